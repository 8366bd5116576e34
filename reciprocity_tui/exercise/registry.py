"""What each step kind brings to a room: exactly one part, found by the kind's name.

A kind has four parts: a model here, a rule in `play`, a pane in `tui`, a dialog in `plain`. Each room
keeps a `Registry` shelf; the built-in part of a kind is the module of that name in the room's package,
imported when it is first asked for. Others are put there with `add`.
"""

import importlib
import importlib.util
import pkgutil
from typing import Generic, TypeVar, cast

from reciprocity_tui.errors import MissingKindPart
from reciprocity_tui.message import Message

Part = TypeVar("Part")


class Registry(Generic[Part]):
    """The parts of one room, by step kind.

    what -- the name of the part ("rule"); its module holds it under this name in capitals (`RULE`).
    package -- the package whose modules are the built-in parts.
    """

    def __init__(self, part_name: str, package: str) -> None:
        self.part_name = part_name
        self.package = package
        self._registered: dict[str, Part] = {}
        self._loaded: dict[str, Part] = {}
        self._built_in: tuple[str, ...] | None = None

    def register(self, kind: str, part: Part) -> None:
        """Put the part of another kind on the shelf."""
        self._registered[kind] = part

    def unregister(self, kind: str) -> None:
        """Take an added part away again."""
        self._registered.pop(kind, None)

    def kinds(self) -> tuple[str, ...]:
        """Every kind that has this part, built-in ones first, in alphabetical order."""
        if self._built_in is None:
            package = importlib.import_module(self.package)
            self._built_in = tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))
        return (*self._built_in, *sorted(self._registered))

    def get(self, kind: str) -> Part:
        """The part of `kind`. Raises MissingPart, naming the part and the file where it belongs."""
        known = self._registered.get(kind) or self._loaded.get(kind)
        if known is not None:
            return known
        name = f"{self.package}.{kind}"
        if kind.isidentifier() and importlib.util.find_spec(name) is not None:
            module = importlib.import_module(name)
            part = getattr(module, self.part_name.upper(), None)
            if part is not None:
                self._loaded[kind] = cast("Part", part)
                return self._loaded[kind]
        file = f"{self.package.replace('.', '/')}/{kind}.py"
        raise MissingKindPart(
            Message("kind-part-missing", kind=kind, part=self.part_name),
            Message("kind-part-place", file=file, name=self.part_name.upper()),
        )
