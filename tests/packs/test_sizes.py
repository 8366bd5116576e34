"""However long or many things in one file are, a check takes as long as there is of them, and no longer."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui.cli.pack.check import check
from tests.effort import effort
from tests.packs.written import HEADER, TELL

MOST_EFFORT = 1000
"""For a file of nearly 1 MiB: four times what the slowest needs. One that grows with the square of its size needs ten
thousand."""
SIZE = 900_000
STEP = '\n[[step]]\nid = "tell"\nkind = "speak"\n'


def filled(piece: str, size: int = SIZE) -> str:
    """Return as many repetitions of `piece` as fit into `size`."""
    return piece * (size // len(piece))


def many(text: str, most: int = 1000) -> str:
    """Return a list of texts that fills the file, each with a number of its own."""
    return (
        "[\n"
        + "".join(f'  "{text} {number}",\n' for number in range(min(most, SIZE // (len(text) + 10))))
        + "]"
    )


PRESSED = "You should always never have to. "
REFUSED = "a\\u202e"
LONG = (PRESSED * 60)[:1900]
SHAPES: dict[str, Callable[[], str]] = {
    "one long text": lambda: f'{STEP}prompt = "{filled(PRESSED)}"\n',
    "short sentences": lambda: f'{STEP}prompt = "{filled("Why? ")}"\n',
    "one long word": lambda: f'{STEP}prompt = "{filled("a")}"\n',
    "placeholders": lambda: f'{STEP}prompt = "{filled("{other} {x} ")}"\n',
    "characters that are refused": lambda: f'{STEP}prompt = "{filled(REFUSED)}"\n',
    "long prompts with faults": lambda: f"{STEP}prompt = {many(LONG, 300)}\n",
    "long prompts in another script": lambda: f"{STEP}prompt = {many(('あ' * 20 + PRESSED) * 20, 400)}\n",
    "prompts without end": lambda: f"{STEP}prompt = {many('Why did you always fail?', 20_000)}\n",
    "stray braces": lambda: f"{STEP}prompt = {many('{{a ' * 120)}\n",
    "a brace for each word": lambda: (
        f"{STEP}prompt = {many(' '.join('{' + chr(97 + n) for n in range(26)))}\n"
    ),
    "one prompt again and again": lambda: STEP + "prompt = [" + '"What?", ' * 1000 + "]\n",
    "tables over many lines": lambda: (
        'evidence = [{ source = "a",\n strength = "D" }]\n'
        f"{STEP}prompt = {many('Why did you go? {', 1000)}\n"
    ),
    "lines of an old Mac": lambda: STEP + 'prompt = "What?"\r' * 50_000,
    "rows of a table": lambda: "a,b\n" * 200_000,
    "stems": lambda: f'{STEP}prompt = "What?"\nstems = {many("You always", 20_000)}\n',
    "a long help": lambda: f'{STEP}prompt = "What?"\nhelp = "{filled(PRESSED)}"\n',
    "options": lambda: (
        f'\n[[step]]\nid = "a"\nkind = "choose"\nprompt = "?"\noptions = {many("tea", 20_000)}\n'
    ),
    "steps": lambda: filled(STEP + 'prompt = "Why did you always fail?"\n'),
    "a list of numbers": lambda: f"evidence = [{'1, ' * 2000}]\n{TELL}",
    "names with a blank": lambda: f"after = {many('t', 4000)}\n{TELL}",
    "unknown keys": lambda: TELL + "".join(f"wrong-{number} = 1\n" for number in range(9000)),
    "exceptions above one line": lambda: (
        STEP + filled("# ok L-27: because it is so\n", 250_000) + 'prompt = "Why did you go?"\n'
    ),
    "exceptions, each above its line": lambda: f"{STEP}prompt = {many('Why did you go?', 900)}\n".replace(
        '  "', '  # ok L-27: it is so\n  "'
    ),
    "a long comment": lambda: f'{STEP}prompt = "Why did you go?" # {filled("x")}\n',
    "empty lines": lambda: filled("\n") + STEP + 'prompt = "Why did you go?"\n',
    "brackets": lambda: STEP + "prompt = " + filled("["),
    "a text that never ends": lambda: STEP + 'prompt = """' + filled("a\n"),
    "a condition": lambda: f'{STEP}prompt = "What?"\nwhen = "{filled("passed(tell) and ")}"\n',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_check_takes_as_long_as_there_is_to_read(tmp_path: Path, shape: str) -> None:
    file, out = tmp_path / "tea.toml", io.StringIO()
    file.write_text(HEADER + SHAPES[shape](), "utf-8")
    _, times = effort(lambda: check([str(file)], out))
    assert times < MOST_EFFORT
    assert "nothing wrong" not in out.getvalue()


def test_a_chain_and_a_ring_of_exercises_are_no_slower_than_as_many_others(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for number in range(300):
        after = f'after = ["tea-{number + 1}"]\n' if number < 299 else 'after = ["tea-150"]\n'
        (folder / f"tea-{number}.toml").write_text(HEADER + after + TELL, "utf-8")
    out = io.StringIO()
    _, times = effort(lambda: check([str(folder)], out, every=True))
    assert times < 2 * MOST_EFFORT
    output = out.getvalue()
    assert output.count("neither could be first") == 150
    assert "tea-149.toml" not in [
        line.split("/")[-1].split(":")[0] for line in output.split("\n") if "W316" in line
    ]
