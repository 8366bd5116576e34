"""Whatever bytes a terminal sends, and however they are cut, the same keys come of them and the next one works."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reciprocity_tui.tui.tokens import (
    MOST_PASTED,
    PASTE_GIVEN_UP,
    PASTE_PAUSE,
    Pasted,
    Token,
    Tokenizer,
    Typed,
)
from reciprocity_tui.tui.tokens import Sequence as Escape

DELAY = 0.015
LONG = 1.2
"""Seconds after which nothing is waited for any more."""
QUICKLY = 0.001
BEGINS, ENDS = b"\x1b[200~", b"\x1b[201~"

PIECES = (
    *(b"\x1b", b"\x1b[", b"\x1bO", b"\x1b]", b"\x1bP", b"\x1b_", b"\x1b^", b"\x1bX", b"\x1b\\", b"\x07", b"\x18"),
    *(b"\x1b[A", b"\x1b[1;5C", b"\x1bOP", b"\x1b[[A", b"\x1b[[", b"\x1b[15~", b"\x1b[97u", b"\x1b[57399;1:3u"),
    *(b"\x1b[1114112u", b"\x1b[" + b"9" * 200, b"\x1b[48;5000;5000;1;1t", b"\x1b[48;", b"\x1b[?2026;1$y"),
    *(b"\x1b[M", b"\x1b[M !!", b"\x1b[M\xff\xfe\xfd", b"\x1b[<35;10;10M", b"\x1b[<0;99999999;1m", b"\x1b[<;;M"),
    *(b"\x1b]11;rgb:0000/0000/0000", b"\x1b]52;c;eA==\x07", b"\x1bP1$r0m\x1b\\", b"\x1b[I", b"\x1b[O", b"\x1bq"),
    *(BEGINS, ENDS, b"\xc3", b"\xa9", "é".encode(), b"\xe9", "你".encode(), b"\xf0\x9f", b"\x98\x80", b"\x9b31m"),
    *(b"\x00", b"\r", b"\n", b"\t", b"\x7f", b"a", b"0", b";", b"m", b" ", b"?"),
)  # fmt: skip
streams = st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=14).map(b"".join)
cuts = st.lists(st.integers(0, 200), max_size=12)


def cut(data: bytes, places: Sequence[int]) -> list[bytes]:
    """Return `data` in pieces, none of them empty."""
    ends = sorted({0, len(data), *(place for place in places if place < len(data))})
    return [data[begin:end] for begin, end in pairwise(ends)]


class Line:
    """A line on which bytes come at given times, with a tick whenever one is due."""

    def __init__(self) -> None:
        self.tokenizer, self.now = Tokenizer(DELAY), 100.0

    def wait(self, seconds: float) -> Iterator[Token]:
        until = self.now + seconds
        while (due := self.tokenizer.due()) is not None and due <= until:
            self.now = max(self.now, due)
            yield from self.tokenizer.tick(self.now)
        self.now = until

    def send(self, *reads: bytes, gap: float = QUICKLY) -> list[Token]:
        tokens: list[Token] = []
        for read in reads:
            tokens += self.tokenizer.feed(read, self.now)
            tokens += self.wait(gap)
        return _joined(tokens)

    def heard(self, *reads: bytes, gap: float = QUICKLY) -> list[Token]:
        """Return the tokens parsed from the reads, and from the silence after them."""
        return _joined([*self.send(*reads, gap=gap), *self.wait(LONG)])


def settle(line: Line, stream: bytes) -> None:
    """Wait until a paste that never ended is given up, if there was one."""
    if BEGINS in stream:
        list(line.wait(PASTE_GIVEN_UP))


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Return the same tokens with neighbouring letters merged."""
    joined: list[Token] = []
    for token in tokens:
        if isinstance(token, Typed) and joined and isinstance(joined[-1], Typed):
            joined[-1] = Typed(joined[-1].text + token.text)
        elif not isinstance(token, Typed) or token.text:
            joined.append(token)
    return joined


@given(streams, cuts)
@example(b"\x1b[" + b"9" * 200 + b"$", [66])
def test_where_a_read_ends_changes_nothing(stream: bytes, places: list[int]) -> None:
    assert Line().heard(*cut(stream, places)) == Line().heard(stream)


@given(streams, cuts, st.sampled_from([QUICKLY, 0.05, 0.3, 0.7]))
def test_after_anything_the_next_key_works(stream: bytes, places: list[int], gap: float) -> None:
    line = Line()
    line.heard(*cut(stream, places), gap=gap)
    settle(line, stream)
    assert line.heard(b"x") == [Typed("x")]
    assert line.heard(b"\x1b") == [Escape("\x1b")]
    assert line.heard(b"\x1b[A") == [Escape("\x1b[A")]
    line.heard(stream)
    assert line.heard(b"\x11") == [Typed("\x11")]


@given(streams, cuts)
def test_a_paste_never_presses_a_key(copied: bytes, places: list[int]) -> None:
    tokens = Line().heard(*cut(BEGINS + copied + ENDS, places))
    assert all(isinstance(token, Pasted) for token in tokens)


@given(streams.filter(lambda copied: ENDS not in copied + ENDS[:-1]), st.integers(1, 5), cuts)
def test_nor_does_it_on_a_line_that_stumbles_in_its_first_bytes(
    copied: bytes, first: int, places: list[int]
) -> None:
    late = (BEGINS + copied + ENDS)[first:]
    tokens = Line().heard(BEGINS[:first], *cut(late, [5, *(place + 5 for place in places)][1:]), gap=0.3)
    assert tokens[:1] in ([Escape("\x1b")], [Escape("\x1b[")]) if first <= 2 else True
    assert all(isinstance(token, Pasted) for token in tokens[first <= 2 :])


@given(st.text(), cuts, st.sampled_from([QUICKLY, 0.4]))
def test_what_is_pasted_arrives_whole(text: str, places: list[int], gap: float) -> None:
    text = text.encode("utf-8", "ignore").decode().replace("\x1b", "")
    places = [place + len(BEGINS) for place in places]
    tokens = Line().heard(*cut(BEGINS + text.encode() + ENDS, places), gap=gap)
    assert tokens == ([Pasted(text)] if text else [])


def test_eighteen_kilobytes_of_chinese_arrive_on_a_slow_line() -> None:
    text = "你好" * 3000
    data = BEGINS + text.encode() + ENDS
    tokens = Line().heard(*(data[at : at + 7] for at in range(0, len(data), 7)), gap=0.2)
    assert tokens == [Pasted(text)]


def test_colours_in_a_paste_are_left_out() -> None:
    copied = b"\x1b[1;31mred\x1b[0m\rand \x1b]8;;http://x\x07a link\x1b]8;;\x1b\\"
    assert Line().heard(BEGINS + copied + ENDS) == [Pasted("red\rand a link")]


def test_a_paste_that_stops_in_the_middle_goes_on_as_a_paste() -> None:
    line = Line()
    assert line.heard(BEGINS + b"one\rtw\xc3") == [Pasted("one\rtw")]
    assert line.heard(b"\xb6\rthree\r" + ENDS) == [Pasted("ö\rthree\r")]
    assert line.heard(b"\r") == [Typed("\r")]


@pytest.mark.parametrize("silence", [0.6, 2.0, 2 * PASTE_GIVEN_UP])
@pytest.mark.parametrize("copied", [b"\r", b"\n", b"\t"])
def test_a_line_that_stalls_within_a_paste_presses_nothing(copied: bytes, silence: float) -> None:
    reads = (BEGINS + b"one", copied, b"two" + ENDS)
    assert [type(token) for token in Line().heard(*reads, gap=silence)] == [Pasted] * 3
    if silence < PASTE_GIVEN_UP:
        assert Line().heard(BEGINS + b"one", b"a", b"\x1b[A", ENDS, gap=silence) == [
            Pasted("one"),
            Pasted("a"),
        ]


@pytest.mark.parametrize("key", [b"\x1b", b"\x03", b"\x11"])
def test_what_hides_or_leaves_is_heard_within_a_paste_that_stalls(key: bytes) -> None:
    line = Line()
    assert line.heard(BEGINS + b"one") == [Pasted("one")]
    assert line.heard(key) == [Escape("\x1b") if key == b"\x1b" else Typed(key.decode())]


def test_a_paste_whose_end_was_lost_is_over_after_a_while_with_the_next_key() -> None:
    line = Line()
    assert line.heard(BEGINS + b"one") == [Pasted("one")]
    list(line.wait(PASTE_GIVEN_UP))
    assert line.heard(b"x", b"\r") == [Typed("x\r")]
    assert line.heard(BEGINS + b"one", *[b"\x1bOP"] * 6, gap=1.0)[-1] == Escape("\x1bOP")
    assert line.send(BEGINS + b"two", gap=0.3) == []
    assert line.send(b"\x11") == [Pasted("two"), Typed("\x11")]
    assert line.send(BEGINS + b"one", b"\r", b"two" + ENDS, gap=PASTE_PAUSE - 0.1) == [Pasted("one\rtwo")]


@pytest.mark.parametrize(
    "behind", [b"", b"[", b"O", b"P", b"]", b"X", b"[\r", b"P\x11", b"q", b",", "é".encode()]
)
def test_esc_is_heard_whatever_comes_right_behind_it(behind: bytes) -> None:
    tokens = Line().heard(b"\x1b" + behind)
    assert tokens
    assert isinstance(tokens[0], Escape) and tokens[0].text.startswith("\x1b") and len(tokens[0].text) <= 2


def test_esc_alone_is_heard_at_once() -> None:
    assert Line().send(b"\x1b", gap=DELAY + QUICKLY) == [Escape("\x1b")]
    line = Line()
    line.send(b"\x1b]11;rgb:0000")
    assert line.send(b"\x1b", gap=DELAY + QUICKLY) == [Escape("\x1b")]


@pytest.mark.parametrize("begins", [b"\x1b[", b"\x1b]", b"\x1bP", b"\x1bO", BEGINS])
def test_what_never_ends_takes_neither_time_nor_room(begins: bytes) -> None:
    line = Line()
    line.send(begins, *[b"0" * 65536] * 60)
    assert line.tokenizer.held <= MOST_PASTED + 65536 + 64
    line.heard()
    settle(line, begins)
    assert line.heard(b"x") == [Typed("x")]


@pytest.mark.parametrize("noise", [b"\xe9", b"\xc3", b"\xf0\x9f", b"\xff\xfe", b"\x9b", b"\x80" * 9])
def test_half_a_letter_and_what_is_no_letter_is_dropped(noise: bytes) -> None:
    assert Line().heard(noise, b"x") == [Typed("x")]


@pytest.mark.parametrize(
    ("reads", "keys"),
    [
        ((b"\x1b", b"[A"), [Escape("\x1b")]),
        ((b"\x1b[1;", b"5C"), [Escape("\x1b[1;5C")]),
        ((b"\x1b[<35;1", b"0;10M"), [Escape("\x1b[<35;10;10M")]),
        ((b"\x1b]11;rgb:00", b"00/0000/0000\x1b\\"), []),
        ((b"\x1b]11;rgb:00", b"A"), [Typed("A")]),
        ((b"\x1b[1;", b"A"), [Typed("A")]),
    ],
)
def test_the_rest_of_a_key_that_comes_late_is_not_typed(reads: Sequence[bytes], keys: list[Token]) -> None:
    assert Line().heard(*reads, gap=0.5) == keys
