"""Colors, type and spacing: the only place where they are written down."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.style.icons import tinted_icon_file

SPACE_HALF, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 2, 4, 8, 12, 16, 24
RADIUS, RADIUS_SMALL, RADIUS_TINY = 8, 6, 4
LINE_WIDTH, FOCUS_WIDTH = 1, 2
SMALL_ICON = 14
TYPE_SMALL, TYPE_BODY, TYPE_LARGE = 0.85, 1.0, 1.2

CONTROL_X, CONTROL_Y = 14, 6  # the room around the text of a button
HANDLE, GROOVE, BAR = 14, 4, 6
MORE_LINE = FOCUS_WIDTH - LINE_WIDTH  # how much thicker a line is that marks the focus or something wrong
SIZES = {
    "space_half": SPACE_HALF,
    "space_1": SPACE_1,
    "space_2": SPACE_2,
    "space_6": SPACE_6,
    "radius": RADIUS,
    "radius_small": RADIUS_SMALL,
    "radius_tiny": RADIUS_TINY,
    "line_width": LINE_WIDTH,
    "focus_width": FOCUS_WIDTH,
    "control_x": CONTROL_X,
    "control_y": CONTROL_Y,
    "control_x_inside": CONTROL_X - MORE_LINE,
    "control_y_inside": CONTROL_Y - MORE_LINE,
    "field_x_inside": SPACE_2 - MORE_LINE,
    "field_y_inside": SPACE_1 - MORE_LINE,
    "field_height": 18,
    "menu_x": 10,
    "item_x": 28,
    "tool_padding": 3,
    "mark": SMALL_ICON,
    "small_mark": 12,
    "drop_down": 22,
    "bar": BAR,
    "bar_radius": BAR // 2,
    "groove": GROOVE,
    "groove_radius": GROOVE // 2,
    "handle": HANDLE,
    "handle_radius": HANDLE // 2,
    "handle_overhang": (HANDLE - GROOVE) // 2,
    "slider_height": 20,
    "scroll_bar": 10,
}

SCHEMES = ("system", "light", "dark")
LINE_HEIGHT = 14  # pixels a line of the font that widths are given for


def scaled(pixels: int) -> int:
    """Return a width given for a font of LINE_HEIGHT in the size that the system's font needs."""
    return max(pixels, round(pixels * QFontMetrics(QApplication.font()).height() / LINE_HEIGHT))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colors of one scheme, by role."""

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
    positive: str
    negative: str


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
    positive="#0072B2",
    negative="#D55E00",
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
    positive="#56B4E9",
    negative="#FF9B5C",
)


class Theme(QObject):
    """The scheme in use; emits `changed` for everything that paints with colors of its own."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = "system"
        self.tokens = LIGHT
        self._colors: dict[tuple[str, float], QColor] = {}
        self._fonts: dict[tuple[float, QFont.Weight], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the color of a role."""
        if (role, alpha) not in self._colors:
            color = QColor(getattr(self.tokens, role))
            color.setAlphaF(alpha)
            self._colors[role, alpha] = color
        return self._colors[role, alpha]

    def mix(self, first: str, second: str, fraction: float) -> QColor:
        """Return the color that lies this fraction of the way from one role to another."""
        start, end = self.color(first), self.color(second)
        keep = 1 - fraction
        return QColor.fromRgbF(
            start.redF() * keep + end.redF() * fraction,
            start.greenF() * keep + end.greenF() * fraction,
            start.blueF() * keep + end.blueF() * fraction,
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
        colors = asdict(self.tokens)
        points = QApplication.font().pointSizeF()
        return Template(_style_sheet_file()).substitute(
            colors | SIZES,
            small=f"{points * TYPE_SMALL:.1f}pt",
            large=f"{points * TYPE_LARGE:.1f}pt",
            chevron=tinted_icon_file("chevron-down", self.tokens.text_second),
            check=tinted_icon_file("check", self.tokens.on_accent),
            disabled=self.mix("text_second", "surface", 0.45).name(),
            accent_hover=self.mix("accent", "text", 0.18).name(),
        )


@cache
def _style_sheet_file() -> str:
    return (resources.files("resources") / "style.qss").read_text(encoding="utf-8")
