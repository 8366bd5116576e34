"""Evenings played without people: random, scripted, and in search of branches."""
