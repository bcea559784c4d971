"""Why this answer, in the window: a row of the bars is pointed at, the paper and the 8x8 are tinted."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from tests.conftest import draw, mouse, on_paper, wait_until
from tests.gui.shapes import DIGITS


@pytest.fixture(autouse=True)
def lets_go(window: MainWindow) -> object:
    yield
    window.session.ask_why(None)
    window.session.keep_asking(None)


def row(window: MainWindow, digit: int) -> QPointF:
    return QPointF(40, (digit + 0.5) * min(window.answer_panel.bars.height() / 10, 36))


def wait_for_why(window: MainWindow) -> None:
    wait_until(lambda: window.session.why is not None and window.session.why.searched)


def test_pointing_at_a_row_tints_the_paper_and_the_image_until_the_pointer_leaves(window: MainWindow) -> None:
    panel, bars = window.drawing_panel, window.answer_panel.bars
    draw(window, *DIGITS[3])
    plain = panel.canvas.grab().toImage()
    mouse(bars, QEvent.Type.MouseMove, row(window, 3))
    wait_for_why(window)
    why = window.session.why
    assert why is not None and panel.canvas.tint is not None and panel.image_view.effects is not None
    assert panel.canvas.tint.effects is panel.image_view.effects[1] is why.effects
    assert panel.canvas.grab().toImage() != plain
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert panel.canvas.tint is None and panel.image_view.effects is None
    assert panel.canvas.grab().toImage() == plain


def test_a_click_keeps_a_row_and_empty_space_esc_or_another_click_lets_it_go(window: MainWindow) -> None:
    bars = window.answer_panel.bars
    draw(window, *DIGITS[3])
    for let_go in ("click", "esc"):
        mouse(bars, QEvent.Type.MouseButtonPress, row(window, 3))
        QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
        assert window.session.asked_digit == 3
        if let_go == "click":
            mouse(bars, QEvent.Type.MouseButtonPress, row(window, 3))
        else:
            QTest.keyClick(bars, Qt.Key.Key_Escape)
        assert window.session.asked_digit is None


def test_the_arrow_keys_ask_row_by_row_from_the_answer_on(window: MainWindow) -> None:
    bars = window.answer_panel.bars
    draw(window, *DIGITS[3])
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert window.session.asked_digit == 3
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert window.session.asked_digit == 4
    QTest.keyClick(bars, Qt.Key.Key_Up)
    QTest.keyClick(bars, Qt.Key.Key_Return)
    window.drawing_panel.canvas.setFocus()
    assert window.session.asked_digit == 3


def test_the_words_say_how_to_ask_then_what_the_colours_mean_and_the_smallest_change(
    window: MainWindow,
) -> None:
    answer, panel = window.answer_panel, window.drawing_panel
    assert answer.note.text() == ""
    draw(window, *DIGITS[7])
    assert answer.note.text() == "Why? Point at a digit"
    assert panel.hint.isVisible() and not panel.why.isVisible()
    window.session.keep_asking(7)
    wait_for_why(window)
    why = window.session.why
    assert why is not None and why.change is not None
    assert "spoke for 7" in panel.why.text()
    assert f"the answer is {why.change.digit}." in panel.why.text()
    assert panel.why.isVisible() and not panel.hint.isVisible()
    assert panel.why.text() in answer.bars.accessibleDescription()


def test_a_cell_that_is_pointed_at_says_its_points_at_the_image_and_on_the_paper(window: MainWindow) -> None:
    panel = window.drawing_panel
    draw(window, *DIGITS[7])
    window.session.keep_asking(7)
    wait_for_why(window)
    why, tint = window.session.why, panel.canvas.tint
    assert why is not None and tint is not None
    strongest = int(np.argmax(np.abs(why.effects)))
    size = panel.image_view.frame.width() / 8
    middle = QPointF((strongest % 8 + 0.5) * size, (strongest // 8 + 0.5) * size)
    mouse(panel.image_view, QEvent.Type.MouseMove, panel.image_view.frame.topLeft() + middle)
    assert "points for 7." in panel.image_view.toolTip()
    pointed: list[int | None] = []
    panel.canvas.cell_pointed.connect(pointed.append)
    x, y = tint.place @ [strongest % 8 + 0.5, strongest // 8 + 0.5, 1]
    mouse(panel.canvas, QEvent.Type.MouseMove, on_paper(panel.canvas, (x, y)))
    assert pointed == [strongest]
    panel.canvas.cell_pointed.disconnect(pointed.append)


def test_asking_about_blank_paper_says_to_draw_first(window: MainWindow) -> None:
    note = window.answer_panel.note
    mouse(window.answer_panel.bars, QEvent.Type.MouseMove, row(window, 3))
    assert note.text() == "Draw first: a reason is of a drawing"
    window.session.ask_why(None)
    assert note.text() == ""
