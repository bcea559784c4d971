"""What to do for a list of arguments, and one sentence when it cannot be done."""

from __future__ import annotations

import argparse
import io
import logging
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn

from nn.checks import in_one_line, quoted
from nn.command_line import evaluate, experiment, predict, train
from nn.command_line.terminal import describe_error, printable, tell
from nn.training.stopping import DivergenceError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

FAILED, WRONG_INPUT, INTERRUPTED, TERMINATED = 1, 2, 130, 143

COMMANDS = {"evaluate": evaluate, "experiment": experiment, "predict": predict, "train": train}


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for, the first of them a command, and return the exit code.

    0: done. 1: the work failed. 2: wrong arguments or files. 3: nothing was learned. 130: interrupted by
    Ctrl+C. 143: ended by SIGTERM.
    """
    sys.stderr = sys.stderr or io.StringIO()  # closed: there is nobody to tell
    if sys.stdout is None:
        tell("inkling: error: the standard output is closed\n")
        return WRONG_INPUT
    _write_any_character()
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        tell(f"inkling: error: the commands are {', '.join(COMMANDS)}, not {quoted(name)}\n")
        return WRONG_INPUT
    return _carry_out(name, arguments[1:])


def _parser(name: str) -> argparse.ArgumentParser:
    command = COMMANDS[name]
    parser = _Parser(f"inkling {name}", description=command.__doc__, allow_abbrev=False)
    command.add_options(parser)
    return parser


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments, and writes help only where it can be read."""

    def error(self, message: str) -> NoReturn:
        """Tell of wrong arguments and end."""
        hint = f"({self.prog} --help lists all options)"
        tell(f"{self.prog}: error: {printable(in_one_line(message))} {hint}\n")
        raise SystemExit(WRONG_INPUT)

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Write the help; argparse would not notice a full disk."""
        (file or sys.stdout).write(self.format_help())
        sys.stdout.flush()


def _carry_out(name: str, arguments: Sequence[str]) -> int:
    """Run a command; whatever a person, a file or the system does wrong becomes one line."""
    _silence_libraries()
    try:
        with _termination_is_told():
            options = _parser(name).parse_args(arguments)
            code: int = COMMANDS[name].run(options)
            sys.stdout.flush()
        return code
    except SystemExit as end:  # argparse has said why
        return int(end.code or 0)
    except Terminated:
        return _report(name, "ended from outside", TERMINATED)
    except KeyboardInterrupt as stop:
        return _report(name, ", ".join(["interrupted", *stop.args]), INTERRUPTED)
    except BrokenPipeError:
        _give_up_output()  # whoever read it has seen enough
        return FAILED
    except OSError as error:
        if error.errno is None or error.filename is not None:  # about a file, which it names
            return _report(name, f"error: {describe_error(error)}", WRONG_INPUT)
        _give_up_output()
        return _report(name, f"error: the standard output: {describe_error(error)}", WRONG_INPUT)
    except ValueError as error:
        return _report(name, f"error: {describe_error(error)}", WRONG_INPUT)
    except DivergenceError as error:
        return _report(name, f"error: {describe_error(error)}", FAILED)
    except MemoryError:
        return _report(name, "error: there is not enough memory for this", FAILED)


class Terminated(BaseException):
    """The system asks the program to end: what is half done is taken away on the way out."""


@contextmanager
def _termination_is_told() -> Iterator[None]:
    """Let SIGTERM end the work as Ctrl+C does: no half written file stays."""

    def end(*_: object) -> None:
        raise Terminated

    try:
        before = signal.signal(signal.SIGTERM, end)
    except ValueError:  # another thread than the main one is told of no signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _give_up_output() -> None:
    """Write no more: Python would complain when it flushes the rest at its end."""
    with suppress(OSError, ValueError):  # of a test it is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _silence_libraries() -> None:
    """Let Pillow keep its own remarks on broken pictures: each gets one line of ours."""
    logger = logging.getLogger("PIL")
    logger.propagate = False
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def _report(command: str, message: str, code: int) -> int:
    tell(f"inkling {command}: {message}\n")
    return code


def _write_any_character() -> None:
    """Let names of files be written that the encoding of the output does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
