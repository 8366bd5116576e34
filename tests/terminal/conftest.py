"""A computer for each test."""

from tests.end_to_end.conftest import exercise, place

__all__ = ["exercise", "place"]
