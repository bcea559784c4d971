"""The head of one layer: what it shows, what it gives, and how it fits into little room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QMenu
from pytestqt.qtbot import QtBot

from gui.fields import UNITS
from gui.style.theme import Theme
from gui.widgets.layer_head import Form, LayerHead, layer_action
from nn import Layer
from tests.conftest import mouse
from tests.gui.heads import activation_of, units_of, write


@pytest.fixture
def head(qtbot: QtBot, theme: Theme) -> LayerHead:
    made = LayerHead(theme, "Hidden 1", "1")
    made.add_units()
    made.add_activation(["sigmoid", "relu", "tanh"])
    qtbot.addWidget(made)
    made.set_layer(Layer(50, "relu"))
    made.resize(160, 60)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_it_shows_its_layer_without_telling_a_change(qtbot: QtBot, head: LayerHead) -> None:
    with qtbot.assertNotEmitted(head.layer_changed):
        head.set_layer(Layer(20, "tanh"))
    assert head.name.text() == "Hidden 1"
    assert units_of(head).line.text() == "20"
    assert activation_of(head).currentText() == "tanh"
    assert activation_of(head).toolTip() == "tanh: Squeezes every sum into -1 to 1."


def test_it_gives_its_layer_with_what_was_changed(qtbot: QtBot, head: LayerHead) -> None:
    changes: list[tuple[Layer, str, bool]] = []
    head.layer_changed.connect(lambda *change: changes.append(change))
    rich = Layer(50, "relu", "he_normal", scale=0.5, dropout=0.25, batch_normalization=True)
    head.set_layer(rich)
    write(qtbot, units_of(head).line, "7")
    head.set_layer(changes[0][0])
    activation_of(head).setFocus()
    qtbot.keyClick(activation_of(head), Qt.Key.Key_Up)
    narrow = replace(rich, units=7)
    assert changes == [
        (narrow, "changing the units of Hidden 1", False),
        (replace(narrow, activation="sigmoid"), "changing the activation of Hidden 1", False),
    ]


def test_it_passes_on_what_is_wrong_with_its_units(qtbot: QtBot, head: LayerHead) -> None:
    assert units_of(head).problem == ""
    with qtbot.waitSignal(head.problem_changed):
        write(qtbot, units_of(head).line, "0")
    assert units_of(head).problem == f"write a number from 1 to {UNITS.maximum}"


def test_its_fields_have_names_and_say_how_to_use_them(head: LayerHead) -> None:
    assert units_of(head).line.accessibleName() == "Hidden 1, units"
    assert activation_of(head).accessibleName() == "Hidden 1, activation"
    assert "drag" in units_of(head).line.toolTip()


def test_units_go_up_and_down_with_the_arrow_keys(qtbot: QtBot, head: LayerHead) -> None:
    units_of(head).line.setFocus()
    before = units_of(head).value
    qtbot.keyClick(units_of(head).line, Qt.Key.Key_Up)
    assert units_of(head).value > before


@pytest.mark.parametrize(
    ("width", "form", "name", "direction", "compact"),
    [
        (168, Form.NAMES, "Hidden 1", QBoxLayout.Direction.LeftToRight, False),
        (120, Form.CURVES, "Hidden 1", QBoxLayout.Direction.LeftToRight, True),
        (40, Form.STACKED, "1", QBoxLayout.Direction.TopToBottom, True),
    ],
)
def test_it_shows_as_much_as_fits(
    head: LayerHead, width: int, form: Form, name: str, direction: QBoxLayout.Direction, compact: bool
) -> None:
    assert Form.fitting(width) is form
    head.set_form(form, width)
    assert head.name.text() == name
    assert head.name.accessibleName() == "Hidden 1"
    assert activation_of(head).is_compact is compact
    directions = [layout.direction() for layout in head.findChildren(QBoxLayout)]
    assert direction in directions
    head.resize(width, head.sizeHint().height())
    QApplication.processEvents()
    for part in (head.name, units_of(head), activation_of(head)):
        assert head.rect().adjusted(-1, 0, 1, 0).contains(part.geometry()), part


def test_all_512_can_be_read_in_the_narrowest_head(head: LayerHead) -> None:
    head.set_layer(Layer(512))
    head.set_form(Form.STACKED, 38)
    head.resize(38, head.sizeHint().height())
    QApplication.processEvents()
    line = units_of(head).line
    assert line.fontMetrics().horizontalAdvance("512") <= line.width() - 4


# The name


def test_the_name_of_a_head_without_a_menu_selects_the_layer(qtbot: QtBot, head: LayerHead) -> None:
    with qtbot.waitSignal(head.selected):
        qtbot.mouseClick(head.name, Qt.MouseButton.LeftButton)
    head.name.setFocus()
    with qtbot.waitSignal(head.selected):
        qtbot.keyClick(head.name, Qt.Key.Key_Space)


def test_a_menu_opens_by_click_key_and_right_click(qtbot: QtBot, head: LayerHead) -> None:
    action = QAction("Do", head)
    head.add_menu([action])
    head.name.setFocus()
    asks = (
        lambda: qtbot.mouseClick(head.name, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(head.name, Qt.Key.Key_Space),
        lambda: QApplication.sendEvent(
            head.name,
            QContextMenuEvent(
                QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), head.name.mapToGlobal(QPoint(4, 4))
            ),
        ),
    )
    for ask in asks:
        with qtbot.waitSignal(head.menu_opens):
            ask()
        menu = open_menu()
        assert menu.actions() == [action]
        menu.close()


def test_the_keys_of_a_menu_count_in_every_part_of_the_head(qtbot: QtBot, head: LayerHead) -> None:
    done: list[str] = []
    head.add_menu([layer_action(head, "Remove", "Ctrl+Del", lambda: done.append("removed"))])
    for part in (head.name, activation_of(head)):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert done == ["removed"] * 2


def test_a_drag_of_the_name_is_told_and_is_no_click(qtbot: QtBot, head: LayerHead) -> None:
    head.add_menu([QAction("Do", head)])
    ways: list[float] = []
    ends: list[float] = []
    head.dragged.connect(ways.append)
    head.dropped.connect(ends.append)
    start = QPointF(head.name.rect().center())
    mouse(head.name, QEvent.Type.MouseButtonPress, start)
    for way in (3, 20, 30):
        mouse(head.name, QEvent.Type.MouseMove, start + QPointF(way, 0))
    mouse(head.name, QEvent.Type.MouseButtonRelease, start + QPointF(30, 0))
    assert ways == [20, 30], "a hand that trembles drags nothing"
    assert ends == [30]
    assert QApplication.activePopupWidget() is None
