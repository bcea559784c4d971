"""Make the network that ships with Inkling, from scikit-learn's digits alone.

Run `python -m resources.make_network [FILE]`: about four minutes on two cores. The same machine gets the same
file, byte for byte.

The network learns the first four fifths of the digits by the recipe "shipped". Three more learn them without
a third of the writers each; how certain they are of those writers' digits, redrawn, and how right, gives the
calibration.
"""

from __future__ import annotations

import os

# More threads would change the order of sums, and with it the last bits. Set before NumPy is imported.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
from pathlib import Path

import numpy as np

from nn import Network
from nn.calibration import fit_calibration
from nn.digits.data import digits_to_learn, writers_of_digits
from nn.digits.design import RECIPES, Recipe
from nn.digits.recognizer import recognize_all
from nn.files import DEFAULT_NETWORK
from nn.ink.augmentation import views_by_strangers
from resources.trainings import Training, train_all

SEED = 0
PARTS = 3  # of the writers, each left out once


def make_network(recipe: Recipe, seed: int) -> Network:
    """Return the trained and calibrated network; its information holds the accuracy on the last digits."""
    X_train, X_test, y_train, y_test = digits_to_learn()
    writers = writers_of_digits()[: len(X_train)]
    left_out = [np.flatnonzero(writers % PARTS == part) for part in range(PARTS)]
    everything = np.arange(len(X_train))
    learned = [everything, *(np.delete(everything, numbers) for numbers in left_out)]
    network, *others = train_all([Training(recipe, seed, numbers) for numbers in learned], "training")
    answers = [
        recognize_all(other, views_by_strangers(X_train[numbers], np.random.default_rng(seed)))
        for other, numbers in zip(others, left_out, strict=True)
    ]
    labels = y_train.argmax(axis=1)[np.concatenate(left_out)]
    network.calibration = fit_calibration(np.concatenate(answers), labels)
    accuracy = np.mean(network.predict(X_test) == y_test.argmax(axis=1))
    network.information = {
        "test_accuracy": f"{accuracy:.1%}".replace("%", " %"),
        "test_digits": str(len(X_test)),
        "trained_digits": str(len(X_train)),
    }
    return network


if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / DEFAULT_NETWORK
    make_network(RECIPES["shipped"], SEED).save(path)
    sys.stdout.write(f"{path} written\n")
