"""`reciprocity pack explain`: explain a code of `pack check`, or the key of a file."""

import sys
from argparse import Namespace

from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
from reciprocity_tui.packs.schema.explain import explain


def explain_names(args: Namespace) -> int:
    """Print the explanation of every code and key named, and return 0. Raises PackError for one that does not exist."""
    pages = [explain(name) for name in args.what]
    encoding = sys.stdout.encoding or "utf-8"
    output = "\n\n\n".join(pages) + "\n"
    sys.stdout.write(output.encode(encoding, "replace").decode(encoding))
    return 0
