"""An author's evening: begun at any step, and continued after a change to the file."""
