"""Check what a search finds in the library, and how each exercise is described."""

from pathlib import Path
from typing import get_args

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.card import Card, Evidence, Strength
from reciprocity_tui.game.details import Details, Paragraph, broken_file_paragraphs
from reciprocity_tui.game.library import (
    FILTERS,
    Library,
    LibraryQuery,
    Row,
    describe_broken_file,
    parse_query,
)
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile
from tests.packs.written import PACK, pack
from tests.saying import raises_saying
from tests.shelves import CAFE, CAVE, HOME, LOST, TEA, TORN, WALK, Shelf, card, game, many, played, small


def library() -> Library:
    return Library.from_game(game(small()))


def ids(rows: object) -> list[str]:
    assert isinstance(rows, list)
    return [_id(row) for row in rows]


def _id(row: Row) -> str:
    if isinstance(row, Pack):
        return row.title
    return row.id if isinstance(row, Card) else row.file.name


def found(**wanted: str) -> list[str]:
    """Return the ids of the exercises that match, without headings."""
    return [_id(row) for row in library().find(LibraryQuery(**wanted)).rows if not isinstance(row, Pack)]


def test_everything_is_listed_pack_by_pack_with_what_cannot_be_read() -> None:
    everything = library().find()
    assert ids(everything.rows) == [
        "At home", "tea", "cafe", "torn.toml",
        "Out of doors", "walk", "cave",
        "gone", "pack.toml",
    ]  # fmt: skip
    assert everything.size == 6


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("tea", ["tea"]),
        ("TEA", ["tea"]),
        ("café", ["cafe"]),
        ("CAFE", ["cafe"]),
        ("deux un", ["cafe"]),
        ("cup", ["tea"]),
        ("kitch", ["tea"]),
        ("doors", ["walk", "cave"]),
        ("home", ["tea", "cafe", "torn.toml"]),
        ("missing", ["torn.toml"]),
        ("walk cup", []),
        ("", ["tea", "cafe", "torn.toml", "walk", "cave", "pack.toml"]),
        ("   ", ["tea", "cafe", "torn.toml", "walk", "cave", "pack.toml"]),
        ("[/", []),
        ("\x1b\u202e", []),
    ],
)
def test_every_word_that_is_typed_has_to_be_there(typed: str, names: list[str]) -> None:
    assert found(words=typed) == names


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Straße", "STRASSE"),
        ("Ångström", "angstrom"),
        ("ﬁre", "fire"),
        ("日本の夜", "本の"),
        ("İzmir", "izmir"),
    ],
)
def test_case_and_accents_make_no_difference_in_any_script(title: str, typed: str) -> None:
    result = Library((card("a/b", title),), (), ()).find(LibraryQuery(words=typed))
    assert result.size == 1


@pytest.mark.parametrize("typed", ["need-finder", "need finder", "NEED-F"])
def test_the_name_that_the_list_gives_is_found_too(typed: str) -> None:
    cards = Library.from_game(game(Catalog())).find(LibraryQuery(words=typed)).rows
    assert [each.id for each in cards if isinstance(each, Card)] == ["need-finder"]


def test_a_title_with_the_words_in_a_row_is_where_the_mark_begins() -> None:
    shelf = Library([card("a/one", "Try it for two weeks"), card("b/two", "Two lists")], (), ())
    both = shelf.find()
    rows = {each.title: row for row, each in enumerate(both.rows) if isinstance(each, Card)}
    assert shelf.first_title_match(both, "two") == rows["Try it for two weeks"]
    assert shelf.first_title_match(both, " TWO  li") == rows["Two lists"]
    assert shelf.first_title_match(both, "nowhere") == shelf.first_title_match(both, " ") == 0


def test_filters_narrow_together_with_words() -> None:
    assert found(pillar="regard") == ["tea"]
    assert found(kind="needs") == ["cafe"]
    assert found(depth="medium") == ["cafe", "walk"]
    assert found(minutes="20") == ["tea", "cafe"]
    assert found(minutes="20", depth="medium") == ["cafe"]
    assert found(words="slow", depth="medium", minutes="40") == ["walk"]
    assert found(words="tea", depth="deep") == []


def test_a_filter_goes_round_its_values_and_says_them() -> None:
    wanted, descriptions = LibraryQuery(), []
    for _ in FILTERS["depth"]:
        descriptions.append(wanted.describe("depth"))
        wanted = wanted.with_next_value("depth")
    assert descriptions == ["any depth", "light", "medium", "deep"]
    assert wanted == LibraryQuery()
    assert LibraryQuery().with_next_value("minutes", -1).describe("minutes") == "up to 40 minutes"
    assert LibraryQuery().describe("minutes") == "any length"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("tea", LibraryQuery("tea")),
        ("light tea", LibraryQuery("tea", depth="light")),
        ("Regard needs 10 minutes", LibraryQuery(pillar="regard", kind="needs", minutes="10")),
        ("20 min deep slow walk", LibraryQuery("slow walk", minutes="20", depth="deep")),
        ("light light", LibraryQuery("light", depth="light")),
        ("minutes", LibraryQuery("minutes")),
        ("5", LibraryQuery("5")),
        ("", LibraryQuery()),
    ],
)
def test_one_typed_line_holds_words_and_filters(line: str, wanted: LibraryQuery) -> None:
    assert parse_query(line) == wanted


def test_the_beginning_is_the_whole_where_there_is_not_more() -> None:
    assert library().first_page(4) == library().find()
    shelf = Library.from_game(game(many(1000)))
    assert shelf.first_page(200).size == 200
    assert shelf.first_page(200).rows == shelf.find().rows[:202]


def test_search_texts_are_made_bit_by_bit_and_a_search_does_not_wait_for_them() -> None:
    shelf = Library.from_game(game(many(1000)))
    assert not shelf.index_next(400)
    assert shelf.find(LibraryQuery(words="number 999")).size == 1
    assert shelf.index_next(400)
    assert shelf.find(LibraryQuery(words="pack-7")).size == 100


def described(
    listed: Card, shelf: Catalog | None = None, *, keeps: bool = True, days_ago: int | None = None
) -> str:
    at = game(shelf or small(), keeps=keeps)
    if days_ago is not None:
        played(at, listed, days_ago)
    return "\n".join(f"{label}: {text}" if label else text for label, text in Details(at).paragraphs(listed))


def test_details_say_everything_that_is_known() -> None:
    text = described(WALK)
    assert "40 minutes · medium · balance · check-in" in text
    assert "Usually after Tea for two. Play anyway?" in text
    assert "Take care: Not in the rain." in text
    assert "When not: Days when one of you is ill." in text
    assert "Why: Because." in text
    assert (
        "Algoe 2016: tested with couples, more than once (A). Practice wisdom, not tested on its own (D)."
        in text
    )
    assert "Last played" not in text


def test_details_say_where_the_questions_are_from(tmp_path: Path) -> None:
    folder = pack(tmp_path, 'source = "A magazine\\nof May"\n')
    at = game(Catalog(tmp_path))
    (first,) = at.catalog.cards()
    assert Details(at).paragraphs(first)[-1] == Paragraph("Questions from", "A magazine of May")
    (folder / "pack.toml").write_text(PACK, "utf-8")
    again = game(Catalog(tmp_path))
    assert "Questions from" not in [each.label for each in Details(again).paragraphs(first)]


def test_what_usually_comes_first_binds_only_a_deep_one() -> None:
    assert (
        "It builds on A slow walk and two medium evenings. It opens once you have played that."
        in described(CAVE)
    )
    assert "Usually after A slow walk. Play anyway?" in described(CAVE, keeps=False)


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [
        (-9, "Played before."),
        (0, "Last played today."),
        (1, "Last played 1 day ago."),
        (30, "Last played 30 days ago."),
    ],
)
def test_details_say_when_it_was_last_played(days_ago: int, expected: str) -> None:
    assert expected in described(TEA, days_ago=days_ago)
    assert "Last played" not in described(CAFE)


@pytest.mark.parametrize("strength", get_args(Strength))
def test_every_strength_is_said_in_words(strength: str) -> None:
    rated = card("a/b", evidence=(Evidence("Somebody 2020", strength),))  # type: ignore[arg-type]
    assert f"Somebody 2020: {text('evidence-grade', strength=strength)} ({strength})." in described(rated)


def test_a_grade_is_of_the_studies_and_that_is_said_wherever_there_is_one() -> None:
    two = Evidence("Tea 2020", "C"), Evidence("Cake 2021", "C")
    grade = f"Tea 2020; Cake 2021: {text('evidence-grade', strength='C')} (C). {text('grades-studies')}"
    assert grade in described(card("a/b", evidence=two))
    assert text("grades-studies") not in described(card("a/b", evidence=(Evidence("Practice wisdom", "D"),)))


def test_what_is_said_holds_no_control_character() -> None:
    text = described(card("a/b", summary="a\x1b[31mb\u202e", why="\x9bx", care="c\x00d"))
    assert "a[31mb" in text and not {"\x1b", "\u202e", "\x9b", "\x00"} & set(text)


def test_a_file_that_cannot_be_read_is_told_with_its_fault_and_where_to_see_it() -> None:
    text = " ".join(each.text for each in broken_file_paragraphs(TORN))
    assert "`minutes` is missing" in text and "pack check /packs/home/torn.toml" in text
    assert library().find(LibraryQuery(words="newer")).rows == [Pack("gone", "gone"), LOST]
    assert isinstance(LOST, UnreadableFile)


def test_a_deep_one_rests_after_another_and_its_day_is_named() -> None:
    cave, ledge = (
        card("out/cave", "The cave", intensity="deep"),
        card("out/ledge", "The ledge", intensity="deep"),
    )
    at = game(Shelf((TEA, cave, ledge), HOME))
    assert at.begin(cave).evening_id
    for days_ago, opens in ((0, "Friday"), (3, "Tuesday")):
        later = game(Shelf((TEA, cave, ledge), HOME))
        played(later, ledge, days_ago)
        with raises_saying(AnswerRejected, match=f"not long ago. After a rest it opens on {opens}"):
            later.begin(cave)
        assert later.begin(TEA).evening_id
        expected = f"It goes deep, and you had a deep evening not long ago. After a rest it opens on {opens}."
        assert expected in [each.text for each in Details(later).paragraphs(cave)]
    long_ago = game(Shelf((TEA, cave, ledge), HOME))
    played(long_ago, ledge, 4)
    assert long_ago.begin(cave).evening_id


def test_a_clock_that_was_set_back_names_no_day_and_stops_nothing_light() -> None:
    cave = card("out/cave", "The cave", intensity="deep")
    at = game(Shelf((TEA, cave), HOME))
    played(at, cave, -30)
    with raises_saying(AnswerRejected, match=r"It can wait a few days\."):
        at.begin(cave)
    assert at.begin(TEA).evening_id


def test_what_it_builds_on_may_be_gone_for_good() -> None:
    at = game(Shelf((TEA, CAVE), HOME))
    assert at.begin(CAVE).evening_id


def test_details_say_that_a_pack_is_no_part_of_the_program() -> None:
    packs = [Pack("home", "At home", origin="installed", authors=("Ana", "Bo?"))]
    at = game(Shelf([card("home/tea"), card("out/walk")], packs))
    texts = {each.label: each.text for each in Details(at).paragraphs(card("home/tea"))}
    assert texts["From"] == "At home, by Ana and Bo? Installed; it is no part of the program."
    assert "From" not in {each.label for each in Details(at).paragraphs(card("out/walk"))}


def test_a_pack_that_is_refused_stands_by_itself() -> None:
    refused = UnreadableFile(
        Path("/home/packs/ground"), "ground is an id of the program", "Remove it.", refused=True
    )
    result = Library([card("ground/tea")], [Pack("ground", "First steps")], [refused]).find()
    assert ids(result.rows) == ["First steps", "tea", "Not listed", "ground"]
    assert describe_broken_file(refused) == "ground is not listed"
    assert [each.text for each in broken_file_paragraphs(refused)][1:] == [
        "ground is an id of the program",
        "Remove it.",
    ]
