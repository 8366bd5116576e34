"""A card: both read it, one Enter goes on."""

from reciprocity_tui.exercise.kinds.read import Read
from reciprocity_tui.play.rule import Rule


class ReadRule(Rule[Read]):
    """The defaults are all it needs."""


RULE = ReadRule()
