"""L-21 to L-42: how an exercise is worded. Of each rule one it is about, and one it lets pass."""

from tests.packs.lint.kit import CLOSE, talk
from tests.packs.lint.made import Case, Made, hard, one, said

_LONG = "Tell {other} " + "and then one more small thing " * 4 + "of today."
_IN_BREATHS = (
    "Tell {other} one of these: something you saw, something you heard, or something that you ate today."
)
_HEAVY = (
    "Characterise comprehensively the interpersonal considerations underlying contemporary responsibilities. "
    "Communicate unambiguously regarding organisational dissatisfaction. "
) * 5
_EASY = "Tell {other} what you had for tea. Say how it was to sit down. What did you like in it? " * 4
_THANKS = {"kind": "appreciation"}


def _thanks(prompt: str) -> Made:
    return Made((talk(prompt, role="close", valence="warm", catch=True),), _THANKS)


SAID = (
    said(
        48,
        '"{listener one" looks like a placeholder without its } (L-48)',
        "Tell {listener one small thing.",
        "Tell {other} one small thing.",
    ),
    said(
        48,
        '"other}" looks like a placeholder without its { (L-48)',
        "Tell other} one thing.",
        "Tell {other} one thing.",
    ),
    said(
        48,
        '"{{other}}" is not filled in as it stands (L-48)',
        "Tell {{other}} one thing.",
        "Tell {other} one thing.",
    ),
    said(
        48,
        '"${other}" is not filled in as it stands (L-48)',
        "Tell ${other} one thing.",
        "What is worth $5 to you?",
    ),
    said(
        48, '"%(name)s" is not filled in as it stands (L-48)', "Tell %(name)s one thing.", "What is 50% done?"
    ),
    said(
        48,
        '"[partner]" is not filled in as it stands (L-48)',
        "Tell [partner] one thing.",
        "Tell {other} [one] thing.",
    ),
    said(
        48,
        '"{" is no placeholder, and is shown as it stands (L-48)',
        "Tell {other} one { thing.",
        "Tell {other} one thing.",
    ),
    Case(
        41,
        "W341",
        "the same prompt stands in item 1 of this list (L-41)",
        one(talk(["Tell {other} of the tea.", "Tell {other} of the cup.", "tell {other} of the TEA!"])),
        one(talk(["Tell {other} of tea 1.", "Tell {other} of tea 2.", "Tell {other} of the TEA!"])),
    ),
    Case(21, "W321", "the prompts together ask for", one(talk(_HEAVY)), one(talk(_EASY))),
    Case(22, "W322", "the cards and help together ask for", one(talk(help=_HEAVY)), one(talk(help=_EASY))),
    Case(23, "W323", "a sentence of 28 words, and 20 are the most", one(talk(_LONG)), one(talk(_IN_BREATHS))),
    said(
        24,
        '"extraordinary" is a long word (L-24)',
        "Tell {other} one extraordinary thing.",
        "Tell {other} one interesting thing that went wonderfully wrong.",
    ),
    said(
        25,
        "this asks two questions at once (L-25)",
        "What was good? What was not?",
        "What was good? Tell {other}.",
    ),
    said(
        25,
        "this is two questions in one (L-25)",
        "What was good, and what could be better then?",
        "Who does what this week, and when?",
    ),
    said(
        26,
        "this can be answered with yes or no (L-26)",
        "Did you like the day?",
        "What did you like in the day?",
    ),
    said(
        27,
        '"Why did" asks somebody to defend themselves (L-27)',
        "Why did you come home late?",
        "What were you thinking of just now?",
    ),
    said(
        28,
        '"{other} never" says something of all times',
        "Tell what {other} never does.",
        "Tell {other} one thing. You can always pass.",
    ),
    said(
        29,
        '"are lazy" blames, or gives somebody a name (L-29)',
        "Tell {other} when you are lazy.",
        "Tell {other} of a day of rest. There is no blame in it.",
    ),
    said(
        29,
        '"toxic" is a diagnosis or a type',
        "Tell {other} what is toxic.",
        "Tell {other} what you would like to see less.",
    ),
    said(
        30,
        '"you must" makes it a duty (L-30)',
        "Tell {other} what you must do.",
        "Tell {other} something. You do not have to say much.",
    ),
    said(
        31,
        '"Who does more" makes a contest of it (L-31)',
        "Who does more of the dishes?",
        "Tell {other} of a small win today.",
    ),
    said(
        31,
        '"streak" keeps count, or presses (L-31)',
        "Tell {other} of your streak.",
        "Tell {other} of your week.",
    ),
    said(
        32,
        '"husband" does not fit every two people (L-32)',
        "Tell your husband one thing.",
        "Tell {other} one thing.",
    ),
    Case(
        32,
        "W332",
        '"the kids" does not fit',
        one(talk("Tell {other} about the kids.")),
        one(talk("Tell {other} about the kids."), audience=["parents"]),
    ),
    hard(
        33,
        '"{other} ignores" tells what the other one does',
        "Say what it is like when {other} ignores the phone.",
        "Say what it is like for me when the phone rings on.",
    ),
    Case(
        34,
        "W334",
        "no prompt here says what time it is about (L-34)",
        _thanks("Tell {other} what you like."),
        _thanks("Tell {other} what you liked this week."),
    ),
    hard(
        35,
        '"{other} is" is about the person',
        "Say what {other} is like for you.",
        "Say what was hard when the door shut.",
    ),
    Case(36, "E212", "there is no placeholder {he}", one(talk("Tell {he} one thing.")), one(talk())),
    said(
        36,
        '"her" stands for a name, and fits only some people (L-36)',
        "Tell her one thing.",
        "Tell them one thing.",
    ),
    said(
        37,
        '"Relax" orders a feeling (L-37)',
        "Relax. Tell {other} one thing.",
        "Feel free to pass. Tell {other} one thing.",
    ),
    said(
        38,
        '"a trigger" is jargon (L-38)',
        "Tell {other} of a trigger.",
        "Tell {other} what set it off.",
    ),
    Case(
        39,
        "W339",
        '"grief" may be sore ground (L-39)',
        one(talk("Tell {other} of a grief.")),
        one(talk("Tell {other} of a grief."), care="It may be about someone you both miss."),
    ),
    Case(
        39,
        "W339",
        '"abuse" belongs on the help page',
        one(talk("Tell {other} what abuse is."), care="Yes."),
        one(talk()),
    ),
    Case(
        40,
        "W340",
        '"Imago" is somebody\'s brand, scale or deck (L-40)',
        one(talk(), title="An Imago evening"),
        one(talk(), title="Say it back"),
    ),
    Case(42, "E004", "there is a tab in this text", one(talk("Tell\t{other} one thing.")), Made((CLOSE,))),
)
