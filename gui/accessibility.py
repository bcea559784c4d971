"""What the widgets that paint themselves are, for screen readers: Qt takes any of them for a plain area."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

# Roles of Qt by the name of the class: only those that promise no more than a name and a description. A table
# or a slider would have to answer questions that Qt asks of no Python class.
ROLES = {
    "Canvas": "Canvas",
    "ConfusionMatrix": "Chart",
    "HealthTable": "Chart",
    "ImageView": "Graphic",
    "LanesBar": "Grouping",
    "Meter": "Chart",
    "MetricsPlot": "Chart",
    "NamedPicture": "Graphic",
    "NetworkDiagram": "Chart",
    "PhaseBar": "Grouping",
    "PinStrips": "Chart",
    "PinsView": "Grouping",
    "ProbabilityBars": "Chart",
    "QualityTable": "Chart",
    "ReliabilityPlot": "Chart",
    "SketchPlot": "Chart",
    "StageTile": "Grouping",
    "StepLine": "Grouping",
    "SumView": "Chart",
    "TapeView": "Chart",
    "WeightTile": "Graphic",
}


def use_roles() -> None:
    """Tell screen readers what these widgets are; without one nothing is ever asked."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, widget: QObject) -> QAccessibleInterface | None:
    role = ROLES.get(name)
    if role is None or not isinstance(widget, QWidget):
        return None
    # Only here: without a screen reader nobody needs this class, nor the more than hundred roles.
    from PySide6.QtWidgets import QAccessibleWidget

    return QAccessibleWidget(widget, QAccessible.Role[role], "")
