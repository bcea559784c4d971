"""What each part of the shipped recipe is worth: the recipe without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from resources.trainings import train_all
from tests.bench.digits.drawn import read_strokes, right_of
from tests.bench.digits.figures import ALL, FIRST, NO_STROKES, Figures, Pens, Plan, recipe, training
from tests.bench.digits.learned import right_of_digits

CHANGES: dict[str, Mapping[str, Any]] = {
    "the whole recipe": {},
    "without drawn digits": {"sources": {}},
    "half of them drawn": {"sources": {"drawn": 0.5}},
    "without variants": {"augmentation": 0.0},
    "variants of half the strength": {"augmentation": 0.5},
    "without averaging": {"averaging": 0.0},
    "a constant rate": {"schedule": "constant"},
}


def rows(plan: Plan, pens: Pens | None) -> Iterator[Figures]:
    """Yield what one seed of each changed recipe gets right."""
    whole = recipe("shipped", plan.left_out_epochs)
    recipes = [whole.with_settings(**change) for change in CHANGES.values()]
    networks = train_all([training(each, 0, FIRST) for each in recipes], "ablation")
    words = f"one seed, {plan.left_out_epochs:,} epochs, % right"
    for what, share in zip(CHANGES, right_of_digits(networks, np.delete(ALL, FIRST)), strict=True):
        yield Figures(f"ablation, last 20 %, {words}", what, (share,))
    part = f"ablation, pen strokes, {words}"
    if pens is None:
        yield Figures(part, "all", note=NO_STROKES)
        return
    for what, share in zip(CHANGES, right_of(networks, read_strokes(pens)), strict=True):
        yield Figures(part, what, (share,))
