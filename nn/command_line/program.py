"""What to do for a list of arguments, and one sentence when it cannot be done."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from nn.command_line import evaluate, experiment, predict, train
from nn.command_line.terminal import describe_error, printable
from nn.training.stopping import DivergenceError

FAILED, WRONG_INPUT, INTERRUPTED = 1, 2, 130

COMMANDS = {"evaluate": evaluate, "experiment": experiment, "predict": predict, "train": train}


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for, the first of them a command, and return the exit code.

    0: done. 1: the work failed. 2: wrong arguments or files. 130: interrupted by Ctrl+C.
    """
    sys.stderr = sys.stderr or io.StringIO()  # closed: there is nobody to tell
    if sys.stdout is None:
        sys.stderr.write("inkling: error: the standard output is closed\n")
        return WRONG_INPUT
    _write_any_character()
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        sys.stderr.write(f"inkling: error: the commands are {', '.join(COMMANDS)}, not {printable(name)!r}\n")
        return WRONG_INPUT
    try:
        options = _parser(name).parse_args(arguments[1:])
    except SystemExit as end:  # argparse has said why
        return int(end.code or 0)
    return _carry_out(name, options)


def _parser(name: str) -> argparse.ArgumentParser:
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(f"inkling {name}", description=command.__doc__, allow_abbrev=False)
    command.add_options(parser)
    return parser


def _carry_out(name: str, options: argparse.Namespace) -> int:
    """Run a command; whatever a person, a file or the system does wrong becomes one line."""
    try:
        code: int = COMMANDS[name].run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt as stop:
        return _report(name, ", ".join(["interrupted", *stop.args]), INTERRUPTED)
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python would complain when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except (OSError, ValueError) as error:
        return _report(name, f"error: {describe_error(error)}", WRONG_INPUT)
    except DivergenceError as error:
        return _report(name, f"error: {describe_error(error)}", FAILED)
    except MemoryError:
        return _report(name, "error: there is not enough memory for this", FAILED)


def _report(command: str, message: str, code: int) -> int:
    sys.stderr.write(f"inkling {command}: {message}\n")
    return code


def _write_any_character() -> None:
    """Let names of files be written that the encoding of the output does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
