"""The pins beside the paper: what they are, and whether the network that is shown reads them right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.actions import Actions
from gui.session.pins import Pin, is_right, offered_label, predictions
from gui.session.session import Session
from gui.style.theme import Theme
from gui.widgets.held_key import HeldAlt
from gui.widgets.pin_painting import PinPicture
from gui.widgets.pin_tray import PinTray
from gui.widgets.remembered import is_there
from gui.words import pins as words
from gui.words.answers import no_answer_label
from nn.digits.recognizer import Prediction
from nn.ink import InkError


class PinsView(PinTray):
    """Shows the session's pins as the shown network reads them; hidden while there are none."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session, self._actions = session, actions
        self._focus_before: QWidget | None = None
        self._alt = HeldAlt(self)
        # A network changes several times in a row: one look at it is enough.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_pictures)
        self._connect()
        self._show()

    # Internal

    def _connect(self) -> None:
        session = self._session
        session.pins.changed.connect(self._show)
        session.network_changed.connect(self._show_soon)
        session.reading_changed.connect(self._show_action)
        self._actions["pin"].triggered.connect(self._pin)
        self.chosen.connect(lambda place: self._put_on_paper(self._pins[place]))
        self.removed.connect(lambda place: session.pins.remove(self._pins[place]))
        self.labeled.connect(self._label)
        self.unanswered.connect(lambda: session.pins.ask(None))
        self.left.connect(self._give_focus_back)
        self.menu_asked.connect(self._open_menu)
        self.attended.connect(lambda place: self._alt.watch(place is not None))
        self.attended.connect(self._compare)
        self._alt.changed.connect(self._compare)

    @property
    def _pins(self) -> tuple[Pin, ...]:
        return self._session.pins.pins

    def _pin(self) -> None:
        """Keep the drawing that is on the paper, and ask what it is."""
        session, focused = self._session, QApplication.focusWidget()
        try:
            session.pins.add(session.drawing)
        except InkError as error:  # so quickly after a dot that the action is not switched off yet
            session.notice.emit(no_answer_label(error.problem, is_picture=False).help)
            return
        self._focus_before = focused
        self.setFocus()

    def _compare(self) -> None:
        """Compare the drawing with the pin that is attended to, as long as Alt is held."""
        place = self.attended_place if self._alt.is_held else None
        self._session.pins.compare(None if place is None else self._pins[place])

    def _put_on_paper(self, pin: Pin) -> None:
        self._session.change_drawing(pin.drawing, words.showing())

    def _label(self, place: int, label: int | None) -> None:
        pin = self._pins[place]
        was_asked = pin is self._session.pins.asked
        self._session.pins.label(pin, label)
        if was_asked:
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        if is_there(self._focus_before):
            self._focus_before.setFocus()

    def _open_menu(self, place: int, at: QPoint) -> None:
        pin, pins = self._pins[place], self._session.pins
        show, is_a, not_said, remove = words.menu_texts()
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(show).triggered.connect(lambda: self._put_on_paper(pin))
        labels = menu.addMenu(is_a)
        for label in (*range(10), None):
            action = labels.addAction(not_said if label is None else f"&{label}")
            action.setCheckable(True)
            action.setChecked(pin.label == label)
            action.triggered.connect(lambda _checked, label=label: pins.label(pin, label))
        menu.addAction(remove).triggered.connect(lambda: pins.remove(pin))
        menu.popup(at)

    def _show(self) -> None:
        self._show_action()
        self._show_pictures()
        self.setHidden(not self._pins)  # last: the keyboard that leaves asks which picture is pointed at

    def _show_soon(self) -> None:
        if self._pins and not self._soon.isActive():
            self._soon.start()

    def _show_pictures(self) -> None:
        read = predictions(self._session.shown.network, self._pins)
        self.set_pictures([self._picture(*each) for each in zip(self._pins, read, strict=True)])

    def _picture(self, pin: Pin, prediction: Prediction) -> PinPicture:
        session = self._session
        asked = pin is session.pins.asked
        offered = offered_label(pin, session.shown.network, session.task) if asked else None
        right = is_right(prediction, pin, session.task)
        read = session.output_names[prediction.digit]
        about = words.about_pin(pin.label, read, prediction.probability, right=right)
        if offered is not None:
            about = words.which_digit(offered)
        return PinPicture(pin.image, pin.label, right, offered, about)

    def _show_action(self) -> None:
        full, has_drawing = self._session.pins.is_full, self._session.reading.tilted_copies is not None
        action = self._actions["pin"]
        action.setEnabled(has_drawing and not full)
        help_text = words.pin_help(full=full, has_drawing=has_drawing)
        self._actions.set_words("pin", action.text(), help_text)
