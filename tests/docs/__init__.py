"""What the guides in docs/ promise, done as they say."""
