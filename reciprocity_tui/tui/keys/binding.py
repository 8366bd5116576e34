"""Make the bindings of Textual from the actions."""

from textual.binding import Binding

from reciprocity_tui.tui.keys.actions import ACTIONS


def bind(action: str, call: str = "") -> Binding:
    """Return the binding of `action` with its usual keys; Textual replaces them by those in force.

    call -- what it runs, as in "move(1)"; left out, the method of the same name.
    """
    known = ACTIONS[action]
    return Binding(
        ",".join(known.keys),
        call or action.replace("-", "_"),
        f"key-{action}",
        show=False,
        priority=known.priority,
        id=action,
    )
