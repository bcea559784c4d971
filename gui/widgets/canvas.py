"""The canvas: paper to draw on with a mouse, a pen or a finger, or to lay a picture on."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.session.drawing import Cells, Drawing, Picture, Points, Stroke, strokes_of, without_touched
from gui.style.painting import painting
from gui.style.theme import Theme
from gui.widgets.paper import (
    extend_path,
    paint_cells,
    paint_highlight,
    paint_invitation,
    paint_line,
    paint_notice,
    paint_paper,
    paint_path,
    paint_picture,
    place_of,
    positions_of,
    smooth_path,
)
from gui.widgets.pointer import PointerArea
from gui.widgets.tint import Tint
from gui.words.translation import counted, tr

SMALLEST_SIDE, USUAL_SIDE = 128, 300  # pixels
ERASER_REACH = 0.02  # of the paper, like the following
SMALLEST_STEP = 0.003  # about a pixel; closer points would only slow the drawing down
ROOM = 256  # points that a stroke has room for at first
MOST_PAINTED = 100  # points of the stroke being drawn that are painted anew with each move
SMALLEST_BRUSH, LARGEST_BRUSH = 0.02, 0.14
INVITATION = "Draw a digit here, 0 to 9"
MORE = "or drop or paste a picture of one, or press R for one of the data"


class Canvas(PointerArea):
    """Shows a drawing, collects one stroke at a time, and erases whole strokes or the picture.

    paper_resized: the new side of the paper in pixels.
    """

    lines_changed = Signal(object)
    stroke_drawn = Signal(object)
    stroke_lost = Signal()
    drawing_erased = Signal(object)
    cell_pointed = Signal(object)
    paper_resized = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing: Drawing = ()
        self._picture = QImage()
        self._draft: list[tuple[float, float]] = []
        self._points = np.empty((ROOM, 2))
        self._draft_path = QPainterPath()
        self._settled = 0
        self._brush = 0.06
        self._erasing = False
        self._pointer_erases = False
        self._finished: QPixmap | None = None
        self._notice = ""
        self._drop_words = ""
        self._tint: Tint | None = None
        self.setMinimumSize(SMALLEST_SIDE, SMALLEST_SIDE)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Drawing canvas"))
        theme.changed.connect(self._redraw)
        self._show_cursor()

    # Properties

    def set_drawing(self, drawing: Drawing) -> None:
        """Show these strokes or this picture."""
        self._drawing = drawing
        shown = drawing.shown if isinstance(drawing, Picture) else b""
        self._picture = QImage.fromData(shown)
        self.setToolTip(drawing.name if isinstance(drawing, Picture) else "")
        self.setAccessibleDescription(_description(drawing))
        self._redraw()

    def set_brush(self, width: float) -> None:
        """Draw the next strokes this wide, in sides of the paper."""
        self._brush = min(max(width, SMALLEST_BRUSH), LARGEST_BRUSH)

    def set_erasing(self, erasing: bool) -> None:
        """Erase strokes instead of drawing them."""
        self._erasing = erasing
        self._show_cursor()

    @property
    def notice(self) -> str:
        """Return the notice on the paper, or an empty text."""
        return self._notice

    def set_notice(self, words: str) -> None:
        """Show a notice on the paper; an empty text removes it."""
        self._notice = words
        self.update()

    def set_drop_words(self, words: str) -> None:
        """Show the drop hint `words` while something is dragged over the paper; an empty text hides it."""
        self._drop_words = words
        self.update()

    def set_tint(self, tint: Tint | None) -> None:
        """Tint the drawing by what each cell of the 8x8 did, and tell which one is pointed at."""
        self._tint = tint
        self.setMouseTracking(tint is not None)
        self.update()

    @property
    def tint(self) -> Tint | None:
        """Return what the drawing is tinted by."""
        return self._tint

    def sizeHint(self) -> QSize:
        """Prefer a comfortable square."""
        return QSize(USUAL_SIDE, USUAL_SIDE)

    # Pointer

    def pointer_down(self, position: QPointF, *, erase: bool) -> bool:
        """Begin a stroke or erase; what begins outside the paper is ignored."""
        if not self._paper.contains(position):
            return False
        self._pointer_erases = erase or self._erasing
        if self._pointer_erases:
            self._erase(position)
        else:
            self._begin(position)
        return True

    def pointer_moved(self, position: QPointF) -> None:
        """Continue the stroke, or the erasing."""
        if self._pointer_erases:
            self._erase(position)
        else:
            self._extend(position)

    def pointer_lifted(self) -> None:
        """Emit the stroke."""
        if self._draft:
            stroke = Stroke(np.array(self._draft, dtype=np.float64), self._brush)
            self._draft = []
            self.stroke_drawn.emit(stroke)
            self.update()

    def pointer_lost(self) -> None:
        """Forget the stroke that is being drawn."""
        self._draft = []
        self.stroke_lost.emit()
        self._redraw()

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw; where the drawing is tinted, point at a cell too."""
        super().mouseMoveEvent(event)
        if self._tint is not None:
            self.cell_pointed.emit(self._tint.cell_at(*self._to_paper(event.position())))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at no cell."""
        self.cell_pointed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Redraw the strokes in the new size."""
        self._redraw()
        self.paper_resized.emit(round(self._paper.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, the drawing, the stroke being drawn, and a notice."""
        if self._finished is None or self._finished.devicePixelRatio() != self.devicePixelRatioF():
            self._finished = self._paint_finished()
        with painting(self) as painter:
            painter.drawPixmap(0, 0, self._finished)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._drawing and not self._draft:
                paint_invitation(painter, self._paper, tr(INVITATION), tr(MORE), self._theme)
            if self._draft:
                ink = self._theme.color("text")
                paint_line(painter, self._paper, self._draft_path, self._draft, self._brush, ink)
            if self._tint is not None and not self._draft:
                self._tint.paint(painter, self._paper, self._theme)
            if self._drop_words:
                paint_highlight(painter, self._paper, self._theme)
                paint_notice(painter, self._paper, self._drop_words, self._theme, "accent")
            elif self._notice:
                paint_notice(painter, self._paper, self._notice, self._theme, "text_second")

    # Internal

    @property
    def _paper(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, 0, side, side)

    def _begin(self, position: QPointF) -> None:
        """Begin a stroke; a picture or cells make room for it."""
        self._draft = []
        self._points = np.empty((ROOM, 2))  # another one: others may still hold the points of the last stroke
        self._draft_path = QPainterPath()
        self._settled = 0
        self._extend(position)
        if not isinstance(self._drawing, tuple):
            self._redraw()

    def _extend(self, position: QPointF) -> None:
        """Add a point to the draft; the path runs smoothly through the middles between points."""
        point = self._to_paper(position)
        if self._draft and math.dist(point, self._draft[-1]) < SMALLEST_STEP:
            return
        self._keep(point)
        extend_path(self._draft_path, self._draft, len(self._draft) - 1)
        if len(self._draft) - self._settled > MOST_PAINTED:
            self._settle()
        self.lines_changed.emit(self._lines())
        self.update()

    def _keep(self, point: tuple[float, float]) -> None:
        """Add a point to the draft and to its array, which grows by doubling: no move copies all points."""
        count = len(self._draft)
        if count == len(self._points):
            self._points = np.concatenate([self._points, np.empty_like(self._points)])
        self._points[count] = point
        self._draft.append(point)

    def _settle(self) -> None:
        """Leave what is drawn so far to the picture of finished strokes: a long one costs no more."""
        if self._finished is not None:
            with painting(self._finished) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_path(painter, self._paper, self._draft_path, self._brush, self._theme.color("text"))
        self._settled = len(self._draft)
        end = self._draft_path.currentPosition()
        self._draft_path = QPainterPath(end)

    def _lines(self) -> list[Points]:
        finished = [stroke.points for stroke in strokes_of(self._drawing)]
        return [*finished, self._points[: len(self._draft)]]

    def _erase(self, position: QPointF) -> None:
        if isinstance(self._drawing, Picture):
            if place_of(self._picture, self._paper).contains(position):
                self.drawing_erased.emit(())
            return
        if isinstance(self._drawing, Cells):
            self.drawing_erased.emit(())
            return
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
        with painting(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_paper(painter, self._paper, self._theme)
            if isinstance(self._drawing, Picture) and not self._draft:
                paint_picture(painter, self._paper, self._picture, self._theme)
            if isinstance(self._drawing, Cells) and not self._draft:
                paint_cells(painter, self._paper, self._drawing.image, self._theme)
            for stroke in strokes_of(self._drawing):
                points = positions_of(stroke.points)
                ink = self._theme.color("text")
                paint_line(painter, self._paper, smooth_path(points), points, stroke.width, ink)
            if self._draft and self._settled:
                settled = smooth_path(self._draft[: self._settled])
                paint_path(painter, self._paper, settled, self._brush, self._theme.color("text"))
        return pixmap


def _description(drawing: Drawing) -> str:
    if isinstance(drawing, Picture):
        return tr("a picture, {name}").format(name=drawing.name)
    if isinstance(drawing, Cells):
        return tr("64 numbers")
    if not drawing:
        return tr("empty")
    return counted("1 stroke", "{count} strokes", len(drawing)).format(count=len(drawing))
