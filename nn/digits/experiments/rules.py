"""Rules of a lesson: which settings stay as they are, and which parts of the window are not there."""

from __future__ import annotations

from dataclasses import dataclass, fields

from nn.checks import check_choice
from nn.training.config import TrainingConfig

LOCKS = ("layers", "loss", "seed", "task", *(field.name for field in fields(TrainingConfig)))
HIDEABLE = ("curves", "mistakes", "inside", "xray", "settings")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a lesson keeps as it is, and what it hides.

    lock: of LOCKS: "layers" stands for units, activations and all else of them. hide: of HIDEABLE.
    Raises ValueError naming a wrong one.
    """

    lock: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in self.lock:
            check_choice("each of lock", name, LOCKS)
        for name in self.hide:
            check_choice("each of hide", name, HIDEABLE)
        if set(self.hide) >= set(HIDEABLE[:-1]):
            raise ValueError("hide must leave one of the panels")
