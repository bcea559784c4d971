"""Tell which digits are in pictures and in files of pen strokes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from nn.command_line.messages import explain, shown
from nn.command_line.tables import percent
from nn.digits.networks import open_network
from nn.digits.recognizer import recognize
from nn.ink import InkError, Stages, stages_from_bitmap, stages_from_strokes
from nn.ink.files import GZIP, read_drawings, read_picture_file
from nn.network import Network

FAILED = 2
WIDEST_NAME = 40
DIGIT_WIDTH = 5  # of the number of a digit

Answer = dict[str, Any]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `inkling predict`."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a picture of one digit, or pen strokes in .json or .json.gz"
    )
    parser.add_argument("--network", metavar="NETWORK", help="a network file; Inkling's own without")
    parser.add_argument("--json", action="store_true", help="write one JSON list")


def run(options: argparse.Namespace) -> int:
    """Answer for every digit of every file; return the exit code, 2 if any could not be read."""
    network = open_network(options.network)
    width = max(len(place(path, 1 if is_stroke_file(path) else None)) for path in options.files)
    answers = []
    for answer in (answer for path in options.files for answer in answers_for(network, path)):
        answers.append(answer)
        if "error" in answer:
            sys.stdout.flush()
            sys.stderr.write(f"inkling predict: error: {problem_words(answer)}\n")
        elif not options.json:
            sys.stdout.write(answer_line(answer, width) + "\n")
    if options.json:
        sys.stdout.write(json.dumps(answers, allow_nan=False) + "\n")
    return FAILED if any("error" in answer for answer in answers) else 0


def answers_for(network: Network, path: str) -> Iterator[Answer]:
    """Yield what is answered for each digit of a file, or an error in place of an answer."""
    try:
        if is_stroke_file(path):
            yield from stroke_answers(network, path)
        else:
            yield {"file": path, **answered(network, stages_from_bitmap(read_picture_file(path)))}
    except (OSError, ValueError) as error:
        yield {"file": path, "error": explain(error)}


def stroke_answers(network: Network, path: str) -> Iterator[Answer]:
    """Yield an answer for each digit of a stroke file."""
    for number, drawing in enumerate(read_drawings(path), start=1):
        known: Answer = {"file": path, "digit": number}
        if drawing.label is not None:
            known["label"] = drawing.label
        try:
            yield {**known, **answered(network, stages_from_strokes(drawing.strokes))}
        except InkError as error:
            yield {**known, "error": str(error)}


def answered(network: Network, stages: Stages) -> Answer:
    """Return the answer to one digit and how certain it is."""
    prediction = recognize(network, stages.tilted_copies)
    return {
        "answer": prediction.digit,
        "probability": prediction.probability,
        "sure": prediction.is_sure,
        "probabilities": prediction.probabilities.tolist(),
    }


def is_stroke_file(path: str) -> bool:
    """Tell by its name or its first characters whether a file should hold pen strokes."""
    if path.lower().endswith((".json", ".json.gz")):
        return True
    try:
        if not Path(path).is_file():  # a pipe would be waited for, and read empty
            return False
        with Path(path).open("rb") as file:
            return file.read(64).lstrip().startswith((b"{", GZIP))
    except OSError:
        return False


def answer_line(answer: Answer, width: int) -> str:
    """Return a line for people: the place, the answer, how probable it is, and what else it may be."""
    second = int(np.argsort(-np.array(answer["probabilities"]), kind="stable")[1])
    words = f"or {second}  {percent(answer['probabilities'][second]):>7}"
    if not answer["sure"]:
        words += "  not sure"
    if answer.get("label", answer["answer"]) != answer["answer"]:
        words += f"  labelled {answer['label']}"
    name = place(answer["file"], answer.get("digit"))
    return f"{name:<{width}}   {answer['answer']}  {percent(answer['probability']):>7}   {words}"


def place(path: str, digit: int | None) -> str:
    """Return in words where a digit is."""
    return shown(path, WIDEST_NAME) + ("" if digit is None else f", digit {digit:<{DIGIT_WIDTH}}")


def problem_words(answer: Answer) -> str:
    """Return one line on a digit that cannot be read, with the name of its file."""
    number = f", digit {answer['digit']}" if "digit" in answer else ""
    name = shown(" ".join(Path(answer["file"]).name.split()))
    is_named = not number and name in answer["error"]
    words = answer["error"] if is_named else f"{answer['file']}{number}: {answer['error']}"
    return shown(words)
