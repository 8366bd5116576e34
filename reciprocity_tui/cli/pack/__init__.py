"""Commands for authors: one module per verb of `reciprocity pack`."""
