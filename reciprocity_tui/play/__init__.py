"""The pure game engine, without terminal, disk, clock or chance."""
