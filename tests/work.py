"""What the session of a window begins a test with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.session.reading import Reading
from gui.session.run import Run
from gui.session.session import Session
from nn.arrays import Array
from nn.calibration import Calibration
from nn.digits.design import Design


@dataclass(frozen=True, slots=True)
class Work:
    """What a test begins with: a run not yet trained, its weights and calibration, and blank paper."""

    run: Run
    design: Design
    parameters: Array
    calibration: Calibration
    reading: Reading

    @classmethod
    def of(cls, session: Session) -> Work:
        """Return what there is in a session now."""
        run = session.run
        network = run.network
        return cls(run, session.design, network.parameters.copy(), network.calibration, session.reading)

    def has_run_of(self, session: Session) -> bool:
        """Return whether a session has the run still, with the weights and the settings from then."""
        run, shown = session.run, session.shown
        is_new = run is self.run and run.trainer is None and not run.is_recorded and session.lanes == (run,)
        is_shown = shown.run is run and shown.is_latest and session.design == self.design
        is_calibrated = run.network.calibration == self.calibration
        is_same = is_calibrated and np.array_equal(run.network.parameters, self.parameters)
        return is_new and is_shown and is_same
