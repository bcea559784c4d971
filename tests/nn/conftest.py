"""What the tests of the engine share: small networks, the digits, and a look at every training step."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pytest

import nn
from nn.arrays import Array
from nn.command_line import run
from nn.training.optimizers import Optimizer

Observer = Callable[[int, Array, float], None]


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


class Split(NamedTuple):
    """The digits: the first 80 % to train on, the last 20 % to test on."""

    X_train: Array
    X_test: Array
    y_train: Array
    y_test: Array


@pytest.fixture(scope="session")
def digits() -> Split:
    data = nn.load_digits()
    return Split(*nn.train_test_split(data.images, nn.OneHotEncoder().encode(data.labels), 0.8))


@pytest.fixture(scope="session")
def build() -> Callable[..., nn.Network]:
    """Return a maker of networks: `build(3, 5, 2)` has 3 inputs, 5 hidden units and 2 outputs."""

    def make(
        *units: int,
        hidden: str = "sigmoid",
        output: str = "softmax",
        loss: str = "categorical_crossentropy",
        seed: int = 0,
        dtype: str = "float64",
    ) -> nn.Network:
        first, *inner, last = units
        layers = [nn.Layer(first, "input"), *(nn.Layer(n, hidden) for n in inner), nn.Layer(last, output)]
        return nn.Network(layers, loss, seed=seed, dtype=dtype)

    return make


@pytest.fixture
def watch_steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[Observer], str]:
    """Return a function that registers gradient descent with an observer and gives its name.

    The observer gets the number of the step (from 1), the gradient and the learning rate.
    """

    def watch(observe: Observer) -> str:
        def watched(parameters: Array, gradient: Array, rate: float, step: int) -> None:
            observe(step, gradient.copy(), rate)
            parameters -= np.asarray(rate * gradient, parameters.dtype)

        monkeypatch.setitem(nn.OPTIMIZERS, "watched", Optimizer(watched))
        return "watched"

    return watch


@pytest.fixture
def inkling(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Return a function that runs a command of the command line in this process."""

    def command(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        return Outcome(code, *capsys.readouterr())

    return command
