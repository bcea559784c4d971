"""Press keys in the real program and see whether it lives: `python -m tests.bench.keys [--seconds N]`.

Starts the program on a virtual screen of its own (Debian packages xvfb and xdotool) and presses random
shortcuts, about twenty a second, for two minutes with each of three seeds. Exits with 1 if the program died.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.screen import virtual_screen

ROOT = Path(__file__).parents[2]
SEEDS = (1, 2, 3)
SECONDS = 120.0
PAUSE = 0.05
# Nothing here opens a dialog, where keys would be words.
KEYS = ("ctrl+l", "ctrl+z", "ctrl+3", "ctrl+4", "ctrl+0")


def main() -> int:
    """Press keys with every seed; return 1 if the program died with one."""
    parser = argparse.ArgumentParser(description="Press keys in Inkling.")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each seed (default: %(default)g)")
    seconds = parser.parse_args().seconds
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        print(f"This needs {' and '.join(missing)}. On Debian: apt install xvfb xdotool")
        return 1
    lived = [press_keys(seed, seconds) for seed in SEEDS]
    return 0 if all(lived) else 1


def press_keys(seed: int, seconds: float) -> bool:
    """Return whether the program lived through the keys of a seed."""
    with tempfile.TemporaryDirectory() as home, virtual_screen() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "QT_QPA_PLATFORM": "xcb",
        }
        program = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "main.py"], cwd=ROOT, env=environment
        )
        try:
            pressed = _press(random.Random(seed), seconds, program, environment)
            lived = program.poll() is None
        finally:
            program.kill()
            program.wait()
    print(f"seed {seed}: {'lived through' if lived else 'died after'} {pressed} keys", flush=True)
    return lived


def _press(
    generator: random.Random, seconds: float, program: subprocess.Popen[bytes], environment: dict[str, str]
) -> int:
    """Press keys while the program lives; return how many."""
    find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Inkling"]
    window = subprocess.check_output(find, env=environment, text=True).split()[0]
    subprocess.run(["xdotool", "windowfocus", window], env=environment, check=True)
    time.sleep(1)
    end, pressed = time.monotonic() + seconds, 0
    while time.monotonic() < end and program.poll() is None:
        subprocess.run(
            ["xdotool", "key", "--delay", "0", generator.choice(KEYS)], env=environment, check=True
        )
        pressed += 1
        time.sleep(PAUSE)
    return pressed


if __name__ == "__main__":
    sys.exit(main())
