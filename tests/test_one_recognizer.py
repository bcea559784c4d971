"""One recognizer: the window, `predict` and `evaluate` say the same of the same drawing and network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import nn
from gui.main_window import MainWindow
from gui.session.drawing import strokes_of
from nn.calibration import Calibration
from nn.command_line import run
from tests.conftest import draw
from tests.gui.shapes import DIGITS

CALIBRATIONS = {
    "calibrated": Calibration(3.0, 0.9),
    "never sure": Calibration(3.0, 0.9999),
    "hardly ever unsure": Calibration(3.0, 0.01),
    "uncalibrated": Calibration(),
    "uncalibrated and wavering": Calibration(20.0),
}


@pytest.fixture(params=CALIBRATIONS)
def network(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return the file of a network, calibrated or not."""
    network = nn.default_network()
    network.calibration = CALIBRATIONS[request.param]
    network.save(tmp_path / "n.safetensors")
    return tmp_path / "n.safetensors"


def _of_command(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    capsys.readouterr()
    assert run([str(argument) for argument in arguments]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("digit", [3, 8])
def test_window_predict_and_evaluate_agree(
    window: MainWindow, network: Path, digit: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window.session.open_network(network)
    draw(window, *DIGITS[digit])
    prediction = window.session.prediction
    assert prediction is not None
    strokes = [stroke.points.tolist() for stroke in strokes_of(window.session.drawing)]
    drawing = tmp_path / "drawing.json"
    drawing.write_text(json.dumps({"digits": [{"strokes": strokes, "label": digit}]}), encoding="utf-8")

    (predicted,) = _of_command(capsys, "predict", drawing, "--network", network, "--json")
    evaluated = _of_command(capsys, "evaluate", network, "--strokes", drawing, "--json")

    np.testing.assert_allclose(predicted["probabilities"], prediction.probabilities, rtol=1e-5)
    says_not_sure = window.answer_panel.sure.text().startswith("Not sure")
    assert predicted["sure"] is prediction.is_sure is not says_not_sure
    assert evaluated["sure"]["share"] == predicted["sure"]
    assert window.answer_panel.answer.text() == str(predicted["answer"])
    assert evaluated["confusion"][digit][predicted["answer"]] == 1
