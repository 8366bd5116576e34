"""Short sentences that explain why an exercise is suggested."""

from datetime import date

from reciprocity_tui.messages import ended_once, text
from reciprocity_tui.play.suggestion.reasons import Reason


def describe_reason(reason: Reason) -> str:
    """Return the reason in a short sentence."""
    number, of = text("number-in-words", number=reason.number), text("number-in-words", number=reason.of)
    sentence = text(
        f"reason-{reason.kind.value}",
        name=reason.name,
        about=text("about", what=reason.name),
        number=number,
        of=of,
        day=_day(reason.day),
        minutes=reason.number,
        days=reason.number,
    )
    return ended_once(sentence[:1].upper() + sentence[1:])


def _day(day: date | None) -> str:
    return "" if day is None else text("day-and-month", day=day.day, month=day.month)
