"""A script of a training ends in the same last bit as the training itself."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import (
    ACTIVATIONS,
    LOSSES,
    OPTIMIZERS,
    Layer,
    Network,
    Recording,
    Trainer,
    TrainingConfig,
    elementwise,
)
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.script import ScriptError, script_of, write_script

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((23, 4)), np.eye(3)[GENERATOR.integers(0, 3, 23)]
WEIGHTS = GENERATOR.random(23) + 0.1
SAME = "the same to the last bit\n"


def make_trainer(*hidden: Layer, weights: Array | None = None, **options: Any) -> Trainer:
    given = {name: options.pop(name) for name in ("loss", "dtype") if name in options}
    first = Layer(4, "input", dropout=options.pop("blur", 0.0))
    layers = [first, *(hidden or (Layer(5, "tanh"),)), Layer(3, options.pop("output", "softmax"))]
    network = Network(layers, seed=3, **given)
    config = TrainingConfig(**{"epochs": 9, "learning_rate": 0.05, "batch_size": 8, **options})
    return Trainer(network, config, X, Y, sample_weight=weights)


def digits_trainer(data: DigitData, **fields: Any) -> Trainer:
    network = Network([Layer(64, "input"), Layer(50), Layer(30), Layer(10, "softmax")], seed=0)
    config = TrainingConfig(epochs=60, learning_rate=1, **fields)
    return Trainer(network, config, data.train.images, data.train.targets)


def run_here(script: str) -> Array:
    """Run a script, and return what it ends with."""
    names: dict[str, Any] = {"__name__": "script"}
    exec(script, names)
    return names.get("average", names["parameters"])


def run_alone(script: str, folder: Path) -> tuple[str, Array]:
    """Run a script in an interpreter of its own, and return what it says and ends with."""
    (folder / "training.py").write_text(script, encoding="utf-8")
    command = [sys.executable, "-I", "training.py", "parameters.npy"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout, np.load(folder / "parameters.npy")


def assert_script_ends_as(trainer: Trainer, begin: int = 2, end: int = 5) -> str:
    list(trainer.run(begin))
    script = write_script(trainer, end)
    list(trainer.run(end))
    np.testing.assert_array_equal(run_here(script), trainer.update.result_parameters)
    return script


@pytest.mark.slow
def test_a_fresh_interpreter_ends_in_the_same_last_bit(tmp_path: Path) -> None:
    trainer, recording = digits_trainer(DigitData.standard()), Recording()
    for _metrics in trainer.run(60):
        recording.follow(trainer)
    script = script_of(recording, trainer.twin(), 12, 60)
    said, parameters = run_alone(script, tmp_path)
    np.testing.assert_array_equal(parameters, trainer.network.parameters)
    assert said.endswith(SAME)
    latest = trainer.history.latest
    assert latest is not None
    assert f"{latest.accuracy:.2%}" in said


def test_it_is_short_and_holds_only_the_parts_that_are_used() -> None:
    script = write_script(digits_trainer(DigitData.standard()), 60)
    assert len(script.splitlines()) < 150
    assert "load_digits" in script
    for unused in ("relu", "dropout", "softmax_backward", "momentum", "average", "penalty", "clip", "factor"):
        assert unused not in script, unused


@pytest.mark.slow
def test_digits_in_another_order_are_loaded_in_that_order(tmp_path: Path) -> None:
    trainer = digits_trainer(DigitData.split_as("shuffled"))
    script = write_script(trainer, 3)
    list(trainer.run(3))
    assert "permutation(1797)" in script
    np.testing.assert_array_equal(run_alone(script, tmp_path)[1], trainer.network.parameters)


FIELDS = st.fixed_dictionaries(
    {
        "optimizer": st.sampled_from(sorted(OPTIMIZERS)),
        "schedule": st.sampled_from(["constant", "step", "exponential", "cosine", "warm_up", "one_cycle"]),
        "batch_size": st.sampled_from([1, 7, 8, 0.5, 23]),
        "even_batches": st.booleans(),
        "steps_per_epoch": st.sampled_from([None, 2]),
        "penalties": st.sampled_from([{}, {"l2": 0.01}, {"l1": 0.01, "l2": 0.1}]),
        "weight_decay": st.sampled_from([0.0, 0.1]),
        "clip_norm": st.sampled_from([None, 0.1]),
        "label_smoothing": st.sampled_from([0.0, 0.2]),
        "averaging": st.sampled_from([0.0, 0.9]),
        "blur": st.sampled_from([0.0, 0.2]),
        "dtype": st.sampled_from(["float32", "float64"]),
        "weights": st.sampled_from([None, WEIGHTS]),
    }
)
HIDDEN = st.lists(
    st.builds(
        Layer, st.integers(1, 6), st.sampled_from(sorted(ACTIVATIONS)), dropout=st.sampled_from([0.0, 0.4])
    ),
    min_size=1,
    max_size=3,
)


@pytest.mark.slow
@settings(max_examples=20)
@given(fields=FIELDS, hidden=HIDDEN)
def test_any_plain_training_ends_in_the_same_last_bit(fields: dict[str, Any], hidden: list[Layer]) -> None:
    assert_script_ends_as(make_trainer(*hidden, **fields))


@pytest.mark.slow
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ["softmax", "sigmoid", "linear", "gelu"])
def test_every_loss_is_written(loss: str, output: str) -> None:
    assert_script_ends_as(make_trainer(loss=loss, output=output))


def test_settings_of_optimizer_and_schedule_are_written() -> None:
    optimizer = {"optimizer": "momentum", "optimizer_settings": {"momentum": 0.5}}
    schedule = {"schedule": "step", "schedule_settings": {"factor": 0.9, "every": 2}}
    script = assert_script_ends_as(make_trainer(weights=None, **optimizer, **schedule))
    assert "momentum=0.5" in script
    assert "factor=0.9" in script


def test_a_vector_too_long_for_the_cache_is_written_as_one() -> None:
    assert_script_ends_as(make_trainer(Layer(200, "relu"), Layer(180, "tanh"), optimizer="adam"), 1, 2)


def test_a_function_of_ones_own_is_written_with_what_it_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ACTIVATIONS, "bent", ACTIVATIONS["relu"])
    elementwise(bent)
    script = assert_script_ends_as(make_trainer(Layer(5, "bent")))
    assert "def halved" in script


def bent(z: Array) -> tuple[Array, Array]:
    """a = z^2 / 2."""
    return halved(z * z), z


def halved(values: Array) -> Array:
    return values * HALF


HALF = 0.5


def test_changes_of_the_rate_come_where_they_came() -> None:
    trainer, recording = make_trainer(), Recording()
    recording.keep(trainer)
    for rate in (0.1, 0.5, 0.02):
        list(trainer.run(steps=4))
        trainer.learning_rate = rate
    list(trainer.run(8))
    recording.keep(trainer)
    script = script_of(recording, trainer.twin(), 0, 8)
    assert [str(rate) in script for rate in (0.1, 0.5, 0.02)] == [True] * 3
    np.testing.assert_array_equal(run_here(script), trainer.network.parameters)
    later = script_of(recording, trainer.twin(), 3, 8)
    np.testing.assert_array_equal(run_here(later), trainer.network.parameters)


def test_another_optimizer_begins_with_an_empty_state() -> None:
    trainer = make_trainer(optimizer="adam")
    list(trainer.run(2))
    trainer.configure(replace(trainer.config, optimizer="momentum", averaging=0.5))
    assert_script_ends_as(trainer)


def test_it_says_whether_the_bits_are_those_expected(capsys: pytest.CaptureFixture[str]) -> None:
    trainer = make_trainer()
    for expected, words in ((trainer.network.parameters.copy(), "not the same"), (None, "epoch 3")):
        run_here(write_script(trainer, 3, expected=expected))
        assert words in capsys.readouterr().out.splitlines()[-1]


def configure_halfway(trainer: Trainer) -> None:
    list(trainer.run(2))
    trainer.configure(replace(trainer.config, optimizer="adam"))
    list(trainer.run(4))


@pytest.mark.parametrize(
    ("trainer", "obstacle"),
    [
        (make_trainer(Layer(5, batch_normalization=True)), "batch normalization"),
        (make_trainer(frozen=(1,)), "layers that stay as they are"),
        (make_trainer(schedule="plateau"), "a schedule that goes by the cost"),
    ],
    ids=["normalization", "frozen", "plateau"],
)
def test_what_cannot_be_written_is_said_in_one_sentence(trainer: Trainer, obstacle: str) -> None:
    with pytest.raises(ScriptError) as raised:
        write_script(trainer, 5)
    assert str(raised.value) == f"no script can be written of this training: it has {obstacle}"


def test_several_obstacles_stand_in_one_sentence_and_as_names() -> None:
    trainer = make_trainer(Layer(5, batch_normalization=True), frozen=(2,))
    with pytest.raises(ScriptError, match="batch normalization, layers that stay as they are") as raised:
        write_script(trainer, 5)
    assert raised.value.obstacles == ("batch_normalization", "frozen")


def test_variants_of_the_digits_cannot_be_written() -> None:
    with pytest.raises(ScriptError, match="new variants"):
        write_script(digits_trainer(DigitData.standard(), augmentation=1), 5)


def test_other_changes_than_that_of_the_rate_cannot_be_written() -> None:
    trainer, recording = make_trainer(), Recording()
    recording.keep(trainer)
    configure_halfway(trainer)
    with pytest.raises(ScriptError, match="settings other than the learning rate"):
        script_of(recording, trainer.twin(), 0, 4)
    np.testing.assert_array_equal(
        run_here(script_of(recording, trainer.twin(), 3, 4)), trainer.network.parameters
    )


def test_an_epoch_under_way_cannot_be_written() -> None:
    trainer = make_trainer()
    list(trainer.run(steps=1))
    with pytest.raises(ScriptError, match="an epoch that is under way"):
        write_script(trainer, 5)


def test_a_generator_of_another_kind_cannot_be_written() -> None:
    trainer = make_trainer()
    trainer.network.generator = np.random.Generator(np.random.MT19937(0))
    with pytest.raises(ScriptError, match="random generator"):
        write_script(trainer, 5)


def test_a_function_without_a_source_of_its_own_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def inner(z: Array) -> tuple[Array, Array]:
        return z, np.ones_like(z)

    monkeypatch.setitem(ACTIVATIONS, "inner", ACTIVATIONS["relu"])
    elementwise(inner)
    with pytest.raises(ScriptError, match="the source of inner does not stand at the top of a module"):
        write_script(make_trainer(Layer(5, "inner")), 5)


def test_an_epoch_that_is_over_is_named() -> None:
    trainer = make_trainer()
    list(trainer.run(2))
    with pytest.raises(ValueError, match="last_epoch must be at least 3, not 2"):
        write_script(trainer, 2)
