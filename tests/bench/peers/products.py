"""Only the matrix products of a step, and how fast this core can make products at best."""

from __future__ import annotations

import numpy as np

from nn.arrays import Array
from tests.bench.peers.task import Task
from tests.bench.peers.timing import Run, Side, clock

SIZES = (256, 384, 512, 768, 1024)


def bare(task: Task) -> Side:
    """Return a side that times np.dot of all products of a step, into buffers made before.

    The arrays lie in memory as the engine's do: see nn.layers.
    """
    products = products_of_a_step(task)

    def run() -> Run:
        begun = clock()
        for _ in range(task.steps):
            for left, right, out in products:
                np.dot(left, right, out=out)
        return Run((clock() - begun) / task.steps)

    return run


def products_of_a_step(task: Task) -> list[tuple[Array, Array, Array]]:
    """Return left side, right side and result of each product: forward, then gradients and back."""
    network, generator = task.network(), np.random.default_rng(0)
    layers, gradients = network.layer_parameters, network.layer_gradients
    rows: Array = generator.random((task.batch, network.spec.layers[0].units + 1), np.float32)
    columns: Array = np.ascontiguousarray(rows.T)
    values = [generator.random((len(layer.matrix) + 1, task.batch), np.float32) for layer in layers]
    deltas = [generator.random((len(layer.matrix), task.batch), np.float32) for layer in layers]
    below = [columns, *values]
    forward = [
        (layer.matrix, inputs, out[:-1]) for layer, inputs, out in zip(layers, below, values, strict=False)
    ]
    backward = []
    for position in range(len(layers) - 1, -1, -1):
        inputs = below[position].T if position else rows
        backward.append((deltas[position], inputs, gradients[position].matrix))
        if position:
            backward.append((layers[position].weights.T, deltas[position], deltas[position - 1]))
    return forward + backward


def flops_of_a_step(task: Task) -> int:
    """Return the number of multiplications and additions in all products of a step."""
    return sum(
        2 * left.shape[0] * left.shape[1] * right.shape[1] for left, right, _ in products_of_a_step(task)
    )


def peak(rounds: int) -> float:
    """Return the most single-precision operations a second that np.dot reaches on square matrices."""
    best = 0.0
    for size in SIZES:
        left = np.random.default_rng(0).random((size, size), np.float32)
        right, out = left.T.copy(), np.empty_like(left)
        for _ in range(rounds):
            begun = clock()
            np.dot(left, right, out=out)
            best = max(best, 2 * size**3 / (clock() - begun))
    return best


def floor(task: Task, operations_per_second: float) -> Side:
    """Return a side that takes the time in which the products could be done at that speed."""
    seconds = flops_of_a_step(task) / operations_per_second
    return lambda: Run(seconds)
