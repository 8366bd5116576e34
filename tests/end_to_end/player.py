"""Plays evenings on a real journal and says what it does: "> lock" before, "< lock ..." with what is kept.

Evenings are of any exercise in `packs`; one of them has a step of every kind.

    python -m tests.end_to_end.player HOME

Each line on standard input starts one more player, a process of its own that can be killed; "dead" follows its
end. Everything is loaded once, before the first.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import reciprocity_tui.play.evening.evening  # noqa: F401 -- loaded once, for all players
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.reflection.lines import saved_lines
from reciprocity_tui.play.session.beats import Ask, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import Simulation, random_reply
from tests.end_to_end.launcher import PACKS
from tests.end_to_end.promises import told_of

DRAFTS = 3


def say(line: str) -> None:
    """Write a line at once and in one piece."""
    os.write(1, f"{line}\n".encode())


def told(phase: str, act: Callable[[], object], kept: Callable[[], str] = str, meant: str = "") -> None:
    """Say that `phase` begins and what is `meant`, do it, and say what is `kept`."""
    say(f"> {phase} {meant}".rstrip())
    act()
    say(f"< {phase} {kept()}".rstrip())


def answer(session: Session, ask: Ask, chance: random.Random) -> None:
    """Type a little if the step asks for text, then lock it; report the saved answers after each save."""

    def kept() -> str:
        rows = session.evening.slots
        return told_of(rows[each] for each in ask.addresses if each in rows)

    replies = [dict(random_reply(ask, each, chance)) for each in ask.addresses]
    if ask.scene.step.kind == "write":
        replies = [{"text": str(ask.draft.get("text", ""))}]
        for _ in range(DRAFTS):
            replies[0]["text"] = f"{replies[0]['text']}{chance.randrange(10**9):x}-"
            told("draft", lambda: session.draft(ask, replies), kept)
    elif replies[0]:
        told("draft", lambda: session.draft(ask, replies), kept)
    told("lock", lambda: session.answer(ask, replies), kept)


def play(game: Game, chance: random.Random) -> None:
    """Play what is unfinished, or a new evening, to its end."""
    resumed = game.unfinished.resume()
    session = (
        game.begin(chance.choice(game.catalog.cards()), with_review=False) if resumed is None else resumed[0]
    )
    say(f"< at {session.evening_id}")
    while True:
        match session.beat():
            case Ask() as ask:
                answer(session, ask, chance)
            case Curtain() as curtain:
                session.open_curtain(curtain.seat)
            case ReadyToReveal():
                told("reveal", session.reveal)
            case Reveal() as reveal:
                session.read(reveal.unread[0])
            case Over() as over:
                kept = () if over.closed else saved_lines(session.evening)
                lines = json.dumps([shown(line.text) for line in kept])
                told("finish", session.finish, partial(str, lines), lines)
                return


def load() -> None:
    """Play each exercise once where nothing is kept: what that needs is loaded for all players."""
    today, chance = date(2026, 6, 1), random.Random(0)
    with Journal.in_memory(today=lambda: today) as journal:
        game = Game(Catalog(PACKS), journal, chance, lambda: today)
        game.seat("Ana", "Sam")
        for card in game.catalog.cards():
            Simulation(game.begin(card, with_review=False), chance).run()


def main() -> None:
    """Start players for as long as they are asked for."""
    load()
    home = Path(sys.argv[1])
    with Game.open(home) as game:
        game.seat("Ana", "Sam")
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            chance = random.Random(int(line))
            journal = Journal.open(home, today=lambda: date(2026, 6, 1))
            game = Game(Catalog(PACKS), journal, chance, lambda: date(2026, 6, 1))
            while True:
                play(game, chance)
        say(f"player {number}")
        os.waitpid(number, 0)
        say("dead")


if __name__ == "__main__":
    main()
