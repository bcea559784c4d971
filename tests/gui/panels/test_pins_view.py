"""Pins in the window: Ctrl+D, a digit, and a training tells when the drawing is learned."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from gui.main_window import MainWindow
from gui.session.drawing import Cells, Stroke
from gui.session.pins import Pin
from gui.training.controller import TrainingStatus
from nn import Layer
from nn.digits.recognizer import recognize
from tests.conftest import (
    DATA,
    MakeWindow,
    arc,
    design,
    draw,
    let_timers_fire,
    mouse,
    settle,
    train,
    wait_for,
)
from tests.gui.heads import activation_of, heads_of

BOWLS = (*arc((0.5, 0.3), (0.2, 0.18), -150, 90), *arc((0.5, 0.68), (0.22, 0.2), -90, 150))
FAST = design(Layer(20, "relu"), epochs=40, learning_rate=0.3, batch_size=144)


def press(window: MainWindow, *keys: Qt.Key, ctrl: bool = False) -> None:
    """Press keys where the keyboard is."""
    modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def digit(number: int) -> Pin:
    """Return a test digit as a pin with its label."""
    return Pin.of(Cells(DATA.test.images[number].reshape(8, 8).copy()), int(DATA.test.labels[number]))


def labels(window: MainWindow) -> list[int | None]:
    return [pin.label for pin in window.session.pins.pins]


def test_the_keys_pin_the_drawing_and_say_what_it_is(window: MainWindow) -> None:
    draw(window, BOWLS)
    tray = window.drawing_panel.pins
    assert tray.isHidden()
    press(window, Qt.Key.Key_D, ctrl=True)
    assert tray.isVisible()
    assert [picture.caption for picture in tray.pictures] == ["3?"]
    assert window.drawing_panel.canvas.notice == "A 3? Press 0 to 9"
    press(window, Qt.Key.Key_4)
    assert labels(window) == [4]
    assert [picture.is_right for picture in tray.pictures] == [False]
    assert window.drawing_panel.canvas.notice == ""
    assert window.drawing_panel.canvas.hasFocus()


def test_what_has_gone_gets_the_keyboard_back_no_more(window: MainWindow) -> None:
    draw(window, BOWLS)
    window.session.change_design(design(Layer(8), Layer(8), Layer(8)), "three")
    activation_of(heads_of(window)[1]).setFocus()
    press(window, Qt.Key.Key_D, ctrl=True)
    press(window, Qt.Key.Key_3)
    assert activation_of(heads_of(window)[1]).hasFocus()
    tray = window.drawing_panel.pins
    tray.setFocus()
    window.app_actions["restore"].trigger()
    let_timers_fire()
    press(window, Qt.Key.Key_Escape)
    assert tray.hasFocus()


@pytest.mark.parametrize(("key", "label"), [(Qt.Key.Key_Return, 3), (Qt.Key.Key_Escape, None)])
def test_enter_takes_the_answer_and_esc_leaves_it_open(
    window: MainWindow, key: Qt.Key, label: int | None
) -> None:
    draw(window, BOWLS)
    press(window, Qt.Key.Key_D, ctrl=True)
    press(window, key)
    assert labels(window) == [label]
    assert window.drawing_panel.canvas.hasFocus()


def test_a_click_on_a_new_pin_labels_it_and_gives_the_keyboard_back(window: MainWindow) -> None:
    draw(window, BOWLS)
    window.app_actions["pin"].trigger()
    tray, asked = window.drawing_panel.pins, window.session.pins.asked
    assert asked is not None
    offered = tray.pictures[0].offered
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton, pos=tray.row(0).center().toPoint())
    assert labels(window) == [offered]
    assert window.session.pins.asked is None
    assert window.drawing_panel.canvas.hasFocus()


def test_an_empty_paper_and_a_full_tray_cannot_take_one_more(window: MainWindow) -> None:
    action = window.app_actions["pin"]
    assert not action.isEnabled()
    assert "draw a digit first" in action.toolTip()
    draw(window, BOWLS)
    assert action.isEnabled()
    window.session.pins.take([digit(number) for number in range(5)])
    assert not action.isEnabled()
    assert "remove one first" in action.toolTip()


def test_a_dot_that_is_pinned_before_it_is_answered_is_told_and_no_pin(window: MainWindow) -> None:
    for _ in range(
        50
    ):  # until the answer to the dot comes with the next frame; a slow machine rests long enough
        for stroke in (BOWLS, [(0.5, 0.5)]):
            window.session.change_drawing((Stroke(np.array(stroke), 0.05),), "draw")
        if window.app_actions["pin"].isEnabled():
            break
    window.app_actions["pin"].trigger()
    assert window.session.pins.pins == ()
    assert window.transport.state.text() == "A dot is not enough: draw a whole digit."


def test_a_click_puts_a_pin_onto_the_paper_and_undo_takes_it_back(window: MainWindow) -> None:
    draw(window, BOWLS)
    before = window.session.drawing
    window.session.pins.take([digit(3)])
    tray = window.drawing_panel.pins
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton, pos=tray.row(0).center().toPoint())
    assert window.session.drawing is window.session.pins.pins[0].drawing
    window.app_actions["undo"].trigger()
    assert window.session.drawing is before


def test_delete_in_the_tray_removes_the_pin_and_leaves_the_paper(window: MainWindow) -> None:
    draw(window, BOWLS)
    window.session.pins.take([digit(3), digit(5)])
    window.drawing_panel.pins.setFocus()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert len(window.session.pins.pins) == 1
    assert window.session.drawing
    window.app_actions["undo"].trigger()
    assert len(window.session.pins.pins) == 2


def test_the_menu_says_what_a_pin_is(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    tray = window.drawing_panel.pins
    tray.menu_asked.emit(0, tray.mapToGlobal(tray.rect().center()))
    menu = next(menu for menu in tray.findChildren(QMenu) if menu.isVisible())
    (submenu,) = menu.findChildren(QMenu)
    submenu.actions()[8].trigger()
    menu.close()
    assert labels(window) == [8]


@pytest.mark.slow
def test_a_training_tells_when_a_pin_was_learned(window: MainWindow) -> None:
    window.session.pins.take([digit(number) for number in range(5)])
    window.session.change_design(FAST, "design")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    lines = window.session.run.pin_lines
    assert set(lines) == set(window.session.pins.pins)
    assert all(line.epochs.tolist() == list(range(41)) for line in lines.values())
    told = [mark for mark in window.tape_bar.marks() if mark.kind == "pin"]
    assert sum("learned" in mark.text for mark in told) >= 4
    pin, line = next(iter(lines.items()))
    assert pin.label is not None
    window.session.change_drawing(pin.drawing, "show")
    settle(window)
    for epoch in (0, 7, 40):
        then = window.session.answer_at(epoch)
        assert then is not None
        np.testing.assert_allclose(line.probabilities[epoch], then.probabilities[pin.label], atol=1e-6)


def test_the_tray_follows_the_moment_that_is_shown(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.session.change_design(FAST, "design")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    (line,) = window.session.run.pin_lines.values()
    assert line.turns
    tray = window.drawing_panel.pins
    for epoch, right in ((line.turns[0] - 1, line.begins_right), (line.turns[0], not line.begins_right)):
        window.session.show_moment(epoch)
        QTest.qWait(0)
        settle(window)
        assert [picture.is_right for picture in tray.pictures] == [right]


@pytest.mark.slow
def test_going_on_from_a_moment_keeps_the_lines_until_then(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.session.change_design(FAST, "design")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    window.session.show_moment(10)
    window.session.go_on_from(10)
    (line,) = window.session.run.pin_lines.values()
    assert line.epochs.tolist() == list(range(11))
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    (line,) = window.session.run.pin_lines.values()
    assert line.epochs[:12].tolist() == list(range(12))


@pytest.mark.slow
def test_pins_are_there_again_at_the_next_start(open_window: MakeWindow) -> None:
    first = open_window()
    draw(first, BOWLS)
    press(first, Qt.Key.Key_D, ctrl=True)
    press(first, Qt.Key.Key_3)
    copies = first.session.pins.pins[0].copies
    first.close()
    second = open_window()
    assert labels(second) == [3]
    np.testing.assert_array_equal(second.session.pins.pins[0].copies, copies)
    assert second.drawing_panel.pins.isVisible()


def point_at_pin(window: MainWindow, place: int | None) -> None:
    """Move the pointer onto a pin, or out of the tray."""
    tray = window.drawing_panel.pins
    if place is None:
        QApplication.sendEvent(tray, QEvent(QEvent.Type.Leave))
    else:
        mouse(tray, QEvent.Type.MouseMove, QPointF(tray.row(place).center()))


def hold_alt(window: MainWindow) -> None:
    """Press Alt as the window system does: the menu bar hears of it unless somebody takes it first."""
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)


def release_alt(window: MainWindow) -> None:
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt)


def assert_compares(window: MainWindow, pin: Pin | None) -> None:
    """Check that the hollow bars are what the shown network says of a pin, and what is said about them."""
    bars, note = window.answer_panel.bars, window.answer_panel.note.text()
    if pin is None:
        assert bars.hollow is None
        assert "Hollow" not in note
        return
    read = recognize(window.session.shown.network, pin.copies)
    np.testing.assert_array_equal(bars.hollow, read.probabilities)
    assert note.startswith(f"Hollow: your pinned {pin.label}, read as {read.digit}, ")
    assert note in bars.accessibleDescription()


def test_alt_held_over_a_pin_compares_it_with_the_drawing(window: MainWindow) -> None:
    window.session.pins.take([digit(3), digit(5)])
    draw(window, BOWLS)
    canvas, pins = window.drawing_panel.canvas, window.session.pins.pins
    canvas.setFocus()
    point_at_pin(window, 1)
    assert_compares(window, None)
    hold_alt(window)
    assert_compares(window, pins[1])
    point_at_pin(window, 0)
    assert_compares(window, pins[0])
    release_alt(window)
    assert_compares(window, None)
    assert canvas.hasFocus(), "the menu bar does not take the keyboard"
    hold_alt(window)
    point_at_pin(window, None)
    assert_compares(window, None)
    release_alt(window)
    assert canvas.hasFocus(), "nor after the pointer has gone"


def test_alt_may_be_held_before_the_pointer_comes(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.drawing_panel.canvas.setFocus()
    hold_alt(window)
    point_at_pin(window, 0)
    assert_compares(window, window.session.pins.pins[0])
    release_alt(window)
    assert_compares(window, None)
    assert window.drawing_panel.canvas.hasFocus(), "the menu bar does not take the keyboard"
    point_at_pin(window, None)


def test_a_pin_is_compared_by_the_keyboard_alone(window: MainWindow) -> None:
    window.session.pins.take([digit(3), digit(5)])
    tray, pins = window.drawing_panel.pins, window.session.pins.pins
    tray.setFocus()
    hold_alt(window)
    assert_compares(window, pins[0])
    QTest.keyPress(tray, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert_compares(window, pins[1])
    window.session.pins.remove(pins[1])
    assert_compares(window, pins[0])
    release_alt(window)
    assert_compares(window, None)
    assert tray.hasFocus()


def test_a_pin_that_goes_while_it_is_compared_is_compared_no_more(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.drawing_panel.pins.setFocus()
    point_at_pin(window, 0)
    hold_alt(window)
    assert_compares(window, window.session.pins.pins[0])
    window.app_actions["start_fresh"].trigger()
    assert window.session.pins.pins == ()
    assert_compares(window, None)
    release_alt(window)


def test_while_a_pin_is_compared_alt_and_a_number_change_the_ink(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.drawing_panel.canvas.setFocus()
    point_at_pin(window, 0)
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.app_actions["ink_contribution"].isChecked()
    assert_compares(window, window.session.pins.pins[0])
    release_alt(window)
    window.app_actions["ink_activation"].trigger()
    point_at_pin(window, None)


def test_without_a_pin_alt_calls_the_menu_bar_as_ever(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.drawing_panel.canvas.setFocus()
    point_at_pin(window, 0)
    point_at_pin(window, None)
    hold_alt(window)
    release_alt(window)
    assert window.menuBar().hasFocus()
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)


def test_a_compared_pin_follows_the_moment_that_is_shown(window: MainWindow) -> None:
    window.session.pins.take([digit(3)])
    window.session.change_design(FAST, "design")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    (pin,) = window.session.pins.pins
    point_at_pin(window, 0)
    hold_alt(window)
    for epoch in (0, 40):
        window.session.show_moment(epoch)
        assert_compares(window, pin)
    release_alt(window)
    point_at_pin(window, None)
