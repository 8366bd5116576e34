"""The models, with pydantic's plug-ins left out.

Looking for plug-ins means reading what every installed package says of itself, a sixth of the time that a check
takes; and a plug-in would see every value that is validated.
"""

import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"

if _LOADER not in sys.modules:
    _no_plugins = ModuleType(_LOADER)
    _no_plugins.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules[_LOADER] = _no_plugins

from pydantic import ValidationError  # noqa: E402

from reciprocity_tui.exercise.checks.check_exercise import check_exercise as sense_flaws  # noqa: E402
from reciprocity_tui.exercise.exercise import Exercise  # noqa: E402
from reciprocity_tui.packs.lint.coercion import findings as coercion_flaws  # noqa: E402

__all__ = ["Exercise", "ValidationError", "coercion_flaws", "sense_flaws"]
