"""What the tilted copies of a drawing are worth: what is read right with others in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from nn import Network
from nn.digits.recognizer import recognize_all
from nn.ink import Stages
from nn.ink.handprint import Image
from nn.ink.tilts import COPIES, UPRIGHT, Tilt, copies_at
from tests.bench.digits.figures import Bitmaps, Figures, Pens
from tests.bench.digits.people import ways

LEANING = tuple(Tilt(shear) for shear in (-0.4, -0.2, 0.2, 0.4))
CHOICES = {
    "upright alone": (UPRIGHT,),
    "and four that lean": (UPRIGHT, *LEANING),
    "and four that lean and climb": COPIES,
    "and all eight": (*COPIES, *LEANING),
}


def other_copies(
    networks: dict[str, list[Network]], pens: Pens | None, bitmaps: Bitmaps | None
) -> Iterator[Figures]:
    """Yield what is read right with each choice of copies."""
    for what, way in ways(pens, bitmaps).items():
        stages = [way.stages_of(sample) for sample in way.samples]
        for choice, tilts in CHOICES.items():
            copies = np.concatenate([copies_of(each, tilts) for each in stages])
            for name, several in networks.items():
                answers = [recognize_all(network, copies).argmax(axis=1) for network in several]
                right = tuple(100 * float(np.mean(answer == way.labels)) for answer in answers)
                yield Figures(f"tilted copies, {what}, % right", f"{choice}, {name}", right)


def copies_of(stages: Stages, tilts: Sequence[Tilt]) -> Image:
    """Return the (1, tilts, 64) copies of a drawing; a dash is never tilted."""
    chosen = [UPRIGHT] * len(tilts) if "upright" in stages.skipped else tilts
    return copies_at(stages.ink[None], chosen, stages.skipped)
