"""P8: a check of many exercises, beside reading them with tomli and validating them."""

import io
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import tomli

from benchmarks.figures import Figure, in_turn
from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.index import SETTLE_NS
from reciprocity_tui.packs.library.sources import packs_folder
from reciprocity_tui.packs.loading.pydantic_setup import Exercise

EXERCISES, IN_A_PACK = 1000, 100
PACKS, IN_A_SMALL_PACK = 1000, 3
STEPS, PROMPTS = 7, 14
"""Of one exercise, and of one step: with these it has about 10 KB, and nothing is wrong with it."""

THINGS = (
    "tea", "river", "garden", "kitchen", "window", "morning", "letter", "song", "bread", "lamp", "chair", "table",
    "road", "bridge", "coat", "shoe", "cup", "spoon", "plate", "bird", "tree", "leaf", "stone", "cloud", "rain", "snow",
)  # fmt: skip
HEADER = """\
title = "Evening {number}"
kind = "check-in"
pillar = "regard"
minutes = 17
intensity = "light"
summary = "One small thing, said out loud."
why = "Small thanks are remembered."
evidence = [{{ source = "Practice wisdom", strength = "D" }}]
"""
STEP = """
[[step]]
id = "step-number-{index}"
kind = "speak"
valence = "{valence}"
role = "{role}"
catch = {catch}
timer = {{ seconds = 45 }}
help = "Small is good, and so is old."
listener_card = "Listen, as if to the {card}."
prompt = [
{prompts}]
"""
PROMPT = '  "Tell {{other}} about the {thing} of this week.",\n'
PACK = """\
format = 1
id = "{name}"
title = "Mine"
version = "1.0.0"
language = "en"
authors = ["Ana"]
license = "CC-BY-4.0"
summary = "Tea, mostly."
"""


def make_packs(folder: Path, exercises: int = EXERCISES) -> Path:
    """Fill `folder` with packs of a hundred exercises each, about 10 KB every one of them, and return it."""
    for number in range(exercises):
        _write(folder / f"pack-{number // IN_A_PACK}", number)
    return folder


def install_packs(home: Path, packs: int = PACKS) -> Path:
    """Put packs of a few exercises into `home`, let the index of them be written, and return it."""
    for number in range(packs * IN_A_SMALL_PACK):
        _write(packs_folder(home) / f"pack-{number // IN_A_SMALL_PACK}", number)
    # Until its files are old enough to be known by their times.
    time.sleep(SETTLE_NS / 10**9)
    Catalog.for_home(home).cards()
    return home


def _write(pack: Path, number: int) -> None:
    """Write an exercise, and the pack that it is in."""
    pack.mkdir(parents=True, exist_ok=True)
    (pack / "pack.toml").write_text(PACK.format(name=pack.name), "utf-8")
    steps = "".join(map(_step, range(STEPS), [number] * STEPS))
    (pack / f"evening-{number}.toml").write_text(HEADER.format(number=number) + steps, "utf-8")


def _step(index: int, number: int) -> str:
    last = index == STEPS - 1
    first = (number * STEPS + index) * PROMPTS
    prompts = "".join(PROMPT.format(thing=_thing(first + offset)) for offset in range(PROMPTS)).replace(
        "{{", "{"
    )
    return STEP.format(
        index=index,
        card=_thing(first),
        valence="warm" if last else "neutral",
        role="close" if last else "main",
        catch=str(last).lower(),
        prompts=prompts.replace("}}", "}"),
    )


def _thing(place: int) -> str:
    """Return words that no other prompt has."""
    return " and the ".join(THINGS[place // len(THINGS) ** power % len(THINGS)] for power in range(4))


def figures(rounds: int) -> Iterator[Figure]:
    """Measure it, in seconds of the processor: a terminal waits for nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        place = make_packs(Path(folder))
        files = sorted(place.glob("*/evening-*.toml"))

        def read() -> float:
            began = time.process_time()
            for file in files:
                Exercise.model_validate(tomli.loads(file.read_text("utf-8")))
            return (time.process_time() - began) * 1000

        def checked() -> float:
            began = time.process_time()
            check([str(place)], io.StringIO())
            return (time.process_time() - began) * 1000

        value, floor = in_turn(max(3, rounds // 3), checked, read)
        yield Figure("P8", f"pack check of {EXERCISES:,} exercises, against reading", value, floor, 3.0)
