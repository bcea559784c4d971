"""The windows that tests share: used and given back, one is taken again; what cannot be undone closes it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from gui.main_window import MainWindow
from gui.session.selection import Selection
from nn.calibration import Calibration
from tests.conftest import ENDLESS, draw, train
from tests.gui.shapes import DIGITS
from tests.windows import Windows


def use(window: MainWindow) -> None:
    """Do what most tests do: draw, train, select, move, and look elsewhere."""
    draw(window, *DIGITS[3])
    window.session.change_design(ENDLESS, "endless")
    train(window)
    window.session.select(Selection(1, 2))
    window.app_actions["log_cost"].trigger()
    window.resize(1400, 900)
    window.workspace.row.setSizes([300, 700, 300])


def test_a_window_that_was_used_is_taken_again_as_it_was(windows: Windows) -> None:
    first = windows.take()
    use(first)
    windows.give_back()
    again = windows.take()
    assert again is first
    assert again.session.drawing == ()
    assert again.session.selection is None
    assert not again.app_actions["log_cost"].isChecked()
    windows.give_back()


def test_a_window_that_is_listened_to_is_not_taken_again(windows: Windows) -> None:
    first = windows.take()
    first.session.design_changed.connect(print)
    windows.give_back()
    assert windows.take() is not first
    windows.give_back()


@pytest.mark.slow
def test_a_window_with_something_left_on_it_is_not_taken_again(windows: Windows) -> None:
    first = windows.take()
    QLabel("left behind", first).show()
    windows.give_back()
    assert windows.take() is not first
    windows.give_back()


def test_a_window_that_has_stepped_aside_has_the_keyboard_again(windows: Windows) -> None:
    first = windows.take()
    windows.give_back()
    windows.step_aside()
    assert not first.isVisible()
    assert windows.take() is first
    assert first.drawing_panel.canvas.hasFocus()
    windows.give_back()


def test_weights_that_were_changed_in_place_are_those_of_the_shipped_network_again(windows: Windows) -> None:
    first = windows.take()
    shipped = first.session.run.network.parameters.copy()
    first.session.run.network.parameters[:] += 1
    windows.give_back()
    np.testing.assert_array_equal(windows.take().session.shown.network.parameters, shipped)
    windows.give_back()


def test_a_calibration_that_was_changed_in_place_is_that_of_the_shipped_network_again(
    windows: Windows,
) -> None:
    first = windows.take()
    shipped = first.session.run.network.calibration
    first.session.run.network.calibration = Calibration(3.0, 0.99)
    windows.give_back()
    assert windows.take().session.shown.network.calibration == shipped
    windows.give_back()
