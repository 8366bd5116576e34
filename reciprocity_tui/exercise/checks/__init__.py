"""Check whether the steps of an exercise make sense together: one module per concern."""
