"""Icons: the SVG files of resources/icons, tinted in the color that a scheme asks for."""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QDir, QFile, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.style.painting import painting

SIZE = 20  # pixels
SCALE = 3  # times larger than shown, for displays of high density


@cache
def _source(name: str) -> str:
    return (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


def tinted_icon(name: str, color: QColor, disabled: QColor) -> QIcon:
    """Return an icon in one color, and in another while its control is disabled."""
    icon = QIcon(_pixmap(name, color))
    icon.addPixmap(_pixmap(name, disabled), QIcon.Mode.Disabled)
    return icon


def tinted_icon_file(name: str, color: str) -> str:
    """Return the path of an icon's file in one color, for style sheets, which know only files."""
    path = QDir(_folder().path()).filePath(f"{name}-{color[1:]}.svg")
    file = QFile(path)
    if not file.exists() and file.open(QFile.OpenModeFlag.WriteOnly):
        file.write(QByteArray(_tinted(name, color).encode()))
        file.close()
    return path


def _tinted(name: str, color: str) -> str:
    return _source(name).replace("currentColor", color)


def _pixmap(name: str, color: QColor) -> QPixmap:
    image = QImage(_shape(name))
    with painting(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, SIZE, SIZE), color)
    return QPixmap.fromImage(image)


@cache
def _shape(name: str) -> QImage:
    """Return an icon that is drawn once, to be filled with any color."""
    image = QImage(QSize(SIZE, SIZE) * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SCALE)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        QSvgRenderer(QByteArray(_source(name).encode())).render(painter, QRectF(0, 0, SIZE, SIZE))
    return image
