"""One utterance in the words of several outlets: text in, word by word out."""

import re

import pytest
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st

from site_builder.model import Drift, OtherWording, Piece, PieceKind
from site_builder.stories.drift import compare
from site_builder.stories.tell import tell
from tests.stories.conftest import load_cases, parse_group

MARKS = {PieceKind.SAME: "{}", PieceKind.GONE: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}
# The first example pays for what is loaded on first use.
SLOW_START = settings(deadline=None)
WORDS = st.lists(st.sampled_from(["we", "gates", "don’t", "open", "1,200", "the"]), min_size=1)


def shown_pieces(pieces: tuple[Piece, ...]) -> str:
    return " ".join(MARKS[piece.kind].format(piece.text) for piece in pieces)


def shown(drift: Drift) -> str:
    def other(wording: OtherWording) -> str:
        return f"{wording.said.article.article.source}: {shown_pieces(wording.pieces)}"

    said = drift.fullest
    first = f"{said.article.article.source}, {said.quote.speaker}"
    return " / ".join([first, *map(other, drift.others)])


@pytest.mark.parametrize(("given", "expected"), load_cases("drift.txt"))
def test_wordings_of_one_utterance_are_compared_and_two_utterances_are_not(given, expected):
    found = "\n".join(map(shown, tell(parse_group(given)).drifts))
    assert found == expected.replace("(none)", "")


@SLOW_START
@given_any(st.builds(" ".join, WORDS), st.builds(" ".join, WORDS))
def test_the_pieces_are_the_words_of_both_wordings(fullest, other):
    pieces = compare(fullest, other)
    kept = " ".join(piece.text for piece in pieces if piece.kind is not PieceKind.GONE)
    first = " ".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED)
    assert (first.split(), kept.split()) == (fullest.split(), other.split())


@SLOW_START
@given_any(st.text(max_size=60), st.text(max_size=60))
def test_no_letter_of_the_other_wording_is_lost(fullest, other):
    kept = "".join(p.text for p in compare(fullest, other) if p.kind is not PieceKind.GONE)
    has_words = re.search(r"[^\W_]", other) is not None
    assert not has_words or "".join(kept.split()) == "".join(other.split())
