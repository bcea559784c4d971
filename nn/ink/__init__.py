"""From what a person draws to the 8x8 image that a network receives; no network is known here.

The digits of the data set are no shrunk photographs: each went through the NIST handprint normalisation
(nn.ink.handprint). A drawing takes the same steps, after its ink has been found: nn.ink.strokes draws pen
strokes anew, nn.ink.bitmaps finds the ink in a picture.
"""

from __future__ import annotations

from nn.ink.handprint import InkError, NoInkError, SeveralDigitsError, TooLittleInkError
from nn.ink.stages import (
    NORMALIZER,
    STEPS,
    Image,
    Stages,
    image_from_bitmap,
    image_from_strokes,
    normalisation_stages,
    stages_from_bitmap,
    stages_from_strokes,
)

__all__ = [
    "NORMALIZER",
    "STEPS",
    "Image",
    "InkError",
    "NoInkError",
    "SeveralDigitsError",
    "Stages",
    "TooLittleInkError",
    "image_from_bitmap",
    "image_from_strokes",
    "normalisation_stages",
    "stages_from_bitmap",
    "stages_from_strokes",
]
