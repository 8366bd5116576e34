"""Writes docs/reference.md: every key of every file, and every code of `pack check`. `make pictures` calls it."""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reciprocity_tui.exercise.steps import MODELS  # noqa: E402 -- the program is found first
from reciprocity_tui.packs.schema.explain import explanations, title_of  # noqa: E402
from reciprocity_tui.packs.schema.json_schema import field_schemas  # noqa: E402
from reciprocity_tui.packs.schema.keys import (  # noqa: E402
    ROOTS,
    STEP,
    Key,
    describe_key,
    describe_table,
    examples_of,
    keys_of,
    tables,
)
from reciprocity_tui.packs.schema.type_descriptions import describe_default, describe_type  # noqa: E402

PAGE = ROOT / "docs" / "reference.md"
HEAD = """# Every key, every code

Made from the models by `make pictures`: what a key takes and its limits are what `reciprocity pack check` holds files
to. `reciprocity pack explain KEY` and `reciprocity pack explain CODE` say the same in a terminal, codes with a wrong
and a right example. How to write a pack is in [authors.md](authors.md).
"""
CODES = """## Codes

What `pack check` puts in front of each fault. E keeps an exercise from being played; W is better made or said
otherwise, and has the number of its rule.

| code | about |
| --- | --- |"""


def page() -> str:
    """Return the whole page."""
    inner = [table for table in tables() if table not in {*ROOTS, STEP, *MODELS.kinds()}]
    groups = (("Files", [*ROOTS]), ("Steps", [STEP, *MODELS.kinds()]), ("Tables inside of them", inner))
    lines = [HEAD]
    for title, names in groups:
        lines.append(f"## {title}\n")
        lines += (line for name in names for line in _table(name))
    lines.append(CODES)
    lines += (f"| {code} | {title_of(code) or story.title} |" for code, story in explanations().items())
    return "\n".join(lines) + "\n"


def _table(name: str) -> Iterator[str]:
    yield f"### `{name}`\n"
    yield f"{_plain(describe_table(name))}\n"
    keys = list(keys_of(name))
    if keys:
        yield "| key | takes | else | what for |"
        yield "| --- | --- | --- | --- |"
        yield from (_row(key) for key in keys)
        yield ""
    for example in examples_of(name):
        yield f"```toml\n{example.strip(chr(10))}\n```\n"


def _row(key: Key) -> str:
    schema = field_schemas(key.model)[key.name]
    cells = (
        describe_type(schema),
        describe_default(schema, needed=key.required_note),
        describe_key(key.table, key.name),
    )
    return f"| `{key.name}` | {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE.relative_to(ROOT))
