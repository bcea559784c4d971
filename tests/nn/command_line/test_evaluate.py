"""What `inkling evaluate` promises: figures by hand, and one sentence for what cannot be evaluated."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import nn
from nn.calibration import Calibration
from nn.command_line.tables import evaluation_lines
from nn.digits.data import WRITER_STARTS, writer_blocks
from nn.digits.evaluation import evaluate_probabilities

Inkling = Callable[..., Any]

BAR = [[[250, 100], [250, 400]]]
CIRCLE = [[[250 + 90 * np.sin(t), 250 - 150 * np.cos(t)] for t in np.linspace(0, 6.3, 40).tolist()]]


def _strokes(path: Path, *digits: tuple[int | None, list[Any]]) -> Path:
    content = [{"strokes": strokes, "label": label} for label, strokes in digits]
    path.write_bytes(gzip.compress(json.dumps({"box": 500, "digits": content}).encode()))
    return path


@pytest.fixture
def drawings(tmp_path: Path) -> Path:
    """Return a file of two zeros, three bars, one of which is said to be a 7, and a paper without ink."""
    bars = [(1, BAR), (7, BAR), (1, BAR)]
    return _strokes(tmp_path / "a.json.gz", (0, CIRCLE), *bars, (0, CIRCLE), (7, []))


@pytest.fixture
def bitmaps(tmp_path: Path) -> Path:
    """Return a file of two upright bars and an even grey."""
    images = np.full((3, 20, 20), 230, np.uint8)
    images[:2, 3:17, 9:11] = 20
    np.savez(tmp_path / "a.npz", images=images, labels=[1, 4, 4])
    return tmp_path / "a.npz"


def _answer(outcome: Any) -> dict[str, Any]:
    assert (outcome.code, outcome.err) == (0, "")
    content: dict[str, Any] = json.loads(outcome.out)
    return content


def _trained(path: Path, information: dict[str, Any], units: tuple[int, int] = (64, 10)) -> Path:
    network = nn.Network([nn.Layer(units[0], "input"), nn.Layer(units[1], "softmax")], seed=0)
    network.information = information
    network.calibration = Calibration(0.05, 0.6)
    network.save(path)
    return path


# Files


def test_strokes_by_hand(inkling: Inkling, drawings: Path) -> None:
    content = _answer(inkling("evaluate", "--strokes", drawings, "--json"))
    assert (content["n"], content["accuracy"], content["unreadable"]) == (6, 4 / 6, 1)
    assert content["by_class"] == [1, 1, *[None] * 5, 0, None, None]
    assert content["n_by_class"] == [2, 2, 0, 0, 0, 0, 0, 2, 0, 0]
    assert content["confusion"][0] == [2, *[0] * 9]
    assert content["confusion"][7] == [0, 1, *[0] * 8]
    assert np.sum(content["confusion"]) == 5
    assert content["unreadable_by_class"] == [0] * 7 + [1, 0, 0]
    assert content["unreadable_digits"] == [{"digit": 6, "why": "no ink: draw a digit"}]
    assert content["network"] is None
    assert content["digits"] == str(drawings)


def test_bitmaps_by_hand(inkling: Inkling, bitmaps: Path) -> None:
    content = _answer(inkling("evaluate", "--bitmaps", bitmaps, "--json"))
    assert (content["n"], content["accuracy"], content["unreadable"]) == (3, 1 / 3, 1)
    assert content["confusion"][1][1] == content["confusion"][4][1] == 1


def test_calibration_error_and_confidence_are_those_of_the_answers(inkling: Inkling, drawings: Path) -> None:
    content = _answer(inkling("evaluate", "--strokes", drawings, "--json"))
    assert content["confidence"] > 0.9
    assert content["calibration_error"] == pytest.approx(content["confidence"] - 4 / 5, abs=0.01)


def test_digits_that_cannot_be_read_at_all_have_no_confidence(inkling: Inkling, tmp_path: Path) -> None:
    path = _strokes(tmp_path / "a.json", (3, []), (4, [[[1, 1]]]))
    content = _answer(inkling("evaluate", "--strokes", path, "--json"))
    assert (content["accuracy"], content["unreadable"]) == (0, 2)
    assert content["confidence"] is content["calibration_error"] is content["sure"]["accuracy"] is None
    assert "0 of 2" in inkling("evaluate", "--strokes", path).out


def test_calibration_of_the_network_counts(inkling: Inkling, drawings: Path, tmp_path: Path) -> None:
    path = _trained(tmp_path / "n.safetensors", {})
    content = _answer(inkling("evaluate", path, "--strokes", drawings, "--json"))
    assert content["network"] == str(path)
    assert content["sure"]["from"] == 0.6
    words = inkling("evaluate", path, "--strokes", drawings).out
    assert words.startswith("n.safetensors on 6 digits of a.json.gz\n")
    assert "sure is from 60.0 % on" in words


def test_people_get_a_table(inkling: Inkling, drawings: Path) -> None:
    outcome = inkling("evaluate", "--strokes", drawings)
    lines = outcome.out.splitlines()
    assert outcome.code == 0
    assert lines[0] == "Inkling's own network on 6 digits of a.json.gz"
    assert re.search(r"^  right +66\.7 %  4 of 6$", outcome.out, re.MULTILINE)
    assert re.search(r"^  unreadable +16\.7 %  1, counted as wrong$", outcome.out, re.MULTILINE)
    row = next(line.split() for line in lines if line.startswith("     7 "))
    assert row == ["7", "2", "0.0", "%", ".", "1", *["."] * 8, "1"]
    answers, none = next(line for line in lines if line.split()[:2] == ["0", "1"]), len("  none")
    assert all(len(line) == len(answers) for line in lines[-10:])
    assert answers.split() == [*map(str, range(10)), "none"]
    assert answers[:-none].endswith("9")


def test_no_table_is_wider_than_a_hundred_columns() -> None:
    labels = np.zeros(100_000, np.intp)
    probabilities = np.tile(np.eye(10)[0], (100_000, 1))
    for calibration in (Calibration(1.0, 0.5), Calibration()):
        widest = evaluate_probabilities(probabilities, labels, calibration, unreadable=[0])
        assert max(map(len, evaluation_lines(widest))) <= 100


# Splits


def test_last_fifth_of_the_digits(inkling: Inkling) -> None:
    digits, network = nn.load_digits(), nn.default_network()
    content = _answer(inkling("evaluate", "--split", "ordered", "--json"))
    assert content["n"] == 360
    assert content["accuracy"] == np.mean(network.predict(digits.images[1437:]) == digits.labels[1437:])
    assert content["unreadable"] == 0


@pytest.mark.slow
def test_accuracy_by_writer_their_mean_and_the_worst(inkling: Inkling, tmp_path: Path) -> None:
    path = _trained(tmp_path / "n.safetensors", {})
    digits, network = nn.load_digits(), nn.load_network(path)
    content = _answer(inkling("evaluate", path, "--split", "writers", "--json"))
    accuracies = [
        np.mean(network.predict(digits.images[block]) == digits.labels[block]) for block in writer_blocks()
    ]
    assert [block["accuracy"] for block in content["blocks"]] == accuracies
    assert [block["start"] for block in content["blocks"]] == list(WRITER_STARTS)
    assert content["mean"] == pytest.approx(np.mean(accuracies))
    assert content["worst"] == min(accuracies)
    assert content["n"] == sum(block["n"] for block in content["blocks"]) == 1797
    words = inkling("evaluate", path, "--split", "writers").out
    assert f"worst   writer {1 + int(np.argmin(accuracies))} " in words
    assert "1667 to 1796  130" in words
    assert max(map(len, words.splitlines())) <= 100


@pytest.mark.slow
@pytest.mark.parametrize(
    ("information", "split", "seen", "words"),
    [
        ({"trained_digits": 1437}, "ordered", 0, "trained on none of these digits"),
        ({"trained_digits": 1797}, "ordered", 360, "trained on all of these digits"),
        ({"test_digits": 360}, "writers", 1437, "trained on the first 1,437 of these digits"),
        ({"trained_digits": "1437"}, "ordered", 0, "trained on none of these digits"),
        ({"trained_digits": "1797"}, "writers", 1797, "trained on all of these digits"),
        ({"test_digits": "1797"}, "ordered", None, "does not say on which"),
        ({"trained_digits": "many"}, "ordered", None, "does not say on which"),
        ({}, "ordered", None, "does not say on which"),
    ],
)
def test_it_says_which_digits_the_network_knows_already(
    inkling: Inkling,
    tmp_path: Path,
    information: dict[str, Any],
    split: str,
    seen: int | None,
    words: str,
) -> None:
    path = _trained(tmp_path / "n.safetensors", information)
    content = _answer(inkling("evaluate", path, "--split", split, "--json"))
    assert content["seen"] == seen
    assert words in content["note"]


def test_what_it_knows_already_is_told_in_words_too(inkling: Inkling, tmp_path: Path) -> None:
    path = _trained(tmp_path / "n.safetensors", {"trained_digits": 1437})
    assert "trained on none of these digits" in inkling("evaluate", path, "--split", "ordered").out


# What cannot be evaluated


def _refused(outcome: Any) -> str:
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("inkling evaluate: error: ")
    assert outcome.err.count("\n") == 1
    return str(outcome.err)


@pytest.mark.parametrize("option", ["--strokes", "--bitmaps"])
@pytest.mark.parametrize("content", [None, b"", b"words", b"\x1f\x8bwords", b"PK\x03\x04", b"{}"])
def test_wrong_files_are_refused_in_one_line(
    inkling: Inkling, tmp_path: Path, option: str, content: bytes | None
) -> None:
    path = tmp_path / "a file"
    if content is not None:
        path.write_bytes(content)
    assert str(path) in _refused(inkling("evaluate", option, path, "--json"))


def test_every_digit_needs_a_label(inkling: Inkling, tmp_path: Path) -> None:
    path = _strokes(tmp_path / "a.json", (1, BAR), (None, BAR))
    assert f"{path} must label every digit: digit 2 has no label" in _refused(
        inkling("evaluate", "--strokes", path)
    )


def test_wrong_networks_are_refused_in_one_line(inkling: Inkling, tmp_path: Path, drawings: Path) -> None:
    for name, words in (("missing", "there is no file"), (drawings.name, "is not a network file")):
        assert words in _refused(inkling("evaluate", tmp_path / name, "--split", "ordered"))


@pytest.mark.parametrize("units", [(3, 10), (64, 2)])
def test_network_of_another_size_is_refused(inkling: Inkling, tmp_path: Path, units: tuple[int, int]) -> None:
    path = _trained(tmp_path / "n.safetensors", {}, units)
    assert f"{path} is a network from {units[0]} to {units[1]} values" in _refused(
        inkling("evaluate", path, "--split", "ordered")
    )


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--split",),
        ("--split", "shuffled"),
        ("--split", "ordered", "--bitmaps", "a.npz"),
        ("--split", "ordered", "--lucky"),
        ("--split", "ordered", "--js"),
        ("a", "b", "--split", "ordered"),
    ],
)
def test_unknown_options_are_refused(inkling: Inkling, arguments: tuple[str, ...]) -> None:
    outcome = inkling("evaluate", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("inkling evaluate: error: ")
    assert outcome.err.endswith("(inkling evaluate --help lists all options)\n")
    assert outcome.err.count("\n") == 1


def test_options_are_explained(inkling: Inkling) -> None:
    outcome = inkling("evaluate", "--help")
    assert outcome.code == 0
    assert "--strokes FILE" in outcome.out


def test_unusual_digits_are_counted_with_their_reasons_and_never_sure(
    inkling: Inkling, tmp_path: Path
) -> None:
    spiral = [[[t * np.cos(t), t * np.sin(t)] for t in np.linspace(0, 60, 400).tolist()]]
    path = _strokes(tmp_path / "a.json", (8, spiral), (1, BAR), (2, []))
    content = _answer(inkling("evaluate", "--strokes", path, "--json"))
    assert (content["unusual"]["n"], content["unusual"]["share"]) == (1, 1 / 3)
    assert {"reason": "Its lines are too long for a digit.", "n": 1} in content["unusual"]["reasons"]
    assert content["sure"]["share"] == 1 / 3
    words = inkling("evaluate", "--strokes", path).out
    assert re.search(r"^  unusual +33\.3 %  never sure; 1 of 1: ", words, re.MULTILINE)
