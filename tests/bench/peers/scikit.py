"""scikit-learn's MLPClassifier."""

from __future__ import annotations

import importlib
import warnings
from typing import Any

from tests.bench.peers.task import SEED, Task
from tests.bench.peers.timing import Run, Side, clock


def whole_fit(task: Task) -> Side:
    """Return a side that times a whole call of `fit` over its steps.

    It begins with our weights as a warm start; the orders are its own, so its cost is only about ours.
    """
    classifier: Any = importlib.import_module("sklearn.neural_network").MLPClassifier
    labels = task.y.argmax(axis=1)

    def run() -> Run:
        model = classifier(
            tuple(layer.units for layer in task.layers[1:-1]),
            activation="logistic",
            solver="sgd",
            alpha=0,
            batch_size=task.batch,
            learning_rate_init=task.rate,
            max_iter=1,
            n_iter_no_change=len(task.orders) + 1,
            momentum=0,
            nesterovs_momentum=False,
            warm_start=True,
            random_state=SEED,
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.fit(task.X, labels)
            layers = task.network().layer_parameters
            model.coefs_ = [layer.weights.T.copy() for layer in layers]
            model.intercepts_ = [layer.biases.copy() for layer in layers]
            model.max_iter = len(task.orders)
            begun = clock()
            model.fit(task.X, labels)
            spent = clock() - begun
        assert len(model.loss_curve_) == 1 + len(task.orders), "it stopped early"
        return Run(spent / task.steps, model.loss_)

    return run
