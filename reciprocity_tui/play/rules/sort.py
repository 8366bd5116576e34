"""Things put into lists, each alone; then the two see both and join what means the same, by hand.

Nothing compares free text: what two people mean by their words is theirs to say.
"""

from collections.abc import Mapping
from typing import NamedTuple

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.exercise.options import OptionPairs
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.options import available_options
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import EXAMPLE_TEXTS, SECONDS_PER_PROMPT, Rule, random_text, read_text
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slots

JOIN = "join"
ITEM_LIMIT = 60
SECONDS_PER_ITEM = 12
JOIN_SECONDS = 40
MAX_VARIED_LINES = 4
"""Lines that a search for branches types into one list."""
NOTHING = "nothing here"
"""In place of the ids of what is in a list, where nothing is."""
ALIKE_HEADING = Message("alike-in-different-lists")


class Item(NamedTuple):
    """One thing in one person's list. name -- the option's id; for a typed line, its text."""

    bin: str
    name: str
    text: str


class SortRule(Rule[Sort]):
    """An answer maps list ids to the ids put there, or to the text typed there, one item per line."""

    def sortable_items(self, scene: Scene) -> OptionPairs:
        """Return the items to sort, as (id, text); none where each person types them."""
        return available_options(scene, self.step(scene).options)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: lists within bounds, no item twice; for a join, pairs of positions, left first."""
        if address.part == JOIN:
            return {"pairs": _pairs(data.get("pairs"))}
        step = self.step(scene)
        if step.typed:
            written = {bin_.id: self.parse_list(bin_, data) for bin_ in step.bins}
            if not any(written.values()):
                raise AnswerRejected(Message("refusal-no-line-written"))
            return {name: "\n".join(items) for name, items in written.items()}
        return self._parse_placements(scene, data)

    def parse_list(self, bin_: Bin, data: Data) -> list[str]:
        """Parse the lines typed into one list. Raises AnswerRejected, with the list as field, when they are invalid."""
        text = read_text(data, bin_.id, (ITEM_LIMIT + 1) * bin_.max, lines=True)
        items = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        long = next((item for item in items if len(item) > ITEM_LIMIT), None)
        if long is not None:
            too_long = Message(
                "refusal-line-too-long", beginning=long[:20], length=len(long), limit=ITEM_LIMIT
            )
            raise AnswerRejected(too_long, field=bin_.id)
        _check_count(bin_, len(items), bin_.min)
        return items

    def _parse_placements(self, scene: Scene, data: Data) -> Data:
        step, known = self.step(scene), dict(self.sortable_items(scene))
        placed_ids: dict[str, list[str]] = {bin_.id: [] for bin_ in step.bins}
        taken: set[str] = set()
        for bin_ in step.bins:
            given = data.get(bin_.id)
            for name in given if isinstance(given, list | tuple) else ():
                if name in known and name not in taken:
                    taken.add(name)
                    placed_ids[bin_.id].append(name)
        if not taken:
            raise AnswerRejected(Message("refusal-nothing-sorted"))
        least = _min_counts(step, len(known))
        for bin_ in step.bins:
            _check_count(bin_, len(placed_ids[bin_.id]), least[bin_.id])
        return placed_ids

    def groups_after_reveal(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the address for joining lines by hand, once both people typed some."""
        step = self.step(scene)
        if not step.typed or step.writer_only or not all(self.placed(scene, slots, seat) for seat in SEATS):
            return ()
        return ((scene.address(None, JOIN),),)

    def placed(self, scene: Scene, slots: Slots, seat: Seat | None) -> tuple[Item, ...]:
        """Return one person's items and their lists, in the order of the lists."""
        slot = scene.slot(slots, seat)
        if slot is None:
            return ()
        texts = dict(self.sortable_items(scene))
        return tuple(
            Item(bin_.id, name, texts.get(name, name))
            for bin_ in self.step(scene).bins
            for name in names_in(slot.data.get(bin_.id))
        )

    def offered_lines(self, scene: Scene, slots: Slots) -> tuple[tuple[Seat | None, str], ...]:
        """Return the typed lines, which a later step may offer as options."""
        if not self.step(scene).typed:
            return ()
        return tuple((seat, item.text) for seat in scene.authors for item in self.placed(scene, slots, seat))

    def joined_pairs(self, scene: Scene, slots: Slots) -> tuple[tuple[Item, Item], ...]:
        """Return the matching items: the same option, or two lines that the players joined."""
        left, right = (self.placed(scene, slots, seat) for seat in SEATS)
        if not self.step(scene).typed:
            return tuple((one, two) for one in left for two in right if one.name == two.name)
        slot = scene.slot(slots, None, JOIN)
        pairs = _pairs(slot.data.get("pairs")) if slot else []
        return tuple((left[i], right[j]) for i, j in pairs if i < len(left) and j < len(right))

    def identical_pairs(self, scene: Scene, slots: Slots) -> list[list[int]]:
        """Return the positions of identical typed lines: joined beforehand, and the players may separate them."""
        left, right = ([item.text.casefold() for item in self.placed(scene, slots, seat)] for seat in SEATS)
        return _pairs([[left.index(text), right.index(text)] for text in left if text in right])

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return what both have in the same list, per list and over all of them."""
        both = [scene.slot(slots, seat) for seat in SEATS]
        passed = any(slot is not None and slot.state == "passed" for slot in both)
        if passed or None in both:
            return Facts(passed=passed)
        shared = {name: _pair_names(pairs) for name, pairs in self._shared(scene, slots).items()}
        every = frozenset(f"{name}.{alike_name}" for name, names in shared.items() for alike_name in names)
        bins = {name: (names, names) for name, names in shared.items()}
        return Facts(picks=(every, every), bins=bins)

    def _shared(self, scene: Scene, slots: Slots) -> Mapping[str, list[tuple[Item, Item]]]:
        """Return the matching items of each list."""
        alike = self.joined_pairs(scene, slots)
        return {
            bin_.id: [pair for pair in alike if pair[0].bin == pair[1].bin == bin_.id]
            for bin_ in self.step(scene).bins
        }

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the matching items first, then each person's lists in order."""
        step = self.step(scene)
        answers = [
            self._line(scene, row, bin_, seat, [item for item in items if item.bin == bin_.id])
            for seat in scene.authors
            if (items := self.placed(scene, slots, seat))
            for row, bin_ in enumerate(step.bins)
        ]
        return (*self._alike_lines(scene, slots), *answers)

    def _line(self, scene: Scene, row: int, bin_: Bin, seat: Seat | None, items: list[Item]) -> Line:
        """Return the line of one person's list, with option ids only for items that were not typed."""
        text = ", ".join(item.text for item in items) or Message("nothing-in-list")
        ids = () if self.step(scene).typed and items else tuple(item.name for item in items) or (NOTHING,)
        return scene.line(self._panel(scene), seat, text, wording=bin_.text, options=ids, row=row)

    def _panel(self, scene: Scene) -> str:
        return self.step(scene).panel if len(scene.authors) == len(SEATS) else "one_side"

    def _alike_lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        if len(scene.authors) != len(SEATS):
            return ()
        shared = self._shared(scene, slots)
        groups: list[tuple[Text, list[tuple[Item, Item]]]] = [
            (bin_.text, shared[bin_.id]) for bin_ in self.step(scene).bins
        ]
        groups.append(
            (ALIKE_HEADING, [pair for pair in self.joined_pairs(scene, slots) if pair[0].bin != pair[1].bin])
        )
        return tuple(
            scene.line("shared_ground", None, _format_pairs(pairs), wording=wording, row=row)
            for row, (wording, pairs) in enumerate(groups)
            if pairs and (wording != ALIKE_HEADING or self.step(scene).typed)
        )

    def varied_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return lists that are full or nearly empty, or any number of joined lines."""
        step = self.step(scene)
        if address.part == JOIN:
            return {
                "pairs": [
                    [line, line] for line in range(chance.randrange(sum(bin_.max for bin_ in step.bins)))
                ]
            }
        if not step.typed:
            return self.example_answer(scene, address, chance)
        counts = {
            bin_.id: bin_.min + chance.randrange(max(0, min(bin_.max, MAX_VARIED_LINES) - bin_.min) + 1)
            for bin_ in step.bins
        }
        if not any(counts.values()):
            counts[step.bins[0].id] = 1
        return {
            name: "\n".join(f"{random_text(chance)} {n}" for n in range(count))
            for name, count in counts.items()
        }

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the items of each list, then the pairs of lines the players join."""
        step, things = self.step(scene), self.sortable_items(scene)
        typed = step.typed
        lists = tuple(
            AnswerField(
                bin_.id, "answer", bin_.id, "lines" if typed else "several", None if typed else things
            )
            for bin_ in step.bins
        )
        joins = (
            (AnswerField("joined", JOIN, "pairs", "pairs", filled_jointly=True),)
            if typed and scene.actors
            else ()
        )
        return AnswerFormat((*lists, *joins), joint=not scene.actors, needs_table=True)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes: some per item, and the talk while lines are joined by hand."""
        step = self.step(scene)
        things = (
            sum(max(1, per_person.min) for per_person in step.bins)
            if step.typed
            else len(self.sortable_items(scene))
        )
        # What is typed takes three times as long as what is only put somewhere.
        bin_ = SECONDS_PER_ITEM * things * (2 if step.typed else 1) // (1 if step.typed else 3)
        return (SECONDS_PER_PROMPT + bin_) * max(1, len(scene.actors)) + self.talking_seconds(scene)

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time: lines are joined while talking."""
        return JOIN_SECONDS if self.step(scene).typed else 0

    def typed_lines(self, scene: Scene) -> int:
        """Return the minimum of lines that the lists require."""
        step = self.step(scene)
        return max(1, sum(bin_.min for bin_ in step.bins)) if step.typed else 0

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return items for every list; the first two are sometimes joined."""
        if address.part == JOIN:
            return {"pairs": [[0, 0]] if chance.randrange(2) else []}
        step = self.step(scene)
        if step.typed:
            return {bin_.id: "\n".join(_example_lines(bin_, chance)) for bin_ in step.bins}
        left = [name for name, _ in self.sortable_items(scene)]
        least = _min_counts(step, len(left))
        placed_ids = {bin_.id: [left.pop(0) for _ in range(least[bin_.id])] for bin_ in step.bins}
        room = [bin_.id for bin_ in step.bins if len(placed_ids[bin_.id]) < bin_.max]
        if left and room:
            placed_ids[room[chance.randrange(len(room))]].append(left[chance.randrange(len(left))])
        return placed_ids


def _check_count(bin_: Bin, count: int, least: int) -> None:
    if count < least:
        too_few = Message("refusal-too-few-in-list", list=bin_.text, count=count, least=least)
        raise AnswerRejected(too_few, field=bin_.id)
    if count > bin_.max:
        too_many = Message("refusal-too-many-in-list", list=bin_.text, count=count, most=bin_.max)
        raise AnswerRejected(too_many, field=bin_.id)


def _min_counts(step: Sort, item_count: int) -> dict[str, int]:
    """Return the minimum per list, at most as many in all as there are items (the players may have typed them)."""
    least: dict[str, int] = {}
    for bin_ in step.bins:
        least[bin_.id] = min(bin_.min, item_count)
        item_count -= least[bin_.id]
    return least


def names_in(given: object) -> list[str]:
    """Return the ids, or the lines of text, in the answer for one list."""
    if isinstance(given, str):
        return given.splitlines()
    return [str(name) for name in given] if isinstance(given, list | tuple) else []


def _pairs(given: object) -> list[list[int]]:
    """Return valid pairs of positions, using each position once."""
    pairs: list[list[int]] = []
    for pair in given if isinstance(given, list | tuple) else ():
        if isinstance(pair, list | tuple) and len(pair) == len(SEATS) and all(type(n) is int for n in pair):
            left, right = pair
            if min(left, right) >= 0 and all(left != one and right != two for one, two in pairs):
                pairs.append([left, right])
    return pairs


def _pair_names(pairs: list[tuple[Item, Item]]) -> frozenset[str]:
    return frozenset(f"{number}-{one.name}" for number, (one, _) in enumerate(pairs))


def _format_pairs(pairs: list[tuple[Item, Item]]) -> str:
    """Format matching items, with both wordings where they differ."""
    return ", ".join(
        one.text if one.text.casefold() == two.text.casefold() else f"{one.text} / {two.text}"
        for one, two in pairs
    )


def _example_lines(bin_: Bin, chance: RandomSource) -> list[str]:
    return [EXAMPLE_TEXTS[chance.randrange(len(EXAMPLE_TEXTS))] for _ in range(max(1, bin_.min))]


RULE = SortRule()
