"""From bytes to a TOML document, within limits, with the position of every key."""
