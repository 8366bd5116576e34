"""An evening, its script and its progress."""
