"""One voice at a time, and who is greeted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import make_window
from gui.guidance import WAS_GREETED
from gui.main_window import MainWindow
from gui.session.pages import Page
from gui.settings import Settings
from tests.conftest import MakeWindow, delete
from tests.gui.panels.test_guide import SPIKE, learn


def test_a_window_that_nobody_greets_tells_nothing(window: MainWindow) -> None:
    assert window.guide_card.page is None


def test_the_first_minutes_are_told_at_the_very_first_start_only(qapp: QApplication, tmp_path: Path) -> None:
    path, greeted = tmp_path / "settings.ini", []
    for _ in range(2):
        window = make_window(Settings(path))
        window.guidance.greet()
        greeted.append(window.guide_card.page is not None)
        window.close()
        delete(window)
    assert greeted == [True, False]
    assert Settings(path).number(WAS_GREETED, 0, 0, 1) == 1


@pytest.mark.slow
def test_who_has_been_here_before_is_not_greeted(qapp: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set_text("scheme", "dark")
    window = make_window(settings)
    window.guidance.greet()
    assert window.guide_card.page is None
    window.close()
    delete(window)


@pytest.mark.slow
def test_the_room_of_the_card_is_not_remembered(open_window: MakeWindow) -> None:
    window = open_window()
    before = window.workspace.column.sizes()
    window.guide_card.show_page(Page("A tall page", choices=tuple("ABCDEFGH")))
    QApplication.processEvents()
    assert window.workspace.column.sizes() != before
    window.close()
    assert open_window().workspace.column.sizes() == before


@pytest.mark.parametrize("name", ["state", "detail"])
def test_the_places_in_a_hint_are_links(window: MainWindow, name: str) -> None:
    learn(window, SPIKE)
    sentence = getattr(window.transport, name)
    links = [part.address for part in sentence.parts() if part.address]
    assert links == [{"state": "epoch:12", "detail": "step:12:11"}[name]]
    sentence.link_followed.emit("epoch:12")
    assert window.session.shown.epoch == 12


def test_a_hint_is_silent_while_the_card_tells_something(window: MainWindow) -> None:
    learn(window, SPIKE)
    guide, hint = window.transport.guide, window.transport.state.text()
    window.guide_card.show_page(Page("A guess"))
    assert guide.label is None and not guide.isVisible()
    assert window.transport.state.text() != hint
    assert not window.app_actions["show_hint"].isEnabled()
    window.guide_card.clear()
    assert window.transport.state.text() == hint
    assert guide.isVisible()
