"""Help: what to do in danger and the lines of one's own country first, then the safety page, and the keys last."""

import os
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from reciprocity_tui import help_lines as page
from reciprocity_tui import words
from reciprocity_tui.help_lines import Country, HelpLines, help_lines
from reciprocity_tui.messages import text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.widgets.literal_text import LiteralText

KEYS_OF_PLAY = (
    ("Enter", "finishes a one-line answer; continues"),
    ("Ctrl+N", "finishes a longer answer"),
    ("PgDn, PgUp", "scroll, in a small window"),
    ("← →", "the left and the right person's own key"),
    ("Esc or F2", "pause, at once; twice leaves"),
    ("F3", "pass, no reason asked"),
    ("F4", "another question"),
    ("F6", "change my answer, until it is shown; back to what was just said"),
    ("F8", "end here and look back"),
    ("F7", "same time next week, as a calendar file (at the end)"),
    ("1 2 3 4, 5", "left person's answers, pass"),
    ("7 8 9 0, 6", "right person's answers, pass"),
    ("Ctrl+Q", "leave, from anywhere, at once"),
)
KEYS_ELSEWHERE = (
    ("Enter", "does what is highlighted"),
    ("↑ ↓", "another choice"),
    ("← →", "shorter, longer (Tonight)"),
    ("s", "another suggestion (Tonight)"),
    ("d", "a random one (Tonight)"),
    ("l", "library: everything there is to play (Tonight)"),
    ("t", "paths, a few weeks long (Tonight; F3 in the library)"),
    ("letters", "search (Library)"),
    ("F5 F6 F7 F8", "pillar, kind, minutes, depth (Library)"),
    ("F9", "clear the filters (Library)"),
    ("F4", "make your own, from a list of questions (Library)"),
    ("a", "what you agreed (Tonight)"),
    ("w", "a line for the jar (Tonight)"),
    ("c", "the day to look at it again, as a calendar file (Agreements)"),
    ("n", "put off what is due until another evening (Tonight)"),
    (",", "settings (Tonight)"),
    ("F5", "just looking: nothing is kept (Welcome)"),
    ("Esc", "back"),
    ("Ctrl+Q", "leave, from anywhere, at once"),
)


class HelpScreen(BaseScreen[None]):
    """`in_play` chooses which keys are explained; `country` is the code of the one that was chosen, if any."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1", "dismiss", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home", "top", show=False),
        Binding("end", "keys", show=False),
    ]

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { width: 100%; max-width: 80; height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    HelpScreen.-low VerticalScroll { padding: 0 1; }
    HelpScreen VerticalScroll LiteralText { margin: 0 0 1 0; padding: 0 1 0 0; }
    HelpScreen VerticalScroll .panel { color: $primary; text-style: bold; margin: 0; }
    HelpScreen VerticalScroll .numbers { padding: 0 1 0 2; }
    """

    def __init__(self, *, in_play: bool, country: str | None) -> None:
        super().__init__()
        self.in_play = in_play
        self.shown_in_play = in_play
        self.country = country

    def body(self) -> Iterable[Widget]:
        """One page to scroll."""
        yield VerticalScroll(*self._page(help_lines()), can_focus=False)

    def _page(self, lines: HelpLines) -> Iterable[Widget]:
        own, guessed = lines.initial_country(self.country, os.environ)
        yield LiteralText((own or lines).danger_advice, classes="strong")
        yield LiteralText(text("safety-heading"), classes="panel")
        yield LiteralText(text("safety-opening"))
        if own is not None:
            yield _numbers(lines, own, text("country-guessed", country=own.name) if guessed else own.name)
        if own is None or not own.lines:
            yield LiteralText(lines.other_directories)
        yield LiteralText("\n\n".join(map(text, page.SAFETY)))
        yield LiteralText(lines.disclaimer, classes="quiet")
        yield LiteralText(text("other-countries" if own else "people-to-talk-to"), classes="panel")
        for country in lines.countries:
            if country is not own:
                yield _numbers(lines, country, country.name, country.danger_advice)
        yield LiteralText(lines.other_directories)
        yield LiteralText("The notice", classes="panel")
        yield LiteralText(words.NOTICE)
        yield LiteralText("Keys here", id="keys-here", classes="panel")
        yield LiteralText(_table(KEYS_OF_PLAY if self.in_play else KEYS_ELSEWHERE))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """How to go back, where the keys are, and how to leave."""
        return (("Esc", "back"), ("End", "keys"), ("Ctrl+Q", "leave"))

    def action_scroll(self, by: int) -> None:
        """A line up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        view = self.query_one(VerticalScroll)
        view.scroll_relative(y=by * max(1, view.size.height - 1), animate=False)

    def action_top(self) -> None:
        """Go back to the first line."""
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_keys(self) -> None:
        """Go to the keys, which come last."""
        self.query_one(VerticalScroll).scroll_to_widget(self.query_one("#keys-here"), top=True, animate=False)


def _table(keys: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{key}: {does}" for key, does in keys)


def _numbers(lines: HelpLines, country: Country, name: str, *about: str) -> LiteralText:
    texts = [*about, *(f"· {line}" for line in lines.describe(country))]
    return LiteralText(Content.assemble((name, "bold"), *(f"\n{text}" for text in texts)), classes="numbers")
