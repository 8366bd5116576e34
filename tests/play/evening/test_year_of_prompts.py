"""A year at the real table, each evening played: nobody meets a prompt again before its list is used up."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle, islice
from random import Random

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.evening.prompts_seen import prompts_seen
from reciprocity_tui.play.evening.sampling import prompt_id
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.simulation.simulate import Behaviour, Simulation
from tests.play.suggestion.test_half_year import MIXED, MONDAY, YEAR
from tests.repertoire import CATALOG

Met = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""An exercise, a step and pile, the prompts of the pile, and those that stood on the screen in one evening."""


def a_year_played(seed: int) -> Iterator[Met]:
    """Yield the prompts seen in each evening of a year."""
    chance, days = Random(seed), [MONDAY]
    with Game(CATALOG, Journal.in_memory(today=lambda: days[-1]), Random(seed), lambda: days[-1]) as table:
        table.seat("Ana", "Sam")
        for gap in islice(cycle((2, 2, 3)), YEAR):
            suggestion = table.suggest(chance.choice(MIXED))
            assert suggestion is not None
            assert suggestion.card.pack != "chapters"
            session = table.begin(suggestion.card, with_review=False)
            Simulation(session, chance, Behaviour(0.1, 0, 0, 0, 0, 0)).run()
            closed = session.beat() == Over(closed=True)
            met = set() if closed else set(prompts_seen(session.evening))
            for step in session.evening.exercise.walk():
                for number, pile in enumerate(step.prompt_sets):
                    ids = tuple(dict.fromkeys(map(prompt_id, pile)))
                    if len(ids) > 1:
                        yield suggestion.card.ref, f"{step.id} {number}", ids, tuple(met.intersection(ids))
            days.append(days[-1] + timedelta(days=gap))


def too_soon(year: Iterator[Met]) -> set[tuple[str, str]]:
    """Return the prompt sets that repeated a prompt too soon, in the first round or in a later one."""
    times = defaultdict[tuple[str, str], Counter[str]](Counter)
    wrong = set[tuple[str, str]]()
    for ref, step, ids, met in year:
        seen = times[ref, step]
        seen.update(met)
        counts = [seen[each] for each in ids]
        if max(counts) - min(counts) > 1:
            wrong.add((ref, step))
    return wrong


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_no_prompt_comes_again_before_its_list_is_used_up(seed: int) -> None:
    assert too_soon(a_year_played(seed)) == set()


def test_a_table_that_forgets_what_was_met_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Journal, "prompts_met", lambda _self, _exercise, _prompts: dict[str, int]())
    assert too_soon(a_year_played(0))
