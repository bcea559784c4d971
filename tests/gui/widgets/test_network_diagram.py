"""The diagram: units are pointed at, chosen and left by mouse and keyboard, and look like their strengths."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.diagram_painting import PaintedLink
from gui.widgets.network_diagram import NetworkDiagram, Place
from gui.words import diagram as words
from tests.conftest import mouse
from tests.gui.rows import ten_rows

UNITS = (64, 50, 30, 10)


class Seen:
    """Notes what a diagram emits."""

    def __init__(self, diagram: NetworkDiagram) -> None:
        self.pointed: list[Place | None] = []
        self.chosen: list[Place] = []
        self.left = 0
        diagram.pointed.connect(self.pointed.append)
        diagram.chosen.connect(self.chosen.append)
        diagram.left.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1


@pytest.fixture
def diagram(qtbot: QtBot, theme: Theme) -> NetworkDiagram:
    made = NetworkDiagram(theme, lambda layer, unit: f"layer {layer}, unit {unit}")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.set_units(UNITS)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def seen(diagram: NetworkDiagram) -> Seen:
    return Seen(diagram)


def center(diagram: NetworkDiagram, layer: int, unit: int) -> QPointF:
    return diagram.blocks[layer].cell_of(unit).center()


def point(diagram: NetworkDiagram, layer: int, unit: int) -> None:
    mouse(diagram, QEvent.Type.MouseMove, center(diagram, layer, unit))


def values(fill: float = 0.0) -> list[np.ndarray]:
    return [np.full(units, fill, np.float32) for units in UNITS]


def picture(diagram: NetworkDiagram) -> QImage:
    return diagram.grab().toImage()


# Pointing and choosing


def test_each_unit_is_pointed_at_once_and_left_again(diagram: NetworkDiagram, seen: Seen) -> None:
    for place in ((0, 63), (1, 49), (3, 9)):
        point(diagram, *place)
        point(diagram, *place)
        assert diagram.pointed_at == place
    mouse(diagram, QEvent.Type.MouseMove, QPointF(0, 0))
    assert seen.pointed == [(0, 63), (1, 49), (3, 9), None]
    point(diagram, 2, 0)
    QApplication.sendEvent(diagram, QEvent(QEvent.Type.Leave))
    assert seen.pointed[-2:] == [(2, 0), None]


def test_a_click_chooses_a_unit_and_one_on_empty_space_leaves(diagram: NetworkDiagram, seen: Seen) -> None:
    mouse(diagram, QEvent.Type.MouseButtonPress, center(diagram, 1, 7))
    assert seen.chosen == [(1, 7)]
    assert seen.left == 0
    mouse(diagram, QEvent.Type.MouseButtonPress, QPointF(0, 0))
    assert seen.chosen == [(1, 7)]
    assert seen.left == 1


def test_arrows_go_from_the_first_pixel_through_all_layers_and_back(
    diagram: NetworkDiagram, seen: Seen, qtbot: QtBot
) -> None:
    diagram.setFocus()
    layers = []
    for _ in range(8 + 5 + 5 + 4):
        qtbot.keyClick(diagram, Qt.Key.Key_Right)
        assert diagram.pointed_at is not None
        layers.append(diagram.pointed_at[0])
    assert seen.pointed[0] == (0, 0)
    assert layers == sorted(layers)
    assert set(layers) == {0, 1, 2, 3}
    for _ in range(40):
        qtbot.keyClick(diagram, Qt.Key.Key_Left)
    assert diagram.pointed_at is not None
    assert diagram.pointed_at[0] == 0


def test_arrows_lead_to_the_unit_at_the_same_height_in_the_layer_beside(
    diagram: NetworkDiagram, qtbot: QtBot
) -> None:
    diagram.setFocus()
    for start, key in (((0, 63), Qt.Key.Key_Right), ((3, 4), Qt.Key.Key_Left), ((1, 44), Qt.Key.Key_Right)):
        point(diagram, *start)
        qtbot.keyClick(diagram, key)
        assert diagram.pointed_at is not None
        assert diagram.pointed_at[0] == start[0] + (1 if key == Qt.Key.Key_Right else -1)
        off = abs(center(diagram, *diagram.pointed_at).y() - center(diagram, *start).y())
        lowest = diagram.blocks[diagram.pointed_at[0]].rect.bottom()
        assert off <= diagram.blocks[2].cell or center(diagram, *start).y() > lowest


def test_arrows_go_up_and_down_within_a_layer_and_stop_at_its_ends(
    diagram: NetworkDiagram, qtbot: QtBot
) -> None:
    diagram.setFocus()
    point(diagram, 3, 8)
    for _ in range(3):
        qtbot.keyClick(diagram, Qt.Key.Key_Down)
    assert diagram.pointed_at == (3, 9)
    qtbot.keyClick(diagram, Qt.Key.Key_Up)
    assert diagram.pointed_at == (3, 8)


def test_enter_chooses(diagram: NetworkDiagram, seen: Seen, qtbot: QtBot) -> None:
    diagram.setFocus()
    qtbot.keyClick(diagram, Qt.Key.Key_Return)
    assert seen.chosen == []
    diagram.set_selected((2, 11))
    qtbot.keyClick(diagram, Qt.Key.Key_Down)
    qtbot.keyClick(diagram, Qt.Key.Key_Return)
    assert seen.chosen == [(2, 11)], "the keyboard begins at what is selected"


def test_the_keyboard_begins_in_the_layer_that_is_selected(diagram: NetworkDiagram, qtbot: QtBot) -> None:
    diagram.setFocus()
    diagram.set_selected((2, None))
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    assert diagram.pointed_at == (2, 0)


def test_what_is_pointed_at_is_said_to_a_screen_reader(diagram: NetworkDiagram) -> None:
    assert diagram.accessibleName() == words.diagram_name()
    point(diagram, 1, 7)
    assert diagram.accessibleDescription() == diagram.describe(1, 7) == "layer 1, unit 7"
    mouse(diagram, QEvent.Type.MouseMove, QPointF(0, 0))
    assert diagram.accessibleDescription() == ""


def test_a_tooltip_names_the_unit_or_says_how_to_read_the_picture(diagram: NetworkDiagram) -> None:
    for place, text in ((center(diagram, 2, 3), "layer 2, unit 3"), (QPointF(1, 1), words.diagram_help())):
        at = place.toPoint()
        QApplication.sendEvent(
            diagram, QHelpEvent(QEvent.Type.ToolTip, at, diagram.mapToGlobal(at) + QPoint(0, 0))
        )
        assert QToolTip.text() == text
    QToolTip.hideText()


# Painting


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_cells_are_as_strong_as_their_values(diagram: NetworkDiagram, theme: Theme, scheme: str) -> None:
    theme.use(scheme)
    strengths = values()
    strengths[0][9], strengths[1][12], strengths[1][13] = 1, 1, -0.2
    diagram.set_values(strengths)
    seen = picture(diagram)

    def color(layer: int, unit: int) -> tuple[int, ...]:
        place = center(diagram, layer, unit) + QPointF(0, 3)  # beside the dash of what is negative
        return seen.pixelColor(place.toPoint()).getRgb()[:3]

    assert color(0, 9) == theme.color("text").getRgb()[:3]
    assert color(1, 12) == theme.color("positive").getRgb()[:3]
    assert len({color(1, 12), color(1, 13), color(1, 14)}) == 3
    assert color(1, 14) == color(2, 0) == color(0, 0)


def test_what_is_negative_is_marked_not_only_colored(diagram: NetworkDiagram) -> None:
    strengths = values()
    strengths[1][:] = -1
    diagram.set_values(strengths)
    cell = diagram.blocks[1].cell_of(12)
    column = [picture(diagram).pixelColor(cell.center().toPoint() + QPoint(0, y)) for y in (0, 3)]
    assert column[0] != column[1]


def test_what_is_no_number_is_hatched(diagram: NetworkDiagram) -> None:
    strengths = values()
    diagram.set_values(strengths)
    plain = picture(diagram)
    for broken in (np.nan, np.inf, -np.inf):
        strengths[1][20] = broken
        diagram.set_values(strengths)
        cell = diagram.blocks[1].cell_of(20).toAlignedRect()
        assert picture(diagram).copy(cell) != plain.copy(cell)
        assert picture(diagram).copy(0, 0, 100, 300) == plain.copy(0, 0, 100, 300)


def test_links_rings_and_frames_show_and_go(diagram: NetworkDiagram) -> None:
    diagram.set_values(values())
    plain = picture(diagram)
    diagram.set_links([PaintedLink(0, 3, 7, 1.0), PaintedLink(1, 7, 2, -0.4)])
    assert len(diagram.links) == 2
    linked = picture(diagram)
    diagram.set_links([])
    diagram.set_selected((1, 3))
    ringed = picture(diagram)
    diagram.set_selected((1, None))
    framed = picture(diagram)
    diagram.set_selected(None)
    point(diagram, 1, 3)
    pointed = picture(diagram)
    pictures = [plain, linked, ringed, framed, pointed]
    assert all(a != b for number, a in enumerate(pictures) for b in pictures[:number])
    mouse(diagram, QEvent.Type.MouseMove, QPointF(0, 0))
    assert picture(diagram) == plain


@pytest.mark.parametrize(
    "units", [(64, 10), (64, 1, 10), (64, *[512] * 8, 10), (64, 3, 10), (64, *[1] * 8, 10)]
)
@pytest.mark.parametrize("size", [(240, 130), (700, 420), (1400, 900)])
def test_every_network_is_painted_with_and_without_values(
    diagram: NetworkDiagram, units: tuple[int, ...], size: tuple[int, int]
) -> None:
    diagram.resize(*size)
    diagram.set_units(units)
    empty = picture(diagram)
    diagram.set_values([np.linspace(-1, 1, each, dtype=np.float32) for each in units])
    assert picture(diagram) != empty
    diagram.set_values(None)
    assert picture(diagram) == empty


def test_other_layers_take_the_place_of_what_was_selected(diagram: NetworkDiagram, seen: Seen) -> None:
    diagram.set_values(values(), [PaintedLink(1, 49, 29, 1.0)])
    diagram.set_selected((2, 29))
    point(diagram, 1, 49)
    diagram.set_units((64, 2, 10))
    assert seen.pointed[-1] is None
    assert diagram.selected is None
    assert not diagram.links
    picture(diagram)


def test_outputs_are_put_at_given_heights_and_spread_evenly_without(diagram: NetworkDiagram) -> None:
    def heights() -> list[float]:
        return [center(diagram, 3, unit).y() for unit in range(10)]

    assert heights() == pytest.approx(ten_rows(300))
    rows = [30 + 20.0 * unit for unit in range(10)]
    diagram.set_output_rows(rows)
    assert heights() == pytest.approx(rows)
    diagram.set_output_rows(())
    assert heights() == pytest.approx(ten_rows(300))
