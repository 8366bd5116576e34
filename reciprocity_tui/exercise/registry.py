"""The parts that each step kind has in a room, found by the kind's name.

A kind has a model here and a rule in `play`. A front end draws the form that the rule describes; where that is not
enough, the kind has a pane in `tui` or a dialog in `plain` too. Each room keeps a `Registry`; the built-in part of a
kind is the module of that name in the room's package, imported when it is first needed. Others are registered.
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
        """Add the part of another kind."""
        self._registered[kind] = part

    def unregister(self, kind: str) -> None:
        """Remove an added part."""
        self._registered.pop(kind, None)

    def kinds(self) -> tuple[str, ...]:
        """Return every kind that has this part, built-in ones first, in alphabetical order."""
        if self._built_in is None:
            package = importlib.import_module(self.package)
            self._built_in = tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))
        return (*self._built_in, *sorted(self._registered))

    def find(self, kind: str) -> Part | None:
        """Return the part of `kind`; None where it has none of its own, for which a room may draw its form instead."""
        known = self._registered.get(kind) or self._loaded.get(kind)
        if known is not None:
            return known
        name = f"{self.package}.{kind}"
        if kind.isidentifier() and importlib.util.find_spec(name) is not None:
            module = importlib.import_module(name)
            part = getattr(module, self.part_name.upper(), None)
            if part is None:
                raise self._missing(kind)
            self._loaded[kind] = cast("Part", part)
            return self._loaded[kind]
        return None

    def get(self, kind: str) -> Part:
        """Return the part of `kind`. Raises MissingKindPart, naming the part and the file where it belongs."""
        part = self.find(kind)
        if part is None:
            raise self._missing(kind)
        return part

    def _missing(self, kind: str) -> MissingKindPart:
        file = f"{self.package.replace('.', '/')}/{kind}.py"
        return MissingKindPart(
            Message("kind-part-missing", kind=kind, part=self.part_name),
            Message("kind-part-place", file=file, name=self.part_name.upper()),
        )
