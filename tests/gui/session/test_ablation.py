"""What the stages of the normalisation are worth: measured on distorted test digits, bit by bit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session import ablation
from gui.session.ablation import DistortedDigits, StageAblation
from gui.session.session import Session
from nn import Network, default_network
from nn.ink import SKIPPABLE, handprint
from nn.ink.tilts import COPIES, UPRIGHT
from tests.conftest import DATA, SMALL, WAIT_MS, let_timers_fire

ALL_SETS = [frozenset(names) for count in range(4) for names in combinations(handprint.STAGES, count)]
NONE: frozenset[str] = frozenset()
DISTORTED = DistortedDigits(DATA.test)


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ablation, "PAUSE", 0.0)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Network, frozenset[str]]]:
    """Return a list to which every measurement is added."""
    calls: list[tuple[Network, frozenset[str]]] = []
    real: Callable[[DistortedDigits, Network, frozenset[str]], float] = DistortedDigits.accuracy

    def accuracy(digits: DistortedDigits, network: Network, skipped: frozenset[str]) -> float:
        calls.append((network, skipped))
        return real(digits, network, skipped)

    monkeypatch.setattr(DistortedDigits, "accuracy", accuracy)
    return calls


def measure(effects: StageAblation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(effects.measured, timeout=WAIT_MS):
        effects.set_active(True)


# The digits


def test_distorted_digits_are_the_test_digits_before_normalisation() -> None:
    ink = DISTORTED.ink
    assert len(ink) == len(DATA.test.images) == 360
    assert ink.dtype == np.bool_
    assert ink.shape[1] > 32


@pytest.mark.parametrize("skipped", ALL_SETS)
def test_images_of_every_set_of_stages_are_8x8_in_sixteenths(skipped: frozenset[str]) -> None:
    images = DISTORTED.tilted_copies(UPRIGHT, skipped)
    assert images.shape == (360, 64)
    assert images.dtype == np.float32
    assert np.array_equal(images * 16, np.round(images * 16))
    assert images.any(axis=1).all()
    others = [DISTORTED.tilted_copies(UPRIGHT, other) for other in ALL_SETS if other != skipped]
    assert not any(np.array_equal(images, other) for other in others)


def test_accuracy_is_the_share_of_right_answers() -> None:
    network = default_network()
    views = np.stack([DISTORTED.tilted_copies(tilt, NONE) for tilt in COPIES])
    answers = np.mean([network.forward(view) for view in views], axis=0).argmax(axis=1)
    right = sum(int(answer == label) for answer, label in zip(answers, DATA.test.labels, strict=True))
    assert DISTORTED.accuracy(network, NONE) == right / 360
    assert DISTORTED.accuracy(network, NONE) > 0.85


@pytest.mark.parametrize("stage", ["boxed", "upright"])
def test_the_shipped_network_needs_the_stages_it_was_taught_with(stage: str) -> None:
    network = default_network()
    assert DISTORTED.accuracy(network, frozenset({stage})) < DISTORTED.accuracy(network, NONE) - 0.01


# The ablation


def test_all_stages_and_each_one_skipped_are_measured(session: Session, qtbot: QtBot) -> None:
    effects = StageAblation(session)
    assert effects.accuracy() is None
    measure(effects, qtbot)
    for skipped in (NONE, *(frozenset({stage}) for stage in SKIPPABLE)):
        assert effects.accuracy(skipped) == DISTORTED.accuracy(session.shown.network, skipped)
    assert effects.accuracy(frozenset({"boxed", "upright"})) is None


@pytest.mark.slow
def test_other_test_digits_are_measured_anew(session: Session, qtbot: QtBot) -> None:
    effects = StageAblation(session)
    measure(effects, qtbot)
    fewer = replace(DATA, test=DATA.test.part(slice(40)))
    with qtbot.waitSignal(effects.measured, timeout=WAIT_MS):
        session.set_data(fewer)
    expected = DistortedDigits(fewer.test).accuracy(session.shown.network, NONE)
    assert effects.accuracy() == expected
    assert (expected * 40).is_integer()


def test_stages_skipped_together_are_measured_at_once(session: Session, qtbot: QtBot) -> None:
    effects = StageAblation(session)
    measure(effects, qtbot)
    session.skip({"boxed"})
    assert effects.accuracy(session.skipped) is not None
    with qtbot.waitSignal(effects.measured, timeout=WAIT_MS):
        session.skip({"boxed", "upright"})
    assert effects.accuracy(session.skipped) == DISTORTED.accuracy(session.shown.network, session.skipped)


@pytest.mark.usefixtures("no_pause")
def test_another_network_is_measured_anew(session: Session, qtbot: QtBot) -> None:
    effects = StageAblation(session)
    measure(effects, qtbot)
    session.skip({"boxed", "upright"})
    qtbot.waitUntil(lambda: effects.accuracy(session.skipped) is not None, timeout=WAIT_MS)
    before = effects.accuracy()
    with qtbot.waitSignal(effects.measured, timeout=WAIT_MS):
        session.change_design(SMALL, "small")
    assert effects.accuracy() == DISTORTED.accuracy(session.shown.network, NONE) != before
    assert effects.accuracy(session.skipped) == DISTORTED.accuracy(session.shown.network, session.skipped)


@pytest.mark.usefixtures("no_pause")
def test_figures_of_an_old_network_are_not_kept(session: Session, qtbot: QtBot) -> None:
    effects = StageAblation(session)
    pair = frozenset({"boxed", "upright"})
    session.skip(pair)
    measure(effects, qtbot)
    assert effects.accuracy(pair) is not None
    session.skip(())
    with qtbot.waitSignal(effects.measured, timeout=WAIT_MS):
        session.change_design(SMALL, "small")
    assert effects.accuracy(pair) is None


def test_a_training_is_measured_once_a_pause(
    session: Session,
    qtbot: QtBot,
    asked: list[tuple[Network, frozenset[str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ablation, "PAUSE", 1e5)
    effects = StageAblation(session)
    measure(effects, qtbot)
    count = len(asked)
    for _ in range(10):
        session.network_changed.emit()
        let_timers_fire()
    assert len(asked) == count
    monkeypatch.setattr(ablation, "PAUSE", 0.0)
    with qtbot.waitSignal(effects.measured, timeout=WAIT_MS):
        for _ in range(10):
            session.network_changed.emit()
    let_timers_fire()
    assert len(asked) == 2 * count
    assert len({id(network) for network, _ in asked}) == 2
    assert asked[-1][0] is not session.shown.network


def test_switched_off_it_measures_nothing(
    session: Session, qtbot: QtBot, asked: list[tuple[Network, frozenset[str]]]
) -> None:
    effects = StageAblation(session)
    session.network_changed.emit()
    session.skip({"boxed", "upright"})
    let_timers_fire()
    assert asked == []
    effects.set_active(True)
    effects.set_active(False)
    let_timers_fire()
    assert asked == []
    measure(effects, qtbot)
    assert effects.accuracy(session.skipped) is not None


def test_the_networks_own_chance_is_left_alone(session: Session, qtbot: QtBot) -> None:
    before = session.shown.network.generator.bit_generator.state
    measure(StageAblation(session), qtbot)
    assert session.shown.network.generator.bit_generator.state == before


def test_a_network_that_overflows_is_measured_without_a_word(session: Session, qtbot: QtBot) -> None:
    session.change_design(SMALL, "small")
    session.shown.network.parameters = np.full_like(session.shown.network.parameters, 3e38)
    effects = StageAblation(session)
    measure(effects, qtbot)
    assert effects.accuracy() is not None
