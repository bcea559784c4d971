"""The language is chosen in a menu and changes at once; nothing is lost, and English costs nothing."""

from __future__ import annotations

import gc
import math
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPointF, QRect, QSize, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from gui.language import ENGLISH, SYSTEM, Language, language_name, languages
from gui.main_window import MainWindow
from gui.panels.glossary_card import GlossaryCard
from gui.session.examined import Phase
from gui.session.experimenting import Stage
from gui.session.selection import Selection
from gui.settings import Settings
from gui.training.controller import TrainingStatus
from gui.training.trials import SEEDS
from gui.widgets.sketch_plot import POINTS
from nn.digits.design import PRESETS
from nn.digits.experiments.reading import experiment_of
from nn.digits.task import Task
from tests.conftest import ENDLESS, SMALL, MakeWindow, draw, mouse, wait_until
from tests.gui.shapes import DIGITS
from tests.nn.digits.experiments.small import small

SKETCHING = experiment_of("sketch", small(guess={"kind": "sketch", "question": "How?", "margin": 0.2}))

pytestmark = pytest.mark.fresh_window


@pytest.fixture(autouse=True)
def locale(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def settings(settings_path: Path) -> Settings:
    return Settings(settings_path)


def speak(window: MainWindow, name: str) -> None:
    """Choose a language as a person does, and wait until the window speaks it."""
    before = window.workspace
    menus = [
        menu for menu in window.menuBar().findChildren(QMenu) if menu.title() in ("Lan&guage", "Sp&rache")
    ]
    next(entry for entry in menus[0].actions() if entry.text() == name).trigger()
    wait_until(lambda: window.workspace is not before)
    QApplication.processEvents()


# Which there are


def test_every_file_is_a_language_in_its_own_words() -> None:
    assert languages() == [ENGLISH, "de"]
    assert [language_name(code) for code in languages()] == ["English", "Deutsch"]


def test_a_choice_is_remembered(settings: Settings, settings_path: Path) -> None:
    assert Language(settings).chosen == SYSTEM
    Language(settings).use("de")
    assert Language(Settings(settings_path)).chosen == "de"


def test_a_language_that_is_gone_is_that_of_the_system(settings: Settings) -> None:
    settings.set_text("language", "tlh")
    assert Language(settings).chosen == SYSTEM


@pytest.mark.parametrize(
    ("system", "spoken"),
    [(["de-AT", "de"], "de"), (["fr-FR", "de-DE"], "de"), (["fr"], "en"), (["en-GB", "de"], "en")],
)
def test_the_system_says_which_language_is_spoken_first(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, system: list[str], spoken: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: system)
    assert Language(settings).spoken == spoken


def test_english_loads_nothing(window: MainWindow) -> None:
    assert window.language.spoken == ENGLISH
    assert window.findChildren(QTranslator) == []


def test_another_language_ends_with_its_window(settings: Settings) -> None:
    language = Language(settings)
    language.use("de")
    assert QCoreApplication.translate("Inkling", "Open network") == "Netz \u00f6ffnen"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    language.use(ENGLISH)
    assert QCoreApplication.translate("Inkling", "Open network") == "Open network"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# Changed at once


def test_every_part_speaks_the_other_language_and_numbers_follow(window: MainWindow) -> None:
    speak(window, "Deutsch")
    assert window.transport.train_button.text() == "Weiter trainieren"
    assert window.side.settings.basics.fields["config.learning_rate"].line.text() == "0,05"
    assert "Strg+Z" in window.app_actions["undo"].toolTip()
    speak(window, "English")
    assert window.transport.train_button.text() == "Train it further"
    assert window.side.settings.basics.fields["config.learning_rate"].line.text() == "0.05"


def test_nothing_keeps_what_spoke_the_language_before(window: MainWindow) -> None:
    parts = [weakref.ref(part) for part in (window.app_actions, window.app_actions["undo"], window.side)]
    speak(window, "Deutsch")
    window.session.start_fresh()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [part() for part in parts] == [None] * 3


@pytest.mark.slow
def test_what_is_being_trained_goes_on(window: MainWindow) -> None:
    window.session.change_design(ENDLESS, "endless")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.session.run.progress > 3)
    run = window.session.run
    speak(window, "Deutsch")
    assert window.session.run is run
    assert window.controller.status is TrainingStatus.RUNNING
    assert window.transport.train_button.text() == "Anhalten"
    done = run.progress
    wait_until(lambda: run.progress > done + 3 and f" {int(done)} " not in window.transport.pace.text())
    window.transport.train_button.click()
    wait_until(lambda: window.controller.status is TrainingStatus.PAUSED)
    assert window.transport.train_button.text() == "Fortsetzen"


def test_drawing_selection_and_undo_stay_and_undo_is_told_anew(window: MainWindow) -> None:
    window.digits.show(5)
    wait_until(window.session.is_settled)
    answer = window.answer_panel.answer.text()
    window.session.select(Selection(1, 3))
    speak(window, "Deutsch")
    wait_until(lambda: window.answer_panel.answer.text() == answer)
    assert window.drawing_panel.canvas.accessibleDescription() == "64 Zahlen"
    assert window.side.card.title.text() == "Verdeckt 1, Neuron 4"
    assert "Zeigen der Testziffer 6" in window.app_actions["undo"].text()
    window.app_actions["undo"].trigger()
    assert window.session.drawing == ()


@pytest.mark.slow
def test_the_layout_and_what_is_switched_on_stay(window: MainWindow) -> None:
    window.workspace.row.setSizes([420, 440, 240])
    window.workspace.show_panel(1)
    window.mistakes_panel.percent_button.click()
    window.mistakes_panel.matrix.choose((4, 4))
    window.xray_panel.variants.drawn.click()
    for name in ("eraser", "ink_contribution", "log_cost", "smoothing_light", "pace_step"):
        window.app_actions[name].trigger()
    sizes = window.workspace.row.sizes()
    speak(window, "Deutsch")
    assert window.workspace.row.sizes() == sizes
    assert window.workspace.panels.current == 1
    assert window.mistakes_panel.percent_button.isChecked()
    assert window.mistakes_panel.matrix.chosen == (4, 4)
    assert window.xray_panel.variants.drawn.isChecked()
    for name in ("eraser", "ink_contribution", "log_cost", "smoothing_light", "pace_step"):
        assert window.app_actions[name].isChecked(), name
    assert window.network_panel.view.ink == "contribution"


@pytest.mark.slow
def test_the_moment_the_step_and_its_phase_stay(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    window.tape_bar.look_into(2, 5)
    wait_until(lambda: window.session.shown.step is not None)
    window.app_actions["phases"].setChecked(True)
    wait_until(lambda: window.microscope.examined is not None)
    window.microscope.go_to(Phase.BACKWARD)
    speak(window, "Deutsch")
    step = window.session.shown.step
    assert (window.session.shown.epoch, None if step is None else step.number) == (2, 5)
    assert window.microscope.phase is Phase.BACKWARD
    assert window.phase_bar.isVisible()
    assert window.tape_bar.steps.isVisible()
    assert window.side.step_card.title.text() == "Schritt 5 von Epoche 2"


@pytest.mark.slow
def test_a_zoomed_plot_and_a_filled_window_stay(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    window.curves_panel.cost_plot.zoom_into(((1.0, 2.0), (0.5, 1.5)))
    window.workspace.toggle_fill(window.workspace.panels)
    speak(window, "Deutsch")
    assert window.workspace.filled is window.workspace.panels
    limits = window.curves_panel.cost_plot.zoomed_into
    assert limits is not None
    assert limits[0] == pytest.approx((1.0, 2.0))


@pytest.mark.slow
def test_why_a_training_failed_is_told_in_the_other_language(window: MainWindow) -> None:
    window.session.take_preset(PRESETS["exploding"], "exploding")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    speak(window, "Deutsch")
    assert window.transport.state.text() == "Training fehlgeschlagen"
    assert window.transport.detail.text().startswith("Das Training kann nicht weitergehen")
    assert "Lernrate" in window.transport.detail.text()


@pytest.mark.slow
def test_lines_that_have_no_room_now_are_still_wanted(open_window: MakeWindow) -> None:
    window = open_window(size=QSize(1000, 768))
    assert not window.app_actions["pin_lines"].isChecked()
    speak(window, "Deutsch")
    assert window.app_actions.is_wanted("pin_lines")


@pytest.mark.slow
def test_the_zoom_of_the_window_stays_that_of_the_window_in_the_full_screen(window: MainWindow) -> None:
    window.app_actions["full_screen"].trigger()
    wait_until(window.isFullScreen)
    speak(window, "Deutsch")
    window.zoom.leave_full_screen()
    wait_until(lambda: not window.isFullScreen())
    assert window.zoom.percent == 100


@pytest.mark.slow
def test_an_open_experiment_goes_on_from_the_guess_to_the_outcome(window: MainWindow) -> None:
    window.app_actions["experiments"].trigger()
    speak(window, "Deutsch")
    choices, card = window.guide_card.body.choices.buttons, window.guide_card
    assert choices[0].text() == "1  Drei Geschwindigkeiten"
    choices[0].click()
    state = window.guidance.experiments.state
    wait_until(lambda: state.stage is Stage.GUESS)
    state.choose(1)
    speak(window, "English")
    card = window.guide_card
    assert window.guidance.experiments.state is state
    assert card.body.choices.buttons[1].text().startswith("1.  B")
    assert [each.name.text() for each in window.lanes_bar.cards] == [
        "A  rate 0.01",
        "B  rate 1",
        "C  rate 30",
    ]
    for lane in (0, 2):
        card.body.choices.buttons[lane].click()
    card.buttons.button("run").click()
    speak(window, "Deutsch")
    wait_until(lambda: state.stage is Stage.OUTCOME)
    wait_until(lambda: len(state.trials) == SEEDS)
    assert "Geraten: B, A, C. Richtig!" in page_text(window)
    window.guide_card.buttons.button("more").click()
    speak(window, "English")
    assert "Guessed: B, A, C. Right!" in page_text(window)
    assert "true only close by" in page_text(window)
    assert "The first epoch of lane C" in page_text(window)


def test_an_experiment_hears_of_its_trials_once(window: MainWindow) -> None:
    trials = window.guidance.experiments.trials
    before = _listeners(trials)
    for name in ("Deutsch", "English"):
        speak(window, name)
    assert window.guidance.experiments.trials is trials
    assert _listeners(trials) == before


@pytest.mark.slow
def test_the_undo_of_an_experiment_is_told_with_its_title(window: MainWindow) -> None:
    teller = window.guidance.experiments
    teller.begin(teller.experiments[0])
    wait_until(lambda: teller.state.stage is Stage.GUESS)
    speak(window, "Deutsch")
    assert "Vorbereiten von \u201eDrei Geschwindigkeiten\u201c" in window.app_actions["undo"].text()


@pytest.mark.slow
def test_a_half_drawn_guess_stays(window: MainWindow) -> None:
    teller = window.guidance.experiments
    teller.begin(SKETCHING)
    wait_until(lambda: teller.sketch is not None)
    half = [0.25] * 20 + [math.nan] * (POINTS - 20)
    teller.state.sketch(half)
    speak(window, "Deutsch")
    plot = window.guidance.experiments.sketch
    assert plot is not None
    wait_until(plot.isVisible)
    assert plot.heights == [0.25] * POINTS
    assert not window.guidance.experiments.state.can_run


@pytest.mark.slow
def test_the_first_minutes_stay_on_their_page_with_what_was_done(window: MainWindow) -> None:
    window.app_actions["first_minutes"].trigger()
    window.digits.show(5)
    wait_until(window.session.is_settled)
    minutes = window.guidance.first_minutes.minutes
    wait_until(lambda: minutes.is_done)
    speak(window, "Deutsch")
    assert window.guide_card.title.text() == "Zeichne eine Ziffer"
    assert window.guide_card.done.isVisible()
    window.guide_card.buttons.button("next").click()
    speak(window, "English")
    assert window.guide_card.title.text() == "Fool it with a letter"
    assert window.guidance.first_minutes.minutes is minutes


@pytest.mark.slow
def test_the_glossary_stays_open_with_the_way_back(window: MainWindow) -> None:
    window.help.card.open("cost", QRect(100, 500, 40, 20))
    window.help.card.glossary.follow("loss")
    bar = window.menuBar()
    place = bar.actionGeometry(bar.actions()[0]).center()
    mouse(bar, QEvent.Type.MouseButtonPress, QPointF(place))  # the way to the languages
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    speak(window, "Deutsch")
    card = window.help.card
    assert card.isVisible()
    assert (card.title.text(), card.anchor) == ("Verlust", QRect(100, 500, 40, 20))
    card.back_button.click()
    assert card.title.text() == "Kosten"
    assert [part.title.text() for part in window.findChildren(GlossaryCard)] == ["Kosten"]


def test_the_pointer_that_asks_stays_and_its_cursor_ends_with_it(window: MainWindow) -> None:
    window.app_actions["help_on_anything"].trigger()
    speak(window, "Deutsch")
    assert window.help.pointer.is_on
    assert window.app_actions["help_on_anything"].isChecked()
    window.help.pointer.end()
    assert QApplication.overrideCursor() is None


@pytest.mark.slow
def test_what_is_sought_in_the_glossary_stays(window: MainWindow) -> None:
    window.help.card.open()
    window.help.card.list.field.setText("soft")
    speak(window, "Deutsch")
    assert window.help.card.list.field.text() == "soft"
    first = window.help.card.list.list.item(0)
    assert first is not None
    assert first.text() == "Softmax"


@pytest.mark.slow
def test_lanes_and_what_repeats_say_of_them_stay(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    window.app_actions["add_lane"].trigger()
    window.session.change_design(SMALL.with_settings(learning_rate=1e-6), "rate")
    window.app_actions["repeat_lanes"].trigger()
    speak(window, "Deutsch")
    wait_until(lambda: window.repeats.verdict is not None)
    assert "von 5 Startwerten vorn" in window.lanes_bar.verdict.text()
    speak(window, "English")
    assert "ahead with 5 of 5 seeds" in window.lanes_bar.verdict.text()
    assert [card.name.text() for card in window.lanes_bar.cards[:2]] == ["A  rate 0.05", "B  rate 1e-06"]
    window.session.change_design(SMALL, "rate")
    assert not window.lanes_bar.verdict.isVisible()


@pytest.mark.slow
def test_repeats_go_on(window: MainWindow) -> None:
    window.session.change_design(ENDLESS, "endless")
    window.app_actions["add_lane"].trigger()
    window.session.change_design(ENDLESS.with_settings(learning_rate=1e-6), "rate")
    window.app_actions["repeat_lanes"].trigger()
    speak(window, "Deutsch")
    assert window.repeats.is_running
    assert window.lanes_bar.verdict.text() == "Startwert 1 von 5"
    window.lanes_bar.repeat.click()
    assert not window.repeats.is_running
    assert not window.lanes_bar.verdict.isVisible()


@pytest.mark.slow
def test_a_drawing_that_is_read_by_a_network_of_fewer_outputs_stays(window: MainWindow) -> None:
    window.session.change_design(window.session.design.with_task(Task(digits=(1, 4, 7))), "three digits")
    draw(window, *DIGITS[3])
    assert len(window.answer_panel.bars.percents or ()) == 3
    speak(window, "Deutsch")
    assert window.answer_panel.bars.names == ("1", "4", "7")
    assert len(window.answer_panel.bars.percents or ()) == 3


@pytest.mark.slow
def test_a_half_typed_field_with_the_keyboard_goes_without_harm(window: MainWindow) -> None:
    line = window.side.settings.basics.fields["config.learning_rate"].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "0.5")
    assert QApplication.focusWidget() is line
    speak(window, "Deutsch")
    assert not isValid(line)
    QTest.keyClicks(window.side.settings.basics.fields["config.learning_rate"].line, "1")


def test_a_list_that_is_open_closes_without_harm(window: MainWindow) -> None:
    box = window.side.settings.basics.loss
    box.setFocus()
    box.showPopup()
    assert QApplication.activePopupWidget() is not None
    speak(window, "Deutsch")
    assert not isValid(box)
    assert QApplication.activePopupWidget() is None


@pytest.mark.slow
def test_old_parts_are_gone_and_nobody_listens_twice(window: MainWindow) -> None:
    lasting = (window.session, window.controller, window.player, window.microscope, window.repeats)
    lasting += (window.session.pins,)
    old, before = window.workspace, []
    for name in ("Deutsch", "English", "Deutsch", "English"):
        speak(window, name)
        window.workspace.panels.make_front()
        assert window.side.card is not None  # both are made when they are first asked for, and listen
        assert window.side.step_card is not None
        assert window.help.card is not None
        before.append([_listeners(part) for part in lasting])
    assert not isValid(old)
    assert before[1] == before[3]
    assert before[0] == before[2]


def test_a_notice_reaches_the_bar_that_shows_alone(window: MainWindow) -> None:
    held = []  # Python may hold a label for a while after Qt has deleted it
    for name in ("Deutsch", "English"):
        held.append(window.transport.state)
        speak(window, name)
        assert not isValid(held[-1])
        window.session.notice.emit("Saved as mine")
        assert window.transport.state.text() == "Saved as mine"


@pytest.mark.slow
def test_nothing_is_held_of_parts_that_nobody_saw_or_of_menus(window: MainWindow) -> None:
    window.mistakes_panel.percent_button.setChecked(True)
    speak(window, "Deutsch")
    panel, bar, before = window.mistakes_panel, window.menuBar(), _dead_menus()
    assert panel.parentWidget() is None, "what was chosen there is known, but it is not in front"
    speak(window, "English")
    assert not isValid(panel)
    assert not isValid(bar)
    assert _dead_menus() <= before, "the window holds menus that are gone"
    assert window.mistakes_panel.percent_button.isChecked()


def _dead_menus() -> int:
    gc.collect()
    return sum(isinstance(each, QMenu) and not isValid(each) for each in gc.get_objects())


@pytest.mark.slow
def test_a_window_opens_in_the_language_that_was_chosen(open_window: MakeWindow) -> None:
    window = open_window()
    speak(window, "Deutsch")
    window.close()
    assert open_window().drawing_panel.caption.text() == "Das Netz erh\u00e4lt"


def page_text(window: MainWindow) -> str:
    page = window.guide_card.page
    assert page is not None
    return page.text


def _listeners(sender: QObject) -> dict[str, int]:
    meta = sender.metaObject()
    names = [bytes(meta.method(at).methodSignature().data()).decode() for at in range(meta.methodCount())]
    return {name: sender.receivers(f"2{name}") for name in names if not name.startswith("destroyed")}
