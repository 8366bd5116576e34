"""Evenings played without people."""
