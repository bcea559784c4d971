"""What a monkey does: everything that a person can do with the window, at random places."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from gui.main_window import MainWindow
from gui.session.selection import Selection
from nn import ACTIVATIONS, Layer
from nn.digits.design import PRESETS
from tests.bench.monkey.dialogs import Answers
from tests.bench.monkey.rest import Memory, memory_at_rest

SIZES = ((1366, 768), (1000, 560), (1600, 900), (700, 400), (1920, 1080))
KEYS = [
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Plus),
    *(Qt.Key(number) for number in range(int(Qt.Key.Key_F1), int(Qt.Key.Key_F12) + 1)),
    *(Qt.Key(ord(letter)) for letter in "0123456789ABCDEFGHIKLMNOPRSTUVXYZ"),
]
MODIFIERS = [
    *[Qt.KeyboardModifier.NoModifier] * 4,
    *(
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.AltModifier,
    ),
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]
BUTTONS = [Qt.MouseButton.LeftButton] * 4 + [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
TEXTS = ("0", "-1", "0.5", "1e9", "abc", "", "nan", "999999999999", "<b>x</b>", "0,05")
LINKS = (
    *("A/epoch:1", "B/epoch:2", "C/step:1.2", "A/layer:1", "B/unit:1:3", "A/ink:gradient"),
    *("A/phase:backward", "epoch:999999", "unit:9:9", "step:0:0", "nowhere:1", "word:epoch", ""),
)
LANGUAGES = ("en", "de")
NEVER = ("quit",)

Found = TypeVar("Found", bound=QObject)


class Monkey:
    """Does one thing after the other; what, is decided by the chance that it is given."""

    def __init__(self, window: MainWindow, answers: Answers) -> None:
        self._window, self._answers = window, answers
        self._doing: dict[str, tuple[int, Callable[[random.Random], object]]] = {
            "action": (30, self._trigger),
            "key": (20, self._press),
            "click": (25, self._click),
            "drag": (8, self._drag),
            "wheel": (5, self._turn),
            "type": (4, self._type),
            "draw": (8, self._draw),
            "design": (6, self._design),
            "preset": (2, self._preset),
            "lane": (4, self._lane),
            "moment": (5, self._moment),
            "select": (3, self._select),
            "guide": (6, self._guide),
            "experiment": (2, self._experiment),
            "file": (4, self._open),
            "drop": (2, self._drop),
            "size": (2, self._resize),
            "language": (1, self._language),
        }

    def act(self, chance: random.Random) -> str:
        """Do something; return what it was."""
        self._answers.chance = chance
        weights = [weight for weight, _do in self._doing.values()]
        name = chance.choices([*self._doing], weights)[0]
        done = self._doing[name][1](chance)
        return f"{name} {done or ''}".strip()

    def contradiction(self) -> str:
        """Return what does not fit together in the session, or an empty text."""
        session = self._window.session
        for run in session.lanes:
            outputs, spec = len(run.design.task.outputs), run.network.spec
            if outputs != spec.layers[-1].units or spec != run.design.spec:
                return f"a run has {spec} in a design with {run.design.spec} and {outputs} outputs"
        if session.shown.network.spec.layers[-1].units != len(session.output_names):
            return "the shown network has other outputs than its task"
        return ""

    def memory_at_rest(self) -> Memory:
        """Let the window forget all that it keeps on purpose; return the memory that it takes."""
        return memory_at_rest(self._window)

    # Internal

    def _trigger(self, chance: random.Random) -> object:
        never = [self._window.app_actions[name] for name in NEVER]
        actions = [
            each
            for each in found(self._window, QAction)
            if each.isEnabled() and each.text() and each not in never and not _is_of_a_library(each)
        ]
        action = chance.choice(actions)
        name = action.text()
        if action.menu() is None:
            action.trigger()
        return name

    def _target(self, chance: random.Random) -> QWidget:
        seen = [each for each in found(self._window, QWidget) if each.isVisible() and each.width() > 1]
        return chance.choice(seen or [self._window])

    def _place(self, chance: random.Random, widget: QWidget) -> QPoint:
        return QPoint(chance.randrange(widget.width()), chance.randrange(max(1, widget.height())))

    def _press(self, chance: random.Random) -> object:
        key, modifier = chance.choice(KEYS), chance.choice(MODIFIERS)
        target = QApplication.focusWidget() or self._window
        QTest.keyClick(target, key, modifier)
        return f"{key.name} {modifier} on {_name(target)}"

    def _click(self, chance: random.Random) -> object:
        widget = self._target(chance)
        place, button, modifier = (
            self._place(chance, widget),
            chance.choice(BUTTONS),
            chance.choice(MODIFIERS),
        )
        name = _name(widget)
        click = QTest.mouseDClick if chance.random() < 0.2 else QTest.mouseClick
        click(widget, button, modifier, place)
        return f"{button.name} on {name} at {place.toTuple()}"

    def _drag(self, chance: random.Random) -> object:
        widget = self._target(chance)
        name, ways = _name(widget), [self._place(chance, widget) for _ in range(chance.randint(2, 6))]
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ways[0])
        for way in ways[1:]:
            QTest.mouseMove(widget, way)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ways[-1])
        return f"on {name}"

    def _turn(self, chance: random.Random) -> object:
        widget = self._target(chance)
        name, place = _name(widget), QPointF(self._place(chance, widget))
        turned = QPoint(0, chance.choice((-120, 120, 480, -960)))
        nothing, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        where = widget.mapToGlobal(place)
        modifier = chance.choice(MODIFIERS)
        event = QWheelEvent(place, where, QPoint(), turned, nothing, modifier, phase, False)
        QApplication.sendEvent(widget, event)
        return f"on {name}"

    def _type(self, chance: random.Random) -> object:
        fields = [each for each in found(self._window, QLineEdit) if each.isVisible()]
        if not fields:
            return "nowhere"
        field, text = chance.choice(fields), chance.choice(TEXTS)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return text

    def _draw(self, chance: random.Random) -> object:
        canvas = self._window.drawing_panel.canvas
        if not canvas.isVisible():
            return "no paper"
        points = [self._place(chance, canvas) for _ in range(chance.choice((1, 3, 8, 30)))]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
        for point in points[1:]:
            QTest.mouseMove(canvas, point)
        if chance.random() < 0.95:
            last = points[-1]
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
        return len(points)

    def _design(self, chance: random.Random) -> object:
        session = self._window.session
        if chance.random() < 0.5:
            rate, epochs = chance.choice((1e-9, 0.01, 0.1, 3.0, 1e9)), chance.choice((1, 3, 20, 300))
            session.change_design(session.design.with_settings(learning_rate=rate, epochs=epochs), "settings")
            return rate
        count = chance.choice((0, 1, 2, 3, 8))
        hidden = [
            Layer(
                chance.choice((1, 7, 64, 512)), chance.choice([*ACTIVATIONS]), dropout=chance.choice((0, 0.5))
            )
            for _ in range(count if chance.random() < 0.2 else min(count, 2))
        ]
        session.change_design(session.design.with_layers(hidden), "layers")
        return [layer.units for layer in hidden]

    def _preset(self, chance: random.Random) -> object:
        name = chance.choice([*PRESETS])
        self._window.session.take_preset(PRESETS[name], name)
        return name

    def _lane(self, chance: random.Random) -> object:
        session = self._window.session
        do = chance.choice((session.show_lane, session.remove_lane, lambda _run: session.add_lane()))
        do(chance.choice(session.lanes))
        return len(session.lanes)

    def _moment(self, chance: random.Random) -> object:
        session = self._window.session
        epochs = session.shown.run.recording.epochs
        if epochs:
            session.show_moment(chance.choice(epochs))
        return len(epochs)

    def _select(self, chance: random.Random) -> object:
        session = self._window.session
        layer = chance.randrange(len(session.design.spec.layers))
        unit = chance.randrange(session.design.spec.layers[layer].units)
        session.select(chance.choice((None, Selection(layer), Selection(layer, unit))))
        return f"{layer} {unit}"

    def _guide(self, chance: random.Random) -> object:
        card = self._window.guide_card
        kind = chance.randrange(3)
        if kind == 0:
            link = chance.choice(LINKS)
            card.link_followed.emit(link)
            return link
        if kind == 1 and card.page is not None and card.page.choices and not card.page.is_fixed:
            card.chosen.emit(chance.randrange(len(card.page.choices)))
            return "choice"
        page = card.page
        names = [] if page is None else [each.name for each in page.buttons if each.is_enabled]
        if names:
            card.pressed.emit(chance.choice(names))
        return f"buttons {names}"

    def _experiment(self, chance: random.Random) -> object:
        teacher = self._window.guidance.experiments
        experiment = chance.choice(teacher.experiments)
        teacher.begin(experiment)
        return experiment.name

    def _open(self, chance: random.Random) -> object:
        window, path = self._window, self._answers.file()
        chance.choice((window.network_files.open, window.lesson_files.open))(path)
        return path.name

    def _drop(self, chance: random.Random) -> object:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(self._answers.file())) for _ in range(chance.randint(1, 2))])
        if chance.random() < 0.5:
            self._window.pictures.take(mime)
        else:
            QGuiApplication.clipboard().setMimeData(mime)
        return "files"

    def _resize(self, chance: random.Random) -> object:
        self._window.resize(*chance.choice(SIZES))
        return self._window.size().toTuple()

    def _language(self, chance: random.Random) -> object:
        language = chance.choice(LANGUAGES)
        self._window.language.use(language)
        QApplication.sendPostedEvents(self._window, QEvent.Type.MetaCall)
        return language


def found(parent: QObject, kind: type[Found]) -> list[Found]:
    """Return what is in a part of the window and of a kind, at any depth.

    As `findChildren`, after which the window would hold on to all of it, long after its deletion.
    """
    return [
        each
        for child in parent.children()
        for each in ([child] if isinstance(child, kind) else []) + found(child, kind)
    ]


def _is_of_a_library(action: QAction) -> bool:
    """Return whether an action is of a menu that pyqtgraph makes and nobody sees."""
    return type(action.parent()).__module__.startswith("pyqtgraph")


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text()[:20] if callable(text) and not isinstance(widget, QPlainTextEdit) else ""
    return f"{type(widget).__name__} {widget.objectName()} {words!r}"
