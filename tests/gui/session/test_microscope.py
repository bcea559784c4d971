"""The step that is looked into, without a window: what is asked for, shown, and given up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QDeadlineTimer
from pytestqt.qtbot import QtBot

from gui.session.drawing import Cells
from gui.session.examined import Phase
from gui.session.microscope import Microscope
from gui.session.session import Session
from gui.session.shown import Edit
from nn.digits.design import PRESETS
from nn.digits.task import EVEN_ODD
from tests.conftest import DATA, WAIT_MS, wait_until


def digit(number: int) -> Cells:
    return Cells(DATA.test.images[number].reshape(8, 8), int(DATA.test.labels[number]), number)


@pytest.fixture
def microscope(session: Session) -> Iterator[Microscope]:
    """Return a microscope over a step of an untrained network on a digit of the data."""
    session.take_preset(PRESETS["two_hidden"], "two hidden")
    session.change_drawing(digit(0), "a digit")
    made = Microscope(session)
    made.open_drawing()
    wait_until(lambda: made.examined is not None)
    yield made
    assert made.close(QDeadlineTimer(WAIT_MS))


def test_phases_move_what_is_shown_and_leaving_moves_it_back(
    microscope: Microscope, session: Session
) -> None:
    first = session.run.network.parameters.copy()
    examined = microscope.examined
    assert examined is not None
    microscope.go_to(Phase.STEP)
    np.testing.assert_array_equal(session.shown.network.parameters, examined.report.step.parameters)
    microscope.go(-1)
    assert microscope.phase is Phase.BACKWARD
    np.testing.assert_array_equal(session.shown.network.parameters, first)
    microscope.leave()
    assert session.shown.parameters is None
    assert session.shown.network is session.run.network


def test_an_error_ends_the_search_and_the_next_one_finds(
    qtbot: QtBot, microscope: Microscope, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as patch, qtbot.captureExceptions() as errors:
        patch.setattr("gui.session.examiner.examine_step_on_sample", fail)
        microscope.set_rate(0.5)
        wait_until(lambda: microscope.examined is None)
        wait_until(lambda: bool(errors))
    assert not microscope.is_beyond, "nobody knows how long that step is"
    microscope.set_rate(0.4)
    wait_until(lambda: microscope.examined is not None)


def test_another_digit_brings_its_own_label(microscope: Microscope, session: Session) -> None:
    before = microscope.examined
    session.change_drawing(digit(7), "a digit")
    wait_until(lambda: microscope.examined is not before and microscope.examined is not None)
    assert microscope.label == int(DATA.test.labels[7])


def test_an_empty_paper_has_no_step(microscope: Microscope, session: Session) -> None:
    microscope.go_to(Phase.STEP)
    session.change_drawing((), "clear")
    wait_until(lambda: microscope.examined is None)
    assert session.shown.parameters is None
    microscope.take_step()
    assert session.run.network.parameters is not None
    assert microscope.taken is None


def test_the_step_is_one_of_the_network_with_its_changes_by_hand(
    microscope: Microscope, session: Session
) -> None:
    before = microscope.examined
    session.change_edits([Edit(1, 0, 0.5)], "less")
    edited = session.shown.network.parameters.copy()
    wait_until(lambda: microscope.examined is not before and microscope.examined is not None)
    examined = microscope.examined
    assert examined is not None
    np.testing.assert_array_equal(examined.before.parameters, edited)
    microscope.take_step()
    wait_until(lambda: microscope.taken is not None)
    np.testing.assert_array_equal(session.shown.network.parameters, examined.report.step.parameters)
    session.undo_stack.undo()
    np.testing.assert_array_equal(session.shown.network.parameters, edited)
    assert session.shown.edits == (Edit(1, 0, 0.5),)


def test_another_network_drops_what_was_found_of_the_one_before(
    microscope: Microscope, session: Session
) -> None:
    microscope.go_to(Phase.STEP)
    session.take_preset(PRESETS["wide"], "wide")
    assert session.shown.parameters is None
    wait_until(lambda: microscope.examined is not None)
    examined = microscope.examined
    assert examined is not None
    assert examined.before.spec == PRESETS["wide"].spec


def test_outputs_that_are_no_digits_have_their_names(microscope: Microscope, session: Session) -> None:
    task = replace(session.design.task, grouping=EVEN_ODD)
    session.change_design(session.design.with_task(task), "even or odd")
    session.change_drawing(digit(9), "a 9")
    assert int(DATA.test.labels[9]) == 9
    wait_until(lambda: microscope.examined is not None and microscope.examined.name_of(0) == "odd")
    microscope.take_step()
    wait_until(lambda: microscope.taken is not None)
    assert microscope.taken is not None
    assert microscope.taken.label == "odd"
    assert microscope.taken.drawing[1] > microscope.taken.drawing[0]


def test_a_digit_that_is_not_of_the_task_has_no_step(microscope: Microscope, session: Session) -> None:
    task = replace(session.design.task, digits=(0, 1, 2))
    session.change_design(session.design.with_task(task), "three digits")
    session.change_drawing(digit(9), "a 9")
    wait_until(lambda: microscope.label == 9)
    wait_until(lambda: microscope.examined is None)
