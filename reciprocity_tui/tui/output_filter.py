"""The last filter before the terminal: it replaces forbidden characters that all others missed."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reciprocity_tui.sanitize import FORBIDDEN

REPLACEMENT = "\ufffd"


class ControlCharFilter(LineFilter):
    """Replaces characters that command, hide or reorder instead of showing."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` without them. Printable ASCII, nearly all of it, costs one look."""
        if all(text.isascii() and text.isprintable() for text, _, control in segments if not control):
            return segments
        return [
            segment
            if segment.control or not FORBIDDEN.search(segment.text)
            else Segment(FORBIDDEN.sub(REPLACEMENT, segment.text), segment.style)
            for segment in segments
        ]
