from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nn import EpochMetrics, Network
from nn.training.history import print_progress

Build = Callable[..., Network]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]


def row(epoch: int, validation: tuple[float, float] | None = None) -> EpochMetrics:
    cost, accuracy = validation or (None, None)
    return EpochMetrics(epoch, 0.12345, 0.9876, cost, accuracy, 0.1, 1.0, 10)


def test_a_line_says_epoch_cost_and_accuracy(capsys: pytest.CaptureFixture[str]) -> None:
    print_progress(5)(row(3))
    assert capsys.readouterr() == ("", "epoch 3/5  cost 0.1235  accuracy 98.8%\n")


def test_a_line_says_what_was_measured_on_the_validation_data(capsys: pytest.CaptureFixture[str]) -> None:
    print_progress(5)(row(3, (0.5, 0.25)))
    assert capsys.readouterr().err == ("epoch 3/5  cost 0.1235  accuracy 98.8%  validation 0.5000, 25.0%\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(epochs=st.integers(1, 500))
def test_about_ten_lines_are_printed_and_the_last_epoch_is_among_them(
    capsys: pytest.CaptureFixture[str], epochs: int
) -> None:
    report = print_progress(epochs)
    for epoch in range(1, epochs + 1):
        report(row(epoch))
    lines = capsys.readouterr().err.splitlines()
    assert min(epochs, 10) <= len(lines) <= 20
    assert lines[-1].startswith(f"epoch {epochs}/{epochs} ")
    assert len(set(lines)) == len(lines)


def test_verbose_prints_about_ten_lines_to_standard_error(
    build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build(3, 2).fit(X, Y, 100, verbose=True, validation_data=(X, Y))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 10
    assert captured.err.splitlines()[-1].startswith("epoch 100/100  cost ")


def test_nothing_is_printed_unless_asked_for(build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build(3, 2).fit(X, Y, 100)
    assert capsys.readouterr() == ("", "")
