"""From what a person draws to the 8x8 image that a network receives; no network is known here.

The digits of the data set are no shrunk photographs: each went through the NIST handprint normalisation. A
drawing goes through the same stages once its ink is found. In reading order:

* errors        what can be wrong with a drawing
* morphology    thinner and thicker ink, connected components
* handprint     the stages of the normalisation
* strokes       pen strokes drawn anew with a standard pen
* resampling, bitmaps    the ink in a picture
* components, lines, second_reader    the ink beside shadows, tables, frames and printed lines
* tilts         tilted copies, for the mean of several predictions
* stages        all of it together: what is imported from here
* augmentation  variants of digits, as other hands would have written them
* picture_files, files    pictures, pen strokes and bitmaps in files
"""

from __future__ import annotations

from nn.ink.errors import InkError, InkProblem
from nn.ink.handprint import Image
from nn.ink.stages import (
    NORMALIZER,
    SKIPPABLE,
    Stages,
    image_from_bitmap,
    image_from_strokes,
    stages_from_bitmap,
    stages_from_ink,
    stages_from_strokes,
)

__all__ = [
    "NORMALIZER",
    "SKIPPABLE",
    "Image",
    "InkError",
    "InkProblem",
    "Stages",
    "image_from_bitmap",
    "image_from_strokes",
    "stages_from_bitmap",
    "stages_from_ink",
    "stages_from_strokes",
]
