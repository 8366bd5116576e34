"""What can be wrong with a pack: every code in one table, and a fault with its place.

Families: E0 the text and its TOML, E1 the shape of what it says, E2 its sense; E3 words that press somebody, and W3
the other rules of the craft, where W326 is rule L-26 (`wording.rules` has them all).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

MOST_HINTS = 3

ERRORS: Mapping[str, str] = {
    "E001": "what should be a file cannot be read as one",
    "E002": "the file is too large",
    "E003": "the text is not UTF-8",
    "E004": "a character that cannot be shown",
    "E005": "another kind of file",
    "E006": "nothing is in the file",
    "E010": "this is not TOML",
    "E011": "nested too deeply, or too much of it",
    "E012": "a value that is not used in packs",
    "E013": "something is given twice",
    "E015": "more faults than are told",
    "E101": "a field is missing",
    "E102": "a field is missing, and another is spelled almost like it",
    "E103": "a field that does not belong here",
    "E104": "a value of the wrong sort",
    "E105": "a value that is none of those there are",
    "E106": "a number out of its range",
    "E107": "a text or a list that is too short or too long",
    "E108": "a name or a number in a form that cannot be used",
    "E109": "no step kind has this name",
    "E110": "a step without a kind",
    "E112": "steps inside a step that is no round",
    "E113": "a file name that cannot be an id",
    "E120": "the pack is written for a newer Reciprocity",
    "E121": "the id of the pack is not the name of its folder",
    "E122": "an exercise of this pack is named that is not there",
    "E123": "the pack has no pack.toml",
    "E124": "a file of the pack that is not looked at",
    "E125": "a pack without an exercise",
    "E201": "an id is given twice",
    "E202": "an id is missing",
    "E203": "a prompt is missing",
    "E204": "a field that does nothing in this kind of step",
    "E205": "a condition that cannot be read",
    "E206": "a step is named that is not there",
    "E207": "a step is read that comes later",
    "E208": "a round is read from outside",
    "E209": "what only its writer may see is read",
    "E210": "a step does not give what is asked of it",
    "E211": "a condition names an option that is not there",
    "E212": "a placeholder that is not known",
    "E213": "a placeholder where no name is filled in",
    "E214": "a placeholder for a role that nobody has here",
    "E215": "{other} in a step for both",
    "E216": "{topic} without a step that names a topic",
    "E217": "a role outside of a round",
    "E218": "more than a snap can ask",
    "E219": "a snap that does not ask both for one thing",
    "E220": "a scale that cannot be used",
    "E221": "a number of choices that cannot be made",
    "E222": "options are missing, or given twice",
    "E223": "two options with one id, or one text",
    "E224": "a gate in a light exercise",
    "E225": "a step in a round that stands outside of rounds",
    "E226": "a deep exercise that does not begin with a gate",
    "E227": "a reflection that is not the one end",
    "E228": "a round in a round",
    "E229": "a panel that nothing can fill",
    "E230": "an answer in the open that must be sealed or the writer's own",
    "E231": "something that asks and cannot be passed",
    "E232": "a list of options that is not there",
    "E233": "a topic that is named more than once",
    "E234": "nothing is said that could be said back",
    "E235": "something said back before it is said, or in another round",
    "E236": "someone who would say back their own words",
    "E237": "a guess at something that is not hidden",
    "E238": "a guess that is asked before there is an answer, or after it was shown",
    "E239": "someone who would guess their own answer",
    "E240": "lines of an earlier evening that never come back",
    "E241": "a line break where there is one line",
    "E250": "half of a pair without the other one",
    "E251": "a pair in the wrong order, or in a round",
    "E252": "two halves between which nothing can be seen",
    "E260": "a test names a step that is not there",
    "E261": "an answer in a test that the step does not take",
    "E301": "words that press somebody",
}
"""Every code of a fault, and what it is about."""

WARNINGS: Mapping[str, str] = {
    "W014": "TOML that only the newest readers know",
    "W015": "more warnings than are told",
    "W126": "an exercise that `order` does not name",
    "W391": "an exception that names no rule",
    "W392": "an exception without a reason",
    "W393": "an exception that stands by nothing",
}
"""Codes that keep nothing from being played, and what they are about; the rules of wording are in `wording.rules`."""

Severity = Literal["error", "warning", "hint"]

HINTS = frozenset({"W014", "W126", "W324"})
"""Codes that are told, and never an error."""


def severity_of(code: str) -> Severity:
    """Errors keep a pack from being played; warnings and hints do not."""
    if code in HINTS:
        return "hint"
    return "error" if code[0] == "E" else "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something wrong in one file.

    line, column -- from 1, in characters; 0 when it concerns the whole file.
    length -- characters that are meant; 0 where nothing of the line is, since something is missing behind it (before
    it, where the column is 1).
    source_line -- the author's own line, as it stands there; of a very long one, what is around the fault.
    skipped -- characters of the line that come before `source_line`.
    hints -- the likeliest way out first.
    """

    code: str
    message: str
    file: str
    line: int = 0
    column: int = 0
    length: int = 0
    source_line: str = ""
    skipped: int = 0
    hints: tuple[str, ...] = ()
    severity: Severity = "error"
