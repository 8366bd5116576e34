"""What is suggested, and why."""
