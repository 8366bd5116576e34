"""The interface for front ends: a session, its beats, and the store behind it."""
