"""One dialog for every kind of step."""
