"""One talks, the other listens. The default of every evening."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step


class Speak(Step):
    """With `catch` the hearer may keep a few words that reached them; with `note` the speaker may."""

    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed"})
    is_talk: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"thanks_lines", "side_by_side"})

    kind: Literal["speak"]
    note: bool = False
    catch: bool = False

    @property
    def possible_panels(self) -> frozenset[str]:
        """Return the panels it can fill: spoken words leave no line; a catch and a note do."""
        kept = {"thanks_lines": self.catch, "side_by_side": self.note}
        return (
            frozenset()
            if self.writer_only
            else frozenset(panel for panel, is_kept in kept.items() if is_kept)
        )


MODEL = Speak
