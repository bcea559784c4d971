"""All that a training keeps goes out as plain values and arrays, and back in, checked."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pytest

from nn import OPTIMIZERS, Layer, Network, Trainer, TrainingConfig
from nn.arrays import Array

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((23, 4)), np.eye(3)[GENERATOR.integers(0, 3, 23)]
VALIDATION = (X[:9, ::-1], Y[4:13])
LAYERS = [
    Layer(4, "input", dropout=0.1),
    Layer(6, "relu", dropout=0.3, batch_normalization=True),
    Layer(5, "tanh"),
    Layer(3, "softmax"),
]
SETTINGS: dict[str, dict[str, Any]] = {
    **{name: {"optimizer": name} for name in OPTIMIZERS},
    "plateau": {"schedule": "plateau", "schedule_settings": {"patience": 0}},
    "penalties": {"penalties": {"l1": 1e-3, "l2": 1e-3}, "clip_norm": 0.1, "weight_decay": 0.01},
    "averaging": {"averaging": 0.9, "label_smoothing": 0.1},
    "frozen": {"frozen": (1,), "optimizer": "adam"},
    "patience": {"patience": 2},
}


def begin(**settings: Any) -> Trainer:
    config = TrainingConfig(**{"epochs": 6, "learning_rate": 0.05, "batch_size": 5, **settings})
    return Trainer(Network(LAYERS, seed=3), config, X, Y, VALIDATION)


def parts_of(state: Mapping[str, Any]) -> Iterator[Any]:
    for value in state.values():
        yield from parts_of(value) if isinstance(value, Mapping) else [value]


def outcome(trainer: Trainer) -> tuple[bytes, bytes, list[float]]:
    """Train to the end and return parameters, result and costs."""
    list(trainer.run())
    costs = trainer.history.column("cost").tolist()
    return trainer.network.parameters.tobytes(), trainer.result_parameters.tobytes(), costs


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_a_branch_ends_where_its_run_ends_and_leaves_it_alone(settings: dict[str, Any]) -> None:
    run, epochs = begin(**settings), 3
    list(run.run(epochs))
    state = copy.deepcopy(run.state())
    branch = begin(**settings)
    branch.restore(state)
    assert branch.epoch == epochs
    whole = outcome(run)
    assert outcome(branch) == whole
    again = begin(**settings)
    again.restore(state)
    assert outcome(again) == whole == outcome(begin(**settings))


def test_a_state_is_plain_values_and_arrays() -> None:
    trainer = begin(optimizer="adam", averaging=0.9, patience=2, schedule="plateau")
    for _metrics in trainer.run():
        trainer.interrupt()
    state = trainer.state()
    plain = [value for value in parts_of(state) if not isinstance(value, np.ndarray)]
    assert json.loads(json.dumps(plain, allow_nan=False)) is not None
    arrays = [value for value in parts_of(state) if isinstance(value, np.ndarray)]
    assert any(array.shape == trainer.network.parameters.shape for array in arrays)


def test_another_optimizer_goes_on_from_a_state_with_an_empty_memory() -> None:
    trainer = begin(optimizer="adam")
    list(trainer.run(2))
    state = copy.deepcopy(trainer.state())
    state["config"] = state["config_of_last_step"] = {**state["config"], "optimizer": "momentum"}
    branch = begin(optimizer="momentum")
    branch.restore(state)
    assert branch.update.steps == 0
    assert not branch.update.optimizer_state["velocity"].any()
    list(branch.run())
    assert branch.epoch == 6


WRONG: dict[str, tuple[tuple[str, ...], Any]] = {
    "parameters of another shape": (("parameters",), np.zeros(3, np.float32)),
    "parameters of another type": (("parameters",), "nonsense"),
    "an epoch before the first": (("epoch",), -1),
    "a rate of nothing": (("learning_rate",), 0),
    "a method": (("divergence", "saw_first_batch"), "problem"),
    "an optimizer that there is not": (("update", "optimizer"), "nonsense"),
    "an optimizer's vector of another shape": (("update", "optimizer_state", "mean"), np.zeros(2)),
    "a batch beyond the samples": (("current_epoch", "bounds"), [0, 5, 99]),
    "batches that end before the samples": (("current_epoch", "bounds"), [0, 5, 9, 14, 18]),
    "a batch that goes back": (("current_epoch", "bounds"), [0, 9, 5, 14, 18, 23]),
    "a position amid a batch": (("current_epoch", "position"), 3),
    "a position beyond the end": (("current_epoch", "position"), 99),
    "samples that do not exist": (("current_epoch", "order"), np.arange(23) + 1),
    "a generator that NumPy has not": (("generator", "bit_generator"), "Generator"),
    "a history without its costs": (("history", "columns", "cost"), []),
    "a number that is none": (("schedule", "best"), "low"),
}


@pytest.mark.parametrize(("path", "value"), WRONG.values(), ids=WRONG)
def test_a_wrong_state_is_refused_and_changes_nothing(path: tuple[str, ...], value: Any) -> None:
    source = begin(optimizer="adam", schedule="plateau")
    interrupt_in_the_middle(source)
    state = copy.deepcopy(source.state())
    place = state
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    trainer = begin(optimizer="adam", schedule="plateau")
    list(trainer.run(1))
    before = copy.deepcopy(trainer.state())
    with pytest.raises((KeyError, TypeError, ValueError)):
        trainer.restore(state)
    assert_equal(trainer.state(), before)


def interrupt_in_the_middle(trainer: Trainer) -> None:
    """Train one epoch and two steps of the second."""
    list(trainer.run(1))
    step = trainer.update.step

    def counted(rate: float, *, measure: bool = False) -> None:
        step(rate, measure=measure)
        if trainer.update.steps == 7:
            trainer.interrupt()

    vars(trainer.update)["step"] = counted
    list(trainer.run())
    del vars(trainer.update)["step"]
    assert trainer.current_epoch is not None


def assert_equal(first: Any, second: Any) -> None:
    if isinstance(first, Mapping):
        assert first.keys() == second.keys()
        for name in first:
            assert_equal(first[name], second[name])
    elif isinstance(first, np.ndarray):
        np.testing.assert_array_equal(first, second)
    else:
        assert first == second


def test_a_state_holds_what_is_in_the_middle_of_an_epoch() -> None:
    trainer = begin(optimizer="adam")
    interrupt_in_the_middle(trainer)
    branch = begin(optimizer="adam")
    branch.restore(copy.deepcopy(trainer.state()))
    assert branch.progress == trainer.progress == pytest.approx(1 + 9 / 23)
    assert outcome(branch) == outcome(trainer)


def test_the_arrays_of_a_restored_training_are_its_own() -> None:
    trainer = begin(optimizer="adam", averaging=0.9)
    list(trainer.run(2))
    state = copy.deepcopy(trainer.state())
    kept: list[Array] = [value.copy() for value in parts_of(state) if isinstance(value, np.ndarray)]
    branch = begin(optimizer="adam", averaging=0.9)
    branch.restore(state)
    list(branch.run())
    arrays = [value for value in parts_of(state) if isinstance(value, np.ndarray)]
    for array, unchanged in zip(arrays, kept, strict=True):
        np.testing.assert_array_equal(array, unchanged)
