"""What `inkling predict` promises."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import nn
from nn.calibration import Calibration
from nn.digits.recognizer import recognize
from nn.ink import stages_from_strokes

Inkling = Callable[..., Any]

BAR = [[[50, 10], [50, 90]]]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Return a picture of a bar."""
    pixels = np.full((40, 30), 250, np.uint8)
    pixels[5:35, 13:17] = 10
    Image.fromarray(pixels).save(tmp_path / "bar.png")
    return tmp_path / "bar.png"


def _stroke_file(path: Path, *digits: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"digits": digits}), encoding="utf-8")
    return path


@pytest.fixture
def strokes(tmp_path: Path) -> Path:
    """Return a file of a bar, the same with a wrong label, and paper without ink."""
    return _stroke_file(
        tmp_path / "s.json", {"strokes": BAR}, {"strokes": BAR, "label": 7}, {"strokes": [], "label": 1}
    )


def test_picture_for_people(inkling: Inkling, picture: Path) -> None:
    outcome = inkling("predict", picture)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.count("\n") == 1
    name, answer, probability, percent, alternative, *_ = outcome.out.split()
    assert name.endswith("bar.png")
    assert (answer, percent, alternative) == ("1", "%", "or")
    assert float(probability) > 90


def test_picture_in_json(inkling: Inkling, picture: Path) -> None:
    outcome = inkling("predict", picture, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    (answer,) = json.loads(outcome.out)
    assert set(answer) == {
        *("file", "answer", "probability", "sure", "probabilities"),
        *("unusual", "reasons", "nearest", "contradicted"),
    }
    assert (answer["file"], answer["answer"], answer["sure"]) == (str(picture), 1, True)
    assert len(answer["probabilities"]) == 10
    assert sum(answer["probabilities"]) == pytest.approx(1, abs=1e-5)
    assert answer["probability"] == max(answer["probabilities"])


def test_every_digit_of_a_stroke_file(inkling: Inkling, strokes: Path) -> None:
    first, second, third = json.loads(inkling("predict", strokes, "--json").out)
    expected = recognize(nn.default_network(), stages_from_strokes(BAR).tilted_copies).probabilities
    assert first["probabilities"] == pytest.approx(expected.tolist())
    assert (first["digit"], second["digit"], third["digit"]) == (1, 2, 3)
    assert "label" not in first
    assert (second["answer"], second["label"]) == (1, 7)
    assert third == {"file": str(strokes), "digit": 3, "label": 1, "error": "no ink: draw a digit"}


def test_what_cannot_be_read_is_told_and_the_rest_is_answered(
    inkling: Inkling, strokes: Path, picture: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(picture.read_bytes()[:60])
    Image.new("L", (30, 30), 200).save(tmp_path / "even.png")
    outcome = inkling("predict", broken, strokes, tmp_path / "even.png", tmp_path / "none.png", picture)
    assert outcome.code == 2
    places = [f"{strokes.name}, digit 1 ", f"{strokes.name}, digit 2 "]
    assert [place in line for place, line in zip(places, outcome.out.splitlines(), strict=False)] == [
        True
    ] * 2
    assert "labelled 7" in outcome.out.splitlines()[1]
    assert "bar.png" in outcome.out.splitlines()[2]
    errors = outcome.err.splitlines()
    assert [line.startswith("inkling predict: error: ") for line in errors] == [True] * 4
    assert "broken.png is not a picture" in errors[0]
    assert f"{strokes}, digit 3: no ink: draw a digit" in errors[1]
    assert f"{tmp_path / 'even.png'}: no ink: the picture is even" in errors[2]
    assert f"there is no file {tmp_path / 'none.png'}" in errors[3]


def test_failures_have_their_place_in_the_list(inkling: Inkling, picture: Path, tmp_path: Path) -> None:
    outcome = inkling("predict", tmp_path / "none.json", picture, "--json")
    failed, answered = json.loads(outcome.out)
    assert outcome.code == 2
    assert failed == {
        "file": str(tmp_path / "none.json"),
        "error": f"there is no file {tmp_path / 'none.json'}",
    }
    assert answered["answer"] == 1
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", b"", "is empty"),
        ("a.json.gz", b"words", "is not a stroke file in JSON"),
        ("a", b'{"digits": 3}', 'an object with a list of "digits"'),
        ("a", b"\x1f\x8bwords", "packed with gzip, but broken"),
        ("a.json", b'{"digits": [{"strokes": [[[NaN, 1]]]}]}', "NaN is not a number"),
        ("a.png", b"", "is not a picture"),
        ("a.npz", b"PK", "is not a picture"),
        ("line\nbreak.png", b"x", "line break.png is not a picture"),
    ],
)
def test_wrong_files_are_told_in_one_line(
    inkling: Inkling, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    outcome = inkling("predict", tmp_path / name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert words in outcome.err


def test_stroke_file_is_known_by_its_content(inkling: Inkling, tmp_path: Path) -> None:
    path = _stroke_file(tmp_path / "drawing", {"strokes": BAR})
    assert json.loads(inkling("predict", path, "--json").out)[0]["answer"] == 1


def test_other_networks_answer_and_are_not_always_sure(
    inkling: Inkling, picture: Path, tmp_path: Path
) -> None:
    network = nn.default_network()
    network.calibration = Calibration(20.0, 0.999)
    network.save(tmp_path / "n.safetensors")
    (answer,) = json.loads(inkling("predict", picture, "--json", "--network", tmp_path / "n.safetensors").out)
    assert (answer["answer"], answer["sure"]) == (1, False)
    assert answer["probability"] < 0.9
    outcome = inkling("predict", "--network", tmp_path / "n.safetensors", picture)
    assert outcome.out.endswith("  not sure\n")


def test_wrong_network_is_refused_before_any_answer(inkling: Inkling, picture: Path) -> None:
    outcome = inkling("predict", picture, "--network", picture)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"inkling predict: error: {picture} is not a network file")


def test_answers_are_aligned_and_long_names_shortened(inkling: Inkling, strokes: Path, picture: Path) -> None:
    long = picture.rename(picture.with_name("b" * 80 + ".png"))
    lines = inkling("predict", long, strokes).out.splitlines()
    assert len({line.index("%") for line in lines}) == 1
    assert max(map(len, lines)) <= 100
    assert lines[0].startswith("...")


def side_by_side(path: Path, *digits: np.ndarray) -> Path:
    """Save a picture of digits of the data set beside each other."""
    gap = np.zeros((8, 4))
    row = np.concatenate([part for digit in digits for part in (gap, digit.reshape(8, 8))] + [gap], axis=1)
    paper = 255 - 255 * np.kron(np.pad(row, ((2, 2), (0, 0))), np.ones((12, 12)))
    Image.fromarray(paper.astype(np.uint8)).resize((3 * paper.shape[1] // 4, paper.shape[0])).save(path)
    return path


def test_digits_side_by_side_are_refused_and_read_one_by_one(
    inkling: Inkling, tmp_path: Path, digits: Any
) -> None:
    four, two = (digits.X_test[digits.y_test[:, digit] == 1][3] for digit in (4, 2))
    file = side_by_side(tmp_path / "number.png", four, two)
    done = inkling("predict", str(file))
    assert done.code == 2
    assert done.err == (
        "inkling predict: error: "
        f"{file}: there seem to be 2 digits: one at a time can be read; side by side they look like 42\n"
    )
    (entry,) = json.loads(inkling("predict", "--json", str(file)).out)
    assert entry["error"].endswith("look like 42")
    assert [each["answer"] for each in entry["row"]] == [4, 2]


def test_a_file_is_needed(inkling: Inkling) -> None:
    assert inkling("predict").code == 2


# What speaks against an answer

LETTER = [[[100, 500], [100, 100], [350, 100]], [[100, 300], [300, 300]]]


def test_an_unusual_drawing_is_told_with_its_reason_and_is_never_sure(
    inkling: Inkling, tmp_path: Path
) -> None:
    path = _stroke_file(tmp_path / "s.json", {"strokes": LETTER}, {"strokes": BAR})
    unusual, usual = json.loads(inkling("predict", path, "--json").out)
    assert (unusual["unusual"], unusual["sure"]) == (True, False)
    assert unusual["reasons"] == ["More like a letter or a scribble than a digit."]
    assert (usual["unusual"], usual["reasons"], usual["contradicted"]) == (False, [], False)
    assert usual["nearest"][:3] == [1, 1, 1]
    first, second = inkling("predict", path).out.splitlines()
    assert "  unusual: more like a letter" in first
    assert "  unusual" not in second


def test_an_answer_that_the_nearest_digits_contradict_is_not_sure(inkling: Inkling, tmp_path: Path) -> None:
    network = nn.default_network()
    last = network.layer_parameters[-1]
    last.matrix[:] = np.roll(last.matrix, 1, axis=0)  # as sure as before, of the next digit
    network.save(tmp_path / "n.safetensors")
    path = _stroke_file(tmp_path / "s.json", {"strokes": BAR})
    command = ("predict", path, "--network", tmp_path / "n.safetensors")
    (entry,) = json.loads(inkling(*command, "--json").out)
    assert (entry["answer"], entry["sure"], entry["contradicted"], entry["unusual"]) == (
        2,
        False,
        True,
        False,
    )
    assert entry["probability"] > 0.9
    assert inkling(*command).out.rstrip().endswith("not sure: most like a 1")


def test_a_jpeg_without_its_last_rows_is_answered_with_a_note(
    inkling: Inkling, picture: Path, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    Image.open(picture).convert("RGB").resize((600, 600)).save(path, quality=95)
    path.write_bytes(path.read_bytes()[:-40])
    outcome = inkling("predict", "--json", path)
    entry = json.loads(outcome.out)[0]
    assert (outcome.code, entry["note"]) == (0, "The file ends too early: its last bytes are missing.")
    assert "its last bytes are missing" in inkling("predict", path).out


def test_a_picture_of_a_telephone_gets_a_sentence(inkling: Inkling, tmp_path: Path) -> None:
    (tmp_path / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(50))
    outcome = inkling("predict", tmp_path / "photo.heic")
    assert outcome.code == 2
    assert "photo.heic is a HEIC picture, which cannot be read here: save it as JPEG or PNG" in outcome.err
