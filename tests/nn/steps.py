"""Trainings that stop after some steps: every optimizer reports a step that it makes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from nn import OPTIMIZERS, Trainer
from nn.training.optimizers import Optimizer

_observers: list[Callable[[int], None]] = []


@contextmanager
def reported_steps() -> Iterator[None]:
    """Let the optimizers of trainers that begin in here report their steps, so that `take` can count them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, optimizer in OPTIMIZERS.items():
            patch.setitem(OPTIMIZERS, name, _reporting(optimizer))
        yield


def _reporting(optimizer: Optimizer) -> Optimizer:
    @functools.wraps(optimizer.update)
    def update(*arguments: object, **settings: float) -> None:
        for observe in _observers:
            observe(arguments[3])  # type: ignore[arg-type]
        optimizer.update(*arguments, **settings)

    return replace(optimizer, update=update)


def take(trainer: Trainer, steps: int) -> int:
    """Train so many steps, or to the end if that is nearer; return how many they were."""
    taken: list[int] = []

    def observe(number: int) -> None:
        if taken[-1:] != [number]:  # an optimizer has a long vector in pieces
            taken.append(number)
        if len(taken) == steps:
            trainer.interrupt()

    if steps and not trainer.is_done:
        _observers.append(observe)
        try:
            list(trainer.run())
        finally:
            _observers.remove(observe)
    return len(taken)
