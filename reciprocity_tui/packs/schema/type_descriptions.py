"""What a key takes, in words, from its schema: a text, a number within bounds, one of a few words, a list."""

from collections.abc import Mapping, Sequence
from typing import Any

from reciprocity_tui.exercise.card import SLUG
from reciprocity_tui.exercise.finding import to_toml

_FORMS: Mapping[str, str] = {
    f"^{SLUG}$": "an id: small letters, digits and single hyphens",
    f"^{SLUG}(?:/{SLUG})?$": "the name of an exercise: its id, or pack/id",
}
"""Patterns in words; what has another one is shown by its example."""


def describe_type(schema: Mapping[str, Any]) -> str:
    """Return what a value of `schema` may be."""
    if "const" in schema or "enum" in schema:
        return _format_choices([to_toml(word) for word in schema.get("enum", [schema.get("const")])])
    named = schema.get("type", "object")
    kinds = [named] if isinstance(named, str) else named
    return ", or ".join(_WORDS[kind](schema) for kind in kinds)


def _format_choices(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _number(schema: Mapping[str, Any]) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    if most is None:
        return f"a whole number, {least} or more"
    return f"the number {least}" if least == most else f"a whole number from {least} to {most}"


def _text(schema: Mapping[str, Any]) -> str:
    most = schema.get("maxLength")
    limit = f"up to {most:,} characters" if most else ""
    if pattern := schema.get("pattern"):
        if pattern in _FORMS:
            return f"{_FORMS[pattern]}, {limit}"
        return f"a text like {_format_choices([to_toml(word) for word in schema['examples']])}"
    return f"a text of {limit}" if limit else "the name of a list"


def _list(schema: Mapping[str, Any]) -> str:
    least, most = schema.get("minItems", 0), schema.get("maxItems")
    if most is None:
        count = f"{least} or more" if least else "any number"
    else:
        count = f"{least} to {most:,}" if least else f"up to {most:,}"
    items = schema["items"]
    if "allOf" in items:
        return f"{count} steps, each in a table of its own"
    return f"a list of {count} (each {describe_type(items)})"


def _table(schema: Mapping[str, Any]) -> str:
    if "patternProperties" in schema:
        inner = next(iter(schema["patternProperties"].values()))
        return f"a table with names of your own (each {describe_type(inner)})"
    if "properties" not in schema:
        return "a table with names of your own"
    needed = schema.get("required", ())
    keys = [key if key in needed else f"{key}?" for key in schema["properties"]]
    return f"a table {{ {', '.join(keys)} }}"


_WORDS = {
    "string": _text,
    "integer": _number,
    "boolean": "true or false".format_map,
    "array": _list,
    "object": _table,
}


def describe_default(schema: Mapping[str, Any], *, needed: str = "") -> str:
    """Return what holds where the key is not given. needed -- why it has to be; empty when it need not."""
    if needed:
        return needed
    if "default" in schema:
        return f"left out: {to_toml(schema['default'])}"
    return "may be left out"
