"""One evening in progress: the only code that writes slots. Both front ends and simulations drive it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import ENDED_HERE, Evening
from reciprocity_tui.play.evening.prompts_seen import prompts_seen
from reciprocity_tui.play.evening.script import unrolled
from reciprocity_tui.play.reflection.lines import agreement_outcomes, saved_lines
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import SWAP, Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slot, other_seat
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.evening_store import EveningStore
from reciprocity_tui.play.session.reveal import build_reveal

PASS = None
"""What a front end hands in for an answer that is passed."""


class Session:
    """An evening in progress.

    Everything to be stored is stored before a method returns; when the store fails (a full disk), nothing has
    changed, and the same call may be made again.

    render -- returns the words of a line in the language of the evening: the journal stores words. Without it a
    message stays one, for an evening that nobody stores.
    """

    def __init__(
        self,
        evening: Evening,
        keeper: EveningStore,
        evening_id: int,
        render: Callable[[Text], Text] | None = None,
    ) -> None:
        self.evening = evening
        self.evening_id = evening_id
        self._store = keeper
        self._render = render
        self._at_keyboard: Seat | None = None
        self._opened: set[Address] = set()

    def beat(self) -> Beat:
        """Return the current beat. Changes nothing."""
        match progress.current_position(self.evening):
            case progress.Asking(sitting, scene, addresses, private):
                return self._curtain(sitting, addresses, private) or self._ask(scene, addresses, private)
            case progress.AwaitingReveal(sitting):
                return self._ready_to_reveal(sitting)
            case progress.ShowingReveal(sitting, unread):
                return Reveal(build_reveal(self.evening, sitting), unread)
            case progress.Ended(closed):
                return Over(closed)

    def scene_progress(self) -> tuple[int, int]:
        """Return how many scenes are done, and how many there are."""
        places = unrolled(self.evening).scenes_before
        match progress.current_position(self.evening):
            case progress.Asking(scene=scene):
                return places[scene.order], len(places)
            case progress.AwaitingReveal(sitting) | progress.ShowingReveal(sitting):
                return places[sitting.scenes[-1].order], len(places)
        return len(places), len(places)

    def open_curtain(self, seat: Seat) -> None:
        """Open the curtain for `seat`, when it waits for that person; ignore the partner's key."""
        curtain = self.beat()
        position = progress.current_position(self.evening)
        if isinstance(curtain, Curtain) and curtain.seat == seat and isinstance(position, progress.Asking):
            self._at_keyboard = seat
            self._opened.add(position.group.first_scene.address(seat))

    def require_curtain(self) -> None:
        """Forget who has the keyboard: after a pause whatever is private begins at a curtain."""
        self._at_keyboard = None

    def draft(self, ask: Ask, replies: Sequence[Data]) -> None:
        """Store the draft typed so far. A draft that arrives after the answer changes nothing."""
        if self._is_asked(ask):
            self._write(
                Slot(address, "draft", dict(data))
                for address, data in zip(ask.addresses, replies, strict=True)
            )

    def answer(self, ask: Ask, replies: Sequence[Data | None]) -> None:
        """Lock the answers of `ask`, one reply per address; PASS passes.

        Raises AnswerRejected, with nothing stored, when the rule rejects one of them, or when `ask` is no longer the
        current question (a key pressed twice).
        """
        self._require_current(ask)
        rule = rule_for(ask.scene)
        slots: list[Slot] = []
        for address, data in zip(ask.addresses, replies, strict=True):
            if data is not PASS:
                slots.append(Slot(address, "locked", rule.accept(ask.scene, address, data)))
            elif rule.passable(ask.scene, address):
                slots.append(Slot(address, "passed", {}))
            else:
                raise AnswerRejected(Message("refusal-not-passable"))
        after = self.evening.with_slots(slots)
        more, gone = rule.settle(ask.scene, after.slots)
        # What goes at once was never written: the last secret answer of a gate must not touch the disk.
        self._write([slot for slot in (*slots, *more) if slot.address not in gone], gone)

    def swap(self, ask: Ask) -> None:
        """Swap the current question to its next prompt, for both (in a round: for this turn)."""
        if not ask.swappable:
            raise AnswerRejected(Message("refusal-no-other-question"))
        self._require_current(ask)
        scene = ask.scene
        count = scene.swap_count(self.evening.slots, ask.address.repeat) + 1
        gone = [slot.address for slot in self._answer_slots(scene) if slot.state == "draft"]
        self._write([Slot(scene.address(None, SWAP, ask.address.repeat), "locked", {"count": count})], gone)

    def change(self, seat: Seat) -> None:
        """Reopen what `seat` has locked in the group that is not revealed yet. The text stays.

        It begins at that person's curtain, unless they are typing right now: once done, they have handed the keyboard
        on, and the partner may be looking.
        """
        group = self._unrevealed()
        mine = [] if group is None else list(self._locked_by(group, seat))
        current_beat = self.beat()
        is_typing = isinstance(current_beat, Ask) and current_beat.private and current_beat.seat == seat
        if not mine and is_typing:
            raise AnswerRejected(Message("refusal-already-open"))
        if not mine:
            raise AnswerRejected(Message("refusal-nothing-to-change"))
        self._write(Slot(slot.address, "draft", slot.data) for slot in mine)
        if not is_typing:
            self.require_curtain()

    @property
    def can_go_back(self) -> bool:
        """Return whether the previous spoken or read part may be reopened; not once a curtain was opened."""
        current_beat = self.beat()
        private = isinstance(current_beat, Ask) and current_beat.private
        return not private and bool(progress.reopenable_addresses(self.evening))

    def go_back(self) -> None:
        """Reopen the previous part. What is typed meanwhile stays as a draft."""
        if not self.can_go_back:
            raise AnswerRejected(Message("refusal-nothing-to-go-back-to"))
        self._write((), progress.reopenable_addresses(self.evening))

    def reveal(self) -> None:
        """Show both at once. Only when both are in."""
        position = progress.current_position(self.evening)
        if isinstance(position, progress.AwaitingReveal):
            addresses = progress.reveal_addresses(self.evening, position.group)
            self._write(Slot(address, "locked", {}) for address in addresses)

    def read(self, seat: Seat | None) -> None:
        """Mark the reveal as read by `seat`; None: the one Enter of a light exercise."""
        position = progress.current_position(self.evening)
        if isinstance(position, progress.ShowingReveal) and seat in position.unread:
            head = next(
                address
                for address in progress.read_addresses(self.evening, position.group)
                if address.seat == seat
            )
            self._write([Slot(head, "locked", {})])

    def end_here(self) -> None:
        """Go straight to the reflection with what there is. Nothing happens when it is over already."""
        if not isinstance(progress.current_position(self.evening), progress.Ended):
            self._write([Slot(ENDED_HERE, "locked", {})])

    def continue_with(self, evening: Evening) -> None:
        """Go on with `evening`: this one after its exercise was changed.

        Begins at a curtain where something is private, unless its writer has the keyboard for it already.
        """
        before, slots = self.beat(), self.evening.slots
        changed = [slot for address, slot in evening.slots.items() if slots.get(address) != slot]
        self._store.store(
            self.evening_id,
            changed,
            [old_address for old_address in slots if old_address not in evening.slots],
        )
        self.evening = evening
        match before, self.beat():
            case Ask(private=True) as typing, Ask() as asked if typing.addresses == asked.addresses:
                return
        self.require_curtain()

    def pause(self, back_at: str | None) -> None:
        """Remember when the two mean to come back (ISO time), or that they are back."""
        self._store.pause(self.evening_id, back_at)

    def finish(self) -> tuple[Line, ...]:
        """Save the lines, delete the slots and return the lines. A closed evening leaves none.

        Raises AnswerRejected while something is still open.
        """
        match progress.current_position(self.evening):
            case progress.Ended(closed=True):
                self.leave()
                return ()
            case progress.Ended():
                lines = tuple(map(self._rendered, saved_lines(self.evening)))
                made, met = agreement_outcomes(self.evening), prompts_seen(self.evening)
                self._store.finish(self.evening_id, lines, made, met)
                return lines
        raise AnswerRejected(Message("refusal-evening-not-over"))

    def _rendered(self, line: Line) -> Line:
        if self._render is None:
            return line
        return replace(line, text=self._render(line.text), wording=self._render(line.wording))

    def erase_writer_only(self) -> None:
        """Erase the writer-only answers of an evening left unfinished for a day.

        Their slots still count as answered, like passed ones, so that nobody is asked again.
        """
        own = progress.writer_only_slots(self.evening)
        self._write(
            [Slot(slot.address, "passed", {}) for slot in own if slot.done],
            [slot.address for slot in own if not slot.done],
        )

    def leave(self) -> None:
        """End the evening with nothing kept."""
        self._store.leave(self.evening_id)

    def _is_asked(self, ask: Ask) -> bool:
        position = progress.current_position(self.evening)
        asked_now = (
            (position.addresses, position.scene.wording) if isinstance(position, progress.Asking) else None
        )
        return asked_now == (ask.addresses, ask.scene.wording)

    def _require_current(self, ask: Ask) -> None:
        if not self._is_asked(ask):
            raise AnswerRejected(Message("refusal-already-answered"))

    def _write(self, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        slots, deleted = tuple(slots), tuple(deleted)
        self._store.store(self.evening_id, slots, deleted)
        self.evening = self.evening.with_slots(slots, deleted)

    def _curtain(self, group: SceneGroup, addresses: tuple[Address, ...], private: bool) -> Curtain | None:
        seat = addresses[0].seat
        if not private or seat is None:
            return None
        opened = group.first_scene.address(seat) in self._opened
        if seat == self._at_keyboard and opened:
            return None
        first = not any(self._locked_by(group, person) for person in SEATS)
        return Curtain(
            seat=seat,
            hand_over=seat != self._at_keyboard,
            shared_prompts=self._shared_prompts(group) if first else (),
            changeable=other_seat(seat) if any(self._locked_by(group, other_seat(seat))) else None,
            reason=rule_for(group.first_scene).curtain_reason(group.first_scene, seat),
            both_type=len(group.seats()) == len(SEATS),
        )

    def _shared_prompts(self, group: SceneGroup) -> tuple[str, ...]:
        """Return the prompts to think about; a step that follows up another of the group belongs to that one."""
        hidden = progress.hidden_scenes(self.evening, group)
        asking = [scene for scene in hidden if scene.step.asks and scene.follows is None]
        return tuple(scene.prompt_for_all() for scene in asking if scene.wording)

    def _ask(self, scene: Scene, addresses: tuple[Address, ...], private: bool) -> Ask:
        slots = self.evening.slots
        behind, total = self.scene_progress()
        return Ask(
            scene=scene,
            addresses=addresses,
            drafts=tuple(slots[address].data if address in slots else {} for address in addresses),
            private=private,
            evening=self.evening,
            swappable=rule_for(scene).swappable(scene, slots, addresses[0]),
            scenes_done=behind,
            scene_total=total,
            is_later_gate=progress.is_later_gate(self.evening, scene),
            is_winding_down=progress.is_winding_down(self.evening, scene),
        )

    def _ready_to_reveal(self, group: SceneGroup) -> ReadyToReveal:
        shown = progress.revealed_scenes(self.evening, group)
        return ReadyToReveal(group, tuple(scene.prompt_for_all() for scene in shown), group.seats())

    def _answer_slots(self, scene: Scene) -> list[Slot]:
        return [
            slot
            for address, slot in self.evening.slots.items()
            if (address.step, address.turn) == (scene.step.id, scene.turn) and address.part != SWAP
        ]

    def _locked_by(self, group: SceneGroup, seat: Seat) -> list[Slot]:
        """Return the hidden answers that `seat` has locked."""
        return [
            slot
            for scene in group.scenes
            for slot in self._answer_slots(scene)
            if slot.done and slot.address.seat == seat and rule_for(scene).is_hidden(scene, slot.address)
        ]

    def _unrevealed(self) -> SceneGroup | None:
        position = progress.current_position(self.evening)
        if isinstance(position, progress.AwaitingReveal):
            return position.group
        if isinstance(position, progress.Asking) and position.private:
            return position.group
        return None
