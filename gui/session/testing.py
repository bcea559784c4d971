"""What a network says of every test digit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from nn import Network
from nn.arrays import Array
from nn.digits.data import Digits, Labels

SAME = 1e-3  # a difference of probabilities that nobody sees
FEW = 24  # digits that show whether a network tells any apart


@dataclass(frozen=True, eq=False)
class Results:
    """The probabilities that a network gives for n test digits: (n, 10), and their (n,) labels."""

    probabilities: Array
    labels: Labels

    @classmethod
    def of(cls, network: Network, digits: Digits) -> Results:
        """Test a network."""
        return cls(network.predict_proba(digits.images), digits.labels)

    @cached_property
    def predicted(self) -> Labels:
        """The most probable digit of each."""
        return self.probabilities.argmax(axis=1)

    @cached_property
    def is_right(self) -> npt.NDArray[np.bool_]:
        """Whether the most probable digit of each is right."""
        return self.predicted == self.labels

    @property
    def right(self) -> int:
        """How many are right."""
        return int(np.count_nonzero(self.is_right))

    @property
    def accuracy(self) -> float:
        """What fraction of them is right, 0 to 1."""
        return self.right / len(self.labels)


def says_the_same(network: Network, digits: Digits) -> bool:
    """Return whether a network says the same of every digit: nothing of a drawing reaches its output."""
    probabilities = network.predict_proba(digits.images[:FEW])
    return float(np.ptp(probabilities, axis=0).max()) < SAME
