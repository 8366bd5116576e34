"""Turn what the terminal sends into Textual's messages: keys, pastes and the mouse, and nothing else.

Textual's own parser is asked about one whole letter or sequence at a time, and never about what it could stumble over.
"""

import re
from collections.abc import Iterator
from contextlib import suppress

from textual import constants
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.message import Message

from reciprocity_tui.tui.tokens import Pasted, Sequence, Token, Tokenizer, Typed

_UNREADABLE = re.compile("[\x80-\x9f\ud800-\udfff\ufffd]")
_UNREQUESTED_REPLY = re.compile(
    r"\x1b\[(?:[IO]"  # The window was left or come back to: what has the keys keeps them.
    r"|\?.*"  # Modes, but for the one below.
    r"|(?!1;\d)[\d;:]+t|[\d;:=>]+c"  # Sizes, which the system tells without exaggerating; what terminal it is.
    r"|\d+;\d+R"  # Where the cursor is.
    r"|[^<].*[mM]|<[^mM]*\d{5}.*)",  # The mouse in an old form, or outside of any window.
    re.DOTALL,
)
_WHOLE_FRAMES = re.compile(r"\x1b\[\?2026;\d\$y")
_ESC = "\x1b"


class InputParser:
    """Parses bytes, in the thread that reads them."""

    def __init__(self) -> None:
        self._tokens = Tokenizer(constants.ESCAPE_DELAY)
        self._parser = XTermParser()

    def feed(self, data: bytes, now: float) -> Iterator[Message]:
        """Yield the messages for `data`, read at `now`."""
        for token in self._tokens.feed(data, now):
            yield from self._messages(token)

    def tick(self, now: float) -> Iterator[Message]:
        """Yield the messages that were waiting for more bytes."""
        for token in self._tokens.tick(now):
            yield from self._messages(token)

    def seconds_until_tick(self, now: float) -> float | None:
        """Seconds until `tick` is to be called; None if it need not be."""
        due = self._tokens.due()
        return None if due is None else max(0.0, due - now)

    def _messages(self, token: Token) -> Iterator[Message]:
        match token:
            case Pasted(text):
                yield Paste(text)
            case Typed(text):
                for letter in _UNREADABLE.sub("", text):
                    yield from self._parsed(letter)
            case Sequence(text):
                yield from self._of_sequence(text)

    def _of_sequence(self, text: str) -> Iterator[Message]:
        if text == _ESC:
            yield Key("escape", _ESC)
        elif len(text) == 2:
            yield from self._with_alt(text)
        elif _WHOLE_FRAMES.fullmatch(text) or not _UNREQUESTED_REPLY.fullmatch(text):
            yield from self._parsed(text)

    def _with_alt(self, text: str) -> Iterator[Message]:
        """Yield the key for a letter right after Esc: one that Textual knows, or the letter with alt."""
        known = self._parsed(text)
        if known:
            yield from known
            return
        for key in self._parsed(text[1]):
            if not isinstance(key, Key) or not key.is_printable:
                yield Key("escape", _ESC)
                yield key
            else:
                name = key.key if not text[1].isupper() else f"shift+{key.key.lower()}"
                yield Key(f"alt+{name}", key.character)

    def _parsed(self, text: str) -> list[Message]:
        """Return Textual's messages for `text`, which is complete. Replace a parser that failed or waits for more."""
        messages: list[Message] = []
        with suppress(Exception):
            messages = [message for message in self._parser.feed(text) if _is_readable(message)]
        if not messages:
            self._parser = XTermParser()
        return messages


def _is_readable(message: Message) -> bool:
    """Return whether a key can be typed: a code may name half a letter."""
    return not (isinstance(message, Key) and _UNREADABLE.search(f"{message.key}{message.character or ''}"))
