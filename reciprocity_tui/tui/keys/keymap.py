"""The keys in force: the usual ones, with what the players changed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reciprocity_tui.tui.keys.actions import ACTIONS, Action
from reciprocity_tui.tui.keys.key_names import label_of

Keys = tuple[str, ...]


class Clash(NamedTuple):
    """A key that two actions of one screen have."""

    key: str
    action: str
    other: str


class Keymap:
    """The keys of every action. changes -- those that are not the usual ones, by action."""

    def __init__(self, changes: Mapping[str, Keys] | None = None) -> None:
        self.changes = {
            action: keys for action, keys in (changes or {}).items() if keys != ACTIONS[action].keys
        }

    def keys_of(self, action: str) -> Keys:
        """Return the keys of `action`, the one that texts name first."""
        return self.changes.get(action) or ACTIONS[action].keys

    def changed(self, action: str, keys: Keys) -> "Keymap":
        """Return this keymap with `keys` for `action`."""
        return Keymap({**self.changes, action: keys})

    def clashes(self, action: str) -> Iterator[Clash]:
        """Yield each key of `action` that another action of the same screen has, unless both usually share it."""
        this = ACTIONS[action]
        for other in ACTIONS.values():
            if other is not this and this.meets(other):
                shared = {*self.keys_of(other.id)} - _usually_shared(this, other)
                yield from (Clash(key, action, other.id) for key in self.keys_of(action) if key in shared)

    def for_textual(self) -> dict[str, str]:
        """Return the changes as Textual takes them."""
        return {action: ",".join(keys) for action, keys in self.changes.items()}


def _usually_shared(this: Action, other: Action) -> set[str]:
    return {*this.keys} & {*other.keys}


_in_force = Keymap()


def keymap() -> Keymap:
    """Return the keymap in force."""
    return _in_force


def use_keymap(changed: Keymap) -> None:
    """Let `changed` be in force from now on."""
    global _in_force
    _in_force = changed


def keys_of(*actions: str) -> frozenset[str]:
    """Return every key in force for one of `actions`."""
    return frozenset(key for action in actions for key in _in_force.keys_of(action))


def name_of(action: str) -> str:
    """Return what the first key of `action` is called, as texts name it."""
    return label_of(_in_force.keys_of(action)[0])


def instantly() -> frozenset[str]:
    """Return the keys that hide or leave: they never wait, and are never taken for a repeat."""
    return keys_of("pause", "back", "leave", "interrupt")


def repeats(key: str) -> bool:
    """Return whether holding `key` repeats what it does: it moves or erases, and does nothing else."""
    moved_here = [ACTIONS[action] for action, keys in _in_force.changes.items() if key in keys]
    if moved_here:
        return all(action.repeats for action in moved_here)
    return key.rpartition("+")[2] in _EDITING


_EDITING = frozenset(
    {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "backspace", "delete", "tab"}
)
"""What a text editor or a list repeats, with any modifier."""
