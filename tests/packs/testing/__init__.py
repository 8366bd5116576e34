"""Tests of `[[test]]` tables, and of the search for branches."""
