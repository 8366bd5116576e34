"""What is kept: one enciphered file, written through one door."""
