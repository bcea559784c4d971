"""The unit card: everything about the unit or layer that is selected, and changes of it by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Actions
from gui.panels.edits_notice import EditsNotice
from gui.panels.layer_card import LayerCard
from gui.panels.unit_output import UnitOutput
from gui.panels.unit_parameters import UnitParameters
from gui.panels.unit_sum import UnitSum
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.unit_facts import UnitFinder
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, TYPE_LARGE, Theme
from gui.widgets.neighbors import Neighbor, Neighbors
from gui.widgets.readout import Readout
from gui.widgets.topic import set_topic
from gui.words import units as words
from gui.words.cells import cell_words, empty_image_words
from gui.words.translation import tr
from nn.ink.handprint import CELLS

WIDTH = 228
WIDTH_INSIDE = 208  # beside a scroll bar


class UnitCard(QWidget):
    """Shows the unit under the pointer or the selected one, only while it is visible."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._weight: int | None = None
        self._shown: Selection | None = None
        self.finder = UnitFinder(session, self)
        self.title = Readout(theme, scale=TYPE_LARGE, weight=QFont.Weight.DemiBold, parent=self)
        self.close_button = QToolButton(self)
        self.empty = QLabel(words.empty_words(), self)
        self.layer = LayerCard(session, theme, self)
        self.ink = QLabel(self)
        self.sum = UnitSum(session, theme, self)
        self.excited = QLabel(self)
        self.exciting = Neighbors(theme, self)
        self.output = UnitOutput(session, theme, self)
        self.parameters = UnitParameters(session, theme, self)
        self.edits = EditsNotice(session, theme, self)
        self._area = QScrollArea(self)
        self._timer = QTimer(self, singleShot=True, interval=0)  # what answers the pen is painted first
        self._lay_out(actions)
        topics = {self: "unit", self.layer: "layer", self.sum: "contribution", self.parameters: "weight"}
        for part, topic in topics.items():
            set_topic(part, topic)
        self._connect()

    # Properties

    @property
    def subject(self) -> Selection | None:
        """Return what the card is about: what is pointed at, else what is selected."""
        return self._session.pointed or self._session.selection

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the card was hidden."""
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        super().hideEvent(event)
        self._timer.stop()
        self.finder.ask(None)

    # Internal

    def _lay_out(self, actions: Actions) -> None:
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Select nothing  (Esc)"))
        close.triggered.connect(lambda: self._session.select(None))
        actions.set_icon(close, "close", "text_second")
        self.close_button.setDefaultAction(close)
        for label in (self.empty, self.ink, self.excited):
            label.setProperty("role", "second")
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.title, 1)
        head.addWidget(self.output.switch)
        head.addWidget(self.close_button)
        inner = QWidget(self)
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, SPACE_2, SPACE_3)
        body.setSpacing(SPACE_2)
        for part in (
            self.empty,
            self.layer,
            self.ink,
            self.output.without,
            self.sum,
            self.parameters,
            self.output,
            self.edits,
            self.excited,
            self.exciting,
        ):
            body.addWidget(part)
        body.addStretch(1)
        area = self._area
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setContentsMargins(0, SPACE_2, SPACE_1, 0)
        head.addStrut(self.close_button.sizeHint().height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        keep_scaled(self.setMinimumWidth, WIDTH)
        keep_scaled(self.exciting.set_width, WIDTH_INSIDE)

    def _connect(self) -> None:
        session = self._session
        for signal in (
            session.selection_changed,
            session.pointed_changed,
            session.prediction_changed,
            session.network_changed,
        ):
            signal.connect(self._show_soon)
        self._timer.timeout.connect(self._show)
        self.finder.found.connect(self._show_facts)
        self.sum.weight_chosen.connect(self._choose_weight)
        self.layer.unit_chosen.connect(lambda unit: session.select(Selection(1, unit)))

    def _show_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _show(self) -> None:
        subject = self.subject
        if subject != self._shown:
            self._begin_with(subject)
        self._show_parts(subject)
        if subject is None:
            self.title.set_text(tr("Unit"))
        elif subject.unit is None:
            self._show_layer(subject)
        else:
            self._show_unit(subject, subject.unit)
        self.finder.ask(subject)
        self._show_facts()

    def _begin_with(self, subject: Selection | None) -> None:
        """Show another unit or layer from its top, with no weight chosen."""
        self._shown, self._weight = subject, None
        self.sum.tile.choose(None)
        self.sum.bars.choose(None)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.setFocus()  # what has it now may go, and the next part would scroll into view
        self._area.verticalScrollBar().setValue(0)

    def _show_parts(self, subject: Selection | None) -> None:
        has_unit = subject is not None and subject.unit is not None
        is_input = subject is not None and subject.layer == 0
        last = len(self._session.shown.network.spec.layers) - 1
        is_output = subject is not None and subject.layer == last
        self.empty.setVisible(subject is None)
        self.close_button.setVisible(self._session.selection is not None)
        self.layer.setVisible(subject is not None and not has_unit)
        self.ink.setVisible(has_unit and is_input)
        self.sum.setVisible(has_unit and not is_input)
        for part in (self.output, self.output.switch, self.output.without):
            part.setVisible(has_unit and not is_output)
        self.parameters.setVisible(has_unit and not is_input)

    def _show_layer(self, subject: Selection) -> None:
        self.title.set_text(words.layer_name(self._session.shown.network.spec, subject.layer))
        self.layer.show_layer(subject)

    def _show_unit(self, subject: Selection, unit: int) -> None:
        self.title.set_text(
            words.unit_name(self._session.shown.network.spec, subject.layer, unit, self._session.output_names)
        )
        self.output.show_unit(subject)
        if subject.layer > 0:
            self.sum.show_unit(subject)
            self.parameters.show_unit(subject, self._weight)
        else:
            self.ink.setText(self._ink_words(unit))

    def _ink_words(self, unit: int) -> str:
        image = self._session.reading.image
        if image is None:
            return empty_image_words()
        row, column = divmod(unit, CELLS)
        return cell_words(row, column, float(image[row, column]))

    def _show_facts(self) -> None:
        facts = self.finder.facts
        self.output.show_effect(None if facts is None else facts.without)
        self.edits.show_effect(None if facts is None else facts.changed)
        exciting = None if facts is None else facts.exciting
        self.excited.setVisible(exciting is not None)
        self.exciting.setVisible(exciting is not None)
        if exciting is None:
            return
        alive = [each for each in exciting if each.value]
        self.excited.setText(words.excited_words(is_dead=not alive))
        self.exciting.setVisible(bool(alive))
        self.exciting.set_neighbors(
            [
                Neighbor(
                    each.image.reshape(CELLS, CELLS),
                    each.digit,
                    words.excited_digit_words(each.number, each.digit, each.value),
                )
                for each in alive
            ]
        )

    def _choose_weight(self, number: int) -> None:
        self._weight = number
        shown, spec = self._shown, self._session.shown.network.spec
        if shown is not None and shown.unit is not None and shown.is_in(spec):
            self.parameters.show_unit(shown, number)
            self.parameters.write_weight()
