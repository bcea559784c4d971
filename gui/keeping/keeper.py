"""The keeper: sees to it that nothing is lost, whatever ends the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QTimer, Signal

from gui.keeping.slots import Slot
from gui.keeping.writer import Job, Writer
from gui.later import later
from gui.session.kept_run import KeptRun, Standing
from gui.session.kept_session import BUDGET, BUDGET_WHILE_IN_USE, KeptSession, Reopened, kept
from gui.session.run import Run, TrainingUpdate
from gui.session.session import Session
from gui.threads import CLOSING_MS, WorkerThread
from gui.training.controller import TrainingController, TrainingStatus
from gui.words import keeping as words
from nn.archive import DAMAGED

WAIT_MS = 2000  # from a change to the file with it
LONGEST_WAIT_MS = 2500  # with the patience below it stays within five seconds, also of a busy computer
REST = 8  # times as long as it took to write
PATIENCE_MS = 1500  # for the end of an epoch, at which a training tells its state
TAKE_UP_MS = 50  # after the start: the digits are read when the window already shows


class Keeper(QObject):
    """Writes the session a moment after it has changed, in a thread, and once more when the window closes.

    What is written is gathered here from values that nothing changes, and from trainings between two of
    their epochs: so the window waits for nothing. project_written: a path, and why that could not be done.
    """

    project_written = Signal(object, object)
    _write_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        panel: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """panel: returns the number of the panel that is in front."""
        super().__init__(parent)
        self._session, self._controller, self._panel = session, controller, panel
        self._slot: Slot | None = None
        self._projects: list[Path] = []
        self._standings: WeakKeyDictionary[Run, Standing] = WeakKeyDictionary()
        self._awaited: set[Run] = set()
        self._is_changed = self._is_waiting = self._has_told = self._was_used = False
        self._jobs = self._writing_ms = 0
        self._asked_at = 0.0
        self._was_paused: bool | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._save)
        self._writer = Writer()
        self._thread = WorkerThread(self._writer, self)
        self._write_asked.connect(self._writer.write)
        self._writer.written.connect(self._on_written)

    @property
    def is_settled(self) -> bool:
        """Return whether everything that is to be written is written."""
        return not (self._jobs or self._is_waiting or self._projects or (self._slot and self._is_changed))

    # Commands

    def begin(self, slot: Slot) -> Reopened | None:
        """Bring back what was left there, and from now on keep everything there; return what came back."""
        self._slot, reopened = slot, None
        try:
            reopened = slot.read()
        except (OSError, ValueError) as error:
            self._session.notice.emit(words.not_continued(error))
        if reopened is not None:
            self._session.begin_with(reopened.whole, reopened.saved)
            later(self, lambda: self._take_up(reopened), TAKE_UP_MS)
        self._watch()
        return reopened

    def save_project(self, path: Path) -> None:
        """Write all of the session to a file, when the trainings have told their states."""
        self._projects.append(path)
        self._save()

    def take_project(self, reopened: Reopened, text: str) -> None:
        """Take the place of everything with what is in a project whose runs have their trainers."""
        self._controller.stop()
        self._session.take_whole(reopened.whole, text)
        if reopened.is_paused:
            self._hold_lanes()

    def take(self, update: TrainingUpdate) -> None:
        """Note where a training is, if it has told that; to be called when the run has recorded it."""
        self._note()
        if update.state is None or (self._slot is None and not self._is_waiting):
            return
        self._standings[update.run] = Standing.told_by(update)
        self._awaited.discard(update.run)
        if self._is_waiting and not self._awaited:
            self._write()

    def begin_closing(self) -> None:
        """Note whether the training is under way, before it is stopped."""
        self._was_paused = self._is_paused

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """Write what has changed; return whether that was done before the deadline."""
        # What a training that has just ended has told is still under way to this thread.
        QCoreApplication.sendPostedEvents(self._controller, QEvent.Type.MetaCall.value)
        slot, self._slot = self._slot, None
        self._timer.stop()
        if slot is None or not self._was_used:
            has_ended = self._thread.end(deadline)
        else:
            self._thread.begin()
            self._write_asked.emit(Job(self._gathered(), slot.file, BUDGET, slot.backup, is_last=True))
            has_ended = self._thread.wait(QDeadlineTimer(CLOSING_MS) if deadline is None else deadline)
        if slot is not None:
            slot.release()
        return has_ended

    # Internal

    @property
    def _is_paused(self) -> bool:
        if self._was_paused is not None:
            return self._was_paused
        return self._controller.status is not TrainingStatus.IDLE

    def _watch(self) -> None:
        session = self._session
        changes = [session.drawing_changed, session.pins.changed, session.design_changed]
        changes += [session.run_changed, session.lane_changed, session.lanes_changed]
        changes += [session.shown_changed, session.selection_changed]
        for changed in changes:
            changed.connect(self._note)
        for changed in (session.design_changed, session.run_changed):
            changed.connect(session.forget_continued)
        self._controller.status_changed.connect(self._note)
        self._controller.status_changed.connect(self._go_on)

    def _note(self, *_told: object) -> None:
        """Have it written soon that something has changed."""
        self._is_changed = self._was_used = True
        if self._slot is not None and not self._timer.isActive():
            self._timer.start(self._wait_ms)

    def _go_on(self, status: TrainingStatus) -> None:
        if status is TrainingStatus.RUNNING:
            self._session.forget_continued()

    def _take_up(self, reopened: Reopened) -> None:
        """Have the trainers again, and the training that was under way as a paused one."""
        session = self._session
        if session.whole.designed.run is not reopened.whole.designed.run:
            return
        for run in session.lanes:
            try:
                run.take_up(session.data_of(run))
            except DAMAGED as error:
                run.forget_training()
                session.notice.emit(words.not_gone_on_with(error))
        if reopened.is_paused:
            self._hold_lanes()
        session.shown_changed.emit()

    def _hold_lanes(self) -> None:
        """Have the lanes as a paused training."""
        session = self._session
        lanes = [session.run, *(lane for lane in session.lanes if lane is not session.run)]
        if all(lane.trainer is not None for lane in lanes):
            self._controller.hold(*lanes)

    def _save(self) -> None:
        """Write now, or when each training under way has come to the end of its epoch."""
        if self._jobs:
            self._timer.start(self._wait_ms)
            return
        going = self._going() if not self._is_waiting else set()
        if not going:
            self._write()
            return
        self._awaited, self._is_waiting = going, True
        self._controller.ask_for_states()
        self._timer.start(PATIENCE_MS)

    def _going(self) -> set[Run]:
        """Return the runs that are being trained."""
        controller = self._controller
        if controller.is_at_rest:
            return set()
        return {run for run in controller.runs if run in self._session.lanes} - set(controller.failures)

    def _write(self) -> None:
        """Let the thread write what there is now."""
        self._timer.stop()
        self._awaited, self._is_waiting = set(), False
        gathered, slot = self._gathered(), self._slot
        projects, self._projects = self._projects, []
        jobs = [Job(gathered, path, BUDGET) for path in projects]
        if slot is not None and self._is_changed:
            self._is_changed = False
            jobs.append(Job(gathered, slot.file, BUDGET_WHILE_IN_USE, slot.backup))
        self._thread.begin()
        self._jobs += len(jobs)
        self._asked_at = monotonic()
        for job in jobs:
            self._write_asked.emit(job)

    def _gathered(self) -> KeptSession:
        runs = [KeptRun.of(run, self._standing_of(run)) for run in self._session.lanes]
        now = datetime.now().astimezone()
        return kept(self._session, runs, is_paused=self._is_paused, panel=self._panel(), saved=now)

    def _standing_of(self, run: Run) -> Standing:
        if run.trainer is None:
            return Standing.of(run)
        if run not in self._standings:
            is_resting = self._controller.is_at_rest or run not in self._controller.runs
            if not is_resting:
                return Standing.shown_by(run)
            self._standings[run] = Standing.of(run)
        return self._standings[run]

    @property
    def _wait_ms(self) -> int:
        """Return how long to wait after a change: longer where the disk has much to write each time."""
        return max(WAIT_MS, min(LONGEST_WAIT_MS, REST * self._writing_ms))

    def _on_written(self, job: Job, problem: Exception | None) -> None:
        self._jobs -= 1
        self._writing_ms = round(1000 * (monotonic() - self._asked_at))
        if job.backup is None:
            self.project_written.emit(job.path, problem)
        elif problem is None:
            self._has_told = False
        elif not self._has_told:
            self._has_told = True
            self._session.notice.emit(words.not_kept(problem))
        if self._is_changed or self._projects:
            self._note()
