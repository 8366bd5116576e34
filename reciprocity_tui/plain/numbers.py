"""Numbers of a list, typed on one line."""

import re
from collections.abc import Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.rule import no_such_number


def numbered(line: str, offered: Sequence[str]) -> list[str]:
    """The items of `offered` whose numbers stand in `line`, in that order. Raises Refused."""
    if line and not re.fullmatch(r"[0-9 ,;]+", line):
        raise AnswerRejected(f"A number from 1 to {len(offered)}, please.", "/pass leaves it out.")
    numbers = re.findall(r"[0-9]+", line)
    if any(len(each) > 3 or not 1 <= int(each) <= len(offered) for each in numbers):
        raise no_such_number(1, len(offered))
    return [offered[int(each) - 1] for each in numbers]


def offer(console: Console, asked: str, offered: Sequence[str]) -> None:
    """Tell what is asked, and the few answers there are."""
    console.tell(asked)
    for number, words in enumerate(offered, 1):
        console.tell(f"{number}. {words}", 2)


def one_number(console: Console, name: str, most: int) -> int:
    """The number of one of `most` answers, typed by the person called `name`. Raises Refused."""
    typed = console.ask("choice", f"{name}, one number.")
    if typed not in [str(number) for number in range(1, most + 1)]:
        raise AnswerRejected(f"A number from 1 to {most}, please.", "/pass leaves it out.")
    return int(typed)
