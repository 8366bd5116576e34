"""Pause an evening: hide everything first, then save what was typed, then ask how to go on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual.containers import Vertical

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.tui.screens.pause import PauseContext, PauseScreen

if TYPE_CHECKING:
    from reciprocity_tui.tui.screens.play import PlayScreen


class PauseFlow:
    """Covers the play screen, then does what was chosen."""

    def __init__(self, stage: PlayScreen, session: Session, game: Game) -> None:
        self.stage, self.session, self.game = stage, session, game
        self.plan = game.describe_pause_plan()
        """Read in advance, so that a pause hides everything at once."""

    async def begin(self, back_at: datetime | None = None) -> None:
        """Hide everything, then save what is typed. back_at -- the end of a break that goes on."""
        over = isinstance(self.session.beat(), Over)
        context = PauseContext(
            names=self.session.evening.names,
            store=_nothing if over else self.session.pause,
            easy=lambda: self.game.light_cards(excluding=self.session.evening.ref),
            breaks=self.game.breaks,
            can_end=not over and not self.session.evening.ended_here,
            moving=self.stage.moving,
            keeps=self.game.keeps,
            back_at=back_at,
        )
        self.stage.app.push_screen(PauseScreen(context, plan=self.plan), self._chosen)
        self.stage.save_drafts()
        self.session.require_curtain()
        # Esc may come before anything stands there.
        for room in self.stage.query("#stage").results(Vertical):
            await room.remove_children()

    async def _chosen(self, way: str | Card | None) -> None:
        match way:
            case Card():
                self.stage.dismiss(way)
            case "leave":
                self.stage.dismiss(None)
            case "end":
                await self.stage.end_here()
            case _:
                await self.stage.resume()


def _nothing(_back_at: str | None) -> None:
    """Store nothing: the evening is over."""
