"""One key leads from part to part of the window, to what shows that it has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.pages import Page

AROUND = 7  # parts that show in a window as it opens
SMALLEST = (1000, 560)


def press(window: MainWindow, qtbot: QtBot, *, back: bool = False) -> QWidget:
    """Press the key, and return what has the keyboard then."""
    focused = QApplication.focusWidget()
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused or window, Qt.Key.Key_F6, modifier)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def around(window: MainWindow, qtbot: QtBot, *, back: bool = False) -> list[QWidget]:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.drawing_panel.canvas.setFocus()
    return [press(window, qtbot, back=back) for _ in range(AROUND)]


def test_it_goes_around_the_window_as_it_is_read(window: MainWindow, qtbot: QtBot) -> None:
    stops = around(window, qtbot)
    assert stops[:3] == [
        window.network_panel.view.diagram,
        window.answer_panel.bars,
        window.transport.watch_button,
    ]
    assert stops[3] is window.tape_bar.tape
    assert window.side.isAncestorOf(stops[4])
    assert window.curves_panel.isAncestorOf(stops[5])
    assert window.drawing_panel.isAncestorOf(stops[6])


def test_with_shift_it_goes_the_other_way(window: MainWindow, qtbot: QtBot) -> None:
    stops = around(window, qtbot)
    assert around(window, qtbot, back=True) == [*reversed(stops[:-1]), stops[-1]]


def test_it_comes_to_whichever_panel_is_open(window: MainWindow, qtbot: QtBot) -> None:
    for number, action in enumerate(window.panel_actions):
        action.trigger()
        assert window.workspace.panels.front.isAncestorOf(around(window, qtbot)[5]), number


def test_it_comes_to_the_titles_of_folded_panels_and_leaves_hidden_parts_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(*SMALLEST)
    QApplication.processEvents()
    stops = around(window, qtbot)
    assert not any(window.side.isAncestorOf(stop) for stop in stops)
    assert window.workspace.panels.tabs[0] in stops


def test_it_comes_to_the_card_while_that_tells_something(window: MainWindow, qtbot: QtBot) -> None:
    window.guide_card.begin()
    window.guide_card.show_page(Page("", "A title", "A text."))
    stops = around(window, qtbot)
    assert window.guide_card.isAncestorOf(stops[6])


@pytest.mark.parametrize("back", [False, True])
def test_where_it_comes_to_can_be_seen(window: MainWindow, qtbot: QtBot, *, back: bool) -> None:
    for area in window.side.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    for stop in around(window, qtbot, back=back):
        seen = QRect(QPoint(), stop.size()).intersected(stop.visibleRegion().boundingRect())
        assert seen.height() >= stop.height() / 2, stop


def test_a_window_without_the_keyboard_begins_at_the_paper(window: MainWindow) -> None:
    window.drawing_panel.canvas.clearFocus()
    window.app_actions["next_part"].trigger()
    assert window.drawing_panel.isAncestorOf(window.focusWidget())
