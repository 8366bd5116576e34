"""What the app may ask of every screen."""

import importlib
import pkgutil

from textual.screen import Screen

from reciprocity_tui.tui import screens
from reciprocity_tui.tui.base_screen import BaseScreen


def test_every_screen_is_calm() -> None:
    modules = [
        importlib.import_module(f"{screens.__name__}.{module.name}")
        for module in pkgutil.iter_modules(screens.__path__)
    ]
    screen_classes = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Screen) and value.__module__ == module.__name__
    }
    assert len(screen_classes) >= len(modules)
    assert {each.__name__ for each in screen_classes if not issubclass(each, BaseScreen)} == set()
