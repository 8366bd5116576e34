"""The sum is right for any list: every line of it became something, once."""

import csv
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.packs.importing.entries import OUTCOMES, ImportOptions
from reciprocity_tui.packs.importing.read_list import ImportedList
from reciprocity_tui.packs.importing.report import format_totals
from reciprocity_tui.packs.importing.structured import is_structured
from reciprocity_tui.packs.importing.text_lines import lines_of
from tests.packs.importing.lists import listing_of

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=40)
LIKELY = st.sampled_from(
    [
        "What is it?", "what is it", "1. What now?", "2) And then?", "- Tea or coffee?", "# Home", "work:", "[Later]",
        "", "=====", "---", "> Take your time.", "Question 4", "  and when?", "Q: Where?", "A: Here.", "Level 2",
        "TODO", "<b>Who?</b>", "a,b,c", "a\tb", "{name}?", "...", "* * *", "**Old**", "Say why.", "<!--", "-->",
        "**Q?**", "## Why?",
    ]
)  # fmt: skip
LINES = st.lists(LIKELY | WORDS, max_size=25)
ENDINGS = st.sampled_from(["\n", "\r\n", "\r"])
ROWS = st.lists(st.lists(WORDS | LIKELY, min_size=1, max_size=4), min_size=1, max_size=15)
SCALARS = WORDS | LIKELY | st.none() | st.booleans() | st.integers(-9, 9)
KEYS = st.sampled_from(
    ["question", "text", "en", "category", "level", "type", "tags", "name", "other", "questions"]
)
UNSEEN = (
    "\ufeff\0 \t\u00a0\u3000\x0b\x0c\u00ad\u200b\u200e\u200f\u2028\u2029"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=30,
)


def adds_up(listing: ImportedList, total: int | None = None) -> None:
    """Assert that the entries are numbered without a gap, and the printed sum adds up."""
    entries = listing.entries
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    if total is not None:
        assert len(entries) == total
    printed = format_totals(listing).replace("goes on", "go on")
    whole, _, terms = printed.partition(" = ")
    assert int(whole.split()[0]) == sum(int(term.split()[0]) for term in terms.split(" + ")) == len(entries)
    assert {entry.fate for entry in entries} <= set(OUTCOMES)
    assert all(entry.why for entry in entries if entry.fate in ("left out", "doubled"))
    assert all(entry.text for entry in entries if entry.fate == "question")


@settings(max_examples=150, deadline=None)
@given(parts=LINES, end=ENDINGS, keep_all=st.booleans())
def test_every_line_of_a_text_is_accounted_for(parts: list[str], end: str, keep_all: bool) -> None:
    text = end.join(parts)
    lines = lines_of(text)
    for name in ("list.txt", "list.md"):
        if is_structured(text) and name != "list.md":
            continue
        listing = listing_of(text, name, ImportOptions(keep_all=keep_all))
        if listing.reading.unit == "line":
            adds_up(listing, len(lines))
            assert all(not lines[number - 1].strip(UNSEEN) for number in listing.numbers("blank"))


@settings(max_examples=100, deadline=None)
@given(rows=ROWS, delimiter=st.sampled_from(",;\t|"))
def test_every_row_of_a_table_is_accounted_for(rows: list[list[str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    adds_up(listing_of(out.getvalue(), "list.csv"))


@settings(max_examples=100, deadline=None)
@given(texts=st.lists(WORDS | LIKELY, min_size=1, max_size=20))
def test_every_text_of_an_array_is_accounted_for(texts: list[str]) -> None:
    adds_up(listing_of(json.dumps(texts), "list.json"), len(texts))
    adds_up(listing_of(f"export const list = {json.dumps(texts)};\n", "list.ts"), len(texts))


@settings(max_examples=100, deadline=None)
@given(
    texts=st.lists(st.fixed_dictionaries({"text": WORDS, "n": st.integers(0, 5)}), min_size=1, max_size=20)
)
def test_every_object_of_an_array_is_accounted_for(texts: list[dict[str, object]]) -> None:
    adds_up(listing_of(json.dumps({"questions": texts}), "list.json"), len(texts))


@settings(max_examples=150, deadline=None)
@given(value=st.lists(VALUES, min_size=1, max_size=6))
def test_no_text_in_json_gets_lost(value: list[object]) -> None:
    listing = listing_of(json.dumps(["A question?", value]), "list.json")
    adds_up(listing)
    kept = {entry.text for entry in listing.entries}
    assert "A question?" in kept
