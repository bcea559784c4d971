"""Plain values and arrays in one file: whole, or refused in a sentence."""

from __future__ import annotations

import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load

from nn.archive import ARRAYS, CONTENT, LARGEST_FILE, read_archive, write_archive

FORMAT = "inkling-thing-1"
SHARED = np.arange(5, dtype=np.float32)
CONTENT_OF_ALL_KINDS: dict[str, Any] = {
    "format": FORMAT,
    "plain": [1, 2.5, None, True, "ü\u2028", {"deep": [[[[[]]]]]}],
    "arrays": [SHARED, {"again": SHARED, "wide": np.ones((2, 3))}, np.zeros(0, np.int64)],
    "ink": np.array([[True, False]]),
    "large": 2**127,
    "number": np.int64(3),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    written = tmp_path / "thing.inkling"
    write_archive(written, CONTENT_OF_ALL_KINDS)
    return written


def rewritten(path: Path, text: bytes | None = None, arrays: bytes | None = None, **kinds: Any) -> Path:
    """Write an archive with other parts."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read(CONTENT) if text is None else text
        arrays = archive.read(ARRAYS) if arrays is None else arrays
    with zipfile.ZipFile(path, "w", **kinds) as archive:
        archive.writestr(CONTENT, text)
        archive.writestr(ARRAYS, arrays)
    return path


def block(header: object, values: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + values


def test_everything_comes_back(path: Path) -> None:
    content = read_archive(path, FORMAT)
    assert content["plain"] == CONTENT_OF_ALL_KINDS["plain"]
    first, second, empty = content["arrays"]
    np.testing.assert_array_equal(first, SHARED)
    assert first.dtype == np.float32
    assert second["again"] is first
    np.testing.assert_array_equal(second["wide"], np.ones((2, 3)))
    assert empty.dtype == np.int64
    assert content["ink"].tolist() == [[True, False]]
    assert (content["large"], content["number"]) == (2**127, 3)


def test_its_arrays_are_a_safetensors_file(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        tensors = load(archive.read(ARRAYS))
    np.testing.assert_array_equal(tensors["0"], SHARED)
    assert len(tensors) == 4


def test_the_same_content_is_the_same_file(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    write_archive(again, CONTENT_OF_ALL_KINDS)
    assert again.read_bytes() == path.read_bytes()


def test_nothing_that_was_read_can_be_written_to(path: Path) -> None:
    assert not read_archive(path, FORMAT)["arrays"][0].flags.writeable


def test_the_one_before_is_kept(path: Path, tmp_path: Path) -> None:
    backup, before = tmp_path / "before", path.read_bytes()
    write_archive(path, {"format": FORMAT, "new": 1}, backup)
    assert read_archive(path, FORMAT)["new"] == 1
    assert backup.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["before", "thing.inkling"]


@pytest.mark.parametrize("value", [np.zeros(2, complex), object(), float("nan"), np.array(["text"])])
def test_what_cannot_be_kept_leaves_the_file_as_it_is(path: Path, value: object, tmp_path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises((TypeError, ValueError)):
        write_archive(path, {"format": FORMAT, "value": value}, tmp_path / "backup")
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["thing.inkling"]


def test_no_more_is_written_than_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    monkeypatch.setattr("nn.archive.LARGEST_FILE", 25 * 2**20)
    with pytest.raises(ValueError, match="more than 25 MB"):
        write_archive(path, {"format": FORMAT, "large": np.zeros(2**20)})
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        write_archive(tmp_path / "none" / "thing", CONTENT_OF_ALL_KINDS)
    assert caught.value.filename.endswith("thing")
    with pytest.raises(FileNotFoundError):
        read_archive(tmp_path / "thing", FORMAT)


def test_a_file_cut_anywhere_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(ValueError, match=r"thing\.inkling is damaged"):
            read_archive(path, FORMAT)


def test_a_bit_that_is_flipped_is_noticed_or_changes_nothing(path: Path) -> None:
    whole, plain = path.read_bytes(), str(read_archive(path, FORMAT))
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        path.write_bytes(damaged)
        try:
            content = read_archive(path, FORMAT)
        except ValueError:
            continue
        assert str(content) == plain  # it was a date or a flag that nobody reads


def test_another_version_is_called_so(path: Path) -> None:
    with pytest.raises(ValueError, match="another version of Inkling: its format is inkling-thing-1"):
        read_archive(path, "inkling-thing-2")
    with pytest.raises(ValueError, match="it is no inkling-other-1 file"):
        read_archive(path, "inkling-other-1")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b'{"format":"inkling-thing-1"',
        b'{"format":"inkling-thing-1","a":NaN}',
        b'{"format":"inkling-thing-1","a":{"$array":99}}',
        b'{"format":"inkling-thing-1","a":{"$array":"0"}}',
        b'{"format":"inkling-thing-1","a":' + 100_000 * b"[",
        b'{"format":"inkling-thing-1","a":' + 100_000 * b"9" + b"}",
        b'{"format":"inkling-thing-1","a":"\xff"}',
    ],
)
def test_odd_text_is_refused(path: Path, text: bytes) -> None:
    with pytest.raises(ValueError, match=r"damaged|no inkling-thing-1"):
        read_archive(rewritten(path, text), FORMAT)


@pytest.mark.parametrize(
    "arrays",
    [
        b"",
        (2**63).to_bytes(8, "little"),
        block([]),
        block({"0": {"dtype": "F32", "shape": [2**40], "data_offsets": [0, 0]}}),
        block({"0": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 0]}}),
        block({"0": {"dtype": "F32", "shape": [1.0], "data_offsets": [0, 4]}}, bytes(4)),
        block({"0": {"dtype": "OBJECT", "shape": [1], "data_offsets": [0, 4]}}, bytes(4)),
        block({"0": {"dtype": "BOOL", "shape": [1], "data_offsets": [0, 1]}}, b"\7"),
        block({"0": {"dtype": "U8", "shape": [1], "data_offsets": [1, 2]}}, bytes(2)),
        block({"0": {"dtype": "U8", "shape": [1], "data_offsets": [0, 1]}}, bytes(2)),
        block({"0": {"dtype": "U8", "shape": 9 * [1], "data_offsets": [0, 1]}}, bytes(1)),
        block({"7": {"dtype": "U8", "shape": [1], "data_offsets": [0, 1]}}, bytes(1)),
    ],
)
def test_odd_arrays_are_refused(path: Path, arrays: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        read_archive(rewritten(path, arrays=arrays), FORMAT)


def test_what_would_unpack_to_more_is_refused(path: Path) -> None:
    bomb = rewritten(path, arrays=bytes(10**7), compression=zipfile.ZIP_DEFLATED)
    assert bomb.stat().st_size < 20_000
    with pytest.raises(ValueError, match="compressed"):
        read_archive(bomb, FORMAT)


def test_a_larger_file_is_not_read(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(ValueError, match="larger"):
        read_archive(path, FORMAT)


def test_a_list_of_many_files_is_not_read(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(20):
            archive.writestr(f"file {number}", b"")
    with pytest.raises(ValueError, match="does not end as it should"):
        read_archive(path, FORMAT)
    content = path.read_bytes()
    path.write_bytes(content[:-22] + struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1) + content[-22:])
    with pytest.raises(ValueError, match="damaged"):
        read_archive(path, FORMAT)
