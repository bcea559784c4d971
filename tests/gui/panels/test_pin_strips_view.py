"""Your digits, beside the curves: when each pin was learned, on the same epochs and with the same cursor."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.session.drawing import Cells
from gui.session.pins import Pin
from gui.training.controller import TrainingStatus
from gui.widgets.pin_strips import PinStrips
from gui.words.pins import learned
from nn import Layer
from tests.conftest import DATA, Listen, MakeWindow, design, mouse, train, wait_for, wait_until
from tests.gui.plots import point_at

FAST = design(Layer(20, "relu"), epochs=12, learning_rate=0.3, batch_size=144)


def pin(number: int, *, labeled: bool = True) -> Pin:
    """Return a test digit as a pin."""
    cells = Cells(DATA.test.images[number].reshape(8, 8).copy())
    return Pin.of(cells, int(DATA.test.labels[number]) if labeled else None)


def trained(window: MainWindow, *pins: Pin) -> PinStrips:
    """Train with pins, and return their strips once they show the whole training."""
    window.session.pins.take(pins)
    window.session.change_design(FAST, "design")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    strips = window.curves_panel.pins.strips
    wait_until(lambda: any(len(strip.epochs) == 13 for strip in strips.strips))
    return strips


@pytest.mark.slow
def test_without_pins_it_says_how_to_begin(window: MainWindow) -> None:
    view = window.curves_panel.pins
    assert view.isVisible()
    assert view.empty.isVisible()
    assert view.empty.text() == "Pin a drawing (Ctrl+D) to see when it is learned."
    window.session.pins.take([pin(3), pin(5, labeled=False)])
    wait_until(lambda: view.strips.isVisible() and not view.empty.isVisible())
    sentences = [strip.sentence for strip in view.strips.strips]
    assert sentences == [
        "Press Train to see when it is learned.",
        "Which digit is it? Choose it beside the paper and press 0 to 9.",
    ]


def test_each_strip_is_the_line_of_its_pin(window: MainWindow) -> None:
    pins = pin(3), pin(5), pin(8, labeled=False)
    strips = trained(window, *pins).strips
    lines = window.session.pin_lines
    assert [strip.label for strip in strips] == [each.label for each in pins]
    for each, strip in zip(pins[:2], strips, strict=False):
        np.testing.assert_array_equal(strip.probabilities, lines[each].probabilities)
        assert strip.sentence == learned(lines[each].turns, begins_right=lines[each].begins_right)
    assert not len(strips[2].epochs)


@pytest.mark.slow
def test_the_strips_share_the_cursor_of_the_plots(window: MainWindow, listen: Listen) -> None:
    strips, panel = trained(window, pin(3)), window.curves_panel
    assert strips.cursor_epoch is None
    point_at(panel.cost_plot, 7.2, 1.0)
    assert strips.cursor_epoch == pytest.approx(7.2, abs=0.3)
    window.session.show_moment(4)
    assert strips.cursor_epoch == 4
    told: list[int | None] = []
    listen(panel.epoch_pointed, told.append)
    place = QPointF(strips.places.x_of(9.1), strips.places.line(0).center().y())
    mouse(strips, QEvent.Type.MouseMove, place)
    assert panel.accuracy_plot.epoch_shown == 9
    assert told == [9]
    window.app_actions["log_epochs"].trigger()
    assert strips.places.logarithmic


def test_a_chip_and_keys_hide_and_show_the_strips(window: MainWindow) -> None:
    view, chip = window.curves_panel.pins, window.curves_panel.switches.pins
    chip.click()
    assert not view.isVisible()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, keys)
    assert view.isVisible()
    assert chip.isChecked()


def test_in_a_narrow_window_the_strips_fold_until_they_are_asked_for(window: MainWindow) -> None:
    view, action = window.curves_panel.pins, window.app_actions["pin_lines"]

    def widen(width: int) -> None:
        window.resize(width, window.height())
        QApplication.processEvents()

    widen(1200)
    assert not view.isVisible() and not action.isChecked()
    widen(1366)
    assert view.isVisible() and action.isChecked()
    widen(1200)
    action.trigger()
    widen(1190)
    assert view.isVisible(), "a person wants them, narrow as they are"
    action.trigger()
    widen(1366)
    assert not view.isVisible(), "a person wants them no longer"


@pytest.mark.slow
def test_folded_strips_are_wanted_again_at_the_next_start(open_window: MakeWindow) -> None:
    first = open_window()
    assert first.curves_panel.isVisible()
    first.resize(1200, first.height())
    QApplication.processEvents()
    assert not first.app_actions["pin_lines"].isChecked()
    first.close()
    assert open_window().app_actions["pin_lines"].isChecked()


def test_a_picture_of_the_curves_has_strips_only_where_there_are_pins(window: MainWindow) -> None:
    panel = window.curves_panel
    with panel.as_picture():
        assert not panel.pins.isVisible()
    assert panel.pins.isVisible()
    window.session.pins.take([pin(3)])
    with panel.as_picture():
        assert panel.pins.isVisible()
