"""The canvas: strokes from a mouse, a pen and a finger, and erasing them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.session.drawing import Drawing, Points, Stroke
from gui.style.theme import Theme
from gui.widgets.canvas import LARGEST_BRUSH, MOST_PAINTED, SMALLEST_BRUSH, Canvas
from tests.conftest import along, mouse, on_paper, stroke_with_mouse

LINE = along((0.25, 0.25), (0.75, 0.75))
SYNTHESISED = Qt.MouseEventSource.MouseEventSynthesizedBySystem
PointerType = QPointingDevice.PointerType
FINGER = QTest.createTouchDevice()


class Paper(NamedTuple):
    """A canvas and all that it has told."""

    canvas: Canvas
    strokes: list[Stroke]
    drafts: list[list[Points]]
    erased: list[Drawing]


@pytest.fixture
def paper(qtbot: QtBot, theme: Theme) -> Paper:
    canvas = Canvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.show()
    qtbot.waitExposed(canvas)
    told = Paper(canvas, [], [], [])
    canvas.stroke_drawn.connect(told.strokes.append)
    canvas.lines_changed.connect(told.drafts.append)
    canvas.drawing_erased.connect(told.erased.append)
    return told


def pen(
    canvas: Canvas, kind: QEvent.Type, point: tuple[float, float], end: PointerType = PointerType.Pen
) -> bool:
    """Send one event of a pen tablet; return whether the canvas took it."""
    device = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, end, QInputDevice.Capability.Position, 1, 1
    )
    place = on_paper(canvas, point)
    button = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(kind, device, place, place, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, none, button, button)
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


def stroke_with_pen(canvas: Canvas, line: list[tuple[float, float]]) -> None:
    pen(canvas, QEvent.Type.TabletPress, line[0])
    for point in line[1:]:
        pen(canvas, QEvent.Type.TabletMove, point)
    pen(canvas, QEvent.Type.TabletRelease, line[-1])


def strokes_at(*heights: float) -> Drawing:
    return tuple(Stroke(np.array([(0.2, y), (0.8, y)]), 0.06) for y in heights)


def ink(canvas: Canvas) -> QImage:
    return canvas.grab().toImage()


def shades(canvas: Canvas) -> npt.NDArray[np.int16]:
    """Return how light each pixel is."""
    picture = ink(canvas).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width()].astype(np.int16)


def test_dragging_the_mouse_draws_one_stroke_through_all_its_points(paper: Paper) -> None:
    stroke_with_mouse(paper.canvas, LINE)
    (stroke,) = paper.strokes
    np.testing.assert_allclose(stroke.points, LINE, atol=1e-9)


def test_the_stroke_being_drawn_is_told_with_every_move(paper: Paper) -> None:
    before = strokes_at(0.5)
    paper.canvas.set_drawing(before)
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, on_paper(paper.canvas, LINE[0]))
    for point in LINE[1:]:
        mouse(paper.canvas, QEvent.Type.MouseMove, on_paper(paper.canvas, point))
    assert [len(lines[-1]) for lines in paper.drafts] == list(range(1, len(LINE) + 1))
    assert all(lines[0] is before[0].points for lines in paper.drafts)
    assert paper.strokes == []


def test_points_beyond_the_paper_are_brought_to_its_edge(paper: Paper) -> None:
    stroke_with_mouse(paper.canvas, [(0.5, 0.5), (1.7, 0.5), (0.5, -0.4), (-3.0, 9.0)])
    np.testing.assert_allclose(paper.strokes[0].points, [(0.5, 0.5), (1, 0.5), (0.5, 0), (0, 1)], atol=1e-9)


@pytest.mark.parametrize("size", [(400, 400), (600, 300), (200, 500)])
def test_the_paper_is_a_square_in_any_window(paper: Paper, size: tuple[int, int]) -> None:
    paper.canvas.resize(*size)
    stroke_with_mouse(paper.canvas, LINE)
    np.testing.assert_allclose(paper.strokes[0].points, LINE, atol=1e-9)


def test_a_click_draws_a_dot(paper: Paper) -> None:
    stroke_with_mouse(paper.canvas, [(0.4, 0.6)])
    np.testing.assert_allclose(paper.strokes[0].points, [(0.4, 0.6)])


def test_moving_without_a_button_draws_nothing(paper: Paper) -> None:
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(50, 50), Qt.MouseButton.NoButton)
    mouse(paper.canvas, QEvent.Type.MouseButtonRelease, QPointF(50, 50))
    assert not any(paper[1:])


def test_a_brush_is_as_wide_as_set_within_its_limits(paper: Paper) -> None:
    for wanted, width in ((0.1, 0.1), (5.0, LARGEST_BRUSH), (0.0, SMALLEST_BRUSH)):
        paper.canvas.set_brush(wanted)
        stroke_with_mouse(paper.canvas, LINE)
        assert paper.strokes[-1].width == width


def test_a_pen_tablet_draws_a_stroke_and_takes_its_events(paper: Paper) -> None:
    assert pen(paper.canvas, QEvent.Type.TabletPress, LINE[0])
    for point in LINE[1:]:
        assert pen(paper.canvas, QEvent.Type.TabletMove, point)
    assert pen(paper.canvas, QEvent.Type.TabletRelease, LINE[-1])
    (stroke,) = paper.strokes
    np.testing.assert_allclose(stroke.points, LINE, atol=1e-9)


def test_a_pen_that_hovers_draws_nothing(paper: Paper) -> None:
    for point in LINE:
        pen(paper.canvas, QEvent.Type.TabletMove, point)
    assert not any(paper[1:])


def test_mouse_events_made_up_for_a_pen_do_not_double_its_stroke(paper: Paper) -> None:
    kinds = (
        (QEvent.Type.TabletPress, QEvent.Type.MouseButtonPress),
        *[(QEvent.Type.TabletMove, QEvent.Type.MouseMove)] * (len(LINE) - 2),
        (QEvent.Type.TabletRelease, QEvent.Type.MouseButtonRelease),
    )
    for (of_pen, of_mouse), point in zip(kinds, LINE, strict=False):
        pen(paper.canvas, of_pen, point)
        mouse(paper.canvas, of_mouse, on_paper(paper.canvas, point), source=SYNTHESISED)
    assert len(paper.strokes) == 1
    assert len(paper.strokes[0].points) == len(LINE) - 1
    assert len(paper.drafts) == len(LINE) - 1


@pytest.mark.parametrize("source", [SYNTHESISED, Qt.MouseEventSource.MouseEventSynthesizedByQt])
def test_mouse_events_that_no_mouse_sent_are_ignored(paper: Paper, source: Qt.MouseEventSource) -> None:
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        mouse(paper.canvas, kind, QPointF(100, 100), source=source)
    assert not any(paper[1:])


def test_a_finger_draws_a_stroke_that_no_mouse_event_doubles(paper: Paper) -> None:
    canvas = paper.canvas
    places = [on_paper(canvas, point).toPoint() for point in LINE]
    QTest.touchEvent(canvas, FINGER).press(0, places[0], canvas).commit()
    for place in places[1:]:
        QTest.touchEvent(canvas, FINGER).move(0, place, canvas).commit()
    QTest.touchEvent(canvas, FINGER).release(0, places[-1], canvas).commit()
    QApplication.processEvents()
    (stroke,) = paper.strokes
    np.testing.assert_allclose(stroke.points, LINE, atol=0.01)


def test_a_second_finger_changes_nothing(paper: Paper) -> None:
    canvas = paper.canvas
    first, second = QPoint(100, 100), QPoint(300, 300)
    QTest.touchEvent(canvas, FINGER).press(0, first, canvas).commit()
    QTest.touchEvent(canvas, FINGER).move(0, first, canvas).press(1, second, canvas).commit()
    QTest.touchEvent(canvas, FINGER).move(0, QPoint(100, 200), canvas).move(1, first, canvas).commit()
    QTest.touchEvent(canvas, FINGER).release(0, QPoint(100, 200), canvas).release(1, second, canvas).commit()
    (stroke,) = paper.strokes
    np.testing.assert_allclose(stroke.points[:, 0], 0.25, atol=0.01)


def erase_with_the_right_button(canvas: Canvas, line: list[tuple[float, float]]) -> None:
    stroke_with_mouse(canvas, line, Qt.MouseButton.RightButton)


def erase_with_the_tool(canvas: Canvas, line: list[tuple[float, float]]) -> None:
    canvas.set_erasing(True)
    stroke_with_mouse(canvas, line)


def erase_with_the_tool_and_a_pen(canvas: Canvas, line: list[tuple[float, float]]) -> None:
    canvas.set_erasing(True)
    stroke_with_pen(canvas, line)


def erase_with_the_other_end_of_a_pen(canvas: Canvas, line: list[tuple[float, float]]) -> None:
    pen(canvas, QEvent.Type.TabletPress, line[0], PointerType.Eraser)
    for point in line[1:]:
        pen(canvas, QEvent.Type.TabletMove, point, PointerType.Eraser)
    pen(canvas, QEvent.Type.TabletRelease, line[-1], PointerType.Eraser)


@pytest.mark.parametrize(
    "erase",
    [
        erase_with_the_right_button,
        erase_with_the_tool,
        erase_with_the_tool_and_a_pen,
        erase_with_the_other_end_of_a_pen,
    ],
)
def test_an_eraser_removes_each_stroke_it_comes_across_whole(
    paper: Paper, erase: Callable[[Canvas, list[tuple[float, float]]], None]
) -> None:
    paper.canvas.drawing_erased.connect(paper.canvas.set_drawing)
    low, middle, high = drawing = strokes_at(0.9, 0.5, 0.2)
    paper.canvas.set_drawing(drawing)
    erase(paper.canvas, along((0.5, 0.05), (0.5, 0.7)))
    assert paper.erased == [(low, middle), (low,)]
    assert paper.strokes == []
    assert paper.drafts == []
    assert high not in paper.erased[0]


def test_an_eraser_that_touches_nothing_tells_nothing(paper: Paper) -> None:
    paper.canvas.set_drawing(strokes_at(0.9))
    stroke_with_mouse(paper.canvas, along((0.5, 0.05), (0.5, 0.7)), Qt.MouseButton.RightButton)
    assert not any(paper[1:])


def test_after_erasing_the_tool_draws_again(paper: Paper) -> None:
    paper.canvas.set_erasing(True)
    stroke_with_mouse(paper.canvas, LINE)
    assert paper.strokes == []
    paper.canvas.set_erasing(False)
    stroke_with_mouse(paper.canvas, LINE)
    assert len(paper.strokes) == 1


def test_the_drawing_grows_with_the_canvas(paper: Paper, theme: Theme) -> None:
    canvas, text = paper.canvas, theme.color("text").rgb()
    canvas.set_drawing(strokes_at(0.25))
    for side in (400, 240, 600):
        canvas.resize(side, side)
        picture = ink(canvas)
        assert picture.pixel(side // 2, side // 4) == text
        assert picture.pixel(side // 2, side // 2) == theme.color("surface").rgb()
        inked = sum(picture.pixel(side // 2, y) == text for y in range(side))
        assert inked == pytest.approx(0.06 * side, abs=2)


def test_ink_shows_while_the_pen_moves(paper: Paper, theme: Theme) -> None:
    canvas, text = paper.canvas, theme.color("text").rgb()
    mouse(canvas, QEvent.Type.MouseButtonPress, QPointF(100, 200))
    assert ink(canvas).pixel(100, 200) == text
    assert ink(canvas).pixel(300, 200) != text
    mouse(canvas, QEvent.Type.MouseMove, QPointF(300, 200))
    assert ink(canvas).pixel(300, 200) == text
    assert ink(canvas).pixel(200, 200) == text


@pytest.mark.parametrize("end", [QEvent.Type.WindowDeactivate, QEvent.Type.Hide])
def test_a_stroke_ends_where_the_window_is_left_in_the_middle_of_it(paper: Paper, end: QEvent.Type) -> None:
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, QPointF(100, 200))
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 200))
    QApplication.sendEvent(paper.canvas, QEvent(end))
    assert len(paper.strokes) == 1
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 300))
    mouse(paper.canvas, QEvent.Type.MouseButtonRelease, QPointF(300, 300))
    assert [len(stroke.points) for stroke in paper.strokes] == [2]


def test_a_mouse_that_comes_back_without_its_button_has_ended_the_stroke(paper: Paper) -> None:
    paper.canvas.setMouseTracking(True)
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, QPointF(100, 200))
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 200))
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 300), Qt.MouseButton.NoButton)
    assert [len(stroke.points) for stroke in paper.strokes] == [2]


def test_a_button_that_comes_down_twice_draws_two_strokes(paper: Paper) -> None:
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, QPointF(100, 200))
    stroke_with_mouse(paper.canvas, LINE)
    assert [len(stroke.points) for stroke in paper.strokes] == [1, len(LINE)]


def test_another_button_ends_the_stroke_and_begins_nothing(paper: Paper) -> None:
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, QPointF(100, 200))
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 200))
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, QPointF(300, 200), Qt.MouseButton.RightButton)
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 300))
    mouse(paper.canvas, QEvent.Type.MouseButtonRelease, QPointF(300, 300))
    mouse(paper.canvas, QEvent.Type.MouseButtonRelease, QPointF(300, 300), Qt.MouseButton.RightButton)
    assert [len(stroke.points) for stroke in paper.strokes] == [2]
    assert not paper.erased
    stroke_with_mouse(paper.canvas, LINE)
    assert len(paper.strokes) == 2


def test_a_stroke_ends_where_the_keyboard_goes_elsewhere(paper: Paper) -> None:
    mouse(paper.canvas, QEvent.Type.MouseButtonPress, QPointF(100, 200))
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 200))
    QApplication.sendEvent(paper.canvas, QFocusEvent(QEvent.Type.FocusOut))
    mouse(paper.canvas, QEvent.Type.MouseMove, QPointF(300, 300))
    assert [len(stroke.points) for stroke in paper.strokes] == [2]


def test_a_pen_that_comes_down_twice_draws_two_strokes(paper: Paper) -> None:
    for _ in range(2):
        pen(paper.canvas, QEvent.Type.TabletPress, (0.2, 0.2))
        pen(paper.canvas, QEvent.Type.TabletMove, (0.4, 0.2))
    pen(paper.canvas, QEvent.Type.TabletRelease, (0.4, 0.2))
    assert [len(stroke.points) for stroke in paper.strokes] == [2, 2]


def test_no_move_changes_the_points_that_were_told_before(paper: Paper) -> None:
    places = [(0.1 + 0.8 * (i % 2), i / 800) for i in range(600)]
    stroke_with_mouse(paper.canvas, places)
    first, last = paper.drafts[0][0], paper.drafts[-1][0]
    assert len(first) == 1
    assert len(last) == len(places)
    np.testing.assert_allclose(last, np.array(places), atol=1e-9)
    np.testing.assert_array_equal(first, last[:1])
    stroke_with_mouse(paper.canvas, LINE)
    np.testing.assert_allclose(last, np.array(places), atol=1e-9)


@pytest.mark.slow
@pytest.mark.parametrize("resized", [False, True], ids=["in one size", "and made larger meanwhile"])
def test_a_long_stroke_looks_while_it_is_drawn_as_it_does_in_the_end(paper: Paper, resized: bool) -> None:
    canvas, turns = paper.canvas, np.linspace(0, 20, 5 * MOST_PAINTED)
    spiral = [(0.5 + t / 50 * math.cos(t), 0.5 + t / 50 * math.sin(t)) for t in turns]
    mouse(canvas, QEvent.Type.MouseButtonPress, on_paper(canvas, spiral[0]))
    for point in spiral[1:]:
        mouse(canvas, QEvent.Type.MouseMove, on_paper(canvas, point))
        canvas.grab()
    if resized:
        canvas.resize(500, 500)
    drawn = shades(canvas)
    mouse(canvas, QEvent.Type.MouseButtonRelease, on_paper(canvas, spiral[-1]))
    canvas.set_drawing((paper.strokes[-1],))
    assert len(paper.strokes[-1].points) > 3 * MOST_PAINTED
    assert np.abs(drawn - shades(canvas)).max() < 60  # where two pieces meet, an edge is blended twice


def test_an_empty_paper_invites_and_the_words_go_with_the_first_stroke(paper: Paper, theme: Theme) -> None:
    canvas = paper.canvas

    def words() -> int:
        picture, paper_color = ink(canvas), theme.color("surface").rgb()
        return sum(picture.pixel(x, y) != paper_color for x in range(60, 340) for y in range(190, 210))

    assert words() > 50
    assert canvas.accessibleDescription() in ("", "empty")
    canvas.set_drawing(strokes_at(0.9))
    assert words() == 0
    assert canvas.accessibleDescription() == "1 stroke"
    canvas.set_drawing(())
    assert words() > 50
    assert canvas.accessibleDescription() == "empty"


def test_ink_changes_its_colour_with_the_scheme(paper: Paper, theme: Theme) -> None:
    paper.canvas.set_drawing(strokes_at(0.5))
    light = ink(paper.canvas).pixelColor(200, 200)
    theme.use("dark")
    dark = ink(paper.canvas).pixelColor(200, 200)
    theme.use("light")
    assert light == theme.color("text")
    assert light.lightness() < 60 < 200 < dark.lightness()
