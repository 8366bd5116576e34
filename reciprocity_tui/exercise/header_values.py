"""What a header may say, and what an id looks like: all that a model needs to know of a card."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "appreciation", "compromise", "needs", "check-in", "values", "boundaries", "accountability"
]
Pillar: TypeAlias = Literal["team", "balance", "regard", "civility"]
Process: TypeAlias = Literal["values", "boundaries", "accountability"]
Intensity: TypeAlias = Literal["light", "medium", "deep"]
Strength: TypeAlias = Literal["A", "B", "C", "D"]

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an id looks like: small letters, digits and single hyphens."""

MAX_SLUG_LENGTH = 64
"""Characters of an id."""

STRENGTHS: Mapping[Strength, str] = {
    "A": "tested with couples, more than once",
    "B": "tested once, or on other people",
    "C": "only watched or asked about, or tested as part of a therapy or a course",
    "D": "practice wisdom, not tested on its own",
}
"""What each grade says of a study. No grade says that the exercise itself was tested."""
