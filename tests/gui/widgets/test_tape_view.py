"""The line of time: the playhead goes to kept epochs, by pointer and by keys, and says where it is."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme, scaled
from gui.widgets.tape_line import TapeLine
from gui.widgets.tape_painting import HEIGHT
from gui.widgets.tape_view import TapeMark, TapeView
from tests.conftest import mouse

KEPT = (0, 1, 2, 3, 5, 8, 12, 20, 47, 80, 150, 200)
MARKS = [
    TapeMark(46, "spike", "the cost jumped"),
    TapeMark(3, "change", "rate 1 to 3"),
    TapeMark(200, "best", "right on 97 %"),
]
WIDTH = 800


@pytest.fixture
def tape(qtbot: QtBot, theme: Theme) -> TapeView:
    made = TapeView(theme)
    qtbot.addWidget(made)
    made.resize(WIDTH, made.height())
    record(made, KEPT)
    return made


@pytest.fixture
def moves(tape: TapeView) -> list[int | None]:
    """Return where a person has moved the playhead, None for live."""
    made: list[int | None] = []
    tape.moved.connect(made.append)
    tape.live_asked.connect(lambda: made.append(None))
    return made


def record(tape: TapeView, kept: tuple[int, ...]) -> None:
    epochs = np.arange(kept[-1] + 1, dtype=np.float64) if kept else np.empty(0)
    tape.set_recording(kept, epochs, 2.3 / (1 + epochs))


def at(epoch: float, beside: float = 0, log: bool = True) -> QPointF:
    """Return the place of an epoch of the recording."""
    line = TapeLine.fitting(KEPT, KEPT[-1], (), WIDTH, logarithmic=log)
    return QPointF(line.place(epoch) + beside, 20)


def press(tape: TapeView, place: QPointF) -> None:
    mouse(tape, QEvent.Type.MouseButtonPress, place)


def drag(tape: TapeView, place: QPointF) -> None:
    mouse(tape, QEvent.Type.MouseMove, place)


def drop(tape: TapeView, place: QPointF) -> None:
    mouse(tape, QEvent.Type.MouseButtonRelease, place)


def keys(qtbot: QtBot, tape: TapeView, *pressed: Qt.Key, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in pressed:
        qtbot.keyClick(tape, key, modifier)


def picture(tape: TapeView) -> QImage:
    return tape.grab().toImage()


# The pointer


def test_a_click_goes_to_the_kept_epoch_nearest_to_it(tape: TapeView, moves: list[int | None]) -> None:
    press(tape, at(40))
    drop(tape, at(40))
    assert moves == [47]
    assert (tape.playhead, tape.is_live) == (47, False)


def test_a_drag_tells_each_epoch_once(tape: TapeView, moves: list[int | None]) -> None:
    press(tape, at(3))
    for beside in (1, 2, 3):
        drag(tape, at(3, beside))
    drag(tape, at(5))
    drop(tape, at(5))
    assert moves == [3, 5]


def test_nearest_is_meant_as_it_is_seen(tape: TapeView, moves: list[int | None]) -> None:
    tape.set_logarithmic(False)
    press(tape, at(104, log=False))
    assert moves == [80]
    tape.set_logarithmic(True)
    press(tape, at(112))
    assert moves == [80, 150]


@pytest.mark.parametrize("beside", [0, 5])
def test_dropped_at_the_right_end_it_is_live(tape: TapeView, moves: list[int | None], beside: float) -> None:
    press(tape, at(80))
    drag(tape, at(200, beside))
    assert moves == [80, 200]
    drop(tape, at(200, beside))
    assert moves == [80, 200, None]
    assert tape.is_live


def test_a_click_at_the_right_end_changes_nothing_while_live(tape: TapeView, moves: list[int | None]) -> None:
    press(tape, at(200))
    drop(tape, at(200))
    assert moves == []


def test_a_right_click_moves_nothing(tape: TapeView, moves: list[int | None]) -> None:
    tape.set_playhead(12)
    for place in (at(40), at(200)):
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            mouse(tape, kind, place, Qt.MouseButton.RightButton)
    assert moves == []


def test_the_epoch_under_the_pointer_is_told_until_it_leaves(tape: TapeView) -> None:
    pointed: list[int | None] = []
    tape.pointed.connect(pointed.append)
    for place in (at(3), at(3, 1), at(8)):
        hover(tape, place)
    QApplication.sendEvent(tape, QEvent(QEvent.Type.Leave))
    assert pointed == [3, 8, None]


def test_an_epoch_that_is_kept_no_more_is_not_pointed_at(tape: TapeView) -> None:
    pointed: list[int | None] = []
    tape.pointed.connect(pointed.append)
    hover(tape, at(3))
    record(tape, (*KEPT, 220))
    assert pointed == [3]
    record(tape, ())
    assert pointed == [3, None]


def hover(tape: TapeView, place: QPointF) -> None:
    """Move the pointer there with no button down."""
    mouse(tape, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)


# Keys


def test_arrows_go_from_kept_epoch_to_kept_epoch(
    qtbot: QtBot, tape: TapeView, moves: list[int | None]
) -> None:
    keys(qtbot, tape, Qt.Key.Key_Left, Qt.Key.Key_Left, *[Qt.Key.Key_Right] * 4)
    assert moves == [150, 80, 150, 200, None]


def test_with_shift_arrows_go_ten(qtbot: QtBot, tape: TapeView, moves: list[int | None]) -> None:
    keys(qtbot, tape, Qt.Key.Key_Left, Qt.Key.Key_Left, shift=True)
    keys(qtbot, tape, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, shift=True)
    assert moves == [1, 0, 150, 200, None]


def test_home_is_the_first_and_end_is_live(qtbot: QtBot, tape: TapeView, moves: list[int | None]) -> None:
    keys(qtbot, tape, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Home, Qt.Key.Key_End)
    assert moves == [0, None]


def test_page_keys_go_from_mark_to_mark(qtbot: QtBot, tape: TapeView, moves: list[int | None]) -> None:
    tape.set_marks(MARKS)
    keys(qtbot, tape, *[Qt.Key.Key_PageUp] * 4)
    assert moves == [200, 47, 3]
    keys(qtbot, tape, *[Qt.Key.Key_PageDown] * 3)
    assert moves == [200, 47, 3, 47, 200]


def test_other_keys_and_those_with_ctrl_are_for_others(
    qtbot: QtBot, tape: TapeView, moves: list[int | None]
) -> None:
    keys(qtbot, tape, Qt.Key.Key_Up, Qt.Key.Key_A)
    qtbot.keyClick(tape, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert moves == []


def test_the_session_moves_the_playhead_without_an_echo(tape: TapeView, moves: list[int | None]) -> None:
    tape.set_playhead(12)
    assert tape.playhead == 12
    tape.set_playhead(None)
    assert tape.is_live
    assert moves == []


# Words


def test_it_says_where_it_is(tape: TapeView) -> None:
    tape.set_marks(MARKS)
    assert tape.accessibleName() == "Time"
    assert tape.accessibleDescription() == "Live, epoch 200, kept 0 to 200"
    tape.set_playhead(12)
    assert tape.accessibleDescription() == "Epoch 12 of 200, kept 0 to 200"
    tape.set_playhead(47)
    assert tape.accessibleDescription() == "Epoch 47 of 200, kept 0 to 200. the cost jumped"


def test_the_tooltip_tells_a_mark_near_the_pointer_else_the_epoch(tape: TapeView) -> None:
    tape.set_marks(MARKS)
    assert tooltip(tape, at(46, 2)) == "Epoch 46: the cost jumped"
    assert tooltip(tape, at(12)) == "Epoch 12"


def test_many_marks_in_one_place_are_counted(tape: TapeView) -> None:
    tape.set_marks([TapeMark(20, "change", f"rate {rate}") for rate in range(8)])
    lines = tape.text_at(at(20).x()).split("\n")
    assert lines == [*(f"Epoch 20: rate {rate}" for rate in range(5)), "and 3 more"]


def tooltip(tape: TapeView, place: QPointF) -> str:
    point = place.toPoint()
    QApplication.sendEvent(tape, QHelpEvent(QEvent.Type.ToolTip, point, tape.mapToGlobal(point)))
    return QToolTip.text()


# Empty


def test_without_a_recording_it_says_what_to_do_and_has_no_keys(
    qtbot: QtBot, tape: TapeView, moves: list[int | None]
) -> None:
    record(tape, ())
    tape.set_marks(MARKS)
    keys(qtbot, tape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_PageUp)
    press(tape, at(40))
    drag(tape, at(60))
    drop(tape, at(200))
    assert moves == []
    assert tape.accessibleDescription() == "Train, and every moment is recorded here."
    assert tape.text_at(100) == ""
    assert tape.epochs == ()
    tape.grab()


# The picture


def test_the_playhead_the_cursor_the_marks_and_live_show(tape: TapeView) -> None:
    seen = [picture(tape)]
    for change in (
        lambda: tape.set_cursor(30.0),
        lambda: tape.set_playhead(47),
        lambda: tape.set_playhead(200),
        lambda: tape.set_marks(MARKS),
        lambda: tape.set_logarithmic(False),
        lambda: record(tape, KEPT[:-1]),
    ):
        change()
        seen.append(picture(tape))
    assert all(one != other for one, other in pairwise(seen))


def test_live_is_told_by_its_form(tape: TapeView) -> None:
    live = picture(tape)
    tape.set_playhead(200)
    assert picture(tape) != live


def test_the_epoch_under_the_pointer_shows_until_it_leaves(tape: TapeView) -> None:
    before = picture(tape)
    hover(tape, at(12))
    assert picture(tape) != before
    QApplication.sendEvent(tape, QEvent(QEvent.Type.Leave))
    assert picture(tape) == before


def test_the_focus_has_a_ring(qtbot: QtBot, tape: TapeView, theme: Theme) -> None:
    def edge() -> QColor:
        return picture(tape).pixelColor(WIDTH // 2, 0)

    with qtbot.waitExposed(tape):
        tape.show()
    tape.setFocus()
    assert edge() == theme.color("accent")
    tape.clearFocus()
    assert edge() != theme.color("accent")


def test_numbers_stand_below_the_line(tape: TapeView) -> None:
    below = picture(tape).copy(0, tape.height() - 14, WIDTH, 12)
    inked = [x for x in range(WIDTH) if any(below.pixel(x, y) != below.pixel(60, 0) for y in range(12))]
    assert inked[0] < 15
    assert any(abs(x - at(10).x()) < 10 for x in inked)


def test_it_follows_the_scheme(qtbot: QtBot, tape: TapeView, theme: Theme) -> None:
    def ground() -> QColor:
        return picture(tape).pixelColor(5, 15)

    with qtbot.waitExposed(tape):
        tape.show()
    assert ground() == theme.color("sunken")
    light = picture(tape)
    theme.use("dark")
    assert ground() == theme.color("sunken")
    theme.use("light")
    assert picture(tape) == light


def test_it_follows_its_width(tape: TapeView, theme: Theme) -> None:
    tape.resize(400, tape.height())
    assert picture(tape).pixelColor(390, 15) == theme.color("sunken")
    record(tape, KEPT)
    same = picture(tape)
    tape.resize(WIDTH, tape.height())
    tape.resize(400, tape.height())
    assert picture(tape) == same


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_it_is_as_high_as_the_zoom_asks_for(tape: TapeView, theme: Theme, zoom: int) -> None:
    theme.use_zoom(zoom)
    try:
        QApplication.sendEvent(tape, QEvent(QEvent.Type.StyleChange))
        assert tape.height() == scaled(HEIGHT)
        assert not tape.grab().isNull()
    finally:
        theme.use_zoom(100)


@pytest.mark.parametrize("width", [1, 60, 400, 1600])
@pytest.mark.parametrize("kept", [(0,), (1,), (7,), tuple(range(1, 9)), (1, 1_000_000), (999_999, 10**9)])
@pytest.mark.parametrize("log", [True, False])
def test_any_recording_is_painted_in_any_width(
    tape: TapeView, kept: tuple[int, ...], width: int, log: bool
) -> None:
    tape.resize(width, tape.height())
    tape.set_logarithmic(log)
    tape.set_marks([TapeMark(kept[0], "change", "a"), TapeMark(kept[-1], "best", "b")])
    for costs in (np.array([2.0, 1.0]), np.array([np.nan, np.inf]), np.zeros(2)):
        tape.set_recording(kept, np.array([0.0, kept[-1]]), costs)
        assert not tape.grab().isNull()
    tape.set_recording(kept, np.empty(0), np.empty(0))
    assert not tape.grab().isNull()


@pytest.mark.parametrize("cursor", [float("nan"), -5.0, 1e12])
def test_a_cursor_beyond_the_line_does_not_show(tape: TapeView, cursor: float) -> None:
    before = picture(tape)
    tape.set_cursor(cursor)
    assert picture(tape) == before
