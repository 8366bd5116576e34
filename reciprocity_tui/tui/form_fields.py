"""The widgets of each kind of field, and the reply that they hold."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from textual.widget import Widget

from reciprocity_tui.message import Text
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.scenes.form import (
    ChoiceField,
    Field,
    MultipleChoiceField,
    NumberField,
    RankField,
    TextField,
    YesNoField,
)
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.tui.widgets.choices import OFF, ON, Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.ranking import Ranking
from reciprocity_tui.tui.widgets.scale import ScaleLine

NO, YES = "no", "yes"

FieldType = TypeVar("FieldType", bound=Field)


class FieldInput(Generic[FieldType]):
    """One field on the screen. draft -- the reply so far."""

    def __init__(self, field: FieldType, draft: Data) -> None:
        self.field, self.draft = field, draft

    def instructions(self) -> str:
        """Return how it is filled; empty where that needs no word."""
        return ""

    def label(self) -> Text:
        """Return the question above it; empty where the form asks already."""
        return ""

    def widgets(self) -> Sequence[Widget]:
        """Return what is shown of it, always the same widgets; the first one takes the keys."""
        raise NotImplementedError

    def reply(self) -> Data:
        """Return what it holds now."""
        raise NotImplementedError

    def options_at_once(self) -> tuple[tuple[Text, Data], ...]:
        """Return the answers to choose from where both answer at once, as (words, reply)."""
        raise NotImplementedError


class TextInput(FieldInput[TextField]):
    """An editor of as many lines as there is room for."""

    def __init__(self, field: TextField, draft: Data) -> None:
        super().__init__(field, draft)
        written = str(draft.get(field.key, field.initial))
        self.editor = AnswerEditor(written, lines=field.lines, limit=field.limit)

    def instructions(self) -> str:
        """Return how an answer of several lines ends."""
        return text("pane-several-lines") if self.field.lines > 1 else ""

    def widgets(self) -> Sequence[Widget]:
        """Return the editor."""
        return (self.editor,)

    def reply(self) -> Data:
        """Return the text."""
        return {self.field.key: self.editor.text}


class ChoiceInput(FieldInput[ChoiceField]):
    """A list with the cursor as the choice."""

    def __init__(self, field: ChoiceField, draft: Data) -> None:
        super().__init__(field, draft)
        self.choices = Choices(field.options, [str(draft.get(field.key, ""))])

    def widgets(self) -> Sequence[Widget]:
        """Return the list."""
        return (self.choices,)

    def reply(self) -> Data:
        """Return the option under the cursor."""
        return {self.field.key: self.choices.selection[0]}

    def options_at_once(self) -> tuple[tuple[Text, Data], ...]:
        """Return each option."""
        return tuple((words, {self.field.key: name}) for name, words in self.field.options)


class MultipleChoiceInput(FieldInput[MultipleChoiceField]):
    """A list with marks where several may be chosen, and a line for one's own words once that option is chosen."""

    def __init__(self, field: MultipleChoiceField, draft: Data) -> None:
        super().__init__(field, draft)
        picks = draft.get(field.key, ())
        marked = [str(pick) for pick in picks] if isinstance(picks, list | tuple) else []
        self.choices = Choices(field.options, marked, most=field.most)
        self.own_words: AnswerEditor | None = None
        if field.own is not None:
            self.own_words = AnswerEditor(str(draft.get(field.own.key, "")), limit=field.own.limit)
            self.own_words.display = field.own.option in marked

    def instructions(self) -> str:
        """Return how many may be chosen, where it may be more than one."""
        least, most = self.field.least, self.field.most
        if most == 1:
            return ""
        if least > 1:
            return text("pane-choose-range", least=least, most=most)
        return text("pane-choose-up-to", most=most)

    def widgets(self) -> Sequence[Widget]:
        """Return the list, and the line."""
        return (self.choices, *([] if self.own_words is None else [self.own_words]))

    def reply(self) -> Data:
        """Return what is chosen, with the words for something else."""
        reply: dict[str, object] = {self.field.key: list(self.choices.selection)}
        if self.field.own is not None and self.own_words is not None:
            reply[self.field.own.key] = self.own_words.text
        return reply

    def options_at_once(self) -> tuple[tuple[Text, Data], ...]:
        """Return each option alone."""
        return tuple((words, {self.field.key: [name]}) for name, words in self.field.options)

    @property
    def own_is_chosen(self) -> bool:
        """Return whether the option that needs words is chosen."""
        return self.field.own is not None and self.field.own.option in self.choices.selection

    def show_own_words(self) -> None:
        """Show the line where its option is chosen, and nowhere else."""
        own, chosen = self.own_words, self.own_is_chosen
        if own is None:
            return
        opened, own.display = chosen and not own.display, chosen
        if opened and self.field.most > 1:
            own.focus()
        elif opened:
            own.call_after_refresh(own.scroll_visible, animate=False)


class YesNoInput(FieldInput[YesNoField]):
    """A list of two."""

    def __init__(self, field: YesNoField, draft: Data) -> None:
        super().__init__(field, draft)
        marked = [YES] if draft.get(field.key) is True else []
        self.choices = Choices(((NO, field.no), (YES, field.yes)), marked)

    def label(self) -> Text:
        """Return the question that it answers."""
        return self.field.label

    def widgets(self) -> Sequence[Widget]:
        """Return the list."""
        return (self.choices,)

    def reply(self) -> Data:
        """Return whether it is a yes."""
        return {self.field.key: self.choices.selection == (YES,)}

    def options_at_once(self) -> tuple[tuple[Text, Data], ...]:
        """Return no, then yes."""
        return (self.field.no, {self.field.key: False}), (self.field.yes, {self.field.key: True})


class NumberInput(FieldInput[NumberField]):
    """A scale."""

    def __init__(self, field: NumberField, draft: Data) -> None:
        super().__init__(field, draft)
        value = draft.get(field.key)
        self.scale = ScaleLine(
            field.least, field.most, field.low, field.high, value if isinstance(value, int) else None
        )

    def instructions(self) -> str:
        """Return the keys that choose a number."""
        return text("pane-number-keys")

    def widgets(self) -> Sequence[Widget]:
        """Return the scale."""
        return (self.scale,)

    def reply(self) -> Data:
        """Return the number, once there is one."""
        return {} if self.scale.value is None else {self.field.key: self.scale.value}

    def options_at_once(self) -> tuple[tuple[Text, Data], ...]:
        """Return each number as squares: beside the digit of a key, a number would be taken for the key."""
        field = self.field
        total = field.most - field.least + 1
        ends = {1: f" {field.low}", total: f" {field.high}"}
        return tuple(
            (f"{ON * n}{OFF * (total - n)}{ends.get(n, '')}", {field.key: field.least + n - 1})
            for n in range(1, total + 1)
        )


class RankInput(FieldInput[RankField]):
    """A list with the cursor; what has a place shows it."""

    def __init__(self, field: RankField, draft: Data) -> None:
        super().__init__(field, draft)
        order = draft.get(field.key, ())
        given = [str(name) for name in order] if isinstance(order, list | tuple) else []
        options = [(name, shown(words)) for name, words in field.options]
        self.ranking = Ranking(options, given, field.places)

    def instructions(self) -> str:
        """Return how many places there are, and how one is given."""
        return text("pane-places", places=self.field.places)

    def widgets(self) -> Sequence[Widget]:
        """Return the list."""
        return (self.ranking,)

    def reply(self) -> Data:
        """Return the order so far."""
        return {self.field.key: list(self.ranking.order)}


_INPUTS: dict[type[Field], type[FieldInput[Any]]] = {
    TextField: TextInput,
    ChoiceField: ChoiceInput,
    MultipleChoiceField: MultipleChoiceInput,
    YesNoField: YesNoInput,
    NumberField: NumberInput,
    RankField: RankInput,
}


def input_for(field: Field, draft: Data) -> FieldInput[Any]:
    """Return the input that draws `field`."""
    return _INPUTS[type(field)](field, draft)


def labelled(field_input: FieldInput[Any]) -> Iterable[Widget]:
    """Yield the widgets of an input, below its question where it has one."""
    if label := field_input.label():
        yield LiteralText(label)
    yield from field_input.widgets()
