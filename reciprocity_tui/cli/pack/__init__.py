"""What authors do with packs: one module per verb of `reciprocity pack`."""
