"""Values as JSON, as JSON inside a page, and as CSV. Not for what they say: that is the plan's."""

import csv
import io
import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from site_builder.message import Say, in_english

# What would end a script element or begin a comment in it, and line ends of old JavaScript.
IN_A_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
# What spreadsheets take for a formula at the head of a cell.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# Spreadsheets read a file as UTF-8 only where it begins with this.
BYTE_ORDER_MARK = "\ufeff"


def as_json(value: object, say: Say = in_english) -> Markup:
    """The value as JSON on one line, safe wherever in a page or file it stands."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "), default=say)
    return Markup(text.translate(IN_A_SCRIPT))  # noqa: S704 - no character of markup is left


def as_data(value: object) -> Markup:
    """The value as a JSON document that people can read too."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return Markup(text)  # noqa: S704 - a file of data holds no markup


def as_csv(rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> Markup:
    """The rows under their columns, as a spreadsheet opens them: no cell becomes a formula."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return Markup(BYTE_ORDER_MARK + file.getvalue())  # noqa: S704 - a file of data holds no markup


def _cell(text: str) -> str:
    """The text of a cell; a quote in front where it would be taken for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
