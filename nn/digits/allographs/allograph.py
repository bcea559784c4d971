"""What an allograph is: one of the ways in which people write a digit; and the registry of all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nn.checks import check_integer
from nn.digits.allographs.hand import Curve, Hand
from nn.digits.data import CLASSES
from nn.registry import Registry

Shape = Callable[[Hand], list[Curve]]


@dataclass(frozen=True, slots=True)
class Allograph:
    """One way of writing a digit.

    name: in words. digit: what it means. sentence: what is special about it. shape: its strokes in the
    order in which the pen draws them. frequency: how often it is drawn, compared with the digit's others.
    """

    name: str
    digit: int
    sentence: str
    shape: Shape
    frequency: float = 1.0

    def __post_init__(self) -> None:
        check_integer("digit", self.digit, 0, CLASSES - 1)
        if not self.frequency > 0:
            raise ValueError(f"frequency must be above 0, not {self.frequency!r}")


ALLOGRAPHS: Registry[Allograph] = Registry("allograph")


def allograph(digit: int, sentence: str, frequency: float = 1.0) -> Callable[[Shape], Shape]:
    """Register a shape as an allograph under the function's name, in words; a decorator."""

    def register(shape: Shape) -> Shape:
        name = shape.__name__.replace("_", " ")
        ALLOGRAPHS[name] = Allograph(name, digit, sentence, shape, frequency)
        return shape

    return register
