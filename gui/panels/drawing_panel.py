"""The drawing panel: the paper, its tools, what can be dropped on it, and the 8x8 image that comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.pins_view import PinsView
from gui.panels.skipped_notice import SkippedNotice
from gui.pictures.sources import has_files_or_picture, network_in
from gui.session.drawing import Cells, Drawing, Picture, Stroke, strokes_of
from gui.session.placing import cells_on_paper
from gui.session.session import Session
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.canvas import LARGEST_BRUSH, SMALLEST_BRUSH, Canvas
from gui.widgets.chip import Chip
from gui.widgets.image_view import ImageView
from gui.widgets.readout import Readout
from gui.widgets.tint import Tint
from gui.widgets.topic import set_topic
from gui.widgets.wheel_guard import FocusedSlider
from gui.words import pins as pin_words
from gui.words.cells import effect_words
from gui.words.translation import told_anew, tr
from gui.words.why import why_words
from nn.arrays import Array
from nn.ink.tilts import is_tilted_without

BRUSH_POSITIONS = 24
BRUSH_WIDTH = 110
IMAGE_SIDE = 112
WHY_LINES = 5
NOTICE_DELAY_MS = 150  # a picture that is read sooner needs no notice
HINT = "64 numbers: how much ink is in each cell. Point to read them; drag, wheel or type to change them."
TILTED_COPIES = (
    "It receives four tilted copies too; the mean of its five answers counts. The X-ray shows them."
)


class DrawingPanel(QWidget):
    """Shows the session's drawing and image and takes new strokes; emits whatever is dropped on it."""

    dropped = Signal(object)

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self.canvas = Canvas(theme, self)
        self.pins = PinsView(session, actions, theme, self)
        self.image_view = ImageView(theme, self)
        self.brush = FocusedSlider(BRUSH_POSITIONS, self)
        self.caption = QLabel(tr("The network receives"), self)
        self.hint = QLabel(tr(HINT), self)
        self.remark = QLabel(self)
        self.why = Readout(theme, lines=WHY_LINES, parent=self)
        self._notice_timer = QTimer(self, singleShot=True, interval=NOTICE_DELAY_MS)
        self._read_name = ""
        self._lay_out()
        for part, topic in ((self, "input"), (self.pins, "pin"), (self.why, "contribution")):
            set_topic(part, topic)
        self._connect()
        self.brush.setValue(BRUSH_POSITIONS // 3)
        actions["pen"].setChecked(True)
        self.setAcceptDrops(True)

    def show_reading(self, name: str) -> None:
        """Show that a picture is being read, if that takes long; an empty name means that it is done."""
        self._read_name = name
        if name:
            self._notice_timer.start()
        else:
            self._notice_timer.stop()
            self.canvas.set_notice("")

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Offer to take a picture or the file of a network."""
        mime = event.mimeData()
        if has_files_or_picture(mime):
            network, picture = tr("Drop to open this network"), tr("Drop to show this picture")
            self.canvas.set_drop_words(network if network_in(mime) else picture)
            _take_a_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Keep the offer."""
        _take_a_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the offer back."""
        self.canvas.set_drop_words("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit what was dropped."""
        self.canvas.set_drop_words("")
        _take_a_copy(event)
        self.dropped.emit(event.mimeData())

    # Internal

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_1, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._tools())
        paper = QHBoxLayout()
        paper.setSpacing(SPACE_2)
        paper.addWidget(self.canvas, 1)
        paper.addWidget(self.pins)
        layout.addLayout(paper, 1)
        layout.addLayout(self._received())

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        title = QLabel(tr("Drawing"), self)
        title.setProperty("role", "title")
        row.addWidget(title)
        row.addSpacing(SPACE_2)
        for name in ("pen", "eraser", "open_picture", "random_digit", "", "undo", "redo", "clear"):
            if not name:
                row.addSpacing(SPACE_2)
                continue
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            row.addWidget(button)
        row.addStretch()
        return row

    def _brush_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        label = QLabel(tr("Brush"), self)
        label.setProperty("role", "second")
        label.setBuddy(self.brush)
        keep_scaled(self.brush.setMaximumWidth, BRUSH_WIDTH)
        set_topic(self.brush, "stages")
        self.brush.setAccessibleName(tr("Brush size"))
        self.brush.setToolTip(tr("How wide your lines are ([ and ]). The answer does not depend on it."))
        row.addWidget(label)
        row.addWidget(self.brush)
        row.addStretch()
        pin = Chip.of(self._actions["pin"], tr("Pin"), self)
        set_topic(pin, "pin")
        row.addWidget(pin)
        return row

    def _received(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        keep_scaled(self.image_view.setFixedSize, IMAGE_SIDE, IMAGE_SIDE)
        row.addWidget(self.image_view)
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        for words in (self.hint, self.remark):
            words.setWordWrap(True)
            words.setProperty("role", "second")
        column.addWidget(self.caption)
        column.addWidget(self.hint)
        column.addWidget(self.remark)
        column.addWidget(self.why)
        column.addWidget(SkippedNotice(self._session, self))
        column.addStretch(1)
        column.addLayout(self._brush_row())
        row.addLayout(column, 1)
        self._show_words()
        return row

    def _connect(self) -> None:
        session, actions, canvas = self._session, self._actions, self.canvas
        canvas.lines_changed.connect(session.show_lines)
        canvas.stroke_drawn.connect(self._add_stroke)
        canvas.stroke_lost.connect(session.show_drawing)
        canvas.drawing_erased.connect(self._erase)
        self.image_view.image_drafted.connect(self._draft_cells)
        self.image_view.image_changed.connect(self._change_cells)
        self.image_view.draft_lost.connect(self._lose_cells)
        self._notice_timer.timeout.connect(self._show_notice)
        session.drawing_changed.connect(self._show_drawing)
        session.pins.changed.connect(self._show_question)
        session.reading_changed.connect(self._show_image)
        session.why_changed.connect(self._show_why)
        canvas.cell_pointed.connect(self._point_at_cell)
        canvas.paper_resized.connect(self.pins.set_room)
        self.image_view.cell_pointed.connect(self._point_at_cell)
        session.skipped_changed.connect(self._show_words)
        actions["eraser"].toggled.connect(canvas.set_erasing)
        actions["clear"].triggered.connect(self._clear)
        actions["thinner"].triggered.connect(lambda: self.brush.setValue(self.brush.value() - 2))
        actions["thicker"].triggered.connect(lambda: self.brush.setValue(self.brush.value() + 2))
        self.brush.valueChanged.connect(self._change_brush)
        actions["clear"].setEnabled(False)

    def _add_stroke(self, stroke: Stroke) -> None:
        self._session.change_drawing((*strokes_of(self._session.drawing), stroke), tr("drawing a stroke"))

    def _erase(self, rest: Drawing) -> None:
        strokes = isinstance(self._session.drawing, tuple)
        text = tr("erasing a stroke") if strokes else tr("erasing the picture")
        self._session.change_drawing(rest, text)

    def _draft_cells(self, image: Array) -> None:
        cells = Cells(image)
        self.canvas.set_drawing(cells)
        self._session.show_lines(cells)

    def _change_cells(self, image: Array) -> None:
        drawing = Cells(image) if image.any() else ()
        self._session.change_drawing(drawing, tr("changing the 64 numbers"))

    def _lose_cells(self) -> None:
        self.canvas.set_drawing(self._session.drawing)
        self._session.show_drawing()

    def _clear(self) -> None:
        self._session.change_drawing((), tr("clearing the paper"))

    def _show_drawing(self) -> None:
        drawing = self._session.drawing
        self.canvas.set_drawing(drawing)
        self.canvas.set_notice("")
        if isinstance(drawing, Cells):
            self.image_view.set_image(drawing.image)  # at once, for the next key to build on
        self._actions["clear"].setEnabled(bool(drawing))
        self._show_words()

    def _show_words(self) -> None:
        """Show what there is to know about this drawing, in the place of the hint."""
        drawing, skipped = self._session.drawing, self._session.skipped
        remark = told_anew(drawing.remark) if isinstance(drawing, Picture) else ""
        self.remark.setText(remark)
        asked = self._session.why is not None
        shown = {
            self.why: asked,
            self.caption: not asked,
            self.remark: bool(remark) and not asked,
            self.hint: not (remark or skipped or asked),
        }
        for part in sorted(shown, key=lambda part: shown[part]):  # what goes makes room for what comes
            part.setVisible(shown[part])
        self.caption.setToolTip(tr(TILTED_COPIES) if is_tilted_without(skipped) else "")

    def _show_notice(self) -> None:
        self.canvas.set_notice(tr("Reading {name}...").format(name=self._read_name))

    def _show_question(self) -> None:
        """Ask for the label of a pin, at the lower edge of the paper."""
        offered = [picture.offered for picture in self.pins.pictures if picture.offered is not None]
        self.canvas.set_notice(pin_words.is_it(offered[0]) if offered else "")

    def _show_image(self) -> None:
        self.image_view.set_image(self._session.reading.image)

    def _show_why(self) -> None:
        """Tint the paper and the image by what each cell did for the digit that is asked about."""
        why, tint = self._session.why, None
        if why is None:
            self.image_view.set_effects(None)
            self._point_at_cell(None)
        else:
            name = self._session.output_names[why.digit]
            self.image_view.set_effects((name, why.effects), why.steps)
            place = cells_on_paper(self._session.drawing, self._session.reading)
            tint = None if place is None else Tint(why.effects, place, why.steps)
            self.why.set_text(why_words(why, self._session.output_names))
        self.canvas.set_tint(tint)
        self._show_words()

    def _point_at_cell(self, number: int | None) -> None:
        """Say what a cell did, at the lower edge of the paper."""
        why = self._session.why
        if why is None or number is None:
            self.canvas.set_notice("")
        else:
            name = self._session.output_names[why.digit]
            self.canvas.set_notice(effect_words(float(why.effects[number]), name))

    def _change_brush(self, position: int) -> None:
        fraction = position / BRUSH_POSITIONS
        self.canvas.set_brush(SMALLEST_BRUSH + (LARGEST_BRUSH - SMALLEST_BRUSH) * fraction)


def _take_a_copy(event: QDropEvent) -> None:
    """Accept, but never as a move, after which a file manager would delete the file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
