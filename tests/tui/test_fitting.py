"""What `pack test` says of the room that a step takes is what real screens show."""

from collections.abc import Iterator

import pytest

from reciprocity_tui.packs.testing.screens import WINDOWS, Window, is_measurable, rows_of
from reciprocity_tui.packs.testing.simulate import possible_settings, simulate_evening
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.session.beats import Ask, Beat, Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.playthrough import ScriptedAnswers, play_through
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.screens.play import PlayScreen
from tests.repertoire import REFS, built_in
from tests.tui.game import game, program
from tests.tui.test_every_branch import Laid

SIZES = {"80x24": (80, 24), "40x15": (40, 15)}
FEW = ("balance/need-finder", "civility/two-lists")


class At(Session):
    """A session that can be put at any moment of an evening; whatever is private is open already."""

    def put(self, evening: Evening) -> Beat:
        """Return what comes at this moment, behind its curtain."""
        self.evening = evening
        beat = self.beat()
        if not isinstance(beat, Ask | Over) and hasattr(beat, "seat"):
            self.open_curtain(beat.seat)
            beat = self.beat()
        return beat


def moments(ref: str) -> list[Evening]:
    """Return every moment of an evening whose question looks different from all earlier ones."""
    exercise = built_in(ref)
    known = set[tuple[object, ...]]()
    evenings: list[Evening] = []

    def watch(beat: Beat, session: Session) -> None:
        if isinstance(beat, Ask) and is_measurable(beat):
            look = (beat.scene.step.id, beat.address.part, beat.prompt)
            if look not in known:
                known.add(look)
                evenings.append(session.evening)

    play_through(
        simulate_evening(ref, exercise, possible_settings(ref, exercise)[-1]), ScriptedAnswers({}), watch
    )
    return evenings


def is_longer(screen: PlayScreen) -> bool:
    """Return whether the step on the screen has to be scrolled to be read."""
    return screen.query_one(Pane).max_scroll_y > 0


def looked_at() -> Iterator[object]:
    """Yield every exercise in the smallest window, where most of them scroll, and one in three in the others."""
    smallest = min(WINDOWS, key=lambda window: window.inside)
    for index, ref in enumerate(REFS):
        for window in WINDOWS if index % 3 == 0 or ref in FEW else (smallest,):
            marks = () if ref in FEW else pytest.mark.slow
            yield pytest.param(ref, window, marks=marks, id=f"{ref}-{window.name}")


@pytest.mark.parametrize(("ref", "window"), [*looked_at()])
async def test_a_step_that_scrolls_is_named_and_no_other(ref: str, window: Window) -> None:
    evenings = moments(ref)
    session = At(evenings[0], InMemoryStore(), 1)
    small = game(built_in(ref))
    app = program(Laid(small.catalog, small.journal, small.chance, small.clock, keeps=False, laid=session))
    wrong: list[str] = []
    async with app.run_test(size=SIZES[window.name]) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        for evening in evenings:
            beat = session.put(evening)
            assert isinstance(beat, Ask)
            await screen.show_beat()
            await pilot.pause()
            rows = rows_of(beat, window)
            # A step that just fits may be scrolled if the line about more below is left from the previous step.
            if rows != window.inside[1] and is_longer(screen) != (rows > window.inside[1]):
                wrong.append(f"{beat.scene.step.id} {beat.address.part}: {rows} rows reckoned")
    assert wrong == []
