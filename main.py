"""Inkling: draw a digit, see what a neural network makes of it, change the network, watch it learn."""

from __future__ import annotations

import argparse
import os
import sys

__version__ = "0.1.0"

WRONG_INPUT = 2  # an exit code
LONGEST_NAME = 80  # characters of a wrong command that are repeated

COMMANDS = {
    "evaluate": "tell how right a network is on digits in a file or in the data set",
    "experiment": "guess what a training does, run it, and read why",
    "predict": "tell which digits are in pictures and in files of pen strokes",
    "train": "train a network and write it to a file",
}


def main() -> int:
    """Open the window, or do one of the commands without one; return the exit code."""
    # One thread for linear algebra: at these sizes more are slower, and they would steal the window's core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.argv[1:2] and sys.argv[1] in COMMANDS:
        return without_window(sys.argv[1:])
    parser = argparse.ArgumentParser(
        prog="inkling",
        usage="inkling [-h] [--version] [COMMAND ...]",
        description=__doc__,
        epilog=commands_in_words(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Inkling {__version__}")
    _, qt_arguments = parser.parse_known_args()
    if qt_arguments and qt_arguments[0] == sys.argv[1] and not sys.argv[1].startswith("-"):
        name = sys.argv[1] if len(sys.argv[1]) <= LONGEST_NAME else f"{sys.argv[1][:LONGEST_NAME]}..."
        known = ", ".join(COMMANDS)
        sys.stderr.write(f"inkling: error: there is no command {name!r}: the commands are {known}\n")
        return WRONG_INPUT
    return with_window(qt_arguments)


def without_window(arguments: list[str]) -> int:
    """Do a command; nothing of Qt is imported."""
    try:
        from nn.command_line import run

        return run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("inkling: interrupted\n")
        return 130


def with_window(qt_arguments: list[str]) -> int:
    """Open the window, or tell why none can be opened."""
    from gui.startup import startup_problem

    problem = startup_problem()
    if problem:
        sys.stderr.write(f"Inkling cannot open its window. {problem}\n")
        return 1
    from gui.app import run

    return run([sys.argv[0], *qt_arguments], __version__)


def commands_in_words() -> str:
    """Return the end of the help."""
    commands = "".join(f"  {name:<12}{words}\n" for name, words in COMMANDS.items())
    return (
        f"commands, which need no window:\n{commands}\n"
        "inkling COMMAND --help explains a command. Without a command the window opens."
    )


if __name__ == "__main__":
    sys.exit(main())
