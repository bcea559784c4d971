"""The tab key: it goes through the window as it is read, and nowhere without a name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.widgets.tab_order import order_tabs


def stops(window: QWidget) -> Iterator[QWidget]:
    """Yield what the tab key reaches, once around."""
    first = widget = window.nextInFocusChain()
    while True:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window):
            yield widget
        widget = widget.nextInFocusChain()
        if widget is first:
            return


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip()


def names_in(window: MainWindow, part: QWidget) -> list[str]:
    return [name_of(widget) for widget in stops(window) if part.isAncestorOf(widget)]


def test_fields_are_reached_as_they_are_laid_out_not_as_they_were_made(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    last, third, second, first = (QLineEdit(window) for _ in range(4))
    area = QScrollArea(window, widgetResizable=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page = QWidget()
    page_layout = QVBoxLayout(page)
    page_layout.addWidget(third)
    area.setWidget(page)
    layout, row = QVBoxLayout(window), QHBoxLayout()
    row.addWidget(first)
    row.addWidget(second)
    layout.addLayout(row)
    layout.addWidget(area)
    layout.addWidget(last)
    order_tabs(window)
    window.show()
    around = list(stops(window))
    start = around.index(first)
    assert around[start:] + around[:start] == [first, second, third, last]


def test_tools_come_before_the_brush_and_the_loss_before_the_rate(window: MainWindow) -> None:
    drawing = names_in(window, window.drawing_panel)
    assert drawing[:3] == ["Pen", "Eraser", "Open picture"]
    assert drawing[-3:] == ["What the network receives: 8 by 8 pixels", "Brush size", "Pin"]
    network = names_in(window, window.network_panel)
    heads = ["Hidden 1", "Hidden 1, units", "Hidden 1, activation", "Add a hidden layer after Hidden 1"]
    wanted = ["Presets", "New weights", "Input", *heads, "Hidden 2", "Output, activation", "The network"]
    wanted += ["Activation", "Change"]
    assert [name for name in network if name in wanted] == wanted
    settings = names_in(window, window.side)
    wanted = ["Loss", "Learning rate", "Batch size", "Epochs", "Train on variants"]
    assert [name for name in settings if name in wanted] == wanted
    assert names_in(window, window.transport)[0] == "Watch one learn from scratch"


def test_new_layers_take_their_place(window: MainWindow) -> None:
    window.app_actions["add_layer"].trigger()
    QApplication.processEvents()
    names = names_in(window, window.network_panel)
    assert names.index("Hidden 2, units") < names.index("Hidden 3, units") < names.index("Output, activation")


@pytest.mark.parametrize("front", [0, 1])
def test_all_stops_have_names_and_can_be_seen(window: MainWindow, front: int) -> None:
    window.workspace.show_panel(front)
    for widget in stops(window):
        assert name_of(widget), widget
        assert not isinstance(widget, QTabBar)


def test_train_is_reached_right_after_the_drawing(window: MainWindow) -> None:
    around = list(stops(window))
    last_of_drawing = max(i for i, widget in enumerate(around) if window.drawing_panel.isAncestorOf(widget))
    after = around[(last_of_drawing + 1) % len(around)]
    assert window.transport.isAncestorOf(after)


def test_the_panels_follow_each_other(window: MainWindow) -> None:
    panels = (window.drawing_panel, window.transport, window.tape_bar, window.network_panel, window.side)
    around = list(stops(window))
    start = next(i for i, widget in enumerate(around) if window.drawing_panel.isAncestorOf(widget))
    order = [p for w in around[start:] + around[:start] for p in panels if p.isAncestorOf(w)]
    assert list(dict.fromkeys(order)) == list(panels)
    assert order == sorted(order, key=panels.index)
