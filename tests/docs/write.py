"""Writes what its commands print today into docs/authors.md.

    python -m tests.docs.write

Output that fits already stays as it is, with the dots for what is left out. Read the difference before you keep it.
"""

import sys
import tempfile
from pathlib import Path

from tests.docs.page import AUTHORS, Page
from tests.docs.walk import Walk, rewritten


def main() -> int:
    """Follow the page, rewrite it, and print what else did not come as it says."""
    page = Page(AUTHORS.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        walk = Walk(Path(folder).resolve())
        wrong = [problem for problem in walk.problems(page) if not problem.startswith("$ ")]
    AUTHORS.write_text(rewritten(page, walk), "utf-8")
    print("\n\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
