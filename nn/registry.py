"""Registries: what the engine offers by name, each thing one function that registers itself."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from nn.checks import check_choice, check_number

Thing = TypeVar("Thing")


class Registry(dict[str, Thing]):
    """Things by name; an unknown name is refused with the closest one."""

    def __init__(self, kind: str) -> None:
        """kind: the word for one of the things in an error, e.g. "optimizer"."""
        super().__init__()
        self.kind = kind

    def find(self, name: object) -> Thing:
        """Return the thing of that name; ValueError naming what there is otherwise."""
        return self[check_choice(self.kind, name, self)]


def settings_of(function: Callable[..., Any]) -> dict[str, float]:
    """Return the settings of a registered function: its keyword-only parameters and their defaults."""
    parameters = inspect.signature(function).parameters.values()
    return {
        parameter.name: parameter.default
        for parameter in parameters
        if parameter.kind is parameter.KEYWORD_ONLY
    }


def names_of(function: Callable[..., Any]) -> list[str]:
    """Return the names of a function's positional parameters."""
    parameters = inspect.signature(function).parameters.values()
    return [parameter.name for parameter in parameters if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]


def check_settings(name: str, given: object, defaults: Mapping[str, float]) -> dict[str, float]:
    """Return `given` settings as numbers, all of them among `defaults`; TypeError or ValueError otherwise."""
    if not isinstance(given, Mapping):
        raise TypeError(f"{name} must be a dictionary of names and numbers, not {given!r}")
    if given and not defaults:
        raise ValueError(f"{name} must be empty, as there is nothing to set, not {given!r}")
    return {
        check_choice(f"a name in {name}", key, defaults): check_number(f"{name}[{key!r}]", value)
        for key, value in given.items()
    }
