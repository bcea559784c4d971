"""What reading pictures from files promises."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from nn.ink.picture_files import FILLER, INCOMPLETE, read_picture, read_picture_file

GREY = np.arange(24, dtype=np.uint8).reshape(4, 6) * 10
COLOUR = np.stack([GREY, 255 - GREY, GREY // 2], axis=2)


def _saved(path: Path, pixels: npt.NDArray[np.generic], **settings: Any) -> Path:
    Image.fromarray(pixels).save(path, **settings)
    return path


def _png_header(width: int, height: int) -> bytes:
    """Return a PNG of which only the size is there."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    content = chunk(b"IDAT", zlib.compress(b"\0" * 10))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + content + chunk(b"IEND", b"")


def _message(path: Path) -> str:
    with pytest.raises(ValueError) as caught:
        read_picture_file(path)
    return str(caught.value)


# Kinds of pictures


@pytest.mark.parametrize("ending", ["png", "bmp", "tif", "gif"])
def test_grey_picture(tmp_path: Path, ending: str) -> None:
    pixels = read_picture_file(_saved(tmp_path / f"a.{ending}", GREY))
    assert np.array_equal(pixels if pixels.ndim == 2 else pixels[..., 0], GREY)


@pytest.mark.parametrize("ending", ["png", "bmp", "tif"])
def test_picture_in_colour(tmp_path: Path, ending: str) -> None:
    assert np.array_equal(read_picture_file(_saved(tmp_path / f"a.{ending}", COLOUR)), COLOUR)


@pytest.mark.parametrize("pixels", [GREY.repeat(8, 0).repeat(8, 1), COLOUR.repeat(8, 0).repeat(8, 1)])
def test_jpeg_is_nearly_what_was_saved(tmp_path: Path, pixels: npt.NDArray[np.uint8]) -> None:
    path = _saved(tmp_path / "a.jpg", pixels, quality=95)
    assert np.abs(read_picture_file(path).astype(float) - pixels).mean() < 4


def test_black_and_white_picture(tmp_path: Path) -> None:
    bits = GREY % 20 == 0
    pixels = read_picture_file(_saved(tmp_path / "a.png", bits))
    assert pixels.dtype == np.uint8
    assert np.array_equal(pixels, bits * 255)


def test_16_bits_are_kept(tmp_path: Path) -> None:
    deep = GREY.astype(np.uint16) * 257 + 3
    assert np.array_equal(read_picture_file(_saved(tmp_path / "a.png", deep)), deep)


@pytest.mark.parametrize("dtype", [np.int32, np.float32])
def test_wide_numbers_are_kept(tmp_path: Path, dtype: npt.DTypeLike) -> None:
    wide = GREY.astype(dtype) * 1000
    assert np.array_equal(read_picture_file(_saved(tmp_path / "a.tif", wide)), wide)


def test_palette_becomes_colours(tmp_path: Path) -> None:
    Image.fromarray(COLOUR).convert("P", palette=Image.Palette.ADAPTIVE).save(tmp_path / "a.png")
    pixels = read_picture_file(tmp_path / "a.png")
    assert pixels.shape == (4, 6, 4)
    assert np.abs(pixels[..., :3].astype(float) - COLOUR).mean() < 4
    assert (pixels[..., 3] == 255).all()


def test_transparent_colour_of_a_palette_is_transparent(tmp_path: Path) -> None:
    picture = Image.new("P", (2, 1))
    picture.putpalette([0, 0, 0, 200, 100, 50])
    picture.putpixel((1, 0), 1)
    picture.save(tmp_path / "a.png", transparency=0)
    assert read_picture_file(tmp_path / "a.png")[0].tolist() == [[0, 0, 0, 0], [200, 100, 50, 255]]


@pytest.mark.parametrize("layers", [(COLOUR, GREY), (GREY, 255 - GREY)], ids=["colour", "grey"])
def test_alpha_is_kept(tmp_path: Path, layers: tuple[npt.NDArray[np.uint8], ...]) -> None:
    pixels = np.dstack(layers)
    assert np.array_equal(read_picture_file(_saved(tmp_path / "a.png", pixels)), pixels)


def test_print_colours_become_screen_colours(tmp_path: Path) -> None:
    Image.new("CMYK", (3, 2), (0, 0, 0, 255)).save(tmp_path / "a.tif")
    assert read_picture_file(tmp_path / "a.tif").tolist() == [[[0, 0, 0, 255]] * 3] * 2


@pytest.mark.parametrize(
    ("orientation", "turned"),
    [
        (1, COLOUR),
        (3, COLOUR[::-1, ::-1]),
        (6, np.rot90(COLOUR, -1)),
        (8, np.rot90(COLOUR)),
        (2, COLOUR[:, ::-1]),
    ],
)
def test_picture_is_upright_as_the_camera_says(
    tmp_path: Path, orientation: int, turned: npt.NDArray[np.uint8]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = _saved(tmp_path / "a.png", COLOUR, exif=exif)
    assert np.array_equal(read_picture_file(path), turned)


def test_path_may_be_text_and_the_ending_may_lie(tmp_path: Path) -> None:
    _saved(tmp_path / "a.png", GREY).rename(tmp_path / "a.jpeg")
    assert np.array_equal(read_picture_file(str(tmp_path / "a.jpeg")), GREY)


# What is no picture


def test_missing_files_and_folders_are_told(
    tmp_path: Path,
) -> None:
    with pytest.raises(FileNotFoundError, match=re.escape(f"there is no file {tmp_path / 'missing.png'}")):
        read_picture_file(tmp_path / "missing.png")
    with pytest.raises(
        IsADirectoryError, match=re.escape(f"{tmp_path} is a folder: give the name of a file")
    ):
        read_picture_file(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"A seven.\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"BM", b"GIF89a"]
)
def test_other_files_are_no_pictures(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.png").write_bytes(content)
    assert _message(tmp_path / "a.png").startswith("a.png is not a picture that can be read: ")


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "gif", "tif"])
def test_truncated_picture_is_told(tmp_path: Path, ending: str) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (60, 50), np.uint8)
    path = _saved(tmp_path / f"a.{ending}", noise)
    whole = path.read_bytes()
    for share in (0.02, 0.3, 0.7):
        path.write_bytes(whole[: int(share * len(whole))])
        message = _message(path)
        assert message.startswith(f"a.{ending} is not a picture that can be read: ")
        assert "\n" not in message


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "gif", "tif"])
def test_damaged_picture_is_read_or_told_and_nothing_else(tmp_path: Path, ending: str) -> None:
    generator = np.random.default_rng(0)
    path = _saved(tmp_path / f"a.{ending}", generator.integers(0, 256, (12, 15), np.uint8))
    whole = np.frombuffer(path.read_bytes(), np.uint8)
    for _ in range(150):
        damaged = whole.copy()
        damaged[generator.integers(0, len(whole), 3)] = generator.integers(0, 256, 3)
        path.write_bytes(damaged.tobytes())
        try:
            assert read_picture_file(path).size
        except ValueError as error:
            assert str(error).startswith(f"a.{ending} is ")


@pytest.mark.parametrize(("width", "height"), [(10_000, 5_001), (12_000, 12_000), (2**31 - 1, 2**31 - 1)])
def test_huge_picture_is_refused_by_its_header_alone(tmp_path: Path, width: int, height: int) -> None:
    (tmp_path / "a.png").write_bytes(_png_header(width, height))
    assert _message(tmp_path / "a.png") == "a.png is too large: more than 50,000,000 pixels"


@pytest.mark.parametrize(("width", "height"), [(1, 50_000_000), (20_001, 2_000), (2, 401), (1, 201)])
def test_a_strip_is_refused_by_its_header_alone(tmp_path: Path, width: int, height: int) -> None:
    (tmp_path / "a.png").write_bytes(_png_header(width, height))
    assert _message(tmp_path / "a.png") == (
        f"a.png is too long and thin to show a digit: {width:,} x {height:,} pixels"
    )


@pytest.mark.parametrize(("width", "height"), [(1, 200), (20_000, 100), (3, 2)])
def test_a_long_picture_may_show_a_digit(tmp_path: Path, width: int, height: int) -> None:
    path = _saved(tmp_path / "a.png", np.zeros((height, width), np.uint8))
    assert read_picture_file(path).shape == (height, width)


# No other program ever runs: Pillow would call Ghostscript for what looks like PostScript.
POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 50 50\n%%EndComments\n{} loop\n"


@pytest.mark.parametrize("content", [POSTSCRIPT, b"\xc5\xd0\xd3\xc6" + POSTSCRIPT, b"P5 2 1 255 \0\1"])
def test_only_a_few_formats_are_ever_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    def run(*arguments: Any, **_settings: Any) -> None:
        pytest.fail(f"another program would run: {arguments}")

    monkeypatch.setattr("subprocess.Popen", run)
    monkeypatch.setattr("subprocess.check_call", run)
    (tmp_path / "a.png").write_bytes(content)
    expected = "a.png is not a picture that can be read: it is no PNG, JPEG, BMP, GIF, TIFF or WEBP file"
    assert _message(tmp_path / "a.png") == expected


def test_picture_with_a_header_alone_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(_png_header(100, 100))
    assert "a.png is not a picture that can be read" in _message(tmp_path / "a.png")


# Pictures of telephones and cameras


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_a_picture_of_a_telephone_gets_a_sentence(tmp_path: Path, brand: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\0\0\0\x18ftyp" + brand + bytes(100))
    assert _message(tmp_path / "a.jpg") == (
        "a.jpg is a HEIC picture, which cannot be read here: save it as JPEG or PNG"
    )


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_jpeg_that_lacks_its_last_rows_is_read_without_them(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    noise = np.random.default_rng(0).integers(0, 256, (400, 300), np.uint8)
    path = _saved(tmp_path / "a.jpg", noise, exif=exif)
    whole, content = read_picture_file(path), path.read_bytes()
    path.write_bytes(content[: round(0.97 * len(content))])
    pixels, note = read_picture(path)
    assert note == INCOMPLETE
    assert 0.9 * whole.size <= pixels.size < whole.size
    is_lost = np.asarray(pixels) == FILLER
    assert not is_lost.all(axis=0).any()
    assert not is_lost.all(axis=1).any()


def test_a_whole_picture_needs_no_note(tmp_path: Path) -> None:
    assert read_picture(_saved(tmp_path / "a.jpg", GREY)).note == ""


@pytest.mark.parametrize(
    ("ending", "mode", "orientation"),
    [
        *(("png", "RGB", orientation) for orientation in range(1, 9)),
        *(("png", mode, 6) for mode in ("1", "L", "P", "RGBA", "I;16")),
        *(("jpg", mode, 8) for mode in ("L", "RGB")),
        *(("tif", mode, 3) for mode in ("1", "L", "P", "RGB", "RGBA", "I;16")),
    ],
)
def test_a_large_picture_is_made_smaller_and_stays_as_it_is(
    tmp_path: Path, ending: str, mode: str, orientation: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    ramp = np.zeros((20, 25), np.uint8)
    ramp[:4], ramp[:, :3] = 255, 255
    small = Image.fromarray(ramp)
    picture = (small.convert("I;16") if mode == "I;16" else small.convert(mode)).resize((2500, 2000), 0)
    picture.save(tmp_path / f"a.{ending}", exif=exif)
    small.save(tmp_path / "small.png", exif=exif)
    pixels = read_picture_file(tmp_path / f"a.{ending}")
    expected = np.asarray(read_picture_file(tmp_path / "small.png"), np.float64)
    assert 1600 <= max(pixels.shape[:2]) < 3200
    gray = np.asarray(pixels if pixels.ndim == 2 else pixels[..., 0], np.float64)
    high, wide = (side / count for side, count in zip(gray.shape, expected.shape, strict=True))
    rows, columns = (
        ((np.arange(count) + 0.5) * size).astype(int)
        for count, size in zip(expected.shape, (high, wide), strict=True)
    )
    assert np.array_equal(gray[rows[:, None], columns] > gray.max() / 2, expected > 127)
