"""Seats, slots and scenes, and the rule that each kind of step brings."""
