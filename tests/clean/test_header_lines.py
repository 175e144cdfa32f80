"""What the lines above an article say of its author, its outlet and its date."""

from pathlib import Path

import pytest

from site_builder.clean.header_lines import read_header_line

CASES = (
    Path(__file__).with_name("header_lines.txt").read_text(encoding="utf-8").partition("\n\n")[2]
)
PAIRS = [case.strip("\n").split("\n") for case in CASES.split("\n.\n") if case.strip()]


@pytest.mark.parametrize(("line", "said"), [pair for pair in PAIRS if len(pair) == 2])
def test_a_header_line_is_read_into_its_parts(line, said):
    read = read_header_line(line)
    published = read.published.isoformat() if read.published else ""
    assert f"{read.byline}; {read.source}; {published}".rstrip() == said.rstrip()


@pytest.mark.parametrize("line", [pair[0] for pair in PAIRS if len(pair) == 1])
def test_prose_is_no_header_line(line):
    assert read_header_line(line) is None
