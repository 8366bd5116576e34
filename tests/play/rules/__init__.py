"""How each kind of step is played."""
