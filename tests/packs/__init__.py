"""Packs on disk: reading, faults, the catalog."""
