"""The order in which the tab key goes through widgets: as they are read, not as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


@runtime_checkable
class PlacesParts(Protocol):
    """A widget that places its parts itself, without a layout."""

    def tab_parts(self) -> Iterator[QWidget]:
        """Yield the parts as they are read."""


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
    if hasattr(widget, "tab_parts") and isinstance(widget, PlacesParts):  # the second alone takes long
        for part in widget.tab_parts():
            yield from reached_by_tab(part)
    layout = widget.layout()
    if layout is not None:
        yield from _reached_in(layout, _children(widget))


def _reached_in(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    # Never by layout.itemAt(): it crashes, see docs/decisions/0009-no-layout-items.md.
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    found: list[tuple[int, QWidget | QLayout]] = [
        *((layout.indexOf(child), child) for child in widgets),
        *((layout.indexOf(child), child) for child in inner),
    ]
    for position, part in sorted(found, key=itemgetter(0)):
        if position < 0:  # laid out by another layout
            continue
        yield from _reached_in(part, widgets) if isinstance(part, QLayout) else reached_by_tab(part)


def _children(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]
