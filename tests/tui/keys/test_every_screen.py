"""Every screen's bindings are those of the table of actions, and Help describes each of them."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from reciprocity_tui import tui
from reciprocity_tui.game.coming_back import calendar_file
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.opening import JarShut, Opening
from reciprocity_tui.game.sharing import Sharing
from reciprocity_tui.messages import text
from reciprocity_tui.people import assign_seats
from reciprocity_tui.practice.begin import blank_practice
from reciprocity_tui.practice.caseload import Couple
from reciprocity_tui.practice.check_ins import series_of
from reciprocity_tui.practice.shelf import Shelf
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import ACTIONS, EDITING_KEYS, PLACES
from reciprocity_tui.tui.keys.keymap import Keymap
from reciprocity_tui.tui.keys.listing import list_actions, list_everything
from reciprocity_tui.tui.keys.on_screen import actions_on
from reciprocity_tui.tui.screens.assign import AssignScreen
from reciprocity_tui.tui.screens.caseload import CaseloadScreen
from reciprocity_tui.tui.screens.check_ins import CheckInsScreen
from reciprocity_tui.tui.screens.choice import ChoiceScreen
from reciprocity_tui.tui.screens.couple import CoupleScreen
from reciprocity_tui.tui.screens.export import ExportScreen
from reciprocity_tui.tui.screens.jar import JarScreen
from reciprocity_tui.tui.screens.line_entry import LineEntryScreen
from reciprocity_tui.tui.screens.make_pack import MakePackScreen
from reciprocity_tui.tui.screens.pick import PickScreen
from reciprocity_tui.tui.screens.review import ReviewScreen
from reciprocity_tui.tui.screens.share import ShareScreen
from reciprocity_tui.tui.screens.unfinished import UnfinishedScreen
from reciprocity_tui.tui.screens.welcome import WelcomeScreen
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.game.practices import PRACTICE
from tests.tui.game import DAY, MARK, SECRET, SNAP, TALK, exercise, game, press, program
from tests.tui.test_review import CODE, report

NOWHERE = Path("/nowhere")

WAYS = {
    "tonight": (),
    "library": ("l",),
    "paths": ("t",),
    "practice": ("p",),
    "agreements": ("a",),
    "jar-entry": ("w",),
    "settings": ("comma",),
    "keys": ("comma", "shift+tab", "enter"),
    "names": ("comma", "shift+tab", "shift+tab", "enter"),
    "help": ("f1",),
    "play": ("enter",),
    "pause": ("enter", "escape"),
}
"""Screens that Tonight leads to, with the keys that do."""

MADE: dict[str, Callable[[Game], Screen[Any]]] = {
    "make-pack": MakePackScreen,
    "welcome": WelcomeScreen,
    "unfinished": lambda _: UnfinishedScreen("One"),
    "jar": lambda at: JarScreen(assign_seats("Ana", "Sam"), Opening(at), JarShut()),
    "export": lambda at: ExportScreen("Next week", calendar_file(at, DAY)),
    "share": lambda at: ShareScreen(Sharing.of(at, at.practising.add(PRACTICE))),
    "assign": lambda at: AssignScreen(
        blank_practice("k7m2-p9qd", "Two of us", DAY), Shelf(at.catalog.cards())
    ),
    "choice": lambda _: ChoiceScreen("Which?", [("one", "One")]),
    "line-entry": lambda _: LineEntryScreen("Which?", "A line.", limit=80),
    "pick": PickScreen,
    "caseload": lambda _: CaseloadScreen(NOWHERE, NOWHERE, DAY),
    "couple": lambda _: CoupleScreen(Couple(CODE, (), ()), NOWHERE, NOWHERE, DAY),
    "review": lambda _: ReviewScreen(report()),
    "check-ins": lambda _: CheckInsScreen(series_of([report()])),
}
"""Screens that something else leads to."""


def own_classes() -> Iterator[type[DOMNode]]:
    """Yield every screen and widget of ours."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        for value in vars(import_module(module.name)).values():
            if inspect.isclass(value) and issubclass(value, DOMNode) and value.__module__ == module.name:
                yield value


def test_every_binding_is_of_an_action() -> None:
    loose = {
        f"{owner.__name__}: {binding.key}"
        for owner in own_classes()
        for binding in vars(owner).get("BINDINGS", ())
        if not (isinstance(binding, Binding) and binding.id in ACTIONS) and owner is not AnswerEditor
    }
    assert loose == set()


def test_what_an_editor_binds_is_what_other_keys_are_kept_from() -> None:
    bound = {
        key
        for binding in AnswerEditor.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }
    assert bound == EDITING_KEYS


def test_every_binding_of_a_screen_is_where_its_action_says() -> None:
    for owner in own_classes():
        place = getattr(owner, "place", "")
        assert (
            not (
                issubclass(owner, BaseScreen)
                and "BINDINGS" in vars(owner)
                and owner.__module__.split(".")[-2] == "screens"
            )
            or place in PLACES
        )
        for binding in vars(owner).get("BINDINGS", ()) if place else ():
            assert ACTIONS[binding.id].is_in(place), f"{owner.__name__}: {binding.id}"


def test_every_binding_runs_something() -> None:
    missing = [
        f"{owner.__name__}: {binding.action}"
        for owner in own_classes()
        for binding in vars(owner).get("BINDINGS", ())
        if "." not in binding.action and not hasattr(owner, f"action_{binding.action.partition('(')[0]}")
    ]
    assert missing == []


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_is_described_on_every_screen_that_has_it(action: str) -> None:
    known = ACTIONS[action]
    for place in (*PLACES, ""):
        assert text(f"key-{action}", place=place)
    assert not known.fixed or text(f"keys-fixed-{action}")
    assert len(known.keys) == 1 or not known.fixed or text(f"keys-name-{action}")


def test_every_action_is_listed_for_all() -> None:
    listed = [line.action for section in list_everything(Keymap()) for line in section.lines]
    assert {*listed} == {*ACTIONS}


@pytest.mark.parametrize("place", [*WAYS, *MADE])
async def test_help_lists_what_the_screen_has(place: str) -> None:
    app = program(game(exercise(SNAP, TALK, SECRET, MARK)), begin=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, *WAYS.get(place, ()))
        screen = app.screen
        if place in MADE:
            screen = MADE[place](app.game)
            await app.push_screen(screen)
            await pilot.pause()
        assert isinstance(screen, BaseScreen) and screen.place == place
        actions = actions_on(screen)
        assert {"leave", "help"} <= actions
        assert all(ACTIONS[action].is_in(place) for action in actions), place
        hints = screen.keys()
        foot = {action for names, _ in hints for action in names.split()}
        assert foot <= actions
        listed = {line.action for section in list_actions(Keymap(), actions, place) for line in section.lines}
        assert listed == actions
