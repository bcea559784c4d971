"""The fields of the designer: what a person writes becomes a number of a design, and back."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from gui.limits import MOST_UNITS
from gui.words.fields import out_of_range
from gui.words.numbers import batch_size, number
from gui.words.translation import tr
from nn import Layer
from nn.digits.data import TRAINING_COUNT
from nn.digits.design import LARGEST_SEED, Design

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")

Owner = TypeVar("Owner", Design, Layer)


@dataclass(frozen=True, slots=True)
class Field:
    """One number of a design or a layer: where it is, its limits, and how text becomes a value.

    path: names separated by dots that lead to the number, e.g. "config.learning_rate".
    """

    path: str
    parse: Callable[[str], float | int]
    minimum: float
    maximum: float
    logarithmic: bool = False
    write: Callable[[float | int], str] = number
    increment: float = 1

    def read(self, text: str) -> float | int:
        """Return the value that a text means; a ValueError explains what is wrong with any other text."""
        value = self.parse(text.strip())
        if not self.minimum <= value <= self.maximum:
            raise ValueError(out_of_range(self.minimum, self.maximum))
        return value

    def value_in(self, owner: Design | Layer) -> float | int:
        """Return the value that a design or a layer has."""
        found: Any = owner
        for name in self.path.split("."):
            found = _value(found, name)
        value: float | int = found
        return value

    def put_into(self, owner: Owner, value: float | int) -> Owner:
        """Return the design or the layer with another value, and everything else as it was."""
        changed: Owner = _with_value(owner, self.path, value)
        return changed

    def neighbor(self, value: float | int, direction: int) -> float | int:
        """Return the next value up (1) or down (-1): 1, 2, 5, 10 and so on where the scale is logarithmic.

        At the limits the value stays.
        """
        moved = _one_two_five(value, direction) if self.logarithmic else value + direction * self.increment
        try:
            return self.read(self.write(type(value)(moved)))
        except ValueError:
            return value


def _value(owner: Any, name: str) -> Any:
    """Return an attribute, or an entry of a mapping, where what is missing counts as 0."""
    return owner.get(name, 0.0) if isinstance(owner, Mapping) else getattr(owner, name)


def _with_value(owner: Any, path: str, value: object) -> Any:
    name, _, rest = path.partition(".")
    changed = {name: _with_value(_value(owner, name), rest, value) if rest else value}
    return {**owner, **changed} if isinstance(owner, Mapping) else replace(owner, **changed)


def _one_two_five(value: float, direction: int) -> float:
    exponent = math.floor(math.log10(value) + 1e-9)
    candidates = [round(m * 10.0**e, 12) for e in range(exponent - 1, exponent + 2) for m in (1, 2, 5)]
    above = [candidate for candidate in candidates if candidate > value * (1 + 1e-9)]
    below = [candidate for candidate in candidates if candidate < value * (1 - 1e-9)]
    return min(above) if direction > 0 else max(below)


def _number(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise ValueError(tr("write a number, for example 0.1")) from None
    if not math.isfinite(value):
        raise ValueError(tr("write a finite number, for example 0.1"))
    return value


def _whole_number(text: str) -> int:
    digits = "".join(text.split())
    if not WHOLE_NUMBER.fullmatch(digits):
        raise ValueError(tr("write a whole number, for example 50"))
    return int(digits)


def _batch_size(text: str) -> float | int:
    """Return a number of digits (32) or a fraction of them (10 % or 0.1).

    A bare 1 is one digit. 1.0 could mean that or all digits, so it is refused.
    """
    written = "".join(text.split())
    if WHOLE_NUMBER.fullmatch(written) and not written.startswith("-"):
        return int(written)
    fraction = _number(written[:-1]) / 100 if written.endswith("%") else _number(written)
    if not 0 < fraction <= 1 or (fraction == 1 and not written.endswith("%")):
        raise ValueError(tr("write a whole number of digits such as 32, or a fraction such as 10 %"))
    return fraction


UNITS = Field("units", _whole_number, 1, MOST_UNITS)
LEARNING_RATE = Field("config.learning_rate", _number, 0.0001, 100, logarithmic=True)
BATCH_SIZE = Field("config.batch_size", _batch_size, 0.0001, TRAINING_COUNT, True, batch_size)
EPOCHS = Field("config.epochs", _whole_number, 1, 1_000_000, logarithmic=True)
SEED = Field("seed", _whole_number, 0, LARGEST_SEED)
VARIANTS = Field("config.augmentation.handwriting", _number, 0.1, 3, increment=0.1)
