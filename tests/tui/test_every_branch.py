"""Every exercise that comes with the program is shown to its reflection, on every branch, at 80 x 24."""

from dataclasses import dataclass

import pytest
from textual.app import App

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.widgets.action_bar import ActionBar
from reciprocity_tui.tui.widgets.reflection_view import ReflectionView
from tests.repertoire import QUICK, Way, built_in, few_and_slow, ways_through
from tests.tui.game import game, program, seen

SIZE = (80, 24)


@dataclass(frozen=True)
class Laid(Game):
    """A table at which one session waits."""

    laid: Session | None = None

    def begin(self, card: Card, opener: Seat | None = None, *, with_review: bool = True) -> Session:
        """Return the prepared session."""
        assert self.laid is not None
        return self.laid


def look_of(beat: Beat, after: str) -> tuple[object, ...]:
    """Return what looks the same in every evening of the exercise. after -- the step asked last."""
    match beat:
        case Ask():
            return "ask", beat.scene.step.id, beat.address.part, beat.private, beat.is_winding_down
        case Curtain():
            return "curtain", after, beat.hand_over, bool(beat.shared_prompts)
        case ReadyToReveal():
            return "both in", after, len(beat.seats)
        case Reveal():
            passed = any(None in said.answers for said in beat.steps)
            return "reveal", after, passed, tuple(bool(said.shared) for said in beat.steps)
        case Over():
            return "over", beat.closed


def stands_open(app: App[int]) -> None:
    """Check that nothing is wrong on the screen, and that the place to answer is on it."""
    assert app.is_running and app.return_code is None
    shown = seen(app)
    assert not FORBIDDEN.search(shown.replace("\n", ""))
    assert "{" not in shown
    screen = app.screen
    place = screen.focused
    if place is not None:
        assert screen.find_widget(place).visible_region.area > 0, f"{place} is not on the screen"
    bar = screen.find_widget(screen.query_one(ActionBar))
    assert bar.visible_region.area > 0, "the keys are not on the screen"


async def shown(way: Way, known: set[tuple[object, ...]]) -> None:
    """Play an evening on the screen; what was shown on one before it is not looked at twice."""
    session = way.session()
    small = game(way.exercise)
    app = program(Laid(small.catalog, small.journal, small.chance, small.clock, keeps=False, laid=session))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        playing = way.rehearsal(session)
        reflected, after = False, ""
        while not isinstance(beat := session.beat(), Over):
            last = isinstance(beat, Ask) and beat.scene.step.ends_exercise
            look = look_of(beat, after)
            if last or look not in known:
                known.add(look)
                await screen.show_beat()
                await pilot.pause()
                stands_open(app)
                reflected = reflected or bool(screen.query(ReflectionView))
            after = beat.scene.step.id if isinstance(beat, Ask) else after
            playing.step(beat)
        assert reflected or beat.closed, "no reflection was shown"
        await screen.show_beat()
        await pilot.pause()
        assert app.is_running and app.return_code is None


@pytest.mark.parametrize("ref", few_and_slow(few=QUICK))
async def test_it_is_shown_to_its_end_on_every_branch(ref: str) -> None:
    known = set[tuple[object, ...]]()
    for way in ways_through(ref, built_in(ref)):
        await shown(way, known)


async def test_a_place_to_answer_that_is_cut_off_is_caught() -> None:
    app = program(game(built_in("ground/first-evening")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        stands_open(app)
        app.screen.query_one(ActionBar).styles.offset = (0, 2 * SIZE[1])
        await pilot.pause()
        with pytest.raises(AssertionError, match="not on the screen"):
            stands_open(app)
