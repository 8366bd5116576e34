"""A list that was imported before and has changed since: its questions are changed in the pack, and nothing else."""

from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher, unified_diff
from typing import TYPE_CHECKING, Any

from reciprocity_tui.packs.parsing.read import PACK_FILE, UnreadableText, parse

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

ALIKE = 0.6
"""How alike two questions are, from 0 to 1, to be one that was reworded."""

_MOST_PAIRED = 500
"""With more changes than this nobody looks for what was reworded: it went, and something else came."""

Sets = Mapping[str, tuple[str, ...]]
"""The prompts of a deck by the titles of its sets."""


@dataclass
class Update:
    """What an import would change.

    files -- whole new text by name. removed -- names of files that hold nothing any more. by_hand -- names of files
    among them that their author changed since. lost -- the same, where what was changed cannot be kept.
    """

    files: dict[str, str] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Questions that both the list and the author changed, as the author has them."""

    def diff(self, name: str, now: str) -> Iterator[str]:
        """Yield the lines in which a file would change. now -- its text."""
        after = self.files.get(name, "").splitlines()
        lines = unified_diff(now.splitlines(), after, f"{name} now", f"{name} then", lineterm="", n=1)
        yield from lines


def plan_update(before: Mapping[str, str], after: Mapping[str, str], now: Mapping[str, str]) -> Update:
    """Compare three states of a pack: as it was imported, as the list would make it, and as it is now.

    Each maps names of files to their texts; a file that is not there is missing.
    """
    update = Update()
    for name in dict.fromkeys([*after, *before]):
        old, new, here = before.get(name), after.get(name), now.get(name)
        # Or an import that ended half-way has brought it there already.
        if here is not None and new in (old, here):
            continue
        if here is None:
            # One that was taken away by hand stays away.
            if new is not None and old is None:
                update.files[name] = new
        elif here == old:
            _replace(update, name, new)
        elif old is None:
            update.lost.append(name)
            _replace(update, name, new)
        else:
            _merge(update, name, old, new, here)
    return update


def _replace(update: Update, name: str, new: str | None) -> None:
    if new is None:
        update.removed.append(name)
    else:
        update.files[name] = new


def _merge(update: Update, name: str, old: str, new: str | None, here: str) -> None:
    """Bring what changed in the list into a file that its author changed as well."""
    update.by_hand.append(name)
    document = _document(here)
    if document is None:
        update.lost.append(name)
        _replace(update, name, new)
        return
    if name == PACK_FILE:
        _merge_order(document, old, new or "")
    elif not _merge_sets(document, sets_of(old), sets_of(new or ""), update.kept):
        update.lost.append(name)
        _replace(update, name, new)
        return
    text = document.as_string()
    if text != here:
        update.files[name] = text
    else:
        update.by_hand.remove(name)


def _document(text: str) -> "TOMLDocument | None":
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        return tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError):
        return None


def sets_of(text: str) -> Sets:
    """Return the prompts in the text of an exercise: of decks by titles of sets, of choices by `#id` of the step."""
    try:
        steps = parse(text).get("step") if text else None
    except UnreadableText:
        return {}
    sets: dict[str, tuple[str, ...]] = {}
    for step in steps if isinstance(steps, list) else []:
        for prompt_set in _sets(step):
            sets[str(prompt_set.get("title", ""))] = tuple(
                str(prompt) for prompt in prompt_set.get("prompts", ())
            )
        if isinstance(step, dict) and step.get("kind") == "choose" and isinstance(step.get("prompt"), list):
            variants = (variant for variant in step["prompt"] if isinstance(variant, dict))
            sets[f"#{step.get('id', '')}"] = tuple(str(variant.get("text", "")) for variant in variants)
    return sets


def _sets(step: Any) -> list[Any]:
    sets = step.get("sets") if isinstance(step, dict) else None
    return [table for table in sets if isinstance(table, dict)] if isinstance(sets, list) else []


def _merge_order(document: "TOMLDocument", old: str, new: str) -> None:
    """Bring exercises that came or went into the author's order."""
    before, after = _order(old), _order(new)
    order = document.get("order")
    if not isinstance(order, MutableSequence):
        return
    for name in [ref for ref in before if ref not in after and ref in order]:
        del order[order.index(name)]
    for name in after:
        if name not in before and name not in order:
            order.append(name)


def _order(text: str) -> list[str]:
    order = parse(text).get("order") if text else None
    return [str(ref) for ref in order] if isinstance(order, list) else []


def _merge_sets(document: "TOMLDocument", old: Sets, new: Sets, kept: list[str]) -> bool:
    """Change the decks in `document` as the list changed; False when there is none any more."""
    steps = document.get("step")
    decks = [step for step in steps if _sets(step)] if isinstance(steps, list) else []
    if not decks:
        return False
    here = [prompt_set for step in decks for prompt_set in _sets(step)]
    for title, before in old.items():
        mine = _matching_set(here, title, before)
        if mine is not None:
            after = new.get(title, ())
            if after or len(here) > 1:
                _merge_prompts(mine["prompts"], before, after, kept)
    for step in decks:
        sets = step["sets"]
        for index in reversed(range(len(sets))):
            if not sets[index]["prompts"] and len(sets) > 1:
                del sets[index]
    for title, prompts in new.items():
        if title not in old:
            _append_set(decks[0]["sets"], title, prompts)
    return True


def _matching_set(here: Sequence[Any], title: str, before: Sequence[str]) -> Any:
    """Return the set that was imported as this one: by its title, or by most of its prompts if it has another."""
    for prompt_set in here:
        if prompt_set.get("title") == title:
            return prompt_set
    counts = [len(set(before).intersection(map(str, prompt_set.get("prompts", ())))) for prompt_set in here]
    best = max(range(len(here)), key=counts.__getitem__, default=0)
    return here[best] if counts and counts[best] else None


def _append_set(sets: Any, title: str, prompts: Sequence[str]) -> None:
    import tomlkit

    table = tomlkit.table() if not isinstance(sets, tomlkit.items.Array) else tomlkit.inline_table()
    array = tomlkit.array()
    array.extend(prompts)
    array.multiline(multiline=True)
    table["title"], table["prompts"] = title, array
    sets.append(table)


def _merge_prompts(
    here: MutableSequence[str], before: Sequence[str], after: Sequence[str], kept: list[str]
) -> None:
    """Change one set in place: what the author changed in it stays."""
    for old, new in prompt_changes(before, after):
        at = here.index(old) if old and old in here else None
        if new is None:
            if at is not None:
                del here[at]
        elif at is not None:
            here[at] = new
        elif old:
            kept.append(new)
        elif new not in here:
            place = _insert_position(here, after, new)
            here.insert(place, new) if place < len(here) else here.append(new)


def _insert_position(here: Sequence[str], after: Sequence[str], new: str) -> int:
    """Return the place of a new prompt: after its predecessor in the list, or at the end."""
    index = after.index(new)
    if index == 0:
        return 0
    return here.index(after[index - 1]) + 1 if after[index - 1] in here else len(here)


def prompt_changes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    """Yield what changed from one list of prompts to another: (old, new), with None for one that was not there."""
    gone, come = set(before).difference(after), set(after).difference(before)
    few = max(len(gone), len(come)) <= _MOST_PAIRED
    paired: dict[str, str] = {}
    for some, others in _replaced_runs(before, after) if few else ():
        paired.update(
            _pair_reworded([old for old in some if old in gone], [new for new in others if new in come])
        )
    yield from paired.items()
    yield from ((old, None) for old in before if old in gone and old not in paired)
    reworded = set(paired.values())
    yield from ((None, new) for new in after if new in come and new not in reworded)


def _replaced_runs(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield runs of prompts with the runs that replace them."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "replace":
            yield before[start:end], after[first:last]


def _pair_reworded(gone: Sequence[str], come: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair each prompt that went with the one that came in its place and is most like it, where one is."""
    left = dict.fromkeys(come)
    for place, old in enumerate(gone):
        near = list(left) if len(gone) * len(come) <= _MOST_PAIRED else come[place : place + 1]
        ratios = {new: SequenceMatcher(None, old, new).ratio() for new in near if new in left}
        best = max(ratios, key=lambda new: ratios[new], default=None)
        if best is not None and ratios[best] >= ALIKE:
            del left[best]
            yield old, best


def summary(
    before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Return which questions were added to a list, which were removed, and which were reworded."""
    every = [[p for text in files.values() for prompts in sets_of(text).values() for p in prompts]
             for files in (before, after)]  # fmt: skip
    added: list[str] = []
    removed: list[str] = []
    reworded: list[tuple[str, str]] = []
    for old, new in prompt_changes(*every):
        if old is None and new is not None:
            added.append(new)
        elif new is None and old is not None:
            removed.append(old)
        elif old is not None and new is not None:
            reworded.append((old, new))
    return added, removed, reworded
