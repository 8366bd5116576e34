"""`reciprocity pack schema`: print the JSON Schemas with which an editor completes keys and underlines faults."""

import sys
from argparse import Namespace
from pathlib import Path

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
from reciprocity_tui.packs.schema.json_schema import as_text, directive, write_schemas


def print_schema(args: Namespace) -> int:
    """Print one schema, or write all of them into a folder. Raises PackError where nothing can be written."""
    if args.output is None:
        sys.stdout.write(as_text(args.which or "exercise"))
        return 0
    folder = Path(args.output)
    try:
        files = write_schemas(folder)
    except OSError as error:
        raise PackError(Message("schema-not-written", folder=str(folder))) from error
    for file in files:
        sys.stdout.write(f"{file}\n")
    sys.stderr.write(f"{text('schema-first-line', line=directive('exercise', folder.name))}\n")
    return 0
