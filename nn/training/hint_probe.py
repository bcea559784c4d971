"""A probe of a training that gathers the facts by which the rules of nn.training.hints go."""

from __future__ import annotations

from typing import Any

import numpy as np

from nn.arrays import Array
from nn.calibration import decided
from nn.feedforward import FeedForward
from nn.losses import LOSSES
from nn.training.health import SAMPLES, HealthProbe, spread_evenly
from nn.training.hints import TrainingFacts
from nn.training.recording import Recording
from nn.training.spikes import Spike, find_spike, worst_leap
from nn.training.stopping import Divergence
from nn.training.trainer import Trainer

MUTED = ("sigmoid", "softmax")  # output activations whose slope is a (1 - a)
OFF = 0.5


class HintProbe:
    """Gathers the facts of one training, which stays as it is, bit for bit.

    The first time that it sees a leap of the cost it trains those epochs again in a twin; else it costs about
    as much as a HealthProbe.
    """

    def __init__(self, start: Array, recording: Recording | None = None, samples: int = SAMPLES) -> None:
        """start, samples: see HealthProbe. recording: of the training, without which no spike is found."""
        self._health = HealthProbe(start, samples)
        self._count = samples
        self._recording = recording
        self._network: FeedForward | None = None
        self._twin: Trainer[Any] | None = None
        self._leap: int | None = None
        self._spike: Spike | None = None

    def __call__(self, trainer: Trainer[Any], divergence: Divergence | None = None) -> TrainingFacts:
        """Return the facts as they are now; divergence: what ended the training, if that did."""
        spec = trainer.network.spec
        cost, wrong, wrong_slope = self._measure_outputs(trainer)
        baseline_cost = trainer.settings.active.baseline_cost
        return TrainingFacts(
            trainer.epoch,
            spec.loss,
            spec.layers[-1].activation,
            tuple(layer.units for layer in spec.layers[1:]),
            tuple(self._health(trainer)),
            cost,
            baseline_cost,
            wrong,
            wrong_slope,
            self._find_spike(trainer, baseline_cost),
            divergence,
        )

    def _measure_outputs(self, trainer: Trainer[Any]) -> tuple[float, float, float]:
        """Return the cost of the sample, and of its outputs what `measure_wrong_outputs` finds."""
        chosen = spread_evenly(len(trainer.data), self._count)
        targets = trainer.data.targets[chosen]
        self._network = self._network or trainer.network.copy()
        self._network.parameters[:] = trainer.network.parameters
        spec = trainer.network.spec
        with np.errstate(all="ignore"):
            outputs = self._network.forward(trainer.data.rows[chosen, :-1])
            cost = float(LOSSES[spec.loss].values(outputs.T, targets.T).mean())
            wrong, slope = measure_wrong_outputs(outputs, targets)
        return cost, wrong, slope if spec.layers[-1].activation in MUTED else np.nan

    def _find_spike(self, trainer: Trainer[Any], baseline_cost: float) -> Spike | None:
        if self._recording is None:
            return None
        leap = worst_leap(self._recording, baseline_cost)
        if leap != self._leap:
            self._twin = self._twin or trainer.twin()
            self._leap = leap
            self._spike = None if leap is None else find_spike(self._recording, leap, self._twin)
        return self._spike


def measure_wrong_outputs(outputs: Array, targets: Array) -> tuple[float, float]:
    """Return of (n, classes) outputs which fraction of the samples is read wrong, and how steep it is there.

    Steepness: mean a (1 - a) of all outputs of those samples that are off by more than a half; NaN where
    there are none.
    """
    is_wrong = decided(outputs) != decided(targets)
    values = outputs[is_wrong]
    values = values[np.abs(values - targets[is_wrong]) > OFF]
    slope = float((values * (1 - values)).mean()) if values.size else np.nan
    return float(is_wrong.mean()), slope
