"""Small files that would cost much, and large ones: what bytes changed by chance never come to."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator

import numpy as np

MILLION = 1_000_000


def bombs(kind: str) -> Iterator[tuple[str, bytes]]:
    """Yield a name and a file for each way to cost much, of that kind or of any."""
    yield from (("empty", b""), ("zeros", bytes(1_000)), ("much of nothing", bytes(50 * MILLION)))
    yield from MAKERS.get(kind, _no_bombs)()


def _no_bombs() -> Iterator[tuple[str, bytes]]:
    yield from ()


def _tensors(format_name: str, **texts: str) -> bytes:
    content = {"__metadata__": {"format": format_name, **texts}}
    text = json.dumps(content).encode()
    return len(text).to_bytes(8, "little") + text


def _many_layers(count: int) -> str:
    layer = '{"units": 1, "activation": "relu"}'
    layers = ", ".join(['{"units": 64, "activation": "input"}', *[layer] * count])
    return f'{{"layers": [{layers}], "loss": "mean_squared_error"}}'


def _header_bombs(format_name: str) -> Iterator[tuple[str, bytes]]:
    yield "a header of 2 ** 63 bytes", (2**63).to_bytes(8, "little") + b"{}"
    yield "a header of a million layers", _tensors(format_name, spec=_many_layers(MILLION))
    yield "a thousand layers", _tensors(format_name, spec=_many_layers(998))
    yield "thirty thousand layers", _tensors(format_name, spec=_many_layers(28_000))
    yield "deep JSON", _tensors(format_name, spec="[" * 100_000)
    yield "units beyond all memory", _tensors(format_name, spec=_many_layers(2).replace("64", "9" * 300))
    names = {
        f"t{number}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for number in range(200_000)
    }
    text = json.dumps({"__metadata__": {"format": format_name}, **names}).encode()
    yield "200,000 tensors", len(text).to_bytes(8, "little") + text


def _network_bombs() -> Iterator[tuple[str, bytes]]:
    yield from _header_bombs("inkling-network-1")


def _training_bombs() -> Iterator[tuple[str, bytes]]:
    yield from _header_bombs("inkling-training-2")
    spec = '{"layers": [{"units": 8, "activation": "input"}, {"units": 3, "activation": "softmax"}], '
    spec += '"loss": "categorical_crossentropy"}'
    yield (
        "a state of lists",
        _tensors("inkling-training-2", spec=spec, state="[" + "[]," * 4 * MILLION + "0]"),
    )


def _stroke_bombs() -> Iterator[tuple[str, bytes]]:
    parts = {"lists": b"[],", "points": b"[1,2],", "objects": b"{},", "numbers": b"1,", "texts": b'"ab",'}
    for name, part in parts.items():
        text = b'{"digits": [{"strokes": [[' + part * (60 * MILLION // len(part)) + b"[1,2]]]}]}"
        yield f"60 MB of {name}, packed", gzip.compress(text, 6)
    for name in ("points", "objects"):
        text = b'{"digits": [{"strokes": [[' + parts[name] * (15 * MILLION // len(parts[name])) + b"1]]}]}"
        yield f"15 MB of {name}", text
    yield "4 GB of blanks, packed twice", gzip.compress(gzip.compress(b" " * 64 * MILLION))
    yield "deep JSON", b'{"digits": ' + b"[" * 5 * MILLION
    yield "one long text", b'{"digits": "' + "\U0001f600".encode() * 3 * MILLION + b'"}'


def _archive(images: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("images.npy", images)
        labels = io.BytesIO()
        np.save(labels, np.zeros(3, np.int64))
        archive.writestr("labels.npy", labels.getvalue())
    return content.getvalue()


def _npy(shape: str, body: bytes) -> bytes:
    header = f"{{'descr': '|u1', 'fortran_order': False, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + body


def _bitmap_bombs() -> Iterator[tuple[str, bytes]]:
    yield "500 MB of bitmaps", _archive(_npy(f"({500 * MILLION}, 1, 1)", bytes(500 * MILLION)))
    yield "79 MB of wrong bitmaps", _archive(_npy(f"({79 * MILLION}, 1, 1)", bytes(79 * MILLION)))
    yield "a shape beyond all memory", _archive(_npy(f"({10**15}, 28, 28)", bytes(100)))
    yield "a shape of many sides", _archive(_npy("(" + "1, " * 20_000 + ")", bytes(100)))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number in range(60_000):
            archive.writestr(f"{number}", b"")
    yield "60,000 files", content.getvalue()


def _png(wide: int, high: int, channels: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    pack = zlib.compressobj(1)
    line = bytes(1 + wide * channels)
    body = b"".join(pack.compress(line) for _ in range(high)) + pack.flush()
    header = struct.pack(">IIBBBBB", wide, high, 8, {1: 0, 3: 2, 4: 6}[channels], 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _picture_bombs() -> Iterator[tuple[str, bytes]]:
    yield "60 megapixels", _png(10_000, 6_000, 1)
    yield "a strip", _png(20_001, 1, 1)
    yield "text of 100 MB", _png(1, 1, 1)[:33] + _text_chunk(100 * MILLION) + _png(1, 1, 1)[33:]


def _text_chunk(length: int) -> bytes:
    body = b"a\0\0" + zlib.compress(bytes(length))
    name = b"zTXt"
    return struct.pack(">I", len(body)) + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def _toml_bombs() -> Iterator[tuple[str, bytes]]:
    yield "a million dots", b".".join([b"a"] * 400_000) + b" = 1"
    yield "a million tables", b"[" + b".".join([b"a"] * 400_000) + b"]"
    yield "many keys", b"".join(b"a%d = 1\n" % number for number in range(90_000))
    yield "many tables", b"[[a]]\n" * 150_000
    yield "deep lists", b"a = " + b"[" * 900_000
    yield "deep tables", b"a = " + b"{a=" * 200_000
    yield "a long number", b"a = " + b"9" * 900_000
    yield "a long text", b'title = "' + b"A" * 900_000 + b'"'


def _settings_bombs() -> Iterator[tuple[str, bytes]]:
    yield "many names", b"[window]\n" + b"".join(b"a%d = 1\n" % number for number in range(90_000))
    yield "deep pins", b"[window]\npins = " + json.dumps("[" * 400_000).encode()
    yield "one long line", b"[window]\nscheme = " + b"A" * 990_000
    yield "a text over many lines", b"[window]\nscheme = a\n" + b"  a\n" * 200_000


MAKERS = {
    "networks": _network_bombs,
    "trainings": _training_bombs,
    "strokes": _stroke_bombs,
    "bitmaps": _bitmap_bombs,
    "pictures": _picture_bombs,
    "experiments": _toml_bombs,
    "lessons": _toml_bombs,
    "settings": _settings_bombs,
}
