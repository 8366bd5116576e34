"""`reciprocity counselor key`: make the counselor's key once, and print its public part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.messages import text
from reciprocity_tui.paths import format_path, home
from reciprocity_tui.practice.counselor_key import make_key

if TYPE_CHECKING:
    from argparse import Namespace


def counselor_key(args: Namespace) -> int:
    """Print the public key and what to do with it; return the exit status. Raises ReciprocityError."""
    key = make_key(home(args.home))
    print(key.public)
    if not args.only:
        print()
        print(text("sealing-key-made" if key.is_new else "sealing-key-exists", file=format_path(key.file)))
        print(text("sealing-key-give-to-couples"))
        print(text("sealing-key-keep"))
    return 0
