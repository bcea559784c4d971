"""What the diagram shows of the session: values in the chosen ink, links, what is selected and pointed at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.session.drawing import Cells
from gui.session.examined import Examined, Phase
from gui.session.inks import Flow, Moments, Scales, gradient_strengths, largest_of, largest_or_one
from gui.session.selection import Selection
from gui.session.session import Session
from gui.style.theme import Theme
from gui.widgets.described import Described
from gui.widgets.diagram_painting import PaintedLink
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.network_diagram import NetworkDiagram, Place
from gui.words import diagram as words
from gui.words.units import unit_name
from nn.arrays import Array
from nn.explanations import Link
from nn.ink.handprint import CELLS


class DiagramView(QObject):
    """Feeds the diagram from the session, and the session with what is selected in the diagram.

    It works only while the diagram is visible; `catch_up` then shows what has happened since.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.diagram = NetworkDiagram(theme, self._describe, parent)
        self.note = ElidedLabel(parent)
        self.note.setProperty("role", "second")
        self.ink = "activation"
        self._scales = Scales()
        self._moments = Moments()
        self._flow: Flow | None = None
        self._examined: Examined | None = None
        self._phase, self._place = Phase.FORWARD, 0
        self._connect()
        self._show_design()

    # Properties

    def use_ink(self, name: str) -> None:
        """Show another ink."""
        self.ink = name
        self._show_values()

    def show_step(self, examined: Examined | None, phase: Phase, place: int) -> None:
        """Show a digit of the batch on its way through a phase of a step, or again the drawing."""
        if examined is not None or self._examined is not None:
            self._examined, self._phase, self._place = examined, phase, place
            self._follow()

    def described(self) -> list[Described]:
        """Return what tells of the diagram."""
        return [Described(self.diagram, words.diagram_name(), self._describe_all)]

    def catch_up(self) -> None:
        """Show everything as it is now."""
        self._note_moment()
        self._follow()
        self._show_selection()

    # Internal

    def _connect(self) -> None:
        session, diagram = self._session, self.diagram
        session.design_changed.connect(self._show_design)
        session.network_changed.connect(self._note_moment)
        session.prediction_changed.connect(self._follow)
        session.selection_changed.connect(self._show_selection)
        session.pointed_changed.connect(self._show_links)
        diagram.pointed.connect(self._point)
        diagram.chosen.connect(self._choose)
        diagram.left.connect(session.go_back)

    def _show_design(self) -> None:
        self.diagram.set_units([layer.units for layer in self._session.design.spec.layers])
        self._show_selection()
        self._follow()

    def _note_moment(self) -> None:
        if self.diagram.isVisible():
            self._moments.note(self._session.shown.network)

    def _follow(self) -> None:
        """Follow the drawing through the network that answers."""
        session = self._session
        image, prediction, network = session.reading.image, session.prediction, session.shown.network
        digit = None if prediction is None else prediction.digit
        if self._examined is not None:
            image, digit = self._examined.image(self._place), self._examined.label(self._place)
            network = self._examined.network_in(self._phase)
        fits = network.spec.layers == session.design.spec.layers
        if image is None or digit is None or not fits or not self.diagram.isVisible():
            self._flow = None
        else:
            self._flow = Flow.of(network, image.reshape(CELLS, CELLS), digit)
        self._show_values()

    def _show_values(self) -> None:
        flow = self._flow
        if flow is None:
            self.diagram.set_values(None)
            self.note.setText(self._note_without_drawing())
            return
        values = [np.asarray(each, np.float32) for each in self._strengths(flow)]
        input_ink = "text" if self.ink == "activation" else "positive"
        self.diagram.set_values(values, self._links(flow), input_ink=input_ink)
        self.note.setText(self._note(flow, values))

    def _strengths(self, flow: Flow) -> list[Array]:
        examined, place = self._examined, self._place
        if examined is not None and self.ink == "activation" and self._phase is not Phase.STEP:
            values = [layer[place] for layer in examined.report.forward.values]
            return self._scales.strengths(flow.network.spec, values)
        if examined is not None and self.ink == "gradient" and self._phase is not Phase.STEP:
            return gradient_strengths(
                examined.before, [layer[place] for layer in examined.report.backward.deltas]
            )
        if self.ink == "contribution":
            return flow.contributions()
        if self.ink == "gradient":
            return flow.gradients(self._right_digit(flow)[0])
        if self.ink == "change":
            return flow.changes(examined.before if examined else self._moments.before(flow.network))
        return self._scales.strengths(flow.network.spec, flow.influence.values)

    def _right_digit(self, flow: Flow) -> tuple[int, bool]:
        """Return the output that counts as right, and whether the label of the drawing says so."""
        if self._examined is not None:
            return self._examined.label(self._place), True
        drawing = self._session.drawing
        label = drawing.label if isinstance(drawing, Cells) else None
        right = None if label is None else self._session.task.output_of(label)
        return (flow.influence.digit, False) if right is None else (right, True)

    def _links(self, flow: Flow) -> list[PaintedLink]:
        subject = self._session.pointed or self._session.selection
        if subject is None or subject.unit is None:
            return _painted(flow.links)
        return _painted(flow.links_of(subject.layer, subject.unit))

    def _show_links(self) -> None:
        if self._flow is not None:
            self.diagram.set_links(self._links(self._flow))

    def _show_selection(self) -> None:
        selection = self._session.selection
        self.diagram.set_selected(None if selection is None else (selection.layer, selection.unit))
        self._show_links()

    def _point(self, place: Place | None) -> None:
        self._session.point_at(None if place is None else Selection(*place))

    def _choose(self, place: Place) -> None:
        self._session.select(Selection(*place))

    def _describe(self, layer: int, unit: int) -> str:
        spec = self._session.design.spec
        name = unit_name(spec, layer, unit, self._session.output_names)
        if self._flow is None:
            return name
        return words.with_value(name, float(self._flow.influence.values[layer][unit]))

    def _describe_all(self) -> str:
        """Return the layers, and what becomes of the drawing in them."""
        from gui.words.diagram_description import flow_words  # seldom needed, and the window opens sooner

        session, flow, prediction = self._session, self._flow, self._session.prediction
        of_drawing = flow is not None and self._examined is None and prediction is not None
        probability = float(prediction.probabilities[prediction.digit]) if of_drawing and prediction else None
        return flow_words(
            session.design.spec,
            None if flow is None else flow.influence,
            () if flow is None else flow.links,
            self.ink,
            probability,
            session.output_names,
        )

    def _note_without_drawing(self) -> str:
        return words.contribution_needs_drawing() if self.ink == "contribution" else words.draw_first()

    def _note(self, flow: Flow, values: list[Array]) -> str:
        if not all(np.isfinite(each).all() for each in values):
            return words.not_finite()
        if self.ink == "change" and largest_of(values) == 0:
            return words.nothing_changed()
        if self.ink != "gradient":
            return words.ink_label(self.ink).help
        digit, is_label = self._right_digit(flow)
        return words.gradient_words(self._session.output_names[digit], is_label=is_label)


def _painted(links: list[Link]) -> list[PaintedLink]:
    """Return links with strengths from -1 to 1, those into each layer on a scale of their own."""
    full: dict[int, float] = {}
    for link in links:
        full[link.layer] = max(full.get(link.layer, 0.0), abs(link.value))
    scale = {layer: largest_or_one([np.array([value])]) for layer, value in full.items()}
    return [
        PaintedLink(link.layer - 1, link.input, link.unit, link.value / scale[link.layer])
        for link in links
        if np.isfinite(link.value)
    ]
