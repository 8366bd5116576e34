"""One rule for every kind of step."""
