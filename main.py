"""Inkling: draw a digit, see what a neural network makes of it, change the network, watch it learn."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the desktop window."""
    # One thread for linear algebra: at these sizes more are slower, and they would steal the window's core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from gui.app import run

    return run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
