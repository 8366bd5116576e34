"""Check questions from sets in plain mode: Enter once a question is answered, and a word ends the set."""

from tests.plain.kit import Playing, exercise, play, session

DECK = {
    "id": "cards",
    "kind": "deck",
    "minutes": 6,
    "voice": "partner",
    "listener_card": "Read it out.",
    "sets": [
        {"title": "Easy ones", "prompts": ["What [now]?"] * 4},
        {"title": "Nearer ones", "prompts": ["And {other}?"] * 4},
    ],
}


def test_a_set_says_its_name_and_its_minutes_once_and_a_word_ends_it() -> None:
    played = play(exercise(DECK), "", "", "", "enough", "Enough ", "", "")
    assert played.prompt_words == ["said", "said", "said", "said", "said", "enter", "keep"]
    assert played.text.count("  Easy ones\n  About 6 minutes for this set, both of you. No rush.\n") == 1
    assert "  Sam reads it to Ana.\n  Ana: What [now]?\n  For Sam: Read it out.\n" in played.text
    assert "said: Sam answers. Enter when it is said. The word enough ends this set." in played.text
    assert "  Nearer ones\n" in played.text
    assert "  Sam: And Ana?\n  For Ana: Read it out.\n  The last one of this set.\n" in played.text
    assert played.over is not None


def test_a_single_minute_is_said_like_one() -> None:
    assert "About a minute for this set" in play(exercise({**DECK, "minutes": 1}), "").text


def test_pass_and_swap_are_for_one_prompt() -> None:
    one = {**DECK, "sets": [{"title": "One set", "prompts": ["First?", "Second?"]}]}
    played = play(exercise(one), "/swap", "/swap", "/pass", "/swap", "")
    assert played.prompt_words == ["said", "enter", "enter", "enter", "enter", "keep"]
    assert played.text.count("There is no other question here. Type /pass to pass this one.") == 2
    assert "  Kept private." in played.text


def test_it_goes_on_where_it_was() -> None:
    playing = Playing(session(exercise(DECK)))
    playing.type("", "enough")
    again = playing.type("", "", "")
    assert "  Nearer ones\n  About 6 minutes" in again.text
    assert "  Sam: And Ana?\n" in again.text
