"""In which encoding a list is: what its letters say, and what is not a text at all."""

from pathlib import Path

import pytest

from reciprocity_tui.errors import PackError
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.read_list import read_lists, read_source
from tests.packs.importing.lists import listing_of, questions
from tests.saying import raises_saying

LISTS = {
    "cp1250 cs": "Co se ti dnes líbilo?\nKteré jídlo ti připomíná dětství?\nŘekneš mi něco?\n",
    "cp1250 pl": "Co ci się dziś podobało?\nGdzie chciałbyś żyć?\nKto cię ukształtował?\n",
    "cp1252 de": "Was würdest du ändern?\nWorüber hast du gelacht?\n“Heimat” – was heißt das?\n",
    "mac_roman de": "Was würdest du ändern?\nWorüber hast du gelacht?\n“Heimat” – was heißt das?\n",
    "cp850 de": "Was würdest du ändern?\nWorüber hast du gelacht, und weiß er es?\n",
    "cp1252 en": "What’s “home” to you – really?\nWhere to…?\n",
    "mac_roman en": "What’s “home” to you – really?\nWhere to…?\n",
    "iso8859_15 fr": "Combien d'€ ?\nÇa va, ma sœur ?\n",
    "cp1254 tr": "Bugün ne hoşuna gitti?\nÇocukluğunu hatırlatan yemek hangisi?\n",
    "cp1257 lt": "Kas tau šiandien patiko?\nKada paskutinį kartą juokeisi?\nKur norėtum gyventi?\n",
    "cp1255 he": "מה שימח אותך היום?\nמתי צחקת לאחרונה?\n",
    "shift_jis ja": "今日、何が楽しかったですか？\n最後に笑ったのはいつですか？\n",
    "euc_jp ja": "今日、何が楽しかったですか？\n最後に笑ったのはいつですか？\n",
    "utf-16-le ru": "Что тебе сегодня понравилось?\nКогда ты смеялся?\nГде бы ты хотел жить?\n",
}


@pytest.mark.parametrize("name", LISTS)
def test_the_letters_of_a_list_say_its_encoding(name: str) -> None:
    listing = listing_of(LISTS[name].encode(name.split(maxsplit=1)[0]))
    assert questions(listing) == LISTS[name].splitlines()
    assert any("a guess: --encoding" in shown(guess) for guess in listing.reading.guesses)


NO_TEXT = [bytes(range(256)) * 8, b"MZ\x90\0" + bytes(range(32)) * 40, b"\x7fELF\x02\x01\x01" * 90]


@pytest.mark.parametrize("data", NO_TEXT)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with raises_saying(PackError, match=r"list\.txt is not a text"):
        listing_of(data)


WEB = ["\n\n<!-- saved -->\n<html>\n<p>What now?</p>", "\ufeff<HEAD><title>x</title>", "<!doctype html>"]


@pytest.mark.parametrize("text", WEB)
def test_a_page_of_the_web_is_known_by_what_is_in_it(tmp_path: Path, text: str) -> None:
    file = tmp_path / "list.txt"
    file.write_text(text, "utf-8")
    with raises_saying(PackError, match="a page of the web"):
        read_source(file)
    file.write_text("What is <b>home</b>?\nWho knows <html>?\n".replace("<html>", "HTML"), "utf-8")
    assert questions(read_lists([read_source(file)], ImportOptions())[0]) == [
        "What is home?",
        "Who knows HTML?",
    ]
