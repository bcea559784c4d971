"""A film: how a network came to read one drawing, moment by moment, as one page that any browser plays.

The page (resources/film.html) asks no network for anything: what it shows lies in it as one JSON object.
"""

from __future__ import annotations

import html
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import Calibration
from nn.digits.recognizer import UNCALIBRATED_THRESHOLD, recognize
from nn.digits.task import STANDARD_TASK
from nn.network import Network
from nn.training.history import EpochMetrics
from nn.training.recording import Recording

TEMPLATE = "film.html"
MARKER = re.compile(r"\{\{(\w+)\}\}")
DECIMALS, INK_DECIMALS, FIGURES = 6, 4, 5  # of probabilities, of the drawing; figures of a cost
CURVES = ("cost", "validation_cost", "accuracy", "validation_accuracy")

# What a person reads in the page, in English.
TEXTS = {
    "language": "en",
    "decimal": ".",
    "title": "How a network learned to read this drawing",
    "about": "Layers of {layers} units, {epochs} epochs",
    "script_needed": "This film is played by JavaScript, which is switched off here.",
    "play": "Play",
    "pause": "Pause",
    "fast": "4\u00d7",
    "fast_help": "Play four times as fast",
    "time": "Time",
    "paper": "The paper",
    "image": "The network receives",
    "answer": "It answers",
    "not_sure": "not sure",
    "no_answer": "no number",
    "percent": "{number} %",
    "cost": "Cost",
    "accuracy": "Accuracy",
    "training": "training",
    "test": "test",
    "moment": "Epoch {epoch} of {last}",
    "told": "{moment}: {answer}",
    "mark": "Epoch {epoch}: {text}",
    "marks": "What happened",
    "keys": "Space plays and pauses, the arrow keys go from moment to moment, Home and End to both ends.",
}

Stroke = tuple[npt.NDArray[np.float64], float]


@dataclass(frozen=True, slots=True, eq=False)
class FilmDrawing:
    """The drawing that a film is about.

    copies: (copies, 64) images, the upright one first. strokes: the (n, 2) points and the width of each, in
    sides of the paper, y downwards; none for a drawing that has only its image.
    """

    copies: Array
    strokes: Sequence[Stroke] = ()


@dataclass(frozen=True, slots=True)
class FilmMark:
    """What happened at an epoch: its kind (spike, best, change or another), and what it was in words."""

    epoch: int
    kind: str
    text: str


def film_content(
    drawing: FilmDrawing,
    network: Network,
    recording: Recording,
    metrics: Iterable[EpochMetrics],
    marks: Iterable[FilmMark] = (),
    texts: Mapping[str, str] = TEXTS,
    outputs: Sequence[str] = STANDARD_TASK.outputs,
) -> dict[str, Any]:
    """Return all that a film shows, in plain values: a moment for each of the recording.

    network: any of the run, for its layers. metrics: of the epochs of the curves, 0 for the one before the
    first step; the recording adds those of its moments. outputs: the names of the task's. Probabilities are
    rounded to six decimals; a number that is not finite is None. Raises IndexError for an empty recording.
    """
    epochs, rows = recording.epochs, recording.filled(metrics)
    return {
        "texts": dict(texts),
        "about": _about(network, epochs[-1], texts),
        "outputs": list(outputs),
        "sure_from": UNCALIBRATED_THRESHOLD,
        "strokes": [_stroke(points, width) for points, width in drawing.strokes],
        "image": [_rounded(value, INK_DECIMALS) for value in drawing.copies[0]],
        "epochs": epochs,
        "probabilities": probabilities_over(network, recording, drawing.copies),
        "curves": {
            "epochs": [row.epoch for row in rows],
            **{name: [_figures(getattr(row, name)) for row in rows] for name in CURVES},
        },
        "marks": [{"epoch": mark.epoch, "kind": mark.kind, "text": mark.text} for mark in marks],
    }


def probabilities_over(
    network: Network, recording: Recording, copies: npt.ArrayLike
) -> list[list[float | None]]:
    """Return the probabilities of a drawing at each moment of a recording, as the window shows them.

    A moment whose parameters are not finite has None in their place.
    """
    twin = network.copy()
    twin.calibration = Calibration()  # measured with other weights
    found: list[list[float | None]] = []
    for moment in recording.moments:
        if np.isfinite(moment.result_parameters).all():
            twin.parameters = moment.result_parameters
            found.append([_rounded(value, DECIMALS) for value in recognize(twin, copies).probabilities])
        else:
            found.append([None] * twin.spec.layers[-1].units)
    return found


def film_page(content: Mapping[str, Any]) -> bytes:
    """Return the page with the content of a film in it; no text in it can become part of the page."""
    template = (resources.files("resources") / TEMPLATE).read_text(encoding="utf-8")
    texts = content["texts"]
    filled = {name: html.escape(texts[name]) for name in ("language", "title", "script_needed")}
    filled["film"] = _json_in_page(content)
    page = MARKER.sub(lambda found: filled[found[1]], template)
    return page.encode("ascii", "xmlcharrefreplace")


def marks_of(recording: Recording, spike: str, best: str) -> list[FilmMark]:
    """Return the marks that every recording has, in order, with the words for each kind."""
    marks = [FilmMark(epoch, "spike", spike) for epoch in recording.spikes]
    if recording.best is not None:
        marks.append(FilmMark(recording.best, "best", best))
    return sorted(marks, key=lambda mark: mark.epoch)


def _about(network: Network, epochs: int, texts: Mapping[str, str]) -> str:
    layers = "-".join(str(layer.units) for layer in network.spec.layers)
    return texts["about"].format(layers=layers, epochs=f"{epochs:,}".replace(",", "\u2009"))


def _stroke(points: npt.NDArray[np.float64], width: float) -> dict[str, Any]:
    return {
        "width": _rounded(width, INK_DECIMALS),
        "points": np.asarray(points, dtype=np.float64).round(INK_DECIMALS).tolist(),
    }


def _rounded(value: float, decimals: int) -> float | None:
    return round(float(value), decimals) if math.isfinite(value) else None


def _figures(value: float | None) -> float | None:
    """Return a number with as many figures as a curve can show."""
    return None if value is None or not math.isfinite(value) else float(f"{value:.{FIGURES}g}")


def _json_in_page(content: Mapping[str, Any]) -> str:
    """Return JSON, an entry a line, in which nothing can end the element that holds it."""
    entries = [f"{json.dumps(name)}: {_lines(value)}" for name, value in content.items()]
    text = "{\n" + ",\n".join(entries) + "\n}"
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _lines(value: Any) -> str:
    """Return JSON with a line for each part of what has parts of its own."""
    if isinstance(value, dict):
        parts = [f"{json.dumps(name)}: {json.dumps(part, allow_nan=False)}" for name, part in value.items()]
        return "{\n" + ",\n".join(parts) + "\n}"
    if isinstance(value, list) and value and isinstance(value[0], list | dict):
        return "[\n" + ",\n".join(json.dumps(part, allow_nan=False) for part in value) + "\n]"
    return json.dumps(value, allow_nan=False)
