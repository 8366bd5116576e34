"""Exercises on disk: reading, faults, and the catalog."""
