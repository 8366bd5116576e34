"""What is told of the agreements that live, in both front ends. No screen is known here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.play.scenes.agreement_text import describe_agreement

if TYPE_CHECKING:
    from datetime import date

    from reciprocity_tui.game.game import Game
    from reciprocity_tui.journal.records import Agreement

TITLE = "What you agreed"
EMPTY = "Nothing is agreed at the moment. Some evenings end with one small thing to try; it stands here then."
END = "Ending it is fine. {key} once more ends this one; anything else leaves it as it is."
LOOK_AGAIN = "The day to look at it again"
NO_DAY = "No day is set for looking at this one again."
ENDED = "It has ended. What was said of it stays with its evening."


class AgreementEntry(NamedTuple):
    """One agreement as it is told.

    number -- the journal's. summary -- in one sentence. details -- one per line. review_day -- the day on which it is
    looked at again, if that is still to come.
    """

    number: int
    summary: str
    details: tuple[str, ...]
    review_day: date | None = None


def active_agreements(game: Game) -> list[AgreementEntry]:
    """Everything that lives: trials first, the oldest first."""
    agreements = sorted(
        game.journal.agreements.living(), key=lambda agreement: agreement.promise.form == "standing"
    )
    return [_entry(game, agreement) for agreement in agreements]


def _entry(game: Game, agreement: Agreement) -> AgreementEntry:
    promise, today = agreement.promise, game.calendar_day()
    form = "On trial" if promise.form == "trial" else "It stands"
    days = [form, f"agreed on {_day(agreement.made, today)}"]
    if agreement.review is not None:
        days.append(f"looked at again {_describe_review(agreement.review, today)}")
    people = game.people
    names = ("", "") if people is None else (people[0].name, people[1].name)
    gives = [f"For {name}: {what}" for name, what in zip(names, promise.gives, strict=True) if name and what]
    again = agreement.review if agreement.review is not None and agreement.review > today else None
    return AgreementEntry(promise.number or 0, describe_agreement(promise), (" · ".join(days), *gives), again)


def _describe_review(day: date, today: date) -> str:
    return f"on {_day(day, today)}" if day > today else "soon"


def _day(day: date, today: date) -> str:
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"
