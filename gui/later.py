"""What is done once, a moment later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, do: Callable[[], object], milliseconds: int = 0) -> None:
    """Do something after a while, unless its owner is deleted by then.

    PySide 6.8 and 6.9 tell no error of a QTimer.singleShot with an owner, and may end the process after it.
    """
    timer = QTimer(owner, singleShot=True)
    timer.timeout.connect(do)
    timer.timeout.connect(timer.deleteLater)
    timer.start(milliseconds)
