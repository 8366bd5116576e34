"""An unrolled script, with indexes for the look-ups of every beat."""

from functools import cached_property

from reciprocity_tui.play.scenes.scene import Scene, SceneGroup


class UnrolledScript:
    """Every group in order, whether or not its conditions hold."""

    def __init__(self, groups: tuple[SceneGroup, ...]) -> None:
        self.groups = groups

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """Return every scene in order."""
        return tuple(scene for group in self.groups for scene in group.scenes)

    @cached_property
    def gates(self) -> tuple[Scene, ...]:
        """Return every gate in order, whether or not it is active."""
        return tuple(scene for scene in self.scenes if scene.step.is_gate)

    @cached_property
    def scenes_before(self) -> dict[int, int]:
        """Return the number of scenes before each scene, by its order."""
        return {scene.order: index for index, scene in enumerate(self.scenes)}

    @cached_property
    def _of_step(self) -> dict[str, tuple[Scene, ...]]:
        by_step: dict[str, list[Scene]] = {}
        for scene in self.scenes:
            by_step.setdefault(scene.step.id, []).append(scene)
        return {name: tuple(group) for name, group in by_step.items()}

    def readable_scene(self, scene: Scene, step: str) -> Scene | None:
        """Return the first scene of `step` before `scene` that a condition there can read, or None."""
        return next(
            (
                candidate
                for candidate in self._of_step.get(step, ())
                if candidate.order < scene.order and (not candidate.in_round or candidate.turn == scene.turn)
            ),
            None,
        )
