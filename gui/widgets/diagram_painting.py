"""Painting the diagram: one image for each layer, and the links between units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen

from gui.style.array_image import array_to_image
from gui.style.painting import painting
from gui.style.theme import RADIUS_TINY, Theme
from gui.widgets.diagram_geometry import AnyBlock, Block
from nn.arrays import Array

CELL_WITH_LINES, CELL_WITH_MARK = 5.0, 8.0  # pixels from which cells are parted, and negative ones marked
FAINTEST_MARK, STRONG = -0.08, -0.45  # strengths from which a cell is marked, and in the color of the paper
THINNEST, WIDEST = 0.8, 2.6  # pixels of a link
PALEST, DARKEST = 0.28, 0.95  # opacity of a link
RING, SMALLEST_RING = 2.0, 9.0  # pixels
FRAME_GAP = 3.0  # pixels between a layer and the frame around it
MARK_WIDTH, MARK_REACH = 1.4, 0.25  # pixels, part of a cell
DASHES = [3.5, 2.5]  # dash and gap, in widths of the link
BEND = 0.45  # of the way between two layers


@dataclass(frozen=True, slots=True)
class PaintedLink:
    """A link between two units: from a unit of a layer to one of the next, and its strength from -1 to 1."""

    layer: int
    start: int
    end: int
    strength: float


def image_of(values: Array, block: AnyBlock, theme: Theme, ink: str = "positive") -> QImage:
    """Return the strengths of a layer, from -1 to 1, one pixel for each unit; `ink`: the role of 1."""
    columns = block.columns if isinstance(block, Block) else 1
    rows = -(-len(values) // columns)
    cells = np.zeros(rows * columns, np.float32)
    cells[: len(values)] = np.nan_to_num(values, nan=0, posinf=0, neginf=0)
    color = theme.color
    strengths = cells.clip(-1, 1).reshape(rows, columns)
    return array_to_image(strengths, theme.mix("line", "surface", 0.35), color(ink), color("negative"))


def paint_block(painter: QPainter, block: AnyBlock, image: QImage, theme: Theme) -> None:
    """Paint the units of a layer; those that a last row lacks are left blank."""
    if not isinstance(block, Block):
        _paint_outputs(painter, block, image, theme)
        return
    painter.drawImage(block.rect, image)
    missing = block.rows * block.columns - block.units
    paper = theme.color("paper")
    if missing:
        corner = block.cell_of(block.units).topLeft()
        painter.fillRect(QRectF(corner, block.rect.bottomRight()).adjusted(0, 0, 1, 1), paper)
    if block.cell >= CELL_WITH_LINES:
        painter.setPen(QPen(paper, 1))
        painter.drawLines(_lines_between(block))


def paint_marks(painter: QPainter, block: AnyBlock, values: Array, theme: Theme) -> None:
    """Mark what is negative with a dash, which does not take a color to see, and hatch what is no number."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.color("text_second"), Qt.BrushStyle.BDiagPattern))
    painter.drawRects([block.cell_of(unit) for unit in np.flatnonzero(~np.isfinite(values)).tolist()])
    if block.cell < CELL_WITH_MARK:
        return
    for role, below, above in (("paper", -np.inf, STRONG), ("negative", STRONG, FAINTEST_MARK)):
        painter.setPen(QPen(theme.color(role), MARK_WIDTH))
        painter.drawLines(_dashes(block, np.flatnonzero((values > below) & (values <= above))))


def image_of_links(
    blocks: Sequence[AnyBlock], links: Sequence[PaintedLink], theme: Theme, size: QSize, ratio: float
) -> QImage:
    """Return links on nothing, weak ones first; negative ones are dashed.

    size: of the diagram. ratio: pixels of the screen for each of its own. Where links cross, the stronger one
    takes the place of the other: Qt paints that five times as fast as what shines through.
    """
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        _paint_links(painter, blocks, links, theme)
    return image


def paint_ring(painter: QPainter, cell: QRectF, theme: Theme, role: str) -> None:
    """Paint a ring around a unit, large enough to be seen around the smallest one."""
    ring = QRectF(cell).adjusted(-RING, -RING, RING, RING)
    grow = max(0.0, SMALLEST_RING - ring.width()) / 2
    ring.adjust(-grow, -grow, grow, grow)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in (("paper", 4.0), (role, RING)):
        painter.setPen(QPen(theme.color(color), width))
        painter.drawRoundedRect(ring, RADIUS_TINY / 2, RADIUS_TINY / 2)


def paint_frame(painter: QPainter, block: QRectF, theme: Theme) -> None:
    """Paint a frame around a whole layer."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), RING))
    frame = block.adjusted(-FRAME_GAP, -FRAME_GAP, FRAME_GAP, FRAME_GAP)
    painter.drawRoundedRect(frame, RADIUS_TINY, RADIUS_TINY)


def _paint_links(
    painter: QPainter, blocks: Sequence[AnyBlock], links: Sequence[PaintedLink], theme: Theme
) -> None:
    for link in sorted(links, key=lambda link: abs(link.strength)):
        size = min(abs(link.strength), 1.0)
        role = "positive" if link.strength >= 0 else "negative"
        pen = QPen(theme.color(role, round(PALEST + (DARKEST - PALEST) * size, 2)))
        pen.setWidthF(THINNEST + (WIDEST - THINNEST) * size)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if link.strength < 0:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        start = blocks[link.layer].cell_of(link.start)
        painter.drawPath(_curve(start, blocks[link.layer + 1].cell_of(link.end)))


def _paint_outputs(painter: QPainter, block: AnyBlock, image: QImage, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("line"), 1))
    for unit in range(block.units):
        painter.setBrush(image.pixelColor(0, unit))
        painter.drawRoundedRect(block.cell_of(unit), RADIUS_TINY / 2, RADIUS_TINY / 2)


def _lines_between(block: Block) -> list[QLineF]:
    rect = block.rect
    across = [rect.top() + row * block.cell for row in range(1, block.rows)]
    down = [rect.left() + column * block.cell for column in range(1, block.columns)]
    return [
        *(QLineF(rect.left(), y, rect.right(), y) for y in across),
        *(QLineF(x, rect.top(), x, rect.bottom()) for x in down),
    ]


def _dashes(block: AnyBlock, units: npt.NDArray[np.intp]) -> list[QLineF]:
    reach = QPointF(MARK_REACH * block.cell, 0)
    centers = [block.cell_of(unit).center() for unit in units.tolist()]
    return [QLineF(center - reach, center + reach) for center in centers]


def _curve(start: QRectF, end: QRectF) -> QPainterPath:
    """Return a gentle curve from one unit to another."""
    a, b = QPointF(start.center().x(), start.center().y()), QPointF(end.left(), end.center().y())
    bend = BEND * (b.x() - a.x())
    path = QPainterPath(a)
    path.cubicTo(QPointF(a.x() + bend, a.y()), QPointF(b.x() - bend, b.y()), b)
    return path
