"""Describe every key of the format: JSON Schemas, explanations and completions."""
