"""What `inkling evaluate` and `inkling train` promise for other people's data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn import load_digits, load_network
from tests.nn.digits.datasets.making import COUNT, labels, pictures, write_folders, write_mnist

Inkling = Callable[..., Any]

UNDERSTOOD = "12 images of 28 x 28 pixels, white on black"
SHORT = ("--hidden", "8", "--epochs", "40", "--augment", "0", "--drawn", "0", "--count", "20")


@pytest.fixture
def keras(tmp_path: Path) -> Path:
    """Return an npz file with digits to train on and 3 to test on."""
    path = tmp_path / "mnist.npz"
    parts = {"x_train": pictures(), "y_train": labels(), "x_test": pictures()[:3], "y_test": labels()[:3]}
    np.savez(path, **parts)
    return path


def _answer(outcome: Any) -> dict[str, Any]:
    assert outcome.code == 0, outcome.err
    content: dict[str, Any] = json.loads(outcome.out)
    return content


@pytest.mark.parametrize("option", ["--data", "--bitmaps"])
def test_mnists_files_are_evaluated_and_said_to_be_understood(
    inkling: Inkling, tmp_path: Path, option: str
) -> None:
    path = write_mnist(tmp_path, packed=True)
    content = _answer(inkling("evaluate", option, path, "--json"))
    assert (content["n"], content["accuracy"], content["understood"]) == (COUNT, 1, UNDERSTOOD)
    assert content["digits"] == str(path)
    lines = inkling("evaluate", option, path).out.splitlines()
    assert lines[2] == f"Read as {UNDERSTOOD}"


def test_digits_to_test_on_are_evaluated(inkling: Inkling, keras: Path) -> None:
    assert _answer(inkling("evaluate", "--data", keras, "--json"))["n"] == 3


def test_labels_in_a_file_of_their_own(inkling: Inkling, tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", pictures())
    np.save(tmp_path / "y.npy", labels())
    command = ("evaluate", "--data", tmp_path / "x.npy", "--label-file", tmp_path / "y.npy", "--json")
    assert _answer(inkling(*command))["accuracy"] == 1


def test_scikit_learns_digits_are_read_as_they_are(inkling: Inkling, tmp_path: Path) -> None:
    digits = load_digits()
    np.savez(tmp_path / "a.npz", data=digits.images[1437:] * 16, target=digits.labels[1437:])
    split = _answer(inkling("evaluate", "--split", "ordered", "--json"))
    given = _answer(inkling("evaluate", "--data", tmp_path / "a.npz", "--json"))
    assert given["confusion"] == split["confusion"]


def test_broken_pictures_in_folders_count_as_wrong(inkling: Inkling, tmp_path: Path) -> None:
    write_folders(tmp_path / "a")
    (tmp_path / "a" / "1" / "01.png").write_bytes(b"words")
    content = _answer(inkling("evaluate", "--data", tmp_path / "a", "--json"))
    assert (content["n"], content["unreadable"], content["accuracy"]) == (COUNT, 1, 11 / 12)
    assert "01.png is not a picture" in content["unreadable_digits"][0]["why"]


# Training


def test_training_on_other_peoples_digits(inkling: Inkling, keras: Path, tmp_path: Path) -> None:
    content = _answer(
        inkling("train", *SHORT, "--data", keras, "--out", tmp_path / "n.safetensors", "--json")
    )
    words = f"{UNDERSTOOD}, and 3 to test on"
    assert content["data"] == {"file": str(keras), "understood": words, "unreadable": 0}
    assert (content["trained_on"], content["test"]["n"], content["test"]["accuracy"]) == (12, 3, 1)
    network = load_network(tmp_path / "n.safetensors")
    assert network.information["trained_digits"] == 0
    seen = _answer(inkling("evaluate", tmp_path / "n.safetensors", "--split", "ordered", "--json"))
    assert seen["seen"] == 0


def test_without_digits_to_test_on_the_last_fifth_of_each_is_kept(inkling: Inkling, tmp_path: Path) -> None:
    np.savez(
        tmp_path / "a.npz",
        images=pictures(20)[np.argsort(labels(20), kind="stable")],
        labels=np.sort(labels(20)),
    )
    command = ("train", *SHORT, "--data", tmp_path / "a.npz", "--out", tmp_path / "n")
    content = _answer(inkling(*command, "--json"))
    assert (content["trained_on"], content["test"]["n"]) == (16, 4)
    assert content["test"]["n_by_class"][:2] == [2, 2]
    assert "Read " in inkling(*command).out
    everything = _answer(inkling(*command, "--split", "all", "--json"))
    assert (everything["trained_on"], everything["test"]) == (20, None)


def test_pictures_that_cannot_be_read_are_left_out(inkling: Inkling, tmp_path: Path) -> None:
    write_folders(tmp_path / "a")
    (tmp_path / "a" / "1" / "01.png").write_bytes(b"words")
    outcome = inkling("train", *SHORT, "--data", tmp_path / "a", "--out", tmp_path / "n")
    assert "12 pictures in folders by digit; 1 of them cannot be read and are left out" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("evaluate", "--split", "ordered", "--label-file", "a"), "--label-file goes with --data"),
        (("train", "--out", "OUT", "--label-file", "a"), "--label-file goes with --data"),
        (("train", "--out", "OUT", "--data", "a", "--film", "b"), "--film goes with scikit-learn's digits"),
        (("train", "--out", "OUT", "--data", "a", "--script", "b"), "--script goes with scikit-learn's"),
        (("train", "--out", "OUT", "--data", "a", "--split", "writers"), "--split writers goes with"),
        (("train", "--out", "OUT", "--data", "none"), "there is no file none"),
        (("evaluate", "--data", ""), "there is no file without a name"),
        (("evaluate", "--strokes", "FOLDER"), "is a folder: give the name of a file in it"),
        (("evaluate", "--data", "FOLDER"), "is a folder: it must hold folders named 0 to 9"),
        (("evaluate", "FOLDER", "--split", "ordered"), "is a folder: give the name of a file in it"),
        (("predict", "FOLDER"), "is a folder: give the name of a file in it"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(
    inkling: Inkling, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    places = {"OUT": tmp_path / "n", "FOLDER": tmp_path}
    outcome = inkling(*(places.get(each, each) for each in arguments))
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert not (tmp_path / "n").exists()


@pytest.mark.parametrize("option", ["--out", "--film", "--script"])
def test_what_is_read_is_never_written_over(
    inkling: Inkling, keras: Path, tmp_path: Path, option: str
) -> None:
    before, folder = keras.read_bytes(), keras.parent
    others = () if option == "--out" else ("--out", tmp_path / "n")
    outcome = inkling("train", "--data", folder / "." / keras.name, option, keras, *others)
    assert outcome.code == 2
    assert "needs another name" in outcome.err or "goes with scikit-learn's digits" in outcome.err
    assert keras.read_bytes() == before


def test_too_few_digits_to_train_and_to_test_on(inkling: Inkling, tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", images=pictures(2), labels=labels(2))
    outcome = inkling("train", "--data", tmp_path / "a.npz", "--out", tmp_path / "n")
    assert (outcome.code, "too few digits" in outcome.err) == (2, True)
