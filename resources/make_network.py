"""Make the network that ships with Inkling, from scikit-learn's digits and those that the program draws.

Run `python -m resources.make_network [FILE]`: it takes ten minutes on two fast cores, twice that on slow
ones. The same machine gets the same file, byte for byte.

The network learns the first four fifths of the digits by the preset "shipped". Five more lack a fifth of the
writers and of the ways of writing each; how certain they are of those writers' digits, redrawn, and of digits
drawn in those ways, and how right, gives the calibration.
"""

from __future__ import annotations

import os

# More threads would change the order of sums, and with it the last bits. Set before NumPy is imported.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
from functools import partial
from pathlib import Path

import numpy as np

from nn import Network
from nn.digits.data import DigitData
from nn.digits.design import PRESETS, Design
from nn.digits.networks import DEFAULT_NETWORK, save_network, training_record
from nn.digits.writers import train_and_calibrate
from resources.trainings import train_all

PARTS = 5  # of the writers, each left out once


def make_network(design: Design) -> Network:
    """Return the trained and calibrated network; its information holds the accuracy on the last digits."""
    data = DigitData.standard()
    parts = [np.flatnonzero(data.writers % PARTS == part) for part in range(PARTS)]
    network, _ = train_and_calibrate(
        design, data.train, data.writers, parts, partial(train_all, words="training")
    )
    accuracy = float(np.mean(network.predict(data.test.images) == data.test.labels))
    network.information = training_record(len(data.train), accuracy, len(data.test))
    return network


if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / DEFAULT_NETWORK
    save_network(make_network(PRESETS["shipped"]), path)
    sys.stdout.write(f"{path} written\n")
