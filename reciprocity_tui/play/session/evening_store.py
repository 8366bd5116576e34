"""The store that the engine needs for evenings. The journal is one; tests use a plain dict."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Promise, Slot


class EveningStore(Protocol):
    """Stores the slots of evenings. Every method is durable when it returns, or raises and changes nothing."""

    def begin(self, start: EveningRecord) -> int:
        """Store a new evening and return its id."""
        ...

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        """Write `slots`, replacing any at the same addresses, and delete `deleted`, in one transaction."""
        ...

    def pause(self, evening: int, back_at: str | None) -> None:
        """Store when the players intend to resume (ISO time), or that they are back (None)."""
        ...

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Save `lines` and the outcomes of agreements, delete every slot and the snapshot, in one transaction.

        prompts_seen -- ids of the prompts that were shown; they replace those the evening began with.
        """
        ...

    def leave(self, evening: int) -> None:
        """End the evening with nothing kept: slots, snapshot and the evening itself are deleted."""
        ...
