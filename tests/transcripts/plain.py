"""Evenings in lines: what is typed, by the stable word of the question and by what the engine asks for."""

import io
from collections.abc import Callable, Mapping
from random import Random

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.plain.run import run
from reciprocity_tui.play.session.beats import Ask, Over
from tests.transcripts import INPUT, VISIT
from tests.transcripts.chance import Choices
from tests.transcripts.engine import Engine, answer, answers, numbers, turn
from tests.transcripts.setting import REFS, Setting

MOST_LINES = 260
LINES_AFTER = 12
"""Lines of the visit after an evening."""
VISITS = 3
PATIENCE = 5
"""Answers after which something is passed."""

COMMANDS = (
    "/pass",
    "/swap",
    "/change",
    "/pause",
    "/help",
    "/me",
    "/x",
    "/help spain",
    "/help atlantis",
    "/end",
)
WRONG = (
    "",
    "x",
    "0",
    "99",
    "1 1",
    "- ",
    "so many words that nobody asked for",
    "\x1b[31mred",
    "é" * 700,
    "-",
)
OWN = ("What made you laugh?", "What do you like here?", "What is near?", "What is far?", "What was first?")

Makes = Callable[[Random], str]


def _one(*lines: str) -> Makes:
    return lambda chance: chance.choice(lines)


WAYS: Mapping[str, Makes] = {
    "name": _one("Ana", "Sam", "", "Ana", "Sam", "n" * 40, "李雷", "  Jo "),
    "jar": _one("y", "y", "y", ""),
    "agreements": _one("1", "2", "", "9", "x"),
    "end": _one("x", "c", "", ""),
    "library": _one(
        "1", "3", "12", "all", "light", "tea", "10 minutes", "paths", "own", "zzz", "", "", "400"
    ),
    "paths": _one("1", "2", "", "7", "x"),
    "title": _one("", "Ours"),
    "depth": _one("", "light", "deep", "far"),
    "length": _one("", "5", "30", "7"),
    "from": _one("", "us"),
    "details": _one("", "", "x"),
    "go-on": _one("", "", "n"),
    "enter": _one(""),
    "said": _one("", "", "", "enough"),
    "who": _one("1", "2", "Ana", "", "3"),
    "next": _one("", "w", "w"),
    "book": _one("y", "y", ""),
    "week": _one("", "", "w"),
    "file": _one("", "n", "n", "/nowhere/at/all", "notes"),
    "pause": _one("", "", "1", "2", "2", "3", "4", "5", "6"),
    "minutes": _one("", "30", "5", "1440"),
    "ready": _one("1", "1", "1", "2", "3"),
    "keep": _one("", "", "1", "1 2", "2", "99", "x"),
}
"""What is typed where the engine asks for nothing in particular."""

TONIGHT = ("", "", "", "s", "d", "+", "-", "g", "l", "a", "t", "w", "o", "n", "nothing-here")


class Typist(io.BytesIO):
    """Type line by line; the typed text is written into the output, after an angle bracket."""

    def __init__(
        self, setting: Setting, engine: Engine, out: io.StringIO, chance: Choices, most: int
    ) -> None:
        super().__init__()
        self.setting, self.engine, self.out, self.chance, self.most = setting, engine, out, chance, most
        self._several = 0

    def readline(self, _size: int | None = None, /) -> bytes:
        """Return the next line; nothing when there was enough."""
        if self.most == 0:
            return b""
        self.most -= 1
        word = self._word()
        place = (word, bool(self._several), *self.engine.place)
        chance = self.chance.at(place)
        line = self._typed(word, chance)
        self.out.write(f"{INPUT}{line}\n".replace("\x1b", "^["))
        return f"{line}\n".encode()

    def isatty(self) -> bool:
        """Say that it is a program that types."""
        return False

    def _word(self) -> str:
        """Return the stable word of the question (docs/plain-protocol.md)."""
        text = self.out.getvalue()
        lines = (line for line in reversed(text.rsplit("\n", 400)) if line and line[0] not in " >")
        return next(lines, "").partition(":")[0]

    def _typed(self, word: str, chance: Random) -> str:
        if word in ("lines", "questions"):
            return self._one_of_several(word, chance)
        if chance.random() < 0.07:
            if chance.random() < 0.03:
                return "/leave"
            return chance.choice(COMMANDS if chance.random() < 0.7 else WRONG)
        if word == "tonight":
            return self._tonight(chance)
        if word == "curtain":
            names = (*self.engine.names, "Nobody")
            seat = turn(self.engine.beat)
            return "/me" if seat is None else chance.choice((names[seat], names[seat], "/me", "/me", *names))
        if word == "line" and not isinstance(self.engine.beat, Ask):
            return chance.choice(("", "see you", "a line for you", "much " * 40))
        if isinstance(self.engine.beat, Ask) and word not in ("pause", "enter", "who", "minutes"):
            if self.chance.tries >= PATIENCE and word != "ready":
                return chance.choice(("/pass", "", "2", "1"))
            line = self._answered(self.engine.beat, word, chance)
            if line is not None:
                return line
        return WAYS.get(word, _one(""))(chance)

    def _one_of_several(self, word: str, chance: Random) -> str:
        """Return one line of an answer of several; a single dot ends it."""
        self._several += 1
        if word == "questions":
            if self._several == 1 and chance.random() < 0.2:
                self._several = 0
                return chance.choice(("", "nothing-here.txt"))
            if self._several <= len(OWN):
                return OWN[self._several - 1]
        elif self._several == 1 or chance.random() < 0.3:
            return chance.choice(("what I saw today", "-", "a walk", "tea and quiet"))
        self._several = 0
        return "."

    def _tonight(self, chance: Random) -> str:
        if chance.random() < 0.03:
            self.setting.clock.later(days=1)
        if self.chance.places > 12 or chance.random() < 0.25:
            return self.setting.card.ref if chance.random() < 0.8 else chance.choice(REFS)
        return chance.choice(TONIGHT)

    def _answered(self, ask: Ask, word: str, chance: Random) -> str | None:
        """Return a line that the step takes, if the engine says enough to make one."""
        given = list(answers(ask, chance))
        if word == "ready" or not given:
            return None
        key, value = given[self.chance.tries % len(given) if word in ("list", "row") else 0]
        if word == "list" and key.options is None:
            return "; ".join(str(value).splitlines())
        if word == "pairs":
            return chance.choice(("", "1-1", "1-1 2-2", "0"))
        if word == "line":
            return str(answer(ask, chance).get("text") or answer(ask, chance).get("own") or "something else")
        if word == "row" and chance.random() < 0.3:
            return chance.choice(("", "-", "1 2", "1"))
        if word in ("choice", "order", "list", "row", "number", "snap"):
            chosen = numbers(key, value) if key.type != "bool" else [1 if value else 2]
            return " ".join(map(str, chosen)) if chosen else chance.choice("123")
        return None


def transcript(setting: Setting) -> str:
    """Return what the two see and type: an evening, and a look at Tonight after it."""
    out, engine = io.StringIO(), Engine()
    left = MOST_LINES
    for visit in range(VISITS):
        typist = Typist(setting, engine, out, Choices(f"{setting.seed} {visit}"), left)
        out.write(f"{VISIT}{setting.card.ref}, visit {visit + 1}, {setting.clock.at:%A %H:%M}\n")
        straight = setting.card.ref if setting.straight and visit == 0 else None
        with engine.watched():
            try:
                status = run(setting.table, exercise=straight, opener=setting.opener, source=typist, out=out)
            except ReciprocityError as error:
                out.write(f"  {error}\n")
                status = 2
        out.write(f"{VISIT}{status}\n")
        over = isinstance(engine.beat, Over)
        left = LINES_AFTER if over else MOST_LINES // 2
        setting.clock.later(days=visit, minutes=5)
        if over and visit:
            break
    return out.getvalue()
