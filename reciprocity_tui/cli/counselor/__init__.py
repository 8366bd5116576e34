"""The verbs of `reciprocity counselor`, one module each."""
