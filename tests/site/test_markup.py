"""Every page, style sheet and drawing is valid, without a warning."""

import re

from site_checks.markup import markup_faults

BROKEN = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Broken</title></head>
<body><ul><p>A paragraph in a list</p></ul><section><p>No heading</p></section></body></html>
"""
FAULTS = (
    r'page.html":[\d.-]+: error: Element “p” not allowed as child of',
    r'page.html":[\d.-]+: info warning: Section lacks heading',
    r'style.css":[\d.-]+: error: CSS: “colour”: Property “colour” doesn\'t exist',
    r'icon.svg":[\d.-]+: error: Element “paht” not allowed',
)


def test_the_markup_is_valid(sample, every_part, empty):
    assert markup_faults(sample.output, every_part.output, empty.output) == []


def test_the_check_finds_an_error_a_warning_and_a_wrong_style(tmp_path):
    (tmp_path / "page.html").write_text(BROKEN)
    (tmp_path / "style.css").write_text("p { colour: red; }")
    (tmp_path / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><paht/></svg>')
    faults = "\n".join(markup_faults(tmp_path))
    for fault in FAULTS:
        assert re.search(fault, faults), fault
