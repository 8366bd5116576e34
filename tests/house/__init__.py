"""The house itself: who may import whom, what loads when, what the wheel carries, how long a file may be."""
