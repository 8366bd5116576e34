"""The process itself: hardening, the splash before the screens, clearing the terminal."""
