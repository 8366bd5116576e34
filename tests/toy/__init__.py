"""A step kind that the program does not have, in four files: what a new kind takes, and nothing else."""
