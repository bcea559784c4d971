"""The line of time: plays, moves and leaves the recording of the shown run, for the whole window."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.actions import Actions
from gui.menus import pace_menu
from gui.panels.step_line import StepLine
from gui.session.pace import Pace
from gui.session.pin_lines import turns_told
from gui.session.player import Player
from gui.session.session import Session
from gui.session.table import columns
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_2, SPACE_3, Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.chip import Chip
from gui.widgets.described import Described
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.tape_view import TapeMark, TapeView
from gui.widgets.topic import set_topic
from gui.words import recording as words
from gui.words.lanes import compare_label
from gui.words.translation import tr

REFRESH_MS = 200
PREVIEW_WIDTH = 170


class TapeBar(QWidget):
    """Shows the recording of the shown run, and moves the moment that the window shows."""

    def __init__(self, session: Session, player: Player, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session, self.player, self._actions = session, player, actions
        self._pointed: int | None = None
        self.tape, self.steps = TapeView(theme, self), StepLine(session, theme, self)
        self.pace = Chip("", words.pace_help(), self)
        self.pace.open_menu(pace_menu(self.pace, actions))
        self.steps_chip = Chip.of(actions["steps"], tr("Steps"), self)
        self.compare_chip = Chip.of(actions["add_lane"], compare_label().name, self)
        self.preview = ElidedLabel(self)
        self.buttons = {name: ActionButton(actions[name], self) for name in ("play", "from_here", "live")}
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._lay_out()
        self._connect()
        self._take_pace()
        self._show_recording()

    # Properties

    def described(self) -> list[Described]:
        """Return what tells of the line of time."""
        return [Described(self.tape, self.tape.accessibleName(), self._describe)]

    def marks(self) -> list[TapeMark]:
        """Return what happened in the shown run, in order."""
        run = self._session.shown.run
        marks = [TapeMark(mark.epoch, "change", mark.text) for mark in run.marks]
        marks += [TapeMark(epoch, "spike", words.spike()) for epoch in run.recording.spikes]
        if run.recording.best is not None:
            marks.append(TapeMark(run.recording.best, "best", words.best()))
        for pin, line in self._session.pin_lines.items():
            marks += [TapeMark(turn, "pin", text) for turn, text in turns_told(pin, line)]
        return sorted(marks, key=lambda mark: mark.epoch)

    def look_into(self, epoch: int, step: int | None) -> None:
        """Show an epoch and, if there is one, a step that led to it."""
        steps = self._actions["steps"]
        if step is None:
            steps.setChecked(False)
        self._move(epoch)
        if step is not None:
            steps.setChecked(True)
            self.steps.open(step)

    def show_steps(self, step: int | None) -> None:
        """Show the steps of the shown epoch, and one of them by its number; None: the last one."""
        self._actions["steps"].setChecked(True)
        self.steps.open(step)

    def leave_one_level(self) -> bool:
        """Go from the phases of a step to the step, or from the steps to the epochs; False at the epochs."""
        for name in ("on_drawing", "phases", "steps"):
            if self._actions[name].isChecked():
                self._actions[name].setChecked(False)
                return True
        return False

    # Internal, layout

    def _lay_out(self) -> None:
        for part, topic in ((self, "recording"), (self.steps_chip, "step"), (self.steps, "step")):
            set_topic(part, topic)
        self.preview.setProperty("role", "second")
        keep_scaled(self.preview.setFixedWidth, PREVIEW_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.buttons["play"])
        row.addWidget(self.pace)
        self.steps.hide()
        for line in (self.tape, self.steps):
            row.addWidget(line, 1)
        row.addWidget(self.steps_chip)
        row.addWidget(self.compare_chip)
        row.addWidget(self.preview)
        row.addWidget(self.buttons["from_here"])
        row.addWidget(self.buttons["live"])

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        self.tape.moved.connect(self._move)
        self.tape.live_asked.connect(self._go_live)
        self.tape.pointed.connect(self._point_at)
        self.tape.opened.connect(self._open_epoch)
        self.player.changed.connect(self._show_actions)
        self.player.step_due.connect(self._play_step)
        self.steps.ended.connect(self._end_steps)
        for pace in Pace:
            actions[f"pace_{pace.value}"].toggled.connect(self._take_pace)
        self.steps.left.connect(self.leave_one_level)
        self.steps.opened.connect(lambda: actions["phases"].setChecked(True))
        actions["steps"].toggled.connect(self._switch_steps)
        actions["epochs_alike"].toggled.connect(lambda alike: self.tape.set_logarithmic(not alike))
        self._refresh.timeout.connect(self._show_recording)
        session.history_changed.connect(self._refresh_soon)
        session.pins.changed.connect(self._refresh_soon)
        session.shown_changed.connect(self._show_moment)
        session.prediction_changed.connect(self._show_preview)
        for changed in (session.run_changed, session.lane_changed):
            changed.connect(self._show_recording)
            changed.connect(self._close_steps)
        session.lanes_changed.connect(self._show_lanes)
        actions["play"].triggered.connect(self._play_or_pause)
        actions["live"].triggered.connect(self._go_live)
        actions["from_here"].triggered.connect(self._go_on)

    # Internal, commands

    def _move(self, epoch: int) -> None:
        self.player.pause()
        self._session.show_moment(epoch)

    def _go_live(self) -> None:
        self.player.pause()
        self._actions["steps"].setChecked(False)
        self._session.show_moment(None)

    def _play_or_pause(self) -> None:
        if self.player.is_playing:
            self.player.pause()
        else:
            self._play()

    def _play(self) -> None:
        """Play on from what is shown; steps stay open only at their own pace, and until the last one."""
        if self.player.pace is not Pace.STEP or self.steps.is_at_end:
            self._close_steps()
        self.player.play()

    def _close_steps(self) -> None:
        self._actions["steps"].setChecked(False)

    def _open_epoch(self) -> None:
        if self._actions["steps"].isEnabled():
            self._actions["steps"].setChecked(True)

    def _switch_steps(self, on: bool) -> None:
        """Show the steps of the shown epoch in the place of the line of time, or that again."""
        if not (on and self.player.pace is Pace.STEP):
            self.player.pause()
        had_focus = self.tape.hasFocus() or self.steps.hasFocus()
        self.tape.setHidden(on)
        self.steps.setVisible(on)
        if had_focus:
            (self.steps if on else self.tape).setFocus()
        if on:
            self.steps.open()
        else:
            self.steps.close_steps()

    def _take_pace(self) -> None:
        """Play at the pace that is chosen."""
        pace = next(pace for pace in Pace if self._actions[f"pace_{pace.value}"].isChecked())
        self.player.pace = pace
        self.pace.setText(words.pace_name(pace))
        if self.player.is_playing and self._actions["steps"].isChecked():
            self._play()

    def _play_step(self) -> None:
        """Show the next step; the steps open at the shown moment, where there are any by now."""
        steps = self._actions["steps"]
        if steps.isChecked():
            self.steps.go_on()
        elif steps.isEnabled():
            steps.setChecked(True)
        else:
            self._go_live()

    def _end_steps(self) -> None:
        if self.player.is_playing:
            self._go_live()

    def _go_on(self) -> None:
        """Go on from the shown moment in a run of its own."""
        shown = self._session.shown
        if shown.epoch is not None and shown.step is None:
            self._session.go_on_from(shown.epoch)

    def _point_at(self, epoch: int | None) -> None:
        self._pointed = epoch
        self._show_preview()

    # Internal, views

    def _describe(self) -> str:
        from gui.words.descriptions import recording_words  # seldom needed, and the window opens sooner

        shown, marks = self._session.shown, [(mark.epoch, mark.text) for mark in self.marks()]
        return recording_words(shown.epoch, int(shown.run.progress), shown.run.recording.epochs, marks)

    def _refresh_soon(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _show_recording(self) -> None:
        run = self._session.shown.run
        recording = run.recording
        self.tape.set_recording(recording.epochs, *columns(run, "epoch", "cost"))
        self.tape.set_marks(self.marks())
        self._show_moment()

    def _show_lanes(self) -> None:
        """Offer a comparison where there is none."""
        self.compare_chip.setHidden(self._session.is_comparing)

    def _show_moment(self) -> None:
        self.tape.set_playhead(self._session.shown.epoch)
        self._show_actions()
        self._show_preview()

    def _show_preview(self) -> None:
        """Say what the drawing was at the moment under the pointer, else at the one that is shown."""
        shown = self._session.shown
        is_kept = self._pointed in shown.run.recording.epochs  # the run may be another one by now
        epoch = self._pointed if is_kept else shown.epoch
        if shown.step is not None:
            self.preview.setText(words.step_size(shown.step))
        elif epoch is None:
            self.preview.setText("")
        else:
            is_shown = epoch == shown.epoch and not shown.edits
            answer = self._session.prediction if is_shown else self._session.answer_at(epoch)
            self.preview.setText(words.answer_at(epoch, answer, self._session.output_names))

    def _show_actions(self) -> None:
        shown, run = self._session.shown, self._session.shown.run
        playing = self.player.is_playing
        self._actions.set_words("play", *words.play_button(playing=playing))
        self._actions.set_icon(self._actions["play"], "pause" if playing else "play", "text")
        self._actions["play"].setEnabled(playing or run.is_recorded)
        self._actions["live"].setEnabled(shown.epoch is not None)
        self._actions["from_here"].setEnabled(shown.epoch is not None and shown.step is None)
        self._actions["steps"].setEnabled(run.is_recorded)
