"""Headlines made to fit where a mail program shows only so many characters."""

CLOSING = {"“": "”", "„": "“", "«": "»"}
LOOSE_END = " ,;:–—-·/([{“„«"


def shorten(text: str, limit: int) -> str:
    """The text in at most `limit` characters, cut between words and ended by an ellipsis.

    A quotation that is cut is closed again after the ellipsis.
    """
    if len(text) <= limit:
        return text
    for room in range(limit - 1, 0, -1):
        cut = _cut(text, room)
        ending = "…" + _marks_left_open(cut)
        if len(cut + ending) <= limit:
            return cut + ending
    return text[:limit]


def _cut(text: str, room: int) -> str:
    """The words that fit, or a part of the first where it does not."""
    kept = text[: room + 1].rpartition(" ")[0].rstrip(LOOSE_END)
    return kept or text[:room].rstrip(LOOSE_END)


def _marks_left_open(text: str) -> str:
    """What closes the quotations that are open at the end of the text, innermost first."""
    open_marks: list[str] = []
    for character in text:
        if open_marks and character == open_marks[-1]:
            open_marks.pop()
        elif character in CLOSING:
            open_marks.append(CLOSING[character])
        elif character == '"':
            open_marks.append('"')
    return "".join(reversed(open_marks))
