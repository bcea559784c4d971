"""The heads of all layers, each over its column of the diagram, with a plus between any two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.style.painting import painting
from gui.style.theme import FOCUS_WIDTH, Theme, scaled
from gui.widgets.diagram_geometry import Slot
from gui.widgets.layer_head import Form, LayerHead
from gui.words import diagram as words

PLUS = 18  # pixels
WIDEST_HEAD, NARROWEST_OUTPUT = 168, 104  # pixels


class HeadsRow(QWidget):
    """Places heads over slots, and shows where a dragged one would be put.

    added: the number of hidden layers before the new one. moved: a hidden layer, from its number to another.
    """

    added = Signal(int)
    moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heads: list[LayerHead] = []
        self.pluses: list[QToolButton] = []
        self._slots: list[Slot] = []
        self._target: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Properties

    def set_heads(self, heads: Sequence[LayerHead], *, can_add: bool) -> None:
        """Show other heads: of the input, the hidden layers, and the output."""
        for old in (*self.heads, *self.pluses):
            old.blockSignals(True)  # what is typed or dragged in it ends, and would change another layer
            old.hide()
            old.deleteLater()
        self.heads, self._target = list(heads), None
        self.pluses = [self._plus(number) for number in range(len(heads) - 1)] if can_add else []
        for number, head in enumerate(self.heads[1:-1]):
            head.dragged.connect(lambda way, number=number: self._aim(number, way))
            head.dropped.connect(lambda way, number=number: self._drop(number, way))
        for widget in self.tab_parts():
            widget.setParent(self)
            widget.show()
        self._place()
        self.updateGeometry()

    def set_slots(self, slots: Sequence[Slot]) -> None:
        """Put the heads over these columns, left and right of each."""
        self._slots = list(slots)
        self._place()

    @property
    def target(self) -> int | None:
        """Return before which hidden layer the dragged head would be put; None: nothing would change."""
        return self._target

    def tab_parts(self) -> Iterator[QWidget]:
        """Yield the heads and what stands between them, as they are read."""
        for number, head in enumerate(self.heads):
            yield head
            yield from self.pluses[number : number + 1]

    def sizeHint(self) -> QSize:
        """Ask for the tallest head."""
        return QSize(0, max((head.sizeHint().height() for head in self.heads), default=0))

    def minimumSizeHint(self) -> QSize:
        """Ask for the tallest head."""
        return self.sizeHint()

    # Events

    def event(self, event: QEvent) -> bool:
        """Ask for another height when a head does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the dragged head would go."""
        if self._target is None:
            return
        with painting(self) as painter:
            painter.setPen(QPen(self._theme.color("accent"), FOCUS_WIDTH))
            x = round(self._slots[self._target + 1][0])
            painter.drawLine(x, 0, x, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the heads in the new height."""
        self._place()

    # Internal

    def _plus(self, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setText("+")
        button.setProperty("plus", True)
        button.setToolTip(words.add_layer_here())
        button.setAccessibleName(words.add_layer_after(self.heads[number].name.name))
        button.clicked.connect(lambda: self.added.emit(number))
        return button

    def _place(self) -> None:
        if len(self._slots) != len(self.heads):
            return
        form = Form.fitting(min((right - left for left, right in self._slots[1:-1]), default=WIDEST_HEAD))
        for head, (left, right) in zip(self.heads, self._head_places(), strict=True):
            head.set_form(form, round(right - left))
            head.name.setMaximumWidth(max(0, round(right - left - scaled(PLUS))))
            head.setGeometry(round(left), 0, round(right - left), self.height())
        side = scaled(PLUS)
        for button, (_, right) in zip(self.pluses, self._slots, strict=False):
            button.setGeometry(round(right - side / 2), 0, side, side)
            button.raise_()

    def _head_places(self) -> Iterator[Slot]:
        """Yield left and right of each head: in the middle of its slot, that of the output at the right."""
        for left, right in self._slots[:-1]:
            room = max(0.0, (right - left - scaled(WIDEST_HEAD)) / 2)
            yield left + room, right - room
        left, right = self._slots[-1]
        yield max(left, right - scaled(NARROWEST_OUTPUT)), right

    def _aim(self, number: int, way: float) -> None:
        self._target = self._place_for(number, way)
        self.update()

    def _drop(self, number: int, way: float) -> None:
        target, self._target = self._place_for(number, way), None
        self.update()
        if target is not None:
            self.moved.emit(number, target - (target > number))

    def _place_for(self, number: int, way: float) -> int | None:
        """Return before which hidden layer a head would go; None where it is already, or has no slot yet."""
        if len(self._slots) != len(self.heads):
            return None
        left, right = self._slots[number + 1]
        x = (left + right) / 2 + way
        middles = [(start + end) / 2 for start, end in self._slots[1:-1]]
        target = sum(middle < x for middle in middles)
        return None if target in (number, number + 1) else target
