"""What a pack looks like on paper: a script to review, and cards to print."""
