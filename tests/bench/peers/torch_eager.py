"""PyTorch as it is commonly written: eager, one step after the other."""

from __future__ import annotations

import importlib
from typing import Any

from tests.bench.peers.task import Task
from tests.bench.peers.timing import Run, Side, clock


def steps(task: Task) -> Side:
    """Return a side that times steps over slices of a tensor that is already shuffled."""
    torch: Any = importlib.import_module("torch")
    torch.set_num_threads(1)
    X, labels = torch.from_numpy(task.X), torch.from_numpy(task.y.argmax(axis=1))
    batches = list(task.batches())
    loss_of = torch.nn.CrossEntropyLoss()

    def run() -> Run:
        model, spent = make_model(torch, task), 0.0
        optimizer = torch.optim.SGD(model.parameters(), lr=task.rate)
        for order in task.orders:
            shuffled, wanted = X[order], labels[order]
            begun = clock()
            for part in batches:
                optimizer.zero_grad(set_to_none=True)
                loss_of(model(shuffled[part]), wanted[part]).backward()
                optimizer.step()
            spent += clock() - begun
        with torch.no_grad():
            return Run(spent / task.steps, loss_of(model(X), labels).item())

    return run


def make_model(torch: Any, task: Task) -> Any:
    """Return the network with the same first weights; the loss contains its softmax."""
    modules = []
    for parameters in task.network().layer_parameters:
        units, inputs = parameters.weights.shape
        linear = torch.nn.Linear(inputs, units)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(parameters.weights.copy()))
            linear.bias.copy_(torch.from_numpy(parameters.biases.copy()))
        modules += [linear, torch.nn.Sigmoid()]
    return torch.nn.Sequential(*modules[:-1])
