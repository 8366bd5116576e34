"""One evening: its state, its script, and the current position in it."""
