"""Writes docs/keys.md: every action with its usual keys, and how to change them. `make pictures` calls it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reciprocity_tui.tui.keys.key_names import LABELS  # noqa: E402 -- the program is found first
from reciprocity_tui.tui.keys.keymap import Keymap  # noqa: E402
from reciprocity_tui.tui.keys.listing import as_markdown, list_everything  # noqa: E402

PAGE = ROOT / "docs" / "keys.md"
HEAD = """# Keys

Help (F1) shows the keys of the screen it is opened from. These are all of them, made from the same table by
`make pictures`; `reciprocity keys` prints those in force.

## Changing them

In Settings, "Keys" lists every action: press Enter, then the new key. Changes are saved in `keys.toml`, in the folder
that `reciprocity where` prints, and you can write that file yourself:

```toml
pass = "f9"
pause = ["f10", "escape"]   # several keys; texts name the first
```

The names of the actions are in the last column below. A key is one character, such as `x` or `?`, or has a name:
{named}. `ctrl+` or `shift+` may come before it.

An entry that cannot be used is reported with its line when the program starts and by `reciprocity keys`, and the usual
keys stay in force for it. What cannot be used: an unknown action or key, a key that another action has on the same
screen, a letter where text is typed, a key that edits text there, and digits.

Some keys are always the same. Enter begins a new line wherever a text has several, and the keys that edit text are
those of other programs. Ctrl+C means the same in every terminal. Digits choose from lists, and a quick choice gives
each of you keys on your own side. With `--plain` there is no key but Enter: commands such as `/pass` do the same.
"""


def page() -> str:
    """Return the whole page."""
    named = ", ".join(f"`{key}`" for key in LABELS if not key[1:].isdigit())
    head = HEAD.format(named=f"{named},\n`f1` to `f12`")
    return "\n".join([head, *as_markdown(list_everything(Keymap()))]).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE.relative_to(ROOT))
