"""Check that names are filled in where the author left room for them, in the reader's own words."""

import pytest

from reciprocity_tui.play.evening.evening import with_reflection
from reciprocity_tui.play.session.beats import ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS
from tests.play.in_words import rendered, said
from tests.play.written import ask_of, in_words, reply, seated, step, turns, until, written

ALL = "{first} {second} {other} {speaker} {listener}"


@pytest.mark.parametrize(("opener", "one", "two"), [(0, "Ana", "Sam"), (1, "Sam", "Ana")])
def test_each_reads_a_prompt_their_own_way(opener: int, one: str, two: str) -> None:
    session = seated(written(step("write", "note", prompt=ALL)), opener)
    assert ask_of(session).prompt == f"{one} {two} {two} {one} {two}"
    reply(session, {"text": "tea"})
    assert ask_of(session).prompt == f"{one} {two} {one} {two} {one}"


def test_in_a_round_the_speaker_is_who_has_the_turn() -> None:
    session = seated(
        written(turns(step("speak", "tell", prompt=ALL), step("write", "back", who="listener", prompt=ALL)))
    )
    expected = ["Ana Sam Sam Ana Sam", "Ana Sam Ana Ana Sam", "Ana Sam Ana Sam Ana", "Ana Sam Sam Sam Ana"]
    for words in expected:
        assert ask_of(session).prompt == words
        reply(session, {"text": "tea"})


def test_a_card_is_read_by_the_one_who_listens() -> None:
    card = "Ask {other} one thing."
    open_talk = seated(written(step("speak", "tell", listener_card=card)))
    in_round = seated(written(turns(step("speak", "tell", listener_card=card))))
    for session in (open_talk, in_round):
        ask = ask_of(session)
        assert (ask.seat, ask.listener, ask.listener_card) == (0, 1, "Ask Ana one thing.")


def test_the_other_one_may_read_a_prompt_aloud() -> None:
    session = seated(written(step("speak", "tell", voice="partner"), step("speak", "more")))
    readers = []
    for _ in range(3):
        readers.append(rendered(ask_of(session).read_aloud))
        reply(session, {})
    assert readers == ["Sam reads it to Ana.", "Ana reads it to Sam.", None]


@pytest.mark.parametrize("keys", [{"who": "both"}, {"visibility": "sealed"}])
def test_nobody_reads_aloud_what_both_read_or_what_is_answered_in_private(keys: dict[str, object]) -> None:
    kind = "write" if "visibility" in keys else "speak"
    assert ask_of(seated(written(step(kind, "tell", voice="partner", **keys)))).read_aloud is None


def test_help_and_stems_hold_names_too() -> None:
    ask = ask_of(
        seated(written(step("write", "note", help="What {other} did.", stems=["I saw that {other} ..."])))
    )
    assert (ask.help, ask.stems) == ("What Sam did.", ("I saw that Sam ...",))


def test_a_name_is_no_placeholder_and_other_braces_stay() -> None:
    assert ask_of(seated(written(step("write", "note", prompt="{name} {} {Other} {other}")))).prompt == (
        "{name} {} {Other} Sam"
    )


def test_what_both_wait_for_is_said_in_both_ways() -> None:
    sealed = step("write", "note", visibility="sealed", prompt="What did {other} do?")
    both_in = until(seated(written(sealed, step("rate", "how"))), ReadyToReveal)
    assert isinstance(both_in, ReadyToReveal)
    assert both_in.prompts == ("What did Sam do? / What did Ana do?", "how?")


def test_a_sealed_step_for_one_shows_one_answer() -> None:
    session = seated(written(step("write", "note", visibility="sealed", who="second")))
    reply(session, PASS)
    shown = until(session, Reveal)
    assert isinstance(shown, Reveal)
    assert said(shown.steps[0]) == (None, "kept private")


def test_what_both_pick_at_once_can_be_only_theirs() -> None:
    session = seated(written(step("choose", "sky", snap=True, visibility="own")))
    assert in_words(session.beat()) == "at once: sky"
    reply(session, {"picks": ["tea"]}, {"picks": ["sea"]})
    assert in_words(session.beat()) == "both: reflect"
    reply(session, {})
    assert all(line.author is None for line in session.finish())


def test_every_exercise_ends_in_a_reflection_whatever_its_steps_are_called() -> None:
    names = ["reflect", *(f"reflect-{number}" for number in range(4))]
    whole = with_reflection(written(*(step("read", name) for name in names)))
    assert [each.kind for each in whole.step] == ["read"] * 5 + ["reflect"]
    assert len({each.id for each in whole.step}) == 6
    assert with_reflection(whole) is whole
