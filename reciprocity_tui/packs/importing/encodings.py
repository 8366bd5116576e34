"""In which encoding a text is that is not Unicode, as far as its letters say so; and what is no text at all."""

import re
from collections import Counter

LATIN = "cp1252"
_OTHERS = (
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1255",
    "cp1256",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "gb18030",
    "big5",
)
"""Encodings of writings other than ours that are not Unicode, as far as they are told apart."""
_FOREIGN = 0.35
"""Share of letters outside of ASCII from which a text is in none of ours."""
_KANA = 0.2
"""Share of them from which a text is Japanese."""
_SAMPLE = 65536

_WESTERN = (
    "äöüß",
    "éèêëàâçîïôûùœ",
    "ñáéíóúü",
    "àèéìòù",
    "ãõáâàçéêíóôú",
    "åæøé",
    "åäöé",
    "ëïéèöü",
    "áðéíóúýþæö",
)
_CENTRAL = ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "čćđšž", "ăâîşţșț")
_BALTIC = ("āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž")
_LETTERS = {
    LATIN: _WESTERN,
    "iso8859_15": _WESTERN,
    "cp1250": _CENTRAL,
    "mac_roman": _WESTERN,
    "cp1254": ("çğıöşüâîû",),
    "cp1257": _BALTIC,
    "cp850": _WESTERN,
}
"""Letters of each language that English does not have, by the encodings that contain them."""
_BETWEEN_WORDS = frozenset("“”„‘’‚–—…«»‹›¿¡°·€©®§")
_INSIDE = re.compile(
    r"(?<=[^\W\d_])[^\w\s'’\-‑–—.,:;!?)/\"“”…»&@+*(\[\]]+(?=[^\W\d_])|(?<=[a-zß-ÿ])[Ššžœ€Ÿ](?=[a-zß-ÿ])"
)

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_MOST_CONTROLS, _FEWEST_CONTROLS = 0.02, 64


def guess_encoding(data: bytes) -> str:
    """Return the encoding that the letters of `data` are likeliest in."""
    latin = data[:_SAMPLE].decode(LATIN, "replace")
    high, letters = (
        sum(sign > "\x7f" for sign in latin),
        sum(sign.isascii() and sign.isalpha() for sign in latin),
    )
    if high < _FOREIGN * (high + letters):
        return _guess_by_alphabet(data[:_SAMPLE])
    if (sure := _guess_by_script(data[:_SAMPLE])) is not None:
        return sure
    from charset_normalizer import from_bytes

    lines = [line for line in data.splitlines() if not line.isascii()]
    best = from_bytes(b"\n".join(lines)[:_SAMPLE], cp_isolation=list(_OTHERS)).best()
    return best.encoding if best is not None else LATIN


def _guess_by_script(data: bytes) -> str | None:
    """Return the encoding of a Japanese or a Hebrew text, which need no statistics; None for others."""
    if all(byte < 0x80 or 0xE0 <= byte <= 0xFA for byte in data):
        # Of Russian these would be small letters alone.
        return "cp1255"
    for name in ("shift_jis", "euc_jp"):
        text = data.decode(name, "replace")
        kana = len(re.findall("[\u3040-\u30fa]", text))
        if kana > _KANA * sum(sign > "\x7f" for sign in text) and "\ufffd" not in text[:-1]:
            return name
    return None


def _guess_by_alphabet(data: bytes) -> str:
    """Return the encoding in which most letters belong to one language; the most common one of equals."""
    fits = {
        name: _alphabet_share(data.decode(name, "replace"), alphabets) for name, alphabets in _LETTERS.items()
    }
    best = max(fits, key=lambda name: fits[name])
    return best if fits[best] > fits[LATIN] else LATIN


def _alphabet_share(text: str, alphabets: tuple[str, ...]) -> float:
    """Return the share of characters outside of ASCII that one language, or punctuation, accounts for."""
    uses = Counter(sign for sign in text.lower() if sign > "\x7f")
    amount = uses.total()
    if not amount:
        return 0.0
    least = max(sum(uses[letter] for letter in letters) for letters in alphabets)
    around = sum(uses[sign] for sign in _BETWEEN_WORDS) - sum(len(match) for match in _INSIDE.findall(text))
    return (least + around) / amount


def is_binary(text: str) -> bool:
    """Return whether so many signs are for machines that nobody wrote this."""
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    return controls >= _FEWEST_CONTROLS and controls > _MOST_CONTROLS * len(sample)


def guess_utf16(data: bytes) -> str | None:
    """Return the UTF-16 without a mark that `data` seems to be in; None for any other.

    Every other byte of plain text is zero there; in other writings it is one of a few.
    """
    begin = data[:4096]
    if len(begin) < 4 or len(data) % 2 or b"\0" not in begin:
        return None
    halves = {"utf-16-le": begin[1::2], "utf-16-be": begin[0::2]}
    for name, high in halves.items():
        blocks = Counter(high).most_common(3)
        common = sum(number for _, number in blocks)
        try:
            text = data[: len(begin) // 2 * 2].decode(name, "strict")
        except UnicodeDecodeError:
            continue
        words = sum(sign.isalnum() or sign.isspace() or sign in ".,?!:;-'\"؟？。、" for sign in text)
        if common > 0.9 * len(high) and words > 0.9 * len(text) and any(sign.isspace() for sign in text):
            return name
    return None
