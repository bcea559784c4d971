"""Cross products in tests: what stands alone is tried alone, and everything with everything on demand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import pytest


def starting_with(usual: str, names: Iterable[str]) -> list[str]:
    """Return names with the usual one in front."""
    return [usual, *(name for name in names if name != usual)]


def one_at_a_time(**choices: Iterable[object]) -> pytest.MarkDecorator:
    """Parametrize a test over all combinations of choices, of which the first is the usual one each.

    Where the parts of a computation are independent, a combination proves no more than its parts: so only
    those run by default that differ from the usual one in at most one choice. The others have the marker
    `exhaustive`.
    """
    options = [list(each) for each in choices.values()]
    usual = [each[0] for each in options]
    cases = []
    for values in itertools.product(*options):
        unusual = sum(value != first for value, first in zip(values, usual, strict=True))
        marks = [pytest.mark.exhaustive] if unusual > 1 else []
        cases.append(pytest.param(*values, marks=marks, id="-".join(map(str, values))))
    return pytest.mark.parametrize(list(choices), cases)
