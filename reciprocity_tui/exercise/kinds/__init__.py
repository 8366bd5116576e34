"""One model for every kind of step."""
