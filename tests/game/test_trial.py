"""A trial: nothing of it is kept, and what is saved meanwhile is played on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui.game.trial import FollowedEvening, Trial
from reciprocity_tui.packs.library.working_copy import WorkingCopy
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import Session
from tests.packs.written import HEADER, exercise, pack

STEPS = """
[[step]]
id = "first"
kind = "write"
visibility = "shown"
prompt = "What was good?"

[[step]]
id = "second"
kind = "write"
visibility = "shown"
prompt = ["What is next?", "What comes now?", "What else?"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return exercise(pack(tmp_path), STEPS)


def tried(file: Path, *, at: str | None = None, seed: int = 7) -> tuple[Session, FollowedEvening]:
    where = None if at is None else ("mine/tea", at)
    trial = Trial(WorkingCopy(file), seed, where, people=assign_seats("Ana", "Sam"))
    game = trial.open_game()
    session = game.resume_or_begin(game.catalog.find("mine/tea"))
    return session, trial.follow(session)


def asked_prompt(session: Session) -> Ask:
    beat = session.beat()
    assert isinstance(beat, Ask)
    return beat


def answer(session: Session, *texts: str) -> None:
    for text in texts:
        session.answer(asked_prompt(session), [{"text": text}])


def saved(file: Path, text: str, followed: FollowedEvening) -> bool:
    """Save, and look twice, as the screen does."""
    file.write_text(text, "utf-8")
    followed.changed()
    return followed.changed() and followed.reload()


def test_what_is_saved_is_asked_at_the_same_step(file: Path) -> None:
    session, followed = tried(file)
    answer(session, "the tea", "the walk")
    assert saved(file, HEADER + STEPS.replace("What ", "Tell me what "), followed)
    assert asked_prompt(session).prompt.startswith("Tell me what ")
    assert {slot.data["text"] for slot in session.evening.slots.values()} == {"the tea", "the walk"}
    assert "read again" in followed.message and not followed.is_error


def test_a_fault_is_said_with_its_line_and_goes_when_it_is_mended(file: Path) -> None:
    session, followed = tried(file)
    answer(session, "the tea")
    before = session.evening
    assert not saved(file, HEADER + STEPS + "bogus = 1\n", followed)
    assert followed.is_error and followed.message.startswith("tea.toml:20: `bogus`")
    assert session.evening is before
    assert saved(file, HEADER + STEPS, followed)
    assert not followed.is_error and "bogus" not in followed.message


def test_a_file_that_is_still_being_written_is_not_read(file: Path) -> None:
    _, followed = tried(file)
    for text in ("", HEADER, HEADER + STEPS.replace("good", "nice")):
        file.write_text(text, "utf-8")
        assert not followed.changed()
    assert followed.changed() and followed.reload()
    assert not followed.changed()


def whole_first(file: Path, text: str) -> None:
    other = file.with_suffix(".new")
    other.write_text(text, "utf-8")
    other.replace(file)


def gone_first(file: Path, text: str) -> None:
    file.unlink()
    file.write_text(text, "utf-8")


def with_a_swap_file(file: Path, text: str) -> None:
    file.with_name(f".{file.name}.swp").write_bytes(b"\0" * 20)
    file.rename(file.with_name(f"{file.name}~"))
    file.write_text(text, "utf-8")


@pytest.mark.parametrize("save", [whole_first, gone_first, with_a_swap_file])
def test_however_an_editor_saves_it_is_read(file: Path, save: Callable[[Path, str], None]) -> None:
    session, followed = tried(file)
    save(file, HEADER + STEPS.replace("good", "nice"))
    followed.changed()
    assert followed.changed() and followed.reload()
    assert asked_prompt(session).prompt == "What was nice?"


def test_half_a_file_that_was_read_costs_neither_place_nor_answers(file: Path) -> None:
    session, followed = tried(file)
    answer(session, "the tea", "the walk", "the rain")
    session.draft(asked_prompt(session), [{"text": "half"}])
    here = asked_prompt(session).addresses
    half = STEPS[: STEPS.index("\n[[step]]", 5)]
    assert saved(file, HEADER + half, followed)
    assert (
        asked_prompt(session).scene.step.id == "first" and "second is not asked any more" in followed.message
    )
    assert saved(file, HEADER + STEPS, followed)
    assert asked_prompt(session).addresses == here and asked_prompt(session).draft == {"text": "half"}


def test_what_the_two_do_after_a_save_counts_from_then_on(file: Path) -> None:
    session, followed = tried(file)
    saved(file, HEADER + STEPS.replace("good", "nice"), followed)
    answer(session, "one", "two")
    saved(file, HEADER + STEPS, followed)
    assert asked_prompt(session).scene.step.id == "second"


def test_a_file_that_is_taken_away_is_a_fault_until_it_is_back(file: Path) -> None:
    _, followed = tried(file)
    text = file.read_text("utf-8")
    file.unlink()
    followed.changed()
    assert followed.changed() and not followed.reload()
    assert followed.is_error and "no such file" in followed.message
    assert saved(file, text, followed) and not followed.is_error


def test_it_begins_at_a_step_and_says_so(file: Path) -> None:
    session, followed = tried(file, at="second")
    assert asked_prompt(session).scene.step.id == "second"
    assert "The answers before second are made up." in followed.message


def test_the_same_seed_asks_the_same_and_the_replay_line_names_it(file: Path) -> None:
    prompts = {
        seed: {asked_prompt(tried(file, at="second", seed=seed)[0]).prompt for _ in range(3)}
        for seed in range(9)
    }
    assert all(len(each) == 1 for each in prompts.values())
    assert len({next(iter(each)) for each in prompts.values()}) > 1
    _, followed = tried(file, at="second", seed=3)
    line = followed.trial.replay("reciprocity pack try")
    assert line == f"reciprocity pack try {file} --seed 3 --at second"


def test_a_change_to_one_step_draws_no_other_again(file: Path) -> None:
    session, followed = tried(file, at="second", seed=4)
    prompt = asked_prompt(session).prompt
    more = STEPS.replace('"What was good?"', '["One?", "Two?", "Three?", "Four?"]')
    assert saved(file, HEADER + more, followed)
    assert asked_prompt(session).prompt == prompt
    assert asked_prompt(tried(file, at="second", seed=4)[0]).prompt == prompt


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    exercise(folder, STEPS + "bogus = 1\n", name="zest")
    about = Trial(WorkingCopy(folder), 1).about
    assert "nothing of it is kept" in about and "Left out: zest.toml:20: `bogus`" in about


def test_nothing_is_kept_and_the_two_are_there(file: Path) -> None:
    trial = Trial(WorkingCopy(file), 1, people=assign_seats("Ana", "Sam"))
    game = trial.open_game()
    assert not game.keeps and [each.name for each in game.people or ()] == ["Ana", "Sam"]
    assert Trial(WorkingCopy(file), 1).open_game().people is None
