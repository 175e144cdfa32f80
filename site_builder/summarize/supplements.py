"""What a sentence adds at its end beside its main clause, and what stays true without it.

A supplement as Huddleston and Pullum tell it apart (The Cambridge Grammar of the English Language,
2002, chapter 15): a relative clause behind a comma, what a place is, what somebody did in passing.
No attribution, condition, contrast or denial is one, and no part of a quotation: a claim would read
as a fact, and what holds under a condition as if it always held.
"""

import re

from site_builder.english.marks import find_quotations
from site_builder.english.span import Span

PLAIN = r"""(?:[^.,;:—–“”"()-]|\.(?!\s|$)|-(?!-))"""
# Where the subject follows the first comma, that comma sets nothing off.
PREFACE = re.compile(
    r"""[“"‘']?(?:If|When|While|As|After|Before|Although|Though|Because|Since|Until|Once|In|On|At|For
      |With|By|To|From|Under|Despite|During|Unlike|Among|Amid|Of|Over|Through|Without|Within|About
      |Around|Like|Given|Last|This|Next|Now|Then|Today|Also|Still|Yet|Here|There|[A-Z][a-z]+ing
      |[A-Z][a-z]+ly|[A-Z][a-z]+ed)\b[^,]*$""",
    re.VERBOSE,
)
RELATIVE = rf"""(?:who|which|where|whose
    |(?:some|most|many|all|both|one|two|three|four|none|half)\sof\swh(?:om|ich))\s{PLAIN}+"""
# What somebody did in passing; what came of it – “killing two” – stays.
IN_PASSING = rf"""(?:adding|calling|carrying|describing|emphasizing|featuring|hoping|including
    |insisting|looking|naming|noting|pointing|praising|recalling|referring|saying|showing|singing
    |sitting|smiling|speaking|standing|stressing|talking|thanking|urging|using|waving|wearing
    )\s\S+\s{PLAIN}+"""
# Who somebody is stays; that a town is a town may go.
PLACE = rf"""(?:an?|the)\s(?!{PLAIN}*\s(?:and|or)\s){PLAIN}{{0,40}}
    (?:capital|city|town|village|suburb|province|region|district|port|island|area)\b{PLAIN}*"""
SUPPLEMENT = re.compile(rf",\s(?:{RELATIVE}|{IN_PASSING}|{PLACE})(?=\.$)", re.VERBOSE)
# An attribution, a condition, a contrast, a denial: more than an addition.
NO_ADDITION = re.compile(
    r"""\b(?:sa(?:id|ys?)|told|tells?|claim\w*|alleg\w+|accord\w+|report(?:s|ed)|argu\w+|believ\w+
      |suspect\w*|cit(?:ing|ed?)|quot\w+|depend\w+|assum\w+|provid(?:ed|ing)|pending|barring
      |exclud\w+|except\w*|if|unless|not|never|no|only|but|however|although|though|despite
      |den(?:y|ies|ied)|disput\w+|reject\w+|dismiss\w+|contest\w+|question\w+|critici\w+
      )\b|n[’']t\b""",
    re.VERBOSE,
)


def find_supplement(sentence: str) -> Span | None:
    """The end of the sentence that may be left out, from its comma up to its full stop."""
    comma = sentence.rfind(", ")
    found = SUPPLEMENT.match(sentence, comma) if comma > 0 else None
    if found is None or NO_ADDITION.search(found[0]) or PREFACE.match(sentence[:comma]):
        return None
    is_quoted = any(q.start < found.end() and comma < q.end for q in find_quotations(sentence))
    return None if is_quoted else Span(*found.span())
