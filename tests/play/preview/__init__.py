"""Evenings of an author."""
