"""The Textual program, screen by screen, through Pilot."""
