"""What the engine asks of whoever keeps an evening. The journal is one; tests bring a plain dict."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Promise, Slot


class EveningStore(Protocol):
    """Keeps the slots of evenings. Every method is durable when it returns, or raises and changes nothing."""

    def begin(self, start: EveningRecord) -> int:
        """Store a new evening and return its id."""
        ...

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        """Put `slots` in place of what stood at their addresses and delete `gone`, in one transaction."""
        ...

    def pause(self, evening: int, back_at: str | None) -> None:
        """Remember when the two mean to come back (ISO time), or that they are back (None)."""
        ...

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Keep `lines` and what became of agreements, delete every slot and the snapshot, in one transaction.

        met -- ids of the prompts that were shown; they take the place of those the evening began with.
        """
        ...

    def leave(self, evening: int) -> None:
        """End the evening with nothing kept: slots, snapshot and the evening itself are deleted."""
        ...
