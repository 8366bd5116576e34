"""`reciprocity names`: who sits where, and how that is put right."""

from argparse import Namespace

from reciprocity_tui.cli.tables import opens_for
from reciprocity_tui.errors import AnswerRejected, UsageError
from reciprocity_tui.people import both
from reciprocity_tui.table import seats
from reciprocity_tui.text import clean_text


def names(asked: Namespace) -> int:
    """Print who sits where, after changing what was asked for, and return the exit status.

    Raises ReciprocityError; nothing has changed then.
    """
    given = asked.left is not None or asked.right is not None
    if given and asked.swap:
        raise UsageError("Change names and seats one at a time.", "First --swap, then the names.")
    with opens_for(asked)() as table:
        if table.people is None:
            table.journal.unmake()
            raise AnswerRejected("Nobody sits at the table yet.", "The first evening asks for two names.")
        people = both(table.people)
        if asked.swap:
            people = seats.swap(table)
        elif given:
            left = people[0].name if asked.left is None else asked.left
            right = people[1].name if asked.right is None else asked.right
            people = seats.rename(table, left, right)
    told = seats.in_words(people)
    print(clean_text(f"{told} {seats.LINES_STAY}" if asked.swap or given else told))
    return 0
