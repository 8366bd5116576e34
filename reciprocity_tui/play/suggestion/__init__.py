"""Tonight's suggestion, and the reasons for it."""
