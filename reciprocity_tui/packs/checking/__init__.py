"""Check whole packs: every file, stray files and the licence."""
