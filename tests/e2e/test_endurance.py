"""Thousands of signals, paints and actions in one process: what Qt's binding does wrong shows late."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

OPEN = """
import sys
from pathlib import Path
from gui.app import make_application, make_window
from gui.settings import Settings
from tests.windows import wait_until
application = make_application(["inkling"])
window = make_window(Settings(Path(sys.argv[1])))
window.show()
application.processEvents()
window.digits.show(3)
wait_until(window.session.is_settled)
"""

EMITS = """
received = []
window.session.design_problem_changed.connect(received.append)
window.controller.updated.disconnect()
window.controller.updated.connect(received.append)
for number in range(SIGNALS):
    window.session.set_design_problem("odd" if number % 2 == 0 else "", "test")
    window.controller.updated.emit(None)
    window.controller.updated.emit(True)
assert len(received) == 3 * SIGNALS
for number in range(PREDICTIONS):
    window.session.prediction_changed.emit()
"""

PAINTS = """
panel = window.drawing_panel
diagram = window.network_panel.view.diagram
widgets = [panel.canvas, panel.image_view, window.answer_panel.bars, diagram]
for number in range(PAINTS):
    widgets[number % 4].repaint()
for number in range(PAINTS // 25):
    window.repaint()
"""

# What a person does with a handful of shortcuts: docs/decisions/0009-no-layout-items.md
ACTIONS = """
import random
from PySide6.QtTest import QTest
names = ("add_layer", "undo", "redo", "reset_layout", "restore", "new_weights")
actions = [window.app_actions[name] for name in names]
actions += [window.app_actions["side"], window.app_actions["fill"], *window.panel_actions]
generator = random.Random(1)
window.resize(1120, 500)
for number in range(ACTIONS):
    generator.choice(actions).trigger()
    QTest.qWait(generator.choice((0, 0, 1, 2)))
"""

END = """
window.close()
application.processEvents()
print("alive")
"""


def load(*, signals: int = 0, predictions: int = 0, paints: int = 0, actions: int = 0) -> str:
    """Return the middle of a program: signals, paints and actions, each if there are to be some."""
    emits = EMITS.replace("SIGNALS", str(signals)).replace("PREDICTIONS", str(predictions))
    parts = ((emits, signals), (PAINTS.replace("PAINTS", str(paints)), paints))
    parts += ((ACTIONS.replace("ACTIONS", str(actions)), actions),)
    return "".join(part for part, count in parts if count)


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(load(signals=1000, predictions=50, paints=100, actions=20), id="some of all"),
        pytest.param(load(signals=2500, predictions=2500), id="emits", marks=pytest.mark.slow),
        pytest.param(load(paints=2500), id="paints", marks=pytest.mark.slow),
        pytest.param(load(actions=1500), id="actions", marks=pytest.mark.slow),
    ],
)
def test_thousands_of_them_do_not_crash(tmp_path: Path, program: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN + program + END, str(tmp_path / "settings.ini")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "alive\n"
    assert "Traceback" not in done.stderr
