"""The keys that texts name, by the action that each one triggers."""

from reciprocity_tui.messages import name_actions
from reciprocity_tui.tui.keys.keymap import name_of

IN_TEXTS = (
    *("main", "pass", "swap", "change", "again", "end", "help", "pause", "leave", "left", "right"),
    *("back", "finish", "new-line", "next", "previous", "up", "down", "page-up", "page-down", "mark"),
    *(
        "clear-filters",
        "make-own",
        "library-paths",
        "untype",
        "end-agreement",
        "just-look",
        "swap-seats",
        "usual-key",
        "see-file",
    ),
)
"""The actions that a text of the screens may name; others are shown by name_of alone."""


def name_actions_by_keys() -> None:
    """Let texts name the keys in force."""
    name_actions({action: name_of(action) for action in IN_TEXTS})
