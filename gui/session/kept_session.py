"""The whole session as it is kept in a file, between two starts or as a project: docs/formats.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from gui.session.designed_session import MOST_LANES, Designed
from gui.session.drawing import Drawing
from gui.session.kept_drawing import plain_drawing, plain_pins, read_drawing, read_pins
from gui.session.kept_run import KeptRun, read_run
from gui.session.pins import Pin
from gui.session.run import Run
from gui.session.selection import Selection
from gui.session.session import Session, Whole
from gui.session.shown import Edit, Shown
from nn.archive import DAMAGED, in_short, read_archive, write_archive
from nn.checks import check_flag, check_integer, check_number, quoted
from nn.digits.data import IN_ORDER, SPLITS, DigitData

FORMAT = "inkling-session-1"
SUFFIX = "inkling"
MOST_EDITS = 100_000
LARGEST_EDIT = 1e30
BUDGET = 96 * 2**20  # bytes of all moments of all recordings: three of the largest network
BUDGET_WHILE_IN_USE = 16 * 2**20  # the same where a file is written every few seconds


@dataclass(frozen=True, slots=True, eq=False)
class KeptSession:
    """Everything that is kept, in what nothing changes any more: another thread can write it.

    run: which of the runs is the present one. is_paused: whether their training was under way. panel: the
    number of the panel below that was in front.
    """

    saved: datetime
    split: str
    drawing: Drawing
    pins: Sequence[Pin]
    runs: Sequence[KeptRun]
    run: int
    epoch: int | None
    edits: Sequence[Edit]
    selection: Selection | None
    is_paused: bool
    panel: int

    def write(self, path: Path, backup: Path | None = None, budget: int = BUDGET) -> None:
        """Write the file, whole or not at all; backup: where the one before is kept.

        budget: bytes that the moments of all recordings may take; the fewer, the longer it takes to look at
        an epoch between two of them. Raises OSError.
        """
        write_archive(path, self._plain(budget // len(self.runs)), backup)

    def _plain(self, budget: int) -> dict[str, Any]:
        selection = self.selection
        return {
            "format": FORMAT,
            "saved": self.saved.isoformat(),
            "split": self.split,
            "drawing": plain_drawing(self.drawing),
            "pins": plain_pins(self.pins),
            "runs": [run.plain(self.pins, budget) for run in self.runs],
            "run": self.run,
            "epoch": self.epoch,
            "edits": [astuple(edit) for edit in self.edits],
            "selection": None if selection is None else (selection.layer, selection.unit),
            "is_paused": self.is_paused,
            "panel": self.panel,
        }


@dataclass(frozen=True, slots=True, eq=False)
class Reopened:
    """What a file gives back."""

    saved: datetime
    whole: Whole
    is_paused: bool
    panel: int


def kept(
    session: Session, runs: Sequence[KeptRun], *, is_paused: bool, panel: int, saved: datetime
) -> KeptSession:
    """Return a session as it is now; runs: its lanes, on their way into a file."""
    shown = session.shown
    return KeptSession(
        saved,
        session.split,
        session.drawing,
        session.pins.pins,
        runs,
        session.lanes.index(session.run),
        shown.epoch if shown.run is session.run else None,
        shown.edits if shown.run is session.run else (),
        session.selection,
        is_paused,
        panel,
    )


def read_session(path: Path) -> Reopened:
    """Return what is in a file that `KeptSession.write` wrote, all of it checked.

    Raises OSError if it cannot be read and ValueError, in a sentence, if it is no such file.
    """
    content = read_archive(path, FORMAT)
    try:
        return _reopened(content)
    except DAMAGED as error:
        raise ValueError(f"{path.name} is damaged: {in_short(error)}") from None


def _reopened(content: Mapping[str, Any]) -> Reopened:
    pins = read_pins(content["pins"])
    if not 1 <= len(content["runs"]) <= MOST_LANES:
        raise ValueError(f"it holds {len(content['runs'])} trainings")
    runs = tuple(read_run(each, pins) for each in content["runs"])
    run = runs[check_integer("run", content["run"], 0, len(runs) - 1)]
    whole = Whole(
        _data(content["split"]),
        Designed(run.design, run, runs),
        _shown(run, content),
        read_drawing(content["drawing"]),
        pins,
        _selection(run, content["selection"]),
    )
    return Reopened(
        datetime.fromisoformat(content["saved"]).astimezone(),
        whole,
        check_flag("is_paused", content["is_paused"]),
        check_integer("panel", content["panel"], 0, 99),
    )


def _data(split: object) -> DigitData | None:
    """Return the digits, None for the usual ones, which are read when they are needed."""
    if split not in (*SPLITS, ""):
        raise ValueError(f"there is no way {quoted(split)} to split the digits")
    return None if split in (IN_ORDER, "") else DigitData.split_as(str(split))


def _shown(run: Run, content: Mapping[str, Any]) -> Shown:
    if len(content["edits"]) > MOST_EDITS:
        raise ValueError("there are more changes by hand than a person makes")
    edits = tuple(
        Edit(
            check_integer("layer", layer, 0),
            check_integer("unit", unit, 0),
            _edit_value(value),
            None if weight is None else check_integer("weight", weight, 0),
        )
        for layer, unit, value, weight in content["edits"]
    )
    epoch = None if content["epoch"] is None else check_integer("epoch", content["epoch"], 0)
    if not len(run.recording):
        epoch = None  # the moments of a very large network have no room in the file
    shown = Shown(run, epoch, edits)
    _ = shown.network  # an edit of what is not there, or a moment before the first, is refused here
    return shown


def _edit_value(value: object) -> float:
    number = check_number("value", value)
    if abs(number) > LARGEST_EDIT:
        raise ValueError(f"a change by hand to {quoted(value)} is larger than any weight")
    return number


def _selection(run: Run, content: Sequence[Any] | None) -> Selection | None:
    if content is None:
        return None
    layer, unit = content
    selection = Selection(
        check_integer("layer", layer, 0), None if unit is None else check_integer("unit", unit, 0)
    )
    return selection if selection.is_in(run.design.spec) else None
