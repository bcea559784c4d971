"""What a part of a window is about: its own topic, else that of the nearest part around it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.topic import part_about, set_topic


class Halves(QWidget):
    """A widget whose left half is about something of its own."""

    def topic_at(self, position: QPoint) -> str:
        return "left" if position.x() < 50 else ""


def test_the_nearest_part_with_a_topic_counts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = QWidget(window)
    field = QWidget(panel)
    line = QWidget(field)
    assert part_about(line, QPoint()) == (window, "")
    set_topic(panel, "panel")
    assert part_about(line, QPoint()) == (panel, "panel")
    set_topic(field, "field")
    assert part_about(line, QPoint()) == (field, "field")
    assert part_about(panel, QPoint()) == (panel, "panel")
    set_topic(field, "")
    assert part_about(line, QPoint()) == (panel, "panel")


def test_places_in_a_widget_can_be_about_different_things_also_for_what_lies_in_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    set_topic(window, "window")
    halves = Halves(window)
    inside = QWidget(halves)
    inside.move(40, 0)
    assert part_about(halves, QPoint(10, 0)) == (halves, "left")
    assert part_about(halves, QPoint(90, 0)) == (window, "window")
    assert part_about(inside, QPoint(5, 0)) == (halves, "left")
    assert part_about(inside, QPoint(15, 0)) == (window, "window")
    set_topic(halves, "halves")
    assert part_about(inside, QPoint(15, 0)) == (halves, "halves")
