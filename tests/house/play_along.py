"""Play an evening in lines against any installed `reciprocity`, answering whatever it asks.

    python tests/house/play_along.py COMMAND...

runs the command with pipes and prints what it said; it fails when the program does, when an evening asks without
end, or when no reflection was kept. It needs nothing but the standard library, so that it can drive a program
that is installed elsewhere.
"""

import re
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

ANSWERS: Mapping[str, Sequence[str]] = {
    "name": ["Ana", "Sam"],
    "curtain": ["/me"],
    "line": ["the tea you made"],
    "lines": ["the tea you made", "."],
    "choice": ["1"],
    "number": ["1"],
    "row": ["1"],
    "order": ["1 2 3 4 5", "1 2 3", "1 2", "1"],
    "list": ["1", "2", "3"],
    "snap": ["1"],
    "ready": ["1"],
    "who": ["1"],
    "minutes": [""],
}
"""The word that asks (docs/plain-protocol.md), to what is typed then; every other one is answered by Enter."""

SEVERAL_LINES = {"lines"}
MOST_ASKED = 300
MOST_SECONDS = 240
"""A program that waits for something it did not ask for is ended after this long."""

_ASKS = re.compile(r"(?P<word>[a-z-]+): ")


@dataclass
class PlayedEvening:
    """What the program said, and how it ended."""

    shown_texts: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    status: int = 0

    @property
    def text(self) -> str:
        """Return all text shown so far."""
        return "\n".join(self.shown_texts)


def play_along(
    command: Sequence[str], env: Mapping[str, str] | None = None, cwd: str = "/", most: int = MOST_ASKED
) -> PlayedEvening:
    """Run `command`, answer until it ends, and return the evening. Raises RuntimeError when it asks without end.

    `most` is how often it may ask.
    """
    evening = PlayedEvening()
    counts: dict[str, int] = {}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=env,
        cwd=cwd,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        watchdog = threading.Timer(MOST_SECONDS, program.kill)
        watchdog.start()
        for line in program.stdout:
            evening.shown_texts.append(line.rstrip("\n"))
            asks = _ASKS.match(line)
            if asks is None:
                continue
            word = asks["word"]
            evening.prompts.append(word)
            if len(evening.prompts) > most:
                program.kill()
                raise RuntimeError(f"It asks without end:\n{evening.text}")
            counts[word] = counts.get(word, -1) + 1
            _type(program, _answers(word, counts[word]))
        watchdog.cancel()
    evening.status = program.returncode
    return evening


def _answers(word: str, before: int) -> Sequence[str]:
    known = ANSWERS.get(word, [""])
    return known if word in SEVERAL_LINES else [known[before % len(known)]]


def _type(program: "subprocess.Popen[str]", lines: Sequence[str]) -> None:
    assert program.stdin is not None
    try:
        program.stdin.writelines(f"{line}\n" for line in lines)
        program.stdin.flush()
    except BrokenPipeError:
        # It has ended; its status tells why.
        return


def main(command: Sequence[str]) -> int:
    """Play, print what was said, and return 0 when the evening came to its reflection."""
    evening = play_along(command)
    print(evening.text)
    if evening.status:
        print(f"It ended with status {evening.status}.", file=sys.stderr)
        return 1
    if "keep" not in evening.prompts:
        print("It never came to the reflection.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
