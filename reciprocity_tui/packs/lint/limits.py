"""The numbers of the rules, in one table."""

from collections.abc import Mapping

MOST_STEPS = {"light": 8, "medium": 14, "deep": 14}
"""Steps that ask something, a round's own counted once (L-14)."""
MOST_UNFOLDED = 24
"""The same once rounds are unfolded (L-14)."""
MOST_BEFORE = 40
"""Exercises that are looked up of what usually comes before; nobody has played more of them first."""
LEAST_DAYS_DEEP = 3
"""Days between two evenings of a deep exercise (L-10)."""
WARM_FOR_HARD = {"light": 2.0, "medium": 2.0, "deep": 1.0}
"""Warm steps for each hard one (L-09)."""
WARM_FOR_HARD_IN_A_PACK = 5.0

GRADE_OF_PROMPTS = 6.0
"""Flesch-Kincaid grade of all prompts of an exercise together, at most (L-21)."""
GRADE_OF_CARDS = 7.0
"""The same of cards and help (L-22)."""
FEWEST_WORDS = 60
"""Of fewer words than these a grade says nothing."""
WORDS_OF_A_PROMPT = 20
"""Words in a sentence of a prompt (L-23)."""
WORDS_OF_A_CARD, WORDS_OF_A_CARD_ON_AVERAGE = 25, 18
LONG_WORD = 3
"""Syllables; longer words are hinted at (L-24)."""

CHARACTERS: Mapping[str, int] = {
    "title": 40, "summary": 100, "note": 160, "prompt": 140, "help": 200, "listener": 100, "stem": 50,
    "option": 40, "label": 30, "end": 20,
}  # fmt: skip
"""Of each sort of text, at most (4.3)."""
MOST_OF_A_CARD = 3
"""Uses of one listener's card in a pack (L-47)."""
WORDS_ON_A_CARD = 90
WORDS_OF_AN_EXERCISE = 600
"""Of what one evening can show of it: of texts that are drawn, the longest."""
