"""Variants and finer settings in the designer: switched, typed, undone, and followed by a training."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from gui.fields import VARIANTS
from gui.main_window import MainWindow
from gui.panels.training_settings import TrainingSettings
from gui.training.controller import TrainingStatus
from gui.widgets.number_field import NumberField
from nn import Layer
from nn.digits.design import PRESETS
from nn.training.batches import EpochPlan, plan_epoch
from tests.conftest import ENDLESS, SHIPPED_DESIGN, SMALL, WAIT_MS, design, train, visible_texts, wait_for

SMALL_SIZE = (1116, 494)
RECIPE = PRESETS["shipped"]


# A window remembers the last strength of variants while they are off.
pytestmark = pytest.mark.fresh_window


@pytest.fixture
def settings(window: MainWindow) -> TrainingSettings:
    return window.side.settings


@pytest.fixture
def strength(settings: TrainingSettings) -> NumberField:
    return settings.fields[VARIANTS.path]


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


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
    assert window.session.design == SHIPPED_DESIGN.with_settings(augmentation=1.0)
    assert VARIANTS.value_in(window.session.design) == 1.0
    assert settings.variants.isChecked()
    assert strength.isEnabled()
    tick(qtbot, settings)
    assert window.session.design == SHIPPED_DESIGN
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
    assert window.session.design == SHIPPED_DESIGN
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


# More settings


def test_more_settings_show_on_demand_and_in_one_line_before(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    assert not settings.more.isVisible()
    assert settings.summary.isVisible()
    assert settings.summary.text().replace("\u00a0", " ") == "SGD, constant rate, seed 0"
    button = next(b for b in settings.findChildren(QPushButton) if b.text() == "More settings")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert settings.more.isVisible()
    assert not settings.summary.isVisible()
    assert button.toolTip().startswith("Hide optimizer")
    assert window.app_actions["more_settings"].isChecked()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not settings.more.isVisible()


def test_what_was_asked_for_can_be_seen(window: MainWindow, settings: TrainingSettings, qtbot: QtBot) -> None:
    window.resize(*SMALL_SIZE)
    window.app_actions["more_settings"].trigger()
    qtbot.waitUntil(lambda: not settings.optimizer.visibleRegion().isEmpty(), timeout=WAIT_MS)


def test_optimizer_and_schedule_are_chosen_and_undone_and_the_network_stays(
    window: MainWindow, settings: TrainingSettings
) -> None:
    network = window.session.shown.network
    choose(settings.optimizer, "adam")
    choose(settings.schedule, "one_cycle")
    choose(settings.schedule, "one_cycle")
    assert window.session.design.config == replace(
        SHIPPED_DESIGN.config, optimizer="adam", schedule="one_cycle"
    )
    assert window.session.shown.network is network
    assert window.session.undo_stack.count() == 2
    window.session.undo_stack.undo()
    assert settings.schedule.currentText() == "Constant"
    window.session.undo_stack.undo()
    assert window.session.design == SHIPPED_DESIGN
    assert settings.optimizer.currentText() == "SGD"


def test_another_optimizer_forgets_the_settings_of_the_one_before_and_nothing_else(
    window: MainWindow, settings: TrainingSettings
) -> None:
    momentum = {"optimizer": "momentum", "optimizer_settings": {"momentum": 0.5}}
    window.session.change_design(SMALL.with_settings(**momentum, averaging=0.9), "refine")
    choose(settings.optimizer, "adam")
    assert window.session.design == SMALL.with_settings(optimizer="adam", averaging=0.9)


def test_every_choice_says_what_it_does(window: MainWindow, settings: TrainingSettings) -> None:
    window.app_actions["more_settings"].trigger()
    for box in (settings.optimizer, settings.schedule):
        assert box.accessibleName()
        assert box.toolTip()
        for index in range(box.count()):
            choose(box, box.itemData(index))
            assert box.itemData(index, Qt.ItemDataRole.ToolTipRole) in visible_texts(settings)


def test_extra_settings_of_a_preset_show_stay_while_fields_change_and_go_with_another_preset(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    window.app_actions["more_settings"].trigger()
    assert not settings.extra_settings.isVisible()
    window.session.take_preset(RECIPE, "As shipped")
    assert settings.extra_settings.isVisible()
    told = settings.extra_settings.text()
    assert f"averaging {RECIPE.config.averaging:g}" in told
    assert "moving average" in settings.extra_settings.toolTip()
    write(qtbot, settings.fields["config.learning_rate"].line, "0.3")
    choose(settings.loss, "mean_squared_error")
    assert settings.extra_settings.text() == told
    assert window.session.design.config == replace(RECIPE.config, learning_rate=0.3)
    window.session.take_preset(PRESETS["exploding"], "Exploding")
    assert not settings.extra_settings.isVisible()


def test_layers_of_a_recipe_keep_what_only_the_recipe_can_say(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    window.session.change_design(design(Layer(20, "relu", dropout=0.2)), "dropout")
    assert "dropout\u00a020\u00a0%" in settings.summary.text()
    units = window.designer_panel.layers.rows[1].units
    assert units is not None
    write(qtbot, units.line, "30")
    assert window.session.design.hidden == (Layer(30, "relu", dropout=0.2),)


def test_hiding_the_settings_gives_up_a_wrong_seed(
    window: MainWindow, settings: TrainingSettings, qtbot: QtBot
) -> None:
    more = window.app_actions["more_settings"]
    more.trigger()
    write(qtbot, settings.fields["seed"].line, "x")
    assert "Seed" in window.session.design_problem
    more.trigger()
    assert not settings.more.isVisible()
    assert window.session.design_problem == ""
    assert settings.fields["seed"].line.text() == "0"
