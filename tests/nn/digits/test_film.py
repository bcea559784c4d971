"""Films: a page holds every moment of a recording, plays without any network, and no text breaks it."""

from __future__ import annotations

import json
import math
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn import Layer, Network, Recording, Trainer
from nn.calibration import Calibration
from nn.digits.data import DigitData
from nn.digits.film import (
    TEXTS,
    FilmDrawing,
    FilmMark,
    film_content,
    film_page,
    marks_of,
    probabilities_over,
)
from nn.digits.recognizer import recognize
from nn.ink import stages_from_strokes
from nn.training.config import TrainingConfig
from nn.training.moment import Moment

DATA = DigitData.standard()
HOSTILE = "</script><script>alert(1)</script><!-- {{film}} ${film} \u2028 \"'& \udc80"
LINE = np.array([[0.4, 0.1], [0.5, 0.4], [0.5, 0.9]])
ONE = FilmDrawing(stages_from_strokes([LINE]).tilted_copies, [(LINE, 0.06)])
EPOCHS = 6


class Page(HTMLParser):
    """Collects the elements of a page, and what the scripts and the title say."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.scripts: list[str] = []
        self.title = self.inside = ""
        self.feed(page.decode("ascii"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.inside = tag
        self.attributes += attrs
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            self.scripts[-1] += data
        elif self.inside == "title":
            self.title += data

    @property
    def content(self) -> Any:
        """Return what the page shows."""
        return json.loads(self.scripts[0])


@pytest.fixture(scope="module")
def trained() -> tuple[Trainer[Network], Recording]:
    """Return a training of some epochs and its recording."""
    network = Network([Layer(64, "input"), Layer(8, "relu"), Layer(10, "softmax")], seed=1)
    test = (DATA.test.images, DATA.test.targets)
    config = TrainingConfig(epochs=EPOCHS, learning_rate=0.5)
    trainer = Trainer(network, config, DATA.train.images, DATA.train.targets, test)
    recording = Recording()
    recording.keep(trainer)
    for _ in trainer.run():
        recording.follow(trainer)
    return trainer, recording


def content_of(trained: tuple[Trainer[Network], Recording], **others: Any) -> dict[str, Any]:
    trainer, recording = trained
    return film_content(ONE, trainer.network, recording, trainer.history, **others)


def test_it_holds_every_moment_and_the_curves(trained: tuple[Trainer[Network], Recording]) -> None:
    content = Page(film_page(content_of(trained))).content
    assert content["epochs"] == trained[1].epochs == list(range(EPOCHS + 1))
    assert len(content["probabilities"]) == EPOCHS + 1
    assert content["curves"]["epochs"] == list(range(1, EPOCHS + 1))
    costs = trained[0].history.column("validation_cost")
    np.testing.assert_allclose(content["curves"]["validation_cost"], costs, rtol=1e-4)


def test_every_moment_has_its_figures_however_few_epochs_the_history_keeps(
    trained: tuple[Trainer[Network], Recording],
) -> None:
    trainer, recording = trained
    curves = film_content(ONE, trainer.network, recording, list(trainer.history)[-1:])["curves"]
    assert curves == content_of(trained)["curves"]


def test_its_probabilities_are_those_of_the_recognizer(trained: tuple[Trainer[Network], Recording]) -> None:
    found = probabilities_over(trained[0].network, trained[1], ONE.copies)
    for position in (0, 2, EPOCHS):
        network = trained[0].network.copy()
        network.parameters = trained[1].moments[position].result_parameters
        expected = recognize(network, ONE.copies).probabilities
        np.testing.assert_allclose(np.array(found[position], float), expected, atol=5e-7)


def test_a_calibration_counts_for_no_earlier_moment(trained: tuple[Trainer[Network], Recording]) -> None:
    calibrated = trained[0].network.copy()
    calibrated.calibration = Calibration(temperature=3.0)
    found = probabilities_over(calibrated, trained[1], ONE.copies)
    assert found == probabilities_over(trained[0].network, trained[1], ONE.copies)
    assert calibrated.calibration.temperature == 3.0


def test_the_drawing_is_told_as_strokes_and_as_what_the_network_receives(
    trained: tuple[Trainer[Network], Recording],
) -> None:
    content = content_of(trained)
    assert content["strokes"] == [{"width": 0.06, "points": LINE.tolist()}]
    np.testing.assert_allclose(content["image"], ONE.copies[0], atol=1e-4)


@pytest.mark.parametrize("place", ["title", "about", "mark"])
def test_no_text_becomes_part_of_the_page(trained: tuple[Trainer[Network], Recording], place: str) -> None:
    marks = [FilmMark(1, "change", HOSTILE if place == "mark" else "rate 1 to 3")]
    texts = TEXTS | ({} if place == "mark" else {place: HOSTILE.replace("{", "(").replace("}", ")")})
    harmless, hostile = (
        Page(film_page(content_of(trained))),
        film_page(content_of(trained, marks=marks, texts=texts)),
    )
    page = Page(hostile)
    assert page.tags == harmless.tags
    assert page.content["marks"][0]["text"] == marks[0].text
    assert page.content["texts"]["title"] == texts["title"]
    assert hostile.count(b"<script") == harmless.tags.count("script") == 2
    assert b"<!-- " not in hostile[hostile.index(b"<head>") :]


def test_a_text_that_looks_like_a_place_of_the_page_stays_a_text(
    trained: tuple[Trainer[Network], Recording],
) -> None:
    page = Page(film_page(content_of(trained, texts=TEXTS | {"title": "{{film}}"})))
    assert page.title == page.content["texts"]["title"] == "{{film}}"


def test_it_asks_no_network_for_anything(trained: tuple[Trainer[Network], Recording]) -> None:
    page = film_page(content_of(trained)).decode()
    parsed = Page(page.encode())
    assert re.findall(r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttp|WebSocket|import\(", page) == []
    assert not {"link", "img", "iframe", "object"} & set(parsed.tags)
    assert not {"src", "href"} & {name for name, _ in parsed.attributes}
    policy = next(value for name, value in parsed.attributes if name == "content" and "-src" in (value or ""))
    assert policy is not None and policy.startswith("default-src 'none';")


def test_texts_reach_the_page_as_texts_alone(trained: tuple[Trainer[Network], Recording]) -> None:
    script = Page(film_page(content_of(trained))).scripts[1]
    assert not re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(", script)


@pytest.mark.skipif(shutil.which("node") is None, reason="nothing here reads JavaScript")
def test_the_script_can_be_read(trained: tuple[Trainer[Network], Recording], tmp_path: Path) -> None:
    path = tmp_path / "film.js"
    path.write_text(Page(film_page(content_of(trained))).scripts[1], encoding="utf-8")
    done = subprocess.run(["node", "--check", path], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_every_text_that_the_page_asks_for_is_there(trained: tuple[Trainer[Network], Recording]) -> None:
    page = Page(film_page(content_of(trained)))
    asked = {value for name, value in page.attributes if name in ("data-text", "data-label")}
    asked |= set(re.findall(r"\btexts\.(\w+)", page.scripts[1])) | {"cost", "accuracy", "training", "test"}
    assert asked | {"language", "title", "about", "script_needed"} == set(TEXTS)


def test_buttons_and_pictures_have_names(trained: tuple[Trainer[Network], Recording]) -> None:
    page = film_page(content_of(trained)).decode()
    for opened in re.findall(r"<(?:input|svg)\b[^>]*>", page):
        assert "data-label=" in opened
    assert set(re.findall(r'<button id="(\w+)"', page)) == {"play", "fast"}


def test_four_hundred_moments_are_less_than_two_megabytes(
    trained: tuple[Trainer[Network], Recording],
) -> None:
    content = content_of(trained)
    many = {"epochs": list(range(400)), "probabilities": content["probabilities"][-1:] * 400}
    many["curves"] = {name: (values * 600)[:600] for name, values in content["curves"].items()}
    long_line = {"width": 0.06, "points": [[0.1234, 0.5678]] * 5000}
    assert len(film_page(content | many | {"strokes": [long_line]})) < 2 * 10**6


def test_numbers_that_are_not_finite_are_none(trained: tuple[Trainer[Network], Recording]) -> None:
    trainer, recording = trained
    rows = [replace(row, cost=math.inf, validation_cost=math.nan) for row in trainer.history]
    broken = recording.copy()
    last = recording.moments[-1]
    wrong = replace(last, epoch=last.epoch + 1, result_parameters=np.full_like(last.parameters, np.nan))
    assert isinstance(wrong, Moment)
    broken.take(wrong)
    content = Page(film_page(film_content(ONE, trainer.network, broken, rows))).content
    assert content["curves"]["cost"] == content["curves"]["validation_cost"] == [None] * EPOCHS
    assert content["probabilities"][-1] == [None] * 10
    assert None not in content["probabilities"][-2]


def test_a_recording_marks_its_spikes_and_its_best_epoch(trained: tuple[Trainer[Network], Recording]) -> None:
    recording = trained[1].copy()
    recording.spikes = [EPOCHS]
    kinds = [(mark.epoch, mark.kind, mark.text) for mark in marks_of(recording, "up", "most right")]
    assert sorted(kinds) == sorted([(EPOCHS, "spike", "up"), (recording.best, "best", "most right")])
