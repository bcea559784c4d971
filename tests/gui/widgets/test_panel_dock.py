"""Docks that share a place: tabs in their titles, what lies behind, and what is remembered of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from gui.docks import LAYOUT_VERSION
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.widgets.dock_title import DockTab
from gui.widgets.panel_dock import PanelDock
from tests.conftest import SMALL, MakeWindow, train, visible_texts, wait_until
from tests.gui.test_main_window import SMALL_SCREEN, dock

# Docks remember where they have been.
pytestmark = pytest.mark.fresh_window

CONTROL = Qt.KeyboardModifier.ControlModifier


def panel_dock(window: MainWindow, name: str) -> PanelDock:
    found = dock(window, name)
    assert isinstance(found, PanelDock)
    return found


def tabs(window: MainWindow, name: str) -> dict[str, DockTab]:
    """Return the tabs in the title of a dock."""
    QApplication.processEvents()
    return {tab.text(): tab for tab in panel_dock(window, name).title._tabs}


def in_front(window: MainWindow) -> set[str]:
    QApplication.processEvents()
    return {found.objectName() for found in window.findChildren(PanelDock) if found.is_in_front()}


# Tabs


def test_training_is_in_front_and_names_the_xray_beside_it(window: MainWindow) -> None:
    assert in_front(window) == {"drawing", "answer", "training"}
    assert list(tabs(window, "training")) == list(tabs(window, "x-ray")) == ["Training", "X-ray"]
    assert tabs(window, "drawing") == {}
    assert "Drawing" in visible_texts(panel_dock(window, "drawing").title)
    assert visible_texts(panel_dock(window, "training").title) == []


def test_a_click_on_a_name_brings_it_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    for front, other in (("training", "X-ray"), ("x-ray", "Training")):
        qtbot.mouseClick(tabs(window, front)[other], Qt.MouseButton.LeftButton)
        assert in_front(window) == {"drawing", "answer", other.lower()}
        assert tabs(window, other.lower())[other].property("front")
        assert not tabs(window, other.lower())["Training" if front == "training" else "X-ray"].property(
            "front"
        )


def test_names_stay_in_their_places_when_another_comes_to_the_front(window: MainWindow) -> None:
    before = {name: tab.geometry() for name, tab in tabs(window, "training").items()}
    panel_dock(window, "x-ray").raise_()
    assert {name: tab.geometry() for name, tab in tabs(window, "x-ray").items()} == before


def test_qts_own_bar_of_tabs_takes_no_room(window: MainWindow) -> None:
    assert all(bar.height() == 0 for bar in window.findChildren(QTabBar) if bar.parent() is window)


@pytest.mark.parametrize("closed", ["training", "x-ray"])
def test_a_dock_alone_in_its_place_has_a_plain_title(window: MainWindow, closed: str) -> None:
    rest = "x-ray" if closed == "training" else "training"
    panel_dock(window, closed).close()
    assert in_front(window) == {"drawing", "answer", rest}
    assert tabs(window, rest) == {}
    assert len(visible_texts(panel_dock(window, rest).title)) == 1
    panel_dock(window, closed).show()
    assert list(tabs(window, rest)) == ["Training", "X-ray"]


def test_a_floating_dock_has_a_plain_title(window: MainWindow, qtbot: QtBot) -> None:
    xray = panel_dock(window, "x-ray")
    xray.raise_()
    QApplication.processEvents()
    xray.title.float_action.trigger()
    assert xray.isFloating()
    assert in_front(window) == {"drawing", "answer", "training", "x-ray"}
    assert tabs(window, "training") == tabs(window, "x-ray") == {}
    xray.title.float_action.trigger()
    qtbot.waitUntil(lambda: list(tabs(window, "x-ray")) == ["Training", "X-ray"])
    wait_until(lambda: in_front(window) == {"drawing", "answer", "x-ray"})


def test_a_dock_that_was_floating_at_the_start_comes_back_to_the_front(open_window: MakeWindow) -> None:
    first = open_window()
    panel_dock(first, "x-ray").raise_()
    QApplication.processEvents()
    panel_dock(first, "x-ray").title.float_action.trigger()
    first.close()
    second = open_window()
    assert panel_dock(second, "x-ray").isFloating()
    panel_dock(second, "x-ray").title.float_action.trigger()
    wait_until(lambda: in_front(second) == {"drawing", "answer", "x-ray"})


def test_any_docks_can_share_a_place(window: MainWindow) -> None:
    window.tabifyDockWidget(dock(window, "drawing"), dock(window, "answer"))
    assert list(tabs(window, "drawing")) == ["Drawing", "Answer"]
    window.app_actions["reset_layout"].trigger()
    assert tabs(window, "drawing") == {}
    assert in_front(window) == {"drawing", "answer", "training"}


# What lies behind


def test_what_lies_behind_is_hidden_and_not_reached_with_the_tab_key(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not window.xray_panel.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    for front, behind in (
        ("training", window.xray_panel),
        ("x-ray", window.training_panel),
    ):
        panel_dock(window, front).raise_()
        wait_until(lambda behind=behind: not behind.isVisible())
        for _ in range(60):
            qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            assert not behind.isAncestorOf(QApplication.focusWidget())


def test_training_goes_on_behind_and_its_curves_are_drawn_when_they_show(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel_dock(window, "x-ray").raise_()
    wait_until(lambda: not window.training_panel.isVisible())
    window.session.change_design(SMALL, "small")
    with qtbot.waitSignal(window.controller.ended):
        train(window)
    assert window.training_panel.cost_plot.curves() is None
    panel_dock(window, "training").raise_()
    wait_until(window.training_panel.isVisible)
    assert window.training_panel.cost_plot.curves() is not None


# Shortcuts


def test_a_shortcut_brings_a_dock_to_the_front_and_then_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    canvas, xray = window.drawing_panel.canvas, panel_dock(window, "x-ray")
    qtbot.keyClick(canvas, Qt.Key.Key_4, CONTROL)
    assert in_front(window) == {"drawing", "answer", "x-ray"}
    assert xray.front_action.isChecked()
    assert not panel_dock(window, "training").front_action.isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_3, CONTROL)
    assert in_front(window) == {"drawing", "answer", "training"}
    qtbot.keyClick(canvas, Qt.Key.Key_4, CONTROL)
    qtbot.keyClick(canvas, Qt.Key.Key_4, CONTROL)
    assert xray.isHidden()
    assert in_front(window) == {"drawing", "answer", "training"}
    assert not xray.front_action.isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_4, CONTROL)
    assert in_front(window) == {"drawing", "answer", "x-ray"}


# Room and memory


def test_the_place_keeps_its_share_whichever_is_in_front(window: MainWindow) -> None:
    heights = []
    for name in ("training", "x-ray"):
        panel_dock(window, name).raise_()
        for size in ((1700, 1000), SMALL_SCREEN):
            window.resize(*size)
            QApplication.processEvents()
            heights.append(dock(window, name).height() / window.height())
    assert heights == pytest.approx([heights[0]] * 4, abs=0.01)
    assert heights[0] == pytest.approx(0.385, abs=0.01)


def test_the_xray_in_front_is_remembered(open_window: MakeWindow) -> None:
    first = open_window()
    panel_dock(first, "x-ray").raise_()
    QApplication.processEvents()
    first.close()
    second = open_window()
    assert in_front(second) == {"drawing", "answer", "x-ray"}
    assert list(tabs(second, "x-ray")) == ["Training", "X-ray"]


def test_a_layout_of_an_older_version_is_ignored(open_window: MakeWindow, settings_path: Path) -> None:
    first = open_window()
    dock(first, "drawing").close()
    first.close()
    settings = Settings(settings_path)
    settings.set_content("layout", first.saveState(LAYOUT_VERSION - 1).data())
    settings.save()
    assert in_front(open_window()) == {"drawing", "answer", "training"}


def test_each_title_has_buttons_to_float_and_to_close(window: MainWindow) -> None:
    for name in ("drawing", "answer", "training", "x-ray"):
        title = panel_dock(window, name).title
        buttons = [button for button in title.findChildren(QToolButton) if not isinstance(button, DockTab)]
        assert [button.defaultAction() for button in buttons] == [title.float_action, title.close_action]
        assert all(not button.icon().isNull() for button in buttons)
