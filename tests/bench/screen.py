"""A screen for measurements on a machine that has none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1920x1080x24"
MISSING = "There is no screen, and Xvfb, which can take its place, is missing. On Debian: apt install xvfb"


def needs_screen() -> bool:
    """Return whether Qt would look for an X server that is not there."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def screen() -> Iterator[None]:
    """Run on a virtual screen if there is no other; end the program in words if that is impossible."""
    if not needs_screen():
        yield
    elif shutil.which("Xvfb") is None:
        sys.exit(MISSING)
    else:
        with virtual_screen() as display:
            os.environ["DISPLAY"] = display
            try:
                yield
            finally:
                del os.environ["DISPLAY"]


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run an X server without a screen, on a display that is free, and yield its name."""
    here, there = os.pipe()
    command = ["Xvfb", "-displayfd", str(there), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[there], stderr=subprocess.DEVNULL) as server:
        os.close(there)
        with os.fdopen(here) as answer:
            number = answer.readline().strip()
        try:
            if not number:
                sys.exit("Xvfb did not start.")
            yield f":{number}"
        finally:
            server.terminate()
