"""Pictures between NumPy and Qt: pixels of a QImage, and a small copy of a picture to show and to keep."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from nn.ink.bitmaps import without_alpha

Pixels = npt.NDArray[np.generic]
Bytes = npt.NDArray[np.uint8]

SHOWN = 1024  # larger side of what is kept
SMALL_FILE = 200_000  # bytes; larger ones are photos, which JPEG keeps in a fraction of that
QUALITY = 90
WHITE = 255


def pixels_of(image: QImage) -> Bytes:
    """Return (height, width, 3 or 4) pixels; those of a transparent image have their alpha last."""
    transparent = image.hasAlphaChannel()
    kind = QImage.Format.Format_RGBA8888 if transparent else QImage.Format.Format_RGB888
    image = image.convertToFormat(kind)
    high, wide, channels = image.height(), image.width(), 4 if transparent else 3
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(high, image.bytesPerLine())
    return lines[:, : wide * channels].reshape(high, wide, channels).copy()


def displayed(pixels: Pixels) -> bytes:
    """Return a copy of a picture with at most SHOWN pixels a side, as a PNG or JPEG file."""
    step = max(1, max(pixels.shape[:2]) // (2 * SHOWN))
    colors = np.ascontiguousarray(_opaque(_eight_bits(pixels[::step, ::step])))
    high, wide = colors.shape[:2]
    image = QImage(colors.data, wide, high, 3 * wide, QImage.Format.Format_RGB888)
    if max(high, wide) > SHOWN:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(SHOWN, SHOWN, keep, smooth)
    exact = _encoded(image, b"PNG", -1)
    return exact if len(exact) <= SMALL_FILE else _encoded(image, b"JPG", QUALITY)


def is_even(pixels: Pixels) -> bool:
    """Return whether all pixels of a picture are the same."""
    return bool((pixels.max(axis=(0, 1)) == pixels.min(axis=(0, 1))).all())


def _eight_bits(pixels: Pixels) -> Bytes:
    """Return (height, width, channels) bytes; wider numbers are stretched from the lowest to the highest."""
    if pixels.dtype != np.uint8:
        values = pixels.astype(np.float64)
        values -= values.min()
        pixels = (values * (WHITE / max(values.max(), np.finfo(np.float64).tiny))).astype(np.uint8)
    return np.atleast_3d(pixels).astype(np.uint8, copy=False)


def _opaque(pixels: Bytes) -> Bytes:
    """Return (height, width, 3); transparent ink is laid on the paper that it is read on, too."""
    return np.broadcast_to(without_alpha(pixels).astype(np.uint8), (*pixels.shape[:2], 3))


def _encoded(image: QImage, kind: bytes, quality: int) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(quality)
    writer.write(image)
    return bytes(content.data())
