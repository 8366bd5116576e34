"""In which language a list is, where that is sure."""

import re
from collections import Counter

UNKNOWN = "und"
"""As BCP 47 has it for a language that is not known."""

_SAMPLE = 20_000
_FEWEST_WORDS = 30
_SHARE, _AHEAD = 0.25, 1.4
_SCRIPTS = (
    ("he", "\u05d0-\u05ea"),
    ("el", "\u0370-\u03ff"),
    ("th", "\u0e00-\u0e7f"),
    ("ko", "\uac00-\ud7a3"),
    ("ja", "\u3040-\u30ff"),
    ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff"),
)
"""Letters that one living language has to itself, as good as."""
_BY_LETTERS = (("uk", "іїєґ"), ("ru", "ыэъё"), ("vi", "ơưạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵđ"))
_WITH_WORDS = ("en", "de", "da", "fr", "es", "it", "nl", "pt", "sv", "nb", "fi", "pl", "cs", "tr", "hu", "ro")
"""Languages that are told apart by their most common words."""
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """Return the code of the language that `text` is in; "und" where it is not sure."""
    sample = text[:_SAMPLE].casefold()
    letters = sum(character.isalpha() for character in sample)
    if not letters:
        return UNKNOWN
    for code, script in _SCRIPTS:
        if len(re.findall(f"[{script}]", sample)) > letters * (0.2 if code == "ja" else 0.6):
            return code
    if len(re.findall("[\u0400-\u04ff]", sample)) > letters * 0.6:
        counts = {code: sum(sample.count(letter) for letter in signs) for code, signs in _BY_LETTERS[:2]}
        best = max(counts, key=lambda code: counts[code])
        return best if counts[best] > 3 * min(counts.values()) + 2 else UNKNOWN
    if sum(sample.count(letter) for letter in _BY_LETTERS[2][1]) > letters * 0.08:
        return "vi"
    return _by_words(sample)


def _by_words(sample: str) -> str:
    """Count the words that a language cannot do without."""
    from stop_words import get_stop_words

    words = _WORD.findall(sample)
    if len(words) < _FEWEST_WORDS:
        return UNKNOWN
    uses = Counter(words)
    shares = {
        code: sum(uses[word] for word in set(get_stop_words(code)) if word in uses) / len(words)
        for code in _WITH_WORDS
    }
    best, second = sorted(shares, key=lambda code: shares[code], reverse=True)[:2]
    sure = shares[best] >= _SHARE and shares[best] >= _AHEAD * shares[second]
    return best if sure else UNKNOWN
