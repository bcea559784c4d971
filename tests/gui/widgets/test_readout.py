"""Texts that change often: what they do where there is little room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.readout import Readout


@pytest.mark.parametrize("lines", [1, 2])
def test_the_short_form_shows_where_the_lines_are_not_enough(qtbot: QtBot, theme: Theme, lines: int) -> None:
    readout, short = Readout(theme, lines=lines), Readout(theme, lines=lines)
    for each in (readout, short):
        qtbot.addWidget(each)
        each.resize(120, each.sizeHint().height())
    readout.set_text("The drawing is unusual, and nothing like it is there", short="Nearest: 3")
    short.set_text("Nearest: 3")
    assert readout.grab().toImage() == short.grab().toImage()
    readout.resize(600, readout.height())
    short.resize(600, short.height())
    assert readout.grab().toImage() != short.grab().toImage()
