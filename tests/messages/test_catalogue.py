"""Every text is asked for somewhere, every text that is asked for exists, and every placeholder is filled."""

from pathlib import Path

import pytest
from fluent.syntax import ast as ftl

from reciprocity_tui.errors import AnswerRejected, JournalDamaged
from reciprocity_tui.message import Message
from reciprocity_tui.messages import (
    describe,
    describe_while_playing,
    name_actions,
    read_language,
    text,
)
from reciprocity_tui.messages.phrasebook import ENGLISH
from reciprocity_tui.plain.action_names import ACTION_NAMES as COMMANDS
from reciprocity_tui.tui.action_names import IN_TEXTS
from tests.messages.reading import BY_PHRASEBOOK, entries, included, placeholders, uses

FILLED_BY_FRONT_ENDS = {
    f"{form}{action}" for action in (*IN_TEXTS, *COMMANDS) for form in ("", "press-", "Press-")
}


def faults(root: Path | None = None, source: str | None = None) -> list[str]:
    """Return the mismatches between the calls below `root` and the catalogue `source`; the real ones by default."""
    texts = placeholders(source)
    calls = list(uses(root) if root else uses())
    wrong: list[str] = []
    used = set(BY_PHRASEBOOK) | included(source)
    for use in calls:
        ids = [name for name in texts if name.startswith(use.id)] if use.family else [use.id]
        if not ids or ids[0] not in texts:
            wrong.append(f"{use.place}: no text for {use.id}")
            continue
        ids += [f"{name}-hint" for name in ids if f"{name}-hint" in texts]
        used.update(ids)
        for name in ids:
            missing = texts[name] - use.arguments - FILLED_BY_FRONT_ENDS
            if missing and not use.open:
                wrong.append(f"{use.place}: {name} lacks {', '.join(sorted(missing))}")
        surplus = use.arguments.difference(*(texts[name] for name in ids))
        if surplus:
            wrong.append(f"{use.place}: {use.id} does not use {', '.join(sorted(surplus))}")
    return wrong + [f"{name} is never asked for" for name in sorted(texts.keys() - used)]


def test_catalogue_and_calls_fit() -> None:
    assert faults() == []


def test_every_entry_can_be_read_and_no_id_is_given_twice() -> None:
    body = entries(ENGLISH.read_text("utf-8"))
    assert [entry.content for entry in body if isinstance(entry, ftl.Junk)] == []
    ids = [entry.id.name for entry in body if isinstance(entry, ftl.Message)]
    assert sorted(name for name in set(ids) if ids.count(name) > 1) == []


@pytest.mark.parametrize(
    ("code", "source", "fault"),
    [
        ('text("a")', "b = B\n", "no text for a"),
        ('text("a")', "a = A\nb = B\n", "b is never asked for"),
        ('text("a")', "a = { $name }\n", "a lacks name"),
        ('text("a", name="x")', "a = A\n", "a does not use name"),
        ('Message("a" if x else "b")', "a = A\n", "no text for b"),
        ('text(f"a-{x}")', "a-one = { $n }\n", "a-one lacks n"),
        ('Message("a")', "a = A\na-hint = { $n }\n", "a-hint lacks n"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, code: str, source: str, fault: str) -> None:
    more = "".join(f"{name} = x\n" for name in BY_PHRASEBOOK)
    (tmp_path / "planted.py").write_text(code, "utf-8")
    assert [wrong.partition(": ")[2] or wrong for wrong in faults(tmp_path, source + more)][:1] == [fault]


@pytest.fixture
def language(tmp_path: Path) -> Path:
    """Return a small catalogue."""
    file = tmp_path / "en.ftl"
    file.write_text(
        "press-action = press { $name }\n"
        "type-action = type { $name }\n"
        "list-middle = { $before }, { $entry }\n"
        "list-end = { $before } and { $entry }\n"
        "text-stays-on-screen = { $Press-leave } to leave.\n"
        "empty = Nothing is chosen yet.\n"
        "empty-hint = Choose one, or { $press-pass }.\n"
        "evenings = { $number ->\n    [one] One evening\n   *[other] { $number } evenings\n} for { $names }.\n",
        "utf-8",
    )
    return file


@pytest.fixture(autouse=True)
def small_language(language: Path) -> object:
    read_language(language)
    yield
    read_language()
    name_actions({})


def test_a_text_is_filled_with_numbers_lists_and_other_messages() -> None:
    assert text("evenings", number=1, names=("Ana", "Ben")) == "One evening for Ana and Ben."
    assert text(Message("evenings", number=12, names=("A", "B", Message("empty")))) == (
        "12 evenings for A, B and Nothing is chosen yet.."
    )


def test_each_front_end_names_its_own_actions() -> None:
    name_actions({"pass": "F3", "leave": "Ctrl+Q"})
    assert describe(AnswerRejected(Message("empty"))) == "Nothing is chosen yet. Choose one, or press F3."
    name_actions({"pass": "/pass", "leave": "/leave"}, "type")
    assert describe(AnswerRejected(Message("empty"))) == "Nothing is chosen yet. Choose one, or type /pass."
    assert describe_while_playing(JournalDamaged(Message("empty"))).endswith("Type /leave to leave.")


def test_text_of_the_players_is_never_read_as_a_message() -> None:
    assert (
        text("evenings", number=2, names="{ $number } -> \n a = b")
        == "2 evenings for { $number } -> \n a = b."
    )


def test_an_id_without_a_text_is_an_error() -> None:
    with pytest.raises(KeyError):
        text("nowhere")
