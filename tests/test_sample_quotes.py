"""The sample articles, from their raw sources to quotations: against what their writer meant."""

import datetime
import json
from pathlib import Path

import pytest

from site_builder.clean import clean
from site_builder.extract import extract
from site_builder.fetch import fetch
from site_builder.model import RawDocument
from site_builder.summarize import summarize

ROOT = Path(__file__).parent.parent
GOLD = json.loads((Path(__file__).parent / "sample_gold.json").read_text(encoding="utf-8"))
NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
# The football club is described and not named: a reader knows which, but no rule does.
DESCRIBED = {"a sofa-related back complaint.": "the club"}


@pytest.mark.parametrize("name", sorted(GOLD))
def test_every_quotation_is_found_and_has_its_speaker(name):
    (raw,) = fetch(str(ROOT / "content" / "inbox" / name), NOW)
    assert isinstance(raw, RawDocument)
    (document,) = extract(raw)
    found = summarize(clean(document)).quotes
    expected = [
        (quote["text"], DESCRIBED.get(quote["text"], quote["speaker"]))
        for quote in GOLD[name]["quotes"]
    ]
    assert [(quote.text, quote.speaker) for quote in found] == expected
