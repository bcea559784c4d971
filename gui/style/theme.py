"""Colours, type and spacing: the only place where they are written down."""

from __future__ import annotations

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.style.icons import tinted_icon_file

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 4, 8, 12, 16, 24
RADIUS = 8
SMALL_ICON = 14
TYPE_SMALL, TYPE_BODY, TYPE_LARGE = 0.85, 1.0, 1.2

SCHEMES = ("system", "light", "dark")
LINE_HEIGHT = 14  # of the font that widths are given for


def scaled(pixels: int) -> int:
    """Return a width given for a font of LINE_HEIGHT in the size that the system's font needs."""
    return max(pixels, round(pixels * QFontMetrics(QApplication.font()).height() / LINE_HEIGHT))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, by role."""

    paper: str
    surface: str
    sunken: str
    line: str
    text: str
    text_second: str
    accent: str
    accent_weak: str
    on_accent: str
    train: str
    validation: str
    right: str
    caution: str


LIGHT = Tokens(
    paper="#FAF9F6",
    surface="#FFFFFF",
    sunken="#F1EFEA",
    line="#DDD9D0",
    text="#1B1D22",
    text_second="#5C6068",
    accent="#2B4ACB",
    accent_weak="#E4E9FB",
    on_accent="#FFFFFF",
    train="#0072B2",
    validation="#D55E00",
    right="#007A59",
    caution="#8A5A00",
)
DARK = Tokens(
    paper="#14161B",
    surface="#1C1F26",
    sunken="#242831",
    line="#343A46",
    text="#ECEDEF",
    text_second="#A2A8B4",
    accent="#8AA4FF",
    accent_weak="#26304F",
    on_accent="#14161B",
    train="#56B4E9",
    validation="#FF9B5C",
    right="#2CC29A",
    caution="#F0B84A",
)


class Theme(QObject):
    """The scheme in use; `changed` tells everything that paints with colours of its own."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = "system"
        self.tokens = LIGHT
        self._colors: dict[tuple[str, float], QColor] = {}
        self._fonts: dict[tuple[float, QFont.Weight], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the colour of a role."""
        if (role, alpha) not in self._colors:
            color = QColor(getattr(self.tokens, role))
            color.setAlphaF(alpha)
            self._colors[role, alpha] = color
        return self._colors[role, alpha]

    def mix(self, first: str, second: str, share: float) -> QColor:
        """Return the colour that lies `share` of the way from one role to another."""
        start, end = self.color(first), self.color(second)
        keep = 1 - share
        return QColor.fromRgbF(
            start.redF() * keep + end.redF() * share,
            start.greenF() * keep + end.greenF() * share,
            start.blueF() * keep + end.blueF() * share,
        )

    def font(self, scale: float = TYPE_BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the system font at one step of the type scale, with figures of equal width."""
        if (scale, weight) not in self._fonts:
            font = QFont(QApplication.font())
            font.setPointSizeF(QApplication.font().pointSizeF() * scale)
            font.setWeight(weight)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[scale, weight] = font
        return self._fonts[scale, weight]

    def use(self, scheme: str) -> None:
        """Show a scheme: system, light or dark."""
        self.scheme = scheme if scheme in SCHEMES else "system"
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(wanted.get(self.scheme, Qt.ColorScheme.Unknown))
        self._apply()

    def _follow_system(self) -> None:
        if self.scheme == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.tokens = DARK if self.scheme == "dark" or (self.scheme == "system" and system_dark) else LIGHT
        self._colors.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self._palette())
            application.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for palette_role, token in {
            role.Window: "paper",
            role.Base: "surface",
            role.AlternateBase: "sunken",
            role.Button: "surface",
            role.ToolTipBase: "surface",
            role.WindowText: "text",
            role.Text: "text",
            role.ButtonText: "text",
            role.ToolTipText: "text",
            role.BrightText: "text",
            role.PlaceholderText: "text_second",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.Link: "accent",
            role.Mid: "line",
            role.Midlight: "line",
            role.Dark: "line",
            role.Light: "surface",
        }.items():
            palette.setColor(palette_role, self.color(token))
        for palette_role in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, palette_role, self.color("text_second", 0.6))
        return palette

    def _style_sheet(self) -> str:
        names = {field.name: getattr(self.tokens, field.name) for field in fields(self.tokens)}
        points = QApplication.font().pointSizeF()
        return Template(STYLE).substitute(
            names,
            small=f"{points * TYPE_SMALL:.1f}pt",
            large=f"{points * TYPE_LARGE:.1f}pt",
            chevron=tinted_icon_file("chevron-down", self.tokens.text_second),
            check=tinted_icon_file("check", self.tokens.on_accent),
            disabled=self.mix("text_second", "surface", 0.45).name(),
            accent_hover=self.mix("accent", "text", 0.18).name(),
        )


STYLE = """
QMainWindow, QDialog { background: $paper; }
QMainWindow::separator { background: $paper; width: 8px; height: 8px; }
QMainWindow::separator:hover { background: $accent_weak; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 6px 8px; }

QMenuBar { background: $paper; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accent_weak; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 6px; }
QMenu::item:selected { background: $accent_weak; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 8px; border-radius: 4px; border: 1px solid $line; }
QMenu::indicator:checked { background: $accent; border-color: $accent; image: url($check); }

QTabBar::tab { padding: 6px 14px; color: $text_second; background: transparent; border: none; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QMainWindow > QTabBar { max-height: 0; }  /* the titles of the docks are tabs themselves */
QMainWindow > QTabBar::tab { height: 0; padding: 0; margin: 0; border: none; }

QFrame#card { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame#card[off="true"] { border: 1px dashed $caution; }
QFrame#row { background: $sunken; border: 1px solid transparent; border-radius: 8px; }
QLabel { background: transparent; }
QLabel[role="second"] { color: $text_second; font-size: $small; }
QLabel[role="caution"] { color: $caution; font-size: $small; }
QLabel[role="error"] { color: $validation; font-size: $small; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="title"] { font-size: $large; font-weight: 600; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }

QPushButton { background: $surface; border: 1px solid $line; border-radius: 8px; padding: 6px 14px; }
QPushButton:hover { border-color: $accent; }
QPushButton:pressed, QPushButton:checked { background: $accent_weak; border-color: $accent; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $disabled; background: $sunken; border-color: $sunken; }
QPushButton[primary="true"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $text; padding: 5px 13px; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $disabled; border-color: $sunken; }
QPushButton[ghost="true"] { background: transparent; border: 1px dashed $line; color: $text_second; }
QPushButton[ghost="true"]:hover { color: $text; border-color: $accent; }
QPushButton[section="true"] {
    background: transparent; border: 1px solid transparent; padding: 2px 0; color: $text_second;
    text-align: left;
}
QPushButton[section="true"]:hover { color: $text; }
QPushButton[section="true"]:focus { color: $accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: $accent_weak; }
QToolButton:checked { background: $accent_weak; border-color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton[chip="true"] { border-color: $line; padding: 1px 8px; color: $text_second; font-size: $small; }
QToolButton[chip="true"]:checked { border-color: $accent; color: $text; }
QToolButton[tab="true"] {
    border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 0;
    color: $text_second; font-size: $large; font-weight: 600;
}
QToolButton[tab="true"]:hover { background: transparent; color: $text; }
QToolButton[tab="true"]:focus { background: $accent_weak; }
QToolButton[tab="true"][front="true"] { color: $text; border-bottom-color: $accent; }
QToolButton::menu-indicator { image: none; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator {
    width: 14px; height: 14px; border-radius: 4px; border: 1px solid $line; background: $surface;
}
QCheckBox::indicator:hover { border-color: $text_second; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator:focus { border: 2px solid $accent; }

QLineEdit, QComboBox {
    background: $surface; border: 1px solid $line; border-radius: 6px; padding: 4px 8px; min-height: 18px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QComboBox:hover { border-color: $text_second; }
QLineEdit:focus, QComboBox:focus { border-color: $accent; }
QLineEdit[wrong="true"] { border: 2px solid $validation; padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; background: $sunken; }
QComboBox { padding-right: 4px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line; outline: none; padding: 4px;
    selection-background-color: $accent_weak; selection-color: $text;
}
QProgressBar { background: $sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}
QSlider::handle:horizontal:focus { background: $text; }
QSlider::sub-page:horizontal:disabled { background: $line; }
QSlider::handle:horizontal:disabled { background: $disabled; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $text_second; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QPlainTextEdit, QTextEdit { background: $sunken; border: 1px solid $line; border-radius: 8px; padding: 8px; }
"""
