"""Words that both used: found whatever their ending, and never a name, a filler or what only one said."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.messages import shown
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.reflection.lines import saved_lines
from reciprocity_tui.play.reflection.shared_words import shared_words
from reciprocity_tui.play.scenes.slots import Line, Seat
from reciprocity_tui.play.scenes.thresholds import MAX_SHARED_WORDS
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import shown_lines
from tests.play.written import Never, Reply, ask_of, reply, step, until, written

NAMES = ("Ana", "Sam")

SHARED_WORDS = "Words you both used"


def line(author: Seat | None, text: str, *options: str, number: int | None = None, order: int = 0) -> Line:
    """Return one line of a reflection."""
    panel = "side_by_side" if author is not None else "shared_ground"
    return Line(panel, "regard", "", author, text, number, options, order)


def found(one: str, two: str, language: str = "en", names: tuple[str, str] = NAMES) -> tuple[str, ...]:
    """Return the words that both share when the left player typed `one` and the right one `two`."""
    return shared_words([line(0, one), line(1, two)], names, language)


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [
        ("I like walking with the dog", "our slow walks", ("walks",)),
        ("Coffee. Garden!", "the GARDEN, then coffee", ("coffee", "garden")),
        ("the garden's gate", "a garden’s smell", ("garden",)),
        ("tea and sun", "tea in the sun", ()),
        ("something about everything", "everything and something", ()),
        ("walking", "", ()),
        ("walks walks walks", "runs runs", ()),
        ("12 boxes, 34 boxes", "the boxes", ("boxes",)),
        ("well-being", "being well and well-being", ()),
        ("café crème", "a cafe\u0301", ("café",)),
    ],
)  # fmt: skip
def test_words_with_one_stem_are_one_and_fillers_are_none(one: str, two: str, words: tuple[str, ...]) -> None:
    assert found(one, two) == words


def test_names_are_no_words_of_both() -> None:
    assert found("Rosemary brings soup", "soup for Rosemary", names=("Rosemary", "Sam")) == ("soup",)
    assert found("Rose's walking", "Walks with rose", names=("Rose Walker", "Jo Walks")) == ()


@pytest.mark.parametrize(
    ("language", "one", "two", "words"),
    [
        ("de", "wir spazieren durch den Garten", "die Gärten und das Haus", ("garten",)),
        ("fr", "avec les jardins", "avec un jardin", ("jardin",)),
        ("pt-BR", "caminhando na praia", "a praia vazia", ("praia",)),
        ("pl", "kawa przed snem", "nasza kawa", ("kawa",)),
        ("no", "kaffe i hagen", "kaffe ute", ("kaffe",)),
        ("xx", "garden", "garden", ()),
        ("ja", "散歩する時間", "散歩する時間", ()),
    ],
)
def test_each_language_has_its_own_fillers_and_endings(
    language: str, one: str, two: str, words: tuple[str, ...]
) -> None:
    assert found(one, two, language) == words


def test_what_was_only_picked_or_rated_is_no_word_of_both() -> None:
    picked = [line(0, "garden", "garden"), line(1, "garden, garden", "garden")]
    rated = [line(0, "garden", number=3), line(1, "garden", number=4)]
    assert shared_words([*picked, *rated], NAMES) == ()


def test_what_shared_ground_says_already_is_not_said_again() -> None:
    lines = [
        line(0, "quiet mornings, coffee"),
        line(1, "a quiet morning, coffee"),
        line(None, "quiet mornings"),
    ]
    assert shared_words(lines, NAMES) == ("coffee",)


@given(st.lists(st.tuples(st.sampled_from((0, 1)), st.text(max_size=40)), max_size=8))
def test_whatever_is_typed_both_typed_it_and_there_are_few(typed: Sequence[tuple[Seat, str]]) -> None:
    lines = [line(seat, text, order=place) for place, (seat, text) in enumerate(typed)]
    words = shared_words(lines, NAMES)
    assert len(words) <= MAX_SHARED_WORDS
    assert len(set(words)) == len(words)
    sides = [[line for line in lines if line.author == seat] for seat in (0, 1)]
    for one in sides:
        assert shared_words(one, NAMES) == ()
    swapped = [line(1 - seat, text, order=place) for place, (seat, text) in enumerate(typed)]
    assert shared_words(swapped, NAMES[::-1]) == words


@given(st.lists(st.sampled_from(["walk", "walks", "walking", "river", "rivers", "coffee", "lamp", "garden"])))
def test_every_word_shown_stands_in_what_somebody_typed(words: list[str]) -> None:
    shown = shared_words([line(0, " ".join(words)), line(1, " ".join(reversed(words)))], NAMES)
    assert set(shown) <= set(words)
    assert not words or shown


WRITE = step("write", "one", visibility="shown", keep="yes")


def evening(*typed: str, steps: Sequence[Raw], let_go: Sequence[Reply] = ({},)) -> Session:
    """Return the finished session of an evening with these answers, the left person's first."""
    session = Session(new_evening(REF, written(*steps), TWO, 0, Never()), InMemoryStore(), 1, shown)
    for text in typed:
        until(session, Ask)
        reply(session, {"text": text})
    until(session, Ask)
    assert ask_of(session).scene.step.kind == "reflect"
    reply(session, *let_go)
    return session


def of_both(lines: Sequence[Line]) -> list[str]:
    return [line.stored_text for line in lines if line.wording == SHARED_WORDS]


def test_a_reflection_shows_them_and_they_are_kept() -> None:
    session = evening("long walks", "walking home slowly", steps=[WRITE])
    assert of_both(shown_lines(session.evening)) == ["walks"]
    assert of_both(session.finish()) == ["walks"]


def test_they_are_let_go_alone_or_with_what_they_came_from() -> None:
    shown = shown_lines(evening("long walks", "walking", steps=[WRITE]).evening)
    both = next(each for each in shown if each.wording == SHARED_WORDS)
    alone = evening("long walks", "walking", steps=[WRITE], let_go=[{"let_go": [list(both.key)]}])
    assert of_both(alone.finish()) == []
    mine = next(each for each in shown if each.author == 0)
    with_it = evening("long walks", "walking", steps=[WRITE], let_go=[{"let_go": [list(mine.key)]}])
    assert [each.text for each in with_it.finish() if each.author is not None] == ["walking"]
    assert of_both(shown_lines(with_it.evening)) == []


def test_what_nobody_keeps_leaves_no_words_behind() -> None:
    session = evening("walking", "walks", steps=[{**WRITE, "keep": "no"}])
    assert of_both(shown_lines(session.evening)) == ["walks"]
    assert of_both(saved_lines(session.evening)) == []


def test_an_author_who_leaves_shared_ground_out_shows_none() -> None:
    end = step("reflect", "end", panels=["side_by_side"])
    assert of_both(evening("walking", "walks", steps=[WRITE, end]).finish()) == []
