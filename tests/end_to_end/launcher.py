"""Run the real program with a pack of hidden lines, and with faults that can be set off.

    python -m tests.end_to_end.launcher [what `reciprocity` takes]

PLANTED in the environment names the fault of `tests.end_to_end.faults` that F9 sets off.
AUDIT names a file to which every socket is logged.
"""

import os
import sys
from pathlib import Path

PACKS = Path(__file__).parent / "packs"


def main() -> int:
    """Start it."""
    from reciprocity_tui.packs.library import catalog
    from reciprocity_tui.process import splash as first_frame
    from reciprocity_tui.process.hardening import harden

    if "AUDIT" in os.environ:
        _tell_of_sockets(os.environ["AUDIT"])
    catalog.built_in_root = lambda: PACKS
    planted = os.environ.get("PLANTED")
    if planted is not None:
        first_frame.draw_splash(sys.argv[1:])
        harden()
        from tests.end_to_end.faults import plant

        plant(planted)
    from reciprocity_tui.__main__ import main as real

    return real()


def _tell_of_sockets(file: str) -> None:
    import socket

    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def told(event: str, details: tuple[object, ...]) -> None:
        # The event loop wakes itself through a pair of local sockets that reach nobody else.
        inside = event == "socket.__new__" and details[1] == socket.AF_UNIX
        if event.startswith("socket.") and not inside:
            os.write(handle, f"{event}\n".encode())

    sys.addaudithook(told)


if __name__ == "__main__":
    sys.exit(main())
