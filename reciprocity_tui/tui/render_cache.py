"""Drop drawn lines together with the widget that drew them (docs/design/speed.md, P9).

Textual 8.2 holds on to whatever was lately on the screen, and with it to its drawn lines: some 5 MiB an evening, with
words in it that are long behind a curtain. What is to be drawn again lets go of its lines at once.
"""

from textual.dom import DOMNode
from textual.widget import Widget


def clear_render_cache(root: DOMNode) -> None:
    """Let go of the drawn lines of `root` and of all below it. Called just before they leave the screen."""
    for widget in root.walk_children(Widget, with_self=isinstance(root, Widget)):
        widget.refresh()
