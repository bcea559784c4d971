"""What the steps of the normalisation are worth: measured on redrawn test digits, bit by bit."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session import ablation as step_worth
from gui.session.ablation import StepMeter, redrawn_ink, redrawn_view
from gui.session.session import Session, training_data
from nn import Network, default_network
from nn.ink import SKIPPABLE, handprint
from nn.ink.tilts import SHEARS
from tests.conftest import SMALL, WAIT_MS

ALL_SETS = [frozenset(names) for count in range(4) for names in combinations(handprint.STAGES, count)]
NONE: frozenset[str] = frozenset()


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_worth, "PAUSE", 0.0)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Network, frozenset[str]]]:
    """Return a list to which every measurement is added."""
    calls: list[tuple[Network, frozenset[str]]] = []
    real: Callable[[Network, frozenset[str]], float] = step_worth.accuracy

    def accuracy(network: Network, without: frozenset[str]) -> float:
        calls.append((network, without))
        return real(network, without)

    monkeypatch.setattr(step_worth, "accuracy", accuracy)
    return calls


def measure(meter: StepMeter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(meter.measured, timeout=WAIT_MS):
        meter.switch(True)


# The digits


def test_redrawn_digits_are_the_test_digits_before_normalisation() -> None:
    ink = redrawn_ink()
    assert len(ink) == len(training_data()[1]) == 360
    assert ink.dtype == np.bool_
    assert ink.shape[1] > 32


@pytest.mark.parametrize("without", ALL_SETS)
def test_images_of_every_set_of_steps_are_8x8_in_sixteenths(without: frozenset[str]) -> None:
    images = redrawn_view(0.0, without)
    assert images.shape == (360, 64)
    assert images.dtype == np.float32
    assert np.array_equal(images * 16, np.round(images * 16))
    assert images.any(axis=1).all()
    others = [redrawn_view(0.0, other) for other in ALL_SETS if other != without]
    assert not any(np.array_equal(images, other) for other in others)


def test_accuracy_is_the_share_of_right_answers() -> None:
    network = default_network()
    views = np.stack([redrawn_view(lean, NONE) for lean in SHEARS])
    answers = np.mean([network.forward(view) for view in views], axis=0).argmax(axis=1)
    right = sum(
        int(answer == label) for answer, label in zip(answers, training_data()[3].argmax(1), strict=True)
    )
    assert step_worth.accuracy(network, NONE) == right / 360
    assert step_worth.accuracy(network, NONE) > 0.85


@pytest.mark.parametrize("step", ["boxed", "upright"])
def test_the_shipped_network_needs_the_steps_it_was_taught_with(step: str) -> None:
    network = default_network()
    assert step_worth.accuracy(network, frozenset({step})) < step_worth.accuracy(network, NONE) - 0.01


# The meter


def test_all_steps_and_each_one_left_out_are_measured(session: Session, qtbot: QtBot) -> None:
    meter = StepMeter(session)
    assert meter.accuracy() is None
    measure(meter, qtbot)
    for without in (NONE, *(frozenset({step}) for step in SKIPPABLE)):
        assert meter.accuracy(without) == step_worth.accuracy(session.network, without)
    assert meter.accuracy(frozenset({"boxed", "upright"})) is None


def test_steps_left_out_together_are_measured_at_once(session: Session, qtbot: QtBot) -> None:
    meter = StepMeter(session)
    measure(meter, qtbot)
    session.leave_out({"boxed"})
    assert meter.accuracy(session.left_out) is not None
    with qtbot.waitSignal(meter.measured, timeout=WAIT_MS):
        session.leave_out({"boxed", "upright"})
    assert meter.accuracy(session.left_out) == step_worth.accuracy(session.network, session.left_out)


@pytest.mark.usefixtures("no_pause")
def test_another_network_is_measured_anew(session: Session, qtbot: QtBot) -> None:
    meter = StepMeter(session)
    measure(meter, qtbot)
    session.leave_out({"boxed", "upright"})
    qtbot.waitUntil(lambda: meter.accuracy(session.left_out) is not None, timeout=WAIT_MS)
    before = meter.accuracy()
    with qtbot.waitSignal(meter.measured, timeout=WAIT_MS):
        session.change_design(SMALL, "small")
    assert meter.accuracy() == step_worth.accuracy(session.network, NONE) != before
    assert meter.accuracy(session.left_out) == step_worth.accuracy(session.network, session.left_out)


def test_figures_of_an_old_network_are_not_kept(session: Session, qtbot: QtBot) -> None:
    meter = StepMeter(session)
    pair = frozenset({"boxed", "upright"})
    session.leave_out(pair)
    measure(meter, qtbot)
    assert meter.accuracy(pair) is not None
    session.leave_out(())
    with qtbot.waitSignal(meter.measured, timeout=WAIT_MS):
        session.change_design(SMALL, "small")
    assert meter.accuracy(pair) is None


def test_a_training_is_measured_once_a_second(
    session: Session, qtbot: QtBot, asked: list[tuple[Network, frozenset[str]]]
) -> None:
    meter = StepMeter(session)
    measure(meter, qtbot)
    count = len(asked)
    for _ in range(10):
        session.network_changed.emit()
        qtbot.wait(20)
    assert len(asked) == count
    with qtbot.waitSignal(meter.measured, timeout=WAIT_MS):
        pass
    assert len(asked) == 2 * count
    assert len({id(network) for network, _ in asked}) == 2
    assert asked[-1][0] is not session.network


def test_switched_off_it_measures_nothing(
    session: Session, qtbot: QtBot, asked: list[tuple[Network, frozenset[str]]]
) -> None:
    meter = StepMeter(session)
    session.network_changed.emit()
    session.leave_out({"boxed", "upright"})
    qtbot.wait(50)
    assert asked == []
    meter.switch(True)
    meter.switch(False)
    qtbot.wait(50)
    assert asked == []
    measure(meter, qtbot)
    assert meter.accuracy(session.left_out) is not None


def test_the_networks_own_chance_is_left_alone(session: Session, qtbot: QtBot) -> None:
    before = session.network.generator.bit_generator.state
    measure(StepMeter(session), qtbot)
    assert session.network.generator.bit_generator.state == before


def test_a_network_that_overflows_is_measured_without_a_word(session: Session, qtbot: QtBot) -> None:
    session.change_design(SMALL, "small")
    session.network.parameters = np.full_like(session.network.parameters, 3e38)
    meter = StepMeter(session)
    measure(meter, qtbot)
    assert meter.accuracy() is not None
