"""The settings of a training: shown, typed, chosen, undone, and followed by a training."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from gui.fields import LABEL_SMOOTHING, LEARNING_RATE, VARIANTS
from gui.main_window import MainWindow
from gui.panels.training_settings import TrainingSettings
from gui.training.controller import TrainingStatus
from gui.widgets.number_field import NumberField
from nn import OPTIMIZERS, SCHEDULES, Layer
from nn.digits.data import DigitData
from nn.training.batches import EpochPlan, plan_epoch
from tests.conftest import (
    ENDLESS,
    SMALL,
    WAIT_MS,
    Listen,
    MakeWindow,
    design,
    train,
    visible_texts,
    wait_for,
)
from tests.gui.heads import heads_of, units_of

SMALL_SIZE = (1200, 640)


PLAIN = design(Layer(16, "relu"), Layer(8, "relu"))


@pytest.fixture
def settings(window: MainWindow) -> TrainingSettings:
    """Return the settings of a network that is trained in the plainest way."""
    window.session.change_design(PLAIN.with_settings(augmentation=1.0), "the strength that is remembered")
    window.session.change_design(PLAIN, "plain")
    window.session.undo_stack.clear()
    return window.side.settings


@pytest.fixture
def strength(settings: TrainingSettings) -> NumberField:
    return settings.fields[VARIANTS.path]


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(box: QComboBox, key: str) -> None:
    """Choose an entry as the keyboard does."""
    index = box.findData(key)
    assert index >= 0, key
    box.setCurrentIndex(index)
    box.activated.emit(index)


def tick(qtbot: QtBot, settings: TrainingSettings) -> None:
    settings.variants.setFocus()
    qtbot.keyClick(settings.variants, Qt.Key.Key_Space)


# Variants


def test_a_network_begins_to_learn_from_the_digits_as_they_are(
    window: MainWindow, settings: TrainingSettings, strength: NumberField
) -> None:
    assert VARIANTS.value_in(window.session.design) == 0
    assert not settings.variants.isChecked()
    assert not strength.isEnabled()
    assert strength.line.text() == "1"
    assert "another hand" in settings.variants.toolTip()


def test_variants_are_switched_on_at_the_usual_strength_and_off(
    window: MainWindow, settings: TrainingSettings, strength: NumberField, qtbot: QtBot
) -> None:
    tick(qtbot, settings)
    assert window.session.design == PLAIN.with_settings(augmentation=1.0)
    assert VARIANTS.value_in(window.session.design) == 1.0
    assert settings.variants.isChecked()
    assert strength.isEnabled()
    tick(qtbot, settings)
    assert window.session.design == PLAIN
    assert not strength.isEnabled()


def test_the_menu_switches_variants_too(window: MainWindow, settings: TrainingSettings, qtbot: QtBot) -> None:
    action = window.app_actions["variants"]
    action.trigger()
    assert VARIANTS.value_in(window.session.design) == 1.0
    assert settings.variants.isChecked()
    tick(qtbot, settings)
    assert not action.isChecked()


@pytest.mark.parametrize(("text", "value"), [("0.5", 0.5), ("2,5", 2.5), ("3", 3.0)])
def test_the_strength_can_be_typed_and_is_remembered_while_they_are_off(
    window: MainWindow,
    settings: TrainingSettings,
    strength: NumberField,
    qtbot: QtBot,
    text: str,
    value: float,
) -> None:
    tick(qtbot, settings)
    write(qtbot, strength.line, text)
    assert VARIANTS.value_in(window.session.design) == value
    tick(qtbot, settings)
    assert VARIANTS.value_in(window.session.design) == 0
    tick(qtbot, settings)
    assert VARIANTS.value_in(window.session.design) == value


def test_the_slider_goes_through_tenths(
    window: MainWindow, settings: TrainingSettings, strength: NumberField, qtbot: QtBot
) -> None:
    tick(qtbot, settings)
    slider = strength.findChild(QSlider)
    assert slider is not None
    slider.setFocus()
    for key, value in ((Qt.Key.Key_Right, 1.1), (Qt.Key.Key_End, 3.0), (Qt.Key.Key_Home, 0.1)):
        qtbot.keyClick(slider, key)
        assert VARIANTS.value_in(window.session.design) == value
        assert float(strength.line.text()) == value
    assert slider.accessibleName() == "Strength of the variants, slider"


def test_a_wrong_strength_is_marked_and_train_waits(
    window: MainWindow, settings: TrainingSettings, strength: NumberField, qtbot: QtBot
) -> None:
    tick(qtbot, settings)
    write(qtbot, strength.line, "4")
    assert "Strength of the variants: write a number from 0.1 to 3" in window.session.design_problem
    assert "write a number from 0.1 to 3" in visible_texts(settings)
    assert not window.app_actions["train"].isEnabled()
    assert VARIANTS.value_in(window.session.design) == 1.0
    tick(qtbot, settings)
    assert window.session.design_problem == ""
    assert strength.line.text() == "1"
    assert window.app_actions["train"].isEnabled()


def test_variants_and_their_strength_are_undone_one_after_the_other(
    window: MainWindow, settings: TrainingSettings, strength: NumberField, qtbot: QtBot
) -> None:
    stack = window.session.undo_stack
    tick(qtbot, settings)
    write(qtbot, strength.line, "0.75")
    assert [stack.text(i) for i in range(stack.count())] == [
        "switching variants on",
        "changing the strength of the variants",
    ]
    stack.undo()
    assert VARIANTS.value_in(window.session.design) == 1.0
    assert strength.line.text() == "1"
    stack.undo()
    assert window.session.design == PLAIN
    assert not settings.variants.isChecked()
    stack.redo()
    stack.redo()
    assert VARIANTS.value_in(window.session.design) == 0.75
    assert strength.line.text() == "0.75"


def test_another_strength_reaches_a_training_that_goes_on(
    window: MainWindow,
    settings: TrainingSettings,
    strength: NumberField,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inputs: list[bool] = []

    def watched(*arguments: Any) -> EpochPlan:
        plan = plan_epoch(*arguments)
        inputs.append(plan.variants is not None)
        return plan

    monkeypatch.setattr("nn.training.trainer.plan_epoch", watched)
    window.session.change_design(ENDLESS, "endless")
    train(window)
    trainer = window.session.run.trainer
    assert trainer is not None
    tick(qtbot, settings)
    assert trainer.config.augmentation == {"handwriting": 1}
    qtbot.waitUntil(lambda: inputs[-2:] == [True, True], timeout=WAIT_MS)
    write(qtbot, strength.line, "2")
    assert trainer.config.augmentation == {"handwriting": 2}
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert trainer.config.augmentation == {}
    qtbot.waitUntil(lambda: inputs[-2:] == [False, False], timeout=WAIT_MS)
    assert window.session.run.trainer is trainer
    assert window.controller.status is TrainingStatus.RUNNING
    window.app_actions["stop"].trigger()
    wait_for(window, TrainingStatus.IDLE)


# Sections


def head(settings: TrainingSettings, name: str) -> QPushButton:
    return settings.sections[name].head


def test_sections_are_folded_at_first_and_say_what_is_set(settings: TrainingSettings) -> None:
    assert settings.open_sections == ""
    assert summaries(settings) == ["0 to 9", "", "SGD", "seed 0"]
    assert not settings.regularization.isVisible()


def summaries(settings: TrainingSettings) -> list[str]:
    return [section.summary.text().replace("\u00a0", " ") for section in settings.sections.values()]


def test_what_differs_from_the_usual_shows_in_the_head_of_its_section(
    window: MainWindow, settings: TrainingSettings
) -> None:
    layers = (Layer(20, "relu", "he_normal", dropout=0.2), Layer(9, dropout=0.2, batch_normalization=True))
    rich = design(*layers, penalties={"l2": 0.001}, patience=20, label_smoothing=0.1, optimizer="adam")
    window.session.change_design(rich.with_settings(optimizer_settings={"beta1": 0.8}), "rich")
    assert summaries(settings) == [
        "0 to 9",
        "dropout 20 %, batch normalisation, L2 0.001, label smoothing 10 %, early stopping 20",
        "Adam, beta1 0.8",
        "initial weights He, normal, seed 0",
    ]


def test_a_click_on_its_head_opens_a_section_and_shows_it(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    window.resize(*SMALL_SIZE)
    button = head(settings, "start")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert settings.open_sections == "start"
    assert not settings.sections["start"].summary.isVisible()
    qtbot.waitUntil(lambda: not settings.start.initializer.visibleRegion().isEmpty(), timeout=WAIT_MS)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert settings.open_sections == ""


def test_more_settings_opens_and_folds_all(window: MainWindow, settings: TrainingSettings) -> None:
    more = window.app_actions["more_settings"]
    more.trigger()
    assert settings.open_sections == "task regularization optimizer start"
    settings.open_sections = "start"
    assert more.isChecked()
    more.trigger()
    assert settings.open_sections == ""
    settings.open_sections = "optimizer unknown"
    assert more.isChecked()
    assert settings.open_sections == "optimizer"


@pytest.mark.slow
def test_open_sections_are_remembered(open_window: MakeWindow) -> None:
    first = open_window()
    first.side.settings.open_sections = "regularization"
    first.close()
    assert open_window().side.settings.open_sections == "regularization"


# Optimizer and schedule


def test_optimizer_and_schedule_are_chosen_and_undone_and_the_network_stays(
    window: MainWindow, settings: TrainingSettings
) -> None:
    network = window.session.shown.network
    choose(settings.optimizer, "adam")
    choose(settings.schedule, "one_cycle")
    choose(settings.schedule, "one_cycle")
    assert window.session.design.config == replace(PLAIN.config, optimizer="adam", schedule="one_cycle")
    assert window.session.shown.network is network
    assert window.session.undo_stack.count() == 2
    window.session.undo_stack.undo()
    assert settings.schedule.currentText() == "Constant"
    window.session.undo_stack.undo()
    assert window.session.design == PLAIN
    assert settings.optimizer.currentText() == "SGD"


def test_another_optimizer_forgets_the_settings_of_the_one_before_and_nothing_else(
    window: MainWindow, settings: TrainingSettings
) -> None:
    momentum = {"optimizer": "momentum", "optimizer_settings": {"momentum": 0.5}}
    window.session.change_design(SMALL.with_settings(**momentum, averaging=0.9), "refine")
    choose(settings.optimizer, "adam")
    assert window.session.design == SMALL.with_settings(optimizer="adam", averaging=0.9)


def test_every_choice_says_what_it_does(window: MainWindow, settings: TrainingSettings) -> None:
    settings.open_sections = "optimizer start"
    for box in (settings.optimizer, settings.schedule, settings.start.initializer, settings.start.split):
        assert box.accessibleName()
        assert box.toolTip()
        for index in range(box.count()):
            choose(box, box.itemData(index))
            assert box.itemData(index, Qt.ItemDataRole.ToolTipRole) in visible_texts(settings)


@pytest.mark.slow
def test_every_setting_that_the_engine_declares_has_a_field(
    window: MainWindow, settings: TrainingSettings
) -> None:
    for kind, registry in (("optimizer", OPTIMIZERS), ("schedule", SCHEDULES)):
        for name, thing in registry.items():
            window.session.change_design(SMALL.with_settings(**{kind: name}), name)
            prefix = f"config.{kind}_settings."
            shown = {path.removeprefix(prefix) for path in settings.fields if path.startswith(prefix)}
            assert shown == set(thing.settings), name
            for setting, default in thing.settings.items():
                assert settings.fields[f"{prefix}{setting}"].value == default


@pytest.mark.slow
def test_a_setting_of_the_optimizer_is_typed_within_its_limits_and_undone(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    settings.open_sections = "optimizer"
    choose(settings.optimizer, "adam")
    entry = settings.fields["config.optimizer_settings.beta1"]
    write(qtbot, entry.line, "1")
    assert entry.problem == "write a number from 0 to less than 1"
    write(qtbot, entry.line, "0.8")
    assert window.session.design.config.optimizer_settings == {"beta1": 0.8}
    window.session.undo_stack.undo()
    assert window.session.design.config.optimizer_settings == {}
    assert entry.line.text() == "0.9"


def test_a_setting_back_at_its_default_is_none_of_the_design(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    settings.open_sections = "optimizer"
    choose(settings.optimizer, "momentum")
    line = settings.fields["config.optimizer_settings.momentum"].line
    for text in ("0.5", "0.9"):
        write(qtbot, line, text)
    assert window.session.design == PLAIN.with_settings(optimizer="momentum")


def follow_advice(settings: TrainingSettings) -> None:
    label = next(label for label in settings.findChildren(QLabel) if "rate:" in label.text())
    address = label.text().partition('href="')[2].partition('"')[0]
    label.linkActivated.emit(address)


def test_advice_on_the_rate_is_a_link_that_sets_it(window: MainWindow, settings: TrainingSettings) -> None:
    window.session.change_design(SMALL.with_settings(learning_rate=1.0), "large rate")
    settings.open_sections = "optimizer"
    choose(settings.optimizer, "adam")
    assert any('<a href="rate:0.001">' in text for text in visible_texts(settings))
    follow_advice(settings)
    assert window.session.design.config.learning_rate == 0.001
    assert settings.fields["config.learning_rate"].line.text() == "0.001"
    assert not any("rate:" in text for text in visible_texts(settings))
    window.session.undo_stack.undo()
    assert window.session.design.config.learning_rate == 1.0


def test_the_slider_of_the_rate_says_what_to_expect_of_the_optimizer(settings: TrainingSettings) -> None:
    def learns() -> tuple[float, float]:
        assert [band.name for band in slider.bands] == ["crawls", "learns", "breaks"]
        assert [slider.bands[0].start, slider.bands[-1].end] == [0, 1]
        return LEARNING_RATE.at(slider.bands[1].start), LEARNING_RATE.at(slider.bands[1].end)

    slider = settings.basics.rate_slider
    assert learns() == pytest.approx((0.042, 1.3))
    choose(settings.optimizer, "adam")
    assert learns() == pytest.approx((0.00075, 0.24))


def test_an_optimizer_of_one_s_own_has_neither_bands_nor_advice(
    settings: TrainingSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(OPTIMIZERS, "mine", OPTIMIZERS["adam"])
    choose(settings.optimizer, "adam")
    settings.optimizer.set_chosen("mine")
    choose(settings.optimizer, "mine")
    assert list(settings.basics.rate_slider.bands) == []
    assert "config.optimizer_settings.beta1" in settings.fields


# Regularisation


@pytest.mark.parametrize(
    ("path", "text", "setting"),
    [
        ("config.penalties.l1", "0.0001", {"penalties": {"l1": 0.0001}}),
        ("config.penalties.l2", "1e-3", {"penalties": {"l2": 0.001}}),
        ("config.weight_decay", "0,01", {"weight_decay": 0.01}),
        ("config.label_smoothing", "10 %", {"label_smoothing": 0.1}),
        ("config.clip_norm", "2", {"clip_norm": 2.0}),
        ("config.averaging", "0.99", {"averaging": 0.99}),
        ("config.patience", "20", {"patience": 20}),
    ],
)
def test_what_keeps_a_network_modest_is_typed_undone_and_switched_off(
    window: MainWindow,
    settings: TrainingSettings,
    qtbot: QtBot,
    path: str,
    text: str,
    setting: dict[str, Any],
) -> None:
    settings.open_sections = "regularization"
    line = settings.fields[path].line
    assert line.text() == "off"
    network = window.session.shown.network
    write(qtbot, line, text)
    assert window.session.design == PLAIN.with_settings(**setting)
    assert window.session.shown.network is network
    window.session.undo_stack.undo()
    assert line.text() == "off"
    window.session.undo_stack.redo()
    for nothing in ("0", "off"):
        write(qtbot, line, nothing)
        assert window.session.design == PLAIN
    assert len(line.accessibleDescription().split()) > 5


def test_dropout_is_one_value_for_all_hidden_layers(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    window.session.change_design(design(Layer(20, dropout=0.1), Layer(9)), "differ")
    settings.open_sections = "regularization"
    line = settings.fields["layers.dropout"].line
    assert (line.text(), line.placeholderText()) == ("", "mixed")
    write(qtbot, line, "20")
    assert window.session.design.hidden == (Layer(20, dropout=0.2), Layer(9, dropout=0.2))
    assert line.text() == "20 %"
    window.session.undo_stack.undo()
    assert line.placeholderText() == "mixed"
    window.session.change_design(design(), "none")
    assert not line.isEnabled()


def test_batch_normalisation_is_one_check_for_all_hidden_layers(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    settings.open_sections = "regularization"
    check = settings.regularization.normalization
    window.session.change_design(design(Layer(20, batch_normalization=True), Layer(9)), "differ")
    assert check.checkState() is Qt.CheckState.PartiallyChecked
    check.setFocus()
    for on in (True, False):
        qtbot.keyClick(check, Qt.Key.Key_Space)
        assert [layer.batch_normalization for layer in window.session.design.hidden] == [on, on]
        assert check.isChecked() is on


# Start and data


def test_the_first_weights_are_drawn_in_another_way(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    window.session.change_design(SMALL, "small")
    settings.open_sections = "start"
    choose(settings.start.initializer, "he_normal")
    write(qtbot, settings.fields["layers.scale"].line, "2")
    first, *others = window.session.design.spec.layers
    assert first == SMALL.spec.layers[0]
    assert {(layer.initializer, layer.scale) for layer in others} == {("he_normal", 2.0)}
    expected = window.session.design.network().parameters
    np.testing.assert_array_equal(window.session.shown.network.parameters, expected)


def test_layers_that_begin_in_different_ways_are_mixed(
    window: MainWindow, settings: TrainingSettings
) -> None:
    window.session.change_design(design(Layer(20, initializer="zeros", scale=0.5), Layer(9)), "differ")
    assert settings.start.initializer.currentText() == "mixed"
    assert settings.fields["layers.scale"].line.placeholderText() == "mixed"
    choose(settings.start.initializer, "automatic")
    assert {layer.initializer for layer in window.session.design.spec.layers} == {"automatic"}


@pytest.mark.parametrize("split", ["by_writer", "shuffled"])
def test_the_digits_are_split_in_another_way_and_undone(
    window: MainWindow, settings: TrainingSettings, split: str
) -> None:
    data = window.session.data
    settings.open_sections = "start"
    choose(settings.start.split, split)
    assert window.session.data.split == split
    assert window.session.data.fingerprint == DigitData.split_as(split).fingerprint
    assert any("new writers" in text or "never met" in text for text in visible_texts(settings.start))
    window.session.undo_stack.undo()
    assert window.session.data is data
    assert settings.start.split.currentText() == "In order"


def test_the_gap_of_a_shuffled_split_is_said_in_words(settings: TrainingSettings) -> None:
    settings.open_sections = "start"
    choose(settings.start.split, "shuffled")
    assert any("4 to 6 points better" in text for text in visible_texts(settings.start))


@pytest.mark.slow
def test_what_has_no_field_is_told(window: MainWindow, settings: TrainingSettings) -> None:
    settings.open_sections = "start"
    assert not settings.start.others.isVisible()
    window.session.change_design(SMALL.with_settings(frozen=(1,)), "frozen")
    assert settings.start.others.text() == "With frozen layers 1"
    assert "stay as they are" in settings.start.others.toolTip()


# Typing


def test_a_rate_typed_while_training_counts_as_a_whole(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot, listen: Listen
) -> None:
    rates: list[float] = []
    listen(window.session.design_changed, lambda: rates.append(window.session.design.config.learning_rate))
    write(qtbot, settings.fields["config.learning_rate"].line, "3e-3")
    assert rates == [0.003]
    assert window.session.undo_stack.count() == 1


def test_each_edit_is_undone_on_its_own_and_a_drag_as_one(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    entry, stack = settings.fields["config.learning_rate"], window.session.undo_stack
    write(qtbot, entry.line, "0.1")
    write(qtbot, entry.line, "0.2")
    slider = settings.basics.rate_slider
    slider.setSliderDown(True)
    for position in (100, 200, 300):
        slider.setValue(position)
    slider.setSliderDown(False)
    assert stack.count() == 3
    for text in ("0.2", "0.1", "0.05"):
        stack.undo()
        assert entry.line.text() == text


def test_a_change_from_outside_gives_up_a_wrong_text_and_train_works_again(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    line = settings.fields["config.learning_rate"].line
    for change in (window.app_actions["restore"].trigger, lambda: window.session.change_design(SMALL, "x")):
        write(qtbot, line, "fast")
        assert not window.app_actions["train"].isEnabled()
        change()
        assert line.text() == "0.05"
        assert window.session.design_problem == ""
        assert window.app_actions["train"].isEnabled()


def test_what_is_wrong_moves_nothing_and_is_seen(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    settings.open_sections = "regularization"
    QApplication.processEvents()
    height = settings.widget().sizeHint().height()
    write(qtbot, settings.fields["config.batch_size"].line, "0")
    text = "write a number of digits from 1 to 1\u2009437, or a fraction such as 10 %"
    assert text in visible_texts(settings)
    assert settings.widget().sizeHint().height() == height


def test_folding_a_section_gives_up_a_wrong_text_in_it(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    settings.open_sections = "optimizer start"
    write(qtbot, settings.fields["seed"].line, "x")
    assert "Seed" in window.session.design_problem
    settings.open_sections = "optimizer"
    assert window.session.design_problem == ""
    assert settings.fields["seed"].line.text() == "0"


def test_every_field_says_what_it_is_for(settings: TrainingSettings) -> None:
    for entry in settings.fields.values():
        assert entry.line.accessibleName()
        assert len(entry.toolTip().split()) > 5
        assert entry.line.accessibleDescription() == entry.toolTip()


def test_layers_keep_what_only_a_recipe_can_say(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    window.session.change_design(design(Layer(20, "relu", dropout=0.2)), "dropout")
    write(qtbot, units_of(heads_of(window)[1]).line, "30")
    assert window.session.design.hidden == (Layer(30, "relu", dropout=0.2),)


def test_batches_can_be_uneven_and_that_is_undone(window: MainWindow) -> None:
    optimizer = window.side.settings.optimizer_settings
    window.session.change_design(design(Layer(20)), "even")
    assert optimizer.even_batches.isChecked()
    optimizer.even_batches.click()
    assert not window.session.design.config.even_batches
    assert "uneven batches" in optimizer.summary.replace("\u00a0", " ")
    window.app_actions["undo"].trigger()
    assert window.session.design.config.even_batches
    assert optimizer.even_batches.isChecked()


def test_labels_are_smoothed_only_with_a_loss_that_knows_such_targets(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    session, field = window.session, settings.fields[LABEL_SMOOTHING.path]
    session.change_design(SMALL.with_settings(label_smoothing=0.1), "smoothing")
    assert field.isEnabled()
    session.change_design(
        replace(session.design, spec=replace(SMALL.spec, loss="mean_squared_error")), "loss"
    )
    assert not field.isEnabled()
    assert session.design.config.label_smoothing == 0
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    session.change_design(session.design.with_settings(label_smoothing=0.1), "smoothing")
    assert session.design.config.label_smoothing == 0
    session.undo_stack.undo()
