"""What a run of very many epochs leaves in memory, without the training itself."""

from __future__ import annotations

import tracemalloc

import numpy as np
import numpy.typing as npt

from nn import EpochMetrics, History, Snapshots
from tests.bench.peers.task import small

PIXELS = 1_000
Curve = npt.NDArray[np.float64]


def wiggly_curve(epochs: int) -> Curve:
    """Return a falling cost for each epoch, with slow and quick waves, noise, and five single spikes."""
    generator, along = np.random.default_rng(0), np.linspace(0, 1, epochs)
    curve = 2 * np.exp(-5 * along) + 0.2 * np.sin(40 * along) + 0.05 * np.sin(3000 * along) + 0.5
    curve += generator.normal(0, 0.02, epochs)
    curve[generator.integers(0, epochs, 5)] += 1
    return curve


def remember(costs: Curve) -> tuple[History, int]:
    """Return the history of a run with these costs, and the most bytes that it and the snapshots took."""
    parameters = small().network().parameters
    tracemalloc.start()
    history, snapshots = History(), Snapshots()
    for epoch, cost in enumerate(costs, start=1):
        parameters[0] = epoch
        history.append(metrics(epoch, float(cost)))
        snapshots.add(epoch, parameters)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return history, peak


def metrics(epoch: int, cost: float) -> EpochMetrics:
    """Return metrics as a run with three layers makes them, each number an object of its own."""
    return EpochMetrics(
        epoch=epoch,
        cost=cost,
        accuracy=1 - cost / 8,
        validation_cost=cost + 0.1,
        validation_accuracy=1 - cost / 6,
        learning_rate=0.1 / epoch,
        seconds=epoch * 1e-3,
        samples=epoch * 1437,
        gradient_norms=(cost * 1.1, cost * 2, cost * 3),
        update_norms=(cost * 0.1, cost * 0.2, cost * 0.3),
    )


def error_of_extremes(history: History, curve: Curve) -> float:
    """Return by how much the lowest or the highest kept cost differs from the true one."""
    costs = history.column("cost")
    return float(max(abs(costs.min() - curve.min()), abs(costs.max() - curve.max())))


def error_of_envelope(history: History, curve: Curve) -> tuple[float, float]:
    """Return how far off lines between the kept points are in a plot PIXELS wide: at worst, and on average.

    In each pixel column the lowest and the highest point of the lines are compared with those of the whole
    curve. Shares of the curve's range.
    """
    epochs = np.arange(1, len(curve) + 1)
    lines = np.interp(epochs, history.column("epoch"), history.column("cost")).reshape(PIXELS, -1)
    true = curve.reshape(PIXELS, -1)
    off = np.abs([lines.min(axis=1) - true.min(axis=1), lines.max(axis=1) - true.max(axis=1)]) / np.ptp(curve)
    return float(off.max()), float(off.mean())
