"""What tests do with the dialogs that open over a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from tests.conftest import visible_texts

Act = Callable[[QWidget], None]


def in_the_dialog(act: Act) -> None:
    """Do something with the next dialog that opens over the window; what fails closes it, and is told."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, look)
            return
        try:
            act(dialog)
        except BaseException:
            dialog.close()
            raise

    QTimer.singleShot(0, look)


def read_and_close(read: list[str]) -> Act:
    """Return what notes the texts of a dialog and closes it."""

    def act(dialog: QWidget) -> None:
        read.extend(visible_texts(dialog))
        assert isinstance(dialog, QDialog)
        dialog.reject()

    return act


def choose_file(path: Path) -> Act:
    """Return what chooses a file in a dialog for files."""

    def act(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.accept()

    return act


def choose_what_fails(path: Path, told: list[str]) -> Act:
    """Return what chooses a file and notes the message that follows."""

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    def act(dialog: QWidget) -> None:
        in_the_dialog(read)
        choose_file(path)(dialog)

    return act


def note_folder(noted: list[str]) -> Act:
    """Return what notes the folder in which a dialog for files begins, and closes it."""

    def act(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        noted.append(dialog.directory().absolutePath())
        dialog.reject()

    return act


def dialogs_left(window: QWidget) -> list[QDialog]:
    """Return the dialogs that a window has still, closed ones too."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found: list[QDialog] = window.findChildren(QDialog)
    return found
