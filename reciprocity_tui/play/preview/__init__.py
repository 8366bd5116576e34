"""An author's evening: begun at any step, and kept over a change to the file."""
