"""The card of the guide: tells one page at a time, and knows nothing of what it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.session.pages import Page
from gui.style.icons import tinted_icon
from gui.style.scaling import keep_scaled
from gui.style.theme import SMALL_ICON, SPACE_1, SPACE_2, SPACE_3, SPACE_HALF, Theme
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.page_body import PageBody
from gui.widgets.page_buttons import PageButtons
from gui.widgets.panel_tabs import NO_LIMIT
from gui.widgets.tab_order import order_tabs
from gui.words.pages import close_words, done_words, spoken_words

WIDTH = 340
BELOW, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class GuideCard(QFrame):
    """Shows a page and emits what a person does with it; it is hidden while there is none.

    One voice at a time: whoever has something to tell calls `begin` first, which ends what was told before,
    then `show_page` as often as it likes, and in the end `clear`. While it is silent it ignores the signals.

    chosen: the number of a choice, from 0. pressed: the name of a button. link_followed: the address of a
    link. closed: a person has closed the card, or another voice begins. changed: a page came, went or has
    another height.
    """

    chosen = Signal(int)
    pressed = Signal(str)
    link_followed = Signal(str)
    closed = Signal()
    changed = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self.is_wide = False
        self.column_width = 0
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self.changed)
        self._left_with_focus: QWidget | None = None  # when the card went, just before the next page comes
        self._forgetting = QTimer(self, singleShot=True, interval=0)
        self._forgetting.timeout.connect(self._forget_focus)
        self.setObjectName("card")
        self.heading, self.title = QLabel(self), ElidedLabel(self)
        self.done = QLabel(self)
        self.body = PageBody(self)
        self.buttons = PageButtons(self)
        self.close_button = QToolButton(self)
        self._names, self._head = QBoxLayout(BELOW), QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out(actions)
        self.body.chosen.connect(self.chosen)
        self.body.link_followed.connect(self.link_followed)
        self.buttons.pressed.connect(self.pressed)
        theme.changed.connect(self._tint)
        self._tint()
        keep_scaled(self.set_width, WIDTH)
        self.hide()

    # Properties

    @property
    def page(self) -> Page | None:
        """Return the page that shows, if there is one."""
        return self._page

    def begin(self) -> None:
        """End what was told before, so that something else can be told."""
        if self._page is not None:
            self.closed.emit()
            self.clear()

    def show_page(self, page: Page, content: QWidget | None = None, *, focused: bool = False) -> None:
        """Show a page, with a widget below its text; focused: the keyboard goes to its first choice or title.

        The keyboard stays in the card if it was there. A page that shows already stays as it is: progress is
        told often.
        """
        if (page, content) == (self._page, self.body.content) and not focused:
            return
        had_focus = self._focused or self._left_with_focus
        is_new, self._page = page.follows(self._page), page
        self.heading.setText(page.heading)
        self.heading.setVisible(bool(page.heading))
        self.title.setText(page.title)
        self.title.setAccessibleName(spoken_words(page))
        self.done.setVisible(page.is_done)
        self.body.show_page(page, content)
        self.buttons.show_buttons(page.buttons)
        self.show()
        self._order_tabs()
        if focused or (had_focus and (is_new or had_focus is not self._focused)):
            self.take_focus()
        self.changed.emit()

    def clear(self) -> None:
        """Tell nothing more."""
        if self._page is not None:
            self._page = None
            self._left_with_focus = self._focused
            self._forgetting.start()
            self.body.show_content(None)
            self.hide()
            self.changed.emit()

    def take_focus(self) -> None:
        """Give the keyboard to the first choice, or to the title, which says all that there is to read."""
        choices = self.body.choices.buttons
        (choices[0] if choices and choices[0].isEnabled() else self.title).setFocus()

    def set_wide(self, wide: bool) -> None:
        """Be a strip as wide as the window, or a column."""
        if wide == self.is_wide:
            return
        self.is_wide = wide
        self._arrange()

    def set_width(self, width: int) -> None:
        """Be so wide where the card is a column."""
        self.column_width = width
        self._arrange()

    def set_height(self, height: int | None) -> None:
        """Be exactly so high, or as high as there is room."""
        self.setMinimumHeight(0 if height is None else height)
        self.setMaximumHeight(NO_LIMIT if height is None else height)
        if height is not None:
            self.resize(self.width(), height)

    def height_needed(self, width: int) -> int:
        """Return the height at which everything shows."""
        margins = self._column.contentsMargins()
        inside = width - margins.left() - margins.right() - 2 * self.frameWidth()
        rows = [self._head.sizeHint().height(), self.body.height_needed(inside)]
        if not (self.is_wide or self.buttons.isHidden()):
            rows.append(self.buttons.sizeHint().height())
        gaps = self._column.spacing() * (len(rows) - 1)
        return sum(rows) + gaps + margins.top() + margins.bottom() + 2 * self.frameWidth()

    def minimumSizeHint(self) -> QSize:
        """Make do with the title and the buttons."""
        return QSize(0, self.height_needed(self.width()) - self.body.height_needed(self.body.width()))

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Measure everything anew in another size of type, once all parts have it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measuring.start()

    # Internal

    def _lay_out(self, actions: Actions) -> None:
        self.heading.setProperty("role", "second")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "title")
        self.done.setToolTip(done_words())
        close = QAction(close_words(), self)
        close.triggered.connect(self._close)
        actions.set_icon(close, "close", "text_second")
        self.close_button.setDefaultAction(close)
        self._names.setContentsMargins(0, 0, 0, 0)
        for label in (self.heading, self.title):
            self._names.addWidget(label, int(label is self.title))
        self._head.setSpacing(SPACE_2)
        self._head.addWidget(self.done)
        self._head.addLayout(self._names, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._head)
        self._column.addWidget(self.body, 1)
        self._column.addWidget(self.buttons)

    def _arrange(self) -> None:
        """Put the buttons beside the title in a strip, below everything in a column."""
        wide = self.is_wide
        self.setMinimumWidth(0 if wide else self.column_width)
        self.setMaximumWidth(NO_LIMIT if wide else self.column_width)
        self._names.setDirection(BESIDE if wide else BELOW)
        self._names.setSpacing(SPACE_2 if wide else 0)
        self._column.setSpacing(SPACE_HALF if wide else SPACE_2)
        upper = SPACE_1 if wide else SPACE_2
        self._column.setContentsMargins(SPACE_3, upper, SPACE_2, upper)
        if wide:
            self._head.insertWidget(2, self.buttons)
        else:
            self._column.addWidget(self.buttons)
        self.body.set_wide(wide)
        self.buttons.set_low(wide)

    def _order_tabs(self) -> None:
        """Let the tab key come to the cross last; it is what the others are ordered after."""
        order_tabs(self.close_button, self.body, self.buttons)
        order_tabs(self.body, self.buttons, self.close_button)

    @property
    def _focused(self) -> QWidget | None:
        """Return what of the card has the keyboard."""
        focused = self.window().focusWidget()
        if focused is None or focused.isHidden() or not self.isAncestorOf(focused):
            return None
        return focused

    def _forget_focus(self) -> None:
        self._left_with_focus = None

    def _close(self) -> None:
        self.closed.emit()
        self.clear()

    def _tint(self) -> None:
        color = self._theme.color("right")
        self.done.setPixmap(tinted_icon("check", color, color).pixmap(SMALL_ICON, SMALL_ICON))
