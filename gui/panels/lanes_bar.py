"""The lanes: runs that are trained side by side, what each says of the drawing, and whether luck decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.session.run import Run
from gui.session.session import Session
from gui.style.theme import SPACE_2, SPACE_3
from gui.training.controller import TrainingController
from gui.training.repeats import SEEDS, Repeats
from gui.widgets.chip import Chip
from gui.widgets.described import Described
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.lane_card import LaneCard
from gui.words import lanes as words
from gui.words.task import output_names
from gui.words.translation import of_file
from nn.digits.data import DigitData

REFRESH_MS = 100


class LanesBar(QWidget):
    """Shows the lanes while there is more than one, and lets another be the present one.

    pointed: the lane under the pointer, None when it leaves.
    """

    pointed = Signal(object)

    def __init__(
        self, session: Session, controller: TrainingController, repeats: Repeats, actions: Actions
    ) -> None:
        super().__init__()
        self._session, self._controller, self._actions = session, controller, actions
        self.repeats = repeats
        self.cards = [LaneCard(self) for _ in words.LETTERS]
        self.add = Chip(*words.another_label(), self)
        self.repeat = Chip.of(actions["repeat_lanes"], words.repeat_label().name, self)
        self.verdict = ElidedLabel(self)
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._lay_out()
        self._connect()
        self._show_lanes()
        self._tell_repeats()

    @property
    def names(self) -> list[str]:
        """Return what is different in each lane."""
        lanes = self._session.lanes
        told = words.lane_names([lane.design for lane in lanes])
        return [
            of_file(lane.difference) if lane.difference else name
            for lane, name in zip(lanes, told, strict=True)
        ]

    def described(self) -> list[Described]:
        """Return what tells of the lanes."""
        return [Described(self, words.lanes_title(), self._describe)]

    # Internal, layout

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for card in self.cards:
            row.addWidget(card)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self.repeat)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        layout.setSpacing(SPACE_2)
        layout.addLayout(row)
        layout.addWidget(self.verdict)
        self.verdict.hide()

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        for place, card in enumerate(self.cards):
            card.chosen.connect(lambda place=place: self._act(session.show_lane, place))
            card.removed.connect(lambda place=place: self._act(session.remove_lane, place))
            card.pointed.connect(lambda is_over, place=place: self._point_at(place if is_over else None))
        actions["add_lane"].triggered.connect(session.add_lane)
        self.add.clicked.connect(actions["add_lane"].trigger)
        actions["repeat_lanes"].triggered.connect(self._repeat_or_give_up)
        self.repeats.progressed.connect(self._tell_repeats)
        self.repeats.ended.connect(self._tell_repeats)
        for changed in (session.design_changed, session.lanes_changed, session.lane_changed):
            changed.connect(self._show_lanes)
        for changed in (session.lanes_changed, session.data_changed, session.design_changed):
            changed.connect(self._give_up_others)
        for changed in (session.history_changed, session.prediction_changed, session.other_run_updated):
            changed.connect(self._refresh_soon)
        self._controller.status_changed.connect(self._refresh_soon)
        self._refresh.timeout.connect(self._show_figures)

    # Internal, commands

    def _point_at(self, place: int | None) -> None:
        lanes = self._session.lanes
        self.pointed.emit(lanes[place] if place is not None and place < len(lanes) else None)

    def _act(self, command: Callable[[Run], None], place: int) -> None:
        """Do something with a lane that is still there: its card may be pressed twice."""
        lanes = self._session.lanes
        if place < len(lanes):
            command(lanes[place])

    def _repeat_or_give_up(self) -> None:
        if self.repeats.is_running:
            self.repeats.give_up()
        else:
            self.repeats.begin(self._session.lanes, self._data)
        self._tell_repeats()

    def _give_up_others(self) -> None:
        """Want no repeats of lanes that are others by now."""
        self.repeats.give_up_others(self._session.lanes, self._data)
        self._tell_repeats()

    @property
    def _data(self) -> list[DigitData]:
        return [self._session.data_of(lane) for lane in self._session.lanes]

    # Internal, views

    def _show_lanes(self) -> None:
        session, names = self._session, self.names
        self.setVisible(session.is_comparing)
        self._actions["add_lane"].setEnabled(len(session.lanes) < len(self.cards))
        self.add.setVisible(len(session.lanes) < len(self.cards))
        self._show_repeat()
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(session.lanes))
            if place < len(session.lanes):
                name = names[place] or words.no_difference()
                title, is_chosen = f"{words.letter(place)}  {name}", session.lanes[place] is session.run
                card.set_name(title, words.lane_help(place, names[place]), is_chosen=is_chosen)
                card.close_button.setToolTip(words.remove_help(place))
        self._show_figures()

    def _show_repeat(self) -> None:
        differ = len(set(self.names)) == len(self._session.lanes) > 1
        running = self.repeats.is_running
        help_text = words.stop_repeating_help() if running else words.repeat_label().help
        self._actions.set_words("repeat_lanes", words.repeat_action(running=running), help_text)
        self.repeat.setText(words.stop_repeating() if running else words.repeat_label().name)
        self._actions["repeat_lanes"].setEnabled(differ or running)

    def _refresh_soon(self, *_: object) -> None:
        if self._session.is_comparing and not self._refresh.isActive():
            self._refresh.start()

    def _show_figures(self) -> None:
        if not self._session.is_comparing:
            return
        for card, lane in zip(self.cards, self._session.lanes, strict=False):
            is_failed = lane in self._controller.failures
            card.set_figures(self._answer(lane), self._progress(lane), is_failed=is_failed)

    def _answer(self, lane: Run) -> str:
        prediction = self._session.answer_of(lane)
        if prediction is None:
            return words.no_answer()
        return words.answer_of(prediction, output_names(lane.design.task))

    def _progress(self, lane: Run) -> str:
        if lane in self._controller.failures:
            return words.failed(int(lane.progress))
        moment = lane.moment_at(self._session.shown.epoch)
        if moment is None:
            latest = lane.history.latest
            return words.progress_of(
                int(lane.progress), None if latest is None else latest.validation_accuracy
            )
        at = None if moment.latest is None else moment.latest.validation_accuracy
        return words.progress_of(moment.epoch, at)

    def _describe(self) -> str:
        from gui.words.descriptions import lanes_words  # seldom needed, and the window opens sooner

        lanes = zip(self.names, self._session.lanes, strict=True)
        told = [
            (name or words.no_difference(), self._answer(lane), self._progress(lane)) for name, lane in lanes
        ]
        return lanes_words(told, self.verdict.text())

    def _tell_repeats(self) -> None:
        """Say how far the repeats are, or what came of them."""
        repeats, verdict = self.repeats, self.repeats.verdict
        text = words.repeating(repeats.number, SEEDS) if repeats.is_running else ""
        if verdict is not None:
            text = words.verdict(
                verdict.better,
                verdict.worse,
                verdict.gap,
                verdict.wins,
                verdict.seeds,
                verdict.chance,
                is_luck=verdict.is_luck,
            )
        self.verdict.setText(text)
        self.verdict.setVisible(bool(text))
        self._show_repeat()
