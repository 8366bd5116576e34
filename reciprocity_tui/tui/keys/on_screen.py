"""Which actions a screen has now, from the bindings of its widgets."""

from collections.abc import Iterator

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widget import Widget

from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import ACTIONS


def actions_on(screen: BaseScreen[object]) -> frozenset[str]:
    """Return the ids of the actions that `screen`, what it shows and the program have."""
    shown = [widget for widget in screen.walk_children(Widget) if widget.display]
    nodes: list[DOMNode] = [_program(screen), screen, *shown]
    return frozenset(action for node in nodes for action in _actions_of(node))


def _program(screen: BaseScreen[object]) -> App[object]:
    return screen.app


def _actions_of(node: DOMNode) -> Iterator[str]:
    handled: tuple[str, ...] = getattr(node, "handled_actions", ())
    yield from handled
    for base in type(node).__mro__:
        for binding in vars(base).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id in ACTIONS:
                call = binding.action.partition("(")[0]
                if "." in call or node.check_action(call, ()):
                    yield binding.id or ""
        if not vars(base).get("_inherit_bindings", True):
            return
