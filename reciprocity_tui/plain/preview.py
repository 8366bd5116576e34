"""What two people see at one moment of an evening in lines, as long as nobody types."""

import io
from contextlib import suppress

from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.keyboard import Keyboard
from reciprocity_tui.play.session.beats import Beat
from reciprocity_tui.play.session.session import Session


def preview(beat: Beat, session: Session) -> str:
    """Return what is shown at `beat`, up to where something is typed. Nothing of the session changes."""
    out = io.StringIO()
    evening = PlainEvening(session, Console(Keyboard(io.BytesIO()), out))
    # There is no input, so whatever asks ends it.
    with suppress(QuitRequested):
        evening.handle(beat)
    return out.getvalue()
