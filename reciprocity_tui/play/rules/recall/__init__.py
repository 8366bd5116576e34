"""How lines of an earlier evening are shown again."""

from reciprocity_tui.play.rules.recall.rule import RULE as RULE
