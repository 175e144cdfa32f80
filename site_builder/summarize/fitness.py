"""Whether a sentence can stand alone as a key point. Not for how much it says: see `salience`."""

import re
from functools import lru_cache

from site_builder.english.marks import find_quotations
from site_builder.summarize.substance import is_telling

FEWEST_WORDS, MOST_WORDS = 7, 50
MOST_QUOTED = 0.5
OPENERS = " \"'“‘„«([—–-…"
# Who else wrote it, and lines of a list or in brackets: no sentences of the story.
FURNITURE = re.compile(
    r"""\b(?:contributed\ to\ this|our\ (?:reporter|correspondent)
        |this\ (?:story|article|post)\ (?:was|has\ been)
        |click\ here|(?:on|of)\ this\ page|comments?\ below
        |all\ rights\ reserved|sign\ up\ for|(?:read|see)\ more:|copyright\ ©)
      |^(?:[(•*©]|--|[—–]|\d+[.)]\s|(?:Photos?|Watch|Video|Related|Editor[’']s\ note)\b\s?:)""",
    re.IGNORECASE | re.VERBOSE,
)
# The writer, of whom a reader of the point knows nothing.
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
# Words that point back to a sentence which is not there.
DANGLING = re.compile(
    r"""(?:he|she|it|they|we|i|you|him|her|his|hers|its|their|theirs|them|our|my|your
      |this|that|these|those(?!\ who)|such|both|neither|either|another(?!\ \d)|others?
      |there(?!\ (?:is|are|was|were|will|has|have|had|may|could|can)\b)|here
      |but|and|or|nor|so|yet|however|meanwhile|also|instead|still|then|thus|therefore|hence
      |moreover|furthermore|besides|nevertheless|nonetheless|otherwise|consequently|similarly
      |likewise|additionally|indeed|rather|again|too|nor|no(?=,)|yes|well|later
      |afterwards?|separately|finally|secondly|thirdly|previously|elsewhere|for\ example
      |for\ instance|in\ addition|in\ fact|in\ other\ words|in\ contrast|by\ contrast
      |on\ the\ other\ hand|at\ the\ same\ time|as\ a\ result|that\ said|of\ course|after\ that
      |which|who|whose|when\ asked|asked|told|the\ (?:two|pair|trio|three|former
      |latter|same|other|move|decision|incident|statement|comments?|remarks?)
      |(?:one|two|three|four|some|most|many|several|few|all|none|half|each)
       (?=,|\ (?:of\ (?:them|these|those|the\ others)|also|is|are|was|were|has|have
       |had|will|would|can|could|did|do|does|said|says|told|thing|reason|example)\b))
      (?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
# A pronoun, and what can stand for it earlier in its own sentence.
HE = re.compile(r"\b(?:he|him|his|himself)\b")
SHE = re.compile(r"\b(?:she|her|hers|herself)\b")
A_NAME = re.compile(
    r"""(?<![.!?“"]\ )(?<!^)\b[A-Z][a-z]
      |^(?!(?:The|An?|In|At|On|By|For|After|If|When|While|As|Although|Though|Because|Before|Since|Until
          |Once|With|Without|From|To|Of|Now|Then|Today|Yesterday|Tonight|Even|Still|Only|Just|Once|What
          |Who|Why|How|Where|There|Perhaps|Maybe|Instead|Also|Soon|Some|More|Most|Many|One|Two|Three
          |Last|Next|Every|Each|No|Not|All|During|Despite|Under|Over|[A-Z]\w+ly|Chances|Police
          |Officials|Authorities|Prosecutors|Investigators|Officers|Witnesses|Critics|Experts|Reports
          |People|Others)\b(?!\ [A-Z]))
        [A-Z][a-z]+\b""",
    re.VERBOSE,
)
A_ROLE = re.compile(
    r"""\b(?!(?:for|after|over|under|never|ever|other|another|however|whether|either|neither|rather
          |together|water|winter|summer|later|earlier|longer|number|order|paper|letter|dinner|sent
          |went|spent|event|percent|recent|apparent|different|want|important|moment|apartment
          |nor|floor|door|major|want|river|corner|center|computer|power|per|better|faster|former
          |higher|lower|greater|larger|smaller|older|younger|fewer|further|[a-z]+ment)\b)
        (?:[a-z]+(?:er|or|ist|ant|ent)|[a-z]*(?:man|woman|boy|girl|king|queen)|judge|chief|son)\b""",
    re.VERBOSE,
)
# “After its first season, the ferry …”: whose it is follows at once.
AHEAD = re.compile(
    r"""^(?:In|On|At|After|Before|Since|With|For|During|As|While|When|Despite|By|Until|Of|Through
        |Ahead\ of|Throughout|Without)\b
      [^,]* \b(?:his|her|its|their)\b [^,]* ,\ (?=(?:the\ )?[A-Z])""",
    re.VERBOSE,
)
# “It” that stands for nothing: it is clear that, it appears that, it took a day to.
IMPERSONAL = re.compile(
    r"""\b[Ii]t (?:[’']s|\ is|\ was|\ will\ be|\ would\ be|\ remains|\ became)
        \ (?:not\ |still\ |now\ |also\ |more\ |too\ |very\ |so\ )*
        (?:clear|unclear|known|unknown|likely|unlikely|possible|impossible|important|hard|difficult
          |easy|safe|early|time|legal|illegal|common|rare|true|uncertain|obvious|necessary)
        \ (?:that|whether|if|how|why|what|when|where|who|which|to|for)\b
      |\b[Ii]t\ (?:appears?|appeared|seems?|seemed|turns\ out|turned\ out|emerged)\b
      |\b[Ii]t\ (?:takes?|took|will\ take|would\ take)\ (?:\S+\ ){1,5}?to\b""",
    re.VERBOSE,
)
# “In Skarrow … there”: the place is named before.
PLACED = re.compile(
    r"\b(?:in|at|to|into|from|across) (?:the )?(?:[a-z]+ )?[A-Z][^.;]*?\bthere\b(?=[.,;)])"
)
# Names of places and days, which are nobody's.
NOBODY = re.compile(
    r"""\b(?i:in|at|near|on|from|to|into|across|outside|inside|around|since|until|during)\s
        (?:the\s|last\s|next\s)?[A-Z][\w’'-]*(?:(?:\sof)?\s[A-Z][\w’'-]*)*
      |\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day""",
    re.VERBOSE,
)
ANY = re.compile(r"\b(?:its?|he|him|his|himself|she|hers?|herself|they|them|theirs?|themselves)\b")
GROUP = re.compile(r"\b(?:they|them|their|theirs|themselves)\b")
SOME_PEOPLE = re.compile(
    r"\b(?!(?:sports|news|series|says|does|goes|always|politics)\b)[A-Za-z]{2,}[^sui\W]s\b"
    r"|\b(?i:people|police|children|women|men|staff|each|those|crew|team|family|couple|government)\b"
    r"|\b[A-Z][\w’'-]+ and (?:[a-z’]+ )?[A-Z]"
)
# What another sentence has named: a place, a time, a source, what a preface or an object means.
THERE = re.compile(
    r"""\bthere\b(?![’']|\ (?:is|are|was|were|be|been|will|would|has|have|had|may|might|must|can
        |could|should|seems?|appears?|remains?)\b)
      |\b(?i:nobody|everybody|anybody|somebody|one|people|those|men|women)\ there\b""",
    re.VERBOSE,
)
# Each is looked for only where one of its words is: that is three times as fast.
ELSEWHERE = tuple(
    (words, re.compile(pattern, re.VERBOSE))
    for words, pattern in (
        ((", it ",), r",\ it\ (?:said|says|added|wrote)\b"),
        (
            ("do", "did"),
            r"\bd(?:o|oes|id|one|oing)\ (?:so|that|it)\b(?!\ (?:far|much|many|well|long)\b)",
        ),
        (("First,", "Second,", "Third,", "Fourth,"), r"^(?:First|Second|Third|Fourth),"),
        (("such a",), r"\bsuch\ an?\b"),
        ((" of th",), r"\b(?:all|any|much|some|none)\ of\ (?:this|that|these|those)\b"),
        (
            ("the ",),
            r"""\bthe\ (?:two|pair|duo|trio|latter|former)
                \ (?:\w+ed|were|are|have|had|both|then|also|met)\b""",
        ),
        (
            ("that ",),
            r"""\bthat\ (?:time|point|moment|day|night|morning|afternoon|evening|week|month|year
                |summer|autumn|winter|spring|season|decade)\b""",
        ),
        (
            ("it", "them"),
            r"""^(?:To|By|For|With|Without|In|On|At|After|Before)\b[^,]{1,60}\b(?:it|them)\b
                [^,]*,""",
        ),
        (
            ("him", "them"),
            r"""^(?:(?!,|\b(?:and|or|but|that|who|which|to|as|when|if|because|while|after|before|for
                |with|about|by|of)\b).)*\b(?:him|them)\b""",
        ),
    )
)
THING = re.compile(r"\b(?:it|its)\b")
SOMETHING = re.compile(
    r"""(?<!^)\b[A-Z]\w+|\b(?i:the|an?|this|that|every|each)\s+\w+|^\w+s\b
      |^(?!(?:When|If|As|While|Although|Because|After|Before|Since|Until|In|On|At|With|For|By)\b)
        [A-Z]\w+""",
    re.VERBOSE,
)
ENDS = re.compile(r"(?<![\s:;,])[.!…][\"'”’»)\]]*$")
WITHIN = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]")
SHE_SAID = re.compile(r",\ (?:he|she)\ (?:said|says|added|adds|told|wrote|continued|recalled)\b")
QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
MARK = re.compile(r"[\"'“”„‟«»‘’‚‛‹›`´]")
INCHES = re.compile(r"\d\"")
LABEL = re.compile(r"^[\w ]{1,20}:\s")


def is_fit(sentence: str) -> bool:
    """Whether the sentence is whole, of a good length, no question, and says whom it is about."""
    words = sentence.split()
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and ENDS.search(sentence) is not None
        and not QUESTION.search(sentence)
        and not LABEL.match(sentence)
        and not is_dangling(sentence)
        and not _has_an_open_mark(sentence)
        and not FIRST_PERSON.search(find_plain_words(sentence))
        and not FURNITURE.search(sentence)
        and not has_loose_pronoun(sentence)
        and find_quoted_share(sentence) <= MOST_QUOTED
        and is_telling(find_plain_words(sentence))
    )


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
    return DANGLING.match(opening) is not None


def has_loose_pronoun(sentence: str) -> bool:
    """Whether a pronoun outside quotation marks has nothing before it for which it can stand.

    "There" and "that night" count as pronouns too.
    """
    plain = AHEAD.sub("", IMPERSONAL.sub("…", find_plain_words(sentence)))
    elsewhere = [pattern for words, pattern in ELSEWHERE if any(word in plain for word in words)]
    if not (elsewhere or "there" in plain or ANY.search(plain)):
        return False
    reporting = NOBODY.sub("…", plain)
    # Who is he where there is a she? And where is there?
    entangled = HE.search(reporting) and SHE.search(reporting)
    said = SHE_SAID.search(reporting)
    nameless = said and not WITHIN.search(reporting, 0, said.start())
    there = "there" in plain and THERE.search(NOBODY.sub("…", PLACED.sub("…", plain)))
    leans = there or any(pattern.search(reporting) for pattern in elsewhere)
    return bool(entangled or nameless or leans) or any(
        (found := pronoun.search(reporting)) is not None
        and not any(source.search(reporting, 0, found.start()) for source in sources)
        for pronoun, sources in PRONOUNS
    )


def find_quoted_share(sentence: str) -> float:
    """How much of the sentence stands between quotation marks, 0 to 1."""
    spans = find_quotations(sentence) if MARK.search(sentence) else ()
    return sum(span.end - span.start for span in spans) / (len(sentence) or 1)


@lru_cache(maxsize=1_000)  # several checks ask for the same sentence in a row
def find_plain_words(sentence: str) -> str:
    """The sentence with its quotations blotted out, as long as before."""
    if not MARK.search(sentence):
        return sentence
    for span in find_quotations(sentence):
        blot = "…" * (span.end - span.start)
        sentence = f"{sentence[: span.start]}{blot}{sentence[span.end :]}"
    return sentence


PRONOUNS = (
    (HE, (A_NAME, A_ROLE)),
    (SHE, (A_NAME, A_ROLE)),
    (GROUP, (SOME_PEOPLE,)),
    (THING, (SOMETHING,)),
)
