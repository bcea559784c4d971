"""Make the network that ships with Inkling, from scikit-learn's digits alone.

Run `python -m resources.make_network [FILE]`, which takes about two minutes on one core. The same machine
gets the same file, byte for byte.
"""

from __future__ import annotations

import dataclasses
import math
import os
import sys
from collections.abc import Iterator
from pathlib import Path

# More threads would change the order of sums, and with it the last bits.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np

from nn import Layer, Network, Trainer, TrainingConfig
from nn.augmentation import augment
from nn.checks import Array
from nn.data import digits_to_learn
from nn.files import DEFAULT_NETWORK
from nn.progress import print_progress

SEED = 0
HIDDEN = (256, 128)
COPIES = 20  # variants of each digit a round
ROUNDS = 120  # of one epoch, each on variants never seen before
AVERAGED = 30  # last rounds whose parameters are averaged: that quiets the noise of the last steps
LEARNING_RATE, LAST_LEARNING_RATE = 0.2, 0.02
BATCH = 32


def make_network(seed: int = SEED) -> Network:
    """Return the trained network; its information holds the accuracy on the last fifth of the digits."""
    X_train, X_test, y_train, y_test = digits_to_learn()
    hidden = [Layer(units, "relu") for units in HIDDEN]
    network = Network([Layer(64, "input"), *hidden, Layer(10, "softmax")], seed=seed)
    rounds = list(train_on_variants(network, X_train, y_train, np.random.default_rng(seed)))
    network.parameters = np.mean(rounds[-AVERAGED:], axis=0)
    accuracy = np.mean(network.predict(X_test) == y_test.argmax(axis=1))
    network.information = {
        "test_accuracy": f"{accuracy:.1%}".replace("%", " %"),
        "test_digits": str(len(X_test)),
    }
    return network


def train_on_variants(
    network: Network, images: Array, targets: Array, generator: np.random.Generator
) -> Iterator[Array]:
    """Train ROUNDS epochs, each on new variants of the (n, 64) images; yield the parameters after each."""
    report = print_progress(ROUNDS)
    copies, copied_targets = np.tile(images, (COPIES, 1)), np.tile(targets, (COPIES, 1))
    for done in range(ROUNDS):
        config = TrainingConfig(1, learning_rate(done / ROUNDS), BATCH)
        (metrics,) = Trainer(network, config, augment(copies, generator), copied_targets).run()
        report(dataclasses.replace(metrics, epoch=done + 1))
        yield network.parameters.copy()


def learning_rate(progress: float) -> float:
    """Return the learning rate at a share of the rounds: a falling half cosine (Loshchilov, Hutter, 2017)."""
    fall = (1 + math.cos(math.pi * progress)) / 2
    return LAST_LEARNING_RATE + (LEARNING_RATE - LAST_LEARNING_RATE) * fall


if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / DEFAULT_NETWORK
    make_network().save(path)
    sys.stdout.write(f"{path} written\n")
