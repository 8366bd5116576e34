"""Checks that look at the steps of an exercise together."""
