"""The project that Inkling began as, github.com/stockifab/Neural-Network, from a clone of it."""

from __future__ import annotations

import importlib
import re
import sys
from importlib.machinery import FileFinder, SourceFileLoader
from pathlib import Path
from typing import Any

import numpy as np

from tests.bench.peers.task import Task
from tests.bench.peers.timing import Run, Side, clock


class OlderPython(SourceFileLoader):
    """Loads a module whose `type Name = ...`, new in Python 3.12, is read as `Name = ...`."""

    def get_data(self, path: str) -> bytes:
        """Return the source."""
        return re.sub(rb"(?m)^type (\w+) =", rb"\1 =", super().get_data(path))


def steps(task: Task, clone: Path) -> Side:
    """Return a side that times its `Network.fit`, which is one step, over slices that are already shuffled.

    It works in double precision, whatever it is given, so it is given that.
    """
    package = import_from(clone)
    X, y, batches = task.X.astype(np.float64), task.y.astype(np.float64), list(task.batches())

    def run() -> Run:
        network, spent = make_network(package, task), 0.0
        for order in task.orders:
            shuffled, wanted = X[order], y[order]
            begun = clock()
            for part in batches:
                network.fit(shuffled[part], wanted[part], task.rate)
            spent += clock() - begun
        return Run(spent / task.steps, network.cost(X, y) / len(X))

    return run


def is_clone(folder: Path) -> bool:
    """Tell whether the folder holds that project."""
    return (folder / "src" / "network").is_dir()


def import_from(clone: Path) -> Any:
    """Return its package `src.network`."""
    hook = FileFinder.path_hook((OlderPython, [".py"]))
    sys.path_hooks.insert(0, hook)
    sys.path.insert(0, str(clone.resolve()))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    try:
        return importlib.import_module("src.network")
    finally:
        sys.path_hooks.remove(hook)
        sys.path.pop(0)
        sys.dont_write_bytecode = before


def make_network(package: Any, task: Task) -> Any:
    """Return its network with the same first weights."""
    kinds = [layer.activation for layer in task.layers]
    units = [layer.units for layer in task.layers]
    layers = [package.Layer(count, kind) for count, kind in zip(units, kinds, strict=True)]
    network = package.Network(layers, "categorical_crossentropy")
    connections = [item for item in network.pipeline if isinstance(item, package.Connection)]
    for connection, parameters in zip(connections, task.network().layer_parameters, strict=True):
        connection.weights = parameters.weights.T.astype(np.float64)
    return network
