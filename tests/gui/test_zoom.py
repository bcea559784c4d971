"""The zoom: everything larger or smaller at once, remembered, and larger type in the full screen."""

from __future__ import annotations

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.selection import Selection
from gui.style.fonts import ZOOM_STEPS
from gui.style.scaling import keep_scaled
from gui.style.theme import TYPE_SMALL, Theme, scaled
from gui.widgets.readout import Readout
from tests.conftest import MakeWindow, wait_until

CONTROL = Qt.KeyboardModifier.ControlModifier


def body() -> int:
    return QApplication.font().pixelSize()


@pytest.mark.slow
def test_keys_change_the_size_of_everything(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.drawing_panel.canvas
    sizes = [body()]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(canvas, key, CONTROL)
        sizes.append(body())
    assert sizes == [13, 14, 16, 14, 13]


@pytest.mark.slow
def test_the_zoom_goes_from_80_to_200_percent(window: MainWindow) -> None:
    for name, steps in (("larger", ZOOM_STEPS[-2:]), ("smaller", ZOOM_STEPS[1::-1])):
        window.zoom.use(steps[0])
        for _ in range(2):
            window.app_actions[name].trigger()
            assert window.zoom.percent == steps[1]
    assert (ZOOM_STEPS[0], ZOOM_STEPS[-1]) == (80, 200)
    window.app_actions["usual_size"].trigger()
    assert window.zoom.percent == 100


@pytest.mark.slow
def test_the_zoom_is_remembered(open_window: MakeWindow) -> None:
    first = open_window()
    first.zoom.use(150)
    first.close()
    second = open_window()
    assert second.zoom.percent == 150
    assert body() == 20
    second.app_actions["usual_size"].trigger()
    assert body() == 13


def test_what_is_derived_from_the_size_follows_without_a_restart(theme: Theme, qtbot: QtBot) -> None:
    widget, text = QWidget(), Readout(theme, scale=TYPE_SMALL, widest="100 %")
    for part in (widget, text):
        qtbot.addWidget(part)
        part.show()
    keep_scaled(widget.setFixedWidth, 100)
    before = text.sizeHint()
    for percent in (200, 80, 100):
        theme.use_zoom(percent)
        assert widget.width() == scaled(100) == round(100 * body() / 13)
        assert theme.font(TYPE_SMALL).pixelSize() == round(body() * 12 / 13)
        assert f"font-size: {theme.font(TYPE_SMALL).pixelSize()}px" in QApplication.instance().styleSheet()
    assert text.sizeHint() == before


@pytest.mark.slow
def test_the_full_screen_has_larger_type_and_esc_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    action, canvas = window.app_actions["full_screen"], window.drawing_panel.canvas
    for leave in (
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Escape),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_F11),
        window.showNormal,
    ):
        qtbot.keyClick(canvas, Qt.Key.Key_F11)
        wait_until(window.isFullScreen)
        assert action.isChecked()
        assert body() == 18
        assert window.zoom.percent == 100
        leave()
        wait_until(lambda: not window.isFullScreen())
        assert not action.isChecked()
        assert body() == 13


@pytest.mark.slow
@pytest.mark.fresh_window
def test_pictures_grow_with_the_text_beside_them(window: MainWindow) -> None:
    window.session.select(Selection(1, 0))
    QApplication.processEvents()
    card = window.side.card
    pictures = (window.drawing_panel.image_view, card.sum.tile, card.sum.curve, card.output.switch)
    usual = [picture.width() for picture in pictures]
    output = window.network_panel.view.diagram.blocks[-1].rect.width()
    window.zoom.use(200)
    before = [*zip(pictures, usual, strict=True)]

    def too_small() -> list[tuple[str, int, int]]:
        return [(type(each).__name__, was, each.width()) for each, was in before if each.width() <= 1.8 * was]

    with suppress(AssertionError):
        wait_until(lambda: not too_small())
    assert too_small() == []
    assert window.network_panel.view.diagram.blocks[-1].rect.width() > 1.5 * output


def test_on_a_screen_that_is_too_small_everything_can_be_reached_at_200_percent(
    window: MainWindow, qtbot: QtBot
) -> None:
    screen = window.screen().availableSize()
    window.zoom.use(200)
    window.resize(screen)
    QApplication.processEvents()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.minimumWidth() <= screen.width() and window.minimumHeight() <= screen.height()
    assert window.workspace.width() > window.width(), "it scrolls"
    window.drawing_panel.canvas.setFocus()
    for _ in range(6):
        window.app_actions["next_part"].trigger()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert not focused.visibleRegion().isEmpty(), focused


def test_at_100_percent_nothing_scrolls(window: MainWindow) -> None:
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    window.resize(1000, 560)
    QApplication.processEvents()
    assert not area.verticalScrollBar().isVisible() and not area.horizontalScrollBar().isVisible()


def test_what_folds_for_want_of_room_is_said_with_what_opens_it(window: MainWindow) -> None:
    note = window.workspace.panels.note
    assert note.text() == ""
    window.resize(1000, 700)
    QApplication.processEvents()
    assert note.text() == "Little room: Ctrl+, opens the settings."
    window.resize(1000, 560)
    QApplication.processEvents()
    assert note.text() == "Little room: a title opens its panel here, Ctrl+, the settings."
    window.panel_actions[0].trigger()
    window.app_actions["side"].trigger()
    QApplication.processEvents()
    assert note.text() == ""
