"""The rules of the craft (design: content.md 4)."""
