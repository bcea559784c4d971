"""The canvas: paper to draw on with a mouse, a pen or a finger."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.strokes import Drawing, Points, Stroke, without_touched
from gui.theme import RADIUS, TYPE_LARGE, Theme

ERASER_REACH = 0.02
SMALLEST_STEP = 0.003  # about a pixel; closer points would only slow the drawing down
SMALLEST_BRUSH, LARGEST_BRUSH = 0.02, 0.14


class Canvas(QWidget):
    """Shows a drawing, collects one stroke at a time, and erases whole strokes."""

    lines_changed = Signal(object)
    stroke_drawn = Signal(object)
    drawing_erased = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing: Drawing = ()
        self._draft: list[tuple[float, float]] = []
        self._draft_path = QPainterPath()
        self._brush = 0.06
        self._erasing = False
        self._pressed: Qt.MouseButton | int | None = None
        self._pointer_erases = False
        self._finished: QPixmap | None = None
        self.setMinimumSize(160, 160)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("Drawing canvas")
        theme.changed.connect(self._redraw)
        self._show_cursor()

    # Properties

    def set_drawing(self, drawing: Drawing) -> None:
        """Show these strokes."""
        self._drawing = drawing
        count = len(drawing)
        self.setAccessibleDescription("empty" if count == 0 else f"{count} stroke{'s' if count > 1 else ''}")
        self._redraw()

    def set_brush(self, width: float) -> None:
        """Draw the next strokes this wide, in sides of the paper."""
        self._brush = min(max(width, SMALLEST_BRUSH), LARGEST_BRUSH)

    def set_erasing(self, erasing: bool) -> None:
        """Erase strokes instead of drawing them."""
        self._erasing = erasing
        self._show_cursor()

    def sizeHint(self) -> QSize:
        """Prefer a comfortable square."""
        return QSize(300, 300)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down; the right button erases."""
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        if self._is_real(event) and event.button() in (left, right) and self._pressed is None:
            self._press(event.position(), event.button(), erase=event.button() == right)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the pen."""
        if self._is_real(event):
            self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if self._is_real(event) and event.button() == self._pressed:
            self._release()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen tablet; accepting the event keeps Qt from sending a mouse event too."""
        if event.type() == QEvent.Type.TabletPress and self._pressed is None:
            turned = event.pointerType() == QPointingDevice.PointerType.Eraser
            erase = turned or event.button() == Qt.MouseButton.RightButton
            self._press(event.position(), event.button(), erase=erase)
        elif event.type() == QEvent.Type.TabletMove:
            self._move(event.position())
        elif event.type() == QEvent.Type.TabletRelease and event.button() == self._pressed:
            self._release()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with the first finger on a touch screen; a touchpad moves the mouse."""
        if isinstance(event, QTouchEvent) and event.device().type() == QInputDevice.DeviceType.TouchScreen:
            return self._touch(event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Redraw the strokes in the new size."""
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, the strokes and the stroke being drawn."""
        if self._finished is None or self._finished.devicePixelRatio() != self.devicePixelRatioF():
            self._finished = self._paint_finished()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._finished)
        if not self._drawing and not self._draft:
            painter.setPen(self._theme.color("text_second"))
            painter.setFont(self._theme.font(TYPE_LARGE))
            centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self._paper, centred, "Draw a digit here, 0 to 9")
        if self._draft:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._ink(painter, self._draft_path, self._draft, self._brush)

    # Internal

    @property
    def _paper(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, 0, side, side)

    @staticmethod
    def _is_real(event: QMouseEvent) -> bool:
        """Tell a mouse from mouse events that the system makes up for a pen or a finger."""
        return event.source() == Qt.MouseEventSource.MouseEventNotSynthesized

    def _touch(self, event: QTouchEvent) -> bool:
        """Follow the finger that came first; others, such as the ball of the hand, do not count."""
        if event.type() == QEvent.Type.TouchCancel:
            self._cancel()
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed and self._pressed is None:
                self._press(point.position(), point.id(), erase=False)
            elif point.id() == self._pressed and point.state() == QEventPoint.State.Updated:
                self._move(point.position())
            elif point.id() == self._pressed and point.state() == QEventPoint.State.Released:
                self._release()
        event.accept()
        return True

    def _press(self, position: QPointF, pressed: Qt.MouseButton | int, *, erase: bool) -> None:
        """Begin with a button or a finger; what begins beside the paper is ignored."""
        if not self._paper.contains(position):
            return
        self._pressed = pressed
        self._pointer_erases = erase or self._erasing
        if self._pointer_erases:
            self._erase(position)
            return
        self._draft = []
        self._draft_path = QPainterPath()
        self._extend(position)

    def _move(self, position: QPointF) -> None:
        if self._pressed is None:
            return
        if self._pointer_erases:
            self._erase(position)
        else:
            self._extend(position)

    def _cancel(self) -> None:
        """Forget the stroke that is being drawn."""
        self._pressed = None
        self._draft = []
        self.lines_changed.emit([stroke.points for stroke in self._drawing])
        self.update()

    def _release(self) -> None:
        self._pressed = None
        if self._draft:
            stroke = Stroke(np.array(self._draft, dtype=np.float64), self._brush)
            self._draft = []
            self.stroke_drawn.emit(stroke)
            self.update()

    def _extend(self, position: QPointF) -> None:
        """Add a point to the draft; the path runs smoothly through the middles between points."""
        point = self._to_paper(position)
        if self._draft and math.dist(point, self._draft[-1]) < SMALLEST_STEP:
            return
        self._draft.append(point)
        _continue(self._draft_path, self._draft, len(self._draft) - 1)
        self.lines_changed.emit(self._lines())
        self.update()

    def _lines(self) -> list[Points]:
        return [*(stroke.points for stroke in self._drawing), np.array(self._draft, dtype=np.float64)]

    def _erase(self, position: QPointF) -> None:
        rest = without_touched(self._drawing, self._to_paper(position), ERASER_REACH)
        if len(rest) < len(self._drawing):
            self.drawing_erased.emit(rest)

    def _to_paper(self, position: QPointF) -> tuple[float, float]:
        paper = self._paper
        x = (position.x() - paper.x()) / paper.width()
        y = (position.y() - paper.y()) / paper.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.PointingHandCursor if self._erasing else Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    def _redraw(self) -> None:
        self._finished = None
        self.update()

    def _paint_finished(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter)
        for stroke in self._drawing:
            points = [(float(x), float(y)) for x, y in stroke.points]
            path = QPainterPath()
            for index in range(len(points)):
                _continue(path, points, index)
            self._ink(painter, path, points, stroke.width)
        painter.end()
        return pixmap

    def _paint_paper(self, painter: QPainter) -> None:
        paper = self._paper.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(paper, RADIUS, RADIUS)

    def _ink(
        self, painter: QPainter, path: QPainterPath, points: list[tuple[float, float]], width: float
    ) -> None:
        """Paint one line: its smooth path and the last straight bit to the pen."""
        paper = self._paper
        painter.save()
        painter.setClipRect(paper.adjusted(1, 1, -1, -1))
        painter.translate(paper.topLeft())
        painter.scale(paper.width(), paper.height())
        pen = QPen(self._theme.color("text"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(points) == 1:
            painter.drawPoint(QPointF(*points[0]))
        else:
            whole = QPainterPath(path)
            whole.lineTo(*points[-1])
            painter.drawPath(whole)
        painter.restore()


def _continue(path: QPainterPath, points: list[tuple[float, float]], index: int) -> None:
    """Continue a path to the middle between a point and the one before it, bent by that one."""
    x, y = points[index]
    if index == 0:
        path.moveTo(x, y)
        return
    before_x, before_y = points[index - 1]
    path.quadTo(before_x, before_y, (before_x + x) / 2, (before_y + y) / 2)
