"""Find everything wrong with an exercise that could be parsed and not validated. Imported only when there is one.

A step that cannot be validated is replaced by a substitute, so that the rest of the file is checked as well: an
unknown kind is read as the nearest one, and the other steps are checked around it.
"""

import copy
from collections.abc import Iterator
from itertools import islice

from pydantic import ValidationError

from reciprocity_tui.exercise.checks.check_exercise import KINDS_WITHOUT_ID, check_step_alone
from reciprocity_tui.exercise.checks.check_exercise import check_exercise as sense_flaws
from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.exercise import Exercise, Header
from reciprocity_tui.exercise.finding import (
    AnyHint,
    Change,
    DocumentPath,
    Finding,
    Hint,
    join_names,
    nearest,
    toml_line,
)
from reciprocity_tui.exercise.recalled_steps import ExerciseContext
from reciprocity_tui.exercise.steps import MODELS, Step
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.examples import example
from reciprocity_tui.packs.diagnostics.merge_related import merge_related
from reciprocity_tui.packs.diagnostics.validation_errors import validation_findings
from reciprocity_tui.packs.parsing.read import MOST_FAULTS, Document
from reciprocity_tui.packs.schema.schema_fields import field_names, value_at

_HEADER: Document = {
    "title": "-",
    "kind": "check-in",
    "pillar": "team",
    "minutes": 5,
    "intensity": "light",
    "summary": "-",
}
"""Values in the place of header values that cannot be used."""


def exercise_findings(document: Document, neighbours: ExerciseContext | None = None) -> list[Finding]:
    """Return everything that is wrong with the exercise in `document`, in no order."""
    return _Diagnosis(document, neighbours).run()


_KIND_CODES = ("E109", "E110", "E112")


class _Diagnosis:
    def __init__(self, document: Document, neighbours: ExerciseContext | None) -> None:
        self.document: Document = copy.deepcopy(document)
        self.neighbours = neighbours
        self.findings: list[Finding] = []
        self.doubtful: set[DocumentPath] = set()
        self.astray: set[str] = set()
        self.headless = False

    def run(self) -> list[Finding]:
        self._add_missing_round()
        steps = self.document.get("step")
        for index, step in enumerate(steps if isinstance(steps, list) else ()):
            if isinstance(step, dict):
                self._kind(step, ("step", index))
        try:
            Exercise.model_validate(self.document)
        except ValidationError as error:
            self.findings += validation_findings(error, Exercise, self.document)
        self.findings += islice(self._sense_findings(), MOST_FAULTS + 1)
        # A field of the exercise that slipped below a step is missing above: moving it mends both.
        steps_own = (
            finding for finding in self.findings if finding.code == "E103" and finding.path[:1] == ("step",)
        )
        slipped = {("E101", finding.path[-1:]) for finding in steps_own}
        flaws = merge_related(
            finding for finding in self.findings if (finding.code, finding.path) not in slipped
        )
        return [_without_added_round(finding) for finding in flaws] if self.headless else flaws

    def _add_missing_round(self) -> None:
        """Put a round around steps that begin with [[step.do]], before any [[step]]."""
        steps = self.document.get("step")
        if isinstance(steps, dict) and isinstance(steps.get("do"), list):
            self.document["step"] = [{"kind": "round", "id": "x-round-x", **steps}]
            self.headless = True
            change = Change(("step",), [{"kind": "round", **steps}])
            hint = Hint(Message("finding-begin-round-above"), change)
            message = Message("finding-step-do-without-round")
            self.findings.append(Finding("E112", ("step", 0, "do", 0), message, (hint,)))

    def _kind(self, step: Document, place: DocumentPath) -> None:
        """Give `step` a kind that can be validated, and note what was wrong with its own."""
        kind = step.get("kind")
        known = MODELS.kinds()
        if not isinstance(kind, str):
            kind = _guess_kind(step)
            self._no_kind(step, place, kind)
        elif kind not in known:
            kind = self._unknown_kind(step, place, kind)
        step["kind"] = kind
        if kind in KINDS_WITHOUT_ID:
            step.setdefault("id", _placeholder_id(place))
        inner = step.get("do")
        if inner is not None and kind != "round":
            hints = (Message("finding-begin-with-step"), Message("finding-or-put-round-above"))
            message = Message("finding-steps-below-no-round", kind=kind)
            self.findings.append(Finding("E112", (*place, "do", 0), message, hints))
            self._misplaced_steps(step.pop("do"), place)
        elif isinstance(inner, list):
            for number, inner_step in enumerate(inner):
                if isinstance(inner_step, dict):
                    self._kind(inner_step, (*place, "do", number))

    def _misplaced_steps(self, inner: object, place: DocumentPath) -> None:
        """Check steps below one that is no round as if it were one."""
        stand_in: Document = {"kind": "round", "id": _placeholder_id(place), "do": inner}
        for number, inner_step in enumerate(inner if isinstance(inner, list) else ()):
            if isinstance(inner_step, dict):
                self._kind(inner_step, (*place, "do", number))
        self.astray |= _ids_in(stand_in)
        whole: Document = {**_HEADER, "step": [stand_in]}
        try:
            Exercise.model_validate(whole)
        except ValidationError as error:
            findings = validation_findings(error, Exercise, whole)
            self.findings += (finding._replace(path=(*place, *finding.path[2:])) for finding in findings)

    def _no_kind(self, step: Document, place: DocumentPath, guess: str) -> None:
        kinds = Message("finding-known-kinds", kinds=join_names(MODELS.kinds(), 30))
        if "kind" in step:
            message = Message("finding-kind-is-no-text")
            self.findings.append(Finding("E104", (*place, "kind"), message, (kinds,)))
        else:
            add = Message("finding-add-line", line=toml_line("kind", guess))
            hints = (Hint(add, Change((*place, "kind"), guess)), kinds)
            message = Message("finding-no-kind")
            self.findings.append(Finding("E110", place, message, hints, missing=("kind",)))

    def _unknown_kind(self, step: Document, place: DocumentPath, kind: str) -> str:
        near = nearest(kind, MODELS.kinds())
        hints: tuple[AnyHint, ...] = ()
        if near:
            meant = Message("finding-did-you-mean", word=f'"{near}"')
            hints = (Hint(meant, Change((*place, "kind"), near)),)
        known = Message("finding-known-kinds", kinds=join_names(MODELS.kinds(), 30))
        message = Message("finding-no-such-kind", kind=kind[:40])
        self.findings.append(Finding("E109", (*place, "kind"), message, (*hints, known)))
        return near if near in MODELS.kinds() else _guess_kind(step)

    def _missing_keys(self) -> Iterator[Finding]:
        """Yield what is missing in steps with wrong values, checked with examples in the place of these."""
        keys: dict[DocumentPath, set[str]] = {}
        for finding in self.findings:
            place = _step_of(finding.path)
            if place and len(finding.path) > len(place) and finding.code not in _KIND_CODES:
                keys.setdefault(place, set()).add(str(finding.path[len(place)]))
        for place, wrong in keys.items():
            step = value_at(self.document, place)
            if isinstance(step, dict):
                yield from self._other_findings(step, place, wrong)

    def _other_findings(self, step: Document, place: DocumentPath, wrong: set[str]) -> Iterator[Finding]:
        """Yield the findings of a step beside its `wrong` keys, which have examples in their place."""
        model = _with_examples(step, wrong)
        if model is None:
            return
        # A prompt may bring what there is to choose from: one that cannot be read tells nothing of it.
        lacks = ("E203",) if "prompt" in wrong else ("E203", "E222")
        stop = StepLocation(place, model, place[:2] if len(place) > 2 else None)
        depth = self.document.get("intensity")
        for finding in check_step_alone(stop, depth if depth in ("light", "medium", "deep") else None):
            if finding.missing:
                is_sure = finding.code in lacks
            elif finding.code == "E204" and model.text_key in wrong:
                is_sure = False  # a value under the wrong name is missing under the right one
            else:
                is_sure = finding.code in SINGLE_KEY_CODES and finding.path[0] not in wrong
            if is_sure:
                yield finding.under(place)

    def _sense_findings(self) -> Iterator[Finding]:
        """Yield the findings between steps, with substitutes for those that cannot be validated."""
        lost = set(self.astray)
        lacking = list(self._missing_keys())
        for finding in self.findings:
            self._substitute(finding, lost)
        yield from (finding for finding in lacking if _step_of((*finding.path, "")) in self.doubtful)
        try:
            whole = Exercise.model_validate(self.document)
        except ValidationError:
            return
        yield from sense_flaws(whole, self.doubtful, lost, self.neighbours)

    def _substitute(self, finding: Finding, lost: set[str]) -> None:
        place = _step_of(finding.path)
        step = value_at(self.document, place) if place else None
        if not place:
            self._substitute_header(finding)
        elif not isinstance(step, dict):
            return
        elif finding.code == "E103" and finding.path[:-1] == place:
            step.pop(str(finding.path[-1]), None)
        elif finding.code not in _KIND_CODES and place not in self.doubtful:
            lost |= _ids_in(step)
            stand_in = _stand_in(step, place)
            step.clear()
            step.update(stand_in)
            self.doubtful.add(place)

    def _substitute_header(self, finding: Finding) -> None:
        key = str(finding.path[0]) if finding.path else ""
        self.document.pop(key, None)
        for name, value in _HEADER.items():
            if name not in self.document:
                self.document[name] = value
                self.doubtful.add((name,))


def _without_added_round(finding: Finding) -> Finding:
    """Return the finding as it is in the file, which has no round around the steps."""
    if finding.path[:2] != ("step", 0):
        return finding
    hints = tuple(hint for hint in finding.hints if not isinstance(hint, Hint) or finding.code == "E112")
    return finding._replace(path=("step", *finding.path[2:]), hints=hints)


SINGLE_KEY_CODES = ("E204", "E217", "E219", "E230", "E231")
"""Codes about one key alone, whatever the others contain."""


def _with_examples(step: Document, wrong: set[str]) -> Step | None:
    """Return a step with examples for its `wrong` keys; None if they do not help."""
    model = MODELS.get(str(step["kind"]))
    fields = field_names(model)
    kept = {key: value for key, value in step.items() if key not in wrong}
    examples = {key: example(model, key) for key in wrong if key in fields and key not in ("id", "when")}
    try:
        return model.model_validate({**kept, **examples})
    except ValidationError:
        return None


def _stand_in(step: Document, place: DocumentPath) -> Document:
    """Return a valid substitute for `step`, with the same id and condition."""
    kept: Document = {"kind": "speak", "prompt": "-"}
    for key in ("id", "when"):
        if key in step:
            try:
                Step.model_validate({"kind": "speak", key: step[key]})
            except ValidationError:
                kept |= {"id": _placeholder_id(place)} if key == "id" else {}
            else:
                kept[key] = step[key]
    return kept


def _placeholder_id(place: DocumentPath) -> str:
    """Return an id that nobody gives, for a step without one, or with one that cannot be used."""
    return "-".join(str(part) for part in ("x", *place, "x"))


def _step_of(path: DocumentPath) -> DocumentPath:
    """Return the path of the innermost step that `path` leads into; empty for the header."""
    if len(path) < 2 or path[0] != "step":
        return ()
    inside = len(path) > 3 and path[2] == "do" and isinstance(path[3], int)
    return path[:4] if inside else path[:2]


def _ids_in(step: Document) -> set[str]:
    """Return the ids that are lost when `step` is replaced by a substitute."""
    ids = {str(step.get("id"))}
    inner = step.get("do")
    for inner_step in inner if isinstance(inner, list) else ():
        if isinstance(inner_step, dict):
            ids |= _ids_in(inner_step)
    return ids


def _guess_kind(step: Document) -> str:
    """Return the kind that has most of the keys of `step` as its own."""
    shared = set(field_names(Step)) | set(field_names(Header))
    own = {kind: len((set(field_names(MODELS.get(kind))) - shared) & set(step)) for kind in MODELS.kinds()}
    best = max(own, key=lambda kind: own[kind])
    return best if own[best] else "speak"
