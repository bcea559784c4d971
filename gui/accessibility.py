"""What the widgets that paint themselves are, for screen readers: Qt takes any of them for a plain area."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

# By the name of the class. Only roles that promise nothing but a name and a description: a table or a slider
# would have to answer questions that Qt asks of no Python class.
ROLES = {
    "Canvas": QAccessible.Role.Canvas,
    "ConfusionMatrix": QAccessible.Role.Chart,
    "HealthTable": QAccessible.Role.Chart,
    "ImageView": QAccessible.Role.Graphic,
    "LanesBar": QAccessible.Role.Grouping,
    "Meter": QAccessible.Role.Chart,
    "MetricsPlot": QAccessible.Role.Chart,
    "NamedPicture": QAccessible.Role.Graphic,
    "NetworkDiagram": QAccessible.Role.Chart,
    "PhaseBar": QAccessible.Role.Grouping,
    "PinStrips": QAccessible.Role.Chart,
    "PinsView": QAccessible.Role.Grouping,
    "ProbabilityBars": QAccessible.Role.Chart,
    "QualityTable": QAccessible.Role.Chart,
    "ReliabilityPlot": QAccessible.Role.Chart,
    "SketchPlot": QAccessible.Role.Chart,
    "StageTile": QAccessible.Role.Grouping,
    "StepLine": QAccessible.Role.Grouping,
    "SumView": QAccessible.Role.Chart,
    "TapeView": QAccessible.Role.Chart,
    "WeightTile": QAccessible.Role.Graphic,
}


def use_roles() -> None:
    """Tell screen readers what these widgets are; without one nothing is ever asked."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, widget: QObject) -> QAccessibleInterface | None:
    role = ROLES.get(name)
    return QAccessibleWidget(widget, role, "") if role is not None and isinstance(widget, QWidget) else None
