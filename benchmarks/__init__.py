"""What speed.md asks for, as ratios against a floor measured in the same run."""
