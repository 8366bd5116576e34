"""What both front ends say. A person is named where one person is meant.

Placeholders are filled with `str.format`: `{name}` whose turn it is, `{other}` the other one.
"""

from collections.abc import Sequence

TITLE = "Reciprocity"


OPENS_WITH = "Tonight opens with what you agreed:"
"""Before an agreement that the two meant to look at again by now."""
NOT_TONIGHT = "Not tonight, then. It comes back in a week."

JAR_WAITS = "You left something for each other."
JAR_BOTH = "It opens when both of you say so."
JAR_STAYS = "It stays closed for now."
JAR_LINE = "{author} left this for {reader}:"
ASK_FOR_NEXT_TIME = "A line for the other to find next time?"
FOR_NEXT_TIME = "{name}, a line for {other} to find next time?"
SEALED_FOR_NEXT_TIME = "Sealed. It opens at the start of the next evening."


TOOK_ALONG = "You took this question with you:"

SAME_TIME = "Same time next week?"
PLAIN_FILE = "The file is plain text: whoever opens it can read it."
"""Said before anything is written outside the home."""

BOOK = "A book of your warm lines"
BOOK_OFFER = "A book of your warm lines?"
BOTH_YES = "It is made when both say yes."
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

PAUSE_BREATHE = "Move, breathe, drink some water. Try not to rehearse the talk."
PAUSE_BACK = "Come back {when}, or later if you need to."
PAUSE_WAS = "You meant to be back {when}. Later is fine."
BREATHS = "In for four, and out for six."
PAUSE_FORMS = {
    "breath": "A few slow breaths, both of you.",
    "quiet": "A little quiet. Nothing to say, and nothing to do.",
    "cooldown": "A break for both. Going on can wait.",
}
"""What a step of the kind `pause` says where its author says nothing, by its form."""
NO_RUSH = "No rush."


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

STILL_COUNTS = "Stopping here is fine. What was said still counts."
"""Over a reflection without a line, when the evening was ended early."""

NOTHING_LEFT = "Nothing written stays. What was said still counts."
"""Over a reflection whose lines were all let go of before."""

NOTHING_WRITTEN = "Nothing was written down. What was said still counts."
"""Over a reflection without a line, when the evening was played to its end."""

KEPT = "Kept."
END_NOT_KEPT = "The end of the evening is not kept yet."
LAST_NOT_KEPT = "The last text could not be kept. Everything before it is safe."
AN_EVENING = "That was an evening."
CLOSED = "Let's leave this one for another time. Here are three easy ones."
DEEP_DONE = (
    "That took care. Do something easy now. No need to talk more about it today.",
    "If something is still heavy tomorrow, it may help to talk with someone you trust or a counsellor.",
)
OPENS_NEXT = "Next time {name} opens."

HONEST_GATE = (
    "The program will not show or keep who chose what. If it stays closed, one of you may guess; "
    "so one in six stays closed by itself."
)
"""Said with every secret gate."""

LANDS = "It ends gently here for tonight. What was said still counts."
"""Above what still comes behind a later gate that stayed closed."""
GATE_ENDS = "Another time"
GATE_LANDS = "Stop here"
GATE_NO_PASS = "To say no, choose {later}. No reason needed."
"""What leaves a gate closed: the first one, and any behind it, from which the evening lands gently."""


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


NEXT_SET, LAST_SET = "Next set", "Enough of these"
"""What ends a set of questions: when another one comes, and when none does."""
ONE_MORE = "One more"
SET_IS_OVER = "Its minutes are over. No rush."
LAST_OF_SET = "The last one of this set."

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
