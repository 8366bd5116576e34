"""Explain a code or a key: what it is, a wrong and a right example, limits and defaults."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from textwrap import indent, wrap
from typing import NamedTuple

import tomli

from reciprocity_tui import messages
from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.finding import join_names, nearest
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.diagnostic import ERRORS, PRACTICE_ERRORS, WARNINGS, describe_code
from reciprocity_tui.packs.lint.rules import RULES, describe_rule
from reciprocity_tui.packs.parsing.read import PACK_FILE
from reciprocity_tui.packs.schema.json_schema import field_schemas
from reciprocity_tui.packs.schema.keys import (
    ROOTS,
    STEP,
    Key,
    describe_key,
    describe_table,
    every_key,
    examples_of,
    keys_of,
    table_of,
    tables,
)
from reciprocity_tui.packs.schema.schema_fields import field_names, model_at
from reciprocity_tui.packs.schema.type_descriptions import describe_default, describe_type

EXPLANATIONS = Path(__file__).with_name("explained")
WIDTH = 78
HEADER = """\
title     = "Thanks for the tea"
kind      = "appreciation"
pillar    = "regard"
minutes   = 3
intensity = "light"
summary   = "One small thing, said out loud."
why       = "Small thanks are remembered longer than we think."
evidence  = [{ source = "Practice wisdom", strength = "D" }]

"""
"""The header of an example that begins with a step."""


class Explanation(NamedTuple):
    """Explain a diagnostic code.

    why -- what is wrong, and why it matters. wrong, right -- an example each; empty where no text can show it.
    file -- the name of the file that both are: an exercise, unless given. right_file -- of the right one.
    """

    code: str
    title: str
    why: str
    wrong: str = ""
    right: str = ""
    file: str = "tea.toml"
    right_file: str = ""


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return the story of every code."""
    by_code: dict[str, Explanation] = {}
    for file in sorted(EXPLANATIONS.glob("[EW][0-9].toml")):
        for code, fields in tomli.loads(file.read_text("utf-8")).items():
            by_code[code] = Explanation(code, **{"title": title_of(code), **fields})
    return by_code


def title_of(code: str) -> str:
    """Return what a code is about; empty when the table of codes does not say it."""
    if code in ERRORS or code in PRACTICE_ERRORS or code in WARNINGS:
        return describe_code(code)
    is_rule = code[:2] == "W3" and code[1:].isdigit() and int(code[2:]) in RULES
    return describe_rule(int(code[2:])) if is_rule else ""


def explain(name: str) -> str:
    """Return the story of a code, a table or a key, of all keys of that name. Raises PackError with the nearest."""
    if story := explanations().get(name.upper()):
        return _explain_code(story)
    plain = name.strip("[]`").lower().replace(" ", "").replace("step.do.", "step.").removeprefix("step.step.")
    if plain in MODELS.kinds() or plain in ROOTS or plain == STEP:
        return _explain_table(plain)
    if keys := _keys_named(plain):
        return "\n\n".join(map(_explain_key, keys)) + _inner_keys(keys)
    if plain in tables():
        return _explain_table(plain)
    raise _unknown_name_error(name)


def _keys_named(name: str) -> list[Key]:
    """Return the keys that `name` may mean: `minutes`, `deck.minutes`, `step.do`, `step.timer.seconds`."""
    whole = [key for key in every_key() if key.full_name == name]
    if whole or "." not in name:
        return whole or [key for key in every_key() if key.name == name]
    table, _, last = name.rpartition(".")
    table = table.rpartition(".")[2]
    kinds = MODELS.kinds()
    return [
        key for key in every_key()
        if key.name == last and (key.table == table or (table in (STEP, "do") and key.table in kinds)
                                 or (table in kinds and key.table == STEP))
    ]  # fmt: skip


def _unknown_name_error(name: str) -> PackError:
    if re.fullmatch("[EW][0-9]+", name.upper()):
        near = nearest(name.upper(), explanations())
        hint = Message("did-you-mean", name=near) if near else Message("explain-where-codes-are")
        return PackError(Message("explain-no-code", name=name.upper()[:60]), hint)
    known = {
        *explanations(),
        *tables(),
        *(key.name for key in every_key()),
        *(key.full_name for key in every_key()),
    }
    near = nearest(name.lower(), known)
    kinds = join_names(MODELS.kinds(), 30)
    hint = Message("did-you-mean", name=near) if near else Message("explain-known-kinds", names=kinds)
    return PackError(Message("explain-no-key", name=name[:60]), hint)


def _explain_code(story: Explanation) -> str:
    parts = [f"{story.code}: {story.title}", _prose(story.why)]
    if story.wrong:
        parts += [
            _locate(messages.text("explain-wrong"), story.file),
            indent(story.wrong.strip("\n"), "    "),
        ]
    if story.right:
        parts += [
            _locate(messages.text("explain-right"), story.right_file or story.file),
            indent(story.right.strip("\n"), "    "),
        ]
    rule = int(story.code[2:])
    if story.code[:2] == "W3" and rule in RULES:
        parts += [
            messages.text("explain-suppress"),
            f"    # ok L-{rule:02}: {messages.text('explain-suppress-reason')}",
        ]
    return "\n\n".join(parts)


def _locate(heading: str, file: str) -> str:
    return f"{heading}:" if file == "tea.toml" else f"{heading} ({file}):"


def _explain_table(table: str) -> str:
    head = messages.text("explain-kind", kind=table) if table in MODELS.kinds() else table
    parts = [head, _prose(describe_table(table))]
    lines = [line for key in keys_of(table) for line in _describe_key(key)]
    if lines:
        parts.append("\n".join(lines))
    if table in MODELS.kinds():
        unused = MODELS.get(table).ignored_keys
        shared = [
            key.name for key in keys_of(STEP) if key.name not in {*unused, *(k.name for k in keys_of(table))}
        ]
        parts.append(_prose(messages.text("explain-shared-keys", keys=", ".join(shared))))
    examples = examples_of(table)
    if examples:
        parts += [messages.text("explain-example"), indent(examples[0].strip("\n"), "    ")]
    return "\n\n".join(parts)


def _describe_key(key: Key) -> Iterator[str]:
    takes_what, otherwise = _shape(key)
    yield f"  {key.name}"
    yield from (f"      {line}" for line in wrap(f"{takes_what}; {otherwise}", WIDTH - 6))
    yield from (f"      {line}" for line in wrap(describe_key(key.table, key.name), WIDTH - 6))


def _shape(key: Key) -> tuple[str, str]:
    schema = field_schemas(key.model)[key.name]
    return describe_type(schema), describe_default(schema, needed=key.required_note)


def _explain_key(key: Key) -> str:
    takes_what, otherwise = _shape(key)
    about = "\n".join(
        [f"  {line}" for line in wrap(describe_key(key.table, key.name), WIDTH - 2)]
        + [f"  {line}" for line in wrap(f"{takes_what}; {otherwise}", WIDTH - 2)]
    )
    example = example_with(key)
    return "\n\n".join(
        [
            messages.text("explain-key", key=key.name, owner=_owner(key.table)),
            about,
            *([indent(example.strip("\n"), "    ")] if example else []),
        ]
    )


def _owner(table: str) -> Message:
    if table in MODELS.kinds():
        return Message("explain-owner-kind", kind=table)
    if table in ROOTS or table == STEP:
        return Message("explain-owner", table=table)
    return Message("explain-owner-item" if table in _LISTS else "explain-owner-table", table=table)


_LISTS = ("evidence", "options", "sets", "bins", "prompt", "test", "week")


def _inner_keys(keys: list[Key]) -> str:
    """Return the keys of the table that is the value of a key of this name, if there is one."""
    name = keys[0].name
    if name not in tables() or name in ROOTS or name in MODELS.kinds() or name == STEP:
        return ""
    lines = "\n".join(line for key in keys_of(name) for line in _describe_key(key))
    return f"\n\n  {messages.text('explain-inner-keys')}\n\n{lines}" if lines else ""


def _prose(text: str) -> str:
    return "\n\n".join("\n".join(wrap(part, WIDTH)) for part in text.strip().split("\n\n"))


def example_with(key: Key) -> str:
    """Return the first example in which `key` is used; empty when there is none."""
    for example in examples_of(key.table):
        file, text = complete_example(example)
        if key.full_name in set(keys_in(tomli.loads(text), model_of_file(file))):
            return example
    return ""


def complete_example(example: str, file: str = "") -> tuple[str, str]:
    """Return an example as a file: its name, and its text with the header that it may lack."""
    text = example.strip("\n") + "\n"
    if text.startswith("[[step]]"):
        return file or "tea.toml", HEADER + text
    if "[[week]]" in text:
        return file or "paths/weeks.toml", text
    return file or (PACK_FILE if text.startswith("format") else "tea.toml"), text


def model_of_file(file: str) -> type[StrictModel]:
    """Return the model of a file by its name."""
    return ROOTS["pack" if file == PACK_FILE else "path" if file.startswith("paths/") else "exercise"]


def keys_in(
    document: object, root: type[StrictModel], path: tuple[str | int, ...] = (), whole: object = None
) -> Iterator[str]:
    """Yield every key that a document uses, by its full name."""
    whole = document if whole is None else whole
    if isinstance(document, list):
        for index, item in enumerate(document):
            yield from keys_in(item, root, (*path, index), whole)
    elif isinstance(document, dict):
        model = model_at(root, path, whole)
        for key, value in document.items():
            if model is not None and key in field_names(model):
                yield f"{_table_with(model, key)}.{key}"
            yield from keys_in(value, root, (*path, key), whole)


def _table_with(model: type[StrictModel], key: str) -> str:
    table = table_of(model)
    own = {known_key.name for known_key in keys_of(table)}
    return STEP if issubclass(model, Step) and key not in own else table
