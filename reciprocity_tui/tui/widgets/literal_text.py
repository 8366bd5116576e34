"""The only way text reaches the screen: as content, never as markup."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static


class LiteralText(Static):
    """A `Static` that takes a string literally. Brackets are brackets."""

    DEFAULT_CSS = "LiteralText { width: auto; max-width: 100%; height: auto; }"

    def __init__(
        self, text: str | Content = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(_literal(text), id=id, classes=classes, markup=False)

    def set_text(self, text: str | Content) -> None:
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


def _literal(text: str | Content) -> Content:
    return text if isinstance(text, Content) else Content(text)
