"""Numbers of a list, typed on one line."""

import re
from collections.abc import Iterable, Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import shown, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.scenes.rule import number_out_of_range


def parse_numbers(line: str, offered: Sequence[str]) -> list[str]:
    """Return the items of `offered` whose numbers are in `line`, in that order. Raises AnswerRejected."""
    if line and not re.fullmatch(r"[0-9 ,;]+", line):
        raise AnswerRejected(Message("number-expected", most=len(offered)))
    numbers = re.findall(r"[0-9]+", line)
    if any(len(number) > 3 or not 1 <= int(number) <= len(offered) for number in numbers):
        raise number_out_of_range(1, len(offered))
    return [offered[int(number) - 1] for number in numbers]


def print_options(console: Console, question: Text, offered: Sequence[Text]) -> None:
    """Print a question and its numbered answers."""
    console.print(question)
    for number, option in enumerate(offered, 1):
        console.print(f"{number}. {shown(option)}", 2)


def ask_number(console: Console, name: str, most: int) -> int:
    """Return the number of one of `most` answers, typed by the person called `name`. Raises AnswerRejected."""
    typed = console.prompt("choice", text("one-number", name=name))
    if typed not in [str(number) for number in range(1, most + 1)]:
        raise AnswerRejected(Message("number-expected", most=most))
    return int(typed)


def either(options: Iterable[str]) -> str:
    """Return two or more options as a choice in a sentence: "1, 2 or 3"."""
    *others, last = options
    return text("either", before=", ".join(others), last=last)
