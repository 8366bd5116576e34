"""The script of a pack: nothing that people see is missing in it, and nothing in it is more than text."""

import re

import pytest
from markdown_it import MarkdownIt

from reciprocity_tui.exercise.conditions import CONDITION_NAMES
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.model_texts import model_texts
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.review.conditions import describe_condition
from reciprocity_tui.packs.review.markdown import escape_markdown, script_page
from reciprocity_tui.packs.review.names import name_for_card, name_for_script
from reciprocity_tui.packs.review.script import Part
from reciprocity_tui.sanitize import sanitize_text
from tests.export.test_book import HOSTILE
from tests.packs.review.kit import every_part, kitchen, script
from tests.plain.kit import exercise
from tests.tui.test_hostile import hostile

CATALOG = Catalog()
MORE_HOSTILE = [
    "# heading", "- item", "1. first", "> quote", "```", "    code", "| a | b |", "***", "a\n\n# b", "[x]: /y",
    "www.example.org", "https://example.org", "me@example.org", "~~gone~~", "==", "<!-- x", "&copy;", "\\", "$x$",
]  # fmt: skip


def text_of(markdown: str) -> str:
    """Return the text that a reader sees, one line per block."""
    return "\n".join(token.content if not token.children else "".join(
        child.content for child in token.children) for token in MarkdownIt("gfm-like").parse(markdown)
        if token.type in ("inline", "code_block", "fence", "html_block"))  # fmt: skip


def kinds_of(markdown: str) -> set[str]:
    """Return the types of the blocks and of the marks in them."""
    tokens = MarkdownIt("gfm-like").parse(markdown)
    return {token.type for token in tokens} | {
        child.type for token in tokens for child in token.children or ()
    }


def said(of: Exercise) -> set[str]:
    """Return every visible text of an exercise, with names filled in."""
    texts = {each.text for each in model_texts(of)} - set(of.tags)
    parts = {part.id: part for part in every_part(script(of))}
    for step in of.walk():
        for spoken_text in model_texts(step):
            heard = spoken_text.path[0] == "listener_card"
            texts.add(name_for_script(spoken_text.text, parts[step.id], heard=heard))
    return {sanitize_text(text) for text in texts}


@pytest.mark.parametrize("ref", [card.ref for card in CATALOG.cards()][::4])
def test_everything_that_people_see_is_in_it(ref: str) -> None:
    of = CATALOG.load(ref)
    text = text_of(script_page(script(of)))
    assert [each for each in said(of) if each not in text] == []


def test_every_kind_has_its_steps_with_who_acts_and_when() -> None:
    page = script_page(script(kitchen()))
    assert set(MODELS.kinds()) <= set(re.findall(r"^#{3,4} [\d.]+ .* \((\w+)\)$", page, re.MULTILINE))
    text = text_of(page)
    assert [each for each in said(kitchen()) if each not in text] == []
    assert not re.search(r"\{(first|second|speaker|listener|other|topic)\}", text)


def test_roles_branches_and_curtains_are_said_in_words() -> None:
    steps = (
        {"id": "room", "kind": "gate", "text": "Something harder comes."},
        {"id": "turns", "kind": "round", "do": [
            {"id": "tell", "kind": "speak", "prompt": "Tell {listener} of tea.", "listener_card": "Look at {other}."},
            {"id": "back", "kind": "speak", "who": "listener", "when": "not passed(tell)", "prompt": "Ask {speaker}."},
        ]},
        {"id": "pick", "kind": "choose", "prompt": "What now?", "options": [{"id": "a", "text": "A walk"}, "Tea"]},
        {"id": "walk", "kind": "read", "text": "Go.", "when": "picked(pick, a) and not same(pick)"},
    )  # fmt: skip
    text = text_of(script_page(script(exercise(*steps, intensity="medium"))))
    for line in (
        "If it stays closed, the evening ends here, and nothing is kept. Nobody hears who closed it.",
        "Twice: first Ana speaks and Sam listens, then the other way round.",
        "Tell Sam of tea.",
        "Whoever listens reads: Look at Ana.",
        "Only when nobody passed step 2.1 (tell).",
        "Ask Ana.",
        "Hidden from the other until both have answered.",
        "Only when “A walk” was picked in step 3 (pick) and the two did not answer step 3 (pick) alike.",
    ):
        assert line in text.splitlines(), line


@pytest.mark.parametrize("text", [*HOSTILE, *MORE_HOSTILE])
def test_whatever_a_pack_says_is_text(text: str) -> None:
    plain = kinds_of(script_page(script(hostile("tea"), summary="tea", source="tea", license="tea")))
    page = script_page(
        script(hostile(text), title=text, summary=text, source=text, license=text, authors=[text])
    )
    assert kinds_of(page) <= plain
    if sanitize_text(text):
        assert sanitize_text(text) in text_of(page)


def test_text_that_is_not_escaped_is_seen() -> None:
    assert {"strong_open", "html_inline", "link_open"} <= kinds_of("**a** <b> [c](d)")
    assert escape_markdown("**a** <b> [c](d)") == r"\*\*a\*\* \<b\> \[c\](d)"


@pytest.mark.parametrize("name", CONDITION_NAMES)
@pytest.mark.parametrize("no", ["", "not "])
def test_every_condition_has_words(name: str, no: str) -> None:
    option, count = ("", " >= 3") if CONDITION_NAMES[name] else (", tea" if name == "picked" else "", "")
    text = describe_condition(
        f"{no}{name}(tell{option}){count}", "step {}".format, lambda _, option_name: option_name
    )
    assert text.startswith("Only when ") and text.endswith(".") and "tell" in text
    assert ("at least 3" in text) == CONDITION_NAMES[name]
    positive = describe_condition(
        f"{name}(tell{option}){count}", "step {}".format, lambda _, option_name: option_name
    )
    assert (text == positive) == (not no)


def part(who: str, *, in_round: bool) -> Part:
    return Part("1", "x", "speak", who, False, in_round, "", (), (), (), "", (), "", (), ())


@pytest.mark.parametrize(
    ("who", "in_round", "text", "script", "card"),
    [
        ("speaker", True, "{speaker} tells {listener}.", "Ana tells Sam.", "You tells your partner."),
        ("listener", True, "{Speaker}", "{Speaker}", "{Speaker}"),
        ("listener", True, "Ask {speaker}, not {other}.", "Ask Ana, not Ana.", "Ask your partner, not your partner."),
        ("each", False, "Ask {other}. {other}'s turn.", "Ask Sam. Sam's turn.",
         "Ask your partner. Your partner's turn."),
        ("second", False, "Ask {first}.", "Ask Ana.", "Ask your partner."),
        ("both", False, "{first} begins, {second} ends.", "Ana begins, Sam ends.",
         "Whoever opens begins, the other one ends."),
    ],
)  # fmt: skip
def test_whom_a_text_speaks_of(who: str, in_round: bool, text: str, script: str, card: str) -> None:
    assert name_for_script(text, part(who, in_round=in_round)) == script
    assert name_for_card(text, part(who, in_round=in_round)) == card
