"""Printed lines in a picture: those that run straight through most of it."""

from __future__ import annotations

import numpy as np

from nn.ink.morphology import Ink

LONG = 0.8  # of a side of the picture: a line is as long
TOLERANCE = 1  # pixels to either side by which a line may leave its row


def without_lines(ink: Ink) -> Ink:
    """Return (height, width) ink without long lines across and down; what crosses them stays whole."""
    across, down = _long_runs(ink), _long_runs(ink.T).T
    if not (across.any() or down.any()):
        return ink
    rest = ink & ~across & ~down
    crossed = (across & _bridged(rest, across)) | (down & _bridged(rest.T, down.T).T)
    return rest | crossed


def _long_runs(ink: Ink) -> Ink:
    """Mark the ink that belongs to long horizontal lines."""
    thick = ink.copy()
    for shift in range(1, TOLERANCE + 1):
        thick[shift:] |= ink[:-shift]
        thick[:-shift] |= ink[shift:]
    length = max(2, round(LONG * ink.shape[1]))
    counts = np.cumsum(np.pad(thick, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    if counts.shape[1] <= length:
        return np.zeros_like(ink)
    full = counts[:, length:] - counts[:, :-length] == length
    starts = np.zeros((len(ink), ink.shape[1] + 1), np.int32)
    starts[:, : full.shape[1]] += full
    starts[:, length : length + full.shape[1]] -= full
    return ink & (np.cumsum(starts, axis=1)[:, :-1] > 0)


def _bridged(rest: Ink, lines: Ink) -> Ink:
    """Mark the places that have ink above and below within the thickness of a line and a little more."""
    columns = lines.sum(axis=0)
    rows = np.count_nonzero(lines.any(axis=1) & ~np.roll(lines.any(axis=1), 1))
    reach = 2 + int(np.ceil(np.median(columns) / max(1, rows)))
    above, below = np.zeros_like(rest), np.zeros_like(rest)
    for shift in range(1, min(2 * reach, len(rest) - 1) + 1):
        above[shift:] |= rest[:-shift]
        below[:-shift] |= rest[shift:]
    return above & below
