"""Panels in one place, of which one shows: their titles are tabs, and all of them fold away under these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.style.theme import FOCUS_WIDTH, SPACE_1, SPACE_3, SPACE_4
from gui.widgets.described import Described, TellsCharts
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.help_button import HelpButton
from gui.widgets.tab_order import order_tabs
from gui.widgets.topic import set_topic
from gui.words.translation import tr

MAKING_MS = 200
FRONT = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
BEHIND = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

NO_LIMIT = (1 << 24) - 1  # of the height of a widget
AROUND_TAB = SPACE_1 + FOCUS_WIDTH  # what the style puts to each side of the words of a tab


class PanelTab(QToolButton):
    """The title of a panel, no wider than its words."""

    filled = Signal()

    def sizeHint(self) -> QSize:
        """Do without the spaces that tool buttons put around their text."""
        spaces = 2 * self.fontMetrics().horizontalAdvance(" ")
        return super().sizeHint() - QSize(spaces, 0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Emit that the panel is to fill the window."""
        self.filled.emit()


class PanelTabs(QWidget):
    """Shows one of several panels; each is made when it is first seen, and hidden ones rest.

    fold_asked: whether the panels are to fold away. fill_asked: with this widget, to fill the window.
    """

    fold_asked = Signal(bool)
    fill_asked = Signal(object)

    def __init__(self, panels: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        """Take what makes each panel, by its title."""
        super().__init__(parent)
        self._makers = list(panels.values())
        self._stack = QStackedWidget(self)
        # What a person came for answers first: the paper and the network. Plots take as long as all the rest.
        self._making = QTimer(self, singleShot=True, interval=MAKING_MS)
        self._making.timeout.connect(self.make_front)
        self._was_shown = False
        self._group = QButtonGroup(self)
        self.tabs = [self._tab(title) for title in panels]
        self._pages = [self._page() for _ in panels]
        self._made: dict[int, QWidget] = {}
        self.help = HelpButton("", "", self)
        self.note = ElidedLabel(self)
        self._topics: Sequence[str] = ()
        self.fold = QToolButton(self)
        self.fold.clicked.connect(lambda: self.fold_asked.emit(not self.is_folded))
        self._group.idClicked.connect(self._choose)
        self._lay_out()
        self.show_panel(0)
        self.set_folded(False)

    # Properties

    @property
    def count(self) -> int:
        """Return how many panels there are."""
        return self._stack.count()

    @property
    def current(self) -> int:
        """Return the number of the panel in front."""
        return self._stack.currentIndex()

    @property
    def front(self) -> QWidget:
        """Return the page of the panel in front."""
        return self._pages[self.current]

    @property
    def is_folded(self) -> bool:
        """Return whether only the titles show."""
        return self._stack.isHidden()

    @property
    def height_folded(self) -> int:
        """Return the height of the titles."""
        return self._titles.sizeHint().height()

    def described(self) -> list[Described]:
        """Return what tells of the charts of the panel in front."""
        panel = None if self.is_folded else self._made.get(self.current)
        return panel.described() if isinstance(panel, TellsCharts) else []

    def set_topics(self, topics: Sequence[str]) -> None:
        """Note which entry of the glossary explains each panel, in the order of the tabs."""
        self._topics = topics
        for tab, topic in zip(self.tabs, topics, strict=True):
            set_topic(tab, topic)
        self._mark_front()

    def take_away(self, numbers: Collection[int]) -> None:
        """Show all panels but these."""
        for number, tab in enumerate(self.tabs):
            tab.setHidden(number in numbers)
        if self.current in numbers:
            self.show_panel(next(number for number in range(self.count) if number not in numbers))

    def show_panel(self, number: int) -> None:
        """Bring a panel to the front, unless it was taken away."""
        if self.tabs[number].isHidden():
            return
        self._stack.setCurrentIndex(number)
        for place, page in enumerate(self._pages):  # only the one in front needs room
            page.setSizePolicy(FRONT if place == number else BEHIND)
        self.tabs[number].setChecked(True)
        self._mark_front()
        if self._was_shown:
            self.make_front()

    def make_front(self) -> None:
        """Make the panel in front, if it has not been made yet."""
        layout = self._pages[self.current].layout()
        if layout is not None and not layout.count() and not self._stack.isHidden():
            panel = self._makers[self.current]()
            layout.addWidget(panel)
            self._made[self.current] = panel
            panel.show()
            order_tabs(self)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Make the panel in front soon."""
        super().showEvent(event)
        self._was_shown = True
        self._making.start()

    def set_folded(self, folded: bool) -> None:
        """Show only the titles, or the panel too."""
        self._stack.setHidden(folded)
        self._mark_front()
        if self._was_shown:
            self.make_front()
        self.fold.setText("\u25b4" if folded else "\u25be")
        words = tr("Show the panels") if folded else tr("Fold the panels away")
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)
        self.setMaximumHeight(self.height_folded if folded else NO_LIMIT)

    # Internal

    def _page(self) -> QWidget:
        page = QWidget(self._stack)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(page)
        return page

    def _tab(self, title: str) -> PanelTab:
        tab = PanelTab(self)
        tab.setText(title)
        tab.setCheckable(True)
        tab.setProperty("tab", True)
        tab.filled.connect(lambda: self.fill_asked.emit(self))
        self._group.addButton(tab, len(self._group.buttons()))
        return tab

    def _lay_out(self) -> None:
        self.note.setProperty("role", "second")
        self._titles = titles = QHBoxLayout()
        titles.setContentsMargins(SPACE_3 - AROUND_TAB, 0, SPACE_3, 0)
        titles.setSpacing(SPACE_4 - 2 * AROUND_TAB + SPACE_1)
        for tab in self.tabs:
            titles.addWidget(tab)
        titles.addWidget(self.note, 1)
        titles.addWidget(self.help)
        titles.addWidget(self.fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addLayout(titles)
        layout.addWidget(self._stack, 1)

    def _mark_front(self) -> None:
        """Underline the title of the panel that shows."""
        for number, tab in enumerate(self.tabs):
            tab.setProperty("front", number == self.current and not self.is_folded)
            tab.style().polish(tab)
        if self._topics:
            self.help.show_topic(self._topics[self.current], self.tabs[self.current].text())

    def _choose(self, number: int) -> None:
        """Show a panel whose tab was clicked, unfolded."""
        self.show_panel(number)
        self.fold_asked.emit(False)
