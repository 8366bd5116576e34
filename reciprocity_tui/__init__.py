"""Reciprocity: a terminal game for two, about give and take."""

__version__ = "0.1.0"
