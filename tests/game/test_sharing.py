"""What was withheld, passed or let go, or deleted later, leaves no trace in what is shared of a practice."""

from typing import Literal, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.game.sharing import Beginning, GoOn, OwnKey, Preview, Sharing, State, Toggle
from reciprocity_tui.play.scenes.slots import SEATS, Seat
from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE
from tests.plain.test_practice import MADE
from tests.plain.visits import DEEP, SMALL, Place

Fate: TypeAlias = Literal["released", "withheld", "passed", "let go", "deleted"]
FATES: tuple[Fate, ...] = ("released", "withheld", "passed", "let go", "deleted")
Evening: TypeAlias = tuple[Fate, Fate]
"""What becomes of the lines of the two."""

LINES = (("The tea.", "The walk."), ("A song.", "A soup."))


def played(evenings: list[Evening]) -> Place:
    """Return the place of a couple with a practice, after these evenings of its tasks."""
    at = Place(dict.fromkeys("abc", exercise(NOTE))).seat()
    at.game().practising.add(MADE)
    for number, fates in enumerate(evenings):
        at.visit("p", str(1 + number), "1", *_typed(number, fates), "", "", *_let_go(fates), "", "", "")
        _delete(at, number, fates)
    return at


def _typed(number: int, fates: Evening) -> tuple[str, ...]:
    # The one who opens is asked first, and that alternates.
    seats = SEATS if number % 2 == 0 else SEATS[::-1]
    lines = ("/pass" if fates[seat] == "passed" else LINES[number][seat] for seat in seats)
    return tuple(word for line in lines for word in ("/me", line))


def _let_go(fates: Evening) -> tuple[str, ...]:
    kept = [fate for fate in fates if fate != "passed"]
    numbers = [str(place) for place, fate in enumerate(kept, 1) if fate == "let go"]
    return (" ".join(numbers),) if numbers else ()


def _delete(at: Place, number: int, fates: Evening) -> None:
    journal = at.game().journal
    for seat in SEATS:
        if fates[seat] == "deleted":
            (result,) = journal.search(LINES[number][seat])
            journal.delete_lines([result.id])


def shared(at: Place, evenings: list[Evening]) -> bytes:
    """Return the bytes of a report in which each releases the lines of this fate, and nothing else."""
    game = at.game()
    sharing = Sharing.of(game, game.practising.only())
    state: State = sharing.step(Beginning(), GoOn())
    for seat in (sharing.first, 1 - sharing.first):
        state = sharing.step(state, OwnKey(seat))
        for item in sharing.items:
            if any(line in str(item.content) for line in released(seat, evenings)):
                state = sharing.step(state, Toggle(item.key))
        state = sharing.step(state, GoOn())
    assert isinstance(state, Preview)
    return sharing.bytes_to_write(state)


def released(seat: Seat, evenings: list[Evening]) -> list[str]:
    """Return the lines that the person at a seat lets the counselor read."""
    return [LINES[number][seat] for number, fates in enumerate(evenings) if fates[seat] == "released"]


def passing_all_else(evenings: list[Evening]) -> list[Evening]:
    """Return the same evenings, but whatever is not released was passed."""
    first, second = (
        [("released" if fates[seat] == "released" else "passed") for fates in evenings] for seat in SEATS
    )
    return list(zip(first, second, strict=True))  # type: ignore[arg-type]


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(FATES), st.sampled_from(FATES)), max_size=2))
def test_a_report_is_the_same_as_if_the_rest_had_never_been_there(evenings: list[Evening]) -> None:
    report = shared(played(evenings), evenings)
    assert report == shared(played(passing_all_else(evenings)), evenings)
    for number, fates in enumerate(evenings):
        for seat in SEATS:
            assert (LINES[number][seat].encode() in report) == (fates[seat] == "released")


def test_a_line_that_is_shared_after_all_is_seen() -> None:
    evenings: list[Evening] = [("released", "withheld")]
    at = played(evenings)
    assert shared(at, evenings) != shared(at, [("released", "released")])


OWN = {**NOTE, "id": "own", "visibility": "own", "prompt": "What is only yours?"}
QUIET = ("/me", "/pass", LINES[0][0], "/me", "/pass", LINES[0][1], "", "", "", "", "")
FULL = (
    *("/me", "Ours is mine.", "/pause", "", "/me", LINES[0][0]),
    *("/me", "Nobody knows.", "/pause", "", "/me", LINES[0][1], "", "", "", "", ""),
)


def test_private_words_a_pause_and_a_task_that_was_put_off_leave_no_trace() -> None:
    reports = []
    for typed in (QUIET, FULL):
        at = Place(dict.fromkeys("abc", exercise(OWN, NOTE))).seat()
        number = at.game().practising.add(MADE)
        at.visit("p", "1", "1", *typed)
        if typed is FULL:
            at.game().practising.decline(number, 1)
        reports.append(shared(at, [("released", "released")]))
    quiet, full = reports
    assert LINES[0][0].encode() in quiet and LINES[0][1].encode() in quiet
    assert quiet == full


def test_a_gate_that_stayed_closed_is_another_time_like_a_task_that_was_never_begun() -> None:
    reports = []
    for is_begun in (False, True):
        at = Place({"a": DEEP, "b": SMALL, "c": SMALL}).seat()
        at.game().practising.add(MADE)
        if is_begun:
            output = at.visit("/me", "1", "/me", "2", "", "", exercise="a", opener=0)
            assert "for another time" in output
        reports.append(shared(at, []))
    never, closed = reports
    assert never == closed and b"another-time" in closed
