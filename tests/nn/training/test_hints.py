"""Hints: each rule speaks where its fault is, and is silent next to it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from nn import DivergenceError, Layer, Network, Recording, Trainer
from nn.digits.design import PRESETS, Design
from nn.training.health import LayerHealth
from nn.training.hint_probe import HintProbe, measure_wrong_outputs
from nn.training.hints import HintCode, TrainingFacts, hints
from nn.training.spikes import Spike, find_spike, measure_steps
from nn.training.stopping import Divergence, DivergenceKind
from tests.conftest import DATA

WELL = LayerHealth(
    gradient=0.1, step=1e-3, dead=0.0, saturated=0.0, different=48.0, weight_spread=1.0, value_spread=1.0
)
FACTS = TrainingFacts(
    epoch=20,
    loss="categorical_crossentropy",
    output="softmax",
    units=(48, 10),
    health=(WELL, WELL._replace(different=10.0)),
    cost=0.3,
    baseline_cost=2.3,
    wrong=0.05,
    wrong_slope=0.1,
)
SPIKE = Spike(
    epoch=46,
    step=11,
    is_last=True,
    samples=7,
    usual_samples=143,
    length=3.5,
    usual_length=0.1,
    gradient_ratio=20.0,
    length_ratio=35.0,
)


def codes(facts: TrainingFacts) -> list[HintCode]:
    return [hint.code for hint in hints(facts)]


def with_first(**changes: float) -> TrainingFacts:
    """Return the facts with another health of the first layer."""
    return replace(FACTS, health=(WELL._replace(**changes), FACTS.health[1]))


def stopped(kind: DivergenceKind) -> TrainingFacts:
    return replace(FACTS, divergence=Divergence(kind, 3, 30.0, "categorical_crossentropy"))


DEAF = replace(FACTS, loss="mean_squared_error", output="sigmoid", wrong=0.9, wrong_slope=0.001)
CASES = [
    (
        HintCode.EXPLODED,
        stopped(DivergenceKind.OUTPUTS_OVERFLOW),
        stopped(DivergenceKind.WORSE_THAN_GUESSING),
    ),
    (
        HintCode.WORSE_THAN_GUESSING,
        stopped(DivergenceKind.WORSE_THAN_GUESSING),
        stopped(DivergenceKind.OUTPUTS_OVERFLOW),
    ),
    (HintCode.TWINS, with_first(different=1.0), with_first(different=24.0)),
    (HintCode.TWINS, with_first(different=1.0), with_first(different=25.0, dead=0.5)),
    (HintCode.DEAD_UNITS, with_first(dead=0.5, different=25.0), with_first(dead=0.49, different=25.0)),
    (
        HintCode.VANISHING_GRADIENT,
        replace(with_first(gradient=5e-5), cost=2.3),
        with_first(gradient=5e-5),  # it learns all the same
    ),
    (
        HintCode.VANISHING_GRADIENT,
        replace(with_first(gradient=5e-5), cost=2.3),
        replace(with_first(gradient=2e-4), cost=2.3),
    ),
    (HintCode.SATURATED_OUTPUTS, DEAF, replace(DEAF, wrong=0.1)),
    (HintCode.SATURATED_OUTPUTS, DEAF, replace(DEAF, wrong_slope=0.05)),
    (HintCode.SATURATED_OUTPUTS, DEAF, replace(DEAF, wrong_slope=math.nan)),
    (HintCode.SATURATED_OUTPUTS, DEAF, replace(DEAF, loss="binary_crossentropy")),
    (
        HintCode.SHORT_LAST_BATCH,
        replace(FACTS, spike=SPIKE),
        replace(FACTS, spike=replace(SPIKE, is_last=False)),
    ),
    (
        HintCode.SHORT_LAST_BATCH,
        replace(FACTS, spike=SPIKE),
        replace(FACTS, spike=replace(SPIKE, samples=36)),
    ),
    (
        HintCode.LONG_STEP,
        replace(FACTS, spike=replace(SPIKE, samples=143)),
        replace(FACTS, spike=replace(SPIKE, samples=143, length_ratio=9.9)),
    ),
    (HintCode.LONG_STEP, replace(FACTS, spike=replace(SPIKE, samples=143)), replace(FACTS, spike=SPIKE)),
]


def test_where_all_is_well_no_rule_speaks() -> None:
    assert hints(FACTS) == []


@pytest.mark.parametrize(("code", "fault", "neighbor"), CASES)
def test_a_rule_speaks_of_its_fault_alone_and_not_of_what_is_next_to_it(
    code: HintCode, fault: TrainingFacts, neighbor: TrainingFacts
) -> None:
    assert codes(fault) == [code]
    assert code not in codes(neighbor)


@pytest.mark.parametrize(("_code", "fault", "_neighbor"), CASES)
def test_a_hint_tells_what_was_measured_in_a_sentence(
    _code: HintCode, fault: TrainingFacts, _neighbor: TrainingFacts
) -> None:
    (hint,) = hints(fault)
    assert str(hint).endswith(".")
    assert "{" not in str(hint)


def test_the_most_urgent_comes_first() -> None:
    facts = replace(stopped(DivergenceKind.OUTPUTS_OVERFLOW), spike=SPIKE)
    assert codes(facts) == [HintCode.EXPLODED, HintCode.SHORT_LAST_BATCH]


def test_wrong_outputs_are_those_that_are_off_by_more_than_a_half() -> None:
    outputs = np.array([[0.9, 0.1], [0.99, 0.01], [0.4, 0.6]])
    targets = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    wrong, slope = measure_wrong_outputs(outputs, targets)
    assert wrong == pytest.approx(1 / 3)
    assert slope == pytest.approx(0.99 * 0.01)
    assert math.isnan(measure_wrong_outputs(outputs[:1], targets[:1])[1])


def recorded(design: Design, epochs: int) -> tuple[Trainer, Recording, HintProbe]:
    """Return a training of the digits after so many epochs, with its recording and a probe of its start."""
    train, test = DATA.train, DATA.test
    trainer = Trainer(
        design.network(), design.config, train.images, train.targets, (test.images, test.targets)
    )
    recording = Recording()
    recording.keep(trainer)
    probe = HintProbe(trainer.network.parameters.copy(), recording)
    for _metrics in trainer.run(epochs):
        recording.follow(trainer)
    return trainer, recording, probe


def test_the_batch_of_seven_is_found_in_the_run_whose_cost_it_made_leap() -> None:
    design = PRESETS["two_hidden"].with_settings(learning_rate=3.0)
    trainer, recording, probe = recorded(design, 47)
    before = trainer.network.parameters.copy()
    found = {hint.code: hint for hint in hints(probe(trainer))}
    hint = found[HintCode.SHORT_LAST_BATCH]
    assert (hint.step, hint.values["samples"]) == (11, 7)
    assert "has 7 samples instead of 143" in str(hint)
    np.testing.assert_array_equal(trainer.network.parameters, before)
    spike = find_spike(recording, 47, trainer.twin())  # its last step shows in the epoch after it
    assert spike is not None
    assert (spike.epoch, spike.step, spike.samples) == (46, 11, 7)
    assert spike.length == pytest.approx(3.53, abs=0.01)


def test_measured_steps_are_those_of_the_training() -> None:
    design = PRESETS["two_hidden"].with_settings(learning_rate=1.0)
    trainer, recording, _probe = recorded(design, 3)
    steps = list(measure_steps(recording, 2, 3, trainer.twin()))
    assert [(step.epoch, step.number) for step in steps] == [(e, n) for e in (2, 3) for n in range(1, 12)]
    assert [step.samples for step in steps[:11]] == [143] * 10 + [7]
    assert steps[-1].gradient_length == trainer.update.gradient_length
    for step in steps:  # a plain step is the gradient times the rate
        assert step.length == pytest.approx(step.rate * step.gradient_length, rel=1e-4)


def test_a_training_that_goes_well_hears_nothing() -> None:
    trainer, _recording, probe = recorded(PRESETS["quick"].with_settings(augmentation={}), 5)
    assert hints(probe(trainer)) == []


def test_an_explosion_is_told_with_its_rate() -> None:
    design = replace(
        PRESETS["two_hidden"].with_settings(learning_rate=1000.0),
        spec=Network([Layer(64, "input"), Layer(20, "tanh"), Layer(10, "linear")], "mean_squared_error").spec,
    )
    train = DATA.train
    network = design.network()
    trainer = Trainer(network, design.config, train.images, train.targets)
    probe = HintProbe(network.parameters.copy())
    with pytest.raises(DivergenceError) as caught:
        list(trainer.run(20))
    found = hints(probe(trainer, caught.value.divergence))
    assert found[0].code is HintCode.EXPLODED
    assert "at a rate of 1000" in str(found[0])
