"""What was drawn goes with what drew it (design: speed.md, P9).

Textual 8.2 remembers two colours for each of the last 1,024 things on the screen, and by that the drawn lines of every
one of them: some 5 MiB an evening, with words in it that are long behind a curtain. It has no public way to let go.
"""

from textual._styles_cache import StylesCache


def forget_drawn() -> None:
    """Let go of the lines of what is not on the screen any more."""
    StylesCache.get_inner_outer.cache_clear()
