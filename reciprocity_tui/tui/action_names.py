"""The keys that the screens name in a sentence, by the action that each one triggers."""

ACTION_NAMES = {
    "main": "Enter",
    "pass": "F3",
    "swap": "F4",
    "change": "F6",
    "again": "F7",
    "end": "F8",
    "help": "F1",
    "pause": "Esc",
    "leave": "Ctrl+Q",
    "left": "←",
    "right": "→",
    "make-own": "F4",
    "clear-filters": "F9",
}
