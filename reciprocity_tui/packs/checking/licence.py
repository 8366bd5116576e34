"""Check that a licence is an SPDX expression, so that people can look up what they may do with a pack."""

from collections.abc import Iterator

from reciprocity_tui.exercise.finding import AnyHint, Change, Finding, Hint, nearest, toml_line
from reciprocity_tui.message import Message

COMMON_LICENCES = (
    "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC0-1.0", "CC-BY-3.0",
    "CC-BY-SA-3.0", "MIT", "Apache-2.0", "GPL-3.0-or-later", "GFDL-1.3-or-later", "Unlicense",
)  # fmt: skip
"""The usual licences of texts, to find the nearest to what somebody wrote."""
_NOT_SHARED = "LicenseRef-all-rights-reserved"


def licence_findings(licence: str) -> Iterator[Finding]:
    """Yield what is wrong with the licence in a `pack.toml`."""
    if licence in COMMON_LICENCES or canonical_licence(licence) is not None:
        return
    near = canonical_licence("-".join(licence.split())) or nearest(
        licence.replace(" ", "-"), COMMON_LICENCES, 0.7
    )
    hints: list[AnyHint] = []
    if near:
        hints.append(_write(near, Message("finding-did-you-mean", word=toml_line("license", near))))
    free = COMMON_LICENCES[0]
    hints.append(_write(free, Message("finding-free-licence", line=toml_line("license", free))))
    hints.append(Message("finding-not-shared", licence=_NOT_SHARED))
    yield Finding("E108", ("license",), Message("finding-no-licence"), tuple(hints))


def _write(licence: str, message: Message) -> Hint:
    return Hint(message, Change(("license",), licence))


def canonical_licence(licence: str) -> str | None:
    """Return an SPDX expression as it is written; None for anything else."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return canonicalize_license_expression(licence)
    except (InvalidLicenseExpression, RecursionError, MemoryError):
        return None
