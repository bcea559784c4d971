"""Read files with faults: `python -m tests.bench.fuzz [--each 5000] [--seed 0] [--kinds ...] [--keep F]`.

Good files of every kind are changed by chance, in their bytes and in their values, and read as Inkling does;
besides there are small files that would unpack to much. Each must be read or refused in one sentence, in
1 s and 200 MB. Prints a line for each kind, and each new fault with the seed that makes its file.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PySide6.QtCore import QCoreApplication

from tests.bench.fuzz.bombs import bombs
from tests.bench.fuzz.judge import fault_of
from tests.bench.fuzz.kinds import Kind, all_kinds

MOST_ADDRESSES = 6 * 2**30  # a bomb that goes off ends in MemoryError, not in a machine without memory
SHORT = 60  # characters by which faults are the same


def main() -> None:
    """Read all and print what was found; the exit code says whether there was any fault."""
    application = QCoreApplication(["inkling"])  # projects hold sessions, which have timers
    kinds = all_kinds()
    parser = argparse.ArgumentParser(description="Read files with faults.")
    parser.add_argument("--each", type=int, default=5_000, help="files of each kind")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kinds", nargs="+", choices=kinds, default=[*kinds])
    parser.add_argument("--keep", type=Path, help="a folder for the files of the faults")
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
    found = 0
    for name in arguments.kinds:
        found += run(name, kinds[name], arguments.each, arguments.seed, arguments.keep)
    del application
    sys.exit(1 if found else 0)


def run(name: str, kind: Kind, count: int, seed: int, keep: Path | None) -> int:
    """Read files of a kind; return how many had a fault."""
    faults: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        path = Path(folder, f"digits{kind.ending}")
        for title, content in bombs(name):
            _read(title, content, kind, path, faults, keep)
        for number in range(count):
            title = f"{name} {seed} {number}"
            _read(title, faulty_file(kind, title), kind, path, faults, keep)
    print(f"{name:<12} {count:>7,} files {faults.total():>5} faults of {len(faults)} kinds", flush=True)
    return faults.total()


def faulty_file(kind: Kind, title: str) -> bytes:
    """Return the file that a title such as "networks 0 17" makes."""
    return kind.faulty(random.Random(title))


def _read(
    title: str, content: bytes, kind: Kind, path: Path, faults: Counter[str], keep: Path | None
) -> None:
    path.write_bytes(content)
    del content  # its memory does not count as that of reading
    fault = fault_of(kind.read, path)
    if not fault:
        return
    if not faults[fault[:SHORT]]:
        print(f"    {title}: {fault[:300]}", flush=True)
    faults[fault[:SHORT]] += 1
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{title}{path.suffix}").write_bytes(path.read_bytes())


if __name__ == "__main__":
    main()
