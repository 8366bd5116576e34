"""The names under which the journal stores the settings of the screens."""

LOOK, MOTION = "look", "motion"
"""The settings for colours and motion."""

STILL = "none"
"""The value of `MOTION` with which nothing moves."""
