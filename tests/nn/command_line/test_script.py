"""What `inkling train --script` promises: the same training as plain NumPy, or a refusal before it begins."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import nn

Inkling = Callable[..., Any]

SHORT = ("--hidden", "16", "--epochs", "3", "--augment", "0", "--drawn", "0")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return where the network is to be written."""
    return tmp_path / "new.safetensors"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Return where the script is to be written."""
    return tmp_path / "training.py"


@pytest.fixture
def no_training(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first step of any training fail."""

    def fail(*_: object) -> None:
        raise AssertionError("a training began")

    for name, optimizer in nn.OPTIMIZERS.items():
        monkeypatch.setitem(nn.OPTIMIZERS, name, replace(optimizer, update=fail))


def test_the_script_ends_in_the_weights_of_the_file(
    inkling: Inkling, out: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = inkling("train", *SHORT, "--out", out, "--script", script)
    assert outcome.out.splitlines()[-1] == f"Written to {out}, {script}"
    names: dict[str, Any] = {"__name__": "script"}
    exec(script.read_text(encoding="utf-8"), names)
    np.testing.assert_array_equal(names["average"], nn.load_network(out).parameters)
    assert capsys.readouterr().out.endswith("the same to the last bit\n")


@pytest.mark.slow
@pytest.mark.parametrize("options", [("--split", "all"), ("--optimizer", "adam", "--schedule", "one_cycle")])
def test_a_fresh_interpreter_ends_in_the_weights_of_the_file(
    inkling: Inkling, out: Path, script: Path, options: tuple[str, ...]
) -> None:
    assert inkling("train", *SHORT, *options, "--out", out, "--script", script).code == 0
    result = script.with_suffix(".npy")
    command = [sys.executable, "-I", str(script), str(result)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    np.testing.assert_array_equal(np.load(result), nn.load_network(out).parameters)


@pytest.mark.usefixtures("no_training")
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--augment", "1"), "new variants of the samples in every epoch; --augment 0 trains without them"),
        (("--split", "writers"), "--script goes with --split ordered or all"),
    ],
)
def test_what_no_script_can_hold_is_told_before_the_training(
    inkling: Inkling, out: Path, script: Path, options: tuple[str, ...], words: str
) -> None:
    outcome = inkling("train", *SHORT, *options, "--out", out, "--script", script)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert not list(out.parent.iterdir())


@pytest.mark.usefixtures("no_training")
def test_its_place_is_checked_before_the_training(inkling: Inkling, out: Path, tmp_path: Path) -> None:
    missing = inkling("train", *SHORT, "--out", out, "--script", tmp_path / "none" / "training.py")
    assert "there is no folder" in missing.err
    same = inkling("train", *SHORT, "--out", out, "--script", tmp_path / "." / out.name)
    assert "--out, --film and --script need a name each" in same.err
    assert (missing.code, same.code) == (2, 2)
    assert not list(tmp_path.iterdir())
