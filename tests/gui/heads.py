"""The heads over the diagram, as a person uses them in tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.widgets.curve_box import CurveBox
from gui.widgets.layer_head import LayerHead
from gui.widgets.number_field import NumberField


def heads_of(window: MainWindow) -> list[LayerHead]:
    """Return the heads of the input, the hidden layers and the output."""
    return window.network_panel.heads.row.heads


def units_of(head: LayerHead) -> NumberField:
    """Return the field of a hidden layer's units."""
    assert head.units is not None
    return head.units


def activation_of(head: LayerHead) -> CurveBox:
    """Return the choice of a layer's activation."""
    assert head.activation is not None
    return head.activation


def entry_of(head: LayerHead, text: str) -> QAction:
    """Return the entry of a layer's menu that begins with this."""
    return next(action for action in head.actions() if action.text().startswith(text))


def hidden(window: MainWindow) -> list[tuple[int, str]]:
    """Return units and activation of the hidden layers that the session has."""
    return [(layer.units, layer.activation) for layer in window.session.design.hidden]


def shown(window: MainWindow) -> list[tuple[int, str]]:
    """Return what the heads of the hidden layers say."""
    return [
        (int(units_of(head).line.text()), activation_of(head).currentText())
        for head in heads_of(window)[1:-1]
    ]


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Write a text into a line, and press Enter."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(box: QComboBox, text: str) -> None:
    """Choose an entry as the keyboard does."""
    index = box.findText(text)
    assert index >= 0, text
    box.setCurrentIndex(index)
    box.activated.emit(index)
