"""Snapshots of a network's parameters over a run, in bounded memory."""

from __future__ import annotations

from bisect import bisect_right

from nn.arrays import Array
from nn.checks import check_integer

BUDGET = 32 * 2**20


class Snapshots:
    """Parameters at epochs spread evenly over a run of any length.

    Of so many epochs offered one is kept. When the copies no longer fit into the budget, every second one is
    dropped and the distance is doubled. The first and the latest epoch are always there.
    """

    def __init__(self, budget: int = BUDGET) -> None:
        """budget: bytes that all copies together may take; three copies are always kept."""
        self._budget = check_integer("budget", budget, 1)
        self._distance = 1
        self._offered = 0
        self._epochs: list[int] = []
        self._copies: list[Array] = []
        self._latest: tuple[int, Array] | None = None

    def __len__(self) -> int:
        return len(self.epochs)

    def copy(self) -> Snapshots:
        """Return other snapshots that begin with these; the arrays, which nothing changes, are shared."""
        other = Snapshots(self._budget)
        other._distance, other._offered, other._latest = self._distance, self._offered, self._latest
        other._epochs, other._copies = [*self._epochs], [*self._copies]
        return other

    @property
    def epochs(self) -> list[int]:
        """The epochs of which there is a snapshot, in order."""
        if self._latest is None or self._epochs[-1:] == [self._latest[0]]:
            return list(self._epochs)
        return [*self._epochs, self._latest[0]]

    def add(self, epoch: int, parameters: Array) -> None:
        """Keep a copy of the parameters after this epoch, which must be later than all before."""
        if self._latest is not None and epoch <= self._latest[0]:
            raise ValueError(f"epoch must be later than {self._latest[0]}, not {epoch!r}")
        self._latest = (epoch, parameters.copy())
        self._offered += 1
        if (self._offered - 1) % self._distance == 0:
            self._epochs.append(epoch)
            self._copies.append(self._latest[1])
        most = max(2, self._budget // max(1, parameters.nbytes) - 1)
        if len(self._epochs) > most:
            self._epochs, self._copies = self._epochs[::2], self._copies[::2]
            self._distance *= 2

    def at(self, epoch: int) -> Array:
        """Return the parameters at the last snapshot that is not later than `epoch`; the first if all are."""
        if self._latest is None:
            raise ValueError("there is no snapshot yet")
        if epoch >= self._latest[0]:
            return self._latest[1]
        return self._copies[max(0, bisect_right(self._epochs, epoch) - 1)]
