"""The same evening as numbered lines."""
