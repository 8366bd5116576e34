"""Format a way through branches as a `[[test]]` that can be pasted below the last step of its file."""

from textwrap import wrap

from reciprocity_tui.exercise.finding import to_toml
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.simulation.branch_search import Route
from reciprocity_tui.play.simulation.branches import Branch, describe_branch

MOST_IN_A_NAME = 3
WIDTH = 100


def format_test(way: Route) -> str:
    """Return `way` as a `[[test]]` table."""
    lines = ["[[test]]", *_comments(way), f"name = {to_toml(_name(way.targets))}"]
    for key, steps in (("shows_steps", _shown(way)), ("skips_steps", _skipped(way))):
        if steps:
            lines.append(f"{key} = {to_toml(steps)}")
    settings = way.settings
    if settings.before:
        lines.append(f"before = {to_toml(settings.before)}")
    if settings.due:
        lines.append(f"due = {to_toml(settings.due)}")
    if settings.agreements:
        lines.append(f"agreements = {settings.agreements}")
    if way.answers:
        lines.append("  [test.answers]")
        lines += [f"  {step} = {to_toml(given)}" for step, given in way.answers.items()]
    return "\n".join(lines) + "\n"


def describe_unreached(branch: Branch) -> str:
    """Describe a branch that nothing leads to."""
    step, when = branch.step, branch.when
    match branch.what:
        case "comes":
            return text("unreached-step", step=step)
        case "holds":
            return text("unreached-true", step=step, condition=when)
        case "fails":
            return text("unreached-false", step=step, condition=when)
        case _:
            return text("unreached-branch", branch=describe_branch(branch))


def _comments(way: Route) -> list[str]:
    """Return comments that list the further branches that a route covers."""
    besides = [shown(describe_branch(branch)) for branch in way.newly_covered if branch not in way.targets]
    return (
        wrap(
            text("test-covers-too", branches="; ".join(besides)),
            WIDTH,
            initial_indent="# ",
            subsequent_indent="# ",
        )
        if besides
        else []
    )


def _name(branches: tuple[Branch, ...]) -> str:
    if len(branches) == 1:
        return shown(describe_branch(branches[0]))
    steps = [branch.step for branch in branches]
    return text(
        "test-of-several-steps",
        steps=", ".join(steps[:MOST_IN_A_NAME]),
        more="yes" if len(steps) > MOST_IN_A_NAME else "no",
        what=branches[0].what,
    )


def _shown(way: Route) -> list[str]:
    """Return the steps that come because of its branches."""
    wanted = [branch.step for branch in way.targets if branch.what in ("holds", "comes")]
    return [step for step in wanted if step in way.played.steps]


def _skipped(way: Route) -> list[str]:
    wanted = [branch.step for branch in way.targets if branch.what == "fails"]
    named = {step.id for step in way.played.evening.exercise.walk()}
    return [step for step in wanted if step in named and step not in way.played.steps]
