"""What the engine says of a file is told in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from gui.pictures.sources import PictureSource
from gui.pictures.worker import PictureJob, read_picture_job
from gui.session.first_runs import trained_run
from gui.session.run import Origin
from gui.words.files import not_opened
from gui.words.problems import problem_words
from nn import Layer, Network
from nn.digits.networks import open_network
from tests.gui.pseudo import Marks, untranslated


@pytest.fixture
def marks(qapp: QCoreApplication) -> Iterator[None]:
    translator = Marks()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def text_file(folder: Path) -> Path:
    path = folder / "a file.png"
    path.write_text("no picture and no network")
    return path


def small_network(folder: Path) -> Path:
    path = folder / "small.safetensors"
    Network([Layer(3, "input"), Layer(2, "softmax")], "categorical_crossentropy").save(path)
    return path


def large_network(folder: Path) -> Path:
    path = folder / "large.safetensors"
    layers = [Layer(64, "input"), *[Layer(2, "relu")] * 12, Layer(10, "softmax")]
    Network(layers, "categorical_crossentropy").save(path)
    return path


def open_file(path: Path) -> None:
    trained_run(open_network(path), Origin.FILE, path.stem)


def open_picture(path: Path) -> None:
    read_picture_job(PictureJob(PictureSource(path.name, path)))


@pytest.mark.usefixtures("marks")
@pytest.mark.parametrize("make", [text_file, small_network, large_network, lambda folder: folder / "missing"])
@pytest.mark.parametrize("use", [open_file, open_picture])
def test_every_message_is_known(
    make: Callable[[Path], Path], use: Callable[[Path], None], tmp_path: Path
) -> None:
    with pytest.raises((OSError, ValueError)) as caught:
        use(make(tmp_path))
    assert untranslated(problem_words(str(caught.value).rstrip("."))).strip() == ""
    assert untranslated(not_opened(caught.value)).strip() == ""


@pytest.mark.usefixtures("marks")
def test_an_unknown_message_stays_as_it_is() -> None:
    assert problem_words("the moon is full") == "the moon is full"
