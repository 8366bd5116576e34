"""Which exercise is suggested tonight, and why."""
