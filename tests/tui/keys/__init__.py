"""Which key does what, and how that is changed."""
