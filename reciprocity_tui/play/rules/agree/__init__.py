"""How an agreement is made and reviewed."""

from reciprocity_tui.play.rules.agree.rule import RULE as RULE
