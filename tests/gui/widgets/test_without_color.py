"""Color never tells anything alone: where all roles have one gray, what differs still looks different."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui.style import theme as module
from gui.style.theme import Theme
from gui.style.tokens import LIGHT
from gui.widgets.confusion_matrix import ConfusionMatrix
from gui.widgets.diagram_painting import PaintedLink
from gui.widgets.health_table import HealthTable
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.pin_painting import PinPicture
from gui.widgets.pin_tray import PinTray
from gui.widgets.plot.curves import Curves
from gui.widgets.plot.graph import Graph
from gui.widgets.tape_glyphs import ROLES, paint_glyph
from gui.widgets.tint import paint_effects
from gui.widgets.weight_picker import WeightTile
from nn.training.health import LayerHealth
from tests.conftest import delete

GRAY = "#777777"
COLORED = ("accent", "train", "validation", "right", "caution", "positive", "negative")
CELLS = np.linspace(0.2, 1, 64, dtype=np.float32)
HEALTH = LayerHealth(0.004, 0.001, 0.05, 0.1, 60, 1.13, 2.0)
EPOCHS = np.arange(20.0)


@pytest.fixture
def gray(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[Theme]:
    """Return a theme in which every color but those of paper and text is the same gray."""
    monkeypatch.setattr(module, "LIGHT", replace(LIGHT, **dict.fromkeys(COLORED, GRAY)))
    theme.use("light")
    yield theme
    monkeypatch.undo()
    theme.use("light")


def picture_of(widget: QWidget) -> QImage:
    widget.resize(320, 240)
    picture = widget.grab().toImage()
    delete(widget)
    return picture


def painted(paint: Callable[[QPainter], None]) -> QImage:
    picture = QImage(QSize(64, 64), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture


def diagram(theme: Theme, sign: int, *, strength: float = 0.0, link: float = 0.0) -> QImage:
    made = NetworkDiagram(theme, lambda layer, unit: "")
    made.resize(320, 240)
    made.set_units([64, 4, 10])
    values = [np.zeros(64, np.float32), np.full(4, sign * strength, np.float32), np.zeros(10, np.float32)]
    made.set_values(values, [PaintedLink(1, 2, 5, sign * link)] if link else ())
    return picture_of(made)


@pytest.mark.slow
def test_a_negative_unit_and_a_link_that_speaks_against(gray: Theme) -> None:
    assert diagram(gray, 1, strength=0.8) != diagram(gray, -1, strength=0.8)
    assert diagram(gray, 1, link=0.8) != diagram(gray, -1, link=0.8)


@pytest.mark.slow
def test_what_an_image_did_for_and_against_an_answer(gray: Theme) -> None:
    frame = QRectF(0, 0, 64, 64)
    for_it = painted(lambda painter: paint_effects(painter, frame, CELLS, gray))
    assert for_it != painted(lambda painter: paint_effects(painter, frame, -CELLS, gray))


def test_negative_weights(gray: Theme) -> None:
    def tile(weights: np.ndarray) -> QImage:
        made = WeightTile(gray)
        made.set_weights(weights, lambda number, weight: "")
        return picture_of(made)

    assert tile(CELLS) != tile(-CELLS)


@pytest.mark.slow
def test_right_and_wrong_pins(gray: Theme) -> None:
    def tray(*, right: bool) -> QImage:
        made = PinTray(gray)
        made.set_pictures([PinPicture(CELLS.reshape(8, 8), 3, right)])
        return picture_of(made)

    assert tray(right=True) != tray(right=False)


@pytest.mark.slow
def test_right_and_wrong_cells_of_the_matrix(gray: Theme) -> None:
    """Only the diagonal is right, and what is wrong is bold: the cells differ beyond their place."""
    made = ConfusionMatrix(gray)
    made.resize(400, 300)
    made.set_counts(np.full((10, 10), 8, dtype=np.int64))
    picture = made.grab().toImage()
    right, wrong = (picture.copy(made.rectangle(cell).toRect()) for cell in ((4, 4), (4, 6)))
    delete(made)
    assert right != wrong.copy(0, 0, right.width(), right.height())


@pytest.mark.slow
def test_a_figure_that_stands_out(gray: Theme) -> None:
    def table(health: LayerHealth) -> HealthTable:
        made = HealthTable(gray)
        made.set_health([health], [100])
        return made

    assert picture_of(table(HEALTH._replace(dead=0.51))) != picture_of(table(HEALTH._replace(dead=0.49)))


@pytest.mark.slow
def test_each_mark_of_the_line_of_time_has_a_form(gray: Theme) -> None:
    place = QRectF(10, 10, 40, 40)
    forms = [painted(lambda painter, kind=kind: paint_glyph(painter, place, kind, gray)) for kind in ROLES]
    assert all(first != second for at, first in enumerate(forms) for second in forms[:at])


def test_training_and_test_curves(gray: Theme) -> None:
    def graph(train: np.ndarray, test: np.ndarray) -> QImage:
        parent = QWidget()
        made = Graph(gray, parent)
        made.resize(320, 240)
        made.look_at((0, 20), (0, 1))
        made.draw(Curves(EPOCHS, train, test), Curves())
        picture = made.grab().toImage()
        delete(parent)
        return picture

    falling, nothing = 1 - EPOCHS / 20, np.full(20, np.nan)
    assert graph(falling, nothing) != graph(nothing, falling)
