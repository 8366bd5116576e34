"""Killed without a warning: what was acknowledged is there, and nothing is half."""

import json
import os
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.journal.kit import opened, process

pytestmark = pytest.mark.slow

KILLS, EACH = 100, 10
PHASES = ("draft", "lock", "reveal", "finish")
MOST_WAIT = 0.002
"""Seconds after a phase began within which the kill comes; a write takes a third of a millisecond to three."""

Kept = dict[str, str]
"""What a journal holds: state and text by seat, the lines of each evening by its number, and what was agreed."""


def after(kept: Kept, line: str) -> Kept:
    """Return what is saved once that was done."""
    phase, *rest = line.split()
    match phase:
        case "begin":
            return {**kept, "open": "yes"}
        case "draft" | "lock":
            return {**kept, rest[0]: f"{phase} {rest[1]}"}
        case "reveal":
            return {**kept, "reveal": "both"}
    lines = {each: text for each, text in kept.items() if each.startswith("evening")}
    return {**lines, f"evening {len(lines)}": json.dumps(rest), "agreed": rest[0]}


def found_in(home: Path) -> Kept:
    """Return the content of the journal."""
    with opened(home) as journal:
        evenings = [[each.text for each in journal.lines(kept.id)] for kept in journal.history(1000)]
        open_evening, agreed = journal.open_evening(), journal.agreements.active_trials()
        assert journal._database._connection.pragma("integrity_check") == "ok"
    kept = {f"evening {number}": json.dumps(texts) for number, texts in enumerate(reversed(evenings))}
    if agreed:
        (kept["agreed"],) = (line.what for line in agreed)
    if open_evening is None:
        return kept
    kept["open"] = "yes"
    shown = [slot for slot in open_evening.slots if slot.address.part == "reveal"]
    if shown:
        kept["reveal"] = "both" if len(shown) == 2 else "one"
    for slot in open_evening.slots:
        if slot.address.part == "answer":
            state = "lock" if slot.state == "locked" else "draft"
            kept[str(slot.address.seat)] = f"{state} {slot.data['text']}"
    return kept


class Played:
    """Players on one journal, one after the other, each killed while it writes."""

    def __init__(self, home: Path) -> None:
        self.process: subprocess.Popen[bytes] = process("tests.journal.dying", "play", home)
        assert self.process.stdin is not None and self.process.stdout is not None
        self.asks, self.says = self.process.stdin, self.process.stdout
        self.kept: Kept = {}
        self.doing = ""
        self._rest = b""

    def line(self) -> str:
        """Return the next line that a player says."""
        while b"\n" not in self._rest:
            data = os.read(self.says.fileno(), 1 << 16)
            assert data, "the players ended by themselves"
            self._rest += data
        line, self._rest = self._rest.split(b"\n", 1)
        return line.decode()

    def killed(self, seed: int, phase: str, nth: int, wait: float) -> None:
        """Start a player and kill it `wait` seconds after it has begun `phase` for the `nth` time."""
        self.asks.write(f"{seed}\n".encode())
        player = int(self.line().split()[1])
        while (line := self.line()) != "dead":
            if line == "<":
                self.kept, self.doing = after(self.kept, self.doing), ""
            elif line.startswith("> "):
                self.doing = line[2:]
                nth -= self.doing.startswith(phase)
                if nth == 0:
                    nth = -1
                    until = time.perf_counter() + wait
                    while time.perf_counter() < until:
                        pass
                    os.kill(player, signal.SIGKILL)


def test_a_hundred_kills_lose_nothing_and_leave_nothing_half(tmp_path: Path) -> None:
    chance, hits, kills, happened = random.Random(2026), Counter[str](), 0, 0
    players = Played(tmp_path)
    with players.process:
        while kills < KILLS or min(hits[each] for each in PHASES) < EACH:
            assert kills < 4 * KILLS, f"too few hits: {hits}"
            players.killed(kills, PHASES[kills % 4], chance.randint(1, 2), chance.uniform(0, MOST_WAIT))
            doing, kills = players.doing, kills + 1
            hits[doing.split()[0] if doing else "between"] += 1
            now = found_in(tmp_path)
            assert now == players.kept or (doing and now == after(players.kept, doing)), f"kill {kills}"
            happened += now != players.kept
            players.kept, players.doing = now, ""
        players.asks.close()
    print(f"{kills} kills: {dict(hits)}; {happened} had happened before anybody was told")


def test_a_broken_promise_is_seen() -> None:
    promised = after(after({"open": "yes"}, "lock 0 violets"), "lock 1 tulips")
    assert after(promised, "reveal") == {**promised, "reveal": "both"} != {**promised, "reveal": "one"}
    assert after(promised, "finish one two") == {"evening 0": '["one", "two"]', "agreed": "one"}
