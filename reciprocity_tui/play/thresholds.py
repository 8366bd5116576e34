"""Numbers that are choices of design, not of research (design: content.md 6.3). One table."""

TWO_WAYS = 3
"""From this distance on a scale of ten, two ratings are seen in two ways."""

ALIKE = 1
"""Up to this distance on a scale of ten, two ratings are alike."""

HARD = 3
"""Up to this distance from the hard end, on a scale of ten, something is hard."""

AS_BEFORE = 1
"""Up to this distance on a scale of ten, a rating is about the same as the one before it."""

CLOSES_BY_ITSELF = 6
"""One in so many secret gates stays closed whatever was chosen (product.md, rule 10)."""

STAYS_UNSEEN = 6
"""One in so many changes stays unseen by itself, so that a panel that is not there says nothing of anybody."""

SHARED_WORDS_MOST = 5
"""Words that both used, at most as many as these are shown."""

OLD_LINE_DAYS = 28
"""A warm line may come back after so many days, and one that is older is told by its month (content.md 6.3)."""

MANY_ROUNDS = 3
"""Saying something back this often before it is right is staying with it."""

LIVING_MOST = 3
"""Trials that go on at the same time (product.md, rule 8)."""

COSTS_APART = 2
"""From this distance on four points, something asks more of one of the two (content.md 2.5)."""

CURTAINS_MOST = {"light": 2, "medium": 4, "deep": 6}
"""Curtains an exercise may ask for (product.md, rule 3)."""

WAIT_MOST = {"light": 90, "medium": 180, "deep": 3600}
"""Seconds that one person may wait while the other types (product.md, rule 3)."""

TYPED_MOST = {"light": 1, "medium": 3, "deep": 60}
"""Lines a person may have to type before the reflection (product.md, rule 1)."""

TALK_LEAST = 0.6
"""Share of the time that is talk, in the built-in packs (product.md, rule 1)."""

MINUTES_OFF = 0.3
"""How far the stated minutes may be from the estimate (content.md, L-15)."""
