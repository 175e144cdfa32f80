"""Whether a sentence can stand alone as a key point. Not for how much it says: see `salience`."""

import re

from site_builder.english.sentences import CAPITAL_INSIDE
from site_builder.summarize.pronouns import has_loose_pronoun
from site_builder.summarize.substance import is_telling
from site_builder.summarize.unquoted import find_plain_words, find_quoted_share

FEWEST_WORDS, FEWEST_NAMING, MOST_WORDS = 7, 6, 50
FULL_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+ [a-z]")
MOST_QUOTED = 0.5
OPENERS = " \"'“‘„«([—–-…"
# Who else wrote it, calls to readers, lines of a list or in brackets: no part of the story.
FURNITURE = (
    "contributed to this", "contributed from", "reported from", "reported and wrote", "wrote from",
    "our reporter", "our correspondent", "this story was", "this story has been",
    "this article was", "this article has been", "this post was", "this post has been",
    "click here", "on this page", "of this page", "comment below", "comments below",
    "all rights reserved", "sign up for", "sign up to", "have your say", "newsdesk", "read more:",
    "contributed reporting", "if you have been affected", "is a columnist", "actual results may",
    "as financial advis", "as legal advis", "as legal counsel",
    "see more:", "copyright ©",
)  # fmt: skip
FURNITURE_HEAD = re.compile(
    r"""(?:thank(?:s|\ you)|please)\b|[(•*©]|--|[—–]|\d+[.)]\s
      |(?:photos?|watch|video|related|editor[’']s\ note)\b\s?:""",
    re.VERBOSE,
)
# The writer, of whom a reader of the point knows nothing.
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
# Words that point back to a sentence which is not there.
DANGLING = re.compile(
    r"""(?:he|she|it|they|we|i|you|him|her|his|hers|its|their|theirs|them|our|my|your
      |this(?!\ (?:past\ |last\ )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer
        |autumn|fall|winter|season)\b)
      |that|these|those(?!\ who)|such|both|neither|either|another(?!\ \d)|others?(?!\ than)
      |there(?!\ (?:is|are|was|were|will|has|have|had|may|could|can)\b)|here
      |but|and|or|nor|so|yet|however|meanwhile|also|instead(?!\ of)|still|then|thus|therefore|hence
      |moreover|furthermore|besides|nevertheless|nonetheless|otherwise|consequently|similarly
      |likewise|additionally|indeed|rather(?!\ than)|again|too|nor|no(?=,)|yes|well|later(?!\ this)
      |afterwards?|separately|finally|secondly|thirdly|previously|elsewhere|for\ example
      |for\ instance|in\ addition|in\ fact|in\ other\ words|in\ contrast|by\ contrast
      |on\ the\ other\ hand|at\ the\ same\ time|as\ a\ result|that\ said|of\ course|after\ that
      |of\ (?:those|these|them|that)|all\ (?:of\ )?(?:this|that|these|those)
      |which|who|whose|when\ asked|asked|told|the\ (?:two|pair|trio|three|former
      |latter|same|other|move|decision|incident|statement|comments?|remarks?)
      |(?:one|two|three|four|some|most|many|several|few|all|none|half|each)
       (?=,|\ (?:of\ (?:them|these|those|the\ others)|also|is|are|was|were|has|have
       |had|will|would|can|could|did|do|does|said|says|told|thing|reason|example)\b))
      (?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
BEHIND_ONE_WORD = re.compile(
    r"[A-Z][a-z]+, (?:both|neither|either|such|others?|these|those|that|all of (?:it|them|this))\b"
)
# “It” at the head that the same sentence explains.
EXPLAINED = re.compile(
    r"""It(?:[’']s|\ is|\ was|\ remains)\ (?:not\ (?:yet\ )?(?:clear|known)|still\ unclear|unclear
        |unknown)
        \ (?:that|whether|if|how|why|what|when|where|who|which)\b
      |It(?:[’']s|\ is|\ was)\ (?:very\ |also\ |still\ )?(?:difficult|hard|easy|possible|impossible
        |likely|unlikely|rare|common|illegal|legal)\ (?:to|that|for)\b
      |It(?:[’']s|\ has|\ is)\ (?:been\ )?[^,.;]{1,40}
        \ (?:years?|months?|weeks?|days?|hours?|decades?)\ since\b""",
    re.VERBOSE,
)
STARTS = re.compile(r"[\"“‘'\[$£€]?\w|…")
ENDS = re.compile(r"(?<![\s:;,])[.!…][\"'”’»)\]]*$")
QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
INCHES = re.compile(r"\d\"")
LABEL = re.compile(r"^[\w ]{1,20}:\s|^[\w ]{1,50}:\s\d")


def is_fit(sentence: str) -> bool:
    """Whether the sentence is whole, of a good length, no question, and says whom it is about."""
    return (
        _has_a_good_length(sentence)
        and STARTS.match(sentence) is not None
        and (not sentence[0].islower() or CAPITAL_INSIDE.match(sentence) is not None)
        and ENDS.search(sentence) is not None
        and not QUESTION.search(sentence)
        and not LABEL.match(sentence)
        and not is_dangling(sentence)
        and not _has_an_open_mark(sentence)
        and not FIRST_PERSON.search(find_plain_words(sentence))
        and not _is_furniture(sentence.lower())
        and not has_loose_pronoun(sentence)
        and find_quoted_share(sentence) <= MOST_QUOTED
        and is_telling(find_plain_words(sentence))
    )


def _has_a_good_length(sentence: str) -> bool:
    """A sentence that names somebody in full may be shorter."""
    words = len(sentence.split())
    fewest = FEWEST_NAMING if FULL_NAME.match(sentence) else FEWEST_WORDS
    return fewest <= words <= MOST_WORDS


def _is_furniture(small: str) -> bool:
    return FURNITURE_HEAD.match(small) is not None or any(words in small for words in FURNITURE)


def _has_an_open_mark(sentence: str) -> bool:
    """Whether a quotation or bracket ends in another sentence, or began there."""
    return (
        sentence.count("“") != sentence.count("”")
        or sentence.count("(") != sentence.count(")")
        or sentence.count("‘") > sentence.count("’")
        or (sentence.count('"') % 2 == 1 and not INCHES.search(sentence))
    )


def is_dangling(sentence: str) -> bool:
    """Whether the sentence opens with a word that points back to another one."""
    opening = sentence.lstrip(OPENERS)
    if BEHIND_ONE_WORD.match(opening):
        return True
    return DANGLING.match(opening) is not None and EXPLAINED.match(opening) is None
