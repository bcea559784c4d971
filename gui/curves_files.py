"""The curves in files: a picture for a report, or numbers for a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QStandardPaths
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions import Actions
from gui.folders import remember_folder, start_folder
from gui.messages import warn
from gui.session.session import Session
from gui.session.table import csv_lines
from gui.settings import Settings
from gui.style.painting import painting
from gui.words import files as words
from gui.words.translation import tr
from nn.files import write_atomically

if TYPE_CHECKING:
    from gui.panels.curves_panel import CurvesPanel

FOLDER = "curves_folder"
PICTURES = QStandardPaths.StandardLocation.PicturesLocation
SHARPNESS = 2  # pixels of a picture for each of the screen
KINDS = ("png", "svg", "csv")


class CurvesFiles(QObject):
    """Asks for a file when the curves are to be exported, and writes what its ending says."""

    def __init__(
        self,
        session: Session,
        panel: Callable[[], CurvesPanel],
        actions: Actions,
        settings: Settings,
        window: QWidget,
    ) -> None:
        """Take what returns the panel of the curves."""
        super().__init__(window)
        self._session, self._panel, self._settings, self._window = session, panel, settings, window
        self._action = actions["export_curves"]
        self._action.triggered.connect(self._choose)
        session.history_changed.connect(self._show)
        self._show()

    # Internal

    def _show(self) -> None:
        self._action.setEnabled(len(self._session.shown.run.history) > 0)

    def _choose(self) -> None:
        contents = self._contents()  # before the dialog: another run may be shown when that closes
        folder = start_folder(self._settings, FOLDER, PICTURES)
        filters = ";;".join(f"{kind.upper()} (*.{kind})" for kind in KINDS)
        dialog = QFileDialog(self._window, tr("Export curves"), str(folder), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen[:3].lower()))
        dialog.setDefaultSuffix(KINDS[0])
        dialog.selectFile(tr("curves"))
        if dialog.exec():
            self._write(Path(dialog.selectedFiles()[0]), contents)
        dialog.deleteLater()  # what listens to it holds it

    def _contents(self) -> dict[str, bytes]:
        """Return the curves as each kind of file; all together take a tenth of a second."""
        return dict(zip(KINDS, (self._png(), self._svg(), self._csv()), strict=True))

    def _write(self, path: Path, contents: dict[str, bytes]) -> None:
        try:
            write_atomically(path, contents.get(path.suffix.lower()[1:], contents[KINDS[0]]))
        except OSError as error:
            warn(self._window, tr("Export curves"), words.curves_not_saved(error))
        else:
            remember_folder(self._settings, FOLDER, path)
            self._session.notice.emit(words.saved_words(path.name))

    def _png(self) -> bytes:
        panel, content = self._panel(), QBuffer()
        with panel.as_picture():
            image = QImage(panel.size() * SHARPNESS, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(SHARPNESS)
            panel.render(image, QPoint())
        content.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(content, QByteArray(b"png")).write(image)
        return bytes(content.data().data())

    def _svg(self) -> bytes:
        from PySide6.QtSvg import QSvgGenerator  # seldom needed, and it takes a while to load

        panel, content = self._panel(), QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(content)
        with panel.as_picture():
            generator.setSize(panel.size())
            generator.setViewBox(panel.rect())
            with painting(generator) as painter:
                panel.render(painter, QPoint())
        return bytes(content.data().data())

    def _csv(self) -> bytes:
        return "\n".join([*csv_lines(self._session.shown.run), ""]).encode()
