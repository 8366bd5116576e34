"""The players: a name, a mark and a colour for each seat."""

from collections.abc import Sequence

from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.mapping import person_from
from reciprocity_tui.play.scenes.slots import Person


class PeopleTable:
    """The people of one journal. Methods with `write` take part in the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> tuple[Person, Person] | None:
        """Return the left and the right person, or None before they have given their names."""
        rows = self._database.rows("SELECT name, mark, colour FROM person ORDER BY seat")
        people = [person_from(row) for row in rows]
        return (people[0], people[1]) if len(people) == 2 else None

    def set(self, write: Write, people: Sequence[Person]) -> None:
        """Store the people, from left to right."""
        for seat, person in enumerate(people):
            write(
                "INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?)",
                (seat, person.name, person.mark, person.colour),
            )

    def swap_names(self, write: Write, called: tuple[str, str] | None) -> None:
        """Exchange the names. called -- new names, in the order before the exchange."""
        names = called or [
            str(name) for (name,) in self._database.rows("SELECT name FROM person ORDER BY seat")
        ]
        for seat, name in enumerate(reversed(names)):
            write("UPDATE person SET name = ? WHERE seat = ?", (name, seat))
