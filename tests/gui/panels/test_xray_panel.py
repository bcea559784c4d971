"""The X-ray: live stages, those left out, the effect of each, and variants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels import variants_card
from gui.panels.skipped_notice import SkippedNotice
from gui.panels.ways_grid import WaysGrid
from gui.pictures.display import displayed
from gui.session.drawing import Cells, Picture
from gui.session.reading import Reading
from gui.settings import Settings
from gui.style.theme import Theme
from gui.widgets.chip import Chip
from gui.words.stages import (
    STAGE_LABELS,
    accuracy_words,
    effect_words,
    ink_sentence,
    no_stages,
    no_stages_briefly,
)
from nn.digits.allographs import ALLOGRAPHS
from nn.digits.allographs import draw as drawn_strokes
from nn.digits.design import PRESETS
from nn.ink import SKIPPABLE, InkError, InkProblem, image_from_strokes, stages_from_strokes
from nn.ink.augmentation import augment
from tests.conftest import (
    SMALL,
    WAIT_MS,
    MakeWindow,
    along,
    draw,
    is_about_to_act,
    mouse,
    on_paper,
    settle,
    train,
    visible_texts,
    wait_until,
)
from tests.gui.shapes import DIGITS
from tests.gui.test_main_window import SMALL_SCREEN, cut_off, is_cut_off, use_scheme

LEANING = along((0.7, 0.15), (0.35, 0.85))


@pytest.fixture
def xray(window: MainWindow) -> MainWindow:
    """Return the main window with the X-ray in front."""
    open_xray(window)
    return window


def open_xray(window: MainWindow) -> None:
    window.workspace.show_panel(3)
    wait_until(window.xray_panel.isVisible)


def notice(window: MainWindow) -> SkippedNotice:
    (found,) = window.drawing_panel.findChildren(SkippedNotice)
    return found


def press_switch(window: MainWindow, stage: str, qtbot: QtBot) -> None:
    switch = window.xray_panel.tiles[stage].switch
    assert switch is not None
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    settle(window)


def settle_xray(window: MainWindow) -> None:
    """Wait until the tiles show the latest drawing."""
    settle(window)
    wait_until(lambda: not is_about_to_act(window.xray_panel))


def shown(window: MainWindow, name: str) -> np.ndarray:
    settle_xray(window)
    values = window.xray_panel.tiles[name].picture.values
    assert values is not None
    return values


def points_of(window: MainWindow) -> list[np.ndarray]:
    strokes = window.session.drawing
    assert isinstance(strokes, tuple)
    return [stroke.points for stroke in strokes]


def wait_for_variants(window: MainWindow) -> list[np.ndarray | None]:
    settle_xray(window)
    wait_until(lambda: not is_about_to_act(window.xray_panel.variants))
    return [picture.values for picture in window.xray_panel.variants.pictures]


# The stages


def test_each_stage_of_the_drawing_shows(xray: MainWindow) -> None:
    draw(xray, *DIGITS[4])
    stages = stages_from_strokes(points_of(xray))
    for name in ("ink", "boxed", "stroke_width", "upright"):
        np.testing.assert_array_equal(shown(xray, name), getattr(stages, name))
    np.testing.assert_array_equal(shown(xray, "block_counts"), stages.block_counts / 16)
    assert xray.session.reading.image is not None
    np.testing.assert_array_equal(shown(xray, "block_counts"), xray.session.reading.image)


@pytest.mark.slow
def test_stages_follow_the_pen(xray: MainWindow) -> None:
    canvas = xray.drawing_panel.canvas
    places = [on_paper(canvas, point) for point in DIGITS[3][0]]
    mouse(canvas, QEvent.Type.MouseButtonPress, places[0])
    seen = []
    for place in places[1:]:
        mouse(canvas, QEvent.Type.MouseMove, place)
        settle(xray)
        if xray.session.reading.image is not None:
            seen.append(shown(xray, "boxed").tobytes())
    mouse(canvas, QEvent.Type.MouseButtonRelease, places[-1])
    assert len(set(seen)) > len(places) / 3


def test_every_stage_is_explained_in_one_sentence_or_two(xray: MainWindow) -> None:
    xray.resize(1920, 1080)
    QApplication.processEvents()
    texts = visible_texts(xray.xray_panel)
    for title, sentence in STAGE_LABELS.values():
        assert title in texts
        assert sentence in texts
        assert sentence.endswith(".")
    assert [name for name, tile in xray.xray_panel.tiles.items() if tile.switch] == list(SKIPPABLE)


def test_without_a_digit_the_tiles_are_quiet(xray: MainWindow) -> None:
    tiles = xray.xray_panel.tiles

    def words() -> list[str]:
        settle_xray(xray)
        assert all(tile.picture.values is None for tile in tiles.values())
        assert wait_for_variants(xray) == [None] * variants_card.COUNT
        return [tile.picture.word for tile in tiles.values()]

    assert words() == ["Draw a digit", "", "", "", "", ""]
    draw(xray, [(0.5, 0.5)])
    assert words() == ["Too little ink", "", "", "", "", ""]
    draw(xray, *DIGITS[3])
    assert all(shown(xray, name).any() for name in tiles)
    xray.app_actions["clear"].trigger()
    settle(xray)
    assert words() == ["Draw a digit", "", "", "", "", ""]


def test_a_digit_of_the_data_came_as_its_numbers_and_shows_no_stages(xray: MainWindow) -> None:
    xray.app_actions["random_digit"].trigger()
    settle_xray(xray)
    tiles = xray.xray_panel.tiles
    assert isinstance(xray.session.drawing, Cells)
    np.testing.assert_array_equal(shown(xray, "block_counts"), xray.session.drawing.image)
    others = [tile.picture for name, tile in tiles.items() if name != "block_counts"]
    assert all(picture.values is None for picture in others)
    assert [picture.word for picture in others] == [no_stages_briefly(), "", "", "", ""]
    assert tiles["ink"].toolTip() == no_stages()
    draw(xray, *DIGITS[4])
    assert all(shown(xray, name).any() for name in tiles)
    assert tiles["ink"].toolTip() == STAGE_LABELS["ink"].help


def test_the_ink_of_a_picture_is_explained_as_such(xray: MainWindow) -> None:
    tile = xray.xray_panel.tiles["ink"]
    found = (stages_from_strokes([np.array(DIGITS[3][0])]).ink, False)
    shown_on_paper = displayed(np.zeros((8, 8, 3), np.uint8))
    xray.session.change_drawing(Picture("three.png", shown_on_paper, found), "show it")
    settle_xray(xray)
    assert tile.sentence.text() == ink_sentence(is_picture=True)
    assert ink_sentence(is_picture=True) in tile.accessibleDescription()
    wait_for_variants(xray)
    wait_until(lambda: cut_off(xray) == [])  # once it is laid out
    xray.session.change_drawing(
        Picture("empty.png", shown_on_paper, InkError(InkProblem.NO_CONTRAST)), "show it"
    )
    settle_xray(xray)
    assert tile.picture.word == "No digit found"
    xray.app_actions["clear"].trigger()
    settle_xray(xray)
    assert tile.sentence.text() == STAGE_LABELS["ink"].help
    assert tile.picture.word == "Draw a digit"


def test_several_digits_are_named(xray: MainWindow) -> None:
    xray.session.reading = Reading(problem=InkError(InkProblem.SEVERAL_DIGITS, count=2))
    xray.session.reading_changed.emit()
    settle_xray(xray)
    assert xray.xray_panel.tiles["ink"].picture.word == "Several digits"


@pytest.mark.fresh_window
def test_behind_another_tab_it_costs_nothing_and_then_it_catches_up(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    assert not window.xray_panel.isVisible()
    assert window.xray_panel.tiles["boxed"].picture.values is None
    assert window.xray_panel.ablation.accuracy() is None
    open_xray(window)
    assert shown(window, "boxed").any()
    window.workspace.show_panel(0)
    wait_until(lambda: not window.xray_panel.isVisible())
    before = shown(window, "boxed")
    window.app_actions["clear"].trigger()
    settle(window)
    assert shown(window, "boxed") is before
    open_xray(window)
    assert window.xray_panel.tiles["boxed"].picture.values is None


# Steps left out


@pytest.mark.parametrize("stage", SKIPPABLE)
def test_a_stage_can_be_skipped_and_taken_again(xray: MainWindow, qtbot: QtBot, stage: str) -> None:
    draw(xray, LEANING)
    whole = xray.session.prediction
    assert whole is not None
    press_switch(xray, stage, qtbot)
    assert xray.session.skipped == {stage}
    stages = stages_from_strokes(points_of(xray), skip={stage})
    np.testing.assert_array_equal(xray.session.reading.image, stages.image)
    if stage != "tilts":
        np.testing.assert_array_equal(shown(xray, stage), getattr(stages, stage))
    skipping = xray.session.prediction
    assert skipping is not None
    if stage != "stroke_width":
        assert not np.array_equal(skipping.probabilities, whole.probabilities)
    press_switch(xray, stage, qtbot)
    assert xray.session.skipped == set()
    assert xray.session.prediction is not None
    np.testing.assert_array_equal(xray.session.prediction.probabilities, whole.probabilities)


def test_the_tilted_copies_are_shown_in_a_square_and_can_be_skipped(xray: MainWindow, qtbot: QtBot) -> None:
    draw(xray, LEANING)
    views, square = xray.session.reading.tilted_copies, shown(xray, "tilts")
    assert views is not None and len(views) == 5
    assert square.shape == (17, 17)
    for number, view in enumerate(views[1:]):
        top, left = 9 * (number // 2), 9 * (number % 2)
        np.testing.assert_array_equal(square[top : top + 8, left : left + 8], view.reshape(8, 8))
    press_switch(xray, "tilts", qtbot)
    settle_xray(xray)
    assert xray.session.reading.tilted_copies is not None and len(xray.session.reading.tilted_copies) == 1
    assert xray.xray_panel.tiles["tilts"].picture.values is None
    assert xray.xray_panel.tiles["tilts"].picture.word == "The upright digit only"


def test_views_that_are_all_alike_are_not_shown(xray: MainWindow, qtbot: QtBot) -> None:
    draw(xray, LEANING)
    press_switch(xray, "upright", qtbot)
    settle_xray(xray)
    assert xray.session.reading.tilted_copies is not None
    assert (xray.session.reading.tilted_copies == xray.session.reading.tilted_copies[0]).all()
    assert xray.xray_panel.tiles["tilts"].picture.values is None
    assert xray.xray_panel.tiles["tilts"].picture.word == "All alike without Slant"


def test_stages_stay_skipped_while_drawing(xray: MainWindow, qtbot: QtBot) -> None:
    press_switch(xray, "boxed", qtbot)
    press_switch(xray, "upright", qtbot)
    draw(xray, LEANING)
    strokes = points_of(xray)
    expected = stages_from_strokes(strokes, skip={"boxed", "upright"}).image
    np.testing.assert_array_equal(xray.session.reading.image, expected)
    assert not np.array_equal(expected, image_from_strokes(strokes))


def test_skipping_is_not_undone_and_undo_keeps_it(xray: MainWindow, qtbot: QtBot) -> None:
    draw(xray, LEANING)
    press_switch(xray, "upright", qtbot)
    assert xray.session.undo_stack.undoText() == "drawing a stroke"
    xray.session.undo_stack.undo()
    settle(xray)
    assert xray.session.skipped == {"upright"}


def test_one_click_takes_all_stages_again_also_without_the_xray(xray: MainWindow, qtbot: QtBot) -> None:
    assert not notice(xray).isVisible()
    press_switch(xray, "upright", qtbot)
    press_switch(xray, "stroke_width", qtbot)
    xray.workspace.show_panel(0)
    assert notice(xray).isVisible()
    assert notice(xray).words.text() == "Left out in the X-ray: stroke width, slant."
    qtbot.mouseClick(notice(xray).all_on, Qt.MouseButton.LeftButton)
    assert xray.session.skipped == set()
    assert not notice(xray).isVisible()
    xray.workspace.show_panel(3)
    for stage in SKIPPABLE:
        switch = xray.xray_panel.tiles[stage].switch
        assert switch is not None
        assert switch.isChecked()


def test_a_skipped_stage_stands_out(xray: MainWindow, qtbot: QtBot) -> None:
    tile = xray.xray_panel.tiles["upright"]
    press_switch(xray, "upright", qtbot)
    assert tile.property("off")
    assert tile.effect.text().startswith("Left out")
    assert "This stage is left out." in tile.accessibleDescription()
    press_switch(xray, "upright", qtbot)
    assert not tile.property("off")


@pytest.mark.slow
def test_nobody_stays_stuck_after_a_restart(open_window: MakeWindow) -> None:
    first = open_window()
    first.session.skip({"boxed"})
    first.close()
    second = open_window()
    assert second.session.skipped == set()
    assert not notice(second).isVisible()


# The effect of the stages


def test_each_tile_shows_the_effect_of_its_stage(xray: MainWindow, qtbot: QtBot) -> None:
    panel = xray.xray_panel
    tiles, ablation = panel.tiles, panel.ablation
    qtbot.waitUntil(lambda: tiles["block_counts"].effect.text() != "", timeout=WAIT_MS)
    whole = ablation.accuracy()
    assert tiles["block_counts"].effect.text() == accuracy_words(whole)
    for stage in SKIPPABLE:
        words = effect_words(whole, ablation.accuracy(frozenset({stage})), skipped=False)
        assert tiles[stage].effect.text() == words
    assert tiles["boxed"].effect.text().endswith("points worse")
    press_switch(xray, "boxed", qtbot)
    press_switch(xray, "upright", qtbot)
    both = frozenset({"boxed", "upright"})
    qtbot.waitUntil(lambda: ablation.accuracy(both) is not None, timeout=WAIT_MS)
    assert tiles["block_counts"].effect.text() == accuracy_words(ablation.accuracy(both))
    assert tiles["ink"].effect.text() == ""


@pytest.mark.slow
def test_figures_follow_a_training(xray: MainWindow, qtbot: QtBot) -> None:
    effect = xray.xray_panel.tiles["block_counts"].effect
    qtbot.waitUntil(lambda: effect.text() != "", timeout=WAIT_MS)
    shipped = effect.text()
    xray.session.change_design(SMALL.with_settings(epochs=100), "small")
    qtbot.waitUntil(lambda: effect.text() != shipped, timeout=WAIT_MS)
    untrained = effect.text()
    train(xray)
    qtbot.waitUntil(lambda: effect.text() != untrained, timeout=WAIT_MS)
    assert float(effect.text().split()[0]) > float(untrained.split()[0])


# Variants


def test_variants_of_the_drawing_are_those_training_makes(xray: MainWindow) -> None:
    card = xray.xray_panel.variants
    for strength in (0.5, 1.5):
        xray.session.change_design(SMALL.with_settings(augmentation=strength), "varied")
        draw(xray, *DIGITS[3])
        image = xray.session.reading.image
        assert image is not None
        copies = np.tile(image.ravel(), (variants_card.COUNT, 1))
        expected = augment(copies, np.random.default_rng(0), strength).reshape(-1, 8, 8)
        np.testing.assert_array_equal(wait_for_variants(xray), expected)
        assert card.sentence.text() == variants_card.ON
        assert not any(picture.is_quiet for picture in card.pictures)
        xray.app_actions["clear"].trigger()


def test_while_training_makes_no_variants_they_are_faint(xray: MainWindow) -> None:
    card = xray.xray_panel.variants
    xray.session.take_preset(PRESETS["two_hidden"], "Two hidden layers")
    draw(xray, *DIGITS[3])
    variants = wait_for_variants(xray)
    assert len({variant.tobytes() for variant in variants if variant is not None}) > 8
    assert card.sentence.text() == variants_card.OFF
    assert all(picture.is_quiet for picture in card.pictures)
    action = xray.app_actions["variants"]
    assert action.text().replace("&", "") in card.sentence.text()
    assert action.shortcut().toString() in card.sentence.text()
    action.trigger()
    wait_for_variants(xray)
    assert card.sentence.text() == variants_card.ON


@pytest.mark.slow
@pytest.mark.fresh_window
def test_the_dice_show_others_without_touching_the_network(xray: MainWindow, qtbot: QtBot) -> None:
    draw(xray, *DIGITS[3])
    before = np.array(wait_for_variants(xray))
    chance = xray.session.shown.network.generator.bit_generator.state
    buttons = xray.xray_panel.variants.findChildren(QToolButton)
    (dice,) = [button for button in buttons if not isinstance(button, Chip)]
    qtbot.mouseClick(dice, Qt.MouseButton.LeftButton)
    after = np.array(wait_for_variants(xray))
    assert not np.array_equal(before, after)
    assert xray.session.shown.network.generator.bit_generator.state == chance
    xray.session.reading_changed.emit()
    np.testing.assert_array_equal(wait_for_variants(xray), after)


# Room


@pytest.fixture(params=[100, 125])
def zoom(request: pytest.FixtureRequest, settings_path: Path) -> int:
    """Let the next window open at this zoom, in percent."""
    settings = Settings(settings_path)
    settings.set_number("zoom", request.param)
    settings.save()
    return int(request.param)


def cut_off_in(*panels: QWidget) -> list[str]:
    """Return the labels that are cut off or lie on each other."""
    labels = [label for panel in panels for label in panel.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.text() and is_cut_off(label)]


def an_empty_paper(window: MainWindow) -> None:
    del window


def a_digit(window: MainWindow) -> None:
    draw(window, *DIGITS[8])


def a_dot(window: MainWindow) -> None:
    draw(window, [(0.5, 0.5)])


def a_digit_of_the_data(window: MainWindow) -> None:
    window.app_actions["random_digit"].trigger()
    settle(window)


def all_stages_skipped(window: MainWindow) -> None:
    window.session.skip(SKIPPABLE)
    draw(window, *DIGITS[8])


SIZES = [SMALL_SCREEN, (1920, 1080)]
STATES = [an_empty_paper, a_digit, a_dot, a_digit_of_the_data, all_stages_skipped]


@pytest.mark.slow
@pytest.mark.parametrize(  # the schemes differ in colours alone
    ("scheme", "size", "state"),
    [
        *(("system", size, state) for size, state in product(SIZES, STATES)),
        ("dark", SMALL_SCREEN, STATES[-1]),
    ],
)
def test_nothing_is_cut_off(
    xray: MainWindow,
    qtbot: QtBot,
    scheme: str,
    size: tuple[int, int],
    state: Callable[[MainWindow], None],
) -> None:
    use_scheme(xray, scheme)
    xray.resize(*size)
    state(xray)
    qtbot.waitUntil(lambda: xray.xray_panel.tiles["block_counts"].effect.text() != "", timeout=WAIT_MS)
    QApplication.processEvents()
    assert (xray.width(), xray.height()) == size
    assert cut_off(xray) == []
    pictures = [tile.picture for tile in xray.xray_panel.tiles.values()]
    papers = {(picture.y() + picture.paper.y(), picture.paper.size().toTuple()) for picture in pictures}
    assert len(papers) == 1
    assert all(picture.height() >= 100 for picture in pictures)


@pytest.mark.slow
def test_in_the_smallest_window_sentences_give_way_to_the_pictures(
    zoom: int, open_window: MakeWindow, qtbot: QtBot
) -> None:
    xray = open_window()
    open_xray(xray)
    all_stages_skipped(xray)
    qtbot.waitUntil(lambda: xray.xray_panel.tiles["block_counts"].effect.text() != "", timeout=WAIT_MS)

    def is_smallest() -> bool:
        xray.resize(xray.minimumSizeHint())
        QApplication.processEvents()
        return xray.size() == xray.minimumSizeHint()

    wait_until(is_smallest)
    assert xray.height() <= SMALL_SCREEN[1]
    assert cut_off_in(xray.xray_panel) == []
    for name, tile in xray.xray_panel.tiles.items():
        assert tile.toolTip() == STAGE_LABELS[name].help
        assert tile.picture.height() >= (100 if tile.sentence.isVisible() else 60)
    xray.resize(1920, 1080)
    xray.app_actions["reset_layout"].trigger()
    open_xray(xray)
    QApplication.processEvents()
    assert all(tile.sentence.isVisible() for tile in xray.xray_panel.tiles.values())
    assert cut_off(xray) == []


def test_the_tiles_are_reached_with_the_keyboard(xray: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(xray):
        xray.activateWindow()
    switches = [xray.xray_panel.tiles[stage].switch for stage in SKIPPABLE]
    assert switches[0] is not None
    switches[0].setFocus()
    for switch in switches[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is switch


# Drawn digits


@pytest.fixture
def drawn(xray: MainWindow, qtbot: QtBot) -> Iterator[WaysGrid]:
    """Return the ways of writing a digit, while they show."""
    card = xray.xray_panel.variants
    qtbot.mouseClick(card.drawn, Qt.MouseButton.LeftButton)
    yield card.ways
    qtbot.mouseClick(card.of_drawing, Qt.MouseButton.LeftButton)
    assert not card.ways.isVisible()


def test_the_ways_of_writing_a_digit_show_each_with_its_name(xray: MainWindow, drawn: WaysGrid) -> None:
    draw(xray, *DIGITS[4])
    wait_for_variants(xray)
    prediction = xray.session.prediction
    assert prediction is not None
    ways = [way for way in ALLOGRAPHS.values() if way.digit == prediction.digit]
    shown = [picture for picture in drawn.pictures if picture.isVisible()]
    assert [picture.name.text() for picture in shown] == [way.name for way in ways]
    for picture, way in zip(shown, ways, strict=True):
        assert picture.toolTip() == f"{way.name}: {way.sentence}"
    generator = np.random.default_rng(0)
    for picture, way in zip(shown, ways, strict=True):
        ink = stages_from_strokes(drawn_strokes(way, generator, haste=0.0)).ink
        np.testing.assert_array_equal(picture.picture.values, ink)


def test_drawn_digits_are_faint_while_none_are_learned(xray: MainWindow, drawn: WaysGrid) -> None:
    card = xray.xray_panel.variants
    for fraction, words in ((0.0, "Drawn digits are off"), (0.33, "33 % of each epoch")):
        xray.session.change_design(SMALL.with_settings(sources={"drawn": fraction}), "drawn or none")
        wait_for_variants(xray)
        assert words in card.sentence.text().replace("\u00a0", " ")
        assert drawn.pictures[0].picture.is_quiet == (not fraction)


def test_without_a_drawing_the_dice_show_one_digit_after_the_other(xray: MainWindow, drawn: WaysGrid) -> None:
    card = xray.xray_panel.variants
    names = []
    for _ in range(3):
        wait_for_variants(xray)
        names.append(drawn.pictures[0].name.text().split()[-1])
        card.other.trigger()
    assert names == ["zero", "one", "two"]


def test_the_ways_stand_in_one_column_where_there_is_little_room(qtbot: QtBot, theme: Theme) -> None:
    grid = WaysGrid(theme)
    qtbot.addWidget(grid)
    grid.show_ways(9, 0, quiet=False)
    grid.resize(300, 400)
    grid.show()
    places = {picture.x() for picture in grid.pictures if not picture.isHidden()}
    assert len(places) == 2
    grid.resize(120, 400)
    wait_until(lambda: len({picture.x() for picture in grid.pictures if not picture.isHidden()}) == 1)
