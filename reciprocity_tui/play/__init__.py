"""How it is played: the pure engine, without terminal, disk, clock or chance."""
