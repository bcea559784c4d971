"""A live plot of one measure over the epochs: training solid, test dashed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.later import later
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.chip import Chip
from gui.widgets.help_button import HelpButton
from gui.widgets.plot.curves import Column, Curves
from gui.widgets.plot.graph import Graph, Note
from gui.widgets.plot.legend import ends, values_at
from gui.widgets.plot.measure import Measure
from gui.widgets.plot.scales import Limits, epoch_limits, epoch_scale
from gui.widgets.topic import set_topic
from gui.words import curves as words
from gui.words.translation import tr

WIDEST_VALUES = (100.0, 0.000888)
NOTHING = Curves()


class MetricsPlot(QWidget):
    """Shows two curves with their latest values at their ends, or the values of an epoch at the time cursor.

    pointed: the epoch under the pointer, None when it leaves.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._measured = NOTHING
        self._others: Sequence[Curves] = ()
        self._notes: Sequence[Note] = ()
        self._smoothing = "off"
        self._logarithmic = self._logarithmic_epochs = self._is_live = False
        self._limits: tuple[Limits, Limits] | None = None
        self._follows_data = True
        self._pointed_at: float | None = None
        self._graph = Graph(theme, self)
        self._labels = self._graph.labels
        self._title = QLabel(measure.title, self)
        self.help = HelpButton(measure.topic, measure.title, self)
        self._empty = QLabel(measure.empty, self, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.everything = Chip(
            tr("everything"), tr("Show the whole run again; a double click on the plot does the same"), self
        )
        self._lay_out()
        set_topic(self, measure.topic)
        self._connect(theme)
        self._describe()

    # Properties

    def set_columns(self, epochs: Column, train: Column, test: Column) -> None:
        """Show (n,) values over (n,) epochs; NaN leaves a gap."""
        self._measured = Curves(epochs, train, test)
        if not len(epochs):
            self._forget_view()
        if self._empty.isHidden() != bool(len(epochs)):
            self._empty.setHidden(bool(len(epochs)))
            self._graph.show_axes(bool(len(epochs)))
        self._draw()

    def curves(self) -> tuple[Column, Column, Column] | None:
        """Return epochs, training and test values as measured."""
        shown = self._measured
        return (shown.epochs, shown.train, shown.test) if len(shown) else None

    def set_others(self, others: Sequence[Curves]) -> None:
        """Show the test curves of other runs, each with its name, behind those of this one."""
        self._others = others
        self._limits = None
        self._draw()
        self._draw_others()

    def set_marks(self, marks: Sequence[Note]) -> None:
        """Mark epochs, each with words that the pointer shows."""
        if list(marks) != list(self._notes):
            self._notes = list(marks)
            self._graph.set_notes(self._notes)
            self._describe()

    @property
    def marks(self) -> list[Note]:
        """Return the marked epochs and their words."""
        return list(self._notes)

    @property
    def is_logarithmic(self) -> bool:
        """Return whether the values show on a logarithmic scale."""
        return self._logarithmic

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Choose the scale of the values; a part of a whole shows as what is missing from it."""
        self._logarithmic = logarithmic
        self._title.setText(self._measure.title_of(logarithmic=logarithmic))
        self._show_anew()

    def set_logarithmic_epochs(self, logarithmic: bool) -> None:
        """Choose the scale of the epochs; on a logarithmic one epoch 0 has a place of its own at the left."""
        self._logarithmic_epochs = logarithmic
        self._show_anew()

    def set_smoothing(self, strength: str) -> None:
        """Draw smoothed lines in front of what was measured: off, light or strong."""
        self._smoothing = strength
        self._draw()

    def set_live(self, live: bool) -> None:
        """Draw what is quick to draw, or what is good to look at."""
        self._is_live = live
        self._graph.set_live(live)
        self._describe()

    @property
    def epoch_shown(self) -> float | None:
        """Return the epoch whose values are written, None without any."""
        if not len(self._measured):
            return None
        row = -1 if self._pointed_at is None else self._measured.row_at(self._pointed_at)
        return float(self._measured.epochs[row])

    def show_cursor(self, epoch: float | None) -> None:
        """Show the values of an epoch that is pointed at here or elsewhere, or the latest again."""
        self._pointed_at = epoch
        self._show_values()

    def written(self) -> list[str]:
        """Return what is written at the lines, the epoch first where one is pointed at."""
        return self._labels.texts()

    @property
    def zoomed_into(self) -> tuple[Limits, Limits] | None:
        """Return the epochs and the values between which a person looks; None: all of them."""
        return None if self._follows_data else self._graph.limits

    def zoom_into(self, limits: tuple[Limits, Limits] | None) -> None:
        """Look between epochs and values, until a person wants to see everything again."""
        if limits is not None:
            self._graph.look_at(*limits)
            self._stop_following()

    def add_to_heading(self, widget: QWidget) -> None:
        """Put a small control next to the title."""
        self._heading.insertWidget(2, widget)

    def set_cached(self, cached: bool) -> None:
        """Keep the axes as pictures, or paint them as lines and letters, for a file."""
        self._graph.set_cached(cached)

    # Events

    def leaveEvent(self, event: QEvent) -> None:
        """Show the latest values again."""
        self.show_cursor(None)
        self.pointed.emit(None)

    # Internal

    def _lay_out(self) -> None:
        self._title.setProperty("role", "title")
        self._empty.setProperty("role", "second")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._graph.setToolTip(
            tr("Drag to move, turn the wheel to zoom, double-click to see everything again.")
        )
        self.everything.hide()
        self._heading = heading = QHBoxLayout()
        heading.setSpacing(SPACE_2)
        heading.addWidget(self._title)
        heading.addWidget(self.help)
        heading.addStretch()
        heading.addWidget(self.everything)
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_1)
        layout.setSpacing(SPACE_1)
        layout.addLayout(heading, 0, 0)
        for part in (self._graph, self._empty):
            layout.addWidget(part, 1, 0)
        layout.setRowStretch(1, 1)

    def _connect(self, theme: Theme) -> None:
        graph = self._graph
        graph.getViewBox().sigRangeChangedManually.connect(self._stop_following)
        graph.getViewBox().sigResized.connect(self._make_room)
        graph.scene().sigMouseMoved.connect(self._point_at)
        graph.scene().sigMouseClicked.connect(self._clicked)
        self.everything.clicked.connect(self._see_everything)
        theme.changed.connect(self._make_room)

    def _show_anew(self) -> None:
        """Show everything on other scales."""
        self._follows_data, self._limits = True, None
        self._draw()
        self._draw_others()
        self._graph.set_notes(self._notes)

    def _draw(self) -> None:
        shown = self._shown(self._measured)
        scale, limits = self._measure.view(self._seen(shown), logarithmic=self._logarithmic)
        epochs = epoch_scale(logarithmic=self._logarithmic_epochs)
        if scale != self._graph.values and self._follows_data is False:
            scale = self._graph.values  # the person looks at a part on the scale as it was
        changed = (epochs, scale) != (self._graph.epochs, self._graph.values)
        self._graph.set_scales(epochs, scale)
        smooth = shown.smoothed(self._smoothing)
        self._graph.draw(smooth, NOTHING if smooth is shown else shown)
        if changed:
            self._draw_others()
        if self._follows_data and len(shown):
            self._follow((epoch_limits(float(shown.epochs[-1]), epochs), limits))
        self.everything.setHidden(self._follows_data)
        self._show_values()

    def _draw_others(self) -> None:
        self._graph.draw_ghosts(self._others_shown)

    @property
    def _others_shown(self) -> list[Curves]:
        return [self._shown(curves) for curves in self._others if len(curves)]

    def _shown(self, curves: Curves) -> Curves:
        return self._measure.shown(curves, logarithmic=self._logarithmic)

    def _seen(self, shown: Curves) -> Column:
        """Return all values that should be within the limits, those of other runs included."""
        if not len(shown):
            return shown.values
        end = epoch_limits(float(shown.epochs[-1]), epoch_scale(logarithmic=False))[1]
        others = [curves.test[curves.epochs <= end] for curves in self._others_shown]
        return np.concatenate([shown.values, *(values[np.isfinite(values)] for values in others)])

    def _follow(self, limits: tuple[Limits, Limits]) -> None:
        """Show all data within round limits, which stay the same over many epochs."""
        if limits != self._limits:
            self._limits = limits
            self._graph.look_at(*limits)

    def _show_values(self) -> None:
        if not len(self._measured):
            self._graph.set_cursor_at(None)
            self._labels.show_labels(())
            return
        if self._pointed_at is None:
            self._graph.set_cursor_at(None)
            shown = self._shown(self._measured)
            self._labels.show_labels(ends(shown, self._others_shown, self._measure.write))
        else:
            epoch = float(self._measured.epochs[self._measured.row_at(self._pointed_at)])
            self._graph.set_cursor_at(epoch)
            curves = self._shown(self._measured), self._others_shown
            self._labels.show_labels(values_at(epoch, *curves, self._measure.write), self._caption_of(epoch))
        if not self._is_live:
            self._describe()

    def _caption_of(self, epoch: float) -> str:
        """Return which epoch is pointed at, and what was changed there."""
        row = self._measured.row_at
        return words.at_epoch(int(epoch), [text for at, text in self._notes if row(at) == row(epoch)])

    def _make_room(self) -> None:
        """Leave room for the longest label."""
        values = [self._measure.write(value) for value in WIDEST_VALUES]
        texts = values if self._labels.is_narrow else [words.training_value(value) for value in values]
        self._graph.set_room_at_right(max(map(self._labels.room_for, [*texts, tr("epoch")])))

    def _describe(self) -> None:
        """Say what shows to those who hear it; while it changes all the time this is of no use."""
        if not self._is_live:
            marks = [words.mark_words(epoch, text) for epoch, text in self._notes]
            self.setAccessibleName(self._title.text())
            self.setAccessibleDescription(words.plot_description(self._title.text(), self.written(), marks))

    def _point_at(self, scene_position: QPointF) -> None:
        epoch = self._graph.epoch_at(scene_position) if len(self._measured) else None
        if epoch is not None:
            self.show_cursor(epoch)
            self.pointed.emit(epoch)

    def _stop_following(self) -> None:
        self._follows_data, self._limits = False, None
        self.everything.show()

    def _see_everything(self) -> None:
        self._show_anew()

    def _forget_view(self) -> None:
        """Begin anew for another run: no zoom, no cursor."""
        self._pointed_at, self._limits, self._follows_data = None, None, True

    def _clicked(self, event: object) -> None:
        if event.double():  # type: ignore[attr-defined]
            # The view still handles this click; look at everything once it is done.
            later(self, self._see_everything)
