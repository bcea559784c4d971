"""JAX with a whole epoch compiled into one function."""

from __future__ import annotations

import importlib
from typing import Any

from tests.bench.peers.task import Task
from tests.bench.peers.timing import Run, Side, clock


def steps(task: Task) -> Side:
    """Return a side that times compiled epochs over batches that are already shuffled."""
    jax: Any = importlib.import_module("jax")
    as_array = jax.numpy.asarray
    cost_of, train_epoch = compile_epoch(jax, task.rate)
    first = [(each.weights.T.copy(), each.biases.copy()) for each in task.network().layer_parameters]
    shape = (task.steps_per_epoch, task.batch, -1)

    def run() -> Run:
        parameters, spent = jax.tree.map(jax.numpy.array, first), 0.0
        for order in task.orders:
            X, y = as_array(task.X[order].reshape(shape)), as_array(task.y[order].reshape(shape))
            jax.block_until_ready((X, y, parameters))
            begun = clock()
            parameters = jax.block_until_ready(train_epoch(parameters, X, y))
            spent += clock() - begun
        return Run(spent / task.steps, float(cost_of(parameters, task.X, task.y)))

    return run


def compile_epoch(jax: Any, rate: float) -> tuple[Any, Any]:
    """Return the cost, and a function that takes parameters through all steps of an epoch."""

    def cost(parameters: Any, X: Any, y: Any) -> Any:
        values = X
        for weights, biases in parameters[:-1]:
            values = jax.nn.sigmoid(values @ weights + biases)
        weights, biases = parameters[-1]
        return -(y * jax.nn.log_softmax(values @ weights + biases)).sum(axis=1).mean()

    def step(parameters: Any, batch: Any) -> tuple[Any, None]:
        gradients = jax.grad(cost)(parameters, *batch)
        return jax.tree.map(lambda each, gradient: each - rate * gradient, parameters, gradients), None

    def epoch(parameters: Any, X: Any, y: Any) -> Any:
        return jax.lax.scan(step, parameters, (X, y))[0]

    return jax.jit(cost), jax.jit(epoch, donate_argnums=0)
