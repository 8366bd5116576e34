"""The question at one address, as data: a rule describes it, and each front end draws it in its own way.

A form names no widget, no key and no command. The author's prompt, its help and the beginnings of sentences are not
in it: they come from the step, and a form only replaces them.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from reciprocity_tui.message import Message, Text

Options: TypeAlias = tuple[tuple[str, Text], ...]
"""Answers to choose from, as (id, words)."""

DONE, GO_ON = Message("main-done"), Message("main-go-on")
"""Labels of the main action: of a form with fields, and of one without."""


@dataclass(frozen=True)
class TextField:
    """Words of one's own.

    key -- of the text in the reply. limit -- the most characters. lines -- how many there is room for; with more than
    one, Enter begins a new line. optional -- whether an empty text is an answer: then Enter skips. announces_reader --
    whether the form names the other one as reading along, where nothing is hidden. initial -- the text of a new editor.
    """

    key: str
    limit: int
    lines: int = 1
    optional: bool = False
    announces_reader: bool = False
    initial: str = ""


class OwnWords(NamedTuple):
    """The words that go with one of the options. key -- of the text in the reply."""

    option: str
    key: str
    limit: int


@dataclass(frozen=True)
class ChoiceField:
    """One of the options: its id is the reply."""

    key: str
    options: Options


@dataclass(frozen=True)
class MultipleChoiceField:
    """As many of the options as there may be: a list of ids is the reply, in the order of the options.

    least, most -- how many. own -- the option that needs a word or two, if there is one.
    """

    key: str
    options: Options
    least: int = 1
    most: int = 1
    own: OwnWords | None = None


@dataclass(frozen=True)
class YesNoField:
    """Yes or no, in words. The reply is a bool; `no` is chosen as long as nothing else is. label -- the question."""

    key: str
    no: Text
    yes: Text
    label: Text = ""


@dataclass(frozen=True)
class NumberField:
    """A whole number. Nothing is chosen at first. low, high -- the words at both ends; may be empty."""

    key: str
    least: int
    most: int
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class RankField:
    """Some of the options in order: a list of ids is the reply, the first place first."""

    key: str
    options: Options
    places: int


Field: TypeAlias = TextField | ChoiceField | MultipleChoiceField | YesNoField | NumberField | RankField


class Quote(NamedTuple):
    """Words that somebody typed and that the question is about. caption -- the same with their author's name."""

    text: str
    caption: Message | None = None


@dataclass(frozen=True)
class Form:
    """What is asked at one address, or at both addresses of a step that both answer at once.

    fields -- in the order in which they are filled; Enter in the last one is the main action. Without any, Enter is
    all that is needed. Both answer at once with the first field alone: a choice or a number.
    """

    fields: tuple[Field, ...] = ()
    question: Text | None = None
    """In place of the author's prompt, with help, beginnings and the listener's card; empty for none at all."""
    repeats_prompt: bool = False
    """Whether the author's prompt is shown once more above `question`, where it may have gone from view."""
    about: Text = ""
    """What the question refers to, such as the prompt of the answer that is guessed."""
    about_options: tuple[Text, ...] = ()
    """What there was to choose from there."""
    quote: Quote | None = None
    read_aloud: bool = False
    """Whether the one who leads reads it aloud."""
    label: Message | None = None
    """What the main action is called; None for the usual word."""
    waits: Message | None = None
    """What plain mode says while it waits for Enter, where there is no field; None for the usual words."""
    privacy: Text | None = None
    """Who will see it; None where the step itself says so."""
    stems: tuple[Text, ...] = ()
    """Beginnings of sentences, where the author's own are not shown."""
    card: Text = ""
    """What the other one does meanwhile, where the author's own card is not shown."""
    keeps_card: bool = False
    """Whether the author's card and timer stay although `question` replaces the prompt."""
    keeps_drafts: bool = True
    """Whether an answer that is not handed in yet is kept."""

    @property
    def main_label(self) -> Message:
        """Return the label of the main action."""
        return self.label or (DONE if self.fields else GO_ON)
