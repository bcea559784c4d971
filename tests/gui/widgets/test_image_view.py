"""The 8x8 image."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.style.theme import Theme
from gui.widgets.image_view import ImageView
from nn.digits.recognizer import recognize_all
from tests.conftest import draw, mouse
from tests.gui.shapes import DIGITS

IMAGE = np.arange(64, dtype=np.float32).reshape(8, 8) % 17 / 16


def make_view(qtbot: QtBot, theme: Theme) -> ImageView:
    view = ImageView(theme)
    qtbot.addWidget(view)
    view.resize(160, 160)
    return view


def test_each_cell_is_as_dark_as_its_value(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot, theme)
    view.set_image(IMAGE)
    picture = view.grab().toImage()
    for row in range(8):
        for column in range(8):
            wanted = theme.mix("surface", "text", float(IMAGE[row, column])).getRgb()
            painted = picture.pixelColor(column * 20 + 10, row * 20 + 10).getRgb()
            np.testing.assert_allclose(painted, wanted, atol=1)


def test_the_window_shows_exactly_the_image_that_the_network_receives(window: MainWindow) -> None:
    view = window.drawing_panel.image_view
    assert view.image is None
    for digit in (3, 7):
        draw(window, *DIGITS[digit])
        assert view.image is window.session.reading.image
        assert view.image is not None
        views = window.session.reading.tilted_copies
        assert views is not None and window.session.prediction is not None
        np.testing.assert_array_equal(view.image.ravel(), views[0])
        given = recognize_all(window.session.shown.network, views[None])[0]
        np.testing.assert_array_equal(window.session.prediction.probabilities, given)
        window.app_actions["clear"].trigger()
    draw(window)
    assert view.image is None


def test_the_focus_shows_also_while_the_pointer_is_at_a_cell(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot, theme)
    view.set_image(IMAGE)
    view.show()
    view.activateWindow()
    assert QTest.qWaitForWindowActive(view)
    view.clearFocus()
    mouse(view, QEvent.Type.MouseMove, QPointF(3 * 20 + 3, 2 * 20 + 3))
    without = view.grab().toImage()
    view.setFocus()
    assert view.grab().toImage() != without


def test_pointing_at_a_cell_tells_its_value(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot, theme)
    mouse(view, QEvent.Type.MouseMove, QPointF(5 * 20 + 3, 2 * 20 + 3))
    assert "Draw a digit" in view.toolTip()
    view.set_image(IMAGE)
    mouse(view, QEvent.Type.MouseMove, QPointF(5 * 20 + 3, 2 * 20 + 3))
    assert view.toolTip().startswith("Row 3, column 6: 4 of 16 ")
    assert "receives 0.25." in view.toolTip()
    view.set_image(IMAGE * 0)
    assert view.toolTip().startswith("Row 3, column 6: 0 of 16 ")
    view.set_image(None)
    assert "Draw a digit" in view.toolTip()


def test_numbers_show_while_the_pointer_is_over_the_image(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot, theme)
    view.set_image(IMAGE)
    without = view.grab().toImage()
    mouse(view, QEvent.Type.MouseMove, QPointF(30, 30))
    assert view.grab().toImage() != without
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.grab().toImage() == without
