"""Other people's data: each format gives the same digits, and each broken file one sentence."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn.digits.data import load_digits
from nn.digits.datasets import described, inputs_of, read_dataset, readable_labels
from tests.nn.digits.datasets.making import COUNT, idx, labels, pictures, write_folders, write_mnist

FLAT = pictures().reshape(COUNT, -1)
NAMES = [*(f"pixel{number}" for number in range(FLAT.shape[1])), "Label"]


def _table(path: Path, table: Any, delimiter: str = ",", names: list[str] | None = None) -> Path:
    lines = [] if names is None else [delimiter.join(names)]
    lines += [delimiter.join(map(str, row)) for row in table.tolist()]
    path.write_text("\n".join(lines) + "\n")
    return path


def _csv(folder: Path) -> Path:
    return _table(folder / "a.csv", np.column_stack([labels(), FLAT]))


def _csv_with_names(folder: Path) -> Path:
    return _table(folder / "a.csv", np.column_stack([FLAT, labels()]), ";", NAMES)


def _packed_csv(folder: Path) -> Path:
    path = folder / "a.csv.gz"
    path.write_bytes(gzip.compress(_csv(folder).read_bytes()))
    return path


def _keras(folder: Path) -> Path:
    empty = np.zeros((2, 28, 28), np.uint8)
    np.savez(folder / "a.npz", x_train=pictures(), y_train=labels(), x_test=empty, y_test=[3, 4])
    return folder / "a.npz"


def _scikit_learn(folder: Path) -> Path:
    np.savez_compressed(folder / "a.npz", data=FLAT.astype(float), target=labels().astype(str))
    return folder / "a.npz"


def _own(folder: Path) -> Path:
    np.savez(folder / "a.npz", images=pictures()[..., None], labels=np.eye(10)[labels()])
    return folder / "a.npz"


def _folders_by_use(folder: Path) -> Path:
    write_folders(folder / "train")
    write_folders(folder / "test")
    return folder


WRITERS = [
    write_mnist,
    lambda folder: write_mnist(folder, packed=True),
    lambda folder: write_mnist(folder, "train-images.idx3-ubyte"),
    lambda folder: write_mnist(folder).parent,
    _csv,
    _csv_with_names,
    _packed_csv,
    _keras,
    _scikit_learn,
    _own,
    write_folders,
    _folders_by_use,
]


@pytest.mark.parametrize("write", WRITERS)
def test_every_format_gives_the_same_digits(write: Callable[[Path], Path], tmp_path: Path) -> None:
    train = read_dataset(write(tmp_path)).train
    assert train.labels.tolist() == labels().tolist()
    for found, expected in zip(train.pictures, pictures(), strict=True):
        np.testing.assert_array_equal(found, expected)


def test_digits_to_test_on_are_told_apart(tmp_path: Path) -> None:
    test = read_dataset(_keras(tmp_path)).test
    assert test is not None
    assert test.labels.tolist() == [3, 4]
    write_mnist(tmp_path, "train-images-idx3-ubyte")
    write_mnist(tmp_path, "t10k-images-idx3-ubyte", packed=True)
    parts = read_dataset(tmp_path)
    assert parts.test is not None
    assert len(parts.test) == len(parts.train) == COUNT


def test_labels_may_be_in_a_file_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(idx(pictures()))
    np.save(tmp_path / "y.npy", labels())
    assert read_dataset(tmp_path / "x", tmp_path / "y.npy").train.labels.tolist() == labels().tolist()
    np.save(tmp_path / "x.npy", pictures())
    assert len(read_dataset(tmp_path / "x.npy", tmp_path / "y.npy").train) == COUNT


def test_pictures_in_folders_come_class_by_class_in_turn(tmp_path: Path) -> None:
    for name in ("three", "class_7", "letters"):
        (tmp_path / name).mkdir()
        for number in range(2):
            (tmp_path / name / f"{number}.PNG").write_bytes(b"")
    assert read_dataset(tmp_path).train.labels.tolist() == [3, 7, 3, 7]


# To what a network receives


@pytest.mark.parametrize("scale", [1, 1 / 16])
def test_counts_of_8x8_go_as_they_are(scale: float, tmp_path: Path) -> None:
    digits = load_digits().part(slice(0, 20))
    np.savez(tmp_path / "a.npz", data=digits.images * 16 * scale, target=digits.labels)
    dataset = read_dataset(tmp_path / "a.npz").train
    np.testing.assert_allclose(inputs_of(dataset, lambda _: None).copies, digits.images[:, None])
    assert described(dataset) == "20 images of 8 x 8 cells that count ink, as the network receives them"


@pytest.mark.parametrize("values", [pictures(side=8), (pictures(side=8) > 0).astype(np.uint8)])
def test_pictures_of_8x8_are_pictures(values: Any, tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", images=values, labels=labels())
    dataset = read_dataset(tmp_path / "a.npz").train
    assert described(dataset) == "12 images of 8 x 8 pixels, white on black"
    assert inputs_of(dataset, lambda _: None).copies.shape == (12, 5, 64)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda images: images, "12 images of 28 x 28 pixels, white on black"),
        (lambda images: 255 - images, "12 images of 28 x 28 pixels, black on white"),
        (lambda images: np.append(images[:6], 255 - images[6:], 0), "28 x 28 pixels, some dark, some light"),
        (lambda images: np.stack([images] * 3, -1) / 255, "28 x 28 pixels, in color, white on black"),
    ],
)
def test_pictures_go_through_the_normalization(
    change: Callable[[Any], Any], words: str, tmp_path: Path
) -> None:
    np.savez(tmp_path / "a.npz", images=change(pictures()), labels=labels())
    dataset = read_dataset(tmp_path / "a.npz").train
    assert described(dataset).endswith(words)
    inputs = inputs_of(dataset, lambda _: None)
    assert not inputs.unreadable
    np.testing.assert_array_equal(inputs.copies[0], inputs.copies[2])
    assert (inputs.copies[:, 0].sum(axis=1) > 8).all()
    assert inputs_of(dataset, lambda _: None, tilted=False).copies.shape == (12, 1, 64)


def test_what_cannot_be_read_is_told_apart(tmp_path: Path) -> None:
    write_folders(tmp_path)
    (tmp_path / "0" / "00.png").write_bytes(b"\x89PNG broken")
    dataset = read_dataset(tmp_path).train
    inputs = inputs_of(dataset, lambda _: None)
    ((number, why),) = inputs.unreadable
    assert number == 0
    assert "00.png is not a picture that can be read" in why
    known, lost = readable_labels(dataset, inputs)
    assert (known.tolist(), lost.tolist()) == (labels().tolist()[1:], [0])


# What is refused


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\0\1\2", "is no data set that can be read"),
        (b"\xff\xfe\x00", "is no data set that can be read"),
        (b"words\n", "is no table of pixels with a column of labels"),
        (b"a,b\n1,2\n", "must name one of its columns 'label'"),
        (b"0\n1\n", "is no table of pixels"),
        (b"1,2,3\n4,5\n", "is no table of numbers: the number of columns changed from 3 to 2 at row 2"),
        (b"0.5,2,11\n0.5,2,11\n", "must have labels from 0 to 9 in its first or last column"),
        (b"1,2,3\n1,2,3\n", "must hold pictures (n, height, width)"),
        (b"label,a\n3,x\n", "is no table of numbers: could not convert"),
        (idx(pictures())[:1000], "holds 984 bytes of the 9,408 that it promises"),
        (idx(pictures())[:7], "its header is cut off or wrong"),
        (idx(labels()), "holds labels alone"),
        (idx(pictures()), "holds pictures alone"),
        (b"\0\0\x08\x03" + b"\xff" * 12, "is too large: its header promises"),
        (gzip.compress(idx(pictures()), mtime=0)[:100], "is packed with gzip, but broken"),
        (b"PK\x03\x04 words", "is a broken npz file"),
        (b"\x93NUMPY words", "cannot be read"),
    ],
)
def test_each_broken_file_has_its_sentence(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "a file"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=re.escape(f"{path} ")) as error:
        read_dataset(path)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_what_a_library_quotes_of_a_broken_file_is_cut(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", images=pictures(), labels=labels())
    content = (tmp_path / "a.npz").read_bytes()
    (tmp_path / "a.npz").write_bytes(content.replace(b"images.npy", b"images.npx", 1))
    with pytest.raises(ValueError, match="images that cannot be read") as error:
        read_dataset(tmp_path / "a.npz")
    assert len(str(error.value)) < len(str(tmp_path)) + 150


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"x": [1]}, "must hold arrays named x_train and y_train, images and labels"),
        ({"images": pictures(), "labels": labels()[:5]}, "holds 12 pictures, but 5 labels"),
        ({"images": pictures(), "labels": labels() + 9}, "must have labels from 0 to 9, not 10"),
        ({"images": pictures(), "labels": labels() + 0.5}, "must have labels from 0 to 9, not 0.5"),
        ({"images": pictures(), "labels": ["a"] * 12}, "must have labels from 0 to 9, not 'a'"),
        ({"images": pictures(), "labels": np.ones((12, 10))}, "must have one-hot labels"),
        ({"images": pictures(), "labels": np.ones((12, 3))}, "must have labels of the shape (n,)"),
        ({"images": pictures() * np.nan, "labels": labels()}, "must hold pictures of finite numbers"),
        ({"images": pictures() + 1j, "labels": labels()}, "must hold pictures of numbers, not of complex"),
        ({"images": pictures()[:0], "labels": labels()[:0]}, "holds no pictures"),
        ({"images": np.zeros((1, 63)), "labels": [1]}, "or rows of the pixels of a square, not (1, 63)"),
        ({"images": np.array([None]), "labels": [1]}, "of Python objects, which are never unpacked"),
    ],
)
def test_each_wrong_array_has_its_sentence(arrays: dict[str, Any], words: str, tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", **arrays)
    with pytest.raises(ValueError, match=re.escape(words)):
        read_dataset(tmp_path / "a.npz")


def test_arrays_that_would_fill_the_memory_are_refused_by_their_header(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", pictures())
    content = (tmp_path / "a.npy").read_bytes().replace(b"(12, 28, 28)", b"(99999999,2)")
    (tmp_path / "a.npy").write_bytes(content)
    assert b"(99999999,2)" in content
    with pytest.raises(ValueError, match=r"cannot be read|is too large"):
        read_dataset(tmp_path / "a.npy")


@pytest.mark.parametrize(
    "make", [lambda path: None, lambda path: path.mkdir(), lambda path: (path / "a").mkdir(parents=True)]
)
def test_missing_files_and_folders_without_digits_are_named(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "data"
    make(path)
    with pytest.raises((ValueError, OSError), match=re.escape(str(path))) as error:
        read_dataset(path)
    assert ("is a folder: it must hold folders named 0 to 9" in str(error.value)) == path.exists()


def test_labels_of_a_table_are_in_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="goes without --label-file"):
        read_dataset(_csv(tmp_path), tmp_path / "y")
    write_mnist(tmp_path)
    with pytest.raises(FileNotFoundError, match="there is no file"):
        read_dataset(tmp_path / "train-images-idx3-ubyte", tmp_path / "none")
    (tmp_path / "words").write_text("words")
    with pytest.raises(ValueError, match="words is no idx or npy file"):
        read_dataset(tmp_path / "train-images-idx3-ubyte", tmp_path / "words")
