"""The rules of the craft."""
