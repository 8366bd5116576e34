"""A script that was unrolled once, with what is looked up in it at every beat."""

from functools import cached_property

from reciprocity_tui.play.scene import Scene, Sitting


class Unrolled:
    """Every sitting in order, whether or not its conditions hold."""

    def __init__(self, sittings: tuple[Sitting, ...]) -> None:
        self.sittings = sittings

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """Every scene in order."""
        return tuple(scene for sitting in self.sittings for scene in sitting.scenes)

    @cached_property
    def gates(self) -> tuple[Scene, ...]:
        """Every gate in order, whether or not it is asked."""
        return tuple(each for each in self.scenes if each.step.opens_deep)

    @cached_property
    def places(self) -> dict[int, int]:
        """How many scenes come before one, by its order."""
        return {scene.order: index for index, scene in enumerate(self.scenes)}

    @cached_property
    def _of_step(self) -> dict[str, tuple[Scene, ...]]:
        found: dict[str, list[Scene]] = {}
        for scene in self.scenes:
            found.setdefault(scene.step.id, []).append(scene)
        return {name: tuple(each) for name, each in found.items()}

    def read_by(self, scene: Scene, step: str) -> Scene | None:
        """The first scene of `step` before `scene` that a condition there reads; None: there is none."""
        return next(
            (
                each
                for each in self._of_step.get(step, ())
                if each.order < scene.order and (not each.in_round or each.turn == scene.turn)
            ),
            None,
        )
