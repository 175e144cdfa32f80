"""A file that always has all of its old bytes or all of its new ones."""

import os
import tempfile
from pathlib import Path

LEFTOVER = ".briefing-"


def replace_file(path: Path, body: bytes) -> None:
    """Make the file have these bytes; killed at any instant, it has the old ones or the new."""
    for leftover in path.parent.glob(f"{LEFTOVER}*"):
        leftover.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix=LEFTOVER, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
