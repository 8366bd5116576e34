"""Text of one moment of an evening in plain mode, up to the first question."""

import io
from contextlib import suppress

from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.keyboard import Keyboard
from reciprocity_tui.play.session.beats import Beat
from reciprocity_tui.play.session.session import Session


def preview(beat: Beat, session: Session) -> str:
    """Return the text shown at `beat`, up to the first question. The session is not changed."""
    out = io.StringIO()
    evening = PlainEvening(session, Console(Keyboard(io.BytesIO()), out))
    # There is no input, so the first question ends it.
    with suppress(QuitRequested):
        evening.handle(beat)
    return out.getvalue()
