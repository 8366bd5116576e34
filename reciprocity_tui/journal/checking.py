"""A long journal is read whole while the two go on already: after a kill that takes seconds.

The log of a killed program is put into the journal only once all of that was found to be sound; what is damaged could
not be left as it lies there otherwise. Until then everything is written into the log.
"""

from pathlib import Path
from threading import Event, Thread

import apsw

from reciprocity_tui.journal.door import connect_to_look
from reciprocity_tui.journal.key import Key
from reciprocity_tui.journal.opening import is_of_one_time

_STEPS = 10_000
"""Of the database, after which it asks whether to go on: some milliseconds."""


class Check:
    """Reads all of the journal in `file`, with a connection and a thread of its own.

    Nobody may write into that file meanwhile. It must be whole without its log. Raises apsw.Error.
    """

    def __init__(self, file: Path, key: Key) -> None:
        self._connection = connect_to_look(file, key)
        self._given_up = Event()
        self._connection.set_progress_handler(self._given_up.is_set, _STEPS)
        self._sound = False
        self._error: apsw.Error | None = None
        self._thread = Thread(target=self._look, name="journal check", daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        """Return whether it is known by now."""
        return not self._thread.is_alive()

    def is_sound(self) -> bool:
        """Wait until it is known, and return it. Raises apsw.Error where the file could not be read."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._sound

    def end(self) -> None:
        """Give it up where it is not over.

        Called once the journal is closed: whoever closes a file lets go of every lock that the program has on it.
        """
        self._given_up.set()
        self._thread.join()
        self._connection.close(True)

    def _look(self) -> None:
        try:
            self._sound = is_of_one_time(self._connection)
        except apsw.Error as error:
            self._error = error
