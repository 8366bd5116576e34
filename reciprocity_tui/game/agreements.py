"""The agreements in force, described for both front ends. Nothing here depends on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.scenes.agreement_text import describe_agreement

if TYPE_CHECKING:
    from datetime import date

    from reciprocity_tui.game.game import Game
    from reciprocity_tui.journal.records import Agreement

TITLE = Message("agreements-title")
EMPTY = Message("agreements-empty")
LOOK_AGAIN = Message("agreements-look-again")
NO_DAY = Message("agreements-no-day")
ENDED = Message("agreements-ended")


class AgreementEntry(NamedTuple):
    """One agreement, described for display.

    number -- its number in the journal. summary -- one sentence. details -- one item per line. review_day -- the day
    of the next review, if that is still to come.
    """

    number: int
    summary: str
    details: tuple[str, ...]
    review_day: date | None = None


def active_agreements(game: Game) -> list[AgreementEntry]:
    """Return all agreements in force: trials first, oldest first."""
    agreements = sorted(
        game.journal.agreements.living(), key=lambda agreement: agreement.promise.form == "standing"
    )
    return [_entry(game, agreement) for agreement in agreements]


def _entry(game: Game, agreement: Agreement) -> AgreementEntry:
    promise, today = agreement.promise, game.calendar_day()
    people = game.people
    names = ("", "") if people is None else (people[0].name, people[1].name)
    gives = [
        text("agreement-gives-one", name=name, gives=what)
        for name, what in zip(names, promise.gives, strict=True)
        if name and what
    ]
    again = agreement.review if agreement.review is not None and agreement.review > today else None
    return AgreementEntry(
        promise.number or 0,
        shown(describe_agreement(promise)),
        (_describe_days(agreement, today), *gives),
        again,
    )


def _describe_days(agreement: Agreement, today: date) -> str:
    """Return when it was agreed, and when the two look at it again."""
    form, made, review = agreement.promise.form, _day(agreement.made, today), agreement.review
    if review is None:
        return text("agreement-trial" if form == "trial" else "agreement-standing", made=made)
    if review > today:
        again = _day(review, today)
        return text(
            "agreement-trial-review" if form == "trial" else "agreement-standing-review",
            made=made,
            review=again,
        )
    return text(
        "agreement-trial-review-soon" if form == "trial" else "agreement-standing-review-soon", made=made
    )


def _day(day: date, today: date) -> str:
    if day.year == today.year:
        return text("day-and-month", day=day.day, month=day.month)
    return text("day-month-and-year", day=day.day, month=day.month, year=day.year)
