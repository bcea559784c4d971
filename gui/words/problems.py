"""What the engine and the system say of a file that cannot be used, in the window's language.

The engine knows no window, so its messages come in English; here stand those that a person may meet.
"""

from __future__ import annotations

import re

from gui.words.translation import tr

PLACE = re.compile(r"\\\{(\w+)\\\}")  # of a value in a message, escaped
PROBLEMS = (
    "there is no file {name}",
    "{name} is a folder: give the name of a file in it",
    "{name} is not a network of Inkling: its format is {found}",
    "{name} is not a network file: {reason}",
    "{name} does not say what it learned: {reason}",
    "{name} is a network from {inputs} to {outputs} values: digits need {wanted} and {needed}",
    "{name} was trained on digits prepared in another way: "
    "its normaliser has the version {version}, this Inkling {own}",
    "This network is larger than the designer: at most {layers} hidden layers of {units} units",
    "{name} is not a picture that can be read: it is no {kinds} or {kind} file",
    "{name} is not a picture that can be read: {reason}",
    "{name} is not a picture that can be read",
    "{name} is a HEIC picture, which cannot be read here: save it as JPEG or PNG",
    "The file ends too early: its last bytes are missing.",
    "{name} is empty: all of it has one colour",
    "{name} is empty",
    "{name} is too large: more than {most} pixels",
    "{name} is too long and thin to show a digit: {width} x {height} pixels",
    "{name} needs more memory than there is",
    "{name} could not be read",
    "No such file or directory",
    "No space left on device",
    "Permission denied",
    "Read-only file system",
    "Is a directory",
)


def problem_words(message: str) -> str:
    """Return a message in the window's language, as it is if it is none of those known."""
    for text in PROBLEMS:
        match = re.fullmatch(PLACE.sub(r"(?P<\1>.+)", re.escape(text)), message, re.DOTALL)
        if match is not None:
            return tr(text).format(**match.groupdict())
    return message
