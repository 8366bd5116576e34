"""The views of the play screen besides the steps, one per file."""
