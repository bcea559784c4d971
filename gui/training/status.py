"""Words for where a training stands."""

from __future__ import annotations

from enum import Enum


class TrainingStatus(Enum):
    """What the controller is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSING = "pausing"
    PAUSED = "paused"


class Outcome(Enum):
    """How a training ended: always exactly one of these."""

    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"
