"""What may be left out within a sentence: asides, and at its end who reported it.

Only what nothing else hangs on. Words of a quotation stay, and so does a source who accuses,
guesses or takes a side: without them a claim would read as a fact. So does a person who is named.
"""

import re
from collections.abc import Iterator

from site_builder.english.marks import find_quotations
from site_builder.english.span import Span

BRACKETS = re.compile(r"\s*\((?![^()]*\b(?:not?|never)\b)[^()]*\)(?=[\s,.;:!?]|$)")
# An aside between two dashes of one shape; the second one's blank stays.
DASHED = re.compile(
    r"\s(?P<dash>—|–|--)\s(?!(?:and|or|but|nor|not|no|never)\b)(?:(?!--)[^—–]){3,120}?\s(?P=dash)(?=\s(?!(?:an?|the|one)\s))"
)
# A source without a name of its own, or an outlet.
SOURCE = r"""(?! (?:who|which|as|and|but|that|when|where|if|because|while|though|although|what|or|so
      |than|he|she|they|it|we|I|you|one|some|many|others|people|experts|analysts) \b
    | [^,.]* \b (?:prosecut|lawyer|attorney|advoca|critic|oppon|activis|rebel|union|lawsuit|complain
      |plaintiff|defen[cs]e|witness|victim|survivor|famil|relativ|parents?|mother|father|friend
      |neighbou?r|source|campaign|supporter|militant|rival|insider|blogger|suspect|court|affidavit
      |indictment|charge|documents?|papers|groups?\b))
    (?: (?:(?:the|a|an|its|their|local|state|federal|city|county|national)\ ){0,2}
        (?:[a-z][\w’'-]*\ ){0,3} [a-z][\w’'-]*
      | (?:the\ )? [A-Z][\w.’'-]*\ (?:police|officials|authorities|media|reports?|data|government)
      | (?:[\w’'-]+\ )? (?:affiliate|newspaper|broadcaster|agency|website) (?:\ [A-Z][\w.-]*){1,3}
      | (?:the\ )? (?:[A-Z]\w+\ ){0,2} (?:Associated\ Press|Reuters|AFP|BBC|CNN|AP|News|Times|Post
          |Police|Department|Ministry|Office|Agency|Service|Center|Centre|Bureau|Survey) )"""
# A connective within a sentence, where no clause or preface before it needs the comma.
CONNECTIVE = re.compile(
    r"""(?<=\w),\s(?:however|meanwhile|moreover|in\ turn|on\ the\ other\ hand|of\ course
      |for\ example|for\ instance|therefore|nevertheless|nonetheless|in\ fact|indeed)
      (?:,(?=\s)|(?=\.$))""",
    re.VERBOSE,
)
# “Also” leans on what was told before.
ALSO = re.compile(r"(?<=[\w,])(?<!\bbut)\salso(?=\s[a-z])")
PREFACE = re.compile(
    r"""(?:If|When|While|As|After|Before|Although|Though|Because|Since|Until|Once|In|On|At|For|With|By
      |To|From|Under|Despite|During|Unlike|\w+ing|\w+ly)\b""",
    re.VERBOSE,
)
WHEN = r"(?:on\ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TAIL = re.compile(
    rf""", \s
        (?: {SOURCE} \s (?:has\ |have\ )? (?:said|says|say|reported|reports|shows?|showed)
            (?: \s {WHEN} | \s earlier | \s in\ a\ (?:statement|report|news\ release) ){{0,2}}
          | according\ to \s {SOURCE} (?: \s {WHEN} )? )
        (?= \. $ )""",
    re.VERBOSE,
)
# Who tells of a crime is part of what is told.
CRIME = re.compile(
    r"""\b(?:accus|alleg|murder|kill|stab|shot|shoot|gun|rap(?:e|ed|ist)\b|st(?:eal|ole)|theft|thie|rob
      |assault|attack|abus|threat|fraud|brib|kidnap|abduct|smuggl|traffick|drunk
      |arson|plot|conspir|illegal|guilt|victim|suspect|crime|criminal|bomb|terror)""",
    re.IGNORECASE | re.VERBOSE,
)
FEWEST_WORDS = 8


def find_asides(sentence: str) -> Iterator[Span]:
    """The spans of a sentence that may be left out."""
    tail = TAIL.search(sentence)
    if tail and CRIME.search(sentence):
        tail = None
    bracketed = tuple(BRACKETS.finditer(sentence)) if "(" in sentence else ()
    dashed = () if bracketed else DASHED.finditer(sentence)
    connective = CONNECTIVE.search(sentence) if "," in sentence else None
    also = ALSO.search(sentence) if " also " in sentence and "ot only" not in sentence else None
    asides = (*bracketed, *dashed, *filter(None, (also, connective, tail)))
    # The comma behind a preface stays.
    is_tied = connective and connective[0].endswith(",") and PREFACE.match(sentence)
    quotations = find_quotations(sentence) if asides else ()
    for found in asides:
        is_quoted = any(q.start < found.end() and found.start() < q.end for q in quotations)
        is_enough = len(sentence[: found.start()].split()) >= FEWEST_WORDS
        if not is_quoted and (is_enough or found is not tail):
            yield Span(found.start(), found.end() - bool(is_tied and found is connective))
