"""Allographs: the ways in which people write each digit, and digits that the program draws by them.

Nobody's handwriting is in here: each way is a few curves, known from how writing is taught and read, and a
hand that varies them. What is drawn goes through the same stages as a person's strokes (nn.ink). In reading
order:

* hand          chance, and curves through points
* allograph     what a way of writing is, and the registry
* zero_to_two, three_to_five, six_to_nine    all ways of writing
* sheet         drawings of several shapes laid out together
* writing       how a person's whole drawing differs from a shape
* drawing       strokes, images and labelled digits: what is imported from here
"""

from __future__ import annotations

from nn.digits.allographs import six_to_nine, three_to_five, zero_to_two
from nn.digits.allographs.allograph import ALLOGRAPHS, Allograph
from nn.digits.allographs.drawing import (
    DrawnDigits,
    draw,
    draw_images,
    draw_ink,
    draw_kinds,
    drawn_digits,
    holding_back,
)

__all__ = [
    "ALLOGRAPHS",
    "Allograph",
    "DrawnDigits",
    "draw",
    "draw_images",
    "draw_ink",
    "draw_kinds",
    "drawn_digits",
    "holding_back",
    "six_to_nine",
    "three_to_five",
    "zero_to_two",
]
