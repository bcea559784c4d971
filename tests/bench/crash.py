"""Kill the program at random moments: `python -m tests.bench.crash [times]`.

Each time a window of its own goes on with what the one before has left, draws, trains, scrubs and saves, and
is killed (`kill -9`) at a random moment. What it drew tells when: so much was lost. It always has to start
again, and no file may be broken.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

ROOT = Path(__file__).parents[2]
SHORTEST, LONGEST = 0.2, 8.0  # seconds from the window to its end
MOST_LOST = 5.0
CHANGES_A_SECOND = 10
RUN = "from tests.bench.crash import use; import sys; use(sys.argv[1], float(sys.argv[2]))"


def main() -> None:
    """Kill so many times, and tell what came of it."""
    times, generator = int(sys.argv[1]) if sys.argv[1:] else 20, random.Random(0)
    lost: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        for number in range(times):
            lost.append(killed_after(Path(home), generator.uniform(SHORTEST, LONGEST)))
            sys.stdout.write(f"{number + 1:>4}: {lost[-1]:.2f} s lost\n")
            sys.stdout.flush()
        broken = sorted(path.name for path in Path(home).rglob("*.broken.*"))
    sys.stdout.write(f"{times} times killed: at most {max(lost):.2f} s lost, broken files: {broken}\n")
    if broken or max(lost) > MOST_LOST:
        sys.exit("work was lost")


def killed_after(home: Path, seconds: float) -> float:
    """Use the program, kill it, and return the seconds of work that are not in its files."""
    begun = time.time()
    program = subprocess.Popen(
        [sys.executable, "-c", RUN, str(home), str(begun)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert program.stdout is not None
    line = program.stdout.readline()
    assert line == b"ready\n", "it did not start again"
    ready = time.time()
    time.sleep(seconds)
    program.kill()
    program.wait()
    killed = time.time()
    program.stdout.close()
    return killed - max(ready, last_change(home, begun))


def last_change(home: Path, begun: float) -> float:
    """Return when the latest change was made that is in the files, as the next start would read them."""
    from gui.keeping.slots import take_slot

    slot = take_slot(home / "sessions")
    assert slot is not None
    assert slot.file.name == "session-1.inkling", "its place was not free again"
    reopened = slot.read()
    slot.release()
    if reopened is None or not isinstance(reopened.whole.drawing, tuple) or not reopened.whole.drawing:
        return 0.0
    stroke = reopened.whole.drawing[-1]
    return begun + float(stroke.points[-1, 0]) * 1000 if reopened.saved.timestamp() >= begun else 0.0


def use(home: str, begun: float) -> None:
    """Use the program without end: draw all the time, and train, scrub, pin and save by chance."""
    from PySide6.QtCore import QTimer

    from gui.app import make_application, make_window
    from gui.session.drawing import Stroke
    from gui.settings import Settings
    from nn import Layer
    from nn.digits.design import Design

    application = make_application(["inkling"])
    window = make_window(Settings(Path(home, "settings.ini")))
    window.continue_from(Path(home, "sessions"))
    window.show()
    session, actions, generator = window.session, window.app_actions, random.Random(begun)
    hidden = [Layer(50, "relu"), Layer(30, "relu")], [Layer(256, "relu"), Layer(128, "relu")]

    def act() -> None:
        points = np.array([[0.3, 0.2], [(time.time() - begun) / 1000, 0.8]])
        session.change_drawing((Stroke(points, 0.05),), "draw")
        chance = generator.random()
        if chance < 0.05:
            session.take_preset(
                Design.of(*generator.choice(hidden), epochs=10**6, learning_rate=0.05, batch_size=32), "any"
            )
        elif chance < 0.15:
            actions["train"].trigger()
        elif chance < 0.25 and session.run.recording.epochs:
            session.show_moment(generator.choice([None, *session.run.recording.epochs]))
        elif chance < 0.28:
            window.keeper.save_project(Path(home, "project.inkling"))
        elif chance < 0.3 and not session.pins.is_full:
            session.pins.label(session.pins.add(session.drawing), 1)

    timer = QTimer(interval=1000 // CHANGES_A_SECOND)
    timer.timeout.connect(act)
    timer.start()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    application.exec()


if __name__ == "__main__":
    main()
