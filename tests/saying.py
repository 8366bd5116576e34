"""What an error says to the user, for tests."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.messages import describe


@contextmanager
def raises_saying(
    kind: type[ReciprocityError], match: str
) -> Iterator[pytest.ExceptionInfo[ReciprocityError]]:
    """Expect an error of `kind` whose words in English match the pattern `match`."""
    with pytest.raises(kind) as raised:
        yield raised
    words = describe(raised.value)
    assert re.search(match, words), words
