"""Matters of taste: under which names the journal keeps them, for the screen that sets them and for what follows."""

LOOK, MOTION, COUNTRY = "look", "motion", "country"
"""How it looks, whether anything moves, and which country Help begins with."""

STILL = "none"
"""The value of `MOTION` with which nothing moves."""
