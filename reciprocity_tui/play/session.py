"""One evening at the table: the only thing that writes slots. Both front ends and the rehearsal drive it."""

from collections.abc import Iterable, Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.play import progress
from reciprocity_tui.play.answers import answers_of
from reciprocity_tui.play.beats import Ask, Beat, BothIn, Curtain, Over, Reveal
from reciprocity_tui.play.evening import ENDED_HERE, Evening
from reciprocity_tui.play.keeper import Keeper
from reciprocity_tui.play.lines import kept_lines, promises
from reciprocity_tui.play.met import prompts_met
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import SWAP, Scene, Sitting
from reciprocity_tui.play.script import unrolled
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Seat, Slot, other

PASS = None
"""What a front end hands in for an answer that is passed."""


class Session:
    """An evening being played.

    Everything that is stored is stored before the method returns; when the keeper refuses (a full disk),
    nothing has changed, and the same call may be made again.
    """

    def __init__(self, evening: Evening, keeper: Keeper, number: int) -> None:
        self.evening = evening
        self.number = number
        self._keeper = keeper
        self._holder: Seat | None = None
        self._opened: set[Address] = set()

    def beat(self) -> Beat:
        """What comes now. Asking changes nothing."""
        match progress.place(self.evening):
            case progress.Asking(sitting, scene, addresses, private):
                return self._curtain(sitting, addresses, private) or self._ask(scene, addresses, private)
            case progress.Waiting(sitting):
                return self._both_in(sitting)
            case progress.Showing(sitting, unread):
                return Reveal(answers_of(self.evening, sitting), unread)
            case progress.Ended(closed):
                return Over(closed)

    def far(self) -> tuple[int, int]:
        """How many scenes lie behind, and how many there are."""
        places = unrolled(self.evening).places
        match progress.place(self.evening):
            case progress.Asking(scene=scene):
                return places[scene.order], len(places)
            case progress.Waiting(sitting) | progress.Showing(sitting):
                return places[sitting.scenes[-1].order], len(places)
        return len(places), len(places)

    def open_curtain(self, seat: Seat) -> None:
        """The person at `seat` pressed their own key. A key of the other changes nothing."""
        curtain = self.beat()
        found = progress.place(self.evening)
        if isinstance(curtain, Curtain) and curtain.seat == seat and isinstance(found, progress.Asking):
            self._holder = seat
            self._opened.add(found.sitting.head.at(seat))

    def cover(self) -> None:
        """Forget who has the keyboard: after a pause whatever is private begins at a curtain."""
        self._holder = None

    def draft(self, ask: Ask, replies: Sequence[Data]) -> None:
        """Keep what is typed so far. A draft that comes after the answer changes nothing."""
        if self._is_asked(ask):
            self._write(
                Slot(address, "draft", dict(data))
                for address, data in zip(ask.addresses, replies, strict=True)
            )

    def answer(self, ask: Ask, replies: Sequence[Data | None]) -> None:
        """Lock the answers of `ask`, one reply an address; PASS passes.

        Raises Refused, with nothing stored, when the rule cannot take one of them, or when `ask` is not what
        is asked any more (a key pressed twice).
        """
        self._still(ask)
        rule = rule_of(ask.scene)
        slots: list[Slot] = []
        for address, data in zip(ask.addresses, replies, strict=True):
            if data is not PASS:
                slots.append(Slot(address, "locked", rule.accept(ask.scene, address, data)))
            elif rule.passable(ask.scene, address):
                slots.append(Slot(address, "passed", {}))
            else:
                raise AnswerRejected("This one cannot be passed.", "Enter goes on.")
        after = self.evening.with_slots(slots)
        more, gone = rule.settle(ask.scene, after.rows)
        # What goes at once was never written: the last secret answer of a gate must not touch the disk.
        self._write([slot for slot in (*slots, *more) if slot.address not in gone], gone)

    def swap(self, ask: Ask) -> None:
        """Move what is asked to its next prompt, for both (in a round: for this turn)."""
        if not ask.swappable:
            raise AnswerRejected("There is no other question here.", "F3 passes this one.")
        self._still(ask)
        scene = ask.scene
        count = scene.swaps(self.evening.rows, ask.address.n) + 1
        gone = [slot.address for slot in self._slots_of(scene) if slot.state == "draft"]
        self._write([Slot(scene.at(None, SWAP, ask.address.n), "locked", {"count": count})], gone)

    def change(self, seat: Seat) -> None:
        """Open again what `seat` has locked in the sitting that is not revealed yet. Text stays.

        It begins at that person's curtain, unless they are typing right now: whoever is done has handed the
        keyboard on, and the other may be looking.
        """
        sitting = self._unrevealed()
        mine = [] if sitting is None else list(self._locked_by(sitting, seat))
        asked = self.beat()
        typing = isinstance(asked, Ask) and asked.private and asked.seat == seat
        if not mine and typing:
            raise AnswerRejected("This is open already.", "What stands here can be changed.")
        if not mine:
            raise AnswerRejected("There is nothing left to change here.", "What is shown stays as it is.")
        self._write(Slot(slot.address, "draft", slot.data) for slot in mine)
        if not typing:
            self.cover()

    @property
    def goes_back(self) -> bool:
        """Whether what was said or read before this may be opened again: nobody has opened a curtain since."""
        asked = self.beat()
        private = isinstance(asked, Ask) and asked.private
        return not private and bool(progress.gone_back_to(self.evening))

    def go_back(self) -> None:
        """Open it again. What is typed meanwhile stays as a draft."""
        if not self.goes_back:
            raise AnswerRejected("There is nothing to go back to.", "What was locked stays as it is.")
        self._write((), progress.gone_back_to(self.evening))

    def reveal(self) -> None:
        """Show both at once. Only when both are in."""
        found = progress.place(self.evening)
        if isinstance(found, progress.Waiting):
            addresses = progress.reveal_addresses(self.evening, found.sitting)
            self._write(Slot(address, "locked", {}) for address in addresses)

    def read(self, seat: Seat | None) -> None:
        """`seat` has read the reveal; None: the one Enter of a light exercise."""
        found = progress.place(self.evening)
        if isinstance(found, progress.Showing) and seat in found.unread:
            head = next(
                address
                for address in progress.read_addresses(self.evening, found.sitting)
                if address.seat == seat
            )
            self._write([Slot(head, "locked", {})])

    def end_here(self) -> None:
        """Go straight to the reflection with what there is. Nothing happens when it is over already."""
        if not isinstance(progress.place(self.evening), progress.Ended):
            self._write([Slot(ENDED_HERE, "locked", {})])

    def take_up(self, evening: Evening) -> None:
        """Go on with `evening`: this one after its exercise was changed.

        Begins at a curtain where something is private, unless its writer has the keyboard for it already.
        """
        before, rows = self.beat(), self.evening.rows
        changed = [slot for address, slot in evening.rows.items() if rows.get(address) != slot]
        self._keeper.store(self.number, changed, [each for each in rows if each not in evening.rows])
        self.evening = evening
        match before, self.beat():
            case Ask(private=True) as typing, Ask() as asked if typing.addresses == asked.addresses:
                return
        self.cover()

    def pause(self, back_at: str | None) -> None:
        """Remember when the two mean to come back (ISO time), or that they are back."""
        self._keeper.pause(self.number, back_at)

    def finish(self) -> tuple[Line, ...]:
        """Turn what stays into lines; the slots are gone then. A closed evening leaves nothing.

        Raises Refused while something is still to be asked.
        """
        match progress.place(self.evening):
            case progress.Ended(closed=True):
                self.leave()
                return ()
            case progress.Ended():
                lines = kept_lines(self.evening)
                made, met = promises(self.evening), prompts_met(self.evening)
                self._keeper.finish(self.number, lines, made, met)
                return lines
        raise AnswerRejected("The evening is not over yet.", "F8 ends it here.")

    def forget_own(self) -> None:
        """Erase what was only for its writer: the evening was left unfinished for a day.

        What was answered stays answered, like something passed, so that nobody is asked again.
        """
        own = progress.own_slots(self.evening)
        self._write(
            [Slot(slot.address, "passed", {}) for slot in own if slot.done],
            [slot.address for slot in own if not slot.done],
        )

    def leave(self) -> None:
        """End the evening with nothing kept."""
        self._keeper.leave(self.number)

    def _is_asked(self, ask: Ask) -> bool:
        found = progress.place(self.evening)
        now = (found.addresses, found.scene.wording) if isinstance(found, progress.Asking) else None
        return now == (ask.addresses, ask.scene.wording)

    def _still(self, ask: Ask) -> None:
        if not self._is_asked(ask):
            raise AnswerRejected("This was answered already.", "The next step is waiting.")

    def _write(self, slots: Iterable[Slot], gone: Iterable[Address] = ()) -> None:
        slots, gone = tuple(slots), tuple(gone)
        self._keeper.store(self.number, slots, gone)
        self.evening = self.evening.with_slots(slots, gone)

    def _curtain(self, sitting: Sitting, addresses: tuple[Address, ...], private: bool) -> Curtain | None:
        seat = addresses[0].seat
        if not private or seat is None:
            return None
        opened = sitting.head.at(seat) in self._opened
        if seat == self._holder and opened:
            return None
        first = not any(self._locked_by(sitting, each) for each in SEATS)
        return Curtain(
            seat=seat,
            hand_over=seat != self._holder,
            thinking=self._thinking(sitting) if first else (),
            changeable=other(seat) if any(self._locked_by(sitting, other(seat))) else None,
            why=rule_of(sitting.head).curtain(sitting.head, seat),
            both=len(sitting.seats()) == len(SEATS),
        )

    def _thinking(self, sitting: Sitting) -> tuple[str, ...]:
        """What takes up something else of the sitting is thought about with that."""
        hidden = progress.hiding(self.evening, sitting)
        asking = [each for each in hidden if each.step.asks and each.taken is None]
        return tuple(each.asked_of_all() for each in asking if each.wording)

    def _ask(self, scene: Scene, addresses: tuple[Address, ...], private: bool) -> Ask:
        rows = self.evening.rows
        behind, total = self.far()
        return Ask(
            scene=scene,
            addresses=addresses,
            drafts=tuple(rows[each].data if each in rows else {} for each in addresses),
            private=private,
            evening=self.evening,
            swappable=rule_of(scene).swappable(scene, rows, addresses[0]),
            done=behind,
            total=total,
            leads_out=progress.leads_out(self.evening, scene),
            landing=progress.landing(self.evening, scene),
        )

    def _both_in(self, sitting: Sitting) -> BothIn:
        shown = progress.revealing(self.evening, sitting)
        return BothIn(sitting, tuple(each.asked_of_all() for each in shown), sitting.seats())

    def _slots_of(self, scene: Scene) -> list[Slot]:
        return [
            slot
            for address, slot in self.evening.rows.items()
            if (address.step, address.turn) == (scene.step.id, scene.turn) and address.part != SWAP
        ]

    def _locked_by(self, sitting: Sitting, seat: Seat) -> list[Slot]:
        """What `seat` has locked unseen."""
        return [
            slot
            for scene in sitting.scenes
            for slot in self._slots_of(scene)
            if slot.done and slot.address.seat == seat and rule_of(scene).hides(scene, slot.address)
        ]

    def _unrevealed(self) -> Sitting | None:
        found = progress.place(self.evening)
        if isinstance(found, progress.Waiting):
            return found.sitting
        if isinstance(found, progress.Asking) and found.private:
            return found.sitting
        return None
