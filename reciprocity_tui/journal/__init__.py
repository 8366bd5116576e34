"""The journal: one encrypted database file, opened in one place."""
