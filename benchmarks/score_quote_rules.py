"""How often each rule that names a speaker is right: the table in `summarize/confidence.py`.

A name or a pronoun counts where the label has the person's name, a description where the label has
the words that name the speaker. Not for how good the whole is: see `score_quotes`.
"""

import argparse
from collections import Counter
from pathlib import Path

from score_quotes import Label, find_labels, last_name, match, names_the_same, read_articles

from site_builder.summarize.phrase import PhraseKind
from site_builder.summarize.utterances import Utterance

PARTS = ("right", "named")
SUMMARY = "how often each rule for speakers is right"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the gold file."""
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl[.gz]")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """Two figures for a rule and what names the speaker: how many it named, and how many right."""
    counts: Counter[str] = Counter()
    for article in read_articles(arguments.gold):
        found = tuple(find_labels(article.text))
        pairs = match(article, [label for _, label in found])
        for number, place in pairs.items():
            counts.update(_count(article.labels[number], *found[place]))
    rules = sorted({key.rpartition(", ")[0] for key in counts})
    return {f"{rule}, {what}": counts[f"{rule}, {what}"] for rule in rules for what in PARTS}


def _count(gold: Label, utterance: Utterance, found: Label) -> Counter[str]:
    speaker = utterance.said_by
    if speaker is None or not speaker.name:
        return Counter()
    kind = speaker.phrase.kind
    if gold.speaker:
        right = last_name(gold.speaker) == last_name(found.speaker)
    elif kind is PhraseKind.DESCRIPTION and gold.mention:
        right = names_the_same(gold, found)
    else:
        return Counter()
    rule = f"{kind.name.lower()}: {utterance.rule}"
    return Counter({f"{rule}, named": 1, f"{rule}, right": int(right)})
