"""Archive, install, replace and compare packs."""
