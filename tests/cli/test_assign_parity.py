"""Whatever a counselor does in the form can be said in options, and gives the same practice."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings

from reciprocity_tui.cli.arguments import parse
from reciprocity_tui.cli.counselor.compose import compose
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.practice import edit
from reciprocity_tui.practice.archive import pack_versions
from reciprocity_tui.practice.assignment import Practice, Release, Task
from tests.practice.test_edit import edited

CATALOG = Catalog()
NOWHERE = Path("nowhere")


def release_option(release: Release) -> str:
    """Return a release rule as it is typed."""
    if release.kind == "after-days":
        return f"after+{release.days}"
    return release.kind if release.day is None else release.day.isoformat()


def task_options(task: Task) -> Iterator[str]:
    """Yield the options of one exercise."""
    yield f"--exercise={task.exercise}"
    for name, value in (("why", task.why), ("slot", task.slot), ("fallback", task.fallback)):
        if value:
            yield f"--{name}={value}"
    yield f"--release={release_option(task.release)}"


def options(practice: Practice) -> Iterator[str]:
    """Yield the options that describe a practice."""
    yield f"--title={practice.title}"
    yield f"--couple={practice.couple}"
    yield f"--id={practice.id}"
    yield f"--begins={practice.begins.isoformat()}"
    yield f"--ends={practice.ends.isoformat()}"
    if practice.counselor:
        yield f"--from-name={practice.counselor}"
    for line in practice.hear_about:
        yield f"--hear-about={line}"
    for task in practice.tasks:
        yield from task_options(task)


def by_options(practice: Practice) -> Practice:
    """Return the practice that these options describe."""
    args = parse(["counselor", "assign", *options(practice)])
    assert args is not None
    return compose(args, CATALOG, NOWHERE, practice.made)


@settings(max_examples=40)
@given(edited())
def test_what_the_form_makes_can_be_said_in_options(practice: Practice) -> None:
    if not practice.title:
        practice = edit.with_title(practice, "A stuck topic")
    if not practice.tasks:
        practice = edit.with_task(practice, CATALOG.cards()[0].ref)
    practice = edit.settled(practice, pack_versions(practice, CATALOG))
    assert by_options(practice) == practice
