"""Answers that were had before: a file for each, by the hash of its request.

All of them may be lost or broken: then the model is asked again.
"""

import os
from pathlib import Path

PLACE = ".briefing/llm"


def load_answer(folder: Path, key: str) -> bytes | None:
    """What a model said before, in the site in this folder; nothing where it can not be read."""
    try:
        return _path(folder, key).read_bytes()
    except OSError:
        return None


def save_answer(folder: Path, key: str, content: bytes) -> None:
    """Save what a model said, whole or not at all; raises OSError."""
    path = _path(folder, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_suffix(".new")
    with staged.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    staged.replace(path)


def _path(folder: Path, key: str) -> Path:
    return folder / PLACE / f"{key}.json"
