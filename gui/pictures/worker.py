"""The worker: reads a picture and finds the ink in it; for a photo of a camera that takes seconds."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gui.pictures.display import Pixels, displayed, is_even, pixels_of
from gui.pictures.sources import PictureSource
from gui.session.drawing import Picture
from gui.words.problems import problem_words
from nn.digits.data import DigitData
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.pictures import find_ink
from nn.ink import InkError
from nn.ink.morphology import Ink
from nn.ink.picture_files import ReadPicture, check_size, read_picture


class PictureJob:
    """A picture to be read; nobody waits for it any more once `is_wanted` is false."""

    def __init__(self, source: PictureSource) -> None:
        self.source = source
        self.is_wanted = True


class PictureWorker(QObject):
    """Reads pictures one after the other; lives in the reader's thread."""

    ended = Signal(object, object)

    @Slot(object)
    def read(self, job: PictureJob) -> None:
        """Read a picture; emit the picture, or in a sentence why there is none."""
        result: Picture | str | None = f"{job.source.name} could not be read"
        try:
            result = read_picture_job(job)
        except (OSError, ValueError) as error:
            result = str(error)
        except MemoryError:
            result = f"{job.source.name} needs more memory than there is"
        finally:
            self.ended.emit(job, result)


def read_picture_job(job: PictureJob) -> Picture | None:
    """Return the picture, or nothing if it is not wanted any more; ValueError in a sentence."""
    source = job.source
    read = _read(source) if job.is_wanted else None
    if read is None or not job.is_wanted:
        return None
    pixels = read.pixels
    if is_even(pixels):
        raise ValueError(f"{source.name} is empty: all of it has one colour")
    return Picture(source.name, displayed(pixels), _found(pixels), source.remark or problem_words(read.note))


@cache
def _familiarity() -> FamiliarityIndex:
    """Return the digits that ink is compared with: of two ways to find it the more usual one counts."""
    return FamiliarityIndex.of(DigitData.standard())


def _read(source: PictureSource) -> ReadPicture:
    if isinstance(source.content, Path):
        return read_picture(source.content)
    image = source.content
    if image.isNull():
        raise ValueError(f"{source.name} is not a picture that can be read")
    check_size(source.name, image.width(), image.height())
    return ReadPicture(pixels_of(image))


def _found(pixels: Pixels) -> tuple[Ink, bool] | InkError:
    try:
        return find_ink(pixels, _familiarity())
    except InkError as problem:
        # Its traceback would keep the whole picture in memory as long as undo can bring it back.
        return copy.copy(problem)
