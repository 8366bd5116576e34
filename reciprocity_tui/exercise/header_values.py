"""The values of a header and the form of an id: all that a model needs to know of a card."""

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "appreciation", "compromise", "needs", "check-in", "values", "boundaries", "accountability"
]
Pillar: TypeAlias = Literal["team", "balance", "regard", "civility"]
Process: TypeAlias = Literal["values", "boundaries", "accountability"]
Intensity: TypeAlias = Literal["light", "medium", "deep"]
Strength: TypeAlias = Literal["A", "B", "C", "D"]
"""The grade of a study. No grade says that the exercise itself was tested."""

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""The form of an id: small letters, digits and single hyphens."""

MAX_SLUG_LENGTH = 64
"""Characters of an id."""
