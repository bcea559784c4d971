"""Writers: digits as people would draw them whom no network has met."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nn.ink import Image
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, check_images, distort
from nn.ink.tilts import tilted_copies


def copies_of_unseen_writers(images: npt.ArrayLike, generator: np.random.Generator) -> Image:
    """Return (n, copies, 64) tilted copies of (n, 64) digits redrawn as people not in the data would.

    generator: the only source of chance. To measure with, and to calibrate on: nn.digits.recognizer.
    Raises TypeError or ValueError for other images.
    """
    return tilted_copies(distort(check_images(images), generator, UNSEEN_WRITER_STRENGTH))
