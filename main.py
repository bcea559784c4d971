"""Inkling: draw a digit, see what a neural network makes of it, change the network, watch it learn."""

from __future__ import annotations

import argparse
import os
import sys

__version__ = "0.1.0"


def main() -> int:
    """Open the window; return the exit code."""
    parser = argparse.ArgumentParser(prog="inkling", description=__doc__)
    parser.add_argument("--version", action="version", version=f"Inkling {__version__}")
    _, qt_arguments = parser.parse_known_args()
    # One thread for linear algebra: at these sizes more are slower, and they would steal the window's core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from gui.startup import startup_problem

    problem = startup_problem()
    if problem:
        sys.stderr.write(f"Inkling cannot open its window. {problem}\n")
        return 1
    from gui.app import run

    return run([sys.argv[0], *qt_arguments], __version__)


if __name__ == "__main__":
    sys.exit(main())
