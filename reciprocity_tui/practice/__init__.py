"""Practice between sessions: what a counselor hands out, and what the two choose to hand back."""
