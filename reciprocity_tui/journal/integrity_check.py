"""Check a long journal in the background after a kill; reading all of it takes seconds.

The log of a killed program is put into the journal only after all of it was found sound: damage could not be left as it
is otherwise. Until then everything is written into the log.
"""

from pathlib import Path
from threading import Event, Thread

import apsw

from reciprocity_tui.journal.connection import connect_read_only
from reciprocity_tui.journal.key import Key
from reciprocity_tui.journal.open_journal import is_consistent

_STEPS = 10_000
"""Steps of the database after which it asks whether to go on: some milliseconds."""


class IntegrityCheck:
    """Reads all of the journal in `file`, with a connection and a thread of its own.

    Nobody may write into that file meanwhile. It must be whole without its log. Raises apsw.Error.
    """

    def __init__(self, file: Path, key: Key) -> None:
        self._connection = connect_read_only(file, key)
        self._cancelled = Event()
        self._connection.set_progress_handler(self._cancelled.is_set, _STEPS)
        self._sound = False
        self._error: apsw.Error | None = None
        self._thread = Thread(target=self._run, name="journal check", daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        """Return whether the result is known by now."""
        return not self._thread.is_alive()

    def is_sound(self) -> bool:
        """Wait for the result, and return it. Raises apsw.Error if the file could not be read."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._sound

    def cancel(self) -> None:
        """Stop the check if it is not over.

        Called once the journal is closed: closing a file releases every lock that the process has on it.
        """
        self._cancelled.set()
        self._thread.join()
        self._connection.close(True)

    def _run(self) -> None:
        try:
            self._sound = is_consistent(self._connection)
        except apsw.Error as error:
            self._error = error
