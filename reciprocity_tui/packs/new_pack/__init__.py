"""Create a new pack from a template."""
