"""The weights from before a change of settings, which undo of that change offers."""

from __future__ import annotations

from dataclasses import dataclass

from gui.session.run import Run
from nn.arrays import Array
from nn.digits.design import Design


@dataclass(frozen=True, slots=True, eq=False)
class WeightsBefore:
    """The (parameters,) weights that a run had when its design was changed from `design`."""

    run: Run
    design: Design
    progress: float
    parameters: Array

    @classmethod
    def of(cls, run: Run, design: Design) -> WeightsBefore | None:
        """Keep the weights that a run has now; None if it has not been trained."""
        if run.trainer is None:
            return None
        return cls(run, design, run.trainer.progress, run.network.parameters.copy())

    def fit(self, run: Run, design: Design) -> bool:
        """Return whether a run has been trained since, and has its old design again."""
        if run is not self.run or design != self.design or run.trainer is None:
            return False
        return run.trainer.progress > self.progress

    def branch(self) -> Run:
        """Return a new run that begins with these weights and this design."""
        run = self.run.branch()
        run.design = self.design
        run.network.parameters = self.parameters
        return run
