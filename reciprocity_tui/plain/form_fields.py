"""How each kind of field is asked in plain mode."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import shown, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Keep, ask_line, has_draft, with_hidden_note
from reciprocity_tui.plain.numbers import parse_numbers
from reciprocity_tui.play.scenes.form import (
    ChoiceField,
    Field,
    MultipleChoiceField,
    NumberField,
    Options,
    RankField,
    TextField,
    YesNoField,
)
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask

ANEW = "-"
"""The line that takes away all lines before it."""

FieldType = TypeVar("FieldType", bound=Field)


@dataclass(frozen=True)
class FieldQuestion(Generic[FieldType]):
    """One field of a form in plain mode."""

    field: FieldType

    word = "choice"
    """The word that the line begins with."""

    def introduce(self, console: Console) -> None:
        """Print what there is to choose from."""

    def question(self, name: str) -> str:
        """Return what the person called `name` is asked."""
        raise NotImplementedError

    def parse(self, line: str) -> Data:
        """Return the reply that is typed in `line`. Raises AnswerRejected."""
        raise NotImplementedError

    def reply(self, ask: Ask, console: Console, name: str, keep: Keep) -> Data | None:
        """Ask, and return the reply; None leaves what was written before. Raises AnswerRejected."""
        typed = ask_line(ask, console, self.word, self.question(name))
        return None if typed is None else self.parse(typed)


class TextQuestion(FieldQuestion[TextField]):
    """A line, or several that end with a single dot. Every line is kept as it comes."""

    word = "line"

    def question(self, name: str) -> str:
        """Return how long it may be."""
        return text("plain-text", name=name, limit=self.field.limit)

    def parse(self, line: str) -> Data:
        """Return the text."""
        return {self.field.key: line}

    def reply(self, ask: Ask, console: Console, name: str, keep: Keep) -> Data | None:
        """Ask for a line, for several, or for a few words that may be left out."""
        if self.field.lines > 1:
            return self.parse(self._several(ask, console, name, keep))
        if not self.field.optional:
            return super().reply(ask, console, name, keep)
        kept = "yes" if console.keeps else "no"
        question = (
            text("plain-few-words", name=name, kept=kept)
            if has_draft(ask)
            else text("plain-few-words-or-skip", name=name, kept=kept)
        )
        typed = ask_line(ask, console, self.word, question)
        return None if typed is None else self.parse(typed)

    def _several(self, ask: Ask, console: Console, name: str, keep: Keep) -> str:
        written = str(ask.draft.get(self.field.key, ""))
        if has_draft(ask):
            console.print(text("plain-lines-already-written"))
        question = text("plain-text-lines", name=name, limit=self.field.limit)
        with console.hidden(ask.private):
            for line in console.prompt_lines(
                "lines", with_hidden_note(question, console, private=ask.private)
            ):
                written = "" if line == ANEW else f"{written}\n{line}".lstrip("\n")
                keep([self.parse(written)])
        return written


class ChoiceQuestion(FieldQuestion[ChoiceField]):
    """A number."""

    def introduce(self, console: Console) -> None:
        """Print the options, numbered from 1."""
        _print_numbered(console, self.field.options)

    def question(self, name: str) -> str:
        """Return that it is one number."""
        return text("one-number", name=name)

    def parse(self, line: str) -> Data:
        """Return the option of that number; nothing where it is not one alone."""
        chosen = parse_numbers(line, [name for name, _ in self.field.options])
        return {self.field.key: chosen[0]} if len(chosen) == 1 else {}

    def reply(self, ask: Ask, console: Console, name: str, keep: Keep) -> Data | None:
        """Ask for one number. Raises AnswerRejected for anything else."""
        typed, most = ask_line(ask, console, self.word, self.question(name)), len(self.field.options)
        if typed is not None and typed not in [str(number) for number in range(1, most + 1)]:
            raise AnswerRejected(Message("number-expected", most=most))
        return None if typed is None else self.parse(typed)


class MultipleChoiceQuestion(FieldQuestion[MultipleChoiceField]):
    """Numbers, and a line for one's own words."""

    def introduce(self, console: Console) -> None:
        """Print the options, numbered from 1."""
        _print_numbered(console, self.field.options)

    def question(self, name: str) -> str:
        """Return how many numbers it takes."""
        least, most = self.field.least, self.field.most
        if most == 1:
            return text("one-number", name=name)
        if least == most:
            return text("plain-exact-numbers", name=name, count=most)
        return text("plain-numbers-range", name=name, least=least, most=most)

    def parse(self, line: str) -> Data:
        """Return the options of these numbers."""
        return {self.field.key: parse_numbers(line, [name for name, _ in self.field.options])}

    def reply(self, ask: Ask, console: Console, name: str, keep: Keep) -> Data | None:
        """Ask for the numbers, then for the words where an option needs some."""
        reply, own = super().reply(ask, console, name, keep), self.field.own
        chosen = () if reply is None else reply[self.field.key]
        if reply is None or own is None or not isinstance(chosen, list) or own.option not in chosen:
            return reply
        question = text("plain-own-words", name=name, limit=own.limit)
        words = console.prompt(
            "line", with_hidden_note(question, console, private=ask.private), hidden=ask.private
        )
        return {**reply, own.key: words}


class YesNoQuestion(FieldQuestion[YesNoField]):
    """1 is no, 2 is yes, in the words of the form."""

    def introduce(self, console: Console) -> None:
        """Print the question and both answers."""
        if self.field.label:
            console.print(self.field.label)
        _print_numbered(console, (("", self.field.no), ("", self.field.yes)))

    def question(self, name: str) -> str:
        """Return that it is one number."""
        return text("one-number", name=name)

    def parse(self, line: str) -> Data:
        """Return whether it is the second one."""
        if line not in ("1", "2"):
            raise AnswerRejected(Message("plain-yes-or-no"))
        return {self.field.key: line == "2"}


class NumberQuestion(FieldQuestion[NumberField]):
    """A whole number."""

    word = "number"

    def introduce(self, console: Console) -> None:
        """Print both ends in words, where they have some."""
        field = self.field
        if field.low or field.high:
            console.print(
                text("plain-scale-ends", least=field.least, low=field.low, most=field.most, high=field.high),
                2,
            )

    def question(self, name: str) -> str:
        """Return from where to where."""
        return text("plain-number", name=name, least=self.field.least, most=self.field.most)

    def parse(self, line: str) -> Data:
        """Return the number, or the words in its place, which the rule rejects."""
        return {self.field.key: int(line) if line.isascii() and line.isdigit() and len(line) < 4 else line}


class RankQuestion(FieldQuestion[RankField]):
    """Numbers in order."""

    word = "order"

    def introduce(self, console: Console) -> None:
        """Print the options, numbered from 1."""
        _print_numbered(console, self.field.options)

    def question(self, name: str) -> str:
        """Return how many numbers it takes."""
        return text("plain-order", name=name, places=self.field.places)

    def parse(self, line: str) -> Data:
        """Return the options of these numbers, the first place first."""
        return {self.field.key: parse_numbers(line, [name for name, _ in self.field.options])}


def _print_numbered(console: Console, options: Options | tuple[tuple[str, Text], ...]) -> None:
    for number, (_, words) in enumerate(options, 1):
        console.print(f"{number}. {shown(words)}", 2)


_QUESTIONS: dict[type[Field], Callable[..., FieldQuestion[Any]]] = {
    TextField: TextQuestion,
    ChoiceField: ChoiceQuestion,
    MultipleChoiceField: MultipleChoiceQuestion,
    YesNoField: YesNoQuestion,
    NumberField: NumberQuestion,
    RankField: RankQuestion,
}


def question_for(field: Field) -> FieldQuestion[Any]:
    """Return how `field` is asked."""
    return _QUESTIONS[type(field)](field)
