"""Networks for digits: what one is, in files, and what their information says."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from importlib import resources
from typing import Any

import numpy as np

from nn.checks import in_one_line
from nn.digits.data import DIGIT_COUNT, PIXELS
from nn.digits.task import STANDARD_TASK, Task
from nn.ink import NORMALIZER
from nn.network import Network, load_network

DEFAULT_NETWORK = "networks/digits.safetensors"
NAME_OF_DEFAULT = "Inkling's own network"

# Entries of Network.information
TRAINED_DIGITS = "trained_digits"  # it was trained on the first ones of the data set, or on some of these
TEST_DIGITS = "test_digits"  # digits that it was tested on
TEST_ACCURACY = "test_accuracy"  # fraction of these that it got right, 0 to 1
NORMALIZER_VERSION = "normalizer"  # version of the way from ink to image that it was trained for
TASK = "task"  # what it learned of the digits, in JSON; without this entry, to tell all ten apart

COUNT, PERCENTAGE = re.compile(r"[0-9]{1,4}"), re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,9})?) ?%")


def default_network() -> Network:
    """Return the network that ships with Inkling, trained on scikit-learn's digits alone."""
    with resources.as_file(resources.files("resources") / DEFAULT_NETWORK) as path:
        return load_network(path)


def open_network(path: str | os.PathLike[str] | None) -> Network:
    """Return the network for digits in a file, by default Inkling's own.

    Raises OSError if the file cannot be read and ValueError if it holds no network for 8x8 images of digits,
    or one that was trained for images made in another way.
    """
    if path is None:
        return default_network()
    name = os.fspath(path)
    try:
        network = load_network(path)
    except ValueError as error:
        raise ValueError(str(error) if name in str(error) else f"{name}: {error}") from None
    network = with_two_outputs(network)
    check_for_digits(network, name)
    return network


def with_two_outputs(network: Network) -> Network:
    """Return a network with one sigmoid output as the same one with two: s(-z) = 1 - s(z).

    From 0.5 on its own output wins, so it decides alike wherever it is read. Any other network is returned
    as it is.
    """
    *others, last = network.spec.layers
    if (last.units, last.activation) != (1, "sigmoid") or last.batch_normalization:
        return network
    layers = (*others, replace(last, units=2))
    twofold = Network.with_zero_parameters(replace(network.spec, layers=layers), network.dtype.name)
    for own, two in zip(network.layer_parameters, twofold.layer_parameters, strict=True):
        for name in ("scales", "means", "variances"):
            if getattr(own, name) is not None:
                getattr(two, name)[:] = getattr(own, name)
        signs = 1 if own.weights.shape == two.weights.shape else np.array([-1, 1])
        two.weights[:] = own.weights * np.reshape(signs, (-1, 1))
        two.biases[:] = own.biases * signs
    twofold.information, twofold.calibration = network.information, network.calibration
    return twofold


def save_network(network: Network, path: str | os.PathLike[str], task: Task = STANDARD_TASK) -> None:
    """Write a network for digits to a file, with its task and the version of its images.

    Raises OSError if the folder cannot be written to.
    """
    written = network.copy()
    written.information = {
        **{name: value for name, value in network.information.items() if name != TASK},
        **({} if task == STANDARD_TASK else {TASK: task.to_json()}),
        NORMALIZER_VERSION: NORMALIZER,
    }
    written.save(path)


def task_of(network: Network) -> Task:
    """Return what a network learned of the digits; ValueError if its information holds no task."""
    return Task.from_json(network.information[TASK]) if TASK in network.information else STANDARD_TASK


def check_for_digits(network: Network, name: str) -> None:
    """Raise ValueError, which calls the network `name`, unless it takes 8x8 images and does its task."""
    try:
        needed = (PIXELS, len(task_of(network).outputs))
    except ValueError as error:
        raise ValueError(f"{name} does not say what it learned: {error}") from None
    inputs, outputs = network.spec.layers[0].units, network.spec.layers[-1].units
    if (inputs, outputs) != needed:
        raise ValueError(
            f"{name} is a network from {inputs} to {outputs} values: digits need {needed[0]} and {needed[1]}"
        )
    version = network.information.get(NORMALIZER_VERSION, NORMALIZER)
    if version != NORMALIZER:
        raise ValueError(
            f"{name} was trained on digits prepared in another way: "
            f"its normaliser has the version {in_one_line(version)}, this Inkling {NORMALIZER}"
        )


def training_record(trained: int, accuracy: float | None = None, tested: int = 0) -> dict[str, Any]:
    """Return the information of a network: digits trained on, and the accuracy on digits tested on."""
    record: dict[str, Any] = {TRAINED_DIGITS: trained}
    return record if accuracy is None else {**record, TEST_ACCURACY: accuracy, TEST_DIGITS: tested}


def digits_seen(network: Network) -> int | None:
    """Return on how many of the first digits of the data set a network was trained, None if unknown.

    A network that was tested on some of the digits was trained on the others, which come first.
    """
    trained = _count(network.information.get(TRAINED_DIGITS))
    tested = _count(network.information.get(TEST_DIGITS))
    if trained is None and tested is not None and 0 < tested < DIGIT_COUNT:
        return DIGIT_COUNT - tested
    return trained


def measured_accuracy(network: Network) -> float | None:
    """Return the fraction of the test digits that a network got right, 0 to 1, None if unknown."""
    value = network.information.get(TEST_ACCURACY)
    if isinstance(value, str):  # version 0.1 wrote "99.4 %"
        found = PERCENTAGE.fullmatch(value)
        value = float(found[1]) / 100 if found else None
    if isinstance(value, bool) or not isinstance(value, float | int):
        return None
    return float(value) if 0 <= value <= 1 else None


def _count(value: object) -> int | None:
    """Return a number of digits; version 0.1 wrote it as a text."""
    if isinstance(value, str):
        value = int(value) if COUNT.fullmatch(value) else None
    return value if type(value) is int and value >= 0 else None
