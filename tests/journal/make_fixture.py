"""Create the journal of the current schema that every later migration must open.

Run once when a schema is released: `python -m tests.journal.make_fixture`. Never recreate a released one.
"""

import shutil
from pathlib import Path

from reciprocity_tui.journal.schema import VERSION
from tests.journal.kit import with_a_practice

FIXTURES = Path(__file__).parent / "fixtures"

if __name__ == "__main__":
    folder = FIXTURES / f"schema-{VERSION}"
    shutil.rmtree(folder, ignore_errors=True)
    with_a_practice(folder)
