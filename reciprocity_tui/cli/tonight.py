"""`reciprocity` alone: show Tonight."""

from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import bindings_file_at, empty_game, open_game_at
from reciprocity_tui.cli.terminal import require_terminal

if TYPE_CHECKING:
    from argparse import Namespace


def tonight(args: "Namespace") -> int:
    """Show Tonight and return the exit status. Raises ReciprocityError."""
    return tonight_at(args.home)


def tonight_at(folder: str | None) -> int:
    """Show Tonight from `folder`, or from the usual one, and return the exit status.

    Open the game first: its suggestion can be read while the screens are still being loaded.
    """
    require_terminal()
    game = open_game_at(folder)()
    try:
        key_file = bindings_file_at(folder)
        if key_file is None or not key_file.exists():
            # The preview names the usual keys, and nothing is read before the first frame.
            from reciprocity_tui.cli.splash_preview import draw_preview

            draw_preview(game)
        from reciprocity_tui.tui.app import run

        return run(lambda: game, open_empty=empty_game, key_file=key_file)
    finally:
        game.close()
