"""How a number is given, and how it changed."""

from reciprocity_tui.play.rules.rate.rule import RULE as RULE
