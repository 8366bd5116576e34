"""An exercise that is saved while it is played: the same step, the same answers, and nothing shown early."""

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.evening.progress import Asking, AwaitingReveal, Ended, ShowingReveal
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.preview import answer_transfer as carrying
from reciprocity_tui.play.preview.reload import reload
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line
from reciprocity_tui.play.session.beats import Ask, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore, Simulation
from tests.play import making
from tests.play.evenings import TWO
from tests.play.preview.rewriting import EDITS, Edit, reworded, shown_to_others
from tests.play.watching import Tokens, seen, tokens_in
from tests.play.written import ask_of, go_on, reply, seated, step, turns, until, written

MANY = 100


def deal(name: str) -> FullRandomSource:
    return Random(name)


def evenings(many: int = MANY) -> Iterator[tuple[Session, Random]]:
    """Yield generated evenings, each at a random beat."""
    for seed in range(many):
        chance = Random(seed)
        evening = new_evening("test/one", making.exercise(chance), TWO, chance.randrange(2), chance)
        session = Session(evening, InMemoryStore(), 1)
        rehearsal = Simulation(session, chance, answer=Tokens())
        for _ in range(chance.randrange(40)):
            beat = session.beat()
            if isinstance(beat, Over):
                break
            rehearsal.step(beat)
        if not isinstance(progress.current_position(session.evening), Ended):
            yield session, chance


def stands_at(evening: Evening) -> object:
    """Return what is asked or shown now, by its address."""
    match progress.current_position(evening):
        case Asking(addresses=addresses, private=private):
            return addresses, private
        case AwaitingReveal(sitting):
            return "in", sitting.first_scene.step.id
        case ShowingReveal(sitting, unread):
            return "shown", sitting.first_scene.step.id, unread
    return "over"


def given(evening: Evening, *, done: bool) -> dict[Address, Data]:
    return {address: slot.data for address, slot in evening.slots.items() if slot.done is done and slot.data}


def test_a_text_that_is_said_otherwise_leaves_step_and_answers_as_they_are() -> None:
    moved = 0
    for session, chance in evenings():
        before = session.evening
        after = reload(before, reworded(before.exercise, chance), deal)
        assert (after.missing_step, after.unfitting) == ("", ())
        assert stands_at(after.evening) == stands_at(before)
        assert given(after.evening, done=True) == given(before, done=True)
        assert given(after.evening, done=False) == given(before, done=False)
        moved += len(before.slots) > 3
    assert moved > MANY / 10


@pytest.mark.parametrize("edit", EDITS)
def test_whatever_is_changed_the_evening_goes_on_to_its_end(edit: Edit) -> None:
    kept = Counter[bool]()
    for session, chance in evenings():
        position = stands_at(session.evening)
        after = reload(session.evening, edit(session.evening.exercise, chance), deal)
        kept[stands_at(after.evening) == position] += 1
        session.continue_with(after.evening)
        Simulation(session, chance).run()
    assert kept[True] > kept[False]


def hidden(evening: Evening) -> set[str]:
    """Return the words typed so far that are still hidden from one of the players."""
    words = set[str]()
    for scene in scenes(evening):
        rule = rule_for(scene)
        if not rule.is_revealed(scene, evening.slots):
            words |= {
                token
                for address, slot in evening.slots.items()
                if address[:2] == (scene.step.id, scene.turn)
                and (scene.step.writer_only or rule.is_hidden(scene, address))
                for token in tokens_in(dict(slot.data))
            }
    return words


def early() -> list[str]:
    """Return hidden words that a reload reveals without a key press."""
    steps: list[str] = []
    for session, chance in evenings():
        secrets = hidden(session.evening)
        exercise = session.evening.exercise
        changed = [each(exercise, chance) for each in EDITS]
        for after in (reload(session.evening, each, deal).evening for each in changed):
            again = Session(after, InMemoryStore(), 1)
            shown = tokens_in(seen(again.beat()))
            shown |= {
                line for line in secrets if line in repr([_open(each, after) for each in scenes(after)])
            }
            steps += shown & secrets
    return steps


def _open(scene: Scene, evening: Evening) -> tuple[Line, ...]:
    rule = rule_for(scene)
    return rule.lines(scene, evening.slots) if rule.is_revealed(scene, evening.slots) else ()


def test_nothing_that_was_hidden_is_shown_by_a_save() -> None:
    assert any(hidden(session.evening) for session, _ in evenings())
    assert early() == []


def test_a_reload_that_shows_a_hidden_answer_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "_secrecy", lambda scene, address: 0)
    assert early() != []


SECRET = step("write", "secret", visibility="sealed")
TALK = step("speak", "talk")
PICK = step("choose", "pick")


def at_the_talk() -> Session:
    session = seated(written(PICK, SECRET, TALK))
    until(session, Ask)
    go_on(session, lambda _ask, _address: {"picks": ["tea"]})
    while not (isinstance(beat := session.beat(), Ask) and beat.scene.step.id == "talk"):
        go_on(
            session,
            lambda ask, _address: {"picks": ["tea"]} if ask.scene.step.id == "pick" else {"text": "sun"},
        )
    return session


def again(session: Session, exercise: Exercise) -> tuple[object, ...]:
    after = reload(session.evening, exercise, deal)
    session.continue_with(after.evening)
    position = progress.current_position(after.evening)
    here = position.scene.step.id if isinstance(position, Asking) else type(position).__name__
    return here, after.missing_step, after.unfitting, after.simulated


def test_an_answer_that_no_longer_fits_is_left_out_and_said() -> None:
    session = at_the_talk()
    there = written({**PICK, "options": ["sea", "sun"]}, SECRET, TALK)
    assert again(session, there) == ("talk", "", ("pick",), ("pick",))
    picks = session.evening.slots[Address("pick", 0, 0)].data["picks"]
    assert picks in (["sea"], ["sun"])


def test_options_in_another_order_still_fit() -> None:
    session = at_the_talk()
    assert again(session, written({**PICK, "options": ["rain", "tea"]}, SECRET, TALK))[1:] == ("", (), ())


def test_a_step_that_is_gone_leads_to_the_nearest_before_it() -> None:
    session = at_the_talk()
    assert again(session, written(PICK, SECRET, step("speak", "new"))) == ("ShowingReveal", "talk", (), ())
    assert isinstance(session.beat(), Reveal)


def test_what_was_answered_there_waits_in_its_editor() -> None:
    session = seated(written(step("write", "first"), TALK))
    for text in ("one", "two"):
        reply(session, {"text": text})
    assert again(session, written(step("write", "first"))) == ("first", "talk", (), ())
    assert ask_of(session).draft == {"text": "two"}


def test_a_step_whose_condition_no_longer_holds_is_gone() -> None:
    session = at_the_talk()
    never = {**TALK, "when": "passed(pick)"}
    assert again(session, written(PICK, SECRET, never))[:2] == ("ShowingReveal", "talk")


def test_a_step_that_comes_in_before_it_is_answered_by_nobody() -> None:
    session = at_the_talk()
    assert again(session, written(step("rate", "new"), PICK, SECRET, TALK)) == ("talk", "", (), ("new",))


def test_a_round_is_found_again_at_its_turn() -> None:
    session = seated(written(turns(step("speak", "tell"))))
    reply(session, {})
    before = stands_at(session.evening)
    assert again(session, written(turns(step("speak", "tell", prompt="Tell it?")))) == ("tell", "", (), ())
    assert stands_at(session.evening) == before


def test_whoever_is_typing_goes_on_typing_and_a_curtain_stays() -> None:
    session = seated(written(SECRET, TALK))
    assert isinstance(session.beat(), Curtain)
    again(session, written({**SECRET, "prompt": "What?"}, TALK))
    assert isinstance(session.beat(), Curtain)
    session.draft(ask_of(session), [{"text": "half a"}])
    again(session, written({**SECRET, "prompt": "Which?"}, TALK))
    beat = session.beat()
    assert isinstance(beat, Ask)
    assert (beat.prompt, beat.draft) == ("Which?", {"text": "half a"})


def test_a_secret_that_would_be_in_the_open_is_asked_again() -> None:
    session = seated(written(SECRET, TALK))
    reply(session, {"text": "mine"})
    assert again(session, written({**SECRET, "visibility": "shown"}, TALK)) == ("secret", "", ("secret",), ())
    assert "mine" not in repr(session.evening.slots)


def test_both_are_in_and_nothing_is_shown_by_a_save() -> None:
    session = seated(written(SECRET, TALK))
    until(session, ReadyToReveal)
    assert (
        again(session, written({**SECRET, "prompt": "What?"}, step("rate", "new"), TALK))[0]
        == "AwaitingReveal"
    )


def test_an_evening_that_was_ended_early_stays_at_its_end() -> None:
    session = at_the_talk()
    session.end_here()
    assert again(session, written(PICK, SECRET, TALK, step("rate", "new")))[:2] == ("reflect", "")


def test_what_was_passed_stays_passed() -> None:
    session = seated(written(step("write", "first"), TALK))
    reply(session, PASS)
    reply(session, PASS)
    assert again(session, written(step("write", "first", prompt="What?"), TALK)) == ("talk", "", (), ())


def test_a_reload_is_the_same_every_time() -> None:
    session = at_the_talk()
    changed = shown_to_others(written(step("rate", "new"), PICK, SECRET, TALK), Random(1))
    one, two = (reload(session.evening, changed, deal).evening.slots for _ in range(2))
    assert one == two
