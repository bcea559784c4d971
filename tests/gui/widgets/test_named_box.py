"""The box of named things."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.widgets.named_box import NamedBox
from gui.words.translation import Label


def box(qtbot: QtBot, name: str, width: int) -> NamedBox:
    made = NamedBox(["one"], lambda key: Label(name, f"About {key}"))
    qtbot.addWidget(made)
    made.set_chosen("one")
    made.resize(width, 28)
    return made


def test_a_name_that_does_not_fit_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    narrow = box(qtbot, "Inkling's own network, trained", 110)
    other = box(qtbot, "Inkling's own network, not trained", 110)
    assert narrow.grab().toImage() == other.grab().toImage()
    assert narrow.currentText() == "Inkling's own network, trained"


def test_a_name_that_fits_shows_as_a_whole(qtbot: QtBot) -> None:
    wide, other = box(qtbot, "One", 200), box(qtbot, "Two", 200)
    assert wide.grab().toImage() != other.grab().toImage()
