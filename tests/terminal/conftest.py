"""A computer for each test."""

from tests.end_to_end.conftest import place

__all__ = ["place"]
