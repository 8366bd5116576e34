"""Find and list the packs and exercises that can be played."""
