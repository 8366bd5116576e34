"""The only way text reaches the screen: as content, never as markup."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from reciprocity_tui.message import Message
from reciprocity_tui.messages import text as words_of


class LiteralText(Static):
    """A `Static` that takes a string literally, or shows the words of a message. Brackets are brackets."""

    DEFAULT_CSS = "LiteralText { width: auto; max-width: 100%; height: auto; }"

    def __init__(
        self, text: str | Message | Content = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(_literal(text), id=id, classes=classes, markup=False)

    def set_text(self, text: str | Message | Content) -> None:
        """Show other words."""
        self.update(_literal(text))

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show other words; the same ones, in the same styles, draw and lay out nothing."""
        before = self.content
        if isinstance(content, str | Content) and isinstance(before, str | Content):
            content = _literal(content)
            if content.is_same(_literal(before)):
                return
        super().update(content, layout=layout)


def _literal(text: str | Message | Content) -> Content:
    if isinstance(text, Message):
        text = words_of(text)
    return text if isinstance(text, Content) else Content(text)
