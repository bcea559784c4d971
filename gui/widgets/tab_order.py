"""The order in which the tab key goes through widgets: as they are read, not as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QScrollArea, QWidget


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
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from reached_by_tab(inside)
    for item in _items(widget.layout()):
        yield from _reached_in(item)


def _reached_in(item: QLayoutItem) -> Iterator[QWidget]:
    widget = item.widget()
    if widget is not None:
        yield from reached_by_tab(widget)
    for inner in _items(item.layout()):
        yield from _reached_in(inner)


def _items(layout: QLayout | None) -> Iterator[QLayoutItem]:
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index) if layout else None
        if item is not None:
            yield item
