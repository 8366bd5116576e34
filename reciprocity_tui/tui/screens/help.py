"""Help: what to do in danger and the lines of one's own country first, the safety page, the keys last."""

import os
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from reciprocity_tui.help_lines import SAFETY, Country, HelpLines, help_lines
from reciprocity_tui.messages import text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import HELP
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.listing import KeySection
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class HelpScreen(BaseScreen[None]):
    """`keys_there` are those of the screen that it covers; `country` is the code of the one that was chosen, if any."""

    place = HELP

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back", "dismiss"),
        bind("main", "dismiss"),
        bind("up", "scroll(-1)"),
        bind("down", "scroll(1)"),
        bind("page-down", "page(1)"),
        bind("mark", "page(1)"),
        bind("page-up", "page(-1)"),
        bind("top"),
        bind("bottom", "keys"),
    ]

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { width: 100%; max-width: 80; height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    HelpScreen.-low VerticalScroll { padding: 0 1; }
    HelpScreen VerticalScroll LiteralText { margin: 0 0 1 0; padding: 0 1 0 0; }
    HelpScreen VerticalScroll .panel { color: $primary; text-style: bold; margin: 0; }
    HelpScreen VerticalScroll .group { margin: 0; }
    HelpScreen VerticalScroll .numbers { padding: 0 1 0 2; }
    """

    def __init__(self, keys_there: Sequence[KeySection], country: str | None) -> None:
        super().__init__()
        self.keys_there = keys_there
        self.country = country

    def body(self) -> Iterable[Widget]:
        """Yield one page to scroll."""
        yield ScrollPage(*self._page(help_lines()), can_focus=False)

    def _page(self, lines: HelpLines) -> Iterable[Widget]:
        own, guessed = lines.initial_country(self.country, os.environ)
        yield LiteralText((own or lines).danger_advice, classes="strong")
        yield LiteralText(text("safety-heading"), classes="panel")
        yield LiteralText(text("safety-opening"))
        if own is not None:
            yield _numbers(lines, own, text("country-guessed", country=own.name) if guessed else own.name)
        if own is None or not own.lines:
            yield LiteralText(lines.other_directories)
        yield LiteralText("\n\n".join(map(text, SAFETY)))
        yield LiteralText(lines.disclaimer, classes="quiet")
        yield LiteralText(text("other-countries" if own else "people-to-talk-to"), classes="panel")
        for country in lines.countries:
            if country is not own:
                yield _numbers(lines, country, country.name, country.danger_advice)
        yield LiteralText(lines.other_directories)
        yield LiteralText(text("help-notice"), classes="panel")
        yield LiteralText(text("notice"))
        yield LiteralText(text("help-keys"), id="keys-here", classes="panel")
        for section in self.keys_there:
            yield LiteralText(section.title, classes="strong group")
            yield LiteralText(_table(section))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """How to go back, where the keys are, and how to leave."""
        return (("back", text("foot-back")), ("bottom", text("foot-keys")), ("leave", text("foot-leave")))

    def action_scroll(self, by: int) -> None:
        """Scroll a line up or down."""
        self.query_one(ScrollPage).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll a page up or down."""
        view = self.query_one(ScrollPage)
        view.scroll_relative(y=by * max(1, view.size.height - 1), animate=False)

    def action_top(self) -> None:
        """Go back to the first line."""
        self.query_one(ScrollPage).scroll_home(animate=False)

    def action_keys(self) -> None:
        """Go to the keys, which come last."""
        self.query_one(ScrollPage).scroll_to_widget(self.query_one("#keys-here"), top=True, animate=False)


def _table(section: KeySection) -> str:
    return "\n".join(f"{line.keys}: {line.does}" for line in section.lines)


def _numbers(lines: HelpLines, country: Country, name: str, *about: str) -> LiteralText:
    texts = [*about, *(f"· {line}" for line in lines.describe(country))]
    return LiteralText(Content.assemble((name, "bold"), *(f"\n{text}" for text in texts)), classes="numbers")
