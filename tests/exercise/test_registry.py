"""Every kind brings one part a room; a part that is missing is named, with the file where it belongs."""

import pytest

from reciprocity_tui.errors import MissingKindPart
from reciprocity_tui.exercise.registry import Registry
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.messages import describe
from reciprocity_tui.play.scenes.rule import RULES
from tests.saying import raises_saying


def test_every_kind_that_is_played_has_a_model_and_a_rule() -> None:
    played = set(MODELS.kinds()) - {"round"}
    assert played == set(RULES.kinds())
    assert all(MODELS.get(kind).__name__.lower() == kind for kind in played)
    assert all(type(RULES.get(kind)).__name__.lower() == f"{kind}rule" for kind in played)


def test_a_missing_part_is_named_with_its_file() -> None:
    with pytest.raises(MissingKindPart) as caught:
        RULES.get("knock")
    assert describe(caught.value) == (
        "The step kind `knock` has no rule. "
        "It belongs in reciprocity_tui/play/rules/knock.py, under the name RULE."
    )


@pytest.mark.parametrize("kind", ["", "no-identifier", "..", "os.path", "__init__", "Read"])
def test_what_is_no_kind_is_a_missing_part_too(kind: str) -> None:
    with pytest.raises(MissingKindPart):
        RULES.get(kind)


def test_a_part_can_be_added_and_taken_away() -> None:
    shelf: Registry[str] = Registry("rule", "reciprocity_tui.play.rules")
    shelf.register("knock", "a part")
    assert (shelf.get("knock"), shelf.kinds()[-1]) == ("a part", "knock")
    shelf.unregister("knock")
    shelf.unregister("knock")
    with pytest.raises(MissingKindPart):
        shelf.get("knock")


def test_a_part_under_another_name_is_missing() -> None:
    shelf: Registry[object] = Registry("dialog", "reciprocity_tui.play.rules")
    with raises_saying(MissingKindPart, match="has no dialog"):
        shelf.get("read")
