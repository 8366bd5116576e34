"""Run the verb that the command line names, and print errors. Each verb is a module, imported when it is called."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import describe, text

if TYPE_CHECKING:
    from argparse import Namespace

INTERRUPTED = 130
"""Exit status after Ctrl+C, as shells count it."""

PIPE_CLOSED = 141
"""Exit status when the reader of our output is gone."""


def run(argv: Sequence[str]) -> int:
    """Run the verb that `argv` (without the program's name) names and return the exit status.

    0 done, 1 something is wrong with what was asked for, 2 it could not be tried.
    """
    _reopen_closed_streams()
    try:
        status = _dispatch(argv)
        sys.stdout.flush()
        return status
    except ReciprocityError as error:
        _print_error(describe(error))
        return error.status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return PIPE_CLOSED
    except OSError as error:
        _discard_output()
        reason = error.strerror.lower() if error.strerror else Message("no-reason-given")
        _print_error(text("file-not-read-or-written", reason=reason))
        return 1


def _reopen_closed_streams() -> None:
    """Replace each stream that was closed before the program began, which is None, by one that discards."""
    import os
    from pathlib import Path

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 -- open to the end


def _dispatch(argv: Sequence[str]) -> int:
    """Read `argv`, do it, and return the exit status. Raises what went wrong."""
    # Editors check at every save; without options no parser has to be built for that (speed.md, P7).
    if list(argv[:2]) == ["pack", "check"] and argv[2:] and not any(word.startswith("-") for word in argv):
        from reciprocity_tui.cli.pack.check import check

        return check(list(argv[2:]), sys.stdout)
    # Nor for the first screen of every evening (speed.md, P1).
    if not argv or (len(argv) == 2 and argv[0] == "--home" and not argv[1].startswith("-")):
        from reciprocity_tui.cli.tonight import tonight_at

        return tonight_at(argv[1] if argv else None)
    from reciprocity_tui.cli.arguments import parse

    args = parse(argv)
    return 0 if args is None else _verb(args.verb)(args)


_VERBS = {
    "tonight": "tonight:tonight",
    "play": "play:play",
    "list": "list_exercises:list_exercises",
    "where": "where:where",
    "keys": "keys:keys",
    "names": "names:names",
    "pack build": "pack.build:build_pack",
    "pack check": "pack.check:check_packs",
    "pack import": "pack.import_list:import_list",
    "pack explain": "pack.explain:explain_names",
    "pack install": "pack.install:install_pack",
    "pack list": "pack.list:list_packs",
    "pack new": "pack.new:new_pack",
    "pack remove": "pack.remove:remove_pack",
    "pack show": "pack.show:show_pack",
    "pack schema": "pack.schema:print_schema",
    "pack stats": "pack.stats:stats_of_packs",
    "pack test": "pack.run_tests:test_packs",
    "pack try": "pack.try_pack:try_pack",
    "counselor assign": "counselor.assign:assign",
    "practice add": "practice.add:add_practice",
    "practice list": "practice.list:list_practices",
    "practice remove": "practice.remove:remove_practice",
    "practice share": "practice.share:share_report",
    "counselor key": "counselor.key:counselor_key",
    "counselor purge": "counselor.purge:counselor_purge",
    "counselor review": "counselor.review:counselor_review",
}
"""The module below this package and the function in it that run a verb."""


def _verb(name: str) -> Callable[["Namespace"], int]:
    from importlib import import_module

    module, _, function = _VERBS[name].partition(":")
    run_verb: Callable[[Namespace], int] = getattr(import_module(f"reciprocity_tui.cli.{module}"), function)
    return run_verb


def _print_error(sentence: str) -> None:
    from reciprocity_tui.process import splash as first_frame
    from reciprocity_tui.sanitize import sanitize_text

    first_frame.restore_terminal()
    print(sanitize_text(sentence, lines=True), file=sys.stderr)


def _discard_output() -> None:
    import os

    # Python would write what is left once more while it ends, and complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
