"""Tooltips that wrap: Qt writes a plain text on one line, however long it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from gui.style.plain_text import RICH, as_plain
from gui.style.theme import scaled

WIDTH = 360


class WrappedTooltips(QObject):
    """An event filter for an application that shows a tooltip: those of widgets and menus are wrapped."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show a tooltip that would be too wide in several lines."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return False
        text = _text_at(watched, event)
        shown = wrapped(text)
        if shown == text or not isinstance(watched, QWidget):
            return False
        QToolTip.showText(event.globalPos(), shown, watched)
        return True


def wrapped(text: str) -> str:
    """Return a plain text in lines that are no wider than a tooltip may be, whatever markup is in it."""
    if text.startswith(RICH):  # which Qt wraps by itself
        return text
    measure, room = QFontMetrics(QToolTip.font()).horizontalAdvance, scaled(WIDTH)
    lines = []
    for line in text.split("\n"):
        lines.append("")
        for word in line.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if lines[-1] and measure(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
    return as_plain("\n".join(lines))


def _text_at(watched: QObject, event: QHelpEvent) -> str:
    if isinstance(watched, QMenu):
        action = watched.actionAt(event.pos())
        return action.toolTip() if action is not None and watched.toolTipsVisible() else ""
    return watched.toolTip() if isinstance(watched, QWidget) else ""
