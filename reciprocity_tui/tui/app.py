"""The Textual program: Welcome or Tonight at the bottom, one evening on top of it, help and pause above."""

import contextlib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.screen import Screen

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game import opening
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.remappable_app import RemappableApp
from reciprocity_tui.tui.screens.tonight import TonightScreen
from reciprocity_tui.tui.setting_keys import LOOK, MOTION, STILL
from reciprocity_tui.tui.themes import LOOKS
from reciprocity_tui.tui.warming import import_first_prompt

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from reciprocity_tui.play.session.session import Session
    from reciprocity_tui.tui.screens.library import LibraryScreen
    from reciprocity_tui.tui.screens.play import PlayScreen

WARM_AFTER = 0.4
"""Seconds after the start, long after the first paint."""

_BY_SIGNAL = 128
"""Exit statuses from here on mean a signal."""


class ReciprocityApp(RemappableApp):
    """Opens the game, then does what the screens report as chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("help"), bind("help-too", "help")]

    def __init__(
        self,
        open_game: Callable[[], Game],
        *,
        exercise: str | None = None,
        opener: Seat | None = None,
        open_empty: Callable[[], Game] | None = None,
        key_file: "Path | None" = None,
    ) -> None:
        super().__init__(key_file)
        self.title = text("title")
        self.game = open_game()
        self.open_empty = open_empty
        self.exercise, self.opener = exercise, opener
        for look, _ in LOOKS:
            self.register_theme(look)
        self.theme = self._look()

    def _look(self) -> str:
        usual, *others = (theme.name for theme, _ in LOOKS)
        wanted = self.game.journal.setting(LOOK) or usual
        return wanted if wanted in others else usual

    def get_default_screen(self) -> Screen[None]:
        """Return Tonight, which is below all other screens: it shows nothing private."""
        return TonightScreen(self.game, early=self.game.people is not None and self.exercise is None)

    def on_mount(self) -> None:
        """Begin the first evening."""
        self.report_key_problems_soon()
        self.first_evening()

    @work(exclusive=True, group="flow")
    async def first_evening(self) -> None:
        """Show Welcome if there are no names yet; then play the requested exercise, if there is one."""
        if self.game.people is None and not await self._welcome():
            return
        if self.exercise is not None:
            name, self.exercise = self.exercise, None
            self._play(self.game.catalog.find(name))
        else:
            self.set_timer(WARM_AFTER, self._when_idle)

    def _when_idle(self) -> None:
        """Do what can wait: erase old private answers, and import what the first prompt needs."""
        with contextlib.suppress(ReciprocityError):
            self.game.unfinished.erase_old_private_answers()
        threading.Thread(target=import_first_prompt, daemon=True).start()  # Leaving does not wait for it.

    async def _welcome(self) -> bool:
        from reciprocity_tui.tui.screens.welcome import WelcomeScreen

        seated = await self.push_screen_wait(WelcomeScreen(self.game))
        if not seated and self.open_empty is not None:
            kept, self.game = self.game, self.open_empty()
            self._tonight().game = self.game
            kept.journal.discard_if_empty()
            seated = await self.push_screen_wait(WelcomeScreen(self.game))
        await self._tonight().reload_game()
        return bool(seated)

    def _tonight(self) -> TonightScreen:
        bottom = self.screen_stack[0]
        assert isinstance(bottom, TonightScreen)
        return bottom

    @on(TonightScreen.Begin)
    def _begin(self, event: TonightScreen.Begin) -> None:
        self._play(event.suggestion.card)

    @on(TonightScreen.GoOn)
    @work(exclusive=True, group="flow")
    async def _go_on(self) -> None:
        try:
            state = self._opening.step(self._opening.tonight(), opening.TakeUp())
        except ReciprocityError as error:
            self._tonight().note(describe(error))
            return
        await self._play_on(await self._at_the_table(state) if isinstance(state, opening.Evening) else None)

    @property
    def _opening(self) -> opening.Opening:
        return opening.Opening(self.game, self.opener)

    @on(TonightScreen.OpenJar)
    @work(exclusive=True, group="flow")
    async def _open_jar(self) -> None:
        await self._show_jar(opening.OpenJar())
        await self._tonight().reload_game()

    @on(TonightScreen.ReadAgain)
    @work(exclusive=True, group="flow")
    async def _read_jar_again(self) -> None:
        await self._show_jar(opening.ReadAgain())

    async def _show_jar(self, event: opening.OpenJar | opening.ReadAgain) -> None:
        from reciprocity_tui.tui.screens.jar import JarScreen

        state, people = self._opening.step(self._opening.tonight(), event), self.game.people
        if people is not None and isinstance(state, opening.JarShut | opening.JarOpen):
            await self.push_screen_wait(JarScreen(people, self._opening, state))

    @work(exclusive=True, group="play")
    async def _play(self, card: Card) -> None:
        await self._play_on(card)

    async def _play_on(self, card: Card | None) -> None:
        """Play `card`, then any light one that the players begin on a pause instead; then show Tonight."""
        message, review = "", True
        while card is not None:
            try:
                state = await self._begun(card, review=review)
            except ReciprocityError as error:
                message = describe(error)
                break
            if not isinstance(state, opening.Evening):
                message = text(state.note) if isinstance(state, opening.Home) and state.note else ""
                break
            review = False  # Something light on a pause is only that.
            card = await self._at_the_table(state)
        await self._tonight().reload_game()
        self._tonight().note(message)

    async def _begun(self, card: Card, *, review: bool) -> opening.State:
        """Return the evening of `card`, the unfinished one if the two want that; another state if they want neither."""
        from reciprocity_tui.tui.screens.unfinished import UnfinishedScreen

        state: opening.State = self._opening.play(opening.Play(card, review))
        if isinstance(state, opening.Unfinished):
            go_on = await self.push_screen_wait(UnfinishedScreen(card.title))
            event = opening.TakeUp() if go_on else opening.GoOn() if go_on is None else opening.StartOver()
            state = self._opening.step(state, event)
        return state

    async def _at_the_table(self, evening: opening.Evening) -> Card | None:
        """Play one evening, from its break on if there is one; return what is begun instead."""
        from reciprocity_tui.breaks import parse_time

        back_at = parse_time(evening.back_at)
        return await self.push_screen_wait(self.play_screen(evening.session, evening.title, back_at))

    def play_screen(self, session: "Session", title: str, back_at: "datetime | None") -> "PlayScreen":
        """Return the screen that plays `session`. back_at -- the end of a break that goes on."""
        from reciprocity_tui.tui.screens.play import PlayScreen

        return PlayScreen(session, self.game, title, moving=self.moving, back_at=back_at)

    @property
    def moving(self) -> bool:
        """Whether anything on the screen may move."""
        return self.animation_level != "none" and self.game.journal.setting(MOTION) != STILL

    def action_help(self) -> None:
        """Show Help for this screen; F1 again goes back."""
        from reciprocity_tui.help_lines import COUNTRY
        from reciprocity_tui.tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
            return
        self.push_screen(HelpScreen(self.keys_here(), self.game.journal.setting(COUNTRY)))

    @work(exclusive=True, group="flow")
    async def action_library(self) -> None:
        """Show the Library."""
        begun = await self.push_screen_wait(self.library_screen())
        if begun is not None:
            evening = opening.Evening(*begun, self.game.unfinished.return_time())
            await self._play_on(await self._at_the_table(evening))

    def library_screen(self) -> "LibraryScreen":
        """Return the screen that lists what there is to play."""
        from reciprocity_tui.tui.screens.library import LibraryScreen

        return LibraryScreen(self.game, self.opener)

    @work(exclusive=True, group="flow")
    async def action_agreements(self) -> None:
        """Show the agreements."""
        from reciprocity_tui.tui.screens.agreements import AgreementsScreen

        if await self.push_screen_wait(AgreementsScreen(self.game)):
            await self._tonight().reload_game()

    def action_paths(self) -> None:
        """Show the paths, from Tonight or from the Library."""
        from reciprocity_tui.tui.screens.paths import PathsScreen

        self.push_screen(PathsScreen(self.game.following), self._followed)

    async def _followed(self, message: str | None) -> None:
        if not message:
            return
        from reciprocity_tui.tui.screens.library import LibraryScreen

        await self._tonight().reload_game()
        (self.screen if isinstance(self.screen, LibraryScreen) else self._tonight()).note(message)

    @work(exclusive=True, group="flow")
    async def action_practice(self) -> None:
        """Show what a counselor gave the two to try."""
        from reciprocity_tui.game.practice_pages.page import PlayTask
        from reciprocity_tui.tui.screens.practice import PracticeScreen

        if self.game.people is None:
            return
        outcome = await self.push_screen_wait(PracticeScreen(self.game))
        await self._play_on(outcome.card if isinstance(outcome, PlayTask) else None)

    def action_settings(self) -> None:
        """Show the settings."""
        from reciprocity_tui.tui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self.game))

    @work(exclusive=True, group="flow")
    async def action_drop(self) -> None:
        """Ask for a line for the jar."""
        from reciprocity_tui.tui.screens.jar_entry import JarEntryScreen

        people = self.game.people
        if people is None or not self.game.keeps:
            return
        if await self.push_screen_wait(JarEntryScreen(self.game, people)):
            self._tonight().note(text("sealed-for-next-time"))

    def on_leaving(self) -> None:
        """Save what is typed before the program ends, however it ends."""
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.save_drafts()


def run(
    open_game: Callable[[], Game],
    *,
    exercise: str | None = None,
    opener: Seat | None = None,
    open_empty: Callable[[], Game] | None = None,
    key_file: "Path | None" = None,
) -> int:
    """Run the program and return its exit status.

    open_game -- opens the stored game. open_empty -- opens a game that keeps nothing, for "just looking".
    exercise -- the one to begin with; opener -- the seat that opens it. key_file -- the keys that were changed.
    """
    return run_to_the_end(
        ReciprocityApp(open_game, exercise=exercise, opener=opener, open_empty=open_empty, key_file=key_file)
    )


def run_to_the_end(app: ReciprocityApp) -> int:
    """Run `app`, close its game, and return the exit status."""
    status = _BY_SIGNAL
    try:
        status = app.run_privately()
    finally:
        app.game.close(by_signal=status >= _BY_SIGNAL)
    return status
