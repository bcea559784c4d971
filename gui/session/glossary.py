"""The glossary as it is read: which entry is open, which ones were open before it, and what is true now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.session.facts import Facts
from gui.session.session import Session

EVERYTHING = ""  # in the place of an entry: the list of them all


class Glossary(QObject):
    """Owns what is open of the glossary; `figures_changed` when what an entry tells of may be other now."""

    changed = Signal()
    figures_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.entry: str | None = None
        self.history: tuple[str, ...] = ()
        for signal in (
            session.design_changed,
            session.data_changed,
            session.network_changed,
            session.history_changed,
            session.prediction_changed,
            session.pins.changed,
        ):
            signal.connect(self.figures_changed)

    # Properties

    @property
    def is_open(self) -> bool:
        """Return whether there is anything to show."""
        return self.entry is not None

    @property
    def can_go_back(self) -> bool:
        """Return whether another entry was open before this one."""
        return bool(self.history)

    def facts(self) -> Facts:
        """Return what is known now."""
        session = self._session
        return Facts(
            session.shown,
            session.design,
            session.output_names,
            session.reading,
            session.prediction,
            session.training_count,
            len(session.pins.pins),
            session.split,
            lambda: session.data,
            lambda: session.accuracy,
            lambda: session.test_results,
        )

    # Reading

    def open(self, entry: str = EVERYTHING) -> None:
        """Open an entry or the list of all, as the first that is read."""
        self._show(entry, ())

    def follow(self, entry: str) -> None:
        """Go on to another entry, from which `back` leads here again."""
        if self.entry is None:
            self.open(entry)
        elif entry != self.entry:
            self._show(entry, (*self.history, self.entry))

    def back(self) -> None:
        """Open what was open before."""
        if self.history:
            self._show(self.history[-1], self.history[:-1])

    def close(self) -> None:
        """Put the glossary away."""
        self._show(None, ())

    def _show(self, entry: str | None, history: tuple[str, ...]) -> None:
        if (entry, history) != (self.entry, self.history):
            self.entry, self.history = entry, history
            self.changed.emit()
