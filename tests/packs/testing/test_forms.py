"""Each kind of step takes its answers in the forms that docs/format.md shows, and no others."""

from pathlib import Path

import pytest

from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.testing.simulate import parse_settings, simulate_evening
from reciprocity_tui.play.scenes.slots import Address
from reciprocity_tui.play.simulation.playthrough import ScriptedAnswers, play_through
from tests.packs.testing.pack import TEA, exercise, outcome, sound

STEPS = (
    TEA[: TEA.index("[[step]]")]
    + """\
[[step]]
id = "w"
kind = "write"
visibility = "sealed"
prompt = "W?"
[[step]]
id = "coin"
kind = "toss"
[[step]]
id = "c"
kind = "choose"
prompt = "C?"
open = true
pick = {min=1,max=2}
options = ["tea","sea","sun"]
[[step]]
id = "r"
kind = "rank"
prompt = "R?"
top = 2
options = ["tea","sea","sun"]
[[step]]
id = "lists"
kind = "sort"
typed = true
prompt = "L?"
bins = [{id="core",text="core"},{id="flex",text="flex"}]
[[step]]
id = "g"
kind = "grid"
prompt = "G?"
rows = ["work","rest"]
columns = ["less","the same","more"]
[[step]]
id = "now"
kind = "write"
visibility = "sealed"
prompt = "Now?"
[[step]]
id = "hunch"
kind = "guess"
of = "now"
[[step]]
id = "j"
kind = "joint"
prompt = "J?"
[[step]]
id = "talk"
kind = "speak"
prompt = "Talk?"
note = true
catch = true
[[step]]
id = "back"
kind = "mirror"
typed = true
of = "talk"
prompt = "B?"
[[step]]
id = "plan"
kind = "agree"
prompt = "P?"
form = "trial"
[[step]]
id = "d"
kind = "deck"
minutes = 3
sets = [{title="S",prompts=["A?","B?","C?"]}]

"""
)

ANSWERS = """\
[[test]]
name = "all"
sees = ["You rest alone.", "rain"]
[test.answers]
w = ["the tea",{pass=true}]
coin = ["heads","tails"]
c = [{ picks = "something-else", own = "rain" },["tea","sea"]]
r = [["tea","sea"],["sun","tea"]]
lists = [{ core = ["quiet"], flex = ["day"] },{ core = ["plan"], flex = ["a"] },{ joined = [[1, 2]] }]
g = [{work="the same"},{work="the-same"}]
hunch = ["the sea",{ guess = "x", pick = "close" }]
j = [{ text = "Sunday", agreed = false }, "Monday"]
talk = [{ note = "n", catch = "c" },"n2"]
back = [[["You rest alone.", "nearly"], ["You need quiet.", "yes"]], [{said="z", heard = "yes", more = true }]]
plan = { what = "walk", cue = "it rains", replies = ["accept", "accept"] }
d = [[{}, { enough = true }],{}]
"""


def test_every_form_leads_to_the_slot_that_it_fills(tmp_path: Path) -> None:
    file = exercise(tmp_path, ANSWERS, text=STEPS)
    assert [result.failures for result in outcome(file).tests] == [()]
    checked = sound(file)
    (example,) = checked.test
    rows = play_through(
        simulate_evening("mine/tea", checked, parse_settings(example)), ScriptedAnswers(example.answers)
    ).evening.slots

    def given(step: str, seat: int | None, part: str = "answer", n: int = 0) -> object:
        return dict(rows[Address(step, 0, seat, part, n)].data)

    assert rows[Address("w", 0, 1)].state == "passed"
    assert given("coin", 0) == {"call": "heads"}
    assert given("c", 0) == {"picks": ["something-else"], "own": "rain"}
    assert given("c", 1) == {"picks": ["tea", "sea"]}
    assert given("r", 1) == {"order": ["sun", "tea"]}
    assert given("lists", 0) == {"core": "quiet", "flex": "day"}
    assert given("lists", None, "join") == {"pairs": [[0, 1]]}
    assert given("g", 0) == given("g", 1) == {"work": "the-same"}
    assert given("hunch", 0) == {"text": "the sea"}
    assert given("hunch", 0, "pick") == {"pick": "close"}
    assert given("j", None) == {"text": "Monday"}
    assert given("talk", 1, "catch") == {"text": "c"}
    assert given("talk", 1, "note") == {"text": "n2"}
    assert given("back", 0, "say", 1) == {"text": "You need quiet."}
    assert given("back", 1, "check") == {"heard": "nearly"}
    assert given("plan", None, "what") == {"text": "walk"}
    assert ("d", 2) not in {(address.step, address.repeat) for address in rows}


@pytest.mark.parametrize(
    ("step", "answer", "message"),
    [
        ("w", '"tea"', "the answers to this step are a list"),
        ("w", '["a", "b", "c"]', "here are 3 answers, and 2 are taken"),
        ("w", "[1, {}]", "`text` takes a text"),
        ("w", f'["{"x" * 300}", {{}}]', "there is room for"),
        ("w", "[{ swap = 0 }, {}]", "`swap` takes how often"),
        ("w", "[{ end_here = false }, {}]", "`end_here` takes true"),
        ("coin", '["head", "tails"]', "`call` has no option"),
        ("c", '[["tea", "sea", "sun"], {}]', "3 are chosen"),
        ("c", '["beer", {}]', "`picks` has no option"),
        ("r", '[["tea"], {}]', "1 of 2 places"),
        ("lists", '["quiet", {}]', "this takes a table with core, flex"),
        ("lists", "[{}, {}, { joined = [[0, 1]] }]", "`joined` takes pairs of line numbers"),
        ("lists", '[{ cor = ["a"] }, {}]', "`cor` is nothing that is answered here"),
        ("g", "[{ work = 3 }, {}]", "`work` takes the id of one of the options"),
        ("back", '["yes", { more = "yes" }]', "`more` takes true or false"),
        ("back", "[[], {}]", "a list of rounds needs one at least"),
        ("back", '[[["a", "yes", true, "b"]], {}]', "a round has 3 answers at most"),
        ("plan", '{ replies = "accept" }', "`replies` takes two"),
        ("plan", '{ replies = ["yes", {}] }', "`replies` has no option"),
        ("d", "[{ enough = 1 }, {}]", "`enough` takes true or false"),
    ],
)
def test_what_a_step_does_not_take_is_said_at_its_place(
    tmp_path: Path, step: str, answer: str, message: str
) -> None:
    test = f'[[test]]\nname = "one"\n[test.answers]\n{step} = {answer}\n'
    file = exercise(tmp_path, test, text=STEPS)
    (fault,) = load_with_diagnostics(file).diagnostics
    assert fault.code == "E261"
    assert message in fault.message
    assert fault.source_line == f"{step} = {answer}"
