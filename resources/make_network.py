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

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing.managers import ListProxy
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nn import Network, Trainer
from nn.augmentation import views_by_strangers
from nn.calibration import RIGHT, fit_calibration
from nn.command_line.progress_bar import ProgressBar
from nn.data import digits_to_learn, writers_of_digits
from nn.files import DEFAULT_NETWORK
from nn.recipes import RECIPES, Recipe
from nn.views import answer

SEED = 0
PARTS = 3  # of the writers, each left out once
POLL = 0.5  # seconds
MARGIN = 0.01  # real drawings differ more from the data than its writers do from each other

Numbers = npt.NDArray[np.intp]


def make_network(recipe: Recipe, seed: int, workers: int) -> Network:
    """Return the trained and calibrated network; its information holds the accuracy on the last digits."""
    X_train, X_test, y_train, y_test = digits_to_learn()
    writers = writers_of_digits()[: len(X_train)]
    left_out = [np.flatnonzero(writers % PARTS == part) for part in range(PARTS)]
    network, *others = train_all(recipe, seed, [np.array([], np.intp), *left_out], workers)
    answers = [
        answer(other, views_by_strangers(X_train[numbers], np.random.default_rng(seed)))
        for other, numbers in zip(others, left_out, strict=True)
    ]
    labels = y_train.argmax(axis=1)[np.concatenate(left_out)]
    network.calibration = fit_calibration(np.concatenate(answers), labels, RIGHT + MARGIN)
    accuracy = np.mean(network.predict(X_test) == y_test.argmax(axis=1))
    network.information = {
        "test_accuracy": f"{accuracy:.1%}".replace("%", " %"),
        "test_digits": str(len(X_test)),
        "trained_digits": str(len(X_train)),
    }
    return network


def train_all(recipe: Recipe, seed: int, left_out: list[Numbers], workers: int) -> list[Network]:
    """Train networks without the digits of these numbers side by side, and show how far they are."""
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager, ProcessPoolExecutor(workers, context) as pool:
        epochs = manager.list([0] * len(left_out))
        futures = [
            pool.submit(train, recipe, seed, numbers, epochs, place) for place, numbers in enumerate(left_out)
        ]
        with ProgressBar(len(left_out) * recipe.config.epochs) as bar:
            while wait(futures, timeout=POLL).not_done:
                bar.show(sum(epochs), f"{len(left_out)} networks, {sum(epochs):,} epochs done")
        return [future.result() for future in futures]


def train(recipe: Recipe, seed: int, left_out: Numbers, epochs: ListProxy[int], place: int) -> Network:
    """Train without some of the training digits; `epochs` is told at its place how far it is."""
    X, _, y, _ = digits_to_learn()
    network = recipe.network(seed)
    trainer = Trainer(network, recipe.config, np.delete(X, left_out, axis=0), np.delete(y, left_out, axis=0))
    for metrics in trainer.run():
        epochs[place] = metrics.epoch
    network.parameters = trainer.answer
    return network


if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / DEFAULT_NETWORK
    make_network(RECIPES["shipped"], SEED, os.cpu_count() or 1).save(path)
    sys.stdout.write(f"{path} written\n")
