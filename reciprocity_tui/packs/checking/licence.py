"""Whether a licence is an SPDX expression, so that whoever gets a pack can look up what they may do with it."""

from collections.abc import Iterator

from reciprocity_tui.exercise.finding import Finding, nearest, suggest_value

COMMON_LICENCES = (
    "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC0-1.0", "CC-BY-3.0",
    "CC-BY-SA-3.0", "MIT", "Apache-2.0", "GPL-3.0-or-later", "GFDL-1.3-or-later", "Unlicense",
)  # fmt: skip
"""Licences that texts are usually under, to find the nearest to what somebody wrote."""
_NOT_SHARED = "LicenseRef-all-rights-reserved"


def licence_findings(licence: str) -> Iterator[Finding]:
    """Yield what is wrong with a licence, as it stands in `pack.toml`."""
    if licence in COMMON_LICENCES or canonical_licence(licence) is not None:
        return
    near = canonical_licence("-".join(licence.split())) or nearest(
        licence.replace(" ", "-"), COMMON_LICENCES, 0.7
    )
    hints: list[str] = [suggest_value("license", near, words="Did you mean {}?")] if near else []
    hints.append(
        suggest_value("license", COMMON_LICENCES[0], words="Free to share, with the name of the author: {}")
    )
    hints.append(f'Not to be shared: "{_NOT_SHARED}".')
    message = "a licence is written as SPDX has it, so that it can be looked up"
    yield Finding("E108", ("license",), message, tuple(hints))


def canonical_licence(licence: str) -> str | None:
    """Return an SPDX expression as it is written; None for anything else."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return canonicalize_license_expression(licence)
    except (InvalidLicenseExpression, RecursionError, MemoryError):
        return None
