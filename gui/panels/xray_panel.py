"""The X-ray: every stage on the way from the drawing to the network, and variants as training makes them."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from gui.actions import Actions
from gui.panels.variants_card import VariantsCard
from gui.session.ablation import StageAblation
from gui.session.drawing import Cells, Picture
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.described import Described
from gui.widgets.explaining import ExplainingPanel
from gui.widgets.stage_tile import SMALLEST_PICTURE, USUAL_PICTURE, StageTile
from gui.widgets.topic import set_topic
from gui.words import stages as words
from nn.arrays import Array
from nn.ink import SKIPPABLE
from nn.ink.handprint import CELLS
from nn.ink.tilts import is_tilted_without


class XrayPanel(ExplainingPanel):
    """Shows the session's stages while it is visible; its switches leave stages out."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.ablation = StageAblation(session, self)
        self.tiles = {
            name: StageTile(theme, *words.stage_label(name), can_be_skipped=name in SKIPPABLE, parent=self)
            for name in words.STAGE_LABELS
        }
        self.variants = VariantsCard(session, actions, theme, self)
        self._timer = QTimer(self, singleShot=True, interval=0)  # what answers the pen is painted first
        self._lay_out()
        parts = {self: "stages", self.tiles["block_counts"]: "input", self.variants: "variants"}
        for part, topic in parts.items():
            set_topic(part, topic)
        self._connect()

    def described(self) -> list[Described]:
        """Return what tells of each stage."""
        tiles = self.tiles.values()
        return [Described(tile, tile.accessibleName(), tile.accessibleDescription) for tile in tiles]

    # Explanations

    @property
    def explanations_height(self) -> int:
        """Return the height of the sentences."""
        sentence = self.tiles["ink"].sentence
        return 0 if sentence.isHidden() else sentence.height() + SPACE_1

    def fit_explanations(self, spare: int) -> None:
        """Give all sentences the same height, so that the pictures are level, or none if they do not fit."""
        needed = max(tile.sentence_height for tile in self.tiles.values())
        has_room = needed + SPACE_1 + USUAL_PICTURE - SMALLEST_PICTURE <= spare
        for tile in self.tiles.values():
            tile.fit_sentence(needed if has_room else 0)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was closed."""
        super().showEvent(event)
        self._show_stages()
        self._show_switches()
        self.ablation.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        super().hideEvent(event)
        self.ablation.set_active(False)

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
        for name in SKIPPABLE:
            self.tiles[name].effect.setToolTip(words.without_stage_help())
        self.tiles["block_counts"].effect.setToolTip(words.accuracy_help())

    def _connect(self) -> None:
        session = self._session
        session.reading_changed.connect(self._show_soon)
        self._timer.timeout.connect(self._show_stages)
        session.skipped_changed.connect(self._show_switches)
        session.design_changed.connect(self._show_design)
        self.ablation.measured.connect(self._show_effects)
        for name in SKIPPABLE:
            self.tiles[name].switched.connect(lambda on, name=name: self._switch(name, on))

    def _switch(self, name: str, on: bool) -> None:
        self._session.skip(self._session.skipped - {name} if on else self._session.skipped | {name})

    def _show_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _show_stages(self) -> None:
        for name, tile in self.tiles.items():
            tile.set_picture(self._values(name), self._note(name))
        self._show_ink_sentence()
        self.variants.show_soon()

    def _values(self, name: str) -> Array | None:
        """Return a stage as values from 0, paper, to 1, ink; None for one that was not run."""
        reading = self._session.reading
        stages, copies = reading.stages, reading.tilted_copies
        if stages is None or copies is None:
            return reading.image if name == "block_counts" else None
        if name == "tilts":
            return grid_of(copies[1:]) if is_tilted_without(stages.skipped) else None
        return stages.image if name == "block_counts" else np.asarray(getattr(stages, name), np.float32)

    def _show_ink_sentence(self) -> None:
        sentence = words.ink_sentence(is_picture=self._shows_picture)
        if self._shows_cells:
            sentence = words.no_stages()
        if sentence != self.tiles["ink"].sentence.text():
            self.tiles["ink"].set_sentence(sentence)
            self.explain()

    @property
    def _shows_picture(self) -> bool:
        return isinstance(self._session.drawing, Picture)

    @property
    def _shows_cells(self) -> bool:
        return isinstance(self._session.drawing, Cells)

    def _show_design(self) -> None:
        if self.isVisible():
            self.variants.show_soon()

    def _note(self, name: str) -> str:
        """Return the text that a tile shows in place of a picture."""
        problem = self._session.reading.problem
        if name == "tilts" and self._session.reading.stages is not None:
            return words.copies_missing(skipped=name in self._session.skipped)
        if name != "ink":
            return ""
        if problem is not None:
            return words.ink_missing(problem.problem, is_picture=self._shows_picture)
        return words.no_stages_briefly() if self._shows_cells else ""

    def _show_switches(self) -> None:
        for name in SKIPPABLE:
            self.tiles[name].set_on(name not in self._session.skipped)
        self._show_effects()

    def _show_effects(self) -> None:
        whole = self.ablation.accuracy()
        for name in SKIPPABLE:
            skipped = name in self._session.skipped
            skipping = self.ablation.accuracy(frozenset({name}))
            role = "caution" if skipped else "text_second"
            effect = words.effect_words(whole, skipping, skipped=skipped)
            self.tiles[name].set_effect(effect, role, short=words.effect_briefly(whole, skipping))
        accuracy = self.ablation.accuracy(self._session.skipped)
        if accuracy is None:
            self.tiles["block_counts"].set_effect("", short="")
            return
        count = len(self._session.data.test)
        self.tiles["block_counts"].set_effect(
            words.accuracy_words(accuracy, count), short=words.accuracy_briefly(accuracy)
        )


def grid_of(images: Array) -> Array:
    """Return (n, 64) images side by side in a square, with a cell of paper between them."""
    side = math.isqrt(len(images))
    framed = np.pad(images.reshape(side, side, CELLS, CELLS), ((0, 0), (0, 0), (0, 1), (0, 1)))
    whole = side * (CELLS + 1)
    return framed.transpose(0, 2, 1, 3).reshape(whole, whole)[:-1, :-1]
