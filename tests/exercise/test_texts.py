"""What a text is, the model says beside its field; whatever says nothing is found, and looked at all the same."""

from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import Field

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.said import filled_keys, models_below, silent_fields, spoken
from reciprocity_tui.exercise.steps import MODELS, Shape, Step
from reciprocity_tui.exercise.texts import MOST_OF_A_TEXT, OptionText, Prompt, Slug, Text
from reciprocity_tui.packs.course_file import CourseFile
from reciprocity_tui.packs.manifest import SharedManifest
from tests.toy.kinds import toy


class Cup(Shape):
    """Something with a text of its own."""

    id: Slug
    words: Text


class Brew(Step):
    """A kind in which every text forgot to say what it is, but one."""

    asks: ClassVar[bool] = False

    kind: Literal["brew"]
    whisper: str = ""
    lines: Annotated[tuple[Text, ...], Field(strict=False)] = ()
    cup: Cup | None = None
    cups: Annotated[tuple[Cup | Text, ...], Field(strict=False)] = ()
    names: dict[str, object] = Field(default_factory=dict)
    signs: dict[Prompt, Prompt] = Field(default_factory=dict)
    herbs: Annotated[frozenset[OptionText], Field(strict=False)] = frozenset()
    more: Prompt | None = None


def test_every_field_says_what_its_text_is_and_how_long_it_may_be() -> None:
    with toy():
        left = [
            each
            for model in models_below(Exercise, SharedManifest, CourseFile)
            for each in silent_fields(model)
        ]
    assert left == []


@pytest.mark.parametrize("name", ["whisper", "lines", "cups", "names"])
def test_a_field_that_says_nothing_is_found(name: str) -> None:
    assert f"Brew.{name} does not say what its text is (exercise/texts.py)" in list(silent_fields(Brew))


def test_only_they_are_found_and_those_of_a_model_inside_too() -> None:
    assert {each.split()[0] for each in silent_fields(Brew)} == {
        "Brew.whisper", "Brew.lines", "Brew.cups", "Brew.names",
    }  # fmt: skip
    assert [each.split()[0] for each in silent_fields(Cup)] == ["Cup.words"]
    assert "Brew.whisper may be a text of any length" in list(silent_fields(Brew))
    assert Cup in set(models_below(Brew))


def test_what_says_nothing_is_looked_at_like_what_people_see() -> None:
    step = Brew.model_validate(
        {
            "kind": "brew", "id": "tea", "when": "passed(x)", "whisper": "a", "lines": ["b"],
            "cup": {"id": "one", "words": "c"}, "cups": ["d", {"id": "two", "words": "e"}],
            "names": {"x": ["f"]}, "more": "g", "signs": {"h": "i"}, "herbs": ["k"],
        }
    )  # fmt: skip
    found = {each.text: (each.place, each.says.sort, each.says.filled) for each in spoken(step)}
    assert found.pop("g") == (("more",), "prompt", True)
    assert found.pop("h") == (("signs", "h"), "prompt", True)
    assert found.pop("i") == (("signs", "h"), "prompt", True)
    assert found.pop("k") == (("herbs",), "option", False)
    assert found.pop("x") == (("names", "x"), "words", False)
    assert found == {
        "a": (("whisper",), "words", False),
        "b": (("lines", 0), "words", False),
        "c": (("cup", "words"), "words", False),
        "d": (("cups", 0), "words", False),
        "e": (("cups", 1, "words"), "words", False),
        "f": (("names", "x", 0), "words", False),
    }


def test_where_names_are_filled_in_is_read_from_the_models() -> None:
    assert set(filled_keys()) == {"prompt", "prompts", "text", "help", "stems", "listener_card"}
    MODELS.add("brew", Brew)
    try:
        assert "more" in filled_keys()
    finally:
        MODELS.drop("brew")


def test_what_both_must_read_alike_is_text_of_that_kind() -> None:
    for model in models_below():
        if issubclass(model, Step):
            assert model.alike_for_both <= {field.alias or name for name, field in model.model_fields.items()}


def test_a_text_has_a_most() -> None:
    step = {"kind": "read", "id": "card"}
    MODELS.of("read").model_validate({**step, "text": "a" * MOST_OF_A_TEXT})
    with pytest.raises(ValueError, match="at most 2000"):
        MODELS.of("read").model_validate({**step, "text": "a" * (MOST_OF_A_TEXT + 1)})
