"""Numbers of a list, typed on one line."""

import re
from collections.abc import Sequence

from reciprocity_tui.errors import Refused


def numbered(line: str, offered: Sequence[str]) -> list[str]:
    """The items of `offered` whose numbers stand in `line`, in that order. Raises Refused."""
    if line and not re.fullmatch(r"[0-9 ,;]+", line):
        raise Refused(f"A number from 1 to {len(offered)}, please.", "/pass leaves it out.")
    numbers = re.findall(r"[0-9]+", line)
    if any(len(each) > 3 or not 1 <= int(each) <= len(offered) for each in numbers):
        raise Refused(f"The numbers go from 1 to {len(offered)}.", "Choose one of them, please.")
    return [offered[int(each) - 1] for each in numbers]
