"""How a key is written: on the screen, in keys.toml, and in Textual's own spelling."""

import unicodedata

LABELS = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "delete": "Delete",
    "insert": "Insert",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
"""Keys that have a name, in Textual's spelling, with what is printed on them."""

_OTHER_SPELLINGS = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete"}
_MODIFIERS = {"ctrl": "Ctrl", "shift": "Shift"}
_CTRL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Characters that Textual does not call by their name in Unicode."""

_UNICODE_NAMES = {renamed: name for name, renamed in _RENAMED.items()}


def parse_key(written: str) -> str | None:
    """Return the key that somebody wrote ("F9", "Ctrl+N", ",") in Textual's spelling, or None if there is none."""
    if len(written) == 1:
        return _character_key(written)
    *modifiers, base = written.lower().split("+")
    base = _OTHER_SPELLINGS.get(base, base)
    if not modifiers:
        return base if base in LABELS else _character_key(character_of(base))
    if modifiers not in (["ctrl"], ["shift"], ["ctrl", "shift"]):
        return None
    is_known = base in LABELS or (modifiers == ["ctrl"] and base in _CTRL_LETTERS)
    return "+".join([*modifiers, base]) if is_known else None


def label_of(key: str) -> str:
    """Return what `key` is called on the screen: "Esc", "Ctrl+Q", "?"."""
    *modifiers, base = key.split("+")
    character = character_of(base) or base
    label = LABELS.get(base) or (character.upper() if modifiers else character)
    return "+".join([*(_MODIFIERS.get(modifier, modifier.title()) for modifier in modifiers), label])


def is_typed(key: str) -> bool:
    """Return whether `key` types a character."""
    return key == "space" or bool(character_of(key))


def character_of(key: str) -> str:
    """Return the character that `key` types, or an empty string; that of Space is empty as well."""
    if len(key) == 1:
        return key
    try:
        name = _UNICODE_NAMES.get(key, key).replace("_", " ").upper()
        return "" if key in LABELS else unicodedata.lookup("HYPHEN-MINUS" if name == "HYPHEN MINUS" else name)
    except KeyError:
        return ""


def _character_key(character: str) -> str | None:
    if character == " ":
        return "space"
    if character.isalnum() or not character:
        return character or None
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name) or None
