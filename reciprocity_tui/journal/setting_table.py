"""Settings: small texts by their names."""

from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.drafts import other_seat_key


class SettingTable:
    """The settings of one journal. Methods with `write` take part in the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, key: str) -> str | None:
        """Return a setting, or None."""
        rows = self._database.rows("SELECT value FROM setting WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else None

    def set(self, write: Write, key: str, value: str) -> None:
        """Store a setting."""
        write("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))

    def delete(self, write: Write, key: str) -> None:
        """Delete a setting, if there is one."""
        write("DELETE FROM setting WHERE key = ?", (key,))

    def swap_drafts(self, write: Write) -> None:
        """Move every draft to the other seat."""
        settings = [(str(key), value) for key, value in self._database.rows("SELECT key, value FROM setting")]
        drafts = [(key, theirs, value) for key, value in settings if (theirs := other_seat_key(key))]
        for key, _, _ in drafts:
            self.delete(write, key)
        for _, theirs, value in drafts:
            write("INSERT INTO setting VALUES (?, ?)", (theirs, value))
