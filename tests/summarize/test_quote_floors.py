"""The quality of quotes and speakers may not fall: floors on a part of a labelled corpus."""

from pathlib import Path

BENCHMARKS = Path(__file__).parent.parent.parent / "benchmarks"
# Just below what was measured on these articles.
FLOORS = {
    "F1": 96.8,
    "recall, whole utterances": 99.2,
    "recall, fragments": 92.5,
    "mention right, nominals": 66.0,
    "names right": 95.8,
    "pronouns right": 85.0,
    "end to end": 94.5,
    "names shown right": 98.6,
    "coverage": 93.0,
}
ARTICLES = 130


def test_quotes_and_speakers_are_as_good_as_they_were(shared, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import score_quotes  # noqa: PLC0415 - a script beside the package

    corpus = shared / "corpora" / "quotes" / "dev.jsonl.gz"
    articles = score_quotes.read_articles(corpus)[::4][:ARTICLES]
    figures = score_quotes.score(articles, [score_quotes.predict(a.text) for a in articles])
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}
