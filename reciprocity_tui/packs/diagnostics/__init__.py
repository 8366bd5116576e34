"""Findings with line and column, their hints, and the formats they are printed in."""
