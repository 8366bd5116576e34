"""What both front ends say. A person is named where one person is meant.

Placeholders are filled with `str.format`: `{name}` whose turn it is, `{other}` the other one.
"""

from collections.abc import Sequence

TITLE = "Reciprocity"
GREETING = "An evening for two."

NOTICE = (
    "Two people, one keyboard, about ten minutes, mostly talking. Skip anything. Stop any time. "
    "No one has to say why."
    "\n\n"
    "This is for two people who both feel free to say no. If you are ever afraid of a partner, if they hurt, "
    "threaten or pressure you, or control your money, phone, friends or movements, these exercises can make "
    "things worse. Please talk first with someone trained, on a device that only you use. F1 has numbers."
    "\n\n"
    "It is not therapy and not for emergencies. What you type stays on this computer; whoever can use this "
    "account may be able to read it, including the person beside you."
)
"""Shown once before the names, and again with help. Fear has its own paragraph."""

NOTHING_KEPT = "Just looking: nothing of this evening is kept, not even the names."

ASK_LEFT = "Who sits on the left?"
ASK_RIGHT = "And on the right?"
INVITATION = "{minutes} for two. Mostly talking. End whenever you like."
GO_ON = "An evening is not finished yet."
READS_ON = "PgDn for more, PgUp to go back."
"""Said where a small window hides the rest of a text."""

JAR_WAITS = "You left something for each other."
JAR_BOTH = "It opens when both of you say so."
JAR_KEYS = "{left} presses ←, {right} presses →."
JAR_LINE = "{author} left this for {reader}:"
SEALED_FOR_NEXT_TIME = "Sealed. It opens at the start of the next evening."

DROP = "A line for the jar"
DROP_WHOSE = "Whose line is it?"
DROP_LINE = "{name}, something good that {other} did?"
DROP_HIDDEN = "Hidden until the next evening; then you both see it. Enter on an empty line leaves nothing."
"""Dropping an appreciation in the jar, at any time of day."""

TOOK_ALONG = "You took this question with you:"
OLD_LINE = "In {month} {author} wrote: {text}"
OLD_LEFT = "In {month} {author} left this for {other}: {text}"
"""A warm line of weeks ago."""

PLAIN_FILE = "The file is plain text: whoever opens it can read it."
"""Said before anything is written outside the home."""
INVITATION_FILE = 'A calendar file, for {when}. It says "An evening for two", and nothing else about it.'
WHERE_TO = "Where to? A file that is already there is left alone."
WRITTEN = "Written: {path}"

BOOK_FILE = "Everything warm that the two of you kept, on pages to read or print."
SAYS_YES = "{name} says yes."
LEFT_BY = "{author} for {other}, {day}"
REACHED = "what reached {author}, {day}"

BOTH_THINK = "Both think. {name} types first."
ONE_THINKS = "This part is {name}'s."
ONLY_FOR = "Only for {name}. It is erased at the end."
SEVERAL_LINES = "Enter begins a new line. Tab, then Enter, is done."
HIDDEN_UNTIL_BOTH = "Hidden until you have both answered."
"""Who sees what is given, said before the first letter."""
CATCH_WORDS = {True: "A few words to keep?", False: "A few words about it?"}
"""What the hearer may type after a talk, by whether anything is kept."""
ENTER_SKIPS = "Enter skips."
LOOKS_AWAY = "{other} looks away while {name} types."
BOTH_IN = "You have both answered."
BOTH_READ = "Read it together."

PAUSE = "Pause. Either of you may step away."
PAUSE_WAYS = {
    "breath": "Five slow breaths",
    "break": "A break of 20 minutes or more",
    "light": "Something light instead",
    "end": "End here and look back",
    "leave": "Leave it for another day",
}
"""What may be done on a pause besides going on, in the order of the list."""
PAUSE_LEAVE = "Leave it"
"""The last of them where nothing is kept: there is no other day."""
PAUSE_ON = "Go on"
PAUSE_HOW_LONG = "How long?"
PAUSE_CALM = "Calming down takes about 20 minutes, and often more."
BACK = "Back"
PAUSE_BREATHE = "Move, breathe, drink some water. Try not to rehearse the talk."
PAUSE_BACK = "Come back {when}, or later if you need to."
PAUSE_WAS = "You meant to be back {when}. Later is fine."
PAUSE_PLACES = "Go to your places."
"""Before the two's own plan for pauses, when they have made one."""
PAUSE_STILL = "Not yet"
PAUSE_BOTH = "It goes on when both say that they are back."
PAUSE_IS_BACK = "{name} is back."
PAUSE_CLOCK = {True: "Hide the clock", False: "Show the clock"}
"""What can be done with the clock, by whether it is shown."""
PAUSE_ENOUGH = "That may be enough for tonight. Nothing is lost, and another day is fine."
LIGHT_ONES = "Something light, and this one waits."
BREATHS = "In for four, and out for six."
PAUSE_FORMS = {
    "breath": "A few slow breaths, both of you.",
    "quiet": "A little quiet. Nothing to say, and nothing to do.",
    "cooldown": "A break for both. Going on can wait.",
}
"""What a step of the kind `pause` says where its author says nothing, by its form."""
IN, OUT = "in ...", "out ..."
NOTHING_LOST = "What you have written is kept. You can pick it up where you stopped."
NO_RUSH = "No rush."

ENDS_UNSEEN = "ends here, and what is still hidden is not shown"
"""What ending does when something was answered that the other has not seen yet."""

LET_GO = "let go"
NOT_KEPT, STAYS = "not kept", "stays"
"""Said of a line that stays only where that is asked for."""
FLEETING = "only for tonight"
"""Said of a line that shows once more what was said, and never stays: its author wants nothing of it kept."""
BOTH_DECIDE = {
    False: "Enter keeps this. ↑ ↓ and Space let a line go.",
    True: "Nothing of this stays by itself. ↑ ↓ and Space keep a line.",
}
ONE_DECIDES = {
    False: "{name} decides about {name}'s lines. ↑ ↓ and Space let one go.",
    True: "Nothing of this stays by itself. {name} decides: ↑ ↓ and Space keep a line.",
}
"""What can be done with the lines, by whether they stay only where that is asked for, as after a deep evening."""
NOTHING_DECIDED = "None of this is kept. Enter goes on."
"""In place of both, where nothing of an evening is kept."""
LET_GO_BY_ONE = "one of you let this go, and that is okay"
"""Said under a line of both that one of the two does not keep: whoever it was, it is nobody's fault."""

STILL_COUNTS = "Stopping here is fine. What was said still counts."
"""Over a reflection without a line, when the evening was ended early."""

NOTHING_LEFT = "Nothing written stays. What was said still counts."
"""Over a reflection whose lines were all let go of before."""

NOTHING_WRITTEN = "Nothing was written down. What was said still counts."
"""Over a reflection without a line, when the evening was played to its end."""

LAST_NOT_KEPT = "The last text could not be kept. Everything before it is safe."
OPENS_NEXT = "Next time {name} opens."

LANDS = "It ends gently here for tonight. What was said still counts."
"""Above what still comes behind a later gate that stayed closed."""

_NUMBERS = ("Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
_MINUTES = dict(enumerate(_NUMBERS, 4))


def thinking(name: str, *, both: bool) -> str:
    """Said above the prompts of a sitting. both -- whether both type in it; `name` types first, or alone."""
    return (BOTH_THINK if both else ONE_THINKS).format(name=name)


def over_nothing(*, early: bool, something_went: bool) -> str:
    """Said over a reflection with nothing in it. early -- it was ended here; something_went -- let go of before."""
    return STILL_COUNTS if early else NOTHING_LEFT if something_went else NOTHING_WRITTEN


def with_minutes(title: str, minutes: int) -> str:
    """A title and how long it takes, also where the title is a question."""
    return f"{title} · {minutes} minutes"


def come_back(when: str, *, late: bool) -> str:
    """When a break ends: `when` is "at 21:40" or "tomorrow at 09:00"; `late`: that is over, and no matter."""
    return (PAUSE_WAS if late else PAUSE_BACK).format(when=when)


def invitation(minutes: int) -> str:
    """How long it takes, said like a host says it."""
    return INVITATION.format(minutes=f"{_MINUTES.get(minutes, minutes)} minutes")


NOT_FINISHED = "This one is not finished yet."
GO_ON_WITH_IT, BEGIN_ANEW = "Go on with it", "Start over"

LISTS_DONE = "Enter is done, Shift+Tab goes back."
"""Said when the last of one's lists is ended."""

JOIN_ALIKE = "Which lines mean the same? The two of you say."
"""What is asked once both see what each has written."""

WHEN_IS_IT = "Finish: if ... or when ..."
"""Asked once it is said what two people agree on; Enter skips."""

ENTER_LEAVES = "Enter leaves it so."
"""Said where a line stands already."""

WHAT_IT_GIVES = "{name}, what would it give you?"
WHAT_IT_ASKS = "How much would this ask of each of you?"
BOTH_SAY_YES = "Is this what you both want, for now?"
ASKS_MORE = "This asks more of one of you. Smaller, or something for the one who gives more?"
WHICH_GOES = "Three are going on already. Which one is let go of?"
LEAVE_NEW_OPEN = "None of them; this new one stays open"
TALK_IT_OVER = "You see this in two ways. Talk it over, then choose together."
NOT_HAPPENED = "If it did not happen, that is okay."


def in_a_row(names: Sequence[str]) -> str:
    """Several as they are said: "A", "A and B", "A, B and C"; empty when there is none."""
    *before, last = names or ("",)
    return f"{', '.join(before)} and {last}" if before else last


def ended_once(sentence: str) -> str:
    """A sentence that ends with a title has no full stop after that title's own question mark."""
    return sentence.replace("?.", "?")
