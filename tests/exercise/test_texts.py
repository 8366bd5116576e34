"""What a text is, the model says beside its field; whatever says nothing is found, and looked at all the same."""

from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import Field

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.model_texts import (
    model_texts,
    placeholder_keys,
    reachable_models,
    unmarked_fields,
)
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.exercise.texts import MAX_TEXT_LENGTH, OptionText, Prompt, Slug, Text
from reciprocity_tui.packs.loading.manifest import SharedManifest
from reciprocity_tui.packs.loading.path_file import CourseFile
from tests.toy.kinds import toy


class Cup(StrictModel):
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
            field
            for model in reachable_models(Exercise, SharedManifest, CourseFile)
            for field in unmarked_fields(model)
        ]
    assert left == []


@pytest.mark.parametrize("name", ["whisper", "lines", "cups", "names"])
def test_a_field_that_says_nothing_is_found(name: str) -> None:
    assert (f"Brew.{name}", "mark") in list(unmarked_fields(Brew))


def test_only_they_are_found_and_those_of_a_model_inside_too() -> None:
    assert {field.name for field in unmarked_fields(Brew)} == {
        "Brew.whisper", "Brew.lines", "Brew.cups", "Brew.names",
    }  # fmt: skip
    assert [field.name for field in unmarked_fields(Cup)] == ["Cup.words"]
    assert ("Brew.whisper", "limit") in list(unmarked_fields(Brew))
    assert Cup in set(reachable_models(Brew))


def test_what_says_nothing_is_looked_at_like_what_people_see() -> None:
    step = Brew.model_validate(
        {
            "kind": "brew", "id": "tea", "when": "passed(x)", "whisper": "a", "lines": ["b"],
            "cup": {"id": "one", "words": "c"}, "cups": ["d", {"id": "two", "words": "e"}],
            "names": {"x": ["f"]}, "more": "g", "signs": {"h": "i"}, "herbs": ["k"],
        }
    )  # fmt: skip
    by_text = {each.text: (each.path, each.mark.purpose, each.mark.fills_names) for each in model_texts(step)}
    assert by_text.pop("g") == (("more",), "prompt", True)
    assert by_text.pop("h") == (("signs", "h"), "prompt", True)
    assert by_text.pop("i") == (("signs", "h"), "prompt", True)
    assert by_text.pop("k") == (("herbs",), "option", False)
    assert by_text.pop("x") == (("names", "x"), "words", False)
    assert by_text == {
        "a": (("whisper",), "words", False),
        "b": (("lines", 0), "words", False),
        "c": (("cup", "words"), "words", False),
        "d": (("cups", 0), "words", False),
        "e": (("cups", 1, "words"), "words", False),
        "f": (("names", "x", 0), "words", False),
    }


def test_where_names_are_filled_in_is_read_from_the_models() -> None:
    assert set(placeholder_keys()) == {"prompt", "prompts", "text", "help", "stems", "listener_card"}
    MODELS.register("brew", Brew)
    try:
        assert "more" in placeholder_keys()
    finally:
        MODELS.unregister("brew")


def test_what_both_must_read_alike_is_text_of_that_kind() -> None:
    for model in reachable_models():
        if issubclass(model, Step):
            assert model.same_for_both <= {field.alias or name for name, field in model.model_fields.items()}


def test_a_text_has_a_most() -> None:
    step = {"kind": "read", "id": "card"}
    MODELS.get("read").model_validate({**step, "text": "a" * MAX_TEXT_LENGTH})
    with pytest.raises(ValueError, match="at most 2000"):
        MODELS.get("read").model_validate({**step, "text": "a" * (MAX_TEXT_LENGTH + 1)})
