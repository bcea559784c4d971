"""Letters and signs that are not digits as well, as strokes through places.

Left out are those that by hand are digits, too: b D g I l O o q S s Z z and the strokes | and /.
"""

from __future__ import annotations

from dataclasses import dataclass

from nn.digits.allographs.hand import Curve, Hand

ASTRAY = 7.0  # how far from where it belongs a hand may put a place

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke: places that the pen passes, on straight pieces or smoothly."""

    places: tuple[Place, ...]
    is_smooth: bool

    def drawn(self, hand: Hand) -> Curve:
        """Return the stroke as a hand draws it."""
        places = [
            (hand.between(x - ASTRAY, x + ASTRAY), hand.between(y - ASTRAY, y + ASTRAY))
            for x, y in self.places
        ]
        return hand.curve(*places) if self.is_smooth else hand.line(*places)


def line(*places: Place) -> Stroke:
    """Return straight pieces from place to place."""
    return Stroke(places, is_smooth=False)


def bow(*places: Place) -> Stroke:
    """Return a smooth stroke through places."""
    return Stroke(places, is_smooth=True)


def ring(x: float, y: float, wide: float, high: float) -> Stroke:
    """Return an oval around a place, so wide and so high to each side of it."""
    corners = ((0, -1), (-0.8, -0.7), (-1, 0), (-0.8, 0.7), (0, 1), (0.8, 0.7), (1, 0), (0.8, -0.7), (0, -1))
    return bow(*((x + wide * right, y + high * down) for right, down in corners))


SIGNS: dict[str, tuple[Stroke, ...]] = {
    "A": (line((15, 100), (50, 0), (85, 100)), line((28, 62), (72, 62))),
    "round A": (bow((15, 100), (30, 40), (50, 0), (72, 40), (85, 100)), line((25, 58), (75, 58))),
    "B": (line((15, 0), (15, 100)), bow((15, 2), (60, 4), (66, 26), (20, 46), (66, 58), (70, 86), (15, 99))),
    "C": (bow((85, 14), (50, 0), (14, 30), (12, 68), (46, 100), (86, 86)),),
    "E": (line((80, 0), (16, 0), (16, 100), (82, 100)), line((16, 50), (68, 50))),
    "round E": (bow((80, 8), (40, 0), (24, 24), (56, 46), (20, 62), (30, 98), (82, 90)),),
    "F": (line((80, 0), (16, 0), (16, 100)), line((16, 46), (66, 46))),
    "G": (bow((85, 14), (50, 0), (14, 30), (12, 68), (46, 100), (84, 86)),
          line((58, 58), (88, 58), (88, 95))),
    "H": (line((14, 0), (14, 100)), line((86, 0), (86, 100)), line((14, 50), (86, 50))),
    "J": (bow((70, 0), (70, 40), (68, 80), (44, 100), (18, 80)), line((40, 0), (96, 0))),
    "bare J": (bow((70, 0), (70, 40), (68, 80), (44, 100), (18, 76)),),
    "K": (line((16, 0), (16, 100)), line((84, 0), (18, 54)), line((34, 46), (86, 100))),
    "M": (line((6, 100), (14, 0), (50, 66), (86, 0), (94, 100)),),
    "N": (line((12, 100), (12, 0), (86, 100), (86, 0)),),
    "P": (line((18, 0), (18, 100)), bow((18, 2), (66, 4), (76, 28), (60, 50), (18, 52))),
    "R": (line((18, 0), (18, 100)), bow((18, 2), (66, 4), (74, 26), (60, 48), (18, 50)),
          line((36, 50), (84, 100))),
    "T": (line((6, 0), (94, 0)), line((50, 0), (50, 100))),
    "U": (bow((12, 0), (12, 55), (24, 92), (52, 100), (78, 90), (88, 55), (88, 0)),),
    "V": (line((8, 0), (50, 100), (92, 0)),),
    "W": (line((2, 0), (26, 100), (50, 30), (74, 100), (98, 0)),),
    "X": (line((8, 0), (92, 100)), line((92, 0), (8, 100))),
    "Y": (line((8, 0), (50, 50)), line((92, 0), (50, 50), (50, 100))),
    "leaning Y": (line((8, 0), (50, 50)), line((92, 0), (24, 100))),
    "a": (ring(45, 55, 35, 40), bow((80, 14), (80, 55), (84, 88), (98, 92))),
    "e": (bow((14, 52), (84, 50), (76, 12), (40, 4), (12, 44), (30, 92), (84, 88)),),
    "f": (bow((80, 8), (58, 0), (44, 20), (42, 60), (40, 100)), line((16, 42), (74, 42))),
    "h": (line((18, 0), (18, 100)), bow((18, 62), (44, 42), (70, 52), (74, 100))),
    "k": (line((18, 0), (18, 100)), line((72, 34), (20, 70), (76, 100))),
    "m": (line((8, 10), (8, 100)), bow((8, 30), (30, 4), (46, 20), (48, 100)),
          bow((48, 30), (72, 4), (88, 20), (92, 100))),
    "n": (line((14, 4), (14, 100)), bow((14, 34), (48, 2), (80, 22), (84, 100))),
    "p": (line((18, 0), (18, 100)), ring(48, 28, 32, 28)),
    "r": (line((24, 2), (24, 100)), bow((24, 34), (46, 6), (80, 8))),
    "t": (bow((44, 0), (44, 60), (52, 96), (80, 94)), line((14, 28), (80, 28))),
    "u": (bow((14, 0), (14, 60), (34, 98), (70, 88), (82, 50)), line((82, 0), (84, 100))),
    "plus": (line((50, 0), (50, 100)), line((0, 50), (100, 50))),
    "equals": (line((0, 0), (100, 0)), line((0, 70), (100, 70))),
    "hash": (line((32, 0), (26, 100)), line((74, 0), (68, 100)), line((0, 33), (100, 33)),
          line((0, 68), (100, 68))),
    "question mark": (bow((18, 22), (40, 0), (80, 14), (72, 44), (48, 56), (48, 78)),
          line((48, 94), (50, 100))),
    "per cent": (line((88, 0), (12, 100)), ring(22, 20, 16, 18), ring(78, 80, 16, 18)),
    "ampersand": (bow((96, 100), (24, 32), (36, 2), (64, 14), (24, 66), (30, 96), (66, 92), (92, 52)),),
    "at": (ring(50, 50, 18, 18), ring(50, 50, 50, 50)),
    "star": (line((50, 0), (50, 100)), line((5, 25), (95, 75)), line((95, 25), (5, 75))),
    "arrow": (line((0, 50), (100, 50)), line((62, 15), (100, 50), (62, 85))),
    "dollar": (bow((80, 18), (44, 6), (20, 28), (76, 66), (56, 94), (16, 82)), line((50, -10), (50, 110))),
    "tick": (line((0, 60), (34, 100), (100, 0)),),
    "less": (line((90, 0), (6, 50), (92, 100)),),
    "greater": (line((8, 0), (94, 50), (6, 100)),),
    "alpha": (bow((96, 2), (50, 96), (10, 70), (14, 20), (50, 6), (98, 98)),),
    "gamma": (bow((4, 6), (40, 40), (54, 98), (40, 98), (52, 50), (96, 0)),),
    "pi": (line((0, 4), (100, 2)), bow((30, 4), (28, 60), (12, 100)), bow((70, 4), (70, 70), (84, 100))),
    "triangle": (line((50, 0), (98, 96), (2, 96), (50, 0)),),
    "box": (line((4, 4), (96, 4), (96, 96), (4, 96), (4, 4)),),
}  # fmt: skip
