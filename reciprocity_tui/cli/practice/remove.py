"""`reciprocity practice remove`: remove a practice with the notes on it; saved evenings stay."""

from argparse import Namespace

from reciprocity_tui.cli.games import open_game_for
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text


def remove_practice(args: Namespace) -> int:
    """Remove a practice and return the exit status: 0 also if the question was answered no.

    Raises ReciprocityError; nothing has changed then.
    """
    asking = Prompter(yes=args.yes)
    with open_game_for(args)() as game:
        try:
            number = game.practising.number_of(args.ref)
            active = game.practising.find(number)
            title = sanitize_text(args.ref if active is None else active.practice.title)
            asking.print(text("practice-remove-about"))
            if not asking.confirm(text("practice-remove-ask", title=title)):
                print(text("nothing-changed"))
                return 0
            game.practising.remove(number)
        finally:
            game.journal.discard_if_empty()
    print(text("practice-removed-cli", title=title))
    return 0
