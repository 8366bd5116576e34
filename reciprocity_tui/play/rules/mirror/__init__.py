"""How something is said back until it is right."""

from reciprocity_tui.play.rules.mirror.rule import RULE as RULE
