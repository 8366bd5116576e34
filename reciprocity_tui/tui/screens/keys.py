"""Which key does what: every action with its keys, and a new key for it by pressing that key."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.widget import Widget

from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import ACTIONS, KEYS
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.checks import check_change
from reciprocity_tui.tui.keys.key_file import write_keys
from reciprocity_tui.tui.keys.key_names import parse_key
from reciprocity_tui.tui.keys.keymap import Keys, keymap, keys_of
from reciprocity_tui.tui.keys.listing import KeyLine, describe_keys, list_everything
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.long_list import Line, LongList

if TYPE_CHECKING:
    from reciprocity_tui.tui.remappable_app import RemappableApp


class KeysScreen(BaseScreen[None]):
    """Lists the actions whose keys can be changed; while it listens, the next key is the new one."""

    place = KEYS

    BINDINGS: ClassVar[list[BindingType]] = [bind("back", "dismiss"), bind("usual-key")]

    DEFAULT_CSS = """
    KeysScreen #change-keys { width: 100%; max-width: 80; height: 1fr; padding: 0 2; }
    KeysScreen.-low #change-keys { padding: 0 1; }
    KeysScreen .panel { color: $primary; text-style: bold; }
    KeysScreen LongList { margin: 1 0; }
    KeysScreen.-low LongList { margin: 0; }
    KeysScreen #note { color: $warning; }
    """

    AUTO_FOCUS = "LongList"

    def __init__(self, game: Game) -> None:
        super().__init__()
        self.game = game
        self.listening = ""
        """The action that the next key is for."""
        self.rows: list[KeyLine | str] = []

    def body(self) -> Iterable[Widget]:
        """Each screen's actions under its name, and what came of a change below."""
        yield Vertical(
            LiteralText(text("keys-title"), classes="panel"),
            LiteralText(text("keys-about"), id="about", classes="quiet"),
            LongList(),
            LiteralText("", id="note"),
            id="change-keys",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Change a key, or go back."""
        changes, usual = ("main", text("foot-changes")), ("usual-key", text("foot-usual"))
        return (changes, usual, ("back", text("foot-back")))

    def on_mount(self) -> None:
        """Show the keys in force."""
        self._show()

    def refresh_key_names(self) -> None:
        """Name the keys that are in force now."""
        super().refresh_key_names()
        self.query_one("#about", LiteralText).set_text(text("keys-about"))
        self._show(self.query_one(LongList).cursor)

    def _show(self, cursor: int = 0) -> None:
        self.rows = []
        for section in list_everything(keymap()):
            lines = [line for line in section.lines if not ACTIONS[line.action].fixed]
            self.rows += [section.title, *lines] if lines else []
        self.query_one(LongList).show(len(self.rows), self._line, cursor)

    def _line(self, index: int) -> Line:
        row = self.rows[index]
        return Line(row, heading=True) if isinstance(row, str) else Line(row.does, row.keys)

    @property
    def chosen(self) -> KeyLine | None:
        """The action under the cursor."""
        cursor = self.query_one(LongList).cursor
        row = self.rows[cursor] if 0 <= cursor < len(self.rows) else ""
        return None if isinstance(row, str) else row

    @on(LongList.Chosen)
    def _listen(self) -> None:
        if self.chosen is not None:
            self.listening = self.chosen.action
            self.note(text("keys-listen", does=self.chosen.does))

    @on(LongList.Moved)
    def _moved(self) -> None:
        self.note("")

    def on_key(self, event: Key) -> None:
        """Take the key that was asked for, whatever it does elsewhere."""
        action, self.listening = self.listening, ""
        if not action:
            return
        event.stop()
        key = parse_key(event.key)
        if key is None:
            self.note(text("keys-unknown", key=event.key))
        elif key in keys_of("back") and key not in ACTIONS[action].keys:
            self.note("")
        else:
            self._change(action, (key,))

    def action_usual_key(self) -> None:
        """Give the action under the cursor its usual keys again."""
        if self.chosen is not None:
            self._change(self.chosen.action, ACTIONS[self.chosen.action].keys)

    def _change(self, action: str, keys: Keys) -> None:
        wrong = check_change(keymap(), action, keys)
        self.note(text(wrong) if wrong is not None else self._use(action, keys))

    def _use(self, action: str, keys: Keys) -> str:
        """Let `keys` be in force and write them; return what there is to say of it."""
        app = cast("RemappableApp", self.app)
        saved = text("keys-changed-for-now", keys=describe_keys(keymap().changed(action, keys), action))
        if app.key_file is not None and self.game.keeps:
            try:
                write_keys(app.key_file, action, keys)
                saved = text("keys-changed", keys=describe_keys(keymap().changed(action, keys), action))
            except OSError:
                saved = text("keys-not-saved", file=str(app.key_file))
            except ValueError:
                return text("keys-file-broken", file=str(app.key_file))
        app.use_keys(keymap().changed(action, keys))
        return saved

    def note(self, text: str) -> None:
        """Say a sentence under the list."""
        self.query_one("#note", LiteralText).set_text(text)
