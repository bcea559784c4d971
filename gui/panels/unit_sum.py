"""The part of the unit card that computes: the weights, the sum written out, and what f makes of it."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.session.selection import Selection
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, Theme
from gui.widgets.activation_curve import ActivationCurve
from gui.widgets.readout import Readout
from gui.widgets.sum_view import Summand, SumView
from gui.widgets.weight_picker import WeightBars, WeightPicker, WeightTile
from gui.words import units as words
from gui.words.numbers import localized
from gui.words.translation import tr
from nn.arrays import Array
from nn.explanations import WRITTEN_OUT, UnitTerms, unit_terms

LARGEST_FOR_CENTS = 1000  # larger sums show without decimals


class UnitSum(QWidget):
    """Shows how the value of a unit behind the input comes about; emits which weight is chosen."""

    weight_chosen = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.caption = QLabel(self)
        self.caption.setProperty("role", "second")
        self.tile, self.bars = WeightTile(theme, self), WeightBars(theme, self)
        self.curve = ActivationCurve(theme, self)
        self.sum = SumView(theme, WRITTEN_OUT + 2, self)
        self.value = Readout(theme, lines=2, parent=self)
        self._lay_out()
        for picker in (self.tile, self.bars):
            picker.chosen.connect(self.weight_chosen)

    # Properties

    @property
    def picker(self) -> WeightPicker:
        """Return the picture of the weights that shows."""
        return self.bars if self.tile.isHidden() else self.tile

    def show_unit(self, selection: Selection) -> None:
        """Show the weights of a unit and, with a drawing, its sum."""
        network, unit = self._session.shown.network, selection.unit
        assert unit is not None
        spec = network.spec
        self.tile.setVisible(selection.layer == 1)
        self.bars.setVisible(selection.layer > 1)
        self.curve.setVisible(spec.layers[selection.layer].activation != "softmax")
        self._place_curve(with_tile=selection.layer == 1)
        self.caption.setText(words.weights_words(spec, selection.layer))
        self.picker.setAccessibleName(self.caption.text())
        weights = network.layer_parameters[selection.layer - 1].weights[unit].copy()
        self.picker.set_weights(weights, lambda n, w: words.weight_words(spec, selection.layer, n, w))
        self._show_sum(selection, weights)

    # Internal

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        self._above, self._beside = QHBoxLayout(), QHBoxLayout()
        self._above.addWidget(self.tile)
        self._above.addStretch()
        self._beside.addWidget(self.value, 1)
        for row in (self._above, self._beside):
            row.setSpacing(SPACE_2)
        for picture, name in ((self.sum, tr("The sum")), (self.value, tr("The value"))):
            picture.setAccessibleName(name)
        layout.addWidget(self.caption)
        layout.addWidget(self.bars)
        layout.addLayout(self._above)
        layout.addWidget(self.sum)
        layout.addLayout(self._beside)

    def _place_curve(self, *, with_tile: bool) -> None:
        """Put the curve where there is room: beside the tile, else beside the value."""
        if with_tile:
            self._above.insertWidget(1, self.curve, 0, Qt.AlignmentFlag.AlignBottom)
        else:
            self._beside.insertWidget(0, self.curve)

    def _show_sum(self, selection: Selection, weights: Array) -> None:
        activation = self._session.shown.network.spec.layers[selection.layer].activation
        below = values_below(self._session, selection.layer)
        if below is None or selection.unit is None:
            self.sum.set_word(words.draw_first_words())
            self.value.set_text("")
            self.curve.show_at(activation, None)
            return
        terms = unit_terms(self._session.shown.network, selection.layer, selection.unit, below)
        self.sum.set_sum(*written_out(terms, weights, below))
        self.value.set_text(words.activation_words(activation, terms.z, terms.a))
        self.curve.show_at(activation, terms.z)


def values_below(session: Session, layer: int) -> Array | None:
    """Return (inputs,) values that a layer receives for the drawing; None if they are not known."""
    prediction, image = session.prediction, session.reading.image
    if prediction is None or image is None:
        return None
    below = [image.ravel(), *prediction.activations][layer - 1 : layer]
    inputs = session.shown.network.spec.layers[layer - 1].units
    return below[0] if below and len(below[0]) == inputs else None


def written_out(terms: UnitTerms, weights: Array, below: Array) -> tuple[list[Summand], Summand]:
    """Return the lines of a sum and its total, rounded so that what shows adds up exactly.

    The largest products stand alone; the line of all others takes what rounding leaves.
    """
    decimals = 2 if abs(terms.z) < LARGEST_FOR_CENTS else 0
    largest = [number for number in terms.largest() if terms.products[number]]
    products = [_rounded(float(terms.products[number]), decimals) for number in largest]
    total, bias = _rounded(terms.z, decimals), _rounded(terms.bias, decimals)
    rest = total - bias - sum(products)
    lines = []
    for number, product in zip(largest, products, strict=True):
        weight = float(terms.products[number] / below[number])
        lines.append(Summand(words.product_words(weight, float(below[number])), _signed(product, decimals)))
    others = len(weights) - len(largest)
    if others:
        lines.append(Summand(words.others_words(others), _signed(rest, decimals)))
    lines.append(Summand(tr("bias"), _signed(bias, decimals)))
    return lines, Summand("z", _signed(total, decimals))


def _rounded(value: float, decimals: int) -> float:
    return round(value, decimals) if math.isfinite(value) else float(np.nan)


def _signed(value: float, decimals: int) -> str:
    """Return a number with its sign, so that a column of them reads as a sum."""
    shown = f"{value:+.{decimals}f}"
    return localized(shown[1:] if not float(shown) else shown)
