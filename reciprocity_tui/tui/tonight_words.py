"""What Tonight says, without a screen: the early frame shows it before the screens are loaded."""

from reciprocity_tui.play.suggestion import Suggestion
from reciprocity_tui.table import Table

JAR, BEGIN, GO_ON = "jar", "begin", "go-on"
CURSOR = "›"


def told(found: Suggestion | None) -> tuple[str, str, str]:
    """Title, summary and reason of a suggestion."""
    if found is None:
        return "There is nothing to play yet.", "`reciprocity pack check` tells what is wrong.", ""
    return f"{found.card.title} · {found.card.minutes} minutes", found.card.summary, found.reason


def ways(table: Table, *, jar: bool) -> list[tuple[str, str]]:
    """The ways to go, as (id, text): the jar if something is in it, begin, go on."""
    left = [(JAR, "Open what was left for each other")] if jar else []
    go_on = "Go on" if table.has_unfinished else "Go on (nothing is unfinished)"
    return [*left, (BEGIN, "Begin"), (GO_ON, go_on)]


def lengths(minutes: int) -> str:
    """The keys that change the suggestion."""
    return f"← shorter   {minutes} minutes   longer →\ns another   d deal me one\nl library   , settings"
