"""Hand the wish to be measured on to programs that tests start, or keep it from them.

`make coverage` tells every Python that is started by variables of the environment; a test that makes an environment
of its own hands them on, and one that asks what a fresh Python loads keeps them back.
"""

import os
from collections.abc import Mapping

PREFIX = "COVERAGE_"


def handed_on() -> dict[str, str]:
    """Return the variables that make a program measured; none of them outside of `make coverage`."""
    return {name: value for name, value in os.environ.items() if name.startswith(PREFIX)}


def unmeasured(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return `environment` without those variables."""
    return {name: value for name, value in environment.items() if not name.startswith(PREFIX)}
