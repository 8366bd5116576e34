"""Help: the emergency numbers first, the keys of the screen it was opened from, the safety page, help lines."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from reciprocity_tui import words
from reciprocity_tui.help_lines import Country, HelpLines, help_lines
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.widgets.words import Words

KEYS_OF_PLAY = (
    ("Enter", "finishes an answer of one line; goes on"),
    ("Ctrl+N", "finishes an answer of several lines"),
    ("PgDn, PgUp", "read on, read back, in a small window"),
    ("← →", "the left and the right person's own key"),
    ("Esc or F2", "pause, at once; twice leaves"),
    ("F3", "pass, no reason asked"),
    ("F4", "another question"),
    ("F6", "change mine, until it is shown; back to what was just said"),
    ("F8", "end here and look back"),
    ("F7", "same time next week, as a file (at good-bye)"),
    ("1 2 3 4, 5", "left person's answers, pass"),
    ("7 8 9 0, 6", "right person's answers, pass"),
    ("Ctrl+Q", "leave, from anywhere, at once"),
)
KEYS_ELSEWHERE = (
    ("Enter", "does what is marked"),
    ("↑ ↓", "another choice"),
    ("← →", "shorter, longer (Tonight)"),
    ("s, d", "another suggestion, any of them (Tonight)"),
    ("l", "library: everything there is to play (Tonight)"),
    ("t", "paths of some weeks (Tonight; F3 in the library)"),
    ("letters", "find what has them (Library)"),
    ("F5 F6 F7 F8", "pillar, kind, minutes, depth (Library)"),
    ("F9", "everything again (Library)"),
    ("a", "what you agreed (Tonight)"),
    ("w", "a line for the jar (Tonight)"),
    ("c", "the day to look at it again, as a file (what you agreed)"),
    ("n", "leave what is due for another evening (Tonight)"),
    (",", "settings (Tonight)"),
    ("F5", "just looking: nothing is kept (Welcome)"),
    ("Esc", "back"),
    ("Ctrl+Q", "leave, from anywhere, at once"),
)


class HelpScreen(CalmScreen[None]):
    """`in_play` chooses which keys are explained; `country` is the code that stands first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1", "dismiss", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { width: 100%; max-width: 76; height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    HelpScreen Words { margin: 0 0 1 0; }
    HelpScreen .panel { color: $primary; text-style: bold; margin: 0; }
    """

    def __init__(self, *, in_play: bool, country: str | None) -> None:
        super().__init__()
        self.in_play = in_play
        self.shown_in_play = in_play
        self.country = country

    def body(self) -> Iterable[Widget]:
        """One page to scroll."""
        lines = help_lines()
        yield VerticalScroll(*self._page(lines), can_focus=False)

    def _page(self, lines: HelpLines) -> Iterable[Widget]:
        countries = sorted(lines.countries, key=lambda each: (each.code != self.country, each.name))
        yield Words("If there is danger now", classes="panel")
        yield Words("\n".join(f"{each.name}: {each.emergency}" for each in countries if each.emergency))
        yield Words("Keys here", classes="panel")
        yield Words(_table(KEYS_OF_PLAY if self.in_play else KEYS_ELSEWHERE))
        yield Words("For two people who both feel free to say no", classes="panel")
        yield Words("\n\n".join(words.SAFETY))
        yield Words("People to talk to", classes="panel")
        yield Words(lines.standing, classes="quiet")
        for country in countries:
            if country.lines:
                yield Words(_numbers(country))
        yield Words("\n".join(lines.directories))
        yield Words("The notice", classes="panel")
        yield Words(words.NOTICE)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """How to read and how to go back."""
        return (("Esc", "back"), ("↓", "reads on"), ("Ctrl+Q", "leave"))

    def action_scroll(self, by: int) -> None:
        """A line up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        page = self.query_one(VerticalScroll)
        page.scroll_relative(y=by * max(1, page.size.height - 1), animate=False)


def _table(keys: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{key}: {does}" for key, does in keys)


def _numbers(country: Country) -> str:
    return "\n".join((country.name, *(f"  {line}" for line in country.lines)))
