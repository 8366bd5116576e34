"""A file that both players asked for, in plain mode: what it is, who can read it, where it goes, its full path."""

from reciprocity_tui.errors import DiskFull, ReciprocityError
from reciprocity_tui.export.files import ExportFile, suggest_path, write
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.console import Console

NO = "n"


def describe_export(export_file: ExportFile, console: Console) -> None:
    """Print what the file is, and who can read it."""
    console.print(export_file.description)
    console.print(export_file.access)


def export(export_file: ExportFile, console: Console) -> bool:
    """Write the file to a path that is asked for, or not at all; return whether it was written.

    Call `describe_export` first.
    """
    console.print(text("export-where"))
    usual = suggest_path(export_file)
    while (typed := console.prompt("file", _question(usual))).casefold() != NO and (typed or usual):
        try:
            console.print(text("export-written", path=str(write(export_file, typed or usual))))
        except DiskFull as error:
            usual = typed or usual  # Nobody types a path again once there is room.
            console.print(describe(error))
        except ReciprocityError as error:
            console.print(describe(error))
        else:
            return True
    return False


def _question(usual: str) -> str:
    return text("export-path", path=usual) if usual else text("export-path-or-none")
