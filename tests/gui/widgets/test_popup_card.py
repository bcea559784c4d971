"""Where a card lies: beside what it is about and within the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from gui.widgets.popup_card import place_beside

ROOM, CARD = QRect(0, 0, 1000, 560), QSize(300, 200)


@pytest.mark.parametrize(
    ("anchor", "side"),
    [
        (QRect(500, 100, 80, 20), "below"),
        (QRect(500, 500, 80, 20), "above"),
        (QRect(100, 100, 80, 400), "right"),
        (QRect(800, 100, 80, 400), "left"),
        (QRect(990, 0, 5, 5), "below"),
        (QRect(0, 555, 5, 5), "above"),
    ],
)
def test_it_lies_beside_its_place_and_never_over_it(anchor: QRect, side: str) -> None:
    lies = QRect(place_beside(anchor, CARD, ROOM), CARD)
    assert ROOM.contains(lies)
    assert not lies.intersects(anchor)
    is_there = {
        "below": lies.top() > anchor.bottom(),
        "above": lies.bottom() < anchor.top(),
        "right": lies.left() > anchor.right(),
        "left": lies.right() < anchor.left(),
    }
    assert is_there[side]


def test_without_a_place_it_lies_in_the_middle() -> None:
    lies = QRect(place_beside(None, CARD, ROOM), CARD)
    assert (lies.center() - ROOM.center()).manhattanLength() <= 2


def test_where_there_is_room_nowhere_it_is_in_the_window_all_the_same() -> None:
    lies = QRect(place_beside(ROOM, CARD, ROOM), CARD)
    assert ROOM.contains(lies)
    assert place_beside(QRect(QPoint(), CARD), QSize(984, 544), ROOM) == QPoint(8, 8)
