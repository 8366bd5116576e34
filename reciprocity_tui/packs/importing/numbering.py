"""Numbers, letters and bullets before the items of a list, in many writing systems."""

import re
from collections.abc import Sequence
from itertools import pairwise

_ASKED = (
    r"(?:q|question|frage|pregunta|pergunta|domanda|vraag|fråga|spørgsmål|spørsmål|kysymys|pytanie|otázka|вопрос|"
    r"питання|שאלה|سؤال|問|質問|问题|問題|질문)"
)
NUMBER = re.compile(
    rf"(?:{_ASKED}[ .]{{0,2}})?(?:[#№][ ]?)?[(（]?\[?"
    r"(?:\d{1,4}[ ]?(?:[.)\]．）](?=[^\d]|$)|、)|\d{1,3}[ ]?[:：–-](?=\s|$))[ \t\u3000]*"
    rf"|{_ASKED}[ ]?[:：][ \t\u3000]*"
    r"|(?:[\u2460-\u2473]|(?:\d\ufe0f?\u20e3){1,3}|\U0001f51f)[.．]?[ \t\u3000]*"
    r"|[(（]?[一二三四五六七八九十百]{1,4}(?:、|[)）])[ \t\u3000]*",
    re.IGNORECASE,
)
_SIGNS = (
    "•·‣▪◦●○■□➤→✓✔♥❤・⁃◆◇▶►▷▸➔➜➡⇒➢✗✘✖☐☑☒✅❏❑⬜⬛★☆✦✧❖☛☞\uf0b7\uf0a7\uf0d8\uf076\U0001f449"
    "\U0001f532\U0001f533\U0001f538\U0001f539\U0001f518"
)
BULLET = re.compile(
    rf"(?:(?:[-*+–—]|\*{{2,5}}|#\.|\.)[ \t]+|o\t[ \t]*|[{_SIGNS}][\ufe0e\ufe0f]?[ \t\u3000]*)"
    r"(?:\[[ xX]?\][ \t]+)?"
)
ANSWER = re.compile(
    r"(?:a|answer|antwort|respuesta|resposta|risposta|antwoord|svar|réponse|reponse|odpowiedź|odpověď|ответ)"
    r"[ ]?:(?:[ \t]|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[(]?(?:[A-Za-z\u05d0-\u05ea]|[ivxIVX]{2,4})[.)][ \t]+(?=\S)")
_BARE = re.compile(r"(\d{1,4})[ \t]+(?=\S)")
_FEWEST, _MOSTLY = 3, 0.6


def list_marker(lines: Sequence[str]) -> re.Pattern[str] | None:
    """Return the pattern of another marker before most lines of a list: letters, or numbers without punctuation."""
    full = [line.strip() for line in lines if line.strip()]
    for mark in (_LETTER, _BARE):
        matches = [match for match in map(mark.match, full) if match is not None]
        if len(matches) >= max(_FEWEST, _MOSTLY * len(full)) and (mark is _LETTER or _count_up(matches)):
            return mark
    return None


def _count_up(matches: Sequence[re.Match[str]]) -> bool:
    """Return whether nearly every number is one more than the one before it, or begins a new count."""
    numbers = [int(match[1]) for match in matches]
    steps = [after == before + 1 or after == 1 for before, after in pairwise(numbers)]
    return sum(steps) >= 0.9 * len(steps)
