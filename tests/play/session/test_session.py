"""What the two can do at the table, and what never happens there."""

from collections.abc import Iterable

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.scenes.slots import Address, Slot, other_seat
from reciprocity_tui.play.session.beats import Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.generated import Raw
from tests.play.in_words import rendered, said
from tests.play.watching import seen
from tests.play.written import ask_of, go_on, in_words, reply, rows, seated, step, turns, until, written
from tests.saying import raises_saying

SEALED = step("write", "note", visibility="sealed", prompt=["First?", "Second?", "Third?"])


def test_a_curtain_opens_on_its_own_key_only() -> None:
    session = seated(written(SEALED))
    first = session.beat()
    assert isinstance(first, Curtain) and first.changeable is None
    for seat in (1, 1):
        session.open_curtain(seat)
        assert session.beat() == first
    session.open_curtain(0)
    assert in_words(session.beat()) == "Ana: note"
    session.open_curtain(1)
    assert in_words(session.beat()) == "Ana: note"


def test_the_key_of_the_other_does_not_even_take_the_keyboard() -> None:
    mine = step("write", "mine", visibility="own")
    session = seated(written(SEALED, step("speak", "talk"), mine), opener=1)
    again = until(session, Curtain)
    while not (isinstance(again, Curtain) and not again.hand_over):
        go_on(session)
        again = session.beat()
    session.open_curtain(other_seat(again.seat))
    assert session.beat() == again


def test_what_one_is_typing_is_open_already() -> None:
    session = seated(written(SEALED))
    ask_of(session)
    with raises_saying(AnswerRejected, match="This is open already"):
        session.change(0)
    with raises_saying(AnswerRejected, match="nothing left to change"):
        session.change(1)


def test_a_curtain_says_what_both_think_about_and_nothing_that_is_skipped() -> None:
    session = seated(
        written(
            step("speak", "talk"),
            step("write", "note", visibility="sealed", prompt="What did {other} do?"),
            step("rate", "skipped", when="passed(talk)"),
            step("write", "mine", visibility="own"),
        )
    )
    curtain = until(session, Curtain)
    assert isinstance(curtain, Curtain)
    assert curtain.shared_prompts == ("What did Sam do? / What did Ana do?", "mine?")
    reply(session, {"text": "tea"})
    reply(session, {"text": "sea"})
    second = session.beat()
    assert isinstance(second, Curtain)
    assert (second.seat, second.shared_prompts, second.changeable) == (1, (), 0)


@pytest.mark.parametrize(("steps", "both"), [(SEALED, True), (turns(SEALED), False)])
def test_a_curtain_says_whether_both_will_type(steps: Raw, both: bool) -> None:
    curtain = until(seated(written(steps)), Curtain)
    assert isinstance(curtain, Curtain)
    assert curtain.both_type is both


def test_nobody_has_to_think_before_the_reflection() -> None:
    session = seated(written(step("reflect", "end", prompt="What about Sunday?"), intensity="medium"))
    curtain = session.beat()
    assert isinstance(curtain, Curtain)
    assert curtain.shared_prompts == ()


def test_a_swap_is_for_both_and_ends_with_the_first_lock() -> None:
    session = seated(written(SEALED))
    session.draft(ask_of(session), [{"text": "half a th"}])
    session.swap(ask_of(session))
    ask = ask_of(session)
    assert (ask.prompt, ask.draft, ask.swappable) == ("Second?", {}, True)
    reply(session, {"text": "tea"})
    other = ask_of(session)
    assert (other.seat, other.prompt, other.swappable) == (1, "Second?", False)
    with pytest.raises(AnswerRejected):
        session.swap(other)


def test_swapping_on_and_on_comes_round() -> None:
    session = seated(written(SEALED))
    prompts = []
    for _ in range(4):
        prompts.append(ask_of(session).prompt)
        session.swap(ask_of(session))
    assert prompts == ["First?", "Second?", "Third?", "First?"]


def test_in_a_round_a_swap_is_for_this_turn() -> None:
    session = seated(written(turns(step("speak", "tell", prompt=["One?", "Two?"]))))
    session.swap(ask_of(session))
    assert ask_of(session).prompt == "Two?"
    reply(session, {})
    assert ask_of(session).prompt == "One?"


def test_one_may_change_until_the_reveal() -> None:
    session = seated(written(SEALED, step("rate", "fair")))
    for answer in ({"text": "tea"}, {"value": 3}):
        reply(session, answer)
    session.change(0)
    assert in_words(session.beat()) == "curtain: Ana"
    assert ask_of(session).draft == {"text": "tea"}
    until(session, ReadyToReveal)
    session.change(1)
    assert in_words(session.beat()) == "curtain: Sam"
    until(session, ReadyToReveal)
    session.reveal()
    for seat in (0, 1):
        with pytest.raises(AnswerRejected):
            session.change(seat)
    assert isinstance(session.beat(), Reveal)


def test_what_one_has_locked_opens_at_their_own_curtain_whoever_asks_for_it() -> None:
    for opened in (False, True):
        session = seated(written(SEALED, step("rate", "fair")))
        for answer in ({"text": "tea"}, {"value": 3}):
            reply(session, answer)
        if opened:
            ask_of(session)
        session.change(0)
        assert in_words(session.beat()) == "curtain: Ana"
        session.open_curtain(1)
        assert in_words(session.beat()) == "curtain: Ana"


def test_whoever_is_typing_changes_their_own_without_a_curtain() -> None:
    session = seated(written(SEALED, step("rate", "fair")))
    reply(session, {"text": "tea"})
    session.change(0)
    assert in_words(session.beat()) == "Ana: note"


def test_there_is_nothing_to_change_before_anything_is_locked() -> None:
    session = seated(written(SEALED))
    for seat in (0, 1):
        with pytest.raises(AnswerRejected):
            session.change(seat)


def test_a_pass_keeps_nothing_and_is_shown_as_kept_private() -> None:
    session = seated(written(SEALED))
    session.draft(ask_of(session), [{"text": "a secret"}])
    reply(session, PASS)
    assert [(slot.state, slot.data) for slot in rows(session)] == [("passed", {})]
    reply(session, {"text": "tea"})
    session.reveal()
    beat = rendered(session.beat())
    assert isinstance(beat, Reveal)
    assert said(beat.steps[0]) == ("kept private", "tea")


def test_cards_and_gates_cannot_be_passed() -> None:
    session = seated(written(step("read", "card"), step("gate", "ready"), intensity="medium"))
    for _ in range(2):
        assert not ask_of(session).passable
        with pytest.raises(AnswerRejected):
            session.answer(ask_of(session), [PASS])
        reply(session, {"ready": True})


def test_the_reveal_of_a_sitting_is_written_at_once() -> None:
    written_together: list[set[Address]] = []

    class Listening(InMemoryStore):
        def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
            slots = tuple(slots)
            written_together.append({slot.address for slot in slots if slot.address.part == "reveal"})
            super().store(evening, slots, deleted)

    exercise = written(
        SEALED, step("rate", "one"), step("write", "mine", visibility="own"), step("rate", "two")
    )
    session = seated(exercise, shelf=Listening())
    until(session, ReadyToReveal)
    session.reveal()
    assert [each for each in written_together if each] == [
        {Address(each, 0, None, "reveal") for each in ("note", "one", "two")}
    ]


def test_nothing_is_revealed_before_both_are_in() -> None:
    session = seated(written(SEALED))
    reply(session, {"text": "tea"})
    before = session.evening
    session.reveal()
    session.read(None)
    assert session.evening is before


def test_a_light_reveal_closes_with_one_enter_others_when_both_have_read() -> None:
    light = seated(written(SEALED))
    until(light, Reveal)
    light.read(0)
    assert in_words(light.beat()) == "shown to both"
    light.read(None)
    assert in_words(light.beat()) == "both: reflect"

    medium = seated(written(SEALED, intensity="medium"))
    until(medium, Reveal)
    for seat, then in ((None, "shown to Ana and Sam"), (1, "shown to Ana"), (1, "shown to Ana")):
        medium.read(seat)
        assert in_words(medium.beat()) == then
    medium.read(0)
    assert in_words(medium.beat()) == "curtain: Sam again"


def test_a_snap_is_shown_with_its_second_key() -> None:
    session = seated(written(step("choose", "sky", snap=True)))
    reply(session, {"picks": ["tea"]}, PASS)
    beat = rendered(session.beat())
    assert isinstance(beat, Reveal)
    assert said(beat.steps[0]) == ("tea", "kept private")


def test_a_pause_covers_what_is_private_and_keeps_the_draft() -> None:
    session = seated(written(SEALED))
    ask = ask_of(session)
    session.draft(ask, [{"text": "half a th"}])
    session.require_curtain()
    assert in_words(session.beat()) == "curtain: Ana"
    assert ask_of(session).draft == {"text": "half a th"}


def test_ending_here_goes_to_the_reflection_with_what_there_is() -> None:
    session = seated(written(step("write", "one"), SEALED, step("speak", "talk")))
    for text in ("tea", "sea"):
        reply(session, {"text": text})
    reply(session, {"text": "sealed and never shown"})
    session.end_here()
    assert in_words(session.beat()) == "both: reflect"
    assert "never shown" not in seen(session.beat())
    go_on(session)
    assert [line.text for line in session.finish() if line.author is not None] == ["tea", "sea"]


def test_a_swapped_question_holds_back_no_ending() -> None:
    """Swap, which loses nobody's answer; an answer or a pass would never be seen."""
    session = seated(written(step("write", "seen"), SEALED))
    for text in ("tea", "sea"):
        reply(session, {"text": text})
    session.swap(ask_of(session))
    assert not progress.has_unrevealed_answers(session.evening)
    session.draft(ask_of(session), [{"text": "half a th"}])
    assert not progress.has_unrevealed_answers(session.evening)
    passed = seated(written(SEALED))
    for some, answer in ((session, {"text": "tea"}), (passed, PASS)):
        reply(some, answer)
        assert progress.has_unrevealed_answers(some.evening)
        reply(some, {"text": "sea"})
        assert progress.has_unrevealed_answers(some.evening)
        some.reveal()
        assert not progress.has_unrevealed_answers(some.evening)


def test_a_closed_gate_cannot_be_walked_around_by_ending_here() -> None:
    session = seated(written(step("gate", "ready"), step("write", "one"), intensity="medium"))
    reply(session, {"ready": False})
    session.end_here()
    assert session.beat() == Over(closed=True)
    assert session.finish() == ()


def test_an_evening_is_kept_only_when_it_is_over() -> None:
    session = seated(written(SEALED))
    with pytest.raises(AnswerRejected):
        session.finish()
