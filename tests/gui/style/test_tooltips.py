"""Tooltips wrap, wherever they come from."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent, QTextDocument
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
@pytest.mark.parametrize("text", ["", "Draw", "Two\nlines", f"<p>{LONG}</p>", "W" * 100])
def test_what_is_short_or_formatted_or_one_word_stays(text: str) -> None:
    assert wrapped(text) == text


@pytest.mark.usefixtures("theme")
def test_markup_in_a_text_is_shown_and_not_followed() -> None:
    for text in (f"<img src=x> {LONG}", "Undo opening “<img src=x>”"):
        document = QTextDocument()
        document.setHtml(wrapped(text))
        assert document.toPlainText().split() == text.split()


# In an interpreter of its own: what tests before have done with the mouse can keep Qt from showing a tooltip.
RESTING = """
from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolTip
from gui.app import make_application
from tests.gui.style.test_tooltips import LONG, wrapped
application = make_application(["inkling"])
label = QLabel("here")
label.setToolTip(LONG)
label.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
label.show()
QTest.mouseMove(label, QPoint(2, 2))
QTest.mouseMove(label, QPoint(4, 4))
deadline = QDeadlineTimer(10_000)
while not QToolTip.isVisible() and not deadline.hasExpired():
    QTest.qWait(10)
print(QToolTip.text() == wrapped(LONG))
"""


@pytest.mark.slow
def test_a_tooltip_wraps_when_the_pointer_rests() -> None:
    told = subprocess.run([sys.executable, "-c", RESTING], capture_output=True, text=True, check=False)
    assert told.stdout.split() == ["True"], told.stderr


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
