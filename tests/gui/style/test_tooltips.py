"""Tooltips wrap, wherever they come from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.style.theme import scaled
from gui.style.tooltips import WIDTH, WrappedTooltips, wrapped

LONG = "The network is measured on digits that it never saw, and this is said in a long sentence.  (Ctrl+L)"


def point_at(widget: QWidget, place: QPoint) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text()


@pytest.mark.usefixtures("theme")
def test_a_long_text_wraps_and_keeps_its_words() -> None:
    lines = wrapped(LONG).split("\n")
    assert len(lines) == 2
    assert all(QFontMetrics(QToolTip.font()).horizontalAdvance(line) <= scaled(WIDTH) for line in lines)
    assert " ".join(lines) == LONG


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("text", ["", "Draw", "Two\nlines", f"<b>{LONG}</b>", "W" * 100])
def test_what_is_short_or_formatted_or_one_word_stays(text: str) -> None:
    assert wrapped(text) == text


def rests_on(label: QLabel, place: QPoint) -> bool:
    """Let the pointer rest at a place; return whether a tooltip shows, which a busy machine may miss once."""
    QTest.mouseMove(label, place - QPoint(1, 1))
    QTest.mouseMove(label, place)
    deadline = QDeadlineTimer(2000)
    while not QToolTip.isVisible() and not deadline.hasExpired():
        QTest.qWait(10)
    return QToolTip.isVisible()


@pytest.mark.usefixtures("theme")
def test_a_tooltip_wraps_when_the_pointer_rests(qtbot: QtBot) -> None:
    label = QLabel("here")
    label.setToolTip(LONG)
    label.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
    qtbot.addWidget(label)
    label.show()
    assert any(rests_on(label, QPoint(place, place)) for place in range(2, 12, 2))
    assert QToolTip.text() == wrapped(LONG)
    QToolTip.hideText()


@pytest.mark.usefixtures("theme")
def test_widgets_and_menus_show_their_tooltips_wrapped(qtbot: QtBot, qapp: QApplication) -> None:
    tooltips = WrappedTooltips()
    qapp.installEventFilter(tooltips)
    label, menu = QLabel("here"), QMenu()
    menu.setToolTipsVisible(True)
    label.setToolTip(LONG)
    action = menu.addAction("here")
    action.setToolTip(LONG)
    for widget in (label, menu):
        qtbot.addWidget(widget)
    label.show()
    assert point_at(label, QPoint(2, 2)) == wrapped(LONG)
    assert point_at(menu, menu.actionGeometry(action).center()) == wrapped(LONG)
    label.setToolTip("Draw")
    assert point_at(label, QPoint(2, 2)) == "Draw"
    QToolTip.hideText()
