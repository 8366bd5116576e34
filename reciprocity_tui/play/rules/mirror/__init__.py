"""The mirror kind: one person repeats what the partner told until it is right."""

from reciprocity_tui.play.rules.mirror.rule import RULE as RULE
