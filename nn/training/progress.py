"""Progress in words, for those who train without a window."""

from __future__ import annotations

import sys
from collections.abc import Callable

from nn.training.history import EpochMetrics


def print_progress(epochs: int) -> Callable[[EpochMetrics], None]:
    """Return a callback that writes about ten lines over a run to standard error."""
    interval = max(1, epochs // 10)

    def report(metrics: EpochMetrics) -> None:
        if metrics.epoch % interval == 0 or metrics.epoch == epochs:
            line = f"epoch {metrics.epoch}/{epochs}  cost {metrics.cost:.4f}  accuracy {metrics.accuracy:.1%}"
            if metrics.validation_accuracy is not None:
                line += f"  validation {metrics.validation_cost:.4f}, {metrics.validation_accuracy:.1%}"
            sys.stderr.write(line + "\n")

    return report
