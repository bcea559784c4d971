"""Luck: whether one lane is ahead of another by more than other seeds would make of it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

LEVEL = 0.05  # as rare as that by luck alone, a gap is believed
FEWEST_PAIRS = 3


def luck_of(differences: Sequence[float], comparisons: int = 1) -> float:
    """Return how probable a mean difference at least so far from 0 is by luck alone, 0 to 1.

    differences: of pairs, one for each seed, at least two. Both of a pair begin alike and are measured on the
    same test digits, so what these have in common cancels; what is left to chance is the seed, and the result
    says nothing of other digits. comparisons: how many pairs of lanes could have been the farthest apart; the
    probability is multiplied by it (Bonferroni; Dunn, Multiple comparisons among means, 1961).

    The test is Student's for pairs, t = mean / (s / sqrt(n)) with n - 1 degrees of freedom (The probable
    error of a mean, 1908). It takes the differences for normal, and is sound for three pairs as for ten;
    tests without that assumption cannot find anything in fewer than six. Equal differences that are not 0
    give 0, no difference at all gives 1.
    """
    values = np.asarray(differences, np.float64)
    mean, spread = float(values.mean()), float(values.std(ddof=1))
    if not spread > abs(mean) * np.finfo(np.float64).eps * len(values):
        return 0.0 if mean else 1.0
    t = mean / (spread / math.sqrt(len(values)))
    return min(1.0, comparisons * two_sided(t, len(values) - 1))


def two_sided(t: float, degrees: int) -> float:
    """Return the probability that Student's t with so many degrees of freedom is at least so far from 0.

    Source: Abramowitz and Stegun, Handbook of mathematical functions, 1964, 26.7.3 and 26.7.4.
    """
    angle = math.atan(abs(t) / math.sqrt(degrees))
    cosine_squared = math.cos(angle) ** 2
    is_odd = degrees % 2
    term, total = 1.0, 0.0
    for number in range(degrees // 2):
        total += term
        term *= cosine_squared * (2 * number + 1 + is_odd) / (2 * number + 2 + is_odd)
    if is_odd:
        inside = 2 / math.pi * (angle + math.sin(angle) * math.cos(angle) * total)
    else:
        inside = math.sin(angle) * total
    return max(0.0, 1 - inside)
