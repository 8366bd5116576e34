"""Things put into lists, each alone; then the two see both and join what means the same, by hand.

Nothing compares free text: what two people mean by their words is theirs to say.
"""

from collections.abc import Mapping
from typing import NamedTuple

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.exercise.options import Given
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.options import offered
from reciprocity_tui.play.rule import SECONDS_A_LINE, WORDS, Rule, some_words, text_in
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat

JOIN = "join"
ITEM_LIMIT = 60
SECONDS_AN_ITEM = 12
JOIN_SECONDS = 40
MOST_VARIED = 4
"""Lines that a search for branches types into one list."""
ALIKE = "Alike, in different lists"
NOTHING = "nothing here"


class Item(NamedTuple):
    """One thing in one list of one person. name -- the option's id; of what was typed, the text."""

    bin: str
    name: str
    text: str


class SortRule(Rule[Sort]):
    """An answer holds, by the id of the list, the ids put there, or the words typed there, one thing a line."""

    def things(self, scene: Scene) -> Given:
        """What is sorted, as (id, text); nothing where each types."""
        return offered(scene, self.step(scene).options)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Every list within its bounds, nothing in two of them. A join is pairs of places, left then right."""
        if address.part == JOIN:
            return {"pairs": _pairs(data.get("pairs"))}
        step = self.step(scene)
        if step.typed:
            written = {each.id: self.one_list(each, data) for each in step.bins}
            if not any(written.values()):
                raise AnswerRejected("Nothing is written yet.", "One line is enough to begin, or F3 passes.")
            return {name: "\n".join(items) for name, items in written.items()}
        return self._sorted(scene, data)

    def one_list(self, each: Bin, data: Data) -> list[str]:
        """What is typed in one list. Raises Refused, at that list, when it cannot be taken so."""
        text = text_in(data, each.id, (ITEM_LIMIT + 1) * each.max, lines=True)
        items = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        long = next((item for item in items if len(item) > ITEM_LIMIT), None)
        if long is not None:
            raise AnswerRejected(
                f'"{long[:20]} ..." is {len(long)} characters, and a line has room for {ITEM_LIMIT}.',
                "A little shorter, please.",
                each.id,
            )
        _within(each, len(items), each.min)
        return items

    def _sorted(self, scene: Scene, data: Data) -> Data:
        step, known = self.step(scene), dict(self.things(scene))
        found: dict[str, list[str]] = {each.id: [] for each in step.bins}
        taken: set[str] = set()
        for each in step.bins:
            given = data.get(each.id)
            for name in given if isinstance(given, list | tuple) else ():
                if name in known and name not in taken:
                    taken.add(name)
                    found[each.id].append(name)
        if not taken:
            raise AnswerRejected("Nothing is sorted yet.", "One thing is enough to begin, or F3 passes.")
        least = _least(step, len(known))
        for each in step.bins:
            _within(each, len(found[each.id]), least[each.id])
        return found

    def after(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """What was typed is joined by hand, when both have something."""
        step = self.step(scene)
        if not step.typed or step.own or not all(self.placed(scene, rows, seat) for seat in SEATS):
            return ()
        return ((scene.at(None, JOIN),),)

    def placed(self, scene: Scene, rows: Rows, seat: Seat | None) -> tuple[Item, ...]:
        """What one person put where, in the order of the lists."""
        slot = scene.slot(rows, seat)
        if slot is None:
            return ()
        texts = dict(self.things(scene))
        return tuple(
            Item(each.id, name, texts.get(name, name))
            for each in self.step(scene).bins
            for name in names_in(slot.data.get(each.id))
        )

    def items(self, scene: Scene, rows: Rows) -> tuple[tuple[Seat | None, str], ...]:
        """What was typed, for a later step to offer."""
        if not self.step(scene).typed:
            return ()
        return tuple((seat, each.text) for seat in scene.authors for each in self.placed(scene, rows, seat))

    def joined(self, scene: Scene, rows: Rows) -> tuple[tuple[Item, Item], ...]:
        """What is alike: the same option, or two lines that the two joined."""
        left, right = (self.placed(scene, rows, seat) for seat in SEATS)
        if not self.step(scene).typed:
            return tuple((one, two) for one in left for two in right if one.name == two.name)
        slot = scene.slot(rows, None, JOIN)
        pairs = _pairs(slot.data.get("pairs")) if slot else []
        return tuple((left[i], right[j]) for i, j in pairs if i < len(left) and j < len(right))

    def word_for_word(self, scene: Scene, rows: Rows) -> list[list[int]]:
        """Places of the lines that both typed alike: joined beforehand, and the two may take them apart."""
        left, right = ([each.text.casefold() for each in self.placed(scene, rows, seat)] for seat in SEATS)
        return _pairs([[left.index(text), right.index(text)] for text in left if text in right])

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """What both have in one list, and in any."""
        both = [scene.slot(rows, seat) for seat in SEATS]
        passed = any(slot is not None and slot.state == "passed" for slot in both)
        if passed or None in both:
            return Facts(passed=passed)
        shared = {name: _set(pairs) for name, pairs in self._shared(scene, rows).items()}
        every = frozenset(f"{name}.{each}" for name, names in shared.items() for each in names)
        bins = {name: (names, names) for name, names in shared.items()}
        return Facts(picks=(every, every), bins=bins)

    def _shared(self, scene: Scene, rows: Rows) -> Mapping[str, list[tuple[Item, Item]]]:
        """By list, what both have in it."""
        alike = self.joined(scene, rows)
        return {
            each.id: [pair for pair in alike if pair[0].bin == pair[1].bin == each.id]
            for each in self.step(scene).bins
        }

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """What is alike first, then each one's lists, list by list."""
        step = self.step(scene)
        said = [
            self._line(scene, row, each, seat, [item for item in items if item.bin == each.id])
            for seat in scene.authors
            if (items := self.placed(scene, rows, seat))
            for row, each in enumerate(step.bins)
        ]
        return (*self._alike_lines(scene, rows), *said)

    def _line(self, scene: Scene, row: int, each: Bin, seat: Seat | None, items: list[Item]) -> Line:
        """One list of one person; the ids of what was only put there, none of what was typed."""
        text = ", ".join(item.text for item in items) or NOTHING
        ids = () if self.step(scene).typed and items else tuple(item.name for item in items) or (NOTHING,)
        return scene.line(self._panel(scene), seat, text, asked=each.text, options=ids, row=row)

    def _panel(self, scene: Scene) -> str:
        return self.step(scene).panel if len(scene.authors) == len(SEATS) else "one_side"

    def _alike_lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        if len(scene.authors) != len(SEATS):
            return ()
        shared = self._shared(scene, rows)
        told = [(each.text, shared[each.id]) for each in self.step(scene).bins]
        told.append((ALIKE, [pair for pair in self.joined(scene, rows) if pair[0].bin != pair[1].bin]))
        return tuple(
            scene.line("shared_ground", None, _both(pairs), asked=wording, row=row)
            for row, (wording, pairs) in enumerate(told)
            if pairs and (wording != ALIKE or self.step(scene).typed)
        )

    def varied(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Lists that are full or nearly empty, and any number of lines that are joined."""
        step = self.step(scene)
        if address.part == JOIN:
            return {
                "pairs": [
                    [line, line] for line in range(chance.randrange(sum(each.max for each in step.bins)))
                ]
            }
        if not step.typed:
            return self.example(scene, address, chance)
        counts = {
            each.id: each.min + chance.randrange(max(0, min(each.max, MOST_VARIED) - each.min) + 1)
            for each in step.bins
        }
        if not any(counts.values()):
            counts[step.bins[0].id] = 1
        return {
            name: "\n".join(f"{some_words(chance)} {n}" for n in range(count))
            for name, count in counts.items()
        }

    def form(self, scene: Scene) -> Form:
        """What is put or typed into each list; then which lines the two join."""
        step, things = self.step(scene), self.things(scene)
        typed = step.typed
        lists = tuple(
            Key(each.id, "answer", each.id, "lines" if typed else "several", None if typed else things)
            for each in step.bins
        )
        joins = (Key("joined", JOIN, "pairs", "pairs", jointly=True),) if typed and scene.actors else ()
        return Form((*lists, *joins), joint=not scene.actors, named=True)

    def seconds(self, scene: Scene) -> int:
        """Some seconds a thing; and a while to join by hand, which is talk."""
        step = self.step(scene)
        things = sum(max(1, each.min) for each in step.bins) if step.typed else len(self.things(scene))
        # What is typed takes three times as long as what is only put somewhere.
        each = SECONDS_AN_ITEM * things * (2 if step.typed else 1) // (1 if step.typed else 3)
        return (SECONDS_A_LINE + each) * max(1, len(scene.actors)) + self.talking(scene)

    def talking(self, scene: Scene) -> int:
        """Joining by hand is talking."""
        return JOIN_SECONDS if self.step(scene).typed else 0

    def typed(self, scene: Scene) -> int:
        """As many lines as the lists ask for at least."""
        step = self.step(scene)
        return max(1, sum(each.min for each in step.bins)) if step.typed else 0

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Something in every list; the first two things are joined now and then."""
        if address.part == JOIN:
            return {"pairs": [[0, 0]] if chance.randrange(2) else []}
        step = self.step(scene)
        if step.typed:
            return {each.id: "\n".join(_some(each, chance)) for each in step.bins}
        left = [name for name, _ in self.things(scene)]
        least = _least(step, len(left))
        found = {each.id: [left.pop(0) for _ in range(least[each.id])] for each in step.bins}
        room = [each.id for each in step.bins if len(found[each.id]) < each.max]
        if left and room:
            found[room[chance.randrange(len(room))]].append(left[chance.randrange(len(left))])
        return found


def _within(each: Bin, count: int, least: int) -> None:
    if count < least:
        raise AnswerRejected(
            f"{each.text}: {count} so far.", f"It takes at least {least}, or F3 passes.", each.id
        )
    if count > each.max:
        raise AnswerRejected(
            f"{each.text}: {count}, and there is room for {each.max}.", "Take some out, please.", each.id
        )


def _least(step: Sort, there: int) -> dict[str, int]:
    """What each list asks for, never more in all than there is (options may be what the two typed)."""
    least: dict[str, int] = {}
    for each in step.bins:
        least[each.id] = min(each.min, there)
        there -= least[each.id]
    return least


def names_in(given: object) -> list[str]:
    """What an answer holds for one list: ids, or the lines of a text."""
    if isinstance(given, str):
        return given.splitlines()
    return [str(each) for each in given] if isinstance(given, list | tuple) else []


def _pairs(given: object) -> list[list[int]]:
    """Pairs of places, each place once."""
    found: list[list[int]] = []
    for each in given if isinstance(given, list | tuple) else ():
        if isinstance(each, list | tuple) and len(each) == len(SEATS) and all(type(n) is int for n in each):
            left, right = each
            if min(left, right) >= 0 and all(left != one and right != two for one, two in found):
                found.append([left, right])
    return found


def _set(pairs: list[tuple[Item, Item]]) -> frozenset[str]:
    return frozenset(f"{number}-{one.name}" for number, (one, _) in enumerate(pairs))


def _both(pairs: list[tuple[Item, Item]]) -> str:
    """What is alike, in the words of both where they are not the same."""
    return ", ".join(
        one.text if one.text.casefold() == two.text.casefold() else f"{one.text} / {two.text}"
        for one, two in pairs
    )


def _some(each: Bin, chance: Chance) -> list[str]:
    return [WORDS[chance.randrange(len(WORDS))] for _ in range(max(1, each.min))]


RULE = SortRule()
