"""Tables and objects: which column asks, which makes sets, which is left out, and how to say it otherwise."""

import json

import pytest

from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.read_list import ImportedList
from tests.packs.importing.lists import by_set, listing_of, questions
from tests.saying import raises_saying

ASK = ["Where is home?", "Who knows, really?", "What now?"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("name", ["list.csv", "list.tsv"])
def test_any_usual_sign_may_stand_between_fields(delimiter: str, header: bool, name: str) -> None:
    rows = [f'{number}{delimiter}"{text}"' for number, text in enumerate(ASK)]
    listing = listing_of("\n".join([f"id{delimiter}question"] * header + rows), name)
    assert questions(listing) == ASK
    assert listing.numbers("heading") == [1] * header


def test_a_field_may_go_over_lines_and_hold_quotes() -> None:
    listing = listing_of('question,set\n"What ""now"",\nor later?",home\nWho?,home\n', "list.csv")
    assert questions(listing) == ['What "now", or later?', "Who?"]
    assert [entry.line for entry in listing.entries] == [1, 2, 4]


def test_one_column_is_a_table_as_well() -> None:
    assert questions(listing_of("question\nWhat now?\nWho, and why?\n", "list.csv"))[0] == "What now?"


def test_quotes_that_nobody_closes_swallow_nothing() -> None:
    listing = listing_of('question,set\n"What now?,home\nWho knows?,home\n', "list.csv")
    assert [text.strip('"') for text in questions(listing)] == ["What now?", "Who knows?"]
    assert any("quotation marks" in shown(guess) for guess in listing.reading.guesses)


def test_prose_with_commas_is_no_table() -> None:
    text = "Tea, or coffee?\nBread, or cake?\nSea, or hills?\n"
    assert questions(listing_of(text)) == text.splitlines()


def test_a_text_with_a_header_and_commas_is_a_table() -> None:
    assert questions(listing_of("id,question\n1,What now?\n2,Who knows?\n")) == ["What now?", "Who knows?"]


def bilingual() -> str:
    """Return objects with a column for each of two languages."""
    other = ["Wo ist zu Hause?", "Wer weiß das schon?", "Was jetzt?"]
    return json.dumps([{"en": one, "de": two, "topic": "home"} for one, two in zip(ASK, other, strict=True)])


def test_one_language_is_taken_and_another_may_be_wished_for() -> None:
    listing = listing_of(bilingual(), "list.json")
    assert questions(listing) == ASK
    assert listing.reading.language == "en"
    assert any("--language" in shown(guess) for guess in listing.reading.guesses)
    german = listing_of(bilingual(), "list.json", ImportOptions(language="de"))
    assert questions(german)[0] == "Wo ist zu Hause?"
    assert german.reading.language == "de"


def test_a_column_with_one_text_in_every_row_is_not_taken() -> None:
    rows = [{"de": "kommt bald", "en": text} for text in ASK]
    listing = listing_of(json.dumps(rows), "list.json")
    assert questions(listing) == ASK
    assert any("`de` says the same" in shown(note) for note in listing.reading.notes)


def test_columns_may_be_named_or_numbered() -> None:
    text = "a,b,c\nWhat now?,Who knows?,home\nAnd then?,Why not?,work\nSo?,How?,work\n"
    listing = listing_of(text, "list.csv", ImportOptions(question="b", sets="3"))
    assert by_set(listing) == {"home": ["Who knows?"], "work": ["Why not?", "How?"]}
    with raises_saying(UsageError, match="There is no column nothing for --question"):
        listing_of(text, "list.csv", ImportOptions(question="nothing"))


def test_what_a_row_says_besides_is_told() -> None:
    rows = [{"type": "truth", "text": text, "points": 3, "gender": "any", "timer": 30} for text in ASK]
    rows.append({"type": "dare", "text": "Dance.", "points": 9, "gender": "any", "timer": 30})
    listing = listing_of(json.dumps({"rating": "all", "questions": rows}), "list.json")
    assert questions(listing) == ASK
    assert any("dare" in shown(entry.why) for entry in listing.entries if entry.fate == "left out")
    notes = " ".join(map(shown, listing.reading.notes))
    assert all(f"`{key}`" in notes for key in ("points", "gender", "timer", "rating"))


SHAPES = {
    "texts": json.dumps(ASK),
    "objects": json.dumps([{"question": text} for text in ASK]),
    "groups": json.dumps({"home": ASK}),
    "groups in a group": json.dumps({"questions": {"home": ASK}}),
    "named groups": json.dumps([{"name": "home", "questions": ASK}]),
    "named groups of objects": json.dumps(
        {"categories": [{"title": "home", "cards": [{"text": t} for t in ASK]}]}
    ),
    "by number": json.dumps({str(number): text for number, text in enumerate(ASK)}),
    "one line": json.dumps(ASK, separators=(",", ":")),
    "commas at the end": "[\n" + "".join(f"  {json.dumps(text)},\n" for text in ASK) + "]",
    "comments": "// all of them\n[\n"
    + "".join(f"  {json.dumps(text)}, // one\n" for text in ASK)
    + "/* end */]",
    "single quotes": "const list = [" + ", ".join(f"'{text}'" for text in ASK) + "];",
    "keys without quotes": "x = [" + ", ".join(f"{{question: '{text}'}}" for text in ASK) + "]",
    "a template": "export default `\n" + "\n".join(ASK) + "\n`",
    "types": "type Q = string;\nexport const list: readonly Q[] = ["
    + ", ".join(f'"{t}"' for t in ASK)
    + "] as const;",
    "frozen": "module.exports = Object.freeze([" + ", ".join(f'"{text}"' for text in ASK) + "]);",
    "put together": 'let q = ["Where " + "is home?", "Who knows, " +\n "really?", "What now?"];',
    "escapes": r'x = ["Where\u0020is home?", "Who knows\x2c really?", "What\u{20}now?"]',
}


def _other_shape(text: str, ending: str) -> ImportedList:
    return listing_of(text, f"list.{ending}")


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("ending", ["json", "js", "ts", "txt"])
def test_lists_in_code_are_read_whatever_they_look_like(text: str, ending: str) -> None:
    assert questions(_other_shape(text, ending)) == ASK


def test_code_that_makes_a_text_is_named_and_not_run() -> None:
    listing = listing_of('x = ["What now?", make("q"), `Who is ${name}?`, 3, null]', "list.js")
    assert questions(listing) == ["What now?"]
    assert [entry.number for entry in listing.entries if entry.fate == "left out"] == [2, 3, 4, 5]


def test_a_key_that_comes_twice_hides_nothing() -> None:
    assert questions(listing_of('{"home": ["What now?"], "home": ["Who knows?"]}', "list.json")) == [
        "What now?",
        "Who knows?",
    ]


def test_broken_json_is_refused_with_its_line() -> None:
    with raises_saying(PackError, match="line 3 is written neither as JSON nor as JavaScript"):
        listing_of('["What now?",\n"Who knows?",\n"And then?: 3\n]', "list.json")


@pytest.mark.parametrize("separator", ["tab", "comma", "semicolon", "pipe", ";"])
def test_notes_of_anki_bring_their_settings(separator: str) -> None:
    sign = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}.get(separator, separator)
    head = f"#separator:{separator}\n#html:true\n#deck:Ours::Evenings\n#tags column:2\n"
    listing = listing_of(
        head + f"What<br>now?{sign}home::kitchen light\nWho knows?{sign}work\nWhy not?{sign}work\n"
    )
    assert by_set(listing) == {"kitchen": ["What now?"], "work": ["Who knows?", "Why not?"]}
    assert listing.reading.title == "Evenings"
    assert listing.numbers("heading") == [1, 2, 3, 4]


def test_levels_below_a_topic_keep_the_topic() -> None:
    text = json.dumps(
        {"family": {"light": ["Who cooked?"], "deep": ["What was never said?"]}, "work": {"light": ["So?"]}}
    )
    entries = listing_of(text, "list.json").entries
    assert [(entry.set, entry.level) for entry in entries] == [("Family", 1), ("Family", 3), ("Work", 1)]


def test_an_object_a_line_is_a_list() -> None:
    listing = listing_of('{"q": "What now?", "level": 1}\n{"q": "Who knows?", "level": 2}\n', "list.json")
    assert [(entry.text, entry.set, entry.level) for entry in listing.entries] == [
        ("What now?", "", 1),
        ("Who knows?", "", 2),
    ]


def test_lists_of_a_program_are_sets_by_their_names() -> None:
    text = 'class Deck { constructor() { this.warmUp = ["What now?"]; } }\nconst late = { title: "x", cards: ["So?"] };'
    assert list(by_set(listing_of(text, "list.js")).values()) == [["What now?"], ["So?"]]
    assert next(iter(by_set(listing_of(text, "list.js")))) == "Warm Up"


def test_what_is_left_out_of_a_table_is_shown() -> None:
    listing = listing_of('question,note\nWhat now?,\n,"only a note"\n', "list.csv")
    assert [entry.text for entry in listing.entries if entry.fate == "left out"] == ["only a note"]


def test_the_line_that_says_what_separates_fields_is_none_of_them() -> None:
    listing = listing_of(
        "sep=;\r\nFrage;Thema\r\nWas magst du, wenn es regnet?;Haus\r\nWer noch?;Haus\r\n", "list.csv"
    )
    assert by_set(listing) == {"Haus": ["Was magst du, wenn es regnet?", "Wer noch?"]}
    assert [entry.fate for entry in listing.entries] == ["heading", "heading", "question", "question"]
    assert [entry.line for entry in listing.entries] == [1, 2, 3, 4]


def test_commas_of_a_sentence_make_no_columns() -> None:
    texts = ["What, if anything, do you miss?", "Who, of all people, taught you?", "Where, in the end, to?"]
    for name in ("list.csv", "list.txt"):
        assert questions(listing_of("\n".join(texts), name)) == texts
    assert questions(listing_of("Question\nWhat now?\nWho, then?\nWhere, of all places, to?\n", "list.csv"))[
        1:
    ] == [
        "Who, then?",
        "Where, of all places, to?",
    ]


def test_a_comma_in_a_question_without_quotes_is_no_end_of_it() -> None:
    listing = listing_of(
        "id,question,category\n1,What now?,home\n2,Who taught you, and what?,work\n3,Why?\n", "list.csv"
    )
    assert by_set(listing) == {"home": ["What now?"], "work": ["Who taught you, and what?"], "": ["Why?"]}
    assert any(
        shown(guess).startswith("a guess: row 3: commas within a question")
        for guess in listing.reading.guesses
    )


def test_quotation_marks_that_do_not_pair_up_break_no_other_row() -> None:
    listing = listing_of('id,question\n1,"What, now?"\n2,"Who is "home"?\n3,"Where, then?"\n', "list.csv")
    assert questions(listing) == ["What, now?", '"Who is "home"?', "Where, then?"]


def test_a_bar_that_is_meant_stays_in_its_cell() -> None:
    listing = listing_of(
        "| Question | Topic |\n|:--|---|\n| This \\| that? | home |\n| So? | home |\n", "list.md"
    )
    assert by_set(listing) == {"home": ["This | that?", "So?"]}


@pytest.mark.parametrize("sign", ["|", ";", ","])
def test_a_table_without_names_is_known_by_its_question_marks(sign: str) -> None:
    listing = listing_of("".join(f"{ask}?{sign}home\n" for ask in ("What now", "Who", "Why")))
    assert questions(listing) == ["What now?", "Who?", "Why?"]


def test_formulas_and_a_table_of_names_alone_hold_no_question() -> None:
    listing = listing_of('question,n\n=1+1,1\n"=HYPERLINK(""x"",""What?"")",2\nWhat now?,3\n', "list.csv")
    assert questions(listing) == ["What now?"]
    empty = listing_of("question,category\n", "list.csv")
    assert (questions(empty), empty.reading.notes) == ([], ())
