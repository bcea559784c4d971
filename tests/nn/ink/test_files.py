"""What reading digits from files promises, above all of files that are not what they should be."""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nn.ink import files as samples
from nn.ink.files import read_bitmaps, read_drawings

law = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

ONE = {"label": 1, "strokes": [[[10, 20], [11.5, 90]]]}
FILE = {"box": 500, "digits": [ONE, {"strokes": [[[0, 0]], []]}, {"label": None, "strokes": []}]}
IMAGES = np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4)
LABELS = np.array([3, 9])

Json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["label", "strokes"]), inner),
    max_leaves=8,
)


def _write(path: Path, content: object) -> Path:
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    path.write_bytes(text)
    return path


def _why_no_drawings(path: Path) -> str:
    with pytest.raises(ValueError) as caught:
        read_drawings(path)
    message = str(caught.value)
    assert message.startswith(f"{path} ")
    assert "\n" not in message
    return message


def _why_no_bitmaps(path: Path) -> str:
    with pytest.raises(ValueError) as caught:
        read_bitmaps(path)
    message = str(caught.value)
    assert message.startswith(f"{path} ")
    return message


def _npz(path: Path, **arrays: Any) -> Path:
    np.savez(path, **arrays)
    return path


def _digit(**changes: object) -> dict[str, object]:
    return {"digits": [ONE, {**ONE, **changes}]}


# Strokes


@pytest.mark.parametrize("name", ["a.json", "a.json.gz", "a"])
@pytest.mark.parametrize("packed", [False, True])
def test_stroke_file_is_read_packed_or_not_whatever_its_name(tmp_path: Path, name: str, packed: bool) -> None:
    text = json.dumps(FILE).encode()
    path = _write(tmp_path / name, gzip.compress(text, mtime=0) if packed else text)
    first, second, third = read_drawings(path)
    assert (first.label, second.label, third.label) == (1, None, None)
    assert [stroke.tolist() for stroke in first.strokes] == [[[10, 20], [11.5, 90]]]
    assert [stroke.shape for stroke in second.strokes] == [(1, 2), (0, 2)]
    assert third.strokes == []
    assert first.strokes[0].dtype == np.float64


def test_box_may_be_missing_and_further_entries_are_ignored(tmp_path: Path) -> None:
    content = {"digits": [{**ONE, "writer": "a"}], "format": 3}
    assert len(read_drawings(_write(tmp_path / "a.json", content))) == 1


def test_text_may_begin_with_a_byte_order_mark_and_have_another_encoding(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        path = _write(tmp_path / "a.json", json.dumps(FILE).encode(encoding))
        assert len(read_drawings(path)) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (gzip.compress(b"", mtime=0), "is empty"),
        (b"strokes", "is not a stroke file in JSON: Expecting value"),
        (b'{"digits": [', "is not a stroke file in JSON: Expecting value"),
        (b"\xff\xfe\x00\xd8", "is not a stroke file in JSON"),
        (b"\x1f\x8b", "packed with gzip, but broken"),
        (b"\x1f\x8bstrokes, but not packed", "packed with gzip, but broken"),
        (gzip.compress(json.dumps(FILE).encode(), mtime=0)[:-12], "packed with gzip, but broken"),
        (gzip.compress(json.dumps(FILE).encode(), mtime=0) + b"more", "packed with gzip, but broken"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"digits": [' + b"9" * 5000 + b"]}", "is not a stroke file in JSON"),
        (b'{"digits": [{"strokes": [[[NaN, 1]]]}]}', "NaN is not a number"),
        (b'{"digits": [{"strokes": [[[1, -Infinity]]]}]}', "-Infinity is not a number"),
    ],
)
def test_what_is_no_json_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in _why_no_drawings(_write(tmp_path / "a.json.gz", content))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, 'an object with a list of "digits"'),
        ([ONE], 'an object with a list of "digits"'),
        ({"strokes": []}, 'an object with a list of "digits"'),
        ({"digits": {"0": ONE}}, 'an object with a list of "digits"'),
        ({"digits": []}, "holds no digits"),
        ({"box": 0, "digits": [ONE]}, 'must have a number above 0 as "box", not 0'),
        ({"box": "500", "digits": [ONE]}, "not '500'"),
        ({"digits": [ONE, [[1, 2]]]}, 'digit 2 must be an object with a list of "strokes"'),
        ({"digits": [ONE, {"label": 3}]}, 'digit 2 must be an object with a list of "strokes"'),
        (_digit(strokes="none"), 'digit 2 must be an object with a list of "strokes"'),
        (_digit(label=10), "must label digit 2 with a whole number from 0 to 9, not 10"),
        (_digit(label=-1), "not -1"),
        (_digit(label="3"), "not '3'"),
        (_digit(label=3.0), "not 3.0"),
        (_digit(label=True), "not True"),
        (_digit(strokes=[7]), "must have a list of points as digit 2, stroke 1, not 7"),
        (_digit(strokes=[[], [1, 2]]), "points [x, y] of finite numbers in digit 2, stroke 2, not 1"),
        (_digit(strokes=[[[1, 2], [3]]]), "not [3]"),
        (_digit(strokes=[[[1, 2, 3]]]), "not [1, 2, 3]"),
        (_digit(strokes=[[[1, None]]]), "not [1, None]"),
        (_digit(strokes=[[["1", "2"]]]), "not ['1', '2']"),
        (_digit(strokes=[[[True, 2]]]), "not [True, 2]"),
        (_digit(strokes=[[[[1], 2]]]), "not [[1], 2]"),
        (_digit(strokes=[[[1e300, 2]]]), "not [1e+300, 2]"),
        (_digit(strokes=[[[10**400, 2]]]), "finite numbers in digit 2"),
    ],
)
def test_json_of_another_form_is_told_with_its_place(tmp_path: Path, content: object, words: str) -> None:
    assert words in _why_no_drawings(_write(tmp_path / "a.json", content))


def test_number_beyond_floating_point_is_told(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.json", b'{"digits": [{"strokes": [[[1e999, 1]]]}]}')
    assert "not [inf, 1]" in _why_no_drawings(path)


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [
        ("MOST_TEXT", 20, "is too large: more than"),
        ("MOST_DIGITS", 2, "holds 3 digits"),
        ("MOST_POINTS", 1, "has more than 1 points in digit 1"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_more_than_the_limits_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, words: str, packed: bool
) -> None:
    text = json.dumps(FILE).encode()
    path = _write(tmp_path / "a.json", gzip.compress(text, mtime=0) if packed else text)
    monkeypatch.setattr(samples, limit, value)
    assert words in _why_no_drawings(path)


@pytest.mark.parametrize("read", [read_drawings, read_bitmaps])
def test_missing_files_and_folders_are_told(tmp_path: Path, read: Any) -> None:
    with pytest.raises(FileNotFoundError, match=re.escape(f"there is no file {tmp_path / 'missing.png'}")):
        read(tmp_path / "missing.png")
    with pytest.raises(
        IsADirectoryError, match=re.escape(f"{tmp_path} is a folder: give the name of a file")
    ):
        read(tmp_path)


@pytest.mark.slow
@law
@given(content=Json)
def test_any_digit_in_json_is_read_or_refused_in_a_sentence(tmp_path: Path, content: object) -> None:
    path = _write(tmp_path / "a.json", {"digits": [content]})
    try:
        read_drawings(path)
    except ValueError as error:
        assert str(error).startswith(str(path))


# Bitmaps


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.dtype(">i4")])
def test_bitmaps_and_labels_are_as_saved(tmp_path: Path, save: Any, dtype: Any) -> None:
    save(tmp_path / "a.npz", images=np.asfortranarray(IMAGES), labels=LABELS.astype(dtype), more=[1.0])
    images, labels = read_bitmaps(tmp_path / "a.npz")
    np.testing.assert_array_equal(images, IMAGES)
    assert labels.tolist() == [3, 9]
    assert labels.dtype == np.intp


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"images": IMAGES}, "has no array 'labels'"),
        ({"labels": LABELS}, "has no array 'images'"),
        ({"images": IMAGES.astype(float), "labels": LABELS}, "must have images (n, height, width) of uint8"),
        ({"images": IMAGES.astype(np.int8), "labels": LABELS}, "not (2, 3, 4) of int8"),
        ({"images": IMAGES.reshape(2, 12), "labels": LABELS}, "not (2, 12) of uint8"),
        ({"images": IMAGES[..., None], "labels": LABELS}, "not (2, 3, 4, 1) of uint8"),
        ({"images": IMAGES[:, :0], "labels": LABELS}, "not (2, 0, 4) of uint8"),
        ({"images": IMAGES[:0], "labels": LABELS[:0]}, "holds no digits"),
        ({"images": IMAGES, "labels": [1, 2, 3]}, "must have 2 whole numbers as labels, not (3,) of"),
        ({"images": IMAGES, "labels": [[1, 2]]}, "not (1, 2) of"),
        ({"images": IMAGES, "labels": 1}, "not () of"),
        ({"images": IMAGES, "labels": [1.0, np.nan]}, "not (2,) of float64"),
        ({"images": IMAGES, "labels": ["1", "2"]}, "not (2,) of <U1"),
        ({"images": IMAGES, "labels": [True, False]}, "not (2,) of bool"),
        ({"images": IMAGES, "labels": [0, 10]}, "must have labels from 0 to 9, not 10"),
        ({"images": IMAGES, "labels": [-1, 9]}, "not -1"),
        ({"images": IMAGES, "labels": np.array([1, 2**63], np.uint64)}, "not 9223372036854775808"),
    ],
)
def test_arrays_of_another_form_are_told(tmp_path: Path, arrays: dict[str, Any], words: str) -> None:
    assert words in _why_no_bitmaps(_npz(tmp_path / "a.npz", **arrays))


class _Trap:
    """Something that would do harm if it were unpickled."""

    sprung = False

    def __reduce__(self) -> tuple[Any, ...]:
        return (setattr, (_Trap, "sprung", True))


@pytest.mark.parametrize("name", ["images", "labels"])
def test_pickled_objects_are_refused_and_never_unpacked(tmp_path: Path, name: str) -> None:
    arrays = {"images": IMAGES, "labels": LABELS, name: np.array([_Trap(), _Trap()], dtype=object)}
    assert f"has {name} that cannot be read" in _why_no_bitmaps(_npz(tmp_path / "a.npz", **arrays))
    assert not _Trap.sprung


def test_other_files_are_no_archives(tmp_path: Path) -> None:
    np.save(tmp_path / "array.npy", IMAGES)
    for content in (b"", b"A seven.", (tmp_path / "array.npy").read_bytes()):
        assert "is not an npz file" in _why_no_bitmaps(_write(tmp_path / "a.npz", content))


def test_archive_cut_short_is_told(tmp_path: Path) -> None:
    whole = _npz(tmp_path / "a.npz", images=IMAGES, labels=LABELS).read_bytes()
    for length in range(0, len(whole), 7):
        assert _why_no_bitmaps(_write(tmp_path / "a.npz", whole[:length]))


def test_array_shorter_than_it_says_is_told(tmp_path: Path) -> None:
    member = io.BytesIO()
    np.save(member, IMAGES)
    claim = member.getvalue().replace(b"(2, 3, 4)", b"(9, 9, 9)")
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("images.npy", claim)
    assert "has images that cannot be read" in _why_no_bitmaps(tmp_path / "a.npz")


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [("MOST_ARRAY", 100, "is too large"), ("MOST_DIGITS", 1, "holds 2 digits")],
)
def test_more_bitmaps_than_the_limits_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, words: str
) -> None:
    monkeypatch.setattr(samples, limit, value)
    assert words in _why_no_bitmaps(_npz(tmp_path / "a.npz", images=IMAGES, labels=LABELS))


@law
@given(place=st.floats(0, 1, exclude_max=True), value=st.integers(0, 255), packed=st.booleans())
def test_damaged_archive_is_read_or_refused_in_a_sentence(
    tmp_path: Path, place: float, value: int, packed: bool
) -> None:
    path = tmp_path / "a.npz"
    (np.savez_compressed if packed else np.savez)(path, images=IMAGES, labels=LABELS)
    content = bytearray(path.read_bytes())
    content[int(place * len(content))] = value
    path.write_bytes(content)
    try:
        read_bitmaps(path)
    except ValueError as error:
        assert str(error).startswith(str(path))
