"""How fast a training is: smoothed, and read only after a while."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from gui.training.speed import NEW_FRACTION, SHORTEST_SPAN, SpeedMeter


def test_the_speed_is_smoothed_and_not_read_too_often(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, SHORTEST_SPAN / 2, 1.0, 1.0 + SHORTEST_SPAN / 2, 2.0])
    monkeypatch.setattr("gui.training.speed.time", SimpleNamespace(perf_counter=times.__next__))
    meter = SpeedMeter()
    meter.start(2.0)
    speeds = []
    for progress in (2.5, 6.0, 9.0, 14.0):
        meter.read(progress)
        speeds.append(meter.epochs_per_second)
    assert speeds == pytest.approx([0, 4, 4, 4 + NEW_FRACTION * (8 - 4)])
