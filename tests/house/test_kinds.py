"""Each kind of step can be shown by both front ends: by the form of its rule, or by a pane and a dialog of its own."""

from collections.abc import Iterator

from reciprocity_tui.plain.dialog import DIALOGS
from reciprocity_tui.play.scenes.rule import RULES, Rule
from reciprocity_tui.tui.pane import PANES
from tests.toy.kinds import toy
from tests.toy.test_toy import FormlessRule


def not_shown() -> Iterator[str]:
    """Name each kind that a front end cannot show, and each part that belongs to no kind."""
    for room in (PANES, DIALOGS):
        for kind in RULES.kinds():
            if type(RULES.get(kind)).form is Rule.form and room.find(kind) is None:
                yield f"{kind}: no form, and no {room.part_name} of its own"
        for kind in set(room.kinds()) - set(RULES.kinds()):
            yield f"{kind}: a {room.part_name} of no kind"


def test_both_front_ends_can_show_every_kind() -> None:
    assert list(not_shown()) == []


def test_a_kind_that_cannot_be_shown_is_named() -> None:
    class Silent(FormlessRule):
        """A rule that does not even say that it has no form."""

        form = Rule.form  # type: ignore[assignment]

    with toy(rule=Silent()):
        assert list(not_shown()) == [
            "knock: no form, and no pane of its own",
            "knock: no form, and no dialog of its own",
        ]


def test_a_part_of_no_kind_is_named() -> None:
    PANES.register("knock", PANES.get("grid"))
    try:
        assert list(not_shown()) == ["knock: a pane of no kind"]
    finally:
        PANES.unregister("knock")
