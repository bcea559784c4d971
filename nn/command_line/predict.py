"""Tell which digits are in pictures and in files of pen strokes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.command_line.tables import percent
from nn.command_line.terminal import describe_error, printable, tell
from nn.digits.data import DigitData
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.networks import open_network, task_of
from nn.digits.pictures import stages_from_picture, stages_in_row
from nn.digits.recognizer import recognize
from nn.digits.task import EACH_DIGIT, Task
from nn.ink import InkError, Stages, stages_from_strokes
from nn.ink.files import GZIP, Points, read_drawings
from nn.ink.picture_files import read_picture
from nn.network import Network

FAILED = 2
WIDEST_NAME = 40  # characters of a file's name
NUMBER_WIDTH = 5  # characters of the number of a digit

Entry = dict[str, Any]  # an entry of the JSON list


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `inkling predict`."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a picture of one digit, or pen strokes in .json or .json.gz"
    )
    parser.add_argument("--network", metavar="NETWORK", help="a network file; Inkling's own without")
    parser.add_argument("--json", action="store_true", help="write one JSON list")


def run(options: argparse.Namespace) -> int:
    """Predict every digit of every file; return the exit code, 2 if any could not be read."""
    network = open_network(options.network)
    recognizer = Recognizer(network)
    width = max(len(location(path, 1 if is_stroke_file(path) else None)) for path in options.files)
    entries = []
    for entry in (entry for path in options.files for entry in predict_file(recognizer, path)):
        entries.append(entry)
        if "error" in entry:
            sys.stdout.flush()
            tell(f"inkling predict: error: {problem_words(entry)}\n")
        elif not options.json:
            sys.stdout.write(prediction_line(entry, width, recognizer.task) + "\n")
    if options.json:
        sys.stdout.write(json.dumps(entries, allow_nan=False) + "\n")
    return FAILED if any("error" in entry for entry in entries) else 0


class Recognizer:
    """A network, its task, and the training digits that drawings are compared with."""

    def __init__(self, network: Network) -> None:
        self.network, self.task = network, task_of(network)
        self._familiarity = FamiliarityIndex.of(DigitData.standard())

    def predict(self, stages: Stages, strokes: Sequence[Points] = ()) -> Entry:
        """Return the prediction, a digit or the name of an output, and how far it is to be trusted."""
        comparison = self._familiarity.compare(stages.image, strokes)
        prediction = recognize(self.network, stages.tilted_copies, comparison, self.task)
        return {
            "answer": named_output(self.task, prediction.digit),
            "probability": prediction.probability,
            "sure": prediction.is_sure,
            "unusual": prediction.is_unusual,
            "reasons": [str(reason) for reason in comparison.reasons],
            "nearest": comparison.labels.tolist(),
            "contradicted": prediction.is_contradicted,
            "probabilities": prediction.probabilities.tolist(),
        }

    def predict_picture(self, pixels: npt.ArrayLike) -> Entry:
        """Return the prediction for a picture, or why there is none, with each digit of several in a row."""
        try:
            return self.predict(stages_from_picture(pixels, self._familiarity))
        except InkError as error:
            row = [self.predict(stages) for stages in stages_in_row(error)]
            return {"error": f"{error}{row_words(row)}", **({"row": row} if row else {})}


def predict_file(recognizer: Recognizer, path: str) -> Iterator[Entry]:
    """Yield an entry for each digit of a file, with an error in place of a prediction."""
    try:
        if is_stroke_file(path):
            yield from predict_strokes(recognizer, path)
        else:
            pixels, note = read_picture(path)
            known = {"file": path, "note": note} if note else {"file": path}
            yield {**known, **recognizer.predict_picture(pixels)}
    except (OSError, ValueError) as error:
        yield {"file": path, "error": describe_error(error)}


def predict_strokes(recognizer: Recognizer, path: str) -> Iterator[Entry]:
    """Yield an entry for each digit of a stroke file."""
    for number, drawing in enumerate(read_drawings(path), start=1):
        known: Entry = {"file": path, "digit": number}
        if drawing.label is not None:
            known["label"] = drawing.label
        try:
            stages = stages_from_strokes(drawing.strokes)
            yield {**known, **recognizer.predict(stages, drawing.strokes)}
        except InkError as error:
            yield {**known, "error": str(error)}


def is_stroke_file(path: str) -> bool:
    """Return whether a file should hold pen strokes, by its name or its first characters."""
    if path.lower().endswith((".json", ".json.gz")):
        return True
    try:
        if not Path(path).is_file():  # a pipe would be waited for, and read empty
            return False
        with Path(path).open("rb") as file:
            return file.read(64).lstrip().startswith((b"{", GZIP))
    except OSError:
        return False


def named_output(task: Task, output: int) -> int | str:
    """Return the digit that an output stands for, or its name if it stands for several."""
    return task.digits[output] if task.grouping == EACH_DIGIT else task.outputs[output]


def prediction_line(entry: Entry, width: int, task: Task) -> str:
    """Return a line for people: the location, the answer, its probability, and what else it may be."""
    best, second = np.argsort(-np.array(entry["probabilities"]), kind="stable")[:2].tolist()
    words = f"or {task.outputs[second]}  {percent(entry['probabilities'][second]):>7}"
    words += doubt_words(entry)
    if "note" in entry:
        words += f"  {entry['note'][0].lower()}{entry['note'][1:-1]}"
    if "label" in entry and task.output_of(entry["label"]) != best:
        words += f"  labelled {entry['label']}"
    name = location(entry["file"], entry.get("digit"))
    return f"{name:<{width}}   {entry['answer']}  {percent(entry['probability']):>7}   {words}"


def row_words(row: Sequence[Entry]) -> str:
    """Return what digits that stand side by side look like, with "?" for those of which it is not sure."""
    if not any(entry["sure"] for entry in row):
        return ""
    between = "" if all(isinstance(entry["answer"], int) for entry in row) else " "
    number = between.join(str(entry["answer"]) if entry["sure"] else "?" for entry in row)
    return f"; side by side they look like {number}"


def doubt_words(entry: Entry) -> str:
    """Return why an answer is not sure, if it is not."""
    if entry["unusual"]:
        first = entry["reasons"][0]
        return f"  unusual: {first[0].lower()}{first[1:-1]}"
    if entry["contradicted"]:
        return f"  not sure: most like a {entry['nearest'][0]}"
    return "" if entry["sure"] else "  not sure"


def location(path: str, digit: int | None) -> str:
    """Return the file of a digit, and its number there."""
    return printable(path, WIDEST_NAME) + ("" if digit is None else f", digit {digit:<{NUMBER_WIDTH}}")


def problem_words(entry: Entry) -> str:
    """Return one line on a digit that cannot be read, with the name of its file."""
    number = f", digit {entry['digit']}" if "digit" in entry else ""
    name = printable(" ".join(Path(entry["file"]).name.split()))
    is_named = not number and name in entry["error"]
    words = entry["error"] if is_named else f"{entry['file']}{number}: {entry['error']}"
    return printable(words)
