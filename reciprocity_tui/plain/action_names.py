"""The commands that plain mode names in a sentence, by the action that each one triggers."""

ACTION_NAMES = {
    "main": "Enter",
    "pass": "/pass",
    "swap": "/swap",
    "change": "/change",
    "again": "/again",
    "end": "/end",
    "help": "/help",
    "pause": "/pause",
    "leave": "/leave",
    "me": "/me",
}
