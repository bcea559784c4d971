"""The batches of one epoch: the order of its samples, where it stands, and what the network answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_fraction, check_integer, check_like, check_not_negative, quoted
from nn.feedforward import with_ones
from nn.losses import LOSSES, smoothed
from nn.training.augmentations import augmented
from nn.training.config import TrainingConfig
from nn.training.samples import Samples, measure
from nn.training.schedules import ScheduleState, factors_of
from nn.training.sources import places_to_fill


class Batch(NamedTuple):
    """The samples of one step.

    rows: (n, features + 1) inputs with a column of ones. columns: the same as contiguous columns. targets:
    (classes, n) to learn. weights: (n,) or None. outputs: (classes, n), where the network's answers go.
    rate_multiplier: what the schedule multiplies the learning rate by. is_last: whether the epoch is over.
    """

    rows: Array
    columns: Array
    targets: Array
    weights: Array | None
    outputs: Array
    rate_multiplier: float
    is_last: bool


@dataclass(frozen=True, slots=True, eq=False)
class EpochPlan:
    """What an epoch is made of.

    order: (n,) numbers of the samples. bounds: (steps + 1) places in it where each batch begins, and n.
    rate_multipliers: what the schedule multiplies the learning rate by, for each step. label_smoothing: see
    TrainingConfig. parameters_before: (parameters,) to go back to. variants: (n, features + 1) inputs in this
    order, if not the samples' own; what a source made is among them.
    """

    order: npt.NDArray[np.intp]
    bounds: list[int]
    rate_multipliers: list[float]
    label_smoothing: float
    parameters_before: Array
    variants: Array | None = None


def plan_epoch(
    config: TrainingConfig,
    samples: Samples,
    now: ScheduleState,
    generator: np.random.Generator,
    parameters: Array,
) -> EpochPlan:
    """Draw the order of the samples, take the rates of the schedule, and make new inputs if asked for."""
    bounds = config.batch_bounds(len(samples))
    order = generator.permutation(len(samples))[: bounds[-1]]
    multipliers = factors_of(config.schedule, now, config.schedule_settings)
    variants = None
    if config.augmentation or config.sources:
        variants = with_ones(new_inputs(config, samples, order, generator))
    return EpochPlan(order, bounds, multipliers, config.label_smoothing, parameters.copy(), variants)


def new_inputs(
    config: TrainingConfig, samples: Samples, order: npt.NDArray[np.intp], generator: np.random.Generator
) -> Array:
    """Return (n, features) inputs in this order: what sources make in some places, variants in all others.

    generator: the only source of chance. Without sources and augmentation they are the samples' own.
    """
    inputs, is_own = samples.rows[order, :-1], np.ones(len(order), np.bool_)
    for make, places in places_to_fill(config.sources, len(order), generator):
        if len(places):
            inputs[places] = make(samples.kinds[order[places]], generator)
            is_own[places] = False
    if config.augmentation and is_own.any():
        inputs[is_own] = augmented(inputs[is_own], config.augmentation, generator)
    return inputs


class EpochBatches:
    """An epoch under way.

    Outputs are kept, so that cost and accuracy are taken once, over all of them. Inputs are gathered batch by
    batch into the same two buffers, which therefore are in the processor's cache when a step begins.

    batches_done: how many of its steps are made. rate: the learning rate of the last one.
    """

    def __init__(self, samples: Samples, loss: str, plan: EpochPlan) -> None:
        """Begin an epoch with these samples."""
        self.plan, order = plan, plan.order
        self.batches_done, self.rate = 0, 0.0
        self._loss, self._one_hot = LOSSES[loss], samples.one_hot
        targets = samples.targets.take(order, axis=0)
        learned = smoothed(self._loss, targets, plan.label_smoothing)
        self._targets = np.ascontiguousarray(targets.T)
        self._learned = self._targets if learned is targets else np.ascontiguousarray(learned.T)
        self._labels = samples.labels[order]
        self._weights = None if samples.weights is None else samples.weights[order]
        self._outputs = np.zeros_like(self._targets)  # not empty: a file holds those of an epoch under way
        self._source, self._places = samples.rows, order
        if plan.variants is not None:
            self._source, self._places = plan.variants, np.arange(len(order))
        features = samples.rows.shape[1]
        self._buffers = {
            size: (
                np.empty((size, features), samples.rows.dtype),
                np.empty((features, size), samples.rows.dtype),
            )
            for size in set(np.diff(plan.bounds).tolist())
        }

    def __len__(self) -> int:
        return len(self.plan.order)

    @property
    def position(self) -> int:
        """How many samples have been used."""
        return self.plan.bounds[self.batches_done]

    @property
    def is_done(self) -> bool:
        """Whether every batch has been used."""
        return self.batches_done >= len(self.plan.rate_multipliers)

    def next_batch(self) -> Batch:
        """Return the samples of the next step, in buffers that the next call overwrites."""
        bounds, number = self.plan.bounds, self.batches_done
        part = slice(bounds[number], bounds[number + 1])
        multiplier = self.plan.rate_multipliers[number]
        used = self._places[part]
        rows, columns = self._buffers[len(used)]
        self._source.take(used, axis=0, out=rows, mode="clip")  # "raise" would make a copy first
        np.copyto(columns, rows.T)
        weights = None if self._weights is None else self._weights[part]
        self.batches_done += 1
        learned, outputs = self._learned[:, part], self._outputs[:, part]
        return Batch(rows, columns, learned, weights, outputs, multiplier, self.is_done)

    def measure(self) -> tuple[float, float]:
        """Return cost and accuracy of the answers given so far, each before its batch was learned."""
        done = slice(0, self.position)
        weights = None if self._weights is None else self._weights[done]
        outputs, targets = self._outputs[:, done], self._targets[:, done]
        return measure(self._loss, outputs, targets, self._labels[done], weights, one_hot=self._one_hot)

    def measure_batch(self, number: int) -> tuple[int, tuple[float, float]]:
        """Return how many samples the number-th batch has, and its cost and accuracy before its step."""
        part = slice(*self.plan.bounds[number - 1 : number + 1])
        weights = None if self._weights is None else self._weights[part]
        outputs, targets = self._outputs[:, part], self._targets[:, part]
        labels = self._labels[part]
        measured = measure(self._loss, outputs, targets, labels, weights, one_hot=self._one_hot)
        return len(labels), measured

    def state(self) -> dict[str, Any]:
        """Return the epoch and where it stands, in plain values and arrays, for `from_state`."""
        plan = {field.name: getattr(self.plan, field.name) for field in fields(EpochPlan)}
        return {**plan, "position": self.position, "rate": self.rate, "outputs": self._outputs}

    @classmethod
    def from_state(
        cls, samples: Samples, loss: str, parameters: Array, state: Mapping[str, Any]
    ) -> EpochBatches:
        """Return the epoch that `state` described; ValueError or TypeError for what does not fit.

        parameters: (parameters,) of the network, as an example of shape and type.
        """
        order = np.asarray(state["order"])
        if order.ndim != 1 or order.dtype.kind != "i":
            raise ValueError(f"the order of the samples is no row of whole numbers, but {order.shape}")
        if not len(order) or order.min() < 0 or order.max() >= len(samples):
            raise ValueError("the order of the samples names some that do not exist")
        bounds = _checked_bounds(state, len(order))
        multipliers = [check_not_negative("a rate multiplier", each) for each in state["rate_multipliers"]]
        if len(multipliers) != len(bounds) - 1:
            raise ValueError(f"{len(multipliers)} rates do not fit {len(bounds) - 1} batches")
        variants = state["variants"]
        if variants is not None:
            variants = check_like("variants", variants, samples.rows[order])
        smoothing = check_fraction("label_smoothing", state["label_smoothing"])
        before = check_like("parameters_before", state["parameters_before"], parameters)
        epoch = cls(samples, loss, EpochPlan(order, bounds, multipliers, smoothing, before, variants))
        if state["position"] not in bounds:
            raise ValueError(f"no batch begins at the position {quoted(state['position'])}")
        epoch.batches_done = bounds.index(state["position"])
        epoch.rate = check_not_negative("rate", state["rate"])
        epoch._outputs[:] = check_like("outputs", state["outputs"], epoch._outputs)
        return epoch


def _checked_bounds(state: Mapping[str, Any], samples: int) -> list[int]:
    """Return the bounds of an epoch's batches; those of version 0.1 had one size, which stood alone."""
    if "bounds" not in state:
        size = check_integer("batch_size", state["batch_size"], 1, samples)
        return [*range(0, samples, size), samples]
    bounds = [check_integer("a bound of a batch", bound, 0, samples) for bound in state["bounds"]]
    if bounds[:1] != [0] or bounds[-1] != samples or any(end <= begin for begin, end in pairwise(bounds)):
        raise ValueError(f"the bounds of the batches do not cut {samples} samples")
    return bounds
