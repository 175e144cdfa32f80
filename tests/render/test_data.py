"""Data in pages and files: safe wherever it stands, and the same values when it is read again."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.data import as_csv, as_data, as_json

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(st.dictionaries(TEXTS, st.lists(TEXTS)))
def test_json_in_a_page_holds_no_markup_and_the_same_value(value):
    text = str(as_json(value))
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(text)
    assert json.loads(text) == value


def test_no_text_ends_a_script():
    assert as_json("</script><!--") == '"\\u003c/script\\u003e\\u003c!--"'


@given(st.dictionaries(TEXTS, TEXTS))
def test_a_document_holds_the_same_value(value):
    assert json.loads(str(as_data(value))) == value


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_becomes_a_formula(text):
    (_, row) = csv.reader(io.StringIO(str(as_csv([{"a": text}], ["a"]))))
    assert row == [f"'{text}"]


@given(st.lists(st.fixed_dictionaries({"a": TEXTS, "b": TEXTS})))
def test_a_table_reads_back_in_order(rows):
    text = str(as_csv(rows, ["b", "a"]))
    assert text.startswith("\ufeffb,a\r\n")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))[1:]
    shown = [[cell.removeprefix("'") for cell in row] for row in read]
    assert shown == [[row["b"].removeprefix("'"), row["a"].removeprefix("'")] for row in rows]
