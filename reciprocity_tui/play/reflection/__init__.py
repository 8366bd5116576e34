"""The lines that an evening produces, and the panels that show them."""
