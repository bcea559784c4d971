"""The kinds of files: good ones to begin with, the faults that suit them, and what reads each."""

from __future__ import annotations

import gzip
import io
import json
import random
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from PIL import Image

from gui.session.pin_text import pins_of
from gui.settings import Settings
from nn import Layer, Network, Trainer, TrainingConfig, resume_training, save_training
from nn.digits.experiments.reading import read_experiment, read_lesson
from nn.digits.networks import open_network, save_network
from nn.digits.recognizer import recognize
from nn.ink import InkError
from nn.ink.files import read_bitmaps, read_drawings
from nn.ink.picture_files import read_picture_file
from nn.ink.stages import stages_from_bitmap, stages_from_strokes
from nn.training.stopping import DivergenceError
from tests.bench.fuzz.datasets import changed_dataset, good_datasets, read_dataset_file
from tests.bench.fuzz.mutations import changed_bytes, changed_lines, changed_values
from tests.bench.fuzz.projects import changed_project, good_projects, read_project

CHANCE = np.random.default_rng(0)
X, Y = CHANCE.random((60, 8)), np.eye(3)[np.arange(60) % 3]
TILTED_COPIES = CHANCE.random((5, 64)).astype(np.float32)
LARGEST = 60_000  # pixels of a picture, or points of strokes, that are also read as a digit
NAMES = ("scheme", "language", "open_sections", "pins", "network_folder")
STRUCTURED = 0.6  # of the files, the fraction whose values and names change, not their bytes


@dataclass(frozen=True, slots=True)
class Kind:
    """Good files of a kind; what changes their values, if that is more than bytes; what reads one.

    good: makes the files, each time the same. read: returns nothing, and raises OSError or ValueError with
    one sentence for a file that is refused.
    """

    ending: str
    good: Callable[[], Sequence[bytes]]
    change: Callable[[random.Random, bytes], bytes]
    read: Callable[[Path], None]

    def faulty(self, chance: random.Random) -> bytes:
        """Return a file with faults."""
        content = chance.choice(self.good())
        change = self.change if chance.random() < STRUCTURED else changed_bytes
        return change(chance, content)


def all_kinds() -> dict[str, Kind]:
    """Return every kind by its name."""
    return {
        "networks": Kind(".safetensors", _networks, _changed_tensors, _read_network),
        "trainings": Kind(".training", _trainings, _changed_tensors, _read_training),
        "projects": Kind(".inkling", good_projects, changed_project, read_project),
        "datasets": Kind("", good_datasets, changed_dataset, read_dataset_file),
        "settings": Kind(".ini", _settings, changed_lines, _read_settings),
        "strokes": Kind(".json", _strokes, _changed_strokes, _read_strokes),
        "bitmaps": Kind(".npz", _bitmaps, _changed_archive, _read_bitmaps),
        "pictures": Kind(".png", _pictures, _changed_picture, _read_picture),
        "experiments": Kind(".toml", partial(_shipped, "experiments"), changed_lines, _read_experiment),
        "lessons": Kind(".toml", partial(_shipped, "lessons"), changed_lines, _read_lesson),
    }


# Good files


def _written(write: Callable[[Path], Any]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a")
        write(path)
        return path.read_bytes()


@cache
def _networks() -> list[bytes]:
    plain = [Layer(64, "input"), Layer(6, "relu"), Layer(10, "softmax")]
    normal = [Layer(64, "input"), Layer(5, "tanh", batch_normalization=True), Layer(10, "softmax")]
    return [_written(partial(save_network, Network(layers, seed=1))) for layers in (plain, normal)]


@cache
def _trainings() -> list[bytes]:
    layers = [Layer(8, "input"), Layer(5, "relu", batch_normalization=True), Layer(3, "softmax")]
    settings: Sequence[dict[str, Any]] = (
        {"optimizer": "adam", "schedule": "plateau", "averaging": 0.9, "patience": 4},
        {"optimizer": "momentum", "schedule": "cosine", "label_smoothing": 0.1},
    )
    files = []
    for each in settings:
        trainer = Trainer(Network(layers, seed=2), TrainingConfig(5, batch_size=16, **each), X, Y)
        list(trainer.run(2, 7))
        files.append(_written(partial(save_training, trainer)))
    return files


@cache
def _settings() -> list[bytes]:
    pins = [{"label": 3, "strokes": [{"width": 0.05, "points": [[0.1, 0.2], [0.5, 0.6]]}]}]

    def write(path: Path) -> None:
        settings = Settings(path)
        for name in NAMES:
            settings.set_text(name, "system" if name != "pins" else json.dumps(pins))
        settings.set_number("zoom", 125)
        settings.set_content("layout", bytes(range(64)))
        settings.save()

    return [_written(write)]


@cache
def _strokes() -> list[bytes]:
    line = [[10, 20], [11.5, 90], [40, 100], [60, 80]]
    digits = [{"label": 1, "strokes": [line]}, {"strokes": [line, line[::-1]]}, {"label": 7, "strokes": []}]
    return [json.dumps({"box": 500, "digits": digits}).encode()]


@cache
def _bitmaps() -> list[bytes]:
    images, files = np.zeros((3, 20, 20), np.uint8), []
    images[:, 4:16, 9:12] = 255
    for save in (np.savez, np.savez_compressed):
        content = io.BytesIO()
        save(content, images=images, labels=np.array([1, 1, 7]))
        files.append(content.getvalue())
    return files


@cache
def _pictures() -> list[bytes]:
    pixels, files = np.full((40, 40), 250, np.uint8), []
    pixels[8:32, 18:23] = 10
    for kind in ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP"):
        content = io.BytesIO()
        Image.fromarray(pixels).save(content, kind)
        files.append(content.getvalue())
    return files


@cache
def _shipped(folder: str) -> list[bytes]:
    files = (resources.files("resources") / folder).iterdir()
    return [file.read_bytes() for file in files if file.name.endswith(".toml")]


# Faults that need to know the kind


def _changed_tensors(chance: random.Random, content: bytes) -> bytes:
    """Change values of a safetensors file's header, the texts in it, or the numbers behind it."""
    start = 8 + int.from_bytes(content[:8], "little")
    header, body = json.loads(content[8:start]), bytearray(content[start:])
    if chance.random() < 0.25:
        place = chance.randrange(len(body) // 4) * 4
        body[place : place + 4] = struct.pack("<f", chance.choice((np.nan, np.inf, -1, -1e30, 3e38, 1e-45)))
        return content[:start] + bytes(body)
    metadata = header["__metadata__"]
    inner = [name for name in metadata if metadata[name][:1] in ("{", "[")]
    if inner and chance.random() < 0.75:
        name = chance.choice(inner)
        metadata[name] = json.dumps(changed_values(chance, json.loads(metadata[name])))
    else:
        header = changed_values(chance, header)
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + bytes(body)


def _changed_strokes(chance: random.Random, content: bytes) -> bytes:
    text = json.dumps(changed_values(chance, json.loads(content))).encode()
    return gzip.compress(text) if chance.random() < 0.3 else text


def _changed_archive(chance: random.Random, _content: bytes) -> bytes:
    """Write arrays of odd types and shapes under odd names."""
    shape = tuple(chance.choice((0, 1, 3, 20, 500)) for _ in range(chance.randrange(5)))
    kind = chance.choice(("u1", "i8", "f4", "c8", "?", "U3", "M8[s]", ">u2", "V3"))
    labels = np.array([chance.choice((0, 9, 10, -1, 2**40)) for _ in range(chance.randrange(5))])
    written = io.BytesIO()
    arrays: dict[str, Any] = {"images": np.zeros(shape[: 3 if np.prod(shape) > 1e6 else 5], kind)}
    arrays["labels"] = labels.astype(chance.choice(("i8", "u1", "f8", "?")))
    if chance.random() < 0.2:
        arrays[chance.choice(("image", "../x", "images.npy"))] = arrays.pop("images")
    np.savez_compressed(written, allow_pickle=False, **arrays)
    return written.getvalue()


def _changed_picture(chance: random.Random, content: bytes) -> bytes:
    """Change the header of a PNG with a checksum that fits, other pictures as bytes."""
    if not content.startswith(b"\x89PNG"):
        return changed_bytes(chance, content)
    wide, high = (chance.choice((0, 1, 40, 7_000, 20_001, 2**31 - 1)) for _ in range(2))
    header = b"IHDR" + struct.pack(">IIBB", wide, high, chance.choice((1, 8, 16, 7)), chance.randrange(8))
    header += content[26:29]
    return content[:12] + header + zlib.crc32(header).to_bytes(4, "big") + content[33:]


# What reads them, and uses what was read as Inkling does


def _read_network(path: Path) -> None:
    network = open_network(path)
    prediction = recognize(network, TILTED_COPIES)
    if not np.isfinite(prediction.probabilities).all():
        raise AssertionError("a network was taken that answers with what is no number")


def _read_training(path: Path) -> None:
    trainer = resume_training(path, X, Y)
    try:
        for _metrics in trainer.run(min(trainer.epoch + 2, 10_000)):
            trainer.history.column("gradient_norms")
            trainer.state()
    except DivergenceError:  # a sentence of its own
        return


def _read_settings(path: Path) -> None:
    settings = Settings(path)
    for name in NAMES:
        pins_of(settings.text(name))
    settings.number("zoom", 100, 50, 200)
    settings.content("layout")
    settings.save()


def _read_strokes(path: Path) -> None:
    for drawing in read_drawings(path)[:3]:
        if sum(map(len, drawing.strokes)) < LARGEST:
            _try(partial(stages_from_strokes, drawing.strokes))


def _read_bitmaps(path: Path) -> None:
    images, _labels = read_bitmaps(path)
    for image in images[:3]:
        if image.size < LARGEST:
            _try(partial(stages_from_bitmap, image))


def _read_picture(path: Path) -> None:
    pixels = read_picture_file(path)
    if pixels.size < LARGEST:
        _try(partial(stages_from_bitmap, pixels))


def _try(make: Callable[[], object]) -> None:
    """Make a digit of what was read, or be told why that is none."""
    try:
        make()
    except InkError:
        return


def _read_experiment(path: Path) -> None:
    read_experiment(path)


def _read_lesson(path: Path) -> None:
    read_lesson(path)
