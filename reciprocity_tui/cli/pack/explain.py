"""`reciprocity pack explain`: what a code of `pack check` means, and what a key takes."""

import sys
from argparse import Namespace

from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
from reciprocity_tui.packs.schema.explain import explain


def explain_names(args: Namespace) -> int:
    """Print the story of every code and key that was named. Raises PackError with the nearest for one that is none."""
    texts = [explain(name) for name in args.what]
    encoding = sys.stdout.encoding or "utf-8"
    text = "\n\n\n".join(texts) + "\n"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    return 0
