"""What the app may ask of every screen."""

import importlib
import pkgutil

from textual.screen import Screen

from reciprocity_tui.tui import screens
from reciprocity_tui.tui.base_screen import BaseScreen


def test_every_screen_is_calm() -> None:
    modules = [
        importlib.import_module(f"{screens.__name__}.{each.name}")
        for each in pkgutil.iter_modules(screens.__path__)
    ]
    screen_classes = {
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Screen) and each.__module__ == module.__name__
    }
    assert len(screen_classes) >= len(modules)
    assert {each.__name__ for each in screen_classes if not issubclass(each, BaseScreen)} == set()
