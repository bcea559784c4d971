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
from nn.digits.data import DigitData
from nn.digits.design import RECIPES, Recipe
from nn.digits.recognizer import recognize_all
from nn.digits.writers import copies_of_unseen_writers
from nn.files import DEFAULT_NETWORK
from resources.trainings import Training, train_all

SEED = 0
PARTS = 3  # of the writers, each left out once


def make_network(recipe: Recipe, seed: int) -> Network:
    """Return the trained and calibrated network; its information holds the accuracy on the last digits."""
    data = DigitData.standard()
    left_out = [np.flatnonzero(data.writers % PARTS == part) for part in range(PARTS)]
    everything = np.arange(len(data.train))
    learned = [everything, *(np.delete(everything, numbers) for numbers in left_out)]
    network, *others = train_all([Training(recipe, seed, numbers) for numbers in learned], "training")
    answers = [
        recognize_all(
            other, copies_of_unseen_writers(data.train.images[numbers], np.random.default_rng(seed))
        )
        for other, numbers in zip(others, left_out, strict=True)
    ]
    labels = data.train.labels[np.concatenate(left_out)]
    network.calibration = fit_calibration(np.concatenate(answers), labels)
    accuracy = np.mean(network.predict(data.test.images) == data.test.labels)
    network.information = {
        "test_accuracy": f"{accuracy:.1%}".replace("%", " %"),
        "test_digits": str(len(data.test)),
        "trained_digits": str(len(data.train)),
    }
    return network


if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / DEFAULT_NETWORK
    make_network(RECIPES["shipped"], SEED).save(path)
    sys.stdout.write(f"{path} written\n")
