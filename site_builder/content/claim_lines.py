"""On which line of its file an article says what. Not for reading values: see `front_matter`."""

from collections.abc import Mapping, Sequence

from site_builder.content.yaml_block import Entry

# The keys with lists of claims, and what messages call an item of each.
CLAIMS = {
    "quotes": "quote",
    "key_points": "key point",
    "figures": "figure",
    "dates_ahead": "date ahead",
}


def find_claim_lines(entries: Sequence[Entry]) -> Mapping[str, int]:
    """The line of each key, and of each item of a list of claims as it is called: `quote 2`."""
    lines = {entry.key: entry.line for entry in entries}
    for entry in entries:
        if entry.key not in CLAIMS:
            continue
        items = entry.value if isinstance(entry.value, list) else [entry.value]
        each = entry.item_lines if len(entry.item_lines) == len(items) else [entry.line] * len(items)
        filled = (line for line, item in zip(each, items, strict=True) if item)
        for number, line in enumerate(filled, start=1):
            lines[f"{CLAIMS[entry.key]} {number}"] = line
    return lines
