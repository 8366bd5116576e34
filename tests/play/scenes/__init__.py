"""Scenes, slots and addresses."""
