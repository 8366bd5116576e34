"""What Tonight says, without a screen: the early frame shows it before the screens are loaded."""

from reciprocity_tui.game.game import Game
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.messages import shown
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.play.suggestion.prerequisites import opening_agreement
from reciprocity_tui.play.suggestion.suggestion import Suggestion
from reciprocity_tui.words import OPENS_WITH, with_minutes

JAR, BEGIN, GO_ON, READ_AGAIN = "jar", "begin", "go-on", "read-again"
CURSOR = "›"
MORE = "…"


def describe_suggestion(suggestion: Suggestion | None) -> tuple[str, str, str]:
    """Title, summary and reason of a suggestion."""
    if suggestion is None:
        return "Nothing to suggest tonight.", "The library has everything there is.", ""
    return (
        with_minutes(suggestion.card.title, suggestion.card.minutes),
        suggestion.card.summary,
        describe_reason(suggestion.reason),
    )


def tonight_opens_with(due: Promise | None, suggestion: Suggestion | None, *, jar: bool) -> Promise | None:
    """What tonight opens with, if the suggestion is played; the jar is first, and then nothing is said of it."""
    return None if jar or suggestion is None else opening_agreement(due, suggestion.card)


def describe_opening(promise: Promise, *, roomy: bool) -> tuple[str, ...]:
    """What tonight opens with, a line each; whoever shows them cuts them to the width."""
    text = " ".join(shown(describe_agreement(promise)).split())
    return (OPENS_WITH, text) if roomy else (f"Opens with: {text}",)


def tonight_actions(game: Game, *, jar: bool) -> list[tuple[str, str]]:
    """The ways to go, as (id, text): the jar if something is in it, begin, go on, what was opened this evening."""
    left = [(JAR, "Open what was left for each other")] if jar else []
    go_on = "Go on" if game.unfinished else "Go on (nothing is unfinished)"
    again = [(READ_AGAIN, "Read the lines from the jar again")] if game.opened_lines else []
    return [*left, (BEGIN, "Begin"), (GO_ON, go_on), *again]


def lengths(minutes: int, *, opens: bool = False, keeps: bool = True) -> str:
    """The keys that change the suggestion, and those of other screens.

    opens -- whether tonight opens with something: then there is no room to name the jar. keeps -- whether there is one.
    """
    deal = "d deal one  n not tonight" if opens else "d deal me one" + ("  w jar" if keeps else "")
    length = f"← shorter   {minutes} minutes   longer →"
    return f"{length}\ns another  {deal}\nl library  t paths  a agreements"
