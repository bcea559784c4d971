"""What a drag or the clipboard holds for Inkling: files, or the pixels of a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QPixmap

from gui.words.translation import tr

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp")
NETWORK_ENDING = ".safetensors"


@dataclass(frozen=True, slots=True)
class PictureSource:
    """Where a picture comes from: a file, or pixels that another program has handed over."""

    name: str
    content: Path | QImage
    remark: str = ""


def has_files_or_picture(mime: QMimeData) -> bool:
    """Return whether there is anything that could be opened."""
    return mime.hasImage() or bool(_files(mime))


def has_picture(mime: QMimeData) -> bool:
    """Return whether there is a picture or a file that looks like one."""
    return mime.hasImage() or any(map(_is_picture, _files(mime)))


def network_in(mime: QMimeData) -> Path | None:
    """Return the file of a network, if there is no picture beside it."""
    networks = [path for path in _files(mime) if path.suffix.lower() == NETWORK_ENDING]
    return networks[0] if networks and not has_picture(mime) else None


def picture_in(mime: QMimeData, name: str) -> PictureSource | None:
    """Return the first picture, else the first file; pixels without a file get the name."""
    files = _files(mime)
    chosen = next(filter(_is_picture, files), None)
    if chosen is None and mime.hasImage():
        return PictureSource(name, _image(mime))
    chosen = chosen or next(iter(files), None)
    if chosen is None:
        return None
    return PictureSource(chosen.name, chosen, _remark(len(files)))


def _files(mime: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURE_ENDINGS


def _image(mime: QMimeData) -> QImage:
    data = mime.imageData()
    if isinstance(data, QPixmap):
        return data.toImage()
    return data if isinstance(data, QImage) else QImage()


def _remark(files: int) -> str:
    text = tr("One picture at a time: this is the first of {count} files.")
    return text.format(count=files) if files > 1 else ""
