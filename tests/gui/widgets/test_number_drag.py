"""A number that is dragged sideways: it grows and shrinks, within its limits, as one edit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.fields import UNITS
from gui.widgets.number_drag import PIXELS_TO_DOUBLE, NumberDrag
from gui.widgets.number_field import NumberField
from tests.conftest import mouse


class Form(QWidget):
    """A number that can be dragged, and another line to have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.field = NumberField(UNITS, labeled=False, parent=self)
        self.field.set_value(50)
        NumberDrag(UNITS, self.field)
        self.elsewhere = QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.elsewhere)
        self.values: list[int] = []
        self.edits: list[bool] = []
        self.field.value_changed.connect(self._note)

    def _note(self, value: int) -> None:
        self.values.append(value)
        self.edits.append(self.field.continues)

    def drag(self, *ways: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Drag the number to places beside where the drag began."""
        line = self.field.line
        start = QPointF(line.rect().center())
        mouse(line, QEvent.Type.MouseButtonPress, start, button)
        for way in ways:
            mouse(line, QEvent.Type.MouseMove, start + QPointF(way, 0), button)
        mouse(line, QEvent.Type.MouseButtonRelease, start + QPointF(ways[-1], 0), button)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.elsewhere.setFocus()
    return made


def test_it_doubles_to_the_right_and_halves_to_the_left(form: Form) -> None:
    form.drag(PIXELS_TO_DOUBLE)
    assert form.field.value == 100
    form.drag(-2 * PIXELS_TO_DOUBLE)
    assert form.field.value == 25
    assert form.field.line.text() == "25"


def test_a_drag_and_back_ends_where_it_began(form: Form) -> None:
    form.drag(40, -70, 13, 0)
    assert form.field.value == 50


def test_it_stays_within_the_limits_and_is_never_stuck(form: Form) -> None:
    form.drag(5000)
    assert form.field.value == UNITS.maximum
    form.drag(-5000)
    assert form.field.value == UNITS.minimum
    form.drag(PIXELS_TO_DOUBLE)
    assert form.field.value == 2


def test_one_drag_is_one_edit(form: Form) -> None:
    form.drag(20, 40, 60)
    form.drag(20, 40)
    assert form.edits == [False, True, True, False, True]


def test_a_click_is_for_typing(qtbot: QtBot, form: Form) -> None:
    form.drag(0)
    assert form.values == []
    assert form.field.line.hasFocus()
    qtbot.keyClicks(form.field.line, "7")
    qtbot.keyClick(form.field.line, Qt.Key.Key_Return)
    assert form.values == [7]


def test_while_one_types_the_mouse_selects_text(form: Form) -> None:
    form.field.line.setFocus()
    form.drag(30)
    assert form.values == []


def test_the_right_button_drags_nothing(form: Form) -> None:
    form.drag(60, button=Qt.MouseButton.RightButton)
    assert form.values == []


def test_a_drag_leads_out_of_a_wrong_text(qtbot: QtBot, form: Form) -> None:
    form.field.line.setFocus()
    form.field.line.selectAll()
    qtbot.keyClicks(form.field.line, "x")
    form.elsewhere.setFocus()
    assert form.field.problem
    form.drag(PIXELS_TO_DOUBLE)
    assert (form.field.problem, form.field.value) == ("", 100)


def test_the_pointer_says_what_it_would_do(form: Form) -> None:
    line = form.field.line
    assert line.cursor().shape() == Qt.CursorShape.SizeHorCursor
    line.setFocus()
    assert line.cursor().shape() == Qt.CursorShape.IBeamCursor
    form.elsewhere.setFocus()
    assert line.cursor().shape() == Qt.CursorShape.SizeHorCursor
