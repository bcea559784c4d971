"""What reading a file with faults came to: in one sentence, in time, in little memory, or not."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS, MOST_MEGABYTES, LONGEST_SENTENCE = 1.0, 200.0, 500
PEAK, STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")


def fault_of(read: Callable[[Path], None], path: Path) -> str:
    """Return what is wrong with how a file was read or refused, or an empty text."""
    before, started = resident(), time.process_time()
    with warnings.catch_warnings(record=True) as noticed:
        warnings.simplefilter("always")
        problem = _problem(read, path)
    seconds, megabytes = time.process_time() - started, peak() - before
    if seconds > MOST_SECONDS:
        problem = problem or f"it took {seconds:.1f} s"
    if megabytes > MOST_MEGABYTES:
        problem = problem or f"it took {megabytes:.0f} MB"
    if noticed:
        problem = problem or f"a warning: {noticed[0].message}"
    return problem


def _problem(read: Callable[[Path], None], path: Path) -> str:
    try:
        read(path)
    except (OSError, ValueError) as error:
        return _problem_of_sentence(str(error).replace(os.fspath(path), "FILE"))
    except Exception as error:  # whatever it is, it is what is looked for
        return f"{type(error).__name__}: {error}"
    return ""


def _problem_of_sentence(text: str) -> str:
    if not text.strip():
        return "an error without words"
    if "\n" in text.strip():
        return f"more than one line: {text[:200]!r}"
    return f"{len(text)} characters: {text[:200]}" if len(text) > LONGEST_SENTENCE else ""


def resident() -> float:
    """Return the resident memory of this process in MB, and begin to watch its peak."""
    if not PEAK.exists():
        return 0.0
    PEAK.write_text("5")
    return _memory("VmRSS")


def peak() -> float:
    """Return the highest resident memory in MB since the last call of `resident`; 0 where nobody tells."""
    return _memory("VmHWM") if PEAK.exists() else 0.0


def _memory(name: str) -> float:
    for line in STATUS.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0.0
