"""What has a cursor, and is looked at there."""


class Follows:
    """Whenever the room around it changes, the place of its cursor is brought into view."""

    def follow(self) -> None:
        """Bring the cursor into view."""
