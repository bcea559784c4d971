"""The curves: cost and accuracy over the epochs, live, and beside them how the pins are learned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.curves_switches import CurvesSwitches
from gui.panels.pin_strips_view import PinStripsView
from gui.session.run import Run
from gui.session.session import Session
from gui.session.table import columns_of
from gui.style.theme import SPACE_3, Theme, scaled
from gui.training.controller import TrainingController, TrainingStatus
from gui.widgets.described import Described
from gui.widgets.metrics_plot import MetricsPlot
from gui.widgets.plot.curves import Curves
from gui.widgets.plot.measure import Measure
from gui.words.lanes import letter
from gui.words.numbers import percent, three_figures
from gui.words.translation import tr

REPAINT_MS = 140  # still looks live; each repaint takes Python from the training
ROOM_FOR_PINS = 1340  # a narrower panel begins without the lines of the pins
ROOM_FOR_SKETCH = 840  # a narrower panel has only two plots while a guess is drawn
SMALLEST_PICTURE = QSize(1000, 320)


class CurvesPanel(QWidget):
    """Shows the history of the shown run; repaints from a timer while training runs.

    epoch_pointed: an epoch when the pointer comes to it in any plot, None when it leaves.
    """

    epoch_pointed = Signal(object)

    def __init__(
        self, session: Session, controller: TrainingController, actions: Actions, theme: Theme
    ) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self._history_is_old = True
        self._moment_is_old = False
        self._has_room = True
        self._drawn_others: list[tuple[Run, int]] = []
        self.cost_plot = MetricsPlot(theme, _cost(), self)
        self.accuracy_plot = MetricsPlot(theme, _accuracy(), self)
        self._plots = (self.cost_plot, self.accuracy_plot)
        self.pins = PinStripsView(session, theme, self)
        self._pins_card = self._card(self.pins)
        self._cost_card = self._card(self.cost_plot)
        self._sketch_card: QFrame | None = None
        self.switches = CurvesSwitches(actions, self)
        self._timer = QTimer(self, interval=REPAINT_MS)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        self._connect(controller)

    # Properties

    @property
    def plots(self) -> tuple[MetricsPlot, MetricsPlot]:
        """Return the plots of the cost and of the accuracy."""
        return self._plots

    def described(self) -> list[Described]:
        """Return what tells of the plots and of the lines of the pins."""
        strips = self.pins.strips
        return [
            Described(self.cost_plot, tr("Cost"), self._describe_cost),
            Described(self.accuracy_plot, tr("Accuracy"), self._describe_accuracy),
            Described(strips, strips.accessibleName(), strips.accessibleDescription),
        ]

    def show_epoch(self, epoch: float | None) -> None:
        """Show the time cursor at an epoch in all plots, None: at the moment that the window shows."""
        for plot in self._plots:
            plot.show_cursor(self._cursor_for(epoch))
        self.pins.strips.show_cursor(self._cursor_for(epoch))

    def show_sketch(self, sketch: QWidget | None) -> None:
        """Show the plot on which a guess is drawn in the place of the lines of the pins, or these again."""
        if self._sketch_card is not None:
            self._sketch_card.hide()
            self._sketch_card.deleteLater()
        self._sketch_card = None if sketch is None else self._card(sketch)
        if self._sketch_card is not None:
            self._row.insertWidget(len(self._plots), self._sketch_card, 1)
        self._pins_card.setVisible(sketch is None and self._actions["pin_lines"].isChecked())
        self._make_room_for_sketch()

    @contextmanager
    def as_picture(self) -> Iterator[None]:
        """Be what belongs into a file meanwhile: the latest curves without switches, of a good size."""
        size = self.size()
        self._draw()
        self._become_picture(True, size.expandedTo(SMALLEST_PICTURE))
        try:
            yield
        finally:
            self._become_picture(False, size)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while the panel was hidden."""
        super().showEvent(event)
        self._tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the lines of the pins where there is little room."""
        super().resizeEvent(event)
        has_room = self.width() >= scaled(ROOM_FOR_PINS)
        if has_room != self._has_room:
            self._has_room = has_room
            self._actions.fold("pin_lines", not has_room)
        self._make_room_for_sketch()

    # Internal

    def _make_room_for_sketch(self) -> None:
        """Leave the cost out where there is too little room for three plots."""
        is_narrow = self._sketch_card is not None and self.width() < scaled(ROOM_FOR_SKETCH)
        self._cost_card.setHidden(is_narrow)

    def _on_moment(self) -> None:
        """Move the cursors with the playhead; while a training is drawn anew, together with that."""
        self._moment_is_old = True
        if not self._timer.isActive():
            self._tick()

    def _cursor_for(self, epoch: float | None) -> float | None:
        return self._session.shown.epoch if epoch is None else epoch

    def _lay_out(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        layout.setSpacing(SPACE_3)
        for card in (self._cost_card, self._card(self.accuracy_plot)):
            layout.addWidget(card, 1)
        layout.addWidget(self._pins_card, 1)
        layout.addWidget(self.switches)
        self.cost_plot.add_to_heading(self.switches.log_cost)
        self.accuracy_plot.add_to_heading(self.switches.as_error)

    def _card(self, plot: QWidget) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(plot)
        return card

    def _connect(self, controller: TrainingController) -> None:
        controller.status_changed.connect(self._on_status)
        for changed in (self._session.history_changed, self._session.other_run_updated):
            changed.connect(self._on_history)
        self._session.lanes_changed.connect(self._on_history)
        self._session.shown_changed.connect(self._on_moment)
        self._session.design_changed.connect(self._show_marks)
        for plot in self._plots:
            plot.pointed.connect(self._point_at)
            self._actions["log_epochs"].toggled.connect(plot.set_logarithmic_epochs)
            plot.set_logarithmic_epochs(self._actions["log_epochs"].isChecked())
        self.pins.pointed.connect(self._point_at)
        self._actions["log_epochs"].toggled.connect(self.pins.strips.set_logarithmic_epochs)
        self.pins.strips.set_logarithmic_epochs(self._actions["log_epochs"].isChecked())
        self._actions["pin_lines"].toggled.connect(self._pins_card.setVisible)
        self._pins_card.setVisible(self._actions["pin_lines"].isChecked())
        for name, plot in (("log_cost", self.cost_plot), ("as_error", self.accuracy_plot)):
            self._actions[name].toggled.connect(plot.set_logarithmic)
            plot.set_logarithmic(self._actions[name].isChecked())
        self._actions["run_before"].toggled.connect(self._draw)
        self.switches.smoothing_changed.connect(self._smooth)
        self._smooth()
        self.show_epoch(None)

    def _become_picture(self, picture: bool, size: QSize) -> None:
        switches = self.switches
        marks = (self.cost_plot.help, self.accuracy_plot.help, self.pins.help)
        for part in (switches, switches.log_cost, switches.as_error, *marks):
            part.setHidden(picture)
        wanted = self._actions["pin_lines"].isChecked()
        self._pins_card.setVisible(wanted and not (picture and self.pins.is_empty))
        for plot in self._plots:
            plot.set_cached(not picture)
        self.resize(size)

    def _smooth(self) -> None:
        for plot in self._plots:
            plot.set_smoothing(self.switches.strength)

    def _point_at(self, epoch: float | None) -> None:
        self.show_epoch(epoch)
        shown = None if epoch is None else self.cost_plot.epoch_shown
        self.epoch_pointed.emit(None if shown is None else int(shown))

    def _on_status(self, status: TrainingStatus) -> None:
        for plot in self._plots:
            plot.set_live(status is TrainingStatus.RUNNING)
        if status is TrainingStatus.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()
            self._tick()

    def _on_history(self, *_: object) -> None:
        self._history_is_old = True
        if not self._timer.isActive():
            self._tick()

    def _tick(self) -> None:
        if not self.isVisible():
            return
        if self._moment_is_old:
            self._moment_is_old = False
            self.show_epoch(None)
        if self._history_is_old:
            self._history_is_old = False
            self._draw()

    def _draw(self) -> None:
        run = self._session.shown.run
        epochs, cost, test_cost, accuracy, test_accuracy = columns_of(run)
        self._draw_others(has_curves=len(epochs) > 0)
        self.cost_plot.set_columns(epochs, cost, test_cost)
        self.accuracy_plot.set_columns(epochs, 100 * accuracy, 100 * test_accuracy)
        self._show_marks()

    def _show_marks(self) -> None:
        """Mark where settings were changed: undo of a change takes its mark back too."""
        marks = [(mark.epoch, mark.text) for mark in self._session.shown.run.marks]
        for plot in self._plots:
            plot.set_marks(marks)

    def _draw_others(self, *, has_curves: bool) -> None:
        """Draw the other lanes, or the run before, if they are others than those that are drawn already."""
        self.switches.before.setHidden(self._session.previous_run is None)
        others = self._others() if has_curves else []
        state = [(run, len(run.history)) for run, _ in others]
        if state != self._drawn_others:
            self._drawn_others = state
            tables = [(columns_of(run), name) for run, name in others]
            self.cost_plot.set_others([Curves.of_test(t[0], t[2], name) for t, name in tables])
            self.accuracy_plot.set_others([Curves.of_test(t[0], 100 * t[4], name) for t, name in tables])

    def _describe_cost(self) -> str:
        from gui.panels.curves_in_words import cost_words  # seldom needed, and the window opens sooner

        return cost_words(self._session.shown.run, self._others())

    def _describe_accuracy(self) -> str:
        from gui.panels.curves_in_words import accuracy_words

        return accuracy_words(self._session.shown.run, self._others())

    def _others(self) -> list[tuple[Run, str]]:
        """Return the runs to draw behind the shown one, each with its letter, or without one."""
        session = self._session
        if session.is_comparing:
            lanes = enumerate(session.lanes)
            return [(lane, letter(place)) for place, lane in lanes if lane is not session.shown.run]
        before = session.previous_run if self._actions["run_before"].isChecked() else None
        return [] if before is None else [(before, "")]


def _cost() -> Measure:
    empty = tr("How wrong the network is, on average for one digit.\nTrain a network to see it fall.")
    return Measure(tr("Cost"), empty, three_figures, topic="cost")


def _accuracy() -> Measure:
    empty = tr("The fraction of digits that the network gets right.\nTrain a network to see it rise.")
    return Measure(tr("Accuracy"), empty, _percent, whole=100.0, missing=tr("Error"), topic="accuracy")


def _percent(value: float) -> str:
    return percent(value / 100, 1)
