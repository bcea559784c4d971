"""The X-ray: every stage on the way from the drawing to the network, and variants as training makes them."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.variants_card import VariantsCard
from gui.session.ablation import StageAblation
from gui.session.drawing import Picture
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.stage_tile import StageTile
from nn.checks import Array
from nn.digits.data import DIGIT_COUNT, TRAINING_COUNT
from nn.ink import SKIPPABLE, InkProblem
from nn.ink.tilts import shears

PROBLEMS = {
    InkProblem.TINY_DRAWING: "Too little ink",
    InkProblem.TINY_PICTURE: "Too little ink",
    InkProblem.SEVERAL_DIGITS: "Several digits",
}
TEST_COUNT = DIGIT_COUNT - TRAINING_COUNT


class StageWords(NamedTuple):
    """What a tile says of its stage."""

    title: str
    sentence: str


WORDS = {
    "ink": StageWords("Ink", "Only the ink counts. Lines are drawn again with a standard pen."),
    "boxed": StageWords("Box", "Stretched to 20 by 32 pixels, so size and place do not matter."),
    "stroke_width": StageWords("Weight", "Thin strokes grow and thick ones shrink: any pen will do."),
    "upright": StageWords("Slant", "A leaning digit is set upright, as all digits of the data were."),
    "block_counts": StageWords("Counts", "The network receives the ink in each 4 by 4 square: 0 to 16."),
    "tilts": StageWords("More views", "It looks again with the digit leaning, and the mean answer counts."),
}
INK_OF_PICTURE = "Only the ink counts: what stands out from the paper of the picture."
ONE_LOOK, ALIKE = "One look only", "All alike without Slant"


class XrayPanel(QWidget):
    """Shows the session's stages while it is visible; its switches leave steps out."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.meter = StageAblation(session, self)
        self.tiles = {
            name: StageTile(theme, *words, step=name in SKIPPABLE, parent=self)
            for name, words in WORDS.items()
        }
        self.variants = VariantsCard(session, actions, theme, self)
        self._timer = QTimer(self, singleShot=True, interval=0)  # what answers the pen is painted first
        self._lay_out()
        self._connect()

    # Properties

    def minimumSizeHint(self) -> QSize:
        """Ask for what must show; the sentences need not."""
        return super().minimumSizeHint() - QSize(0, self._sentences_height)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Explain the stages where there is room."""
        super().resizeEvent(event)
        self._fit_sentences()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was closed."""
        super().showEvent(event)
        self._show_stages()
        self._show_steps()
        self.meter.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        super().hideEvent(event)
        self.meter.set_active(False)

    # Internal

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_3)
        layout.setSpacing(SPACE_2)
        for tile in self.tiles.values():
            tile.fit_sentence(0)
            layout.addWidget(tile, 4)
        layout.addSpacing(SPACE_2)
        layout.addWidget(self.variants, 5)
        for step in SKIPPABLE:
            self.tiles[step].worth.setToolTip(
                f"Right of {TEST_COUNT} redrawn test digits with all steps but this one."
            )
        counts = self.tiles["block_counts"]
        counts.worth.setToolTip(
            f"The last {TEST_COUNT} digits of the data, which no training here sees, drawn again as other "
            "hands might, and read with the steps that are switched on."
        )

    def _connect(self) -> None:
        session = self._session
        session.reading_changed.connect(self._show_soon)
        self._timer.timeout.connect(self._show_stages)
        session.left_out_changed.connect(self._show_steps)
        session.design_changed.connect(self._show_design)
        self.meter.measured.connect(self._show_worth)
        for step in SKIPPABLE:
            self.tiles[step].switched.connect(lambda on, step=step: self._switch(step, on))

    def _switch(self, step: str, on: bool) -> None:
        self._session.leave_out(self._session.left_out - {step} if on else self._session.left_out | {step})

    def _show_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _show_stages(self) -> None:
        for name, tile in self.tiles.items():
            tile.set_picture(self._values(name), self._word(name))
        self._show_ink_sentence()
        self.variants.show_soon()

    def _values(self, name: str) -> Array | None:
        """Return a stage as values from 0, paper, to 1, ink; None for views that do not lean."""
        stages, views = self._session.reading.stages, self._session.reading.tilted_copies
        if stages is None or views is None:
            return None
        if name == "tilts":
            return grid_of(views[1:]) if any(shears(stages.skipped)) else None
        return stages.image if name == "block_counts" else np.asarray(getattr(stages, name), np.float32)

    def _show_ink_sentence(self) -> None:
        sentence = INK_OF_PICTURE if self._shows_picture else WORDS["ink"].sentence
        if sentence != self.tiles["ink"].sentence.text():
            self.tiles["ink"].set_sentence(sentence)
            self._fit_sentences()

    @property
    def _shows_picture(self) -> bool:
        return isinstance(self._session.drawing, Picture)

    @property
    def _sentences_height(self) -> int:
        """Return the height that could be freed."""
        sentence = self.tiles["ink"].sentence
        return 0 if sentence.isHidden() else sentence.height() + SPACE_1

    def _fit_sentences(self) -> None:
        """Give all sentences the same height, so that the pictures are level, or none if they do not fit."""
        needed = max(tile.sentence_height for tile in self.tiles.values())
        room = self.height() - self.minimumSizeHint().height()
        fits = needed + SPACE_1 <= room
        for tile in self.tiles.values():
            tile.fit_sentence(needed if fits else 0)

    def _show_design(self) -> None:
        if self.isVisible():
            self.variants.show_soon()

    def _word(self, name: str) -> str:
        """Return what a tile says in place of a picture."""
        problem = self._session.reading.problem
        if problem is None:
            return ONE_LOOK if "tilts" in self._session.left_out else ALIKE
        without_ink = "No digit found" if self._shows_picture else "Draw a digit"
        word = PROBLEMS.get(problem.problem, without_ink)
        return word if name == "ink" else ""

    def _show_steps(self) -> None:
        for step in SKIPPABLE:
            self.tiles[step].set_on(step not in self._session.left_out)
        self._show_worth()

    def _show_worth(self) -> None:
        whole = self.meter.accuracy()
        for step in SKIPPABLE:
            off = step in self._session.left_out
            without = self.meter.accuracy(frozenset({step}))
            role = "caution" if off else "text_second"
            self.tiles[step].set_worth(worth_words(whole, without, off=off), role)
        self.tiles["block_counts"].set_worth(accuracy_words(self.meter.accuracy(self._session.left_out)))


def grid_of(images: Array) -> Array:
    """Return (n, 64) images side by side in a square, with a cell of paper between them."""
    side = math.isqrt(len(images))
    framed = np.pad(images.reshape(side, side, 8, 8), ((0, 0), (0, 0), (0, 1), (0, 1)))
    return framed.transpose(0, 2, 1, 3).reshape(9 * side, 9 * side)[:-1, :-1]


def accuracy_words(accuracy: float | None) -> str:
    """Return the accuracy on redrawn digits in words."""
    return "" if accuracy is None else f"{100 * accuracy:.1f} % right of {TEST_COUNT}\nredrawn test digits"


def worth_words(whole: float | None, without: float | None, *, off: bool) -> str:
    """Return in words what a step changes: the accuracy of all steps against that without this one."""
    if whole is None or without is None:
        return "Left out" if off else ""
    points = round(100 * whole, 1) - round(100 * without, 1)
    change = f"{abs(points):.1f} points {'worse' if points > 0 else 'better'}"
    if abs(points) < 0.05:
        change = "no difference"
    return f"{'Left out' if off else 'Without it'}: {100 * without:.1f} %,\n{change}"
