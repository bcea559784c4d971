"""The drawing panel: the paper, its tools, and the 8x8 image that comes of it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.session import Session
from gui.strokes import Drawing, Stroke
from gui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.calm import CalmSlider
from gui.widgets.canvas import LARGEST_BRUSH, SMALLEST_BRUSH, Canvas
from gui.widgets.image_view import ImageView

BRUSH_STEPS = 24


class DrawingPanel(QWidget):
    """Shows the session's drawing and image, and tells it of new strokes."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self.canvas = Canvas(theme, self)
        self.image_view = ImageView(theme, self)
        self.brush = CalmSlider(BRUSH_STEPS, self)
        self._lay_out()
        self._connect()
        self.brush.setValue(BRUSH_STEPS // 3)
        actions["pen"].setChecked(True)

    # Internal

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_2, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._tools())
        body = QHBoxLayout()
        body.setSpacing(SPACE_3)
        body.addWidget(self.canvas, 5)
        body.addLayout(self._received(), 2)
        layout.addLayout(body, 1)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        for name in ("pen", "eraser", "", "undo", "redo", "clear"):
            if not name:
                row.addSpacing(SPACE_2)
                continue
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            row.addWidget(button)
        row.addStretch()
        label = QLabel("Brush", self)
        label.setProperty("role", "second")
        label.setBuddy(self.brush)
        self.brush.setMaximumWidth(110)
        self.brush.setAccessibleName("Brush size")
        self.brush.setToolTip("How wide your lines are ([ and ]). The answer does not depend on it.")
        row.addWidget(label)
        row.addWidget(self.brush)
        return row

    def _received(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        caption = QLabel("The network receives", self)
        hint = QLabel("64 numbers: how much ink is in each cell. Point at them to read them.", self)
        hint.setWordWrap(True)
        hint.setProperty("role", "second")
        column.addWidget(caption)
        column.addWidget(self.image_view)
        column.addWidget(hint)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        session, actions, canvas = self._session, self._actions, self.canvas
        canvas.lines_changed.connect(session.show_lines)
        canvas.stroke_drawn.connect(self._add_stroke)
        canvas.drawing_erased.connect(self._erase)
        session.drawing_changed.connect(self._show_drawing)
        session.image_changed.connect(self._show_image)
        actions["eraser"].toggled.connect(canvas.set_erasing)
        actions["clear"].triggered.connect(self._clear)
        actions["thinner"].triggered.connect(lambda: self.brush.setValue(self.brush.value() - 2))
        actions["thicker"].triggered.connect(lambda: self.brush.setValue(self.brush.value() + 2))
        self.brush.valueChanged.connect(self._change_brush)
        actions["clear"].setEnabled(False)

    def _add_stroke(self, stroke: Stroke) -> None:
        self._session.change_drawing((*self._session.drawing, stroke), "draw a stroke")

    def _erase(self, rest: Drawing) -> None:
        self._session.change_drawing(rest, "erase a stroke")

    def _clear(self) -> None:
        self._session.change_drawing((), "clear the paper")

    def _show_drawing(self) -> None:
        self.canvas.set_drawing(self._session.drawing)
        self._actions["clear"].setEnabled(bool(self._session.drawing))

    def _show_image(self) -> None:
        self.image_view.set_image(self._session.image)

    def _change_brush(self, position: int) -> None:
        share = position / BRUSH_STEPS
        self.canvas.set_brush(SMALLEST_BRUSH + (LARGEST_BRUSH - SMALLEST_BRUSH) * share)
