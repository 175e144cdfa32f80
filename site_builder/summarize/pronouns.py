"""Whether a pronoun of a sentence has somebody or something in it to stand for.

Not for whom it means: see `antecedents`.
"""

import re

from site_builder.summarize.unquoted import find_plain_words

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
          |People|Others|Thousands|Hundreds|Dozens|Millions|Residents|Neighbou?rs|Scientists|Researchers
          |Doctors|Firefighters|Fans|Supporters|Protesters|Workers|Students|Parents|Shares|Analysts
          |Managers|Members|Teachers|This|That|These|Those|Rather|Later|Earlier|Other
          |It|Its)\b(?!\ [A-Z]))
        [A-Z][a-z]+\b""",
    re.VERBOSE,
)
# All the capitalised words of a name are one person.
A_PERSON = re.compile(r"(?<![.!?“\"]\ )(?<!^)\b[A-Z][a-z][\w’'-]*(?:\ [A-Z][\w.’'-]*)*", re.VERBOSE)
A_ROLE = re.compile(
    r"""\b(?:\d+-year-old|(?!(?:for|after|over|under|never|ever|other|another|however|whether|either|neither|rather
          |together|water|winter|summer|later|earlier|longer|number|order|paper|letter|dinner|sent
          |went|spent|event|percent|recent|apparent|different|want|important|moment|apartment
          |nor|floor|door|tower|flower|shower|answer|offer|matter|quarter|border|cover|murder|weather
          |finger|shoulder|ladder|danger|hunger|anger|motor|tractor|sector|factor|harbou?r|colou?r|error
          |horror|terror|mirror|rumou?r|humou?r|tumou?r|list|twist|exist|mist|fist|plant|grant
          |restaurant|relevant|significant|constant|distant|instant|accident|incident|content|intent
          |extent|continent|silent|violent|urgent|frequent|ancient|talent|patent|tent|rent|current
          |present|absent|prevent|major|want|river|corner|center|computer|power|per|better|faster|former
          |higher|lower|greater|larger|smaller|older|younger|fewer|further|[a-z]+ment)\b)
        (?:[a-z]+(?:er|or|ist|ant|ent)|[a-z]*(?:man|woman|boy|girl|king|queen)|judge|chief|son|wife|substitute
          |husband|widow|uncle|aunt|nephew|niece|friend|victim|suspect|teen|heir|champion|coach
          |captain|pilot|nurse|guard|clerk|aide|hero|pope|princes?s?|bishop|priest|native|athlete
          |spokes[a-z]+|boyfriend|girlfriend|neighbou?r))\b""",
    re.VERBOSE,
)
# “After its first season, the ferry …”: whose it is follows at once.
AHEAD = re.compile(
    r"""^(?:In|On|At|After|Before|Since|With|For|During|As|While|When|Despite|By|Until|Of|Through
        |Ahead\ of|Throughout|Without)\b
      [^,]* \b(?:his|her|its|their)\b [^,]* ,\ (?=(?:the\ )?
      (?:(?!he\b|she\b|they\b)[a-z]{3,}\ ){0,2}[A-Z])""",
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
    r"\b(?:in|at|on|off|near|to|into|from|across) (?:the )?(?:[a-z]+ )?[A-Z]"
    r"[^.;]*?\bthere\b(?=[.,;)])"
)
# Names of places and days, which are nobody's.
NOBODY = re.compile(
    r"""\b(?i:in|at|near|on|from|to|into|across|outside|inside|around|since|until|during)\s
        (?:the\s|last\s|next\s)?[A-Z][\w’'-]*(?:(?:\sof)?\s[A-Z][\w’'-]*)*
        \b(?!\s(?:was|is|had|has|wrote|took|left|came|went|became|began|won|lost|met|\w+ed)\b)
      |\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day""",
    re.VERBOSE,
)
ANY = re.compile(r"\b(?:its?|he|him|his|himself|she|hers?|herself|they|them|theirs?|themselves)\b")
GROUP = re.compile(r"\b(?:they|them|their|theirs|themselves)\b")
SOME_PEOPLE = re.compile(
    r"\b(?!(?:[Pp]erhaps|years|months|weeks|days|hours|minutes|times|dollars|pounds|euros|miles|sports|news|series|says|does|goes|always|politics)\b)[A-Za-z]{2,}[^sui\W]s\b"
    r"|\b(?i:people|police|children|women|men|staff|each|those|crew|team|family|couple|government)\b"
    r"|\b[A-Z][\w’'-]+ (?:and|with) (?:[a-z’]+ ){0,3}[A-Z]"
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
    (word, re.compile(pattern, re.VERBOSE))
    for words, pattern in (
        ((" it all ", "It all "), r"\b[Ii]t\ all\b"),
        (("ing one",), r"^[A-Z][a-z]+ing\ one\b"),
        ((", it ",), r",\ it\ (?:said|says|added|wrote)\b"),
        (
            ("do", "did"),
            r"""\bd(?:o|oes|id|one|oing)\ (?:that|it)\b
                |^.{0,40}\bd(?:o|oes|id|one|oing)\ so\b(?!\ (?:far|much|many|well|long)\b)""",
        ),
        (("First,", "Second,", "Third,", "Fourth,"), r"^(?:First|Second|Third|Fourth),"),
        (("such a",), r"\bsuch\ an?\b"),
        ((" of th",), r"\b(?:[Aa]ll|any|much|[Ss]ome|[Nn]one)\ of\ (?:this|that|these|those)\b"),
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
    for word in words
)
# So far behind, “there” means what the same sentence told.
FAR = 60
THING = re.compile(r"\b(?:it|its)\b")
SOMETHING = re.compile(
    r"""(?<!^)\b[A-Z]\w+|\b(?i:the|an?|this|that|every|each)\s+\w+|^\w+s\b
      |^(?!(?:When|If|As|While|Although|Because|After|Before|Since|Until|In|On|At|With|For|By)\b)
        [A-Z]\w+""",
    re.VERBOSE,
)
NAME_INSIDE = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]")
SHE_SAID = re.compile(r",\ (?:he|she)\ (?:said|says|added|adds|told|wrote|continued|recalled)\b")
# One and another who are named or have a role.
SOMEONE = rf"(?:{A_PERSON.pattern}(?<![’']s)|{A_ROLE.pattern})"
TWO = re.compile(
    rf"""{SOMEONE}[^,]*\b(?:and|with|married)\b[^,]*{SOMEONE}
      | {A_ROLE.pattern}\ of\ (?:the|an?)\ {A_ROLE.pattern} | ^(?:Many|Some|Most|Several|Few)\b""",
    re.VERBOSE,
)
PRONOUNS = (
    (HE, (A_NAME, A_ROLE)),
    (SHE, (A_NAME, A_ROLE)),
    (GROUP, (SOME_PEOPLE, TWO)),
    (THING, (SOMETHING,)),
)


def has_loose_pronoun(sentence: str) -> bool:
    """Whether a pronoun outside quotation marks has nothing before it for which it can stand.

    "There" and "that night" count as pronouns too.
    """
    plain = find_plain_words(sentence)
    if any(word in plain and pattern.search(plain) for word, pattern in ELSEWHERE):
        return True
    if "there" in plain:
        found = THERE.search(NOBODY.sub("…", PLACED.sub("…", plain)))
        if found and found.start() < FAR:
            return True
    if not ANY.search(plain):
        return False
    reporting = NOBODY.sub("…", AHEAD.sub("", IMPERSONAL.sub("…", plain)))
    said = SHE_SAID.search(reporting)
    nameless = said and not NAME_INSIDE.search(reporting, 0, said.start())
    return bool(nameless or _is_entangled(reporting)) or any(
        (found := pronoun.search(reporting)) is not None
        and not any(source.search(reporting, 0, found.start()) for source in sources)
        for pronoun, sources in PRONOUNS
    )


def _is_entangled(reporting: str) -> bool:
    """Whether there is a he and a she, and too few people before them to tell who is who."""
    he, she = HE.search(reporting), SHE.search(reporting)
    if not (he and she):
        return False
    before = reporting[: max(he.start(), she.start())]
    return len(A_PERSON.findall(before)) + len(A_ROLE.findall(before)) < len((he, she))
