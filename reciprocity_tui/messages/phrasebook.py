"""Fill the texts of one language.

Fluent (https://projectfluent.org) has plurals, selection by an argument and a readable file. Of its implementations
for Python this one, Mozilla's own in Rust, parses the whole catalogue in 2 ms; the one in Python takes 200.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.message import Argument, Message, Text

if TYPE_CHECKING:
    from rustfluent import Bundle

    from reciprocity_tui.errors import ReciprocityError

ENGLISH = Path(__file__).with_name("en.ftl")

_file = ENGLISH
_bundle: "Bundle | None" = None
_actions: dict[str, str] = {}


def read_language(file: Path = ENGLISH) -> None:
    """Take every text from `file` from now on."""
    global _file, _bundle
    _file, _bundle = file, None


def name_actions(names: Mapping[str, str], form: str = "press") -> None:
    """Use the names that a front end has for its actions, such as `{"pass": "F3"}`.

    form -- the message that turns a name into an instruction: "press" ("press F3") or "type" ("type /pass").
    """
    _actions.clear()
    for action, name in names.items():
        instruction = text(f"{form}-action", name=name)
        _actions[action] = name
        _actions[f"press-{action}"] = instruction
        _actions[f"Press-{action}"] = instruction[:1].upper() + instruction[1:]


def text(message: Message | str, /, **arguments: Argument) -> str:
    """Return the text of `message`, a message or the id of one, filled with its arguments.

    Raises KeyError if the catalogue has no such id.
    """
    if isinstance(message, Message):
        message_id, arguments = message.id, {**message.arguments, **arguments}
    else:
        message_id = message
    filled = {name.replace("_", "-"): _filling(value) for name, value in arguments.items()}
    try:
        words: str = _catalogue().get_translation(message_id, {**_actions, **filled}, use_isolating=False)
    except ValueError:
        raise KeyError(message_id) from None
    return words


def shown(value: Text) -> str:
    """Return the words of a message, or a text of the players or of an author as it is."""
    return text(value) if isinstance(value, Message) else value


def ended_once(sentence: str) -> str:
    """Return `sentence` without the full stop after a title that ends with a question mark itself."""
    return sentence.replace("?.", "?")


def describe(error: "ReciprocityError") -> str:
    """Return what went wrong and what to do next, as one paragraph."""
    return f"{describe_problem(error)} {hint_of(error)}".strip()


def describe_while_playing(error: "ReciprocityError") -> str:
    """Describe `error`, and name the way out if nothing that two people could do first would help."""
    words = describe(error)
    return f"{words} {text('text-stays-on-screen')}" if error.is_permanent else words


def describe_problem(error: "ReciprocityError") -> str:
    """Return what went wrong, without what to do next."""
    return shown(error.message)


def hint_of(error: "ReciprocityError") -> str:
    """Return what to do next: the hint of `error`, else the message named after its own with `-hint`, else nothing."""
    hint, message = error.hint, error.message
    if hint or not isinstance(message, Message):
        return shown(hint)
    try:
        return text(f"{message.id}-hint", **message.arguments)
    except KeyError:
        return ""


def _catalogue() -> "Bundle":
    global _bundle
    if _bundle is None:
        from rustfluent import Bundle

        _bundle = Bundle(_file.stem, [str(_file)])
    return _bundle


def _filling(value: Argument) -> str | int:
    if isinstance(value, Message):
        return text(value)
    if isinstance(value, tuple):
        return _joined([str(_filling(entry)) for entry in value])
    return value


def _joined(entries: list[str]) -> str:
    """Return the entries as a list in a sentence: "A", "A and B", "A, B and C"; empty when there is none."""
    if len(entries) < 2:
        return "".join(entries)
    *before, last = entries
    first, *middle = before
    for entry in middle:
        first = text("list-middle", before=first, entry=entry)
    return text("list-end", before=first, entry=last)
