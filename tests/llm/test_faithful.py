"""A sentence in other words says nothing that the cited sentences do not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.llm.faithful import find_fault

VOTE = "The harbour board of Skarrow voted seven to two on Friday, 20 November, to keep the ferry."
COST = "Ilse Brandt, who chairs the board, said it will cost 2.3 million crowns, not 4 million."
SAID = "“We heard you,” said Ilse Brandt of Skarrow. “The boat sails for 12 years.”"
MATCH = "Orrin beat Tarrant 3-1 on Sunday before 41,000 people, and Brae lost 12 players."

SPOKEN = "“The boat sails for 12 years,” said Ilse Brandt, who has chaired the board since March."
TRIAL = "The brother of Ada Marrow was tried on Monday, and Ada Marrow’s house was sold by Velm."

FAITHFUL = [
    (VOTE, "The harbour board of Skarrow voted to keep the ferry."),
    (VOTE, "The board voted seven to two on Friday to keep the ferry."),
    (VOTE, "Harbour board votes seven to two to keep ferry."),
    (COST, "Ilse Brandt said it will cost 2.3 million crowns, not 4 million."),
    (SAID, "“We heard you,” said Ilse Brandt."),
    (SPOKEN, '"The boat sails for 12 years," said Ilse Brandt.'),
    (MATCH, "Orrin beat Tarrant 3-1 before 41,000 people."),
]
OTHER = "words that are not there, or in another order"
SENSE = "turns or weakens"
UNFAITHFUL = [
    (VOTE, "The harbour board of Velm voted to keep the ferry.", "names"),
    (VOTE, "Velm harbour board of Skarrow voted to keep the ferry.", "names"),
    (VOTE, "The harbour board voted on Monday to keep the ferry.", "names"),
    (VOTE, "The harbour board voted on 21 November to keep the ferry.", OTHER),
    (VOTE, "The harbour board voted eight to two to keep the ferry.", OTHER),
    (VOTE, "The harbour board voted two to seven to keep the ferry.", OTHER),
    (VOTE, "The harbour board voted not to keep the ferry.", SENSE),
    (VOTE, "The harbour board voted to keep the lousy ferry.", OTHER),
    (VOTE, "The harbour board voted to keep the ferry, buy coins.", OTHER),
    (VOTE, "The harbour board “voted to keep the ferry” on Friday.", "quotes"),
    (VOTE, "the board kept it", "one sentence"),
    (VOTE, "The board voted.\nThe ferry.", "one sentence"),
    (VOTE, "The board voted to keep the ferry at http://velm.example.", "characters"),
    (VOTE, "The board voted to keep the <b>ferry</b>.", "characters"),
    (COST, "Ilse Brandt said it will cost 4 million crowns, not 2.3 million.", OTHER),
    (COST, "Ilse Brandt said it will cost 2.3 crowns, not 4 million.", OTHER),
    (COST, "Ilse Brandt said it will cost 23 million crowns, not 4 million.", OTHER),
    (COST, "It will cost 2.3 million crowns, not 4 million.", SENSE),
    (COST, "Ilse Brandt said it will cost 2.3 million crowns.", SENSE),
    (COST, "Ilse Brandt said it cost 2.3 million crowns, not 4 million.", SENSE),
    (SAID, "“We heard of you,” said Ilse Brandt.", "quotes"),
    (SAID, "“The boat sails for 10 years,” said Ilse Brandt.", "quotes"),
    (SAID, "“We heard you, the boat sails,” said Ilse Brandt.", "quotes"),
    (SAID, "“We heard you, said Ilse Brandt.", "quotes"),
    (SAID, "We heard you, said ‘Ilse Brandt’.", "quotes"),
    (SPOKEN, "“The boat sails for 12 years.”", SENSE),
    (SAID, "Said Ilse Skarrow: “The boat sails.”", "names"),
    (MATCH, "Tarrant beat Orrin 3-1 before 41,000 people.", OTHER),
    (MATCH, "Orrin beat Tarrant 1-3 before 41,000 people.", OTHER),
    (MATCH, "Orrin beat Tarrant 3-1 before 12 people.", OTHER),
    (MATCH, "Orrin was beat 3-1 before 41,000 people.", OTHER),
    (TRIAL, "Ada Marrow was tried on Monday.", OTHER),
    (TRIAL, "Ada Marrow was sold by Velm.", OTHER),
]


@pytest.mark.parametrize(("source", "text"), FAITHFUL)
def test_what_leaves_out_and_inflects_is_faithful(source, text):
    assert find_fault(text, [source]) == ""


@pytest.mark.parametrize(("source", "text", "fault"), UNFAITHFUL)
def test_what_says_something_else_is_not(source, text, fault):
    assert fault in find_fault(text, [source])


def test_two_sentences_may_become_one():
    text = "The board voted to keep the ferry, and Ilse Brandt said it will cost not 4 million."
    assert find_fault(text, [VOTE, COST]) == ""
    assert find_fault(text, [VOTE]) != ""


@pytest.mark.parametrize("sentence", [VOTE, COST, MATCH])
def test_a_sentence_is_faithful_to_itself(sentence):
    assert find_fault(sentence, [sentence]) == ""


@given(st.text())
def test_nothing_foreign_passes(text):
    assert find_fault(f"The board voted to keep the ferry {text}zyx.", [VOTE]) != ""


@given(st.permutations(["Skarrow", "seven", "Friday", "November", "keep", "ferry"]))
def test_what_is_told_passes_in_no_other_order(words):
    text = f"Board {' '.join(words)}."
    is_in_order = words == ["Skarrow", "seven", "Friday", "November", "keep", "ferry"]
    source = "The board, Skarrow seven, Friday, November, keep the ferry."
    assert (find_fault(text, [source]) == "") == is_in_order
