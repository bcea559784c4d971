"""Small 8x8 pictures in rows that wrap: choose one with the pointer or with the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.style.array_image import array_to_image, signed_image
from gui.style.painting import painting
from gui.style.theme import FOCUS_WIDTH, LINE_WIDTH, SPACE_1, SPACE_2, TYPE_SMALL, Theme, scaled
from nn.arrays import Array
from nn.ink.handprint import CELLS

MARKED = -0.6  # cells below it carry a dash, so that their sign is not told by color alone
DASH = 0.5  # of a cell's side
PICTURE = Qt.ItemDataRole.UserRole
CHOOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, eq=False)
class SmallPicture:
    """An (8, 8) image of values from -1 to 1, a caption below it, and a sentence about it."""

    image: Array
    caption: str = ""
    about: str = ""


class PictureList(QListView):
    """Shows pictures of one size and emits the place of the one that is chosen.

    With `signed`, positive values are blue and negative ones orange, the strongest of them with a dash.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, side: int, *, signed: bool = False, captions: bool = False, parent: QWidget
    ) -> None:
        """side: of a picture in pixels at a zoom of 100 %, best a multiple of 8."""
        super().__init__(parent)
        self._theme = theme
        self._empty = ""
        self._pictures = _Pictures(self)
        self.setModel(self._pictures)
        self.setItemDelegate(_Painter(theme, side, signed, captions, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        theme.changed.connect(self.viewport().update)

    # Properties

    @property
    def pictures(self) -> Sequence[SmallPicture]:
        """Return the pictures that show."""
        return self._pictures.pictures

    def set_pictures(self, pictures: Sequence[SmallPicture]) -> None:
        """Show other pictures; the current place stays as far as there is one."""
        place = self.currentIndex().row()
        self._pictures.take(pictures)
        if 0 <= place < len(pictures) and self.currentIndex().row() != place:
            self.setCurrentIndex(self._pictures.index(place))
        self.viewport().update()

    def set_empty(self, text: str) -> None:
        """Say something where no picture is."""
        self._empty = text
        self.viewport().update()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current picture with Enter or Space; move with the arrows."""
        if event.key() in CHOOSING_KEYS and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures, or the text where none are; around them a ring that shows the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():  # the picture that is current looks so without the keyboard, too
            with painting(self.viewport()) as painter:
                painter.setPen(QPen(self._theme.color("accent"), LINE_WIDTH))
                painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        if not self.pictures and self._empty:
            with painting(self.viewport()) as painter:
                painter.setPen(self._theme.color("text_second"))
                place = self.viewport().rect().adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
                flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
                painter.drawText(place, int(flags), self._empty)


class _Pictures(QAbstractListModel):
    """The pictures, as a list view asks for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures: Sequence[SmallPicture] = ()

    def take(self, pictures: Sequence[SmallPicture]) -> None:
        """Hold other pictures; as many as before need no new layout."""
        if len(pictures) == len(self.pictures):
            self.pictures = pictures
            if pictures:
                self.dataChanged.emit(self.index(0), self.index(len(pictures) - 1))
            return
        self.beginResetModel()
        self.pictures = pictures
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a picture, its caption, or the sentence about it."""
        picture = self.pictures[index.row()]
        if role == PICTURE:
            return picture
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return picture.about
        return None


class _Painter(QStyledItemDelegate):
    """Paints one picture with its caption."""

    def __init__(self, theme: Theme, side: int, signed: bool, captions: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._usual_side, self._signed, self._captions = theme, side, signed, captions

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of every picture with its caption."""
        return QSize(self._side + SPACE_2, self._side + SPACE_2 + self._caption_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cells, a frame that tells what is current or under the pointer, and the caption."""
        picture: SmallPicture = index.data(PICTURE)
        place = QRectF(option.rect)
        frame = QRectF(place.x() + SPACE_1, place.y() + SPACE_1, self._side, self._side)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(frame, self._cells(picture.image))
        if self._signed:
            self._paint_dashes(painter, frame, picture.image)
        self._paint_frame(painter, frame, option.state)
        if self._captions:
            painter.setFont(self._theme.font(TYPE_SMALL))
            painter.setPen(self._theme.color("text"))
            below = QRectF(place.x(), frame.bottom() + SPACE_1 / 2, place.width(), self._caption_height)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, picture.caption)

    def _cells(self, image: Array) -> QImage:
        """Return the cells of a picture, one pixel each."""
        if self._signed:
            return signed_image(image, self._theme, 1.0)
        return array_to_image(image, self._theme.color("surface"), self._theme.color("text"))

    @property
    def _side(self) -> int:
        """Return the side of a picture: whole pixels for each cell."""
        return scaled(self._usual_side) // CELLS * CELLS

    @property
    def _caption_height(self) -> int:
        return QFontMetrics(self._theme.font(TYPE_SMALL)).height() if self._captions else 0

    def _paint_dashes(self, painter: QPainter, frame: QRectF, image: Array) -> None:
        cell = frame.width() / CELLS
        painter.setPen(QPen(self._theme.color("surface"), max(1.0, cell / 5)))
        for row, column in np.argwhere(image < MARKED):
            left, middle = frame.x() + (column + (1 - DASH) / 2) * cell, frame.y() + (row + 0.5) * cell
            painter.drawLine(QPointF(left, middle), QPointF(left + DASH * cell, middle))

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        current = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        width = FOCUS_WIDTH if current else LINE_WIDTH
        painter.setPen(QPen(self._theme.color("accent" if current or hovered else "line"), width))
        painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5))
