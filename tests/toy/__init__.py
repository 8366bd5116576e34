"""A step kind that the program does not have, in two files: a model and a rule, and nothing else."""
