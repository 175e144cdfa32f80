"""The files of an index of Pagefind in an order of ours, for its own differs from run to run.

Pagefind keeps filters, their values and languages in hash tables with a random seed. Their files
are read and written anew, sorted, under a name made of what they say. Not for anything that is
searched: words, fragments and the order of results are as Pagefind made them.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from typing import Any

MARK = b"pagefind_dcd"  # begins every file when it is not compressed, which a browser reads as well
ENTRY = "pagefind-entry.json"
UNORDERED = (".pf_filter", ".pf_meta")
# Where in a list of an index's parts its filters and its sorts stand.
FILTERS, SORTS = 3, 4
NAME_LENGTH = 10


def in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files by name, whatever the order in which Pagefind came upon filters."""
    entry = json.loads(files[ENTRY])
    ordered = {name: body for name, body in files.items() if not name.endswith(UNORDERED)}
    for language in entry["languages"].values():
        parts = _decode(files[f"pagefind.{language['hash']}.pf_meta"])
        for number, (name, file) in enumerate(parts[FILTERS]):
            body = _filter(files[f"filter/{file}.pf_filter"])
            renamed = _renamed(file, body)
            parts[FILTERS][number] = [name, renamed]
            ordered[f"filter/{renamed}.pf_filter"] = body
        parts[FILTERS].sort()
        parts[SORTS].sort()
        body = _encode(parts)
        language["hash"] = _renamed(language["hash"], body)
        ordered[f"pagefind.{language['hash']}.pf_meta"] = body
    ordered[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
    return ordered


def _filter(body: bytes) -> bytes:
    """A filter with its values in order."""
    name, values = _decode(body)
    return _encode([name, sorted(values)])


def _renamed(name: str, body: bytes) -> str:
    """The name of a file, its language kept and its hash that of what the file says now."""
    language = name.rpartition("_")[0]
    return f"{language}_{hashlib.sha256(body).hexdigest()[:NAME_LENGTH]}"


def _decode(body: bytes) -> Any:  # noqa: ANN401 - the border of parsing
    import cbor2  # noqa: PLC0415 - an extra

    return cbor2.loads(gzip.decompress(body).removeprefix(MARK))


def _encode(value: object) -> bytes:
    import cbor2  # noqa: PLC0415 - an extra

    return MARK + cbor2.dumps(value)
