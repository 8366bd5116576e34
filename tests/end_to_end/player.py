"""Plays evenings on a real journal and says what it does: "> lock" before, "< lock 0 text" once it is kept.

    python -m tests.end_to_end.player HOME

Each line on standard input starts one more player, a process of its own that can be killed; "dead" follows its
end. Everything is loaded once, before the first.
"""

import os
import random
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import reciprocity_tui.play.evening  # noqa: F401 -- loaded once, for all players
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.catalog import Catalog
from reciprocity_tui.play.beats import Ask, BothIn, Curtain, Over, Reveal
from reciprocity_tui.play.session import Session
from reciprocity_tui.table import Table
from tests.end_to_end.launcher import PACKS

DRAFTS = 3


def say(line: str) -> None:
    """At once, and whole."""
    os.write(1, f"{line}\n".encode())


def told(phase: str, act: Callable[[], object], what: str = "") -> None:
    """Say that `phase` begins, do it, and say that it is kept."""
    say(f"> {phase}")
    act()
    say(f"< {phase} {what}".rstrip())


def answer(session: Session, ask: Ask, chance: random.Random) -> None:
    """Type a little, then lock it. What needs no words is confirmed."""
    if ask.scene.step.kind != "write":
        session.answer(ask, [{}])
        return
    seat, text = ask.addresses[0].seat, str(ask.drafts[0].get("text", ""))
    for _ in range(DRAFTS):
        text += f"{chance.randrange(10**9):x}-"
        typed = {"text": text}
        told("draft", lambda typed=typed: session.draft(ask, [typed]), f"{seat} {text}")  # type: ignore[misc]
    told("lock", lambda: session.answer(ask, [{"text": text}]), f"{seat} {text}")


def play(table: Table, chance: random.Random) -> None:
    """Play what is unfinished, or a new evening, to its end."""
    found = table.unfinished()
    session = table.begin(table.catalog.find("two-lines")) if found is None else found[0]
    say(f"< at {session.number}")
    while True:
        match session.beat():
            case Ask() as ask:
                answer(session, ask, chance)
            case Curtain() as curtain:
                session.open_curtain(curtain.seat)
            case BothIn():
                told("reveal", session.reveal)
            case Reveal():
                session.read(None)
            case Over():
                told("finish", session.finish)
                return


def main() -> None:
    """Start players for as long as they are asked for."""
    home = Path(sys.argv[1])
    with Table.open(home) as table:
        table.seat("Ana", "Sam")
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            chance = random.Random(int(line))
            journal = Journal.open(home, today=lambda: date(2026, 6, 1))
            table = Table(Catalog(PACKS), journal, chance, lambda: date(2026, 6, 1))
            while True:
                play(table, chance)
        say(f"player {number}")
        os.waitpid(number, 0)
        say("dead")


if __name__ == "__main__":
    main()
