"""`reciprocity counselor purge`: erase what there is of a couple whose case is closed."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from reciprocity_tui.cli.pack.print_lines import print_lines
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import WriteFailed
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.name_some import name_some
from reciprocity_tui.paths import format_path, home
from reciprocity_tui.practice.purge import Purge, carry_out, plan_purge

MOST_NAMED = 5
"""Files that a sentence names; the list of what is erased has all of them."""


def counselor_purge(args: Namespace) -> int:
    """Erase a couple and return the exit status: 0 also when the question was answered no.

    Raises ReciprocityError; WriteFailed if a file is left.
    """
    folder, kept_at = Path(args.folder), home(args.home)
    plan = plan_purge(args.couple.strip(), folder, kept_at)
    asking = Prompter(yes=args.yes)
    print_lines(_plan_lines(plan))
    if not (args.yes or asking.confirm(text("purge-ask"), default=False)):
        print(text("nothing-changed"))
        return 0
    left = carry_out(plan, kept_at)
    if left:
        raise WriteFailed(Message("purge-left", files=name_some(left, MOST_NAMED)))
    print(text("purge-done", couple=plan.couple))
    return 0


def _plan_lines(plan: Purge) -> Iterator[str]:
    yield text("purge-erases", couple=plan.couple)
    yield from (f"  {format_path(file.path)}" for file in plan.files)
    if plan.indexed:
        yield f"  {text('purge-index', number=plan.indexed)}"
    if plan.seen_alone:
        yield f"  {text('purge-seen-alone')}"
    if plan.unfinished:
        yield f"  {text('purge-unfinished')}"
    yield ""
    yield text("purge-not-reached")
    if plan.unread:
        yield text("purge-unread", number=len(plan.unread), files=name_some(plan.unread, MOST_NAMED))
