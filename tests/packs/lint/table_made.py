"""L-01 to L-20 and L-43 to L-50: how an exercise is made. Of each rule one it is about, and one it lets pass."""

from tests.packs.lint.kit import (
    AGAIN,
    BREATH,
    CLOSE,
    DEEP,
    DEEP_STEPS,
    GATE,
    HARD,
    MEDIUM,
    WARM,
    talk,
)
from tests.packs.lint.made import Case, Made, agree, choice, one, rating, round_of, write

_NINE = tuple(talk(f"Tell {{other}} one good thing of day {n}.", id=f"talk-{n}") for n in range(9))
_MORE_HARD = {**HARD, "id": "more"}
_PRIVATE = {"visibility": "own"}
_FOR_BOTH = "{first} and {second}, say it once more."
_SMILEY = {"min": 0, "max": 10, "low": ":-(", "high": "glad"}
_ONE_END = {"min": 0, "max": 10, "high": "much"}
_HEARD = {"id": "end", "kind": "reflect", "panels": ["heard"]}
_GOOD, _DEEP = one(talk()), Made(DEEP_STEPS, DEEP)
_LONG_TITLE = "A very long title for such a small cup of tea"
_ABOUT_THE_TURN = rating(prompt="How well did {speaker} say it?", who="listener")

MADE = (
    Case(1, "E231", "this step asks, and nobody could pass it", one({**talk(), "pass": False}), _GOOD),
    Case(1, "E301", '"password" pressures somebody (L-01)', one(talk("Tell {other} your password.")), _GOOD),
    Case(
        2,
        "E112",
        "these steps belong in a round, but the step above is a `speak`",
        one(talk(do=[talk(id="in")])),
        _GOOD,
    ),
    Case(
        2,
        "W302",
        "only the first of the two is asked here (L-02)",
        one(talk(who="first")),
        one(talk(who="first"), talk(id="then", who="second")),
    ),
    Case(
        3,
        "E230",
        "a `rate` step is sealed, or its writer's own",
        one(rating(visibility="shown")),
        one(rating()),
    ),
    Case(
        4,
        "E226",
        "a deep exercise asks first whether both are ready",
        Made((WARM, *DEEP_STEPS[1:]), DEEP),
        _DEEP,
    ),
    Case(
        4,
        "W304",
        "it has hard steps, and does not ask first whether both are ready (L-04)",
        Made((WARM, BREATH, HARD, CLOSE), MEDIUM),
        Made((GATE, WARM, BREATH, HARD, CLOSE), MEDIUM),
    ),
    Case(
        5,
        "W305",
        "a deep exercise asks twice whether both are ready (L-05)",
        Made((GATE, WARM, {**BREATH, "id": "x"}, HARD, BREATH, CLOSE), DEEP),
        _DEEP,
    ),
    Case(
        5,
        "W305",
        "after its last hard step a deep exercise takes a breath (L-05)",
        Made((GATE, WARM, AGAIN, HARD, CLOSE), DEEP),
        _DEEP,
    ),
    Case(
        6,
        "W306",
        "the last step before the end is a warm close (L-06)",
        Made((talk(catch=True),)),
        Made((CLOSE,)),
    ),
    Case(7, "W307", "it begins with a hard step (L-07)", Made((HARD, WARM, CLOSE)), Made((WARM, CLOSE))),
    Case(
        8,
        "W308",
        "nothing warm comes before the first hard step (L-08)",
        Made((talk(), HARD, WARM, CLOSE)),
        Made((WARM, talk(), HARD, CLOSE)),
    ),
    Case(
        8,
        "W308",
        "it goes from warm to hard in one step (L-08)",
        Made((WARM, HARD, CLOSE)),
        Made((WARM, write(**_PRIVATE, valence="hard"), CLOSE)),
    ),
    Case(
        9,
        "W309",
        "there are 2 hard steps and 2 warm ones (L-09)",
        Made((GATE, WARM, talk(), HARD, _MORE_HARD, CLOSE), MEDIUM),
        Made((GATE, WARM, talk(), HARD, CLOSE), MEDIUM),
    ),
    Case(
        10,
        "W310",
        "a deep exercise rests for 3 days at least (L-10)",
        Made(DEEP_STEPS, {**DEEP, "cooldown_days": 1}),
        _DEEP,
    ),
    Case(
        10,
        "W310",
        "`pause-plan` comes before anything deep (L-10)",
        Made(DEEP_STEPS, {**DEEP, "after": ["ground/house-rules"]}),
        Made(DEEP_STEPS, {**DEEP, "after": ["civility/two-lists", "ground/house-rules"]}),
    ),
    Case(
        10,
        "W310",
        "what is said in a deep exercise is not kept unasked (L-10)",
        Made((GATE, {**WARM, "keep": "yes"}, *DEEP_STEPS[2:]), DEEP),
        _DEEP,
    ),
    Case(
        11,
        "E209",
        "only its writer sees `pick`",
        one(choice(["tea", "a walk"], **_PRIVATE), talk(when="picked(pick, tea)")),
        one(choice(["tea", "a walk"]), talk(when="picked(pick, tea)")),
    ),
    Case(
        11,
        "W311",
        "names one of the two, as if that one were the reason (L-11)",
        one(talk(), talk("{first}, tell it again.", id="again", when="passed(talk)")),
        one(talk(), talk(_FOR_BOTH, id="again", who="both", when="passed(talk)")),
    ),
    Case(12, "E106", "`days` must be at most 90", one(agree(400)), one(agree(14))),
    Case(
        13,
        "E205",
        "`sum` is not a name that a condition can use",
        one(rating(), talk(when="sum(rate) >= 9")),
        one(rating(), talk(when="gap(rate) >= 3")),
    ),
    Case(
        14,
        "W314",
        "9 steps ask something, and 8 are enough for one evening (L-14)",
        Made((*_NINE[:8], CLOSE)),
        Made((*_NINE[:7], CLOSE)),
    ),
    Case(
        15,
        "W315",
        "it says 20 minutes, and takes about 3 (L-15)",
        Made((CLOSE,), {"minutes": 20}),
        Made((CLOSE,)),
    ),
    Case(
        16,
        "W316",
        "there is no exercise `ground/nothing` here (L-16)",
        one(talk(), after=["ground/nothing"]),
        one(talk(), after=["ground/house-rules"]),
    ),
    Case(
        17,
        "W317",
        "it does not say what it rests on (L-17)",
        Made((CLOSE,), {"evidence": None}),
        Made((CLOSE,)),
    ),
    Case(
        17,
        "W317",
        "nothing is said of why it may do two people good (L-17)",
        Made((CLOSE,), {"why": None}),
        Made((CLOSE,)),
    ),
    Case(
        18,
        "W318",
        "a medium exercise says what to take care of (L-18)",
        one(talk(), intensity="medium"),
        one(talk(), intensity="medium", not_for="Not in a row."),
    ),
    Case(
        19,
        "W319",
        '"None of these" is offered already (L-19)',
        one(choice(["tea", "None of these"])),
        one(choice(["none", "all"], snap=True)),
    ),
    Case(20, "E101", "`low`", one(rating(scale=_ONE_END)), one(rating())),
    Case(20, "W320", "this label has no word in it (L-20)", one(rating(scale=_SMILEY)), one(rating())),
    Case(
        43,
        "W343",
        "each types up to 3 lines, and 1 is the most in a light exercise (L-43)",
        one(write(), write(id="more")),
        _GOOD,
    ),
    Case(
        44,
        "W344",
        "no words of the two are there to be looked at in the end (L-44)",
        Made((talk(role="close", valence="warm"),)),
        Made((CLOSE,)),
    ),
    Case(44, "E229", "no step here can fill the panel `heard`", Made((CLOSE, _HEARD)), Made((CLOSE,))),
    Case(
        45,
        "W345",
        "this number would be shown, and it is about what the other did (L-45)",
        one(round_of(talk("Tell {listener} one thing."), _ABOUT_THE_TURN)),
        one(round_of(talk("Tell {listener} one thing."), rating(who="speaker", **_PRIVATE))),
    ),
    Case(
        46,
        "W346",
        "`{other}` is named twice here, as nobody would say it (L-46)",
        one(talk("Tell {other} about a time when {other}'s kettle sang.")),
        one(talk("Name a time when {other}'s kettle sang. Then thank {other} for it.")),
    ),
    Case(
        46,
        "W346",
        "`{other}` is named twice here, as nobody would say it (L-46)",
        one(talk("Which of {other}'s songs was it? Tell {other}.")),
        one(talk("Say which of {other}'s songs it was.")),
    ),
    Case(
        46,
        "W346",
        "this talks about `{other}`, who sits there (L-46)",
        one(talk("Talk about a time when {other} listened.")),
        one(talk("Talk about a time when you felt listened to.")),
    ),
    Case(50, "W350", "characters, and 40 are the most here", one(talk(), title=_LONG_TITLE), _GOOD),
)
"""L-41 and L-47 are about several exercises: test_packs has them."""
