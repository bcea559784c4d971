"""Finding the ink in a picture: a scan, a photo, a screenshot, an icon.

Whatever the size of the picture, it is first brought to one working size: a large one is averaged down, a
small one enlarged smoothly, so that its grey edges say where between two pixels a stroke ends.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nn.ink.handprint import (
    Ink,
    NoInkError,
    SeveralDigitsError,
    TooLittleInkError,
    dilate,
    erode,
    framed,
    is_flat,
)
from nn.ink.morphology import Pieces, pieces_of
from nn.ink.resampling import resampling_weights

Floats = npt.NDArray[np.float64]
Box = tuple[int, int, int, int]  # top, bottom, left, right; bottom and right are behind it

WORKING = 128  # larger side of the picture that is looked at
LARGEST = 1e150  # the differences of such numbers are finite
CLOSE = 0.4  # of the working size: a digit smaller than this is looked at again, closely
FITS = 4  # rounds in which the light on the paper is found
FITTED = 32  # pixels a side that are looked at for it
FAINT = 0.02  # of the range of a picture: ink stands out by more from the light
CLEAR = 2.0  # distance of ink from paper, by the spread of both: noise alone is parted at 1.3 to 1.8
SPECK = 0.05  # of the largest connected piece
MOST = 20  # pieces of a digit: more are noise
DOT, ONE = 0.03, 1.5  # of the picture's larger side; pixels of the picture
THIN = 0.07  # line width by the larger side of the ink box
LARGE, HIGH, GAP = 0.2, 0.7, 0.06  # a second digit: of the largest piece, of the height, of the height


def ink_of_bitmap(bitmap: npt.ArrayLike) -> tuple[Ink, bool]:
    """Return the ink of a picture, cut out, and whether it is a flat line (see nn.ink)."""
    picture = without_alpha(_checked(bitmap))
    ink, box = find_digit(resize(picture))
    size, pixel = max(box[1] - box[0], box[3] - box[2]), WORKING / max(picture.shape[:2])
    if size <= max(DOT * WORKING, ONE * pixel):
        raise TooLittleInkError("too little ink: a dot is not a digit")
    if size < CLOSE * WORKING and pixel < 1:
        ink, box = find_digit(resize(surroundings(picture, ink.shape, box)))
    cut = ink[box[0] : box[1], box[2] : box[3]]
    return thicken(cut), is_flat(*cut.shape)


def find_digit(picture: Floats) -> tuple[Ink, Box]:
    """Return the ink of a digit in (height, width, colours) without specks, and the box around it."""
    ink = above_otsu_threshold(towards_ink(even_light(picture)))
    pieces = pieces_of(ink)
    kept = pieces.sizes >= SPECK * pieces.sizes.max()
    if np.count_nonzero(kept) > MOST:
        raise NoInkError("no ink: there are only specks")
    check_single(pieces, kept)
    top, bottom = int(pieces.tops[kept].min()), int(pieces.bottoms[kept].max()) + 1
    left, right = int(pieces.lefts[kept].min()), int(pieces.rights[kept].max()) + 1
    return np.append(kept, False)[pieces.labels], (top, bottom, left, right)


def surroundings(picture: Floats, seen: tuple[int, ...], box: Box) -> Floats:
    """Return the part of a picture around a box in its resized form, half as large again on each side."""
    margin = max(box[1] - box[0], box[3] - box[2]) / 2
    high, wide = picture.shape[0] / seen[0], picture.shape[1] / seen[1]
    top, left = max(0, int((box[0] - margin) * high)), max(0, int((box[2] - margin) * wide))
    return picture[top : int((box[1] + margin) * high) + 1, left : int((box[3] + margin) * wide) + 1]


def without_alpha(picture: Floats) -> Floats:
    """Return (height, width, colours): transparent ink is laid on paper that it stands out from."""
    colours = picture.shape[2]
    if colours in (1, 3):
        return picture
    colour, alpha = picture[..., :-1], picture[..., -1:]
    if alpha.min() == alpha.max():
        return colour
    alpha = (alpha - min(alpha.min(), 0)) / alpha.max()
    white = max(colour.max(), 1)
    opaque = colour[alpha[..., 0] >= 0.5]
    if 2 * len(opaque) > alpha.size and np.ptp(opaque, axis=0).max() > white / 4:
        # A sheet with ink on it, and transparent only beside the sheet
        return colour * alpha + np.median(opaque, axis=0) * (1 - alpha)
    paper = 0 if (colour * alpha).sum() > white / 2 * alpha.sum() * colour.shape[2] else white
    return colour * alpha + paper * (1 - alpha)


def resize(picture: Floats) -> Floats:
    """Bring (height, width, colours) to the working size, aspect kept."""
    bin_size = max(1, max(picture.shape[:2]) // (2 * WORKING))
    if bin_size > 1:
        picture = _binned(_binned(picture, bin_size).swapaxes(0, 1), bin_size).swapaxes(0, 1)
    factor = WORKING / max(picture.shape[:2])
    high, wide = (max(1, round(factor * side)) for side in picture.shape[:2])
    # Row by row and colour by colour: two plain matrix products
    rows = np.tensordot(picture, resampling_weights(picture.shape[0], high), (0, 1))
    columns = np.tensordot(rows, resampling_weights(picture.shape[1], wide), (0, 1))
    return np.ascontiguousarray(columns.transpose(1, 2, 0))


def even_light(picture: Floats) -> Floats:
    """Take away the paper and what the light makes of it: a smooth surface through all that is not ink.

    It is smooth, so some of the pixels are enough to find it.
    """
    y, x = (np.linspace(-1, 1, side) for side in picture.shape[:2])
    rows, columns = (np.linspace(0, len(v) - 1, min(len(v), FITTED)).astype(np.intp) for v in (y, x))
    light = fit_light(picture[rows[:, None], columns], _terms(y[rows], x[columns]))
    rest = picture - surface(light, y, x)
    span = np.ptp(picture, axis=(0, 1)).max()
    if not np.abs(rest).max() > max(FAINT * span, 1e-9 * max(1.0, np.abs(picture).max())):
        raise NoInkError("no ink: the picture is even")
    return rest


def fit_light(picture: Floats, terms: Floats) -> Floats:
    """Return the (6, colours) surface through the paper of a picture; terms: (pixels, 6).

    Paper is looked for among the pixels of the border first, then among all; ink is what lies far from it.
    """
    flat = picture.reshape(-1, picture.shape[2])
    paper_there = np.broadcast_to(_paper(picture), flat.shape)
    among = _border(picture).ravel()
    for _ in range(FITS):
        distance = np.square(flat - paper_there).sum(axis=1)
        paper = (among & (distance <= np.quantile(distance[among], 0.6)))[:, None] * terms
        # Least squares by its normal equations: six of them, however many pixels
        light = np.linalg.lstsq(paper.T @ terms, paper.T @ flat, rcond=None)[0]
        paper_there = terms @ light
        among = np.ones_like(among)
    return light


def surface(light: Floats, y: Floats, x: Floats) -> Floats:
    """Return (len(y), len(x), colours): the surface of `fit_light` in every pixel."""
    one, by_x, by_y, by_xx, by_xy, by_yy = light[:, None, None]
    y, x = y[:, None, None], x[:, None]
    return one + y * (by_y + y * by_yy) + x * (by_x + y * by_xy + x * by_xx)


def _terms(y: Floats, x: Floats) -> Floats:
    """Return (pixels, 6): 1, x, y, x^2, xy, y^2 of each pixel."""
    y, x = np.broadcast_arrays(y[:, None], x)
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1).reshape(-1, 6)


def towards_ink(difference: Floats) -> Floats:
    """Return (height, width): how far each pixel's colour lies from the paper's, on the way to the ink's."""
    distance = np.sqrt((difference**2).sum(axis=2))
    ink = difference[distance >= 0.7 * distance.max()].mean(axis=0)
    return difference @ (ink / (ink @ ink))


def above_otsu_threshold(values: Floats) -> Ink:
    """Part ink from paper where the variance between the two is largest (Otsu, 1979)."""
    counts, edges = np.histogram(values, bins=256)
    below, sums = np.cumsum(counts)[:-1], np.cumsum(counts * (edges[1:] + edges[:-1]) / 2)
    between = (sums[-1] * below / values.size - sums[:-1]) ** 2 / np.maximum(below * (values.size - below), 1)
    ink = values >= edges[1 + between.argmax()]
    spread = values[ink].std() + values[~ink].std() if 0 < ink.sum() < ink.size else np.inf
    if not values[ink].mean() - values[~ink].mean() > CLEAR * spread:
        raise NoInkError("no ink: nothing stands out from the paper")
    return np.asarray(ink)


def check_single(pieces: Pieces, kept: npt.NDArray[np.bool_]) -> None:
    """Raise SeveralDigitsError for large pieces side by side with a gap between them."""
    height = pieces.bottoms[kept].max() + 1 - pieces.tops[kept].min()
    high = pieces.bottoms + 1 - pieces.tops >= HIGH * height
    digits = np.flatnonzero(high & (pieces.sizes >= LARGE * pieces.sizes.max()))
    digits = digits[np.argsort(pieces.lefts[digits])]
    gaps = pieces.lefts[digits[1:]] - np.maximum.accumulate(pieces.rights[digits])[:-1]
    count = 1 + np.count_nonzero(gaps > GAP * height)
    if count > 1:
        raise SeveralDigitsError(f"there seem to be {count} digits: one at a time can be read")


def thicken(ink: Ink) -> Ink:
    """Dilate lines so thin that they would fall between the samples of the 20x32 box."""
    # A line w wide and l long has w * l pixels, about 2 * l of them at its edges.
    while 2 * np.count_nonzero(ink) < THIN * max(ink.shape) * np.count_nonzero(ink & ~erode(ink)):
        ink = dilate(framed(ink))
    return ink


def _checked(bitmap: npt.ArrayLike) -> Floats:
    given = np.asarray(bitmap)
    if given.dtype.kind not in "buif":
        raise ValueError(f"bitmap must hold numbers, not {given.dtype}")
    picture = given[..., None] if given.ndim == 2 else given
    if picture.ndim != 3 or picture.size == 0 or picture.shape[2] > 4:
        raise ValueError(
            f"bitmap must have the shape (height, width) or (height, width, channels), not {given.shape}"
        )
    if given.dtype.kind == "f":
        wrong = picture[~(np.abs(picture.astype(np.float64)) < LARGEST)]
        if wrong.size:
            raise ValueError(f"bitmap must hold finite numbers below {LARGEST:g}, not {wrong[0]}")
    return picture


def _binned(picture: npt.NDArray[np.generic], size: int) -> Floats:
    """Return means over so many rows each."""
    # One by one: `np.add.reduceat` would first copy the whole picture, eight bytes a number.
    starts = range(0, picture.shape[0], size)
    return np.stack([picture[start : start + size].mean(axis=0, dtype=np.float64) for start in starts])


def _paper(picture: Floats) -> Floats:
    """Return the colour of most of the border."""
    # A border half ink, half paper is a tie: its first corner has the casting vote.
    votes = np.concatenate([picture[_border(picture)].repeat(2, axis=0), picture[:1, 0]])
    return np.median(votes, axis=0)


def _border(picture: Floats) -> Ink:
    """Mark the outermost pixels."""
    border = np.ones(picture.shape[:2], dtype=np.bool_)
    border[1:-1, 1:-1] = False
    return border
