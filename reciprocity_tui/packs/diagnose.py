"""Every fault of an exercise that could be read but not played. Loaded only when there is one.

Whatever cannot stand as it is gets a stand-in, so that everything else of the same file is looked at as well: an
unknown kind is read as the nearest one, and the sense of the rest is checked around the faulty steps.
"""

import copy
from collections.abc import Iterator
from itertools import islice

from pydantic import ValidationError

from reciprocity_tui.exercise.checks import NAMELESS, alone_flaws
from reciprocity_tui.exercise.checks import flaws as sense_flaws
from reciprocity_tui.exercise.exercise import Exercise, Header
from reciprocity_tui.exercise.flaw import Change, Flaw, Hint, Place, giving, listed, nearest
from reciprocity_tui.exercise.recalls import Neighbours
from reciprocity_tui.exercise.steps import MODELS, Step
from reciprocity_tui.exercise.stops import Stop
from reciprocity_tui.packs.examples import example
from reciprocity_tui.packs.fields import names_of, value_at
from reciprocity_tui.packs.gather import gathered
from reciprocity_tui.packs.read import MOST_FAULTS, Document
from reciprocity_tui.packs.shape import shape_flaws

_HEADER: Document = {
    "title": "-",
    "kind": "check-in",
    "pillar": "team",
    "minutes": 5,
    "intensity": "light",
    "summary": "-",
}
"""Stands in for a header value that cannot be used."""


def exercise_flaws(document: Document, neighbours: Neighbours | None = None) -> list[Flaw]:
    """Everything that is wrong with the exercise in `document`, in no order."""
    return _Diagnosis(document, neighbours).run()


_OF_THE_KIND = ("E109", "E110", "E112")


class _Diagnosis:
    def __init__(self, document: Document, neighbours: Neighbours | None) -> None:
        self.document: Document = copy.deepcopy(document)
        self.neighbours = neighbours
        self.flaws: list[Flaw] = []
        self.doubtful: set[Place] = set()
        self.astray: set[str] = set()
        self.headless = False

    def run(self) -> list[Flaw]:
        self._without_round()
        steps = self.document.get("step")
        for index, step in enumerate(steps if isinstance(steps, list) else ()):
            if isinstance(step, dict):
                self._kind(step, ("step", index))
        try:
            Exercise.model_validate(self.document)
        except ValidationError as error:
            self.flaws += shape_flaws(error, Exercise, self.document)
        self.flaws += islice(self._sense(), MOST_FAULTS + 1)
        # A field of the exercise that slipped below a step is missing above: moving it mends both.
        steps_own = (flaw for flaw in self.flaws if flaw.code == "E103" and flaw.path[:1] == ("step",))
        slipped = {("E101", flaw.path[-1:]) for flaw in steps_own}
        flaws = gathered(flaw for flaw in self.flaws if (flaw.code, flaw.path) not in slipped)
        return [_in_file(flaw) for flaw in flaws] if self.headless else flaws

    def _without_round(self) -> None:
        """Put a round around steps that begin with [[step.do]], before any [[step]]."""
        steps = self.document.get("step")
        if isinstance(steps, dict) and isinstance(steps.get("do"), list):
            self.document["step"] = [{"kind": "round", "id": "x-round-x", **steps}]
            self.headless = True
            change = Change(("step",), [{"kind": "round", **steps}])
            hint = Hint("Begin a `round` above it, in a [[step]] of its own.", change)
            message = "[[step.do]] stands in a round, and no round has begun above it"
            self.flaws.append(Flaw("E112", ("step", 0, "do", 0), message, (hint,)))

    def _kind(self, step: Document, place: Place) -> None:
        """Give `step` a kind that can be validated, and say what was wrong with the one it had."""
        kind = step.get("kind")
        known = MODELS.kinds()
        if not isinstance(kind, str):
            kind = _guessed(step)
            self._no_kind(step, place, kind)
        elif kind not in known:
            kind = self._unknown_kind(step, place, kind)
        step["kind"] = kind
        if kind in NAMELESS:
            step.setdefault("id", _name_at(place))
        inner = step.get("do")
        if inner is not None and kind != "round":
            hints = ("Begin it with [[step]].", "Or put a `round` above it, in a [[step]] of its own.")
            message = f"steps stand in a round, and the step above is a `{kind}`"
            self.flaws.append(Flaw("E112", (*place, "do", 0), message, hints))
            self._astray(step.pop("do"), place)
        elif isinstance(inner, list):
            for number, each in enumerate(inner):
                if isinstance(each, dict):
                    self._kind(each, (*place, "do", number))

    def _astray(self, inner: object, place: Place) -> None:
        """Steps below one that is no round, looked at as if it were."""
        found: Document = {"kind": "round", "id": _name_at(place), "do": inner}
        for number, each in enumerate(inner if isinstance(inner, list) else ()):
            if isinstance(each, dict):
                self._kind(each, (*place, "do", number))
        self.astray |= _ids_in(found)
        whole: Document = {**_HEADER, "step": [found]}
        try:
            Exercise.model_validate(whole)
        except ValidationError as error:
            flaws = shape_flaws(error, Exercise, whole)
            self.flaws += (flaw._replace(path=(*place, *flaw.path[2:])) for flaw in flaws)

    def _no_kind(self, step: Document, place: Place, guess: str) -> None:
        kinds = f"There is {listed(MODELS.kinds(), 30)}."
        if "kind" in step:
            self.flaws.append(Flaw("E104", (*place, "kind"), "`kind` must be a text", (kinds,)))
        else:
            self.flaws.append(
                Flaw(
                    "E110",
                    place,
                    "this step has no kind",
                    (giving("kind", guess, at=place, words="Add {}"), kinds),
                    missing=("kind",),
                )
            )

    def _unknown_kind(self, step: Document, place: Place, kind: str) -> str:
        near = nearest(kind, MODELS.kinds())
        maybe = (Hint(f'Did you mean "{near}"?', Change((*place, "kind"), near)),) if near else ()
        hints = (*maybe, f"There is {listed(MODELS.kinds(), 30)}.")
        self.flaws.append(Flaw("E109", (*place, "kind"), f'no step kind is called "{kind[:40]}"', hints))
        return near if near in MODELS.kinds() else _guessed(step)

    def _lacking(self) -> Iterator[Flaw]:
        """What a step lacks besides what cannot be read in it, seen with examples in the place of that."""
        keys: dict[Place, set[str]] = {}
        for flaw in self.flaws:
            place = _step_of(flaw.path)
            if place and len(flaw.path) > len(place) and flaw.code not in _OF_THE_KIND:
                keys.setdefault(place, set()).add(str(flaw.path[len(place)]))
        for place, wrong in keys.items():
            step = value_at(self.document, place)
            if isinstance(step, dict):
                yield from self._of_the_rest(step, place, wrong)

    def _of_the_rest(self, step: Document, place: Place, wrong: set[str]) -> Iterator[Flaw]:
        """What is wrong in the fields of a step beside the `wrong` ones, which have examples in their place."""
        model = _with_examples(step, wrong)
        if model is None:
            return
        # A prompt may bring what there is to choose from: one that cannot be read tells nothing of it.
        lacks = ("E203",) if "prompt" in wrong else ("E203", "E222")
        stop = Stop(place, model, place[:2] if len(place) > 2 else None)
        depth = self.document.get("intensity")
        for flaw in alone_flaws(stop, depth if depth in ("light", "medium", "deep") else None):
            if flaw.missing:
                is_sure = flaw.code in lacks
            elif flaw.code == "E204" and model.says_in in wrong:
                is_sure = False  # what is said under the wrong name is missing under the right one
            else:
                is_sure = flaw.code in OF_ONE_KEY and flaw.path[0] not in wrong
            if is_sure:
                yield flaw.below(place)

    def _sense(self) -> Iterator[Flaw]:
        """What the steps say of one another, with stand-ins for those that cannot be validated."""
        lost = set(self.astray)
        lacking = list(self._lacking())
        for flaw in self.flaws:
            self._mend(flaw, lost)
        yield from (flaw for flaw in lacking if _step_of((*flaw.path, "")) in self.doubtful)
        try:
            whole = Exercise.model_validate(self.document)
        except ValidationError:
            return
        yield from sense_flaws(whole, self.doubtful, lost, self.neighbours)

    def _mend(self, flaw: Flaw, lost: set[str]) -> None:
        place = _step_of(flaw.path)
        step = value_at(self.document, place) if place else None
        if not place:
            self._mend_header(flaw)
        elif not isinstance(step, dict):
            return
        elif flaw.code == "E103" and flaw.path[:-1] == place:
            step.pop(str(flaw.path[-1]), None)
        elif flaw.code not in _OF_THE_KIND and place not in self.doubtful:
            lost |= _ids_in(step)
            stand_in = _stand_in(step, place)
            step.clear()
            step.update(stand_in)
            self.doubtful.add(place)

    def _mend_header(self, flaw: Flaw) -> None:
        key = str(flaw.path[0]) if flaw.path else ""
        self.document.pop(key, None)
        for each, value in _HEADER.items():
            if each not in self.document:
                self.document[each] = value
                self.doubtful.add((each,))


def _in_file(flaw: Flaw) -> Flaw:
    """The same where there is no round in the file around the steps."""
    if flaw.path[:2] != ("step", 0):
        return flaw
    hints = tuple(each for each in flaw.hints if not isinstance(each, Hint) or flaw.code == "E112")
    return flaw._replace(path=("step", *flaw.path[2:]), hints=hints)


OF_ONE_KEY = ("E204", "E217", "E219", "E230", "E231")
"""Faults of one key alone: what stands in the others makes no difference to them."""


def _with_examples(step: Document, wrong: set[str]) -> Step | None:
    """A step with examples for what is `wrong` in it; None where they do not do."""
    model = MODELS.of(str(step["kind"]))
    fields = names_of(model)
    kept = {key: value for key, value in step.items() if key not in wrong}
    examples = {key: example(model, key) for key in wrong if key in fields and key not in ("id", "when")}
    try:
        return model.model_validate({**kept, **examples})
    except ValidationError:
        return None


def _stand_in(step: Document, place: Place) -> Document:
    """A step that asks something and says nothing, under the same id and the same condition."""
    kept: Document = {"kind": "speak", "prompt": "-"}
    for key in ("id", "when"):
        if key in step:
            try:
                Step.model_validate({"kind": "speak", key: step[key]})
            except ValidationError:
                kept |= {"id": _name_at(place)} if key == "id" else {}
            else:
                kept[key] = step[key]
    return kept


def _name_at(place: Place) -> str:
    """An id that nobody gives, for a step that has none and needs none, or one that cannot be used."""
    return "-".join(str(part) for part in ("x", *place, "x"))


def _step_of(path: Place) -> Place:
    """The place of the innermost step that `path` leads into; empty for the header."""
    if len(path) < 2 or path[0] != "step":
        return ()
    inside = len(path) > 3 and path[2] == "do" and isinstance(path[3], int)
    return path[:4] if inside else path[:2]


def _ids_in(step: Document) -> set[str]:
    """Ids that are no longer to be found once `step` has a stand-in."""
    found = {str(step.get("id"))}
    inner = step.get("do")
    for each in inner if isinstance(inner, list) else ():
        if isinstance(each, dict):
            found |= _ids_in(each)
    return found


def _guessed(step: Document) -> str:
    """The kind that has most of the keys of `step` for its own."""
    shared = set(names_of(Step)) | set(names_of(Header))
    own = {kind: len((set(names_of(MODELS.of(kind))) - shared) & set(step)) for kind in MODELS.kinds()}
    best = max(own, key=lambda kind: own[kind])
    return best if own[best] else "speak"
