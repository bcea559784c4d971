"""The order in which the tab key goes through widgets: as they are read, not as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(*parts: QWidget) -> None:
    """Let the tab key go through these parts one after the other, through each as it is laid out."""
    found = [widget for part in parts for widget in reached_by_tab(part)]
    for window in {widget.window() for widget in found}:
        inside = [widget for widget in found if widget.window() is window]
        for before, after in pairwise(inside):
            QWidget.setTabOrder(before, after)


def reached_by_tab(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widget, if the tab key goes there, and those that are laid out in it."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        yield from reached_by_tab(widget.widget())
    else:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index)
        inner = item.widget()
        if inner is not None:
            yield from reached_by_tab(inner)
        else:
            yield from _in_layout(item.layout())
