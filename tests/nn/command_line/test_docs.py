"""What docs/command-line.md says of the JSON is all there is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn.ink.files import read_drawings

TEXT = (Path(__file__).parents[3] / "docs" / "command-line.md").read_text(encoding="utf-8")


def _keys(content: object) -> Iterator[str]:
    """Yield the names in a JSON answer, but not those of a training's settings or an experiment's figures."""
    if isinstance(content, list):
        for each in content:
            yield from _keys(each)
    if isinstance(content, dict):
        for key, value in content.items():
            yield key
            if key not in ("settings", "measured"):
                yield from _keys(value)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Return the stroke file of the page, with a second digit that cannot be read."""
    found = re.search(r"```json\n(.*?)```", TEXT, re.DOTALL)
    assert found is not None
    content = json.loads(found[1])
    content["digits"].append({"label": 1, "strokes": []})
    (tmp_path / "a.json").write_text(json.dumps(content), encoding="utf-8")
    return tmp_path / "a.json"


def test_the_example_is_a_seven(example: Path, inkling: Callable[..., Any]) -> None:
    assert read_drawings(example)[0].label == 7
    assert json.loads(inkling("predict", example, "--json").out)[0]["answer"] == 7


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ("predict", "EXAMPLE"),
        ("evaluate", "--strokes", "EXAMPLE"),
        ("evaluate", "--split", "writers"),
        ("experiment", "p-minus-y"),
        (
            "train",
            "--split",
            "writers",
            "--hidden",
            "4",
            "--epochs",
            "1",
            "--augment",
            "0",
            "--drawn",
            "0",
            "--out",
            "OUT",
        ),
    ],
)
def test_every_name_in_the_answers_is_explained(
    example: Path, tmp_path: Path, inkling: Callable[..., Any], arguments: tuple[str, ...]
) -> None:
    places = {"EXAMPLE": example, "OUT": tmp_path / "new"}
    outcome = inkling(*(places.get(argument, argument) for argument in arguments), "--json")
    names = set(_keys(json.loads(outcome.out)))
    assert len(names) > 5
    assert {name for name in names if f"`{name}`" not in TEXT} == set()


def test_the_bitmap_file_of_the_page_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inkling: Callable[..., Any]
) -> None:
    monkeypatch.chdir(tmp_path)
    np.savez("digits.npz", images=np.zeros((2, 28, 28), np.uint8), labels=[3, 7])
    assert 'np.savez("digits.npz", images=np.zeros((2, 28, 28), np.uint8), labels=[3, 7])' in TEXT
    assert json.loads(inkling("evaluate", "--bitmaps", "digits.npz", "--json").out)["unreadable"] == 2
