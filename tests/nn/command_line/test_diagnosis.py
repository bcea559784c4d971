"""What `inkling train` says of a training that learned nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn import Layer, Network
from nn.command_line.diagnosis import Diagnosis
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.writers import Training

Inkling = Callable[..., Any]

SETTINGS: dict[str, Any] = {"epochs": 3, "learning_rate": 0.1, "batch_size": 32}
GOOD = Design.of(Layer(16, "relu"), **SETTINGS)
DEEP = Design.of(*8 * (Layer(16, "sigmoid"),), **SETTINGS)
DEAF = Design.of(output="sigmoid", loss="mean_squared_error", **SETTINGS)


def _nothing_learned(
    design: Design, monkeypatch: pytest.MonkeyPatch, change: Callable[[Network], None] = lambda network: None
) -> str | None:
    """Train a design whose first weights are changed, and return what is said of it."""
    make = Design.network

    def changed(self: Design) -> Network:
        network = make(self)
        change(network)
        return network

    monkeypatch.setattr(Design, "network", changed)
    diagnosis = Diagnosis(design)
    Training(design, DigitData.standard().train.part(slice(0, 300))).run(diagnosis.follow)
    return diagnosis.nothing_learned()


def _same(network: Network) -> None:
    network.parameters = np.full_like(network.parameters, 0.01)


def _dead(network: Network) -> None:
    network.layer_parameters[0].biases[:] = -100


def _deaf(network: Network) -> None:
    network.layer_parameters[0].biases[:] = 40 * np.eye(10)[3] - 20


@pytest.mark.parametrize(
    ("design", "change", "words"),
    [
        (DEEP, lambda network: None, "The gradient of the weights of layer 1 is "),
        (GOOD, _same, "Only 1 of the 16 units of layer 1 differ from each other. Units with equal weights"),
        (GOOD, _dead, "100% of the units of layer 1 are dead: no sample reaches them. Without a gradient"),
        (DEAF, _deaf, "of the samples are read wrong"),
        (GOOD.with_settings(learning_rate=1e-9), lambda network: None, "nothing is wrong with its units"),
    ],
)
def test_each_reason_is_named(
    design: Design, change: Callable[[Network], None], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert words in (_nothing_learned(design, monkeypatch, change) or "")


def test_a_training_that_learned_is_not_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _nothing_learned(GOOD, monkeypatch) is None


def test_learning_nothing_has_an_exit_code_and_a_reason(inkling: Inkling, tmp_path: Path) -> None:
    command = (
        "train",
        "--hidden",
        "16",
        "--augment",
        "0",
        "--drawn",
        "0",
        "--epochs",
        "2",
        "--out",
        tmp_path / "n",
    )
    outcome = inkling(*command, "--learning-rate", "1e-9", "--json")
    assert outcome.code == 3
    assert "inkling train: the network learned nothing: nothing is wrong" in outcome.err.splitlines()[-1]
    assert json.loads(outcome.out)["learned_nothing"].startswith("nothing is wrong with its units")
    assert (tmp_path / "n").is_file()
    assert inkling(*command, "--labels", "shuffled").code == 0  # asked for
    assert inkling(*command, "--optimizer", "adam", "--batch-size", "300").code == 0  # on its way
    learned = inkling(*command, "--json")
    assert (learned.code, json.loads(learned.out)["learned_nothing"]) == (0, None)


@pytest.mark.parametrize("split", ["all", "writers"])
def test_it_is_said_of_every_split(inkling: Inkling, tmp_path: Path, split: str) -> None:
    command = (
        "train",
        "--hidden",
        "4",
        "--augment",
        "0",
        "--drawn",
        "0",
        "--epochs",
        "1",
        "--out",
        tmp_path / "n",
    )
    outcome = inkling(*command, "--learning-rate", "1e-9", "--split", split)
    assert (outcome.code, "learned nothing" in outcome.err) == (3, True)


def test_a_training_that_cannot_go_on_tells_of_its_network(inkling: Inkling, tmp_path: Path) -> None:
    command = ("train", "--preset", "small", "--augment", "0", "--epochs", "30", "--out", tmp_path / "n")
    outcome = inkling(*command, "--learning-rate", "1e6")
    assert outcome.code == 1
    assert "Training cannot go on" in outcome.err.splitlines()[-1]
    assert "are dead" in outcome.err.splitlines()[-1]
    assert not (tmp_path / "n").exists()
