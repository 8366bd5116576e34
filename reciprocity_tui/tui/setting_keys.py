"""Matters of taste: under which names the journal keeps them, for the screen that sets them and for what follows."""

LOOK, MOTION = "look", "motion"
"""How it looks, and whether anything moves."""

STILL = "none"
"""The value of `MOTION` with which nothing moves."""
