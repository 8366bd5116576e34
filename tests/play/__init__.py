"""The engine, played without people."""
