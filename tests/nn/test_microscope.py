"""What the microscope shows of a step is what a training does, bit for bit."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import ACTIVATIONS, LOSSES, OPTIMIZERS, SCHEDULES, Layer, Network, Recording, Trainer, TrainingConfig
from nn.microscope import (
    UpdateRule,
    Watched,
    batch_of,
    examine_next_step,
    examine_step,
    examine_step_on_sample,
)
from nn.step_report import StepReport
from nn.training.samples import Validation

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((23, 4)), np.eye(3)[GENERATOR.integers(0, 3, 23)]
WEIGHTS = GENERATOR.random(23) + 0.1


def make_network(*hidden: Layer, output: str = "softmax", **options: Any) -> Network:
    layers = [Layer(4, "input"), *(hidden or (Layer(5, "tanh"),)), Layer(3, output)]
    return Network(layers, **{"seed": 3, **options})


def make_report(network: Network | None = None, rate: float = 0.5, **options: Any) -> StepReport:
    network = network or make_network(dtype="float64")
    rule = UpdateRule(TrainingConfig(), rate)
    return examine_step(network, batch_of(network, X, Y), rule, **options)


def assert_next_steps_are_those_of(trainer: Trainer, steps: int = 5) -> None:
    for _step in range(steps):
        report = examine_next_step(trainer)
        list(trainer.run(steps=1))
        np.testing.assert_array_equal(report.step.parameters, trainer.network.parameters)
        latest = trainer.history.latest
        if trainer.current_epoch is None and latest is not None:
            assert report.backward.lengths == latest.gradient_norms
            assert report.step.lengths == latest.update_norms
            assert report.step.rate == latest.learning_rate


FIELDS = st.fixed_dictionaries(
    {
        "optimizer": st.sampled_from(sorted(OPTIMIZERS)),
        "schedule": st.sampled_from(sorted(SCHEDULES)),
        "batch_size": st.sampled_from([1, 7, 8, 23]),
        "averaging": st.sampled_from([0.0, 0.9]),
        "frozen": st.sampled_from([(), (1,)]),
        "label_smoothing": st.sampled_from([0.0, 0.2]),
        "clip_norm": st.sampled_from([None, 0.1]),
        "weight_decay": st.sampled_from([0.0, 0.1]),
    }
)
HIDDEN = st.builds(
    Layer,
    st.just(6),
    st.sampled_from(sorted(ACTIVATIONS)),
    dropout=st.sampled_from([0.0, 0.4]),
    batch_normalization=st.booleans(),
)


@settings(max_examples=25)
@given(fields=FIELDS, hidden=HIDDEN, weighted=st.booleans(), validated=st.booleans())
def test_the_next_step_of_any_training_is_shown_bit_for_bit(
    fields: dict[str, Any], hidden: Layer, weighted: bool, validated: bool
) -> None:
    config = TrainingConfig(epochs=9, learning_rate=0.05, **fields)
    weights, validation = WEIGHTS if weighted else None, (X[:9], Y[4:13]) if validated else None
    trainer = Trainer(make_network(hidden), config, X, Y, validation, sample_weight=weights)
    assert_next_steps_are_those_of(trainer)


def test_a_training_goes_on_from_the_microscope_as_if_nothing_had_happened() -> None:
    config = TrainingConfig(epochs=3, batch_size=8, schedule="plateau")
    one, other = (Trainer(make_network(Layer(5, dropout=0.3)), config, X, Y, (X, Y)) for _ in range(2))
    list(one.run())
    while not other.is_done:
        examine_next_step(other)
        list(other.run(steps=1))
    np.testing.assert_array_equal(one.network.parameters, other.network.parameters)
    assert one.network.generator.random() == other.network.generator.random()
    assert [each.cost for each in one.history] == [each.cost for each in other.history]


def test_settings_that_change_between_steps_count_from_the_step_that_is_shown() -> None:
    trainer = Trainer(make_network(), TrainingConfig(batch_size=8, optimizer="adam"), X, Y)
    assert_next_steps_are_those_of(trainer, 2)
    trainer.configure(TrainingConfig(batch_size=8, optimizer="momentum", learning_rate=0.3))
    assert_next_steps_are_those_of(trainer, 2)
    trainer.learning_rate = 0.01
    assert examine_next_step(trainer).step.rate == 0.01
    assert_next_steps_are_those_of(trainer, 2)


def test_the_step_that_threw_a_training_back_is_found_in_its_recording(digits: Any) -> None:
    """Seven digits are left for the last batch of every epoch: now and then they throw it far back."""
    network = Network([Layer(64, "input"), Layer(50), Layer(30), Layer(10, "softmax")], seed=0)
    config = TrainingConfig(learning_rate=3, even_batches=False)
    data, test = (digits.X_train, digits.y_train), (digits.X_test, digits.y_test)
    trainer, recording, accuracies = Trainer(network, config, *data, test), Recording(), {}
    recording.keep(trainer)
    for metrics in trainer.run(60):
        recording.follow(trainer)
        accuracies[metrics.epoch] = metrics.validation_accuracy or 0.0
    epoch = min(range(30, 61), key=lambda number: accuracies[number])
    twin = trainer.twin()
    recording.replay(epoch - 1, twin, steps=10)
    report = examine_next_step(twin, Watched(chosen=range(7), test=twin.validation))
    before, after = report.step.before.test, report.step.after.test
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(report.step.parameters, recording.at(epoch).parameters)
    assert len(report.forward.losses) == 7
    assert after[1] == accuracies[epoch] < before[1] - 0.1


def test_the_network_that_is_given_stays_as_it_is() -> None:
    network = make_network(Layer(5, "relu", dropout=0.5, batch_normalization=True))
    before, state = network.parameters.copy(), network.generator.bit_generator.state
    make_report(network)
    examine_step_on_sample(network, X[0], 2, 0.1)
    np.testing.assert_array_equal(network.parameters, before)
    assert network.generator.bit_generator.state == state


def test_forward_holds_the_values_of_the_chosen_samples_and_the_cost_of_all() -> None:
    network = make_network(dtype="float64")
    forward = make_report(network, watched=Watched(chosen=[5, 0])).forward
    np.testing.assert_array_equal(forward.values[0], X[[5, 0]])
    for values, expected in zip(forward.values[1:], network.activations(X), strict=True):
        np.testing.assert_allclose(values, expected[[5, 0]], rtol=1e-12)
    np.testing.assert_allclose(np.tanh(forward.sums[0]), forward.values[1])
    assert forward.losses.shape == (23,)
    assert forward.cost == pytest.approx(network.cost(X, Y))


def test_cross_entropy_after_softmax_is_the_same_slope_apart_and_together() -> None:
    loss = make_report(watched=Watched(chosen=range(23))).loss
    p, y = loss.outputs, loss.targets
    np.testing.assert_array_equal(y, Y)
    np.testing.assert_allclose(loss.by_output, np.where(y == 1, -1 / p, 0))
    for sample in range(23):
        by_hand = np.diag(p[sample]) - np.outer(p[sample], p[sample])
        np.testing.assert_allclose(loss.jacobian[sample], by_hand, atol=1e-15)
    np.testing.assert_array_equal(loss.together, p - y)
    assert loss.largest_difference < 1e-15


@pytest.mark.parametrize("output", ["softmax", "sigmoid", "gelu"])
@pytest.mark.parametrize("name", LOSSES)
def test_every_loss_has_one_slope_apart_and_together(name: str, output: str) -> None:
    network = make_network(output=output, loss=name, dtype="float64")
    assert make_report(network, watched=Watched(chosen=range(23))).loss.largest_difference < 1e-12


def test_apart_the_slope_is_lost_where_the_logarithm_is_clipped() -> None:
    network = make_network()
    network.layer_parameters[-1].biases[:] = (40, 0, 0)
    loss = make_report(network, watched=Watched(chosen=range(23))).loss
    wrong = Y[:, 0] == 0
    assert not loss.apart[wrong].any()
    np.testing.assert_allclose(loss.together[wrong, 0], 1)
    assert loss.largest_difference == pytest.approx(1)


def test_backward_holds_deltas_and_the_gradient_of_the_batch() -> None:
    network = make_network(dtype="float64")
    report = make_report(network, watched=Watched(chosen=[4]))
    output = report.backward.deltas[-1]
    np.testing.assert_allclose(output, report.loss.together / len(X))
    slope = 1 - report.forward.values[1] ** 2
    np.testing.assert_allclose(
        report.backward.deltas[0], output @ network.layer_parameters[-1].weights * slope
    )
    expected = network.gradient(X, Y)
    flat = np.concatenate([gradient.ravel() for gradient in report.backward.gradients])
    np.testing.assert_allclose(flat, expected, rtol=1e-12)
    assert math.hypot(*report.backward.lengths) == pytest.approx(np.linalg.norm(expected))


def test_step_tells_what_it_changed_and_what_came_of_it() -> None:
    network = make_network(dtype="float64")
    watched = Watched(samples=X[:2], test=Validation(network, (X[:9], Y[:9])))
    report = make_report(network, 0.5, watched=watched)
    step = report.step
    for update, gradient in zip(step.updates, report.backward.gradients, strict=True):
        np.testing.assert_allclose(update, -0.5 * gradient, atol=1e-15)
    np.testing.assert_allclose(step.lengths, 0.5 * np.array(report.backward.lengths))
    assert step.before.cost == report.forward.cost == pytest.approx(network.cost(X, Y))
    np.testing.assert_array_equal(step.before.predictions, network.predict_proba(X[:2]))
    network.parameters = step.parameters
    assert step.after.cost == pytest.approx(network.cost(X, Y))
    assert step.after.cost < step.before.cost
    np.testing.assert_array_equal(step.after.predictions, network.predict_proba(X[:2]))
    accuracy = np.mean(network.predict(X[:9]) == Y[:9].argmax(axis=1))
    assert step.after.test == pytest.approx((network.cost(X[:9], Y[:9]), accuracy))


def test_weighted_samples_count_so_much_in_the_cost() -> None:
    network = make_network(dtype="float64")
    report = examine_step(network, batch_of(network, X, Y, WEIGHTS), UpdateRule(TrainingConfig(), 0.1))
    assert report.forward.cost == pytest.approx(np.average(report.forward.losses, weights=WEIGHTS))
    assert report.step.before.cost == pytest.approx(report.forward.cost)


def test_a_step_on_a_drawing_makes_its_label_more_probable() -> None:
    network = make_network(Layer(5, "relu", batch_normalization=True))
    report = examine_step_on_sample(network, X[0], 2, 0.3, Watched(samples=X[:1]))
    before, after = report.step.before.predictions, report.step.after.predictions
    assert before is not None
    assert after is not None
    assert after[0, 2] > before[0, 2]
    assert report.forward.cost == report.step.before.cost


def test_a_step_on_a_drawing_is_that_of_a_training_on_it_alone() -> None:
    network = make_network()
    report = examine_step_on_sample(network, X[0], 2, 0.3)
    network.epoch(X[:1], np.eye(3)[[2]], 0.3)
    np.testing.assert_array_equal(report.step.parameters, network.parameters)


def test_the_step_that_explodes_is_shown_as_well() -> None:
    report = make_report(make_network(output="linear", loss="mean_squared_error"), 1e38)
    assert not np.isfinite(report.step.after.cost)


@pytest.mark.parametrize(
    ("label", "rate", "message"), [(3, 0.1, "label must be from 0 to 2"), (0, 0, "rate must be")]
)
def test_wrong_values_are_named(label: int, rate: float, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        examine_step_on_sample(make_network(), X[0], label, rate)


def test_a_sample_that_the_batch_does_not_have_is_named() -> None:
    with pytest.raises(ValueError, match="a number in chosen must be from 0 to 22, not 23"):
        make_report(watched=Watched(chosen=[23]))
