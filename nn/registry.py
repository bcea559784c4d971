"""Registries: what the engine offers by name, each thing one function that registers itself.

A function's parameters say what it is given. Positional parameters after the common ones are state that the
engine keeps for it; keyword-only parameters are settings: their defaults are numbers, and an annotation such
as `Annotated[float, Limits(0, 1)]` declares the range from which a person may choose.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, get_type_hints

from nn.checks import check_choice, check_number, quoted

T = TypeVar("T")


class Registry(dict[str, T]):
    """Things by name; an unknown name is refused with the closest one."""

    def __init__(self, kind: str) -> None:
        """kind: the word for one of the things in an error, e.g. "optimizer"."""
        super().__init__()
        self.kind = kind

    def find(self, name: object) -> T:
        """Return the thing of that name; ValueError naming what there is otherwise."""
        return self[check_choice(self.kind, name, self)]


@dataclass(frozen=True, slots=True)
class Limits:
    """A range of numbers: from `low` to `high`, both allowed unless `above` or `below` says otherwise."""

    low: float = -math.inf
    high: float = math.inf
    above: bool = False
    below: bool = False

    def check(self, name: str, value: object) -> float:
        """Return `value` as a finite float in the range; TypeError or ValueError otherwise."""
        number = check_number(name, value)
        too_low = number <= self.low if self.above else number < self.low
        too_high = number >= self.high if self.below else number > self.high
        if too_low or too_high:
            raise ValueError(f"{name} must be {self}, not {quoted(value)}")
        return number

    def __str__(self) -> str:
        """Return the range in words."""
        low = f"{'above' if self.above else 'at least'} {self.low:g}"
        high = f"{'below' if self.below else 'at most'} {self.high:g}"
        bounds = [low] * (self.low > -math.inf) + [high] * (self.high < math.inf)
        return " and ".join(bounds) or "any number"


ANY_NUMBER = Limits()
Fraction = Annotated[float, Limits(0, 1)]
FractionBelowOne = Annotated[float, Limits(0, 1, below=True)]
Positive = Annotated[float, Limits(0, above=True)]
NotNegative = Annotated[float, Limits(0)]


def settings_of(function: Callable[..., Any]) -> dict[str, float]:
    """Return the settings of a registered function: its keyword-only parameters and their defaults."""
    parameters = inspect.signature(function).parameters.values()
    return {
        parameter.name: parameter.default
        for parameter in parameters
        if parameter.kind is parameter.KEYWORD_ONLY
    }


def limits_of(function: Callable[..., Any]) -> dict[str, Limits]:
    """Return the declared range of each setting of a function, for undeclared ones any number."""
    settings = settings_of(function)
    if not settings:
        return {}  # resolving annotations takes long, and most functions have no settings
    try:
        hints = get_type_hints(function, include_extras=True)
    except NameError:  # annotations of a person's own that cannot be resolved here
        hints = {}
    return {name: _declared(hints.get(name)) for name in settings}


def names_of(function: Callable[..., Any]) -> list[str]:
    """Return the names of a function's positional parameters."""
    parameters = inspect.signature(function).parameters.values()
    return [parameter.name for parameter in parameters if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]


def check_settings(name: str, given: object, limits: Mapping[str, Limits]) -> dict[str, float]:
    """Return `given` settings as numbers, each within its limits; TypeError or ValueError otherwise."""
    if not isinstance(given, Mapping):
        raise TypeError(f"{name} must be a dictionary of names and numbers, not {quoted(given)}")
    if given and not limits:
        raise ValueError(f"{name} must be empty, as there is nothing to set, not {quoted(given)}")
    return {
        check_choice(f"a name in {name}", key, limits): limits[key].check(f"{name}[{quoted(key)}]", value)
        for key, value in given.items()
    }


def _declared(hint: Any) -> Limits:
    extras = getattr(hint, "__metadata__", ())
    return next((extra for extra in extras if isinstance(extra, Limits)), ANY_NUMBER)
