"""The line that says below the diagram that the network is changed by hand."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.panels.edits_mark import EditsMark
from gui.session.selection import Selection
from gui.session.shown import Edit


@pytest.fixture
def mark(window: MainWindow) -> EditsMark:
    return window.network_panel.edits


def test_it_shows_while_changes_by_hand_are_on_and_no_card_tells_of_them(
    window: MainWindow, mark: EditsMark
) -> None:
    assert not mark.isVisible()
    window.session.select(Selection(1, 7))
    window.session.change_edits([Edit(1, 7, 0.0)], "off")
    QApplication.processEvents()
    assert not mark.isVisible() and window.side.card.edits.isVisible()
    window.session.select(None)
    assert mark.isVisible() and "in 1 place" in mark.text()
    window.session.change_edits([Edit(1, 7, 0.0), Edit(1, 8, 0.0)], "off")
    assert "in 2 places" in mark.text()
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert not mark.isVisible()


def test_its_link_takes_all_changes_back_as_one_step_of_undo(window: MainWindow, mark: EditsMark) -> None:
    window.session.change_edits([Edit(1, 7, 0.0), Edit(2, 8, 0.5)], "off")
    mark.linkActivated.emit("back")
    assert window.session.shown.edits == () and not mark.isVisible()
    window.session.undo_stack.undo()
    assert len(window.session.shown.edits) == 2 and mark.isVisible()
