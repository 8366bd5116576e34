"""The verbs, each in a small module that is imported only when called."""
