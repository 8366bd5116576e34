"""What a counselor said on the command line before the form of a practice opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reciprocity_tui.export.files import ExportFile
    from reciprocity_tui.practice.assignment import Practice
    from reciprocity_tui.practice.seen_alone import SeenAlone


@dataclass(frozen=True)
class AssignStart:
    """Answers that the form begins with; all of them can be changed in it.

    frame -- puts what was said of the practice as a whole into one. output -- a file or a folder, or empty.
    paper -- whether pages to print are wanted. seen_alone -- the answer, if it was given. save_as -- a bundle's name.
    """

    frame: Callable[[Practice], Practice] = lambda practice: practice
    output: str = ""
    paper: bool = False
    seen_alone: SeenAlone | None = None
    save_as: str = ""

    @property
    def folder(self) -> Path:
        """Return the folder into which the practice is written."""
        place = Path(self.output or ".").expanduser()
        return place if place.is_dir() else place.parent

    def placed(self, file: ExportFile) -> ExportFile:
        """Return the file with the path that was said, if one was."""
        if not self.output:
            return file
        place = Path(self.output).expanduser().absolute()
        is_folder = place.is_dir() or self.output.endswith("/")
        return replace(file, path=str(place / file.name if is_folder else place))
