"""Numbers in a script: arrays as text, and the digits of scikit-learn by their place."""

from __future__ import annotations

import base64
import zlib

import numpy as np

from nn.arrays import Array
from nn.digits.data import PIXELS, SHUFFLE_SEED, SHUFFLED, DigitData, Digits, load_digits
from nn.training.samples import Samples

DECODE = '''
def decode(text):
    """Return the numbers in a text, to the last bit."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), DTYPE).copy()
'''

ON_BOARD = """
digits, labels = load_digits(return_X_y=True)
X = np.column_stack([digits / 16, np.ones(len(digits))]).astype(DTYPE){chosen}
y = (labels[:, None] == np.arange(10)).astype(DTYPE){chosen}
"""

EMBEDDED = """
X = decode("{rows}").reshape({count}, -1)
y = decode("{targets}").reshape({count}, -1)
"""


def encoded(array: Array) -> str:
    """Return an array as a text for `decode`."""
    return base64.b64encode(zlib.compress(np.ascontiguousarray(array).tobytes(), 9)).decode("ascii")


def place_in_digits(samples: Samples) -> str | None:
    """Return which of scikit-learn's digits the samples are, as an index in Python; None: other samples."""
    if samples.rows.shape[1] != PIXELS + 1:
        return None
    count, digits = len(samples), load_digits()
    if _are(samples, digits.part(slice(0, count))):
        return f"[:{count}]"
    shuffled = DigitData.split_as(SHUFFLED).train
    if _are(samples, shuffled):
        return f"[np.random.default_rng({SHUFFLE_SEED}).permutation({len(digits)})[:{len(shuffled)}]]"
    return None


def samples_text(samples: Samples, place: str | None) -> str:
    """Return the lines that load the samples with their column of ones, and the targets."""
    if place is not None:
        return ON_BOARD.format(chosen=place)
    return EMBEDDED.format(rows=encoded(samples.rows), targets=encoded(samples.targets), count=len(samples))


def _are(samples: Samples, digits: Digits) -> bool:
    same_images = np.array_equal(samples.rows[:, :-1], digits.images)
    return same_images and np.array_equal(samples.targets, digits.targets)
