"""What a front end drives: a session, its beats, and the store behind it."""
