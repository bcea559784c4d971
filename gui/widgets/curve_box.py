"""A choice of activations, each with its little curve."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from gui.style.theme import SPACE_2, Theme, scaled
from gui.widgets.activation_curve import curve_icon
from gui.widgets.named_box import NamedBox
from gui.words.networks import activation_label

ICON_WIDTH, ICON_HEIGHT = 18, 14


class CurveBox(NamedBox):
    """Shows the chosen activation with its curve, or where there is little room by its curve alone."""

    def __init__(self, names: Iterable[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(names, activation_label, parent)
        self._theme = theme
        self._is_compact = False
        self.setProperty("head", True)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        theme.changed.connect(self._draw_curves)
        self._draw_curves()

    # Properties

    @property
    def is_compact(self) -> bool:
        """Return whether the curve stands alone."""
        return self._is_compact

    def be_compact(self, compact: bool) -> None:
        """Show the curve alone, or with its name."""
        if compact != self._is_compact:
            self._is_compact = compact
            self.update()

    def set_chosen(self, key: str) -> None:
        """Show an activation as chosen, also one that was registered after the box was made."""
        count = self.count()
        super().set_chosen(key)
        if self.count() > count:
            self._draw_curves()

    def minimumSizeHint(self) -> QSize:
        """Make do with the room for a curve."""
        return QSize(self.iconSize().width() + SPACE_2, super().minimumSizeHint().height())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curve alone in the middle, or everything as usual."""
        if not self._is_compact:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls &= ~QStyle.SubControl.SC_ComboBoxArrow
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = QRect(QPoint(), self.iconSize())
        place.moveCenter(self.rect().center())
        self.itemIcon(self.currentIndex()).paint(painter, place, Qt.AlignmentFlag.AlignCenter)

    # Internal

    def _draw_curves(self) -> None:
        color, size = self._theme.color("text"), QSize(scaled(ICON_WIDTH), scaled(ICON_HEIGHT))
        self.setIconSize(size)
        for index in range(self.count()):
            self.setItemIcon(index, curve_icon(self.itemData(index), color, size))
