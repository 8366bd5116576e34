"""Numbers of a list, typed on one line."""

import re
from collections.abc import Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Text
from reciprocity_tui.messages import shown
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.scenes.rule import number_out_of_range


def parse_numbers(line: str, offered: Sequence[str]) -> list[str]:
    """The items of `offered` whose numbers stand in `line`, in that order. Raises AnswerRejected."""
    if line and not re.fullmatch(r"[0-9 ,;]+", line):
        raise AnswerRejected(f"A number from 1 to {len(offered)}, please.", "/pass leaves it out.")
    numbers = re.findall(r"[0-9]+", line)
    if any(len(number) > 3 or not 1 <= int(number) <= len(offered) for number in numbers):
        raise number_out_of_range(1, len(offered))
    return [offered[int(number) - 1] for number in numbers]


def print_options(console: Console, question: Text, offered: Sequence[Text]) -> None:
    """Tell what is asked, and the few answers there are."""
    console.print(question)
    for number, words in enumerate(offered, 1):
        console.print(f"{number}. {shown(words)}", 2)


def ask_number(console: Console, name: str, most: int) -> int:
    """The number of one of `most` answers, typed by the person called `name`. Raises AnswerRejected."""
    typed = console.prompt("choice", f"{name}, one number.")
    if typed not in [str(number) for number in range(1, most + 1)]:
        raise AnswerRejected(f"A number from 1 to {most}, please.", "/pass leaves it out.")
    return int(typed)
