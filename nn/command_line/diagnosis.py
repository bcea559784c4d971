"""Why a training learned nothing, as the rules of nn.training.hints find it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nn.calibration import decided
from nn.digits.design import Design
from nn.digits.task import SHUFFLED_LABELS
from nn.network import Network
from nn.training.hint_probe import HintProbe
from nn.training.hints import LEARNS_NOTHING, HintCode, TrainingFacts, hints
from nn.training.stopping import DivergenceError
from nn.training.trainer import Trainer

LUCKY = 1.5  # times as often right as saying always the same: chance alone is no better
FALLING = 0.99  # of the cost of the first epoch
ADVICE = {
    HintCode.TWINS: "Units with equal weights get equal gradients, so they stay equal for ever.",
    HintCode.DEAD_UNITS: "Without a gradient they never wake up; a tenth of the rate keeps them alive.",
    HintCode.VANISHING_GRADIENT: "Each layer multiplies it by a small slope: take fewer layers, or relu.",
    HintCode.SATURATED_OUTPUTS: "Squared error hardly hears mistakes that are sure; cross-entropy does.",
}
NO_REASON = "nothing is wrong with its units: the steps were too few, or too short or too long."


class Diagnosis:
    """Follows a training, and tells at its end why it learned nothing, if it did not."""

    def __init__(self, design: Design) -> None:
        """design: what is trained."""
        self._task = design.task
        self._probe = HintProbe(design.network().parameters)
        self._trainer: Trainer | None = None

    def follow(self, trainer: Trainer) -> None:
        """Take the end of an epoch."""
        self._trainer = trainer

    def nothing_learned(self) -> str | None:
        """Return in a line why nothing was learned; None if something was."""
        if self._trainer is None or self._task.labels == SHUFFLED_LABELS:  # chance is all there is
            return None
        facts = self._probe(self._trainer)
        if facts.cost < LEARNS_NOTHING * facts.baseline_cost or 1 - facts.wrong > LUCKY * self._chance():
            return None
        reasons = _reasons(facts)
        if not reasons and self._is_on_its_way():
            return None
        return " ".join(reasons) or NO_REASON

    def of_training(self, train: Callable[[], Network]) -> Network:
        """Train; a DivergenceError says, too, what the rules find wrong with the network."""
        try:
            return train()
        except DivergenceError as error:
            if self._trainer is None:
                raise
            reasons = _reasons(self._probe(self._trainer, error.divergence))
            raise DivergenceError(error.divergence, *reasons) from None

    def _is_on_its_way(self) -> bool:
        """Return whether the cost has been falling: more epochs would help."""
        assert self._trainer is not None
        costs = self._trainer.history.column("cost")
        return len(costs) > 1 and bool(costs[-1] < FALLING * costs[0])

    def _chance(self) -> float:
        """Return how often saying always the same is right."""
        assert self._trainer is not None
        counts = np.bincount(decided(self._trainer.data.targets))
        return float(counts.max() / counts.sum())


def _reasons(facts: TrainingFacts) -> list[str]:
    """Return what the rules find wrong with the network, each with what to do."""
    found = {hint.code: hint for hint in hints(facts) if hint.code in ADVICE}
    if HintCode.DEAD_UNITS in found:  # units that have been driven to an end are alike there, too
        found.pop(HintCode.TWINS, None)
    return [f"{hint} {ADVICE[hint.code]}" for hint in found.values()]
