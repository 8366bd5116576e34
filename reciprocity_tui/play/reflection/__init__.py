"""The lines that an evening leaves, and the panels that show them."""
