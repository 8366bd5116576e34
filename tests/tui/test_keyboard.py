"""What Textual makes of each key is what is heard; what it could stumble over never reaches it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS, IGNORE_SEQUENCE
from textual._xterm_parser import XTermParser
from textual.events import Key, MouseEvent, Paste
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from reciprocity_tui.tui.input_parser import InputParser
from tests.tui.test_tokens import BEGINS, ENDS, cut, cuts, streams

HARMLESS = (Key, MouseEvent, Paste, TerminalSupportsSynchronizedOutput)
KNOWN = sorted(
    sequence
    for sequence, keys in ANSI_SEQUENCES_KEYS.items()
    if keys is not IGNORE_SEQUENCE and sequence.isascii() and sequence.strip("\x1b")
)
LONG = 1.2


def heard(*reads: bytes, keyboard: InputParser | None = None) -> list[Message]:
    """Return the messages parsed from these bytes, read one right after the other, and from the silence after them."""
    keyboard = keyboard or InputParser()
    messages: list[Message] = []
    for read in reads:
        messages += keyboard.feed(read, 0.0)
    return [*messages, *_silence(keyboard)]


def _silence(keyboard: InputParser) -> Iterator[Message]:
    while keyboard.seconds_until_tick(LONG) is not None:
        before = keyboard.seconds_until_tick(0.0)
        yield from keyboard.tick(LONG)
        if keyboard.seconds_until_tick(0.0) == before:
            return


def keys(messages: list[Message]) -> list[tuple[str, str | None]]:
    return [(message.key, message.character) for message in messages if isinstance(message, Key)]


def test_every_key_that_textual_knows_is_heard_as_it_says() -> None:
    expected = {sequence: keys(list(XTermParser().feed(sequence))) for sequence in KNOWN}
    assert {sequence: keys(heard(sequence.encode())) for sequence in KNOWN} == expected


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ("é", ("é", "é")),
        ("\x1bq", ("alt+q", "q")),
        ("\x1bQ", ("alt+shift+q", "Q")),
        ("\x1b,", ("alt+comma", ",")),
        ("\x1b[", ("alt+left_square_bracket", "[")),
        ("\x1b", ("escape", "\x1b")),
        ("\x1b[97;;97u", ("a", "a")),
        ("\x1b[113;5u", ("ctrl+q", None)),
        ("\x1b[27u", ("escape", None)),
        ("\x1b[13u", ("enter", "\r")),
        ("\x1b[1;2A", ("shift+up", None)),
    ],
)
def test_other_keys_have_their_names(data: str, key: tuple[str, str | None]) -> None:
    assert keys(heard(data.encode())) == [key]


@pytest.mark.parametrize(
    "data",
    [
        "\x1b[57399;1:3u",
        "\x1b[1114112u",
        "\x1b[99999999999999999999999u",
        "\x1b[55296u",
        "\x1b[97;;55296u",
        "\x1b[97;;57343:65533u",
        "\x1b[48;5000;5000;1;1t",
        "\x1b[48;0;0;0;0t",
        "\x1b[1;5000;5000t",
        "\x1b[8;5000;5000t",
        "\x1b[?2048;2$y",
        "\x1b[?62;22c",
        "\x1b[O",
        "\x1b[I",
        "\x1b[<0;99999999999;1M",
        "\x1b[<999999999999999999999;1;1M",
        "\x1b[<;;M",
        "\x1b[35;10;10M",
        "\x1b[M !!",
        "\x1b[99z",
        "\x1bOz",
        "\x9b",
        "\ufffd",
        "\ue000\x1b]11;rgb:0000/0000/0000\x07"[1:],
    ],
    ids=ascii,
)
def test_what_nobody_pressed_is_dropped_and_the_next_key_works(data: str) -> None:
    keyboard = InputParser()
    assert heard(data.encode("utf-8", "surrogatepass"), keyboard=keyboard) == []
    assert keys(heard(b"x", keyboard=keyboard)) == [("x", "x")]


def test_the_mouse_and_whole_frames_are_heard() -> None:
    (moved,) = heard(b"\x1b[<35;10;5M")
    assert isinstance(moved, MouseEvent) and (moved.x, moved.y) == (9, 4)
    assert isinstance(heard(b"\x1b[?2026;2$y")[0], TerminalSupportsSynchronizedOutput)


@given(streams, cuts)
def test_nothing_that_comes_fails_and_the_next_key_works(stream: bytes, places: list[int]) -> None:
    keyboard = InputParser()
    messages = heard(*cut(stream, places), keyboard=keyboard)
    assert all(isinstance(message, HARMLESS) for message in messages)
    for message in messages:
        "".join(str(part) for part in message.__dict__.values() if isinstance(part, str)).encode()
    assert keys(list(keyboard.feed(b"x", 9.0)))[-1:] == [("x", "x")]


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_a_paste_is_one_message_and_no_key(text: str) -> None:
    text = text.replace("\x1b", "")
    messages = heard(BEGINS + text.encode() + ENDS)
    assert [message.text for message in messages if isinstance(message, Paste)] == ([text] if text else [])
    assert len(messages) == bool(text)
