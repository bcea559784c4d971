"""The reader: owns the thread in which pictures are read."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.pictures.sources import PictureSource
from gui.pictures.worker import PictureJob, PictureWorker
from gui.session.drawing import Picture
from gui.threads import WorkerThread


class PictureReader(QObject):
    """Reads one picture at a time; a newer one takes the place of the one that is being read."""

    read = Signal(object)
    failed = Signal(str)
    reading_changed = Signal(str)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: PictureJob | None = None
        self._worker = PictureWorker()
        self._thread = WorkerThread(self._worker, self)
        self._asked.connect(self._worker.read)
        self._worker.ended.connect(self._on_ended)

    def start(self, source: PictureSource) -> None:
        """Read a picture; emits `read` or `failed` at its end, unless another one is started first."""
        self._give_up()
        self._thread.begin()
        self._job = PictureJob(source)
        self.reading_changed.emit(source.name)
        self._asked.emit(self._job)

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the thread; return whether the step under way was done before the deadline."""
        self._give_up()
        return self._thread.end(deadline)

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.is_wanted = False
            self._job = None

    @Slot(object, object)
    def _on_ended(self, job: PictureJob, result: Picture | str | None) -> None:
        if job is not self._job:
            return
        self._job = None
        self.reading_changed.emit("")
        if isinstance(result, Picture):
            self.read.emit(result)
        else:
            self.failed.emit(str(result))
