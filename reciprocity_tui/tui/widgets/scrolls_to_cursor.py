"""What has a cursor, and is looked at there."""


class ScrollsToCursor:
    """Whenever the room around it changes, the place of its cursor is brought into view."""

    def scroll_cursor_into_view(self) -> None:
        """Bring the cursor into view."""
