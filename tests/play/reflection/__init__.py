"""Lines and reflections."""
