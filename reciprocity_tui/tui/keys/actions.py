"""Every action that a key triggers, with its usual keys and the screens that have it.

A binding, a line of Help, a row of docs/keys.md and an entry of keys.toml are made from the action of the same id.
The catalogue describes it: `key-ID`.
"""

from typing import NamedTuple

TONIGHT, LIBRARY, PATHS, AGREEMENTS, SETTINGS = "tonight", "library", "paths", "agreements", "settings"
JAR, JAR_ENTRY, EXPORT, UNFINISHED, MAKE_PACK = "jar", "jar-entry", "export", "unfinished", "make-pack"
WELCOME, NAMES, PLAY, PAUSE, HELP, KEYS = "welcome", "names", "play", "pause", "help", "keys"
PRACTICE, SHARE = "practice", "share"
CASELOAD, COUPLE, REVIEW, CHECK_INS = "caseload", "couple", "review", "check-ins"
ASSIGN, CHOICE, LINE_ENTRY, PICK = "assign", "choice", "line-entry", "pick"

PLACES = (
    *(
        WELCOME,
        TONIGHT,
        PLAY,
        PAUSE,
        LIBRARY,
        MAKE_PACK,
        PATHS,
        PRACTICE,
        SHARE,
        AGREEMENTS,
        JAR,
        JAR_ENTRY,
        UNFINISHED,
    ),
    *(EXPORT, SETTINGS, NAMES, KEYS, HELP),
    *(CASELOAD, COUPLE, REVIEW, CHECK_INS),
    *(ASSIGN, CHOICE, LINE_ENTRY, PICK),
)
"""The screens, in the order in which they are listed."""

TEXT_PLACES = frozenset(
    {WELCOME, PLAY, LIBRARY, MAKE_PACK, JAR_ENTRY, EXPORT, NAMES, PRACTICE, SHARE, LINE_ENTRY, PICK}
)
"""Screens where text is typed: a letter there is never a key."""

HERE, MOVING, ALWAYS = "here", "moving", "always"
GROUPS = (HERE, ALWAYS, MOVING)
"""What belongs together in a list of keys, in this order."""

EDITING_KEYS = frozenset(
    {
        *("up", "down", "left", "right", "home", "end", "backspace", "delete"),
        *("shift+up", "shift+down", "shift+left", "shift+right", "shift+home", "shift+end"),
        *("ctrl+left", "ctrl+right", "ctrl+shift+left", "ctrl+shift+right", "ctrl+backspace"),
        *("ctrl+a", "ctrl+c", "ctrl+d", "ctrl+e", "ctrl+v", "ctrl+w", "ctrl+x", "ctrl+y", "ctrl+z"),
        *("ctrl+shift+k", "alt+backspace", "alt+delete", "super+c", "super+x", "super+y", "super+z"),
    }
)
"""Keys that change a text, or move in it: a screen where text is typed leaves them to the editor."""


class Action(NamedTuple):
    """Something that a key does.

    keys -- the usual ones, in Textual's spelling. places -- the screens that have it; none: all of them.
    fixed -- whether its keys cannot be changed; `key-fixed-ID` is the reason. repeats -- whether holding the key
    repeats it.
    """

    id: str
    keys: tuple[str, ...]
    places: tuple[str, ...] = ()
    group: str = HERE
    fixed: bool = False
    priority: bool = False
    repeats: bool = False

    def is_in(self, place: str) -> bool:
        """Return whether the screen `place` has it."""
        return not self.places or place in self.places

    def meets(self, other: "Action") -> bool:
        """Return whether some screen has both."""
        return not self.places or not other.places or not {*self.places}.isdisjoint(other.places)


_BACK = tuple(place for place in PLACES if place not in {WELCOME, TONIGHT, PLAY, PAUSE})
_SIDES = (TONIGHT, PLAY, PAUSE, LIBRARY, PICK, JAR, JAR_ENTRY, PRACTICE, SHARE)

_ALL = (
    Action("pass", ("f3",), (PLAY,)),
    Action("swap", ("f4",), (PLAY,)),
    Action("change", ("f6",), (PLAY,)),
    Action("end", ("f8",), (PLAY,)),
    Action("again", ("f7",), (PLAY,)),
    Action("pause", ("escape", "f2"), (PLAY, PAUSE)),
    Action("open-row", ("delete", "backspace"), (PLAY,), repeats=True),
    Action("snap-left", ("1", "2", "3", "4", "5"), (PLAY,), fixed=True),
    Action("snap-right", ("7", "8", "9", "0", "6"), (PLAY,), fixed=True),
    Action("another", ("s",), (TONIGHT,)),
    Action("deal", ("d",), (TONIGHT,)),
    Action("not-tonight", ("n",), (TONIGHT,)),
    Action("library", ("l",), (TONIGHT,)),
    Action("agreements", ("a",), (TONIGHT,)),
    Action("paths", ("t",), (TONIGHT,)),
    Action("practice", ("p",), (TONIGHT,)),
    Action("jar", ("w",), (TONIGHT,)),
    Action("settings", ("comma",), (TONIGHT,)),
    Action("letters", (), (LIBRARY, PICK), fixed=True),
    Action("untype", ("backspace",), (LIBRARY, PICK), repeats=True),
    Action("filter-pillar", ("f5",), (LIBRARY, PICK)),
    Action("filter-kind", ("f6",), (LIBRARY, PICK)),
    Action("filter-minutes", ("f7",), (LIBRARY, PICK)),
    Action("filter-depth", ("f8",), (LIBRARY, PICK)),
    Action("clear-filters", ("f9",), (LIBRARY, PICK)),
    Action("make-own", ("f4",), (LIBRARY,)),
    Action("library-paths", ("f3",), (LIBRARY,)),
    Action("end-agreement", ("x", "delete"), (AGREEMENTS,)),
    Action("calendar", ("c",), (AGREEMENTS,)),
    Action("see-file", ("f5",), (SHARE,)),
    Action("check-ins", ("c",), (COUPLE,)),
    Action("just-look", ("f5",), (WELCOME,)),
    Action("swap-seats", ("f6",), (NAMES,)),
    Action("usual-key", ("delete", "backspace"), (KEYS,)),
    Action("main", ("enter",), group=MOVING),
    Action("finish", ("ctrl+n",), (PLAY, MAKE_PACK, JAR_ENTRY, EXPORT, LINE_ENTRY, WELCOME, NAMES), MOVING),
    Action("new-line", ("enter",), (PLAY, MAKE_PACK), MOVING, fixed=True),
    Action("left", ("left",), _SIDES, MOVING, repeats=True),
    Action("right", ("right",), _SIDES, MOVING, repeats=True),
    Action("up", ("up",), group=MOVING, repeats=True),
    Action("down", ("down",), group=MOVING, repeats=True),
    Action("page-up", ("pageup",), group=MOVING, repeats=True),
    Action("page-down", ("pagedown",), group=MOVING, repeats=True),
    Action("top", ("home",), group=MOVING, repeats=True),
    Action("bottom", ("end",), group=MOVING, repeats=True),
    Action("mark", ("space",), group=MOVING),
    Action("digits", ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"), group=MOVING, fixed=True),
    Action("next", ("tab",), group=MOVING, repeats=True),
    Action("previous", ("shift+tab",), group=MOVING, repeats=True),
    Action("back", ("escape",), _BACK, ALWAYS),
    Action("help", ("f1",), group=ALWAYS, priority=True),
    Action("help-too", ("question_mark",), group=ALWAYS),
    Action("leave", ("ctrl+q",), group=ALWAYS, priority=True),
    Action("interrupt", ("ctrl+c",), group=ALWAYS, fixed=True),
)

ACTIONS = {action.id: action for action in _ALL}
"""Every action by its id, in the order of the lists."""
