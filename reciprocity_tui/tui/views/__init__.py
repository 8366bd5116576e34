"""The views of the play screen other than steps, one per file."""
