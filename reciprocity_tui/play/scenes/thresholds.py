"""Numbers that are choices of design, not of research. One table."""

TWO_WAYS = 3
"""From this distance on a scale of ten, two ratings are seen in two ways."""

ALIKE = 1
"""Up to this distance on a scale of ten, two ratings are alike."""

HARD = 3
"""Up to this distance from the hard end, on a scale of ten, something is hard."""

SAME_AS_BEFORE = 1
"""Up to this distance on a scale of ten, a rating is about the same as the one before it."""

GATE_CLOSED_ONE_IN = 6
"""One in so many secret gates stays closed whatever was chosen."""

CHANGE_HIDDEN_ONE_IN = 6
"""One in so many changes stays unseen by itself, so that a panel that is not there says nothing of anybody."""

MAX_SHARED_WORDS = 5
"""Words that both used, at most as many as these are shown."""

OLD_LINE_DAYS = 28
"""Days until a warm line may be shown again; an older one is dated by its month."""

MANY_ROUNDS = 3
"""Saying something back this often before it is right is staying with it."""

MAX_RUNNING_TRIALS = 3
"""Trials that go on at the same time."""

UNEQUAL_COST = 2
"""From this distance on four points, something asks more of one person."""

MAX_CURTAINS = {"light": 2, "medium": 4, "deep": 6}
"""Curtains an exercise may ask for."""

MAX_WAIT_SECONDS = {"light": 90, "medium": 180, "deep": 3600}
"""Seconds that one person may wait while the other types."""

MAX_TYPED_LINES = {"light": 1, "medium": 3, "deep": 60}
"""Lines a person may have to type before the reflection."""

MIN_TALK_SHARE = 0.6
"""Share of the time that is talk, in the built-in packs."""

MINUTES_TOLERANCE = 0.3
"""How far the stated minutes may be from the estimate."""
