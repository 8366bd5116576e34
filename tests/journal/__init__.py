"""The journal: what is kept is kept, what is gone is gone."""
