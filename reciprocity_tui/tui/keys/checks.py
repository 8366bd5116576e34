"""Check a change of keys before it is in force."""

from collections.abc import Mapping

from reciprocity_tui.message import Message
from reciprocity_tui.tui.keys.actions import ACTIONS, EDITING_KEYS, TEXT_PLACES, Action
from reciprocity_tui.tui.keys.key_names import is_typed, label_of
from reciprocity_tui.tui.keys.keymap import Clash, Keymap, Keys

SENT_ALIKE: Mapping[str, str] = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+j": "enter",
    "ctrl+m": "enter",
}
"""Keys that reach a program as another one does, in most terminals."""


def check_action(action: str) -> Message | None:
    """Return why the keys of `action` cannot be changed, or None if they can."""
    known = ACTIONS.get(action)
    if known is None:
        return _unknown_action(action)
    return Message(f"keys-fixed-{action}") if known.fixed else None


def check_key(action: str, key: str) -> Message | None:
    """Return why no other key of `action` could be `key`, whatever the other actions have, or None."""
    known = ACTIONS[action]
    if key in known.keys:
        return None
    if key in SENT_ALIKE:
        return Message("keys-sent-alike", key=label_of(key), other=label_of(SENT_ALIKE[key]))
    if _is_where_text_is_typed(known):
        if is_typed(key):
            return Message("keys-types", key=label_of(key))
        if key in EDITING_KEYS and key != "ctrl+c":
            return Message("keys-edits", key=label_of(key))
    return None


def check_clash(keymap: Keymap, action: str) -> Message | None:
    """Return which other action of the same screen has a key that `action` has in `keymap`, or None."""
    return next((describe_clash(clash) for clash in keymap.clashes(action)), None)


def describe_clash(clash: Clash) -> Message:
    """Return which key does two things on one screen, and what to do."""
    other = ACTIONS[clash.other]
    if other.fixed:
        return Message(
            "keys-clash-fixed", key=label_of(clash.key), reason=Message(f"keys-fixed-{clash.other}")
        )
    does = Message(f"key-{clash.other}", place="")
    return Message("keys-clash", key=label_of(clash.key), does=does, other=clash.other)


def check_change(keymap: Keymap, action: str, keys: Keys) -> Message | None:
    """Return why `keys` cannot be those of `action`, beside the others of `keymap`, or None if they can."""
    wrong = check_action(action) or check_clash(keymap.changed(action, keys), action)
    for key in keys:
        wrong = wrong or check_key(action, key)
    return wrong


def _is_where_text_is_typed(action: Action) -> bool:
    return not action.places or not TEXT_PLACES.isdisjoint(action.places)


def _unknown_action(action: str) -> Message:
    from difflib import get_close_matches

    near = get_close_matches(action, ACTIONS, n=1)
    if near:
        return Message("keys-unknown-action-near", action=action, near=near[0])
    return Message("keys-unknown-action", action=action)
