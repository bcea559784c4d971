"""Explanations by asking the whole network: what each cell of a drawing did for a digit, and how few cells
would have to be different for another digit to win.

Both ask for exactly the prediction that nn.digits.recognizer gives: a cell is changed in every tilted copy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_integer
from nn.digits.recognizer import UNCALIBRATED, mean_probabilities, recognize, recognize_all
from nn.network import Network

MOST_CELLS = 8
BEAM = 3  # sets of cells that the search goes on with
SHORTLIST = 16  # sets that are tried on all copies, chosen by the upright one


@dataclass(frozen=True, slots=True)
class Change:
    """Cells that make another digit win.

    cells: numbers of the cells, 0 to 63, row by row. values: what they are set to, 0 or 1. digit: which then
    wins. probability: of it then, 0 to 1.
    """

    cells: tuple[int, ...]
    values: tuple[float, ...]
    digit: int
    probability: float

    def apply(self, images: npt.ArrayLike) -> Array:
        """Return (..., cells) images with this change."""
        changed = np.array(images)
        changed[..., list(self.cells)] = self.values
        return changed


_Steps = tuple[tuple[int, float], ...]


def occlusion(network: Network, copies: npt.ArrayLike, digit: int) -> Array:
    """Return (cells,) what each cell did for `digit`: p(digit) - p(digit with this cell blank), -1 to 1.

    copies: (copies, cells), as for `recognize`; the cell is blank in every copy. The probabilities are those
    of `recognize`, so calibrated ones. Exact, not an estimate; a cell that is blank already did nothing.
    Source: Zeiler and Fergus, Visualizing and understanding convolutional networks, 2014.
    """
    images = network.check_samples(copies)
    number = check_integer("digit", digit, 0, network.spec.layers[-1].units - 1)
    cells = np.arange(images.shape[1])
    blanked = np.repeat(images[None], len(cells) + 1, axis=0)
    blanked[cells, :, cells] = 0  # the last one stays as it is
    probabilities = recognize_all(network, blanked)[:, number]
    return np.where(images.any(axis=0), probabilities[-1] - probabilities[:-1], 0)


def smallest_change(network: Network, copies: npt.ArrayLike, most: int = MOST_CELLS) -> Change | None:
    """Return the fewest cells found that, set to 0 or 1, make another digit win; None if no `most` cells do.

    copies: (copies, cells), as for `recognize`, or one (cells,) image. A search in steps of one cell: of all
    sets with one cell more, those go on that bring another digit closest, as the network itself says (a beam
    search). Of a set that succeeds every cell is left out again that it does not need, so no part of what is
    returned would do; that no other set is smaller is certain only for a single cell of a single image.
    """
    images = network.check_samples(np.atleast_2d(np.asarray(copies)))
    search = _Search(network, images)
    beam: list[_Steps] = [()]
    for _ in range(most):
        candidates = search.shortlist(beam)
        if not candidates:
            return None
        closeness, winners = search.tried(candidates)
        order = np.argsort(-closeness, kind="stable")
        if winners[order[0]] != search.digit:
            return search.change(search.pruned(candidates[order[0]]))
        beam = [candidates[number] for number in order[:BEAM]]
    return None


class _Search:
    """Tries changes of a drawing on the network."""

    def __init__(self, network: Network, images: Array) -> None:
        self._network, self._images = network, images
        self.digit = recognize(network, images).digit

    def shortlist(self, beam: list[_Steps]) -> list[_Steps]:
        """Return the sets with one cell more that bring the upright copy closest to another digit."""
        upright = self._images[0]
        cells = np.tile(np.arange(len(upright)), 2)
        values = np.repeat(np.array([0, 1], upright.dtype), len(upright))
        tried = np.repeat(np.stack([_changed(upright, steps) for steps in beam])[:, None], len(cells), axis=1)
        is_new = tried[:, np.arange(len(cells)), cells] != values
        for row, steps in zip(is_new, beam, strict=True):
            row[np.isin(cells, [cell for cell, _ in steps])] = False
        tried[:, np.arange(len(cells)), cells] = values
        closeness, _ = self._closeness(tried.reshape(-1, 1, len(upright)))
        closeness[~is_new.ravel()] = -np.inf
        found: dict[frozenset[tuple[int, float]], _Steps] = {}
        for number in np.argsort(-closeness, kind="stable")[: SHORTLIST * len(beam)]:
            if closeness[number] > -np.inf and len(found) < SHORTLIST:
                state, choice = divmod(int(number), len(cells))
                steps = (*beam[state], (int(cells[choice]), float(values[choice])))
                found.setdefault(frozenset(steps), steps)
        return list(found.values())

    def tried(self, candidates: list[_Steps]) -> tuple[Array, npt.NDArray[np.intp]]:
        """Return (n,) how close another digit comes with each set in all copies, and the digits that win."""
        return self._closeness(np.stack([_changed(self._images, steps) for steps in candidates]))

    def pruned(self, steps: _Steps) -> _Steps:
        """Return the set without the cells that another digit does not need to win."""
        while len(steps) > 1:
            fewer = [steps[:number] + steps[number + 1 :] for number in range(len(steps))]
            closeness, winners = self.tried(fewer)
            best = int(np.argmax(np.where(winners != self.digit, closeness, -np.inf)))
            if winners[best] == self.digit:
                break
            steps = fewer[best]
        return steps

    def change(self, steps: _Steps) -> Change:
        """Return a set with what the network then predicts."""
        prediction = recognize(self._network, _changed(self._images, steps))
        cells, values = zip(*sorted(steps), strict=True)
        return Change(cells, values, prediction.digit, prediction.probability)

    def _closeness(self, images: Array) -> tuple[Array, npt.NDArray[np.intp]]:
        """Return (n,) ln p(best other digit) - ln p(digit) of (n, copies, cells), and who wins."""
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            outputs = self._network.forward(images.reshape(-1, images.shape[2]))
            probabilities = mean_probabilities(outputs, images.shape[1], UNCALIBRATED)
            winners = probabilities.argmax(axis=1)
            logarithms = np.log(np.maximum(probabilities, np.finfo(probabilities.dtype).tiny))
        own = logarithms[:, self.digit].copy()
        logarithms[:, self.digit] = -np.inf
        return logarithms.max(axis=1) - own, winners


def _changed(images: Array, steps: _Steps) -> Array:
    """Return (..., cells) images with cells set to values."""
    changed = images.copy()
    for cell, value in steps:
        changed[..., cell] = value
    return changed
