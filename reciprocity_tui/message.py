"""What happened, as data: the id of a message and what fills it. `messages/` has the words, one file per language."""

from typing import TypeAlias, Union

Argument: TypeAlias = Union[str, int, "Message", tuple["str | Message", ...]]
"""What fills a placeholder: a text, a number, another message, or several that are joined as a list."""


class Message:
    """One message: its id in the catalogue and the arguments of its placeholders.

    A placeholder is named with hyphens in the catalogue and with underscores here: `{ $next-day }`, `next_day=`.
    """

    __slots__ = ("arguments", "id")

    def __init__(self, message_id: str, /, **arguments: Argument) -> None:
        self.id = message_id
        self.arguments = arguments

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return self.id == other.id and self.arguments == other.arguments

    def __hash__(self) -> int:
        return hash((self.id, *sorted(self.arguments)))

    def __repr__(self) -> str:
        return f"Message({', '.join([repr(self.id), *(f'{k}={v!r}' for k, v in self.arguments.items())])})"


Text: TypeAlias = str | Message
"""A text of the players or of an author, shown as it is; or a message, whose words are in the catalogue."""
