"""A strip of cells: the value of every unit of one layer for the present drawing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.array_image import array_to_image
from gui.style.theme import Theme
from gui.words.translation import tr
from nn.arrays import Array

SMALLEST_VALUE = 1e-6
STRIP_HEIGHT = 14


class ActivationStrip(QWidget):
    """Paints one cell for each unit: a strong color for a large value, negative ones in the lower half."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: Array | None = None
        self.setFixedHeight(STRIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Values of this layer's units"))
        theme.changed.connect(self.update)

    # Properties

    def set_values(self, values: Array | None) -> None:
        """Show (units,) values, or nothing."""
        self._values = values
        self.update()

    def describe(self) -> str:
        """Return the values as text, for the tooltip."""
        if self._values is None:
            return tr("Shows this layer's values for your drawing.")
        text = tr(
            "This layer's {count} values for your drawing, from {low} to {high}. "
            "Strong colour: large value; lower half: negative."
        )
        low, high = f"{self._values.min():.2f}", f"{self._values.max():.2f}"
        return text.format(count=len(self._values), low=low, high=high)

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(120, STRIP_HEIGHT)

    # Events

    def event(self, event: QEvent) -> bool:
        """Write the tooltip only when it is asked for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.describe(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells as one image, stretched."""
        painter = QPainter(self)
        if self._values is None:
            painter.fillRect(self.rect(), self._theme.color("line", 0.5))
            return
        painter.drawImage(QRectF(self.rect()), self._picture(self._values))

    # Internal

    def _picture(self, values: Array) -> QImage:
        """Return a picture one pixel wide for each unit; negative values lie in a row of their own below."""
        strength = np.nan_to_num(values / max(float(np.abs(values).max()), SMALLEST_VALUE))
        color = self._theme.color
        rows = strength[None, :]
        if strength.min() < 0:
            rows = np.stack([np.maximum(strength, 0), np.minimum(strength, 0)])
        return array_to_image(rows, color("line"), color("accent"), color("validation"))
