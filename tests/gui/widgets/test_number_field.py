"""A number field: typing, stepping and sliding, and what is wrong in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.fields import BATCH_SIZE, LEARNING_RATE, VARIANTS, Field
from gui.style.theme import Theme
from gui.widgets.bubble import Bubble
from gui.widgets.number_field import NumberField
from gui.words.fields import field_label
from tests.conftest import visible_texts, wait_until

RATE = LEARNING_RATE


class Form(QWidget):
    """A window with one field and another place for the focus."""

    def __init__(self, field: Field, value: float | int) -> None:
        super().__init__()
        self.field = NumberField(field, slider=field is RATE, parent=self)
        self.elsewhere = QWidget(self, focusPolicy=Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.elsewhere)
        self.field.set_value(value)
        self.values: list[float | int] = []
        self.problems: list[str] = []
        self.field.value_changed.connect(self.values.append)
        self.field.problem_changed.connect(self.problems.append)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    return show(qtbot, Form(RATE, 0.1))


def show(qtbot: QtBot, form: Form) -> Form:
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitActive(form)
    form.elsewhere.setFocus()
    return form


def write(qtbot: QtBot, form: Form, text: str) -> None:
    """Type a text and press Enter."""
    begin_to_write(qtbot, form, text)
    qtbot.keyClick(form.field.line, Qt.Key.Key_Return)


def begin_to_write(qtbot: QtBot, form: Form, text: str) -> None:
    form.field.line.setFocus()
    form.field.line.selectAll()
    qtbot.keyClicks(form.field.line, text)


def turn_wheel(form: Form, angle: int) -> None:
    line = form.field.line
    place = QPointF(line.rect().center())
    event = QWheelEvent(
        place,
        QPointF(line.mapToGlobal(place)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(line, event)


def test_what_is_typed_counts_at_enter_as_one_number(qtbot: QtBot, form: Form) -> None:
    begin_to_write(qtbot, form, "3e-3")
    assert form.values == []
    assert form.field.value == 0.1
    qtbot.keyClick(form.field.line, Qt.Key.Key_Return)
    assert form.values == [0.003]
    assert form.field.value == 0.003
    assert form.problems == []
    assert form.field.line.hasFocus(), "whoever has no pointer would lose the place"
    assert form.field.line.selectedText() == "0.003"


def test_what_is_typed_counts_when_the_field_is_left(qtbot: QtBot, form: Form) -> None:
    begin_to_write(qtbot, form, "25")
    form.elsewhere.setFocus()
    assert form.values == [25]


def test_what_is_typed_counts_a_moment_after_the_last_key(qtbot: QtBot, form: Form) -> None:
    begin_to_write(qtbot, form, "25")
    wait_until(lambda: form.values == [25])
    assert form.field.line.hasFocus()


def test_what_is_typed_counts_before_a_key_that_does_something_else(qtbot: QtBot, form: Form) -> None:
    seen: list[float | int] = []
    shortcut = QShortcut(QKeySequence("F5"), form)
    shortcut.activated.connect(lambda: seen.extend(form.values))
    begin_to_write(qtbot, form, "25")
    qtbot.keyClick(form.field.line, Qt.Key.Key_Shift)
    assert form.values == []
    qtbot.keyClick(form.field.line, Qt.Key.Key_F5)
    assert seen == [25]


def test_each_edit_is_one_change_and_a_drag_is_one_edit(qtbot: QtBot, form: Form) -> None:
    edits: list[bool] = []
    form.field.value_changed.connect(lambda _value: edits.append(form.field.continues))
    write(qtbot, form, "25")
    write(qtbot, form, "30")
    assert edits == [False, False]
    slider = form.field.findChild(QSlider)
    assert slider is not None
    slider.setSliderDown(True)
    for position in (10, 20, 30):
        slider.setValue(position)
    slider.setSliderDown(False)
    assert edits[2:] == [False, True, True]
    write(qtbot, form, "40")
    assert edits[5:] == [False]


def test_a_wrong_text_is_marked_in_words_and_the_value_is_kept(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "x")
    assert form.values == []
    assert form.field.value == 0.1
    assert form.field.problem == "write a number, for example 0.1"
    assert form.field.problem in visible_texts(form)
    assert form.field.line.property("wrong") is True
    assert form.field.line.accessibleDescription() == form.field.problem
    form.elsewhere.setFocus()
    assert form.field.line.text() == "x"


def test_what_is_wrong_is_said_without_moving_anything(qtbot: QtBot, form: Form) -> None:
    before = form.sizeHint()
    write(qtbot, form, "x")
    bubble = next(label for label in form.findChildren(Bubble) if label.isVisible())
    assert form.sizeHint() == before
    line = QRect(form.field.line.mapTo(form, QPoint()), form.field.line.size())
    assert not bubble.geometry().intersects(line)
    assert form.rect().contains(bubble.geometry())


def test_what_is_wrong_is_said_while_the_field_has_the_focus(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "x")
    form.elsewhere.setFocus()
    assert form.field.problem not in visible_texts(form)
    form.field.line.setFocus()
    assert form.field.problem in visible_texts(form)


def test_a_right_text_takes_the_mark_away(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "1000")
    assert form.field.problem == "write a number from 0.0001 to 100"
    assert form.field.value == 0.1
    write(qtbot, form, "100")
    assert form.field.problem == ""
    assert form.field.line.property("wrong") is False
    assert not any("write" in text for text in visible_texts(form))
    assert form.problems == ["write a number from 0.0001 to 100", ""]


def test_leaving_a_field_writes_its_number_out(qtbot: QtBot, form: Form) -> None:
    begin_to_write(qtbot, form, "0,50")
    assert form.field.line.text() == "0,50"
    form.elsewhere.setFocus()
    assert form.field.line.text() == "0.5"


@pytest.mark.slow
def test_a_text_stays_while_the_value_that_it_told_is_shown(qtbot: QtBot, form: Form) -> None:
    form.field.value_changed.connect(form.field.set_value)
    begin_to_write(qtbot, form, "0.50")
    wait_until(lambda: form.values == [0.5])
    assert form.field.line.text() == "0.50"
    form.field.set_value(0.7)
    assert form.field.line.text() == "0.7"


@pytest.mark.parametrize("value", [0.1, 0.7])
def test_showing_a_value_gives_up_what_is_typed(qtbot: QtBot, form: Form, value: float) -> None:
    write(qtbot, form, "x")
    form.field.set_value(value)
    assert (form.field.problem, form.field.line.text()) == ("", f"{value}")
    begin_to_write(qtbot, form, "5")
    form.field.set_value(value)
    assert form.field.line.text() == f"{value}"
    form.elsewhere.setFocus()
    assert form.values == []


def test_typing_can_be_kept_while_the_same_value_shows(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "x")
    form.field.set_value(0.1, keep_typing=True)
    assert form.field.line.text() == "x"
    form.field.set_value(0.7, keep_typing=True)
    assert (form.field.problem, form.field.line.text()) == ("", "0.7")


def test_the_arrow_keys_step_through_round_numbers(qtbot: QtBot, form: Form) -> None:
    form.field.line.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(form.field.line, key)
    assert form.values == [0.2, 0.5, 0.2]
    assert form.field.line.text() == "0.2"


def test_stepping_leads_out_of_a_wrong_text(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "x")
    qtbot.keyClick(form.field.line, Qt.Key.Key_Up)
    assert (form.field.problem, form.field.line.text()) == ("", "0.2")


def test_the_wheel_steps_only_in_the_field_that_has_the_focus(form: Form) -> None:
    turn_wheel(form, 120)
    assert form.values == []
    form.field.line.setFocus()
    turn_wheel(form, 120)
    turn_wheel(form, -120)
    turn_wheel(form, -120)
    assert form.values == [0.2, 0.1, 0.05]


def test_the_slider_goes_with_the_value_and_back(qtbot: QtBot, form: Form) -> None:
    slider = form.field.findChild(QSlider)
    assert slider is not None
    assert slider.value() == slider.maximum() // 2
    write(qtbot, form, "100")
    assert slider.value() == slider.maximum()
    slider.setValue(slider.minimum())
    assert form.field.value == 0.0001
    assert form.field.line.text() == "0.0001"
    slider.setValue(slider.maximum() * 2 // 3)
    assert form.field.value == pytest.approx(1.0)


def test_the_slider_leads_out_of_a_wrong_text(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "x")
    slider = form.field.findChild(QSlider)
    assert slider is not None
    slider.setValue(0)
    assert (form.field.problem, form.field.line.text()) == ("", "0.0001")


def test_a_slider_without_a_logarithm_goes_through_the_steps_of_its_field(qtbot: QtBot, theme: Theme) -> None:
    form = Form(VARIANTS, 1.0)
    form.field = NumberField(VARIANTS, labeled=False, slider=True, parent=form)
    form.field.value_changed.connect(form.values.append)
    form.field.set_value(1.0)
    qtbot.addWidget(form)
    slider = form.field.findChild(QSlider)
    assert slider is not None
    assert (slider.value(), slider.maximum()) == (9, 29)
    for position in (0, 10, 29):
        slider.setValue(position)
    assert form.values == [0.1, 1.1, 3.0]
    assert form.field.line.text() == "3"
    write(qtbot, form, "0.3")
    assert slider.value() == 2


def test_typing_that_is_no_value_can_be_given_up(qtbot: QtBot, form: Form) -> None:
    write(qtbot, form, "x")
    form.field.discard_typing()
    assert (form.field.problem, form.field.line.text()) == ("", "0.1")
    assert form.problems[-1] == ""
    assert form.values == []


def test_showing_a_value_tells_no_change(form: Form) -> None:
    form.field.set_value(0.7)
    assert form.values == []
    assert form.field.line.text() == "0.7"


def test_one_digit_and_all_digits_are_two_batch_sizes(qtbot: QtBot, theme: Theme) -> None:
    form = show(qtbot, Form(BATCH_SIZE, 1))
    QApplication.clipboard().setText("100 %")
    form.field.line.selectAll()
    form.field.line.paste()
    qtbot.keyClick(form.field.line, Qt.Key.Key_Return)
    assert [(type(value), value) for value in form.values] == [(float, 1.0)]
    form.field.set_value(1)
    assert form.field.line.text() == "1"
    form.field.set_value(1.0)
    assert form.field.line.text() == "100 %"


def test_a_field_names_itself_for_screen_readers(form: Form) -> None:
    assert form.field.line.accessibleName() == form.field.label == "Learning rate"
    label = next(label for label in form.field.findChildren(QLabel) if label.text() == "Learning rate")
    assert label.buddy() is form.field.line
    assert form.field.toolTip() == field_label(RATE.path).help
