from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import (
    OPTIMIZERS,
    SCHEDULES,
    Layer,
    Network,
    Trainer,
    TrainingConfig,
    load_network,
    resume_training,
    save_training,
)
from nn.arrays import Array
from tests.nn.steps import reported_steps, take

ROOT = Path(__file__).parents[2]

X, Y = np.random.default_rng(0).random((11, 4)), np.eye(3)[np.arange(11) % 3]
VALIDATION = (np.random.default_rng(1).random((7, 4)), np.eye(3)[np.arange(7) % 3])
WEIGHTS = np.arange(11.0) + 1
PLAIN = (Layer(4, "input"), Layer(5, "tanh"), Layer(3, "softmax"))
RICH = (
    Layer(4, "input", dropout=0.2),
    Layer(6, "relu", dropout=0.5, batch_normalization=True),
    Layer(5, "tanh", batch_normalization=True),
    Layer(3, "softmax"),
)


@pytest.fixture(autouse=True, scope="module")
def counted() -> Iterator[None]:
    with reported_steps():
        yield


@pytest.fixture(autouse=True, scope="module")
def no_waiting_for_the_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _file: None)
        yield


@dataclass
class Case:
    """A short training of four epochs with three steps each."""

    settings: dict[str, Any] = field(default_factory=dict)
    layers: tuple[Layer, ...] = PLAIN
    weights: Array | None = None
    validation: tuple[Array, Array] | None = VALIDATION
    loss: str = "categorical_crossentropy"

    def begin(self, dtype: str = "float32") -> Trainer:
        network = Network(self.layers, self.loss, seed=5, dtype=dtype)
        config = TrainingConfig(**{"epochs": 4, "learning_rate": 0.05, "batch_size": 4, **self.settings})
        return Trainer(network, config, X, Y, self.validation, sample_weight=self.weights)

    def resume(self, path: Path) -> Trainer:
        return resume_training(path, X.copy(), Y.copy(), self.validation, sample_weight=self.weights)


SCHEDULE_SETTINGS = {
    "step": {"every": 1},
    "cosine": {"warm_up": 0.3},
    "plateau": {"patience": 0, "improvement": 0.01},
}
EVERYTHING = Case(
    {
        "optimizer": "adam",
        "optimizer_settings": {"beta1": 0.8},
        "schedule": "plateau",
        "schedule_settings": SCHEDULE_SETTINGS["plateau"],
        "penalties": {"l1": 1e-3, "l2": 1e-2},
        "weight_decay": 0.1,
        "clip_norm": 0.5,
        "label_smoothing": 0.1,
        "averaging": 0.9,
        "frozen": (2,),
        "patience": 3,
    },
    RICH,
    WEIGHTS,
)
CASES = {
    **{name: Case({"optimizer": name}) for name in OPTIMIZERS},
    **{
        name: Case({"schedule": name, "schedule_settings": SCHEDULE_SETTINGS.get(name, {})})
        for name in SCHEDULES
    },
    "averaging": Case({"averaging": 0.9, "optimizer": "momentum"}),
    "patience": Case({"patience": 2, "averaging": 0.5}),
    "patience that runs out": Case({"patience": 1, "learning_rate": 1.0}, validation=(X[:5], Y[3:8])),
    "validation every other epoch": Case({"validation_interval": 2, "patience": 1}),
    "no validation": Case({"patience": 1, "schedule": "plateau"}, validation=None),
    "dropout": Case(layers=(PLAIN[0], replace(PLAIN[1], dropout=0.5), PLAIN[2])),
    "dropout on the input": Case(layers=(replace(PLAIN[0], dropout=0.3), *PLAIN[1:])),
    "batch normalisation": Case(layers=(PLAIN[0], replace(PLAIN[1], batch_normalization=True), PLAIN[2])),
    "label smoothing": Case({"label_smoothing": 0.2}),
    "penalties": Case({"penalties": {"l1": 1e-2, "l2": 1e-1}, "weight_decay": 0.1}),
    "clipping": Case({"clip_norm": 0.01, "optimizer": "rmsprop"}),
    "frozen": Case({"frozen": (1,), "optimizer": "adamw"}),
    "weights": Case(weights=WEIGHTS),
    "steps per epoch": Case({"steps_per_epoch": 2}),
    "another loss": Case(loss="mean_squared_error"),
    "everything": EVERYTHING,
}


def finish(trainer: Trainer) -> Trainer:
    if not trainer.is_done:
        list(trainer.run())
    return trainer


def everything(trainer: Trainer) -> dict[str, Any]:
    """Return all that a training is and remembers, bit for bit, except how long it took."""
    network, descent, stopping = trainer.network, trainer.update, trainer.stopping
    return {
        "parameters": network.parameters.tobytes(),
        "dtype": network.dtype,
        "spec": network.spec,
        "generator": json.dumps(network.generator.bit_generator.state, default=np.ndarray.tolist),
        "answer": trainer.result_parameters.tobytes(),
        "memory": {name: vector.tobytes() for name, vector in descent.optimizer_state.items()},
        "steps": descent.steps,
        "average": descent.average is not None and descent.average.tobytes(),
        "best": (stopping.best is not None and stopping.best.tobytes(), stopping.best_cost, stopping.waited),
        "schedule": trainer.schedule_state,
        "watch": vars(trainer.divergence),
        "rows": [replace(row, seconds=0) for row in trainer.history],
        "settings": (trainer.config, descent.config, trainer.learning_rate, trainer.last_epoch),
        "place": (trainer.progress, trainer.is_done),
    }


# All cases together tell whether the wider numbers are kept as well.
IN_FLOAT64 = [
    pytest.param(name, "float64", marks=() if case is EVERYTHING else pytest.mark.exhaustive)
    for name, case in CASES.items()
]


@pytest.mark.parametrize(("name", "dtype"), [*((name, "float32") for name in CASES), *IN_FLOAT64])
def test_a_training_resumed_after_any_step_goes_on_bit_for_bit(tmp_path: Path, name: str, dtype: str) -> None:
    case, path, again = CASES[name], tmp_path / "training", tmp_path / "again"
    whole, saved = finish(case.begin(dtype)), case.begin(dtype)
    for steps in range(whole.update.steps + 1):
        assert saved.update.steps == steps
        save_training(saved, path)
        resumed = case.resume(path)
        assert everything(resumed) == everything(saved)
        save_training(resumed, again)
        assert again.read_bytes() == path.read_bytes()
        assert everything(finish(resumed)) == everything(whole)
        take(saved, 1)
    assert everything(saved) == everything(whole)


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_a_training_resumed_after_every_step_goes_on_bit_for_bit(tmp_path: Path, name: str) -> None:
    whole, trainer = finish(CASES[name].begin()), CASES[name].begin()
    for _step in range(whole.update.steps):
        take(trainer, 1)
        save_training(trainer, tmp_path / "training")
        trainer = CASES[name].resume(tmp_path / "training")
    assert everything(trainer) == everything(whole)


CHANGES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {"optimizer": "adam"}),
    ({"optimizer": "momentum"}, {"optimizer": "nesterov"}),
    ({"optimizer": "adam"}, {"optimizer": "adamw", "optimizer_settings": {"decay": 0.5}}),
    ({"optimizer": "adam"}, {"optimizer": "sgd", "learning_rate": 0.5}),
    ({"optimizer": "momentum"}, {"optimizer_settings": {"momentum": 0.5}}),
    ({}, {"learning_rate": 0.5}),
    ({}, {"batch_size": 2}),
    ({}, {"schedule": "one_cycle"}),
    ({}, {"label_smoothing": 0.3}),
    ({"label_smoothing": 0.3}, {"label_smoothing": 0.0}),
    ({}, {"averaging": 0.9}),
    ({"averaging": 0.9}, {"averaging": 0.0}),
    ({}, {"frozen": (1,)}),
    ({"patience": 2}, {"patience": None, "epochs": 5}),
    ({}, {"patience": 1, "validation_interval": 2, "penalties": {"l2": 0.1}}),
]


@pytest.mark.slow
@pytest.mark.parametrize(("before", "after"), CHANGES, ids=str)
def test_settings_changed_at_any_step_and_not_yet_used_are_resumed_too(
    tmp_path: Path, before: dict[str, Any], after: dict[str, Any]
) -> None:
    def changed(steps: int) -> Trainer:
        trainer = case.begin()
        take(trainer, steps)
        trainer.configure(replace(trainer.config, **after))
        trainer.last_epoch = trainer.config.epochs
        return trainer

    case = Case(before)
    for steps in range(12):
        trainer = changed(steps)
        take(trainer, steps % 3)
        save_training(trainer, tmp_path / "training")
        resumed = case.resume(tmp_path / "training")
        assert everything(finish(resumed)) == everything(finish(trainer))


def test_a_rate_changed_alone_is_resumed_too(tmp_path: Path) -> None:
    trainer = CASES["cosine"].begin()
    take(trainer, 4)
    trainer.learning_rate = 0.3
    save_training(trainer, tmp_path / "training")
    resumed = CASES["cosine"].resume(tmp_path / "training")
    assert resumed.learning_rate == 0.3
    assert everything(finish(resumed)) == everything(finish(trainer))


def test_a_training_saved_after_each_epoch_of_one_run_is_not_disturbed_by_it(tmp_path: Path) -> None:
    whole, trainer = finish(EVERYTHING.begin()), EVERYTHING.begin()
    for metrics in trainer.run():
        save_training(trainer, tmp_path / str(metrics.epoch))
    assert everything(trainer) == everything(whole)
    for epoch in range(1, trainer.epoch + 1):
        assert everything(finish(EVERYTHING.resume(tmp_path / str(epoch)))) == everything(whole)


def test_a_run_until_an_epoch_is_resumed_there_and_can_go_on(tmp_path: Path) -> None:
    case = CASES["patience"]
    whole, trainer = finish(case.begin()), case.begin()
    list(trainer.run(last_epoch=2))
    save_training(trainer, tmp_path / "training")
    resumed = case.resume(tmp_path / "training")
    assert (resumed.is_done, resumed.last_epoch, resumed.config.epochs) == (True, 2, 4)
    np.testing.assert_array_equal(resumed.result_parameters, trainer.result_parameters)
    assert [metrics.epoch for metrics in resumed.run()] == [3, 4]
    assert everything(resumed) == everything(whole)


def test_a_training_goes_on_in_another_process_bit_for_bit(tmp_path: Path) -> None:
    path, code = (
        tmp_path / "training",
        "import sys, numpy as np\n"
        "from nn import resume_training, save_training\n"
        "data = np.load(sys.argv[2])\n"
        "validation = data['V'], data['W']\n"
        "trainer = resume_training(sys.argv[1], data['X'], data['Y'], validation, sample_weight=data['w'])\n"
        "list(trainer.run())\n"
        "save_training(trainer, sys.argv[1])\n",
    )
    np.savez(tmp_path / "data.npz", X=X, Y=Y, V=VALIDATION[0], W=VALIDATION[1], w=WEIGHTS)
    whole, trainer = finish(EVERYTHING.begin()), EVERYTHING.begin()
    take(trainer, 5)
    save_training(trainer, path)
    subprocess.run(
        [sys.executable, "-W", "error", "-c", code, path, tmp_path / "data.npz"], cwd=ROOT, check=True
    )
    assert everything(EVERYTHING.resume(path)) == everything(whole)


@pytest.mark.parametrize("kind", ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
def test_every_kind_of_random_numbers_of_numpy_is_resumed(tmp_path: Path, kind: str) -> None:
    def begin() -> Trainer:
        network = Network(RICH, seed=np.random.Generator(getattr(np.random, kind)(3)))
        return Trainer(network, TrainingConfig(3, batch_size=4), X, Y)

    trainer = begin()
    take(trainer, 5)
    save_training(trainer, tmp_path / "training")
    resumed = resume_training(tmp_path / "training", X, Y)
    assert everything(finish(resumed)) == everything(finish(begin()))


hidden = st.builds(
    Layer,
    st.integers(1, 6),
    st.sampled_from(["sigmoid", "tanh", "relu", "softmax", "linear"]),
    dropout=st.sampled_from([0.0, 0.0, 0.4]),
    batch_normalization=st.booleans(),
)
architectures = st.builds(
    lambda dropout, inner, last: (Layer(4, "input", dropout=dropout), *inner, Layer(3, last)),
    st.sampled_from([0.0, 0.3]),
    st.lists(hidden, max_size=3),
    st.sampled_from(["softmax", "sigmoid"]),
)
some_settings = st.fixed_dictionaries(
    {"learning_rate": st.floats(1e-4, 0.3), "batch_size": st.integers(2, 11) | st.floats(0.2, 1)},
    optional={
        "steps_per_epoch": st.integers(1, 3),
        "optimizer": st.sampled_from(sorted(OPTIMIZERS)),
        "schedule": st.sampled_from(sorted(SCHEDULES)),
        "penalties": st.dictionaries(st.sampled_from(["l1", "l2"]), st.floats(0, 0.1)),
        "weight_decay": st.floats(0, 0.1),
        "clip_norm": st.floats(0.01, 1),
        "label_smoothing": st.floats(0, 0.5),
        "averaging": st.floats(0, 0.99),
        "patience": st.integers(1, 3),
        "validation_interval": st.integers(1, 3),
    },
)
cases = st.builds(
    Case,
    some_settings,
    architectures,
    st.none() | st.just(WEIGHTS),
    st.none() | st.just(VALIDATION),
    st.sampled_from(["categorical_crossentropy", "binary_crossentropy"]),
)


@settings(max_examples=25)
@given(cases, st.integers(0, 20), st.sampled_from(["float32", "float64"]))
def test_saving_loading_and_going_on_is_the_same_as_going_on(
    tmp_path_factory: pytest.TempPathFactory, case: Case, steps: int, dtype: str
) -> None:
    folder = tmp_path_factory.mktemp("trainings")
    whole, trainer = finish(case.begin(dtype)), case.begin(dtype)
    take(trainer, steps)
    trainer.network.save(folder / "network")
    save_training(trainer, folder / "training")
    loaded, resumed = load_network(folder / "network"), case.resume(folder / "training")
    np.testing.assert_array_equal(loaded.forward(X), trainer.network.forward(X))
    np.testing.assert_array_equal(resumed.network.forward(X), trainer.network.forward(X))
    assert everything(finish(resumed)) == everything(whole)
