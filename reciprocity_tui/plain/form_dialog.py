"""Ask the form that a rule describes: the dialog of every kind that has none of its own."""

from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import shown, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import DIALOGS, Dialog, Keep, Replies, ask_both, name_of
from reciprocity_tui.plain.form_fields import question_for
from reciprocity_tui.play.scenes.form import Form
from reciprocity_tui.play.session.beats import Ask


class FormDialog(Dialog[Step]):
    """One line per field, or Enter where there is none; two hidden lines where both answer at once."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print what the question refers to, the question, and what there is to choose from."""
        form = ask.form
        self._introduce_subject(ask, form, console)
        card: Text = ""
        if form.question is None:
            super().introduce(ask, console)
        else:
            card = ask.listener_card if form.keeps_card else ""
            if form.question:
                console.print(form.question)
        for stem in form.stems:
            console.print(f"{shown(stem)} ...", 2)
        if (card := card or form.card) and ask.listener is not None:
            console.print(text("for-listener", name=name_of(ask, ask.listener), card=card))
        if form.privacy:
            console.print(form.privacy)
        for field in form.fields:
            question_for(field).introduce(console)

    def _introduce_subject(self, ask: Ask, form: Form, console: Console) -> None:
        if form.read_aloud:
            console.print(text("plain-reads-out", name=name_of(ask, ask.seat)))
        if form.about:
            console.print(form.about)
        for option in form.about_options:
            console.print(option, 2)
        if form.quote is not None and form.quote.caption is None:
            console.print(text("plain-both-see"))
            console.print(form.quote.text, 2)
        elif form.quote is not None:
            console.print(form.quote.caption or "")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Ask field after field. What was written before stays where the first line is empty."""
        form = ask.form
        if len(ask.addresses) > 1:
            question = question_for(form.fields[0])
            return ask_both(ask, console, "snap", question.question, question.parse, self)
        if not form.fields:
            console.prompt("enter", shown(form.waits or Message("enter-goes-on")))
            return [{}]
        reply: dict[str, object] = {}
        for field in form.fields:
            given = question_for(field).reply(ask, console, name_of(ask, ask.seat), keep)
            if given is None:
                return [ask.draft]
            reply.update(given)
        return [reply]


FORM_DIALOG = FormDialog()


def dialog_for(ask: Ask) -> Dialog[Step]:
    """Return the kind's own dialog, or the one that asks its form."""
    return DIALOGS.find(ask.scene.step.kind) or FORM_DIALOG
