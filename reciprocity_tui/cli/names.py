"""`reciprocity names`: show or change the names and the seats."""

from argparse import Namespace

from reciprocity_tui.cli.games import open_game_for
from reciprocity_tui.errors import AnswerRejected, UsageError
from reciprocity_tui.game import seats
from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown
from reciprocity_tui.people import require_people
from reciprocity_tui.sanitize import sanitize_text


def names(args: Namespace) -> int:
    """Print who sits where, after the changes asked for, and return the exit status.

    Raises ReciprocityError; nothing has changed then.
    """
    given = args.left is not None or args.right is not None
    if given and args.swap:
        raise UsageError(Message("names-and-seats-at-once"))
    with open_game_for(args)() as game:
        if game.people is None:
            game.journal.discard_if_empty()
            raise AnswerRejected(Message("names-nobody-yet"))
        people = require_people(game.people)
        if args.swap:
            people = seats.swap(game)
        elif given:
            left = people[0].name if args.left is None else args.left
            right = people[1].name if args.right is None else args.right
            people = seats.rename(game, left, right)
    seating = seats.describe_seats(people)
    print(sanitize_text(f"{seating} {shown(seats.LINES_STAY)}" if args.swap or given else seating))
    return 0
