"""Trials run beside the window and never hold it, however slow it is to listen."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QDeadlineTimer
from pytestqt.qtbot import QtBot

from gui.training import trials as module
from gui.training.trials import Trials
from nn.digits.data import DigitData
from nn.digits.experiments.reading import all_experiments
from nn.digits.experiments.running import Trial


def test_a_window_that_is_busy_finds_one_report_when_it_listens_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SECONDS_BETWEEN_REPORTS", 0.0)
    trials, done, reports = Trials(), threading.Semaphore(0), []
    run_trial = module.run_trial

    def run_and_tell(*given: Any) -> Trial:
        trial = run_trial(*given)
        done.release()
        return trial

    monkeypatch.setattr(module, "run_trial", run_and_tell)
    trials.progressed.connect(reports.append)
    try:
        trials.run(all_experiments()[0], DigitData.standard())
        for _ in range(module.SEEDS):
            assert done.acquire(timeout=60)  # meanwhile this thread, the window's, listens to nothing
        with qtbot.waitSignals([trials.measured] * module.SEEDS):
            pass
        assert len(reports) == 1
    finally:
        assert trials.close(QDeadlineTimer(5000))


def test_a_window_that_listens_hears_how_much_is_done(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_BETWEEN_REPORTS", 0.0)
    trials, reports = Trials(), []
    trials.progressed.connect(reports.append)
    try:
        with qtbot.waitSignals([trials.measured] * module.SEEDS, timeout=60_000):
            trials.run(all_experiments()[0], DigitData.standard())
        assert len(reports) > 5
        assert reports == sorted(reports)
        assert 0 < reports[0] < reports[-1] <= 1
    finally:
        assert trials.close(QDeadlineTimer(5000))
