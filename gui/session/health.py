"""The health of what is shown: measured by a probe while it is trained, or once while it rests."""

from __future__ import annotations

import numpy as np

from gui.session.run import Origin, Run
from gui.session.shown import Shown
from nn import Trainer
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.training.health import (
    SAMPLES,
    HealthProbe,
    LayerHealth,
    Spreads,
    measure_health,
    measure_spreads,
    spread_evenly,
)


class RunHealth:
    """A probe of the training of one run; it measures nothing of another one."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._probe = HealthProbe(start_of(run))

    def __call__(self, trainer: Trainer) -> list[LayerHealth]:
        """Return the health of each layer, or nothing of a training that is over but not yet gone."""
        return self._probe(trainer) if trainer is self._run.trainer else []


def start_of(run: Run) -> Array:
    """Return the (parameters,) that a run began to be trained with."""
    moments = run.recording.moments
    return moments[0].result_parameters if moments else run.network.parameters


def shown_health(shown: Shown, data: DigitData) -> list[LayerHealth]:
    """Return the health of each layer of the network that is shown.

    How far it is from the start is unknown of a network that was trained elsewhere, and the last step of one
    that is not the latest.
    """
    network, run = shown.network.copy(), shown.run
    sample = data.train.part(spread_evenly(len(data.train), SAMPLES))
    unknown = (np.nan,) * len(network.layer_parameters)
    start = Spreads(unknown, unknown)
    if len(run.recording) or run.source is Origin.UNTRAINED:
        beginning = network.copy()
        beginning.parameters = start_of(run)
        start = measure_spreads(beginning, sample.images)
    latest = run.history.latest
    norms = latest.update_norms if latest is not None and shown.is_latest else ()
    return measure_health(network, start, sample.images, sample.targets, norms)


def health_of(figures: Array) -> list[LayerHealth]:
    """Return the health of each layer from a probe's (layers, figures)."""
    return [LayerHealth(*map(float, row)) for row in figures]
