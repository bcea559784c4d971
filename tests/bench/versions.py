"""Run the tests with other versions: `python -m tests.bench.versions python3.11 python3.13 [--only oldest]`.

For each Python that is named, an environment with the oldest and one with the newest of everything that
pyproject.toml allows. What only tests need is always the newest, but for pytest below 9 with the oldest:
scikit-learn's own checks do not know later ones. Takes some minutes for each environment.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOWEST = re.compile(r"([\w.-]+)>=([\d.]+)")
SUMMARY = re.compile(r"\d+ (passed|failed|error).*")
KINDS = "oldest", "newest"


def main() -> int:
    """Test each combination and print a line for it; return 1 if one failed."""
    parser = argparse.ArgumentParser(description="Run the tests with other versions.")
    parser.add_argument("pythons", nargs="+", metavar="PYTHON", help="an interpreter, such as python3.13")
    parser.add_argument("--only", choices=KINDS, help="one kind of dependencies")
    arguments = parser.parse_args()
    failed = False
    for python in arguments.pythons:
        for kind in KINDS if arguments.only is None else (arguments.only,):
            failed |= not passes(python, kind)
    return int(failed)


def passes(python: str, kind: str) -> bool:
    """Return whether the tests pass in a new environment, and print what they say."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python, "-m", "venv", folder], check=True)
        own = Path(folder, "Scripts" if os.name == "nt" else "bin", "python")
        pins = oldest() if kind == "oldest" else []
        subprocess.run([own, "-m", "pip", "install", "-q", "-e", f"{ROOT}[dev]", *pins], check=True)
        done = subprocess.run(
            [own, "-m", "pytest", "-q", "-n", "auto", "-p", "no:cacheprovider"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    said = [line for line in done.stdout.splitlines() if line.startswith("FAILED") or SUMMARY.match(line)]
    sys.stdout.write("\n".join([f"{python}, {kind}:", *said]) + "\n")
    return done.returncode == 0


def oldest() -> list[str]:
    """Return the lowest version of everything that the project allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    matches = [LOWEST.match(requirement) for requirement in project["dependencies"]]
    return [f"{match[1]}=={match[2]}" for match in matches if match] + ["pytest<9"]


if __name__ == "__main__":
    sys.exit(main())
