"""Whether a sentence tells something to who reads nothing else. Not for loose pronouns: `fitness`.

It has to name or count something, or say enough, and must not lean on words of other sentences:
“these statements”, “the last two words”, “took it well”.
"""

import re

from site_builder.english.words import read_words

# Fewer words of meaning than this tell nothing where no name and no figure stands beside them.
FEWEST_TERMS = 5
FIGURE = re.compile(r"\d")
NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][a-z]|^[A-Z][\w’'.-]* [A-Z][a-z]")
# A name that was put in says only who it is.
PUT_IN = re.compile(r"\[[^\]]*\]")
TIME = r"(?:hour|day|week|month|year|decade|century|morning|afternoon|evening|night|weekend)s?"
SEASON = r"(?:spring|summer|autumn|fall|winter|season|term|time|minute|second|moment)s?"
KIN = (
    r"(?:wife|husband|widow(?:er)?|mother|father|parents?|son|daughter|children|brother|sister"
    r"|cousin|uncle|aunt|nephew|niece|boss|friend|neighbou?r|partner|fianc[ée]e?|girlfriend"
    r"|boyfriend|cousin|colleague|rival)s?"
)
# Openings that point to another sentence.
OPENING = re.compile(
    rf"""(?:[Tt]he
          \ (?:last|other|same|previous|earlier|remaining|final|next|first)
          \ (?!of\b|{TIME}|{SEASON}
            |(?:[a-z-]+\ ){{2,3}}(?:of|to|on|in|that|who|since)\ (?:the\ )?[A-Z])
          (?:(?:two|three|four|few)\ )?[a-z]+s?
          \ (?!of\b|to\b|in\b|at\b|on\b|from\b|for\b|since\b|that\b|who\b)
        |The\ (?:next|following|previous|same)\ {TIME}\b
        |(?:\w+\ ){{1,3}}(?:{TIME}|minutes?|seconds?|moments?)\ (?:(?:later|earlier),?|before,)[ ]
        |(?:Several|Many|Most|Some|Few|Both|All|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten
          |Dozens\ of|\d+)\ other\b
        |(?:In|At|For|On|By|With|From|Of|After|Before|To|During|Under|Despite)
          \ (?:that|these|those|this(?!\ (?:\w+\ )?(?:{TIME}|{SEASON})\b))\ [a-z]
        |Next\ thing\b|[\w ]{{3,25}}\ of\ (?:that|it|these|those|them)\b
        |(?:Only\ |About\ |Some\ )?[\w,]+\ others\ (?:is|are|was|were|have|had)\b
        |The\ (?:couple|pair|duo|trio|family)\b(?!\ (?:of|who|that|from|in|at)\b)
        |(?:[A-Z][\w’-]+\ ){{1,3}}(?:is|was)\ (?:sitting|standing|walking|leaning|perched|sipping)\b
        |Within\ (?:an?\ |the\ )?(?:few\ )?(?:{TIME}|minutes?|seconds?|moments?)\b(?!\ of\b)
        |(?:After|During|In|At|With)\ (?:each|every)\ [a-z]+,
        |[^,]{{3,60}}\b(?:was|were)\ also\ [a-z]+ed\.$
        |An?\ (?:second|third|fourth)\ [a-z]+\ (?:to|is|was|has|had|will|said)\b
        |An?\ (?:further|different|similar)\b
        |The\ (?:younger|older|elder)\ [A-Z]
        |Add\ to\ that\b|Not\ (?:in|at|on|for|so|to|even|that|any|if|when|because)\b
        |(?:Download|Leave|Click|Share|Visit|Follow|Send|Check|Try|Remember|Consider|Avoid|Use|Imagine)
          \ (?:an?|the|your|our|us|it|up|out|that|note|not|part)\b
        |(?:First|Then|Shortly\ (?:after|before)|Soon\ after)\ (?:it|he|she|they)\b
        |Think\ (?:back|of|about)\b|(?:Contrast|Take)\ [a-z]|When\ you\b
        |To\ see\ (?:how|why|what)\b
        |[^,]{{3,40}},\ (?:his|her|their|who\ \w+ed\ (?:him|her|them))\b
        |(?:As\ an?|An?)\ [^,]*,\ (?:he|she|they|it)\b
        |The\ (?:\w+\ )?(?:revelation|development|announcement|news|finding|disclosure|episode
          |effect|action|question|answer|problem|result|idea|error|mistake|change|process|comparison|allegation
          |accusation|claim|rest)s?
          \ (?!(?:of|that|to|in|from|about|against|for|on|by|between|behind|over|at)\b)
        |(?:[A-Z][a-z]+(?:ed|ing)|Known|Born|Seen)\b[^,]*,\ (?:he|she|they)\b
        |There\ (?:is|was|were|are)\ (?:laughter|applause|silence|nothing|no\ answer)\b)""",
    re.VERBOSE,
)
# Ends that do: “could tell you that”, “took it well”, “was less hopeful”.
END = re.compile(
    rf"""(?:\bth(?:is|at|ese|ose)[.!…]
        |\bthis\ (?!{TIME}|{SEASON}|(?:country|[a-z]*season)\.)[a-z]+\.
        |,?\ (?:this|that|these|those),?\ (?:either|too|yet|though)\b.{{0,10}}
        |,\ (?:but|and),?\ (?:he|she|they|\w+)\ (?:said|added)\.
        |,\ (?:either|too)\.|\b(?:less|more|so)\ (?!far\.|[a-z]+(?:s|ment|tion|ness|ity)\.)[a-z]+\.
          (?<!no\ more\.)
        |\b(?:to|with)\.|\bat\ first\.
        |\b(?:took|takes|saw|sees|found|had|put|got|has)\ it\ (?:\w+|with\ an?\ \w+)\.)$""",
    re.VERBOSE,
)
LONGEST_END = 60
SHORT_AND_IT = re.compile(r"(?:\S+ ){1,8}it\.$")
# What points there from within, and words that say nothing; each is looked for only where one of
# its words is.
WITHIN = tuple(
    (word, re.compile(pattern, re.VERBOSE))
    for words, pattern in (
        (("these",), rf"\bthese(?=[,;])|\bthese\ (?!(?:\w+\ )?(?:{TIME}|{SEASON})\b)[a-z]+"),
        (
            ("this ", "that "),
            r"""\bthis\ (?:very|same|is|was|to|in|on|at|by|with)\b
                |\bth(?:is|at)\ (?:kind|sort|type)\b""",
        ),
        (
            (" those ",),
            r"""\bthose\ (?!\w+(?:ed|ing)\b)[a-z]+s\b(?!\ (?:who|that|of|in|with|from|at|on)\b)""",
        ),
        (
            (" that ",),
            r"""\b(?:say|says|said|thinks?|thought|believes?|believed)
                \ that\ (?:is|was|would|will|has|had)\b""",
        ),
        (
            ("said", "says"),
            rf"""\bsa(?:id|ys)\ (?:that\ )?the\ (?:last|other|same|previous|earlier|remaining|final)
                \ (?!of\b|{TIME}|{SEASON})(?:(?:two|three|four|few)\ )?[a-z]+
                \ (?!of\b|to\b|in\b|at\b|on\b|from\b|for\b|since\b|that\b|who\b)""",
        ),
        (
            ("all t", "the t", "all f", "the f"),
            r"""\b(?:all|the)\ (?:two|three|four|five)
                (?=\ (?:is|are|was|were|have|had|say|said|[a-z]+ly)\b|[.,])""",
        ),
        (
            ("at the ",),
            r"""^(?!.*\b(?:1[5-9]|20)\d\d\b)
                .*\bat\ the\ (?:end|time|start|beginning|moment)\b(?!\ of\b)""",
        ),
        ((" such ",), r"^.{,60}(?<!no)\ such\ (?!as\b)[a-z]+s\b(?!\ as\b)"),
        (("somebody else",), r"\bsomebody\ else\b"),
        (
            (" his ", " her ", " their "),
            rf"""\b(?:is|was|are|were)\ (?:his|her|their)\ {KIN}\b
                |^(?:[A-Z]\w*\ (?![A-Z])(?<!’s\ ))?[^A-Z]*,\ (?:his|her|their)\ {KIN},""",
        ),
        ((" offen",), r"\btook\ (?:no\ )?offen[cs]e\b"),
        (
            ("declin",),
            r"\bdeclin(?:ed|es|ing)\ (?:to\ )?(?:comment|be\ interviewed|elaborate|give\ details)",
        ),
        (
            ("respon", "repl"),
            r"\b(?:did|has|have|had)\ not\ (?:immediately\ )?(?:respond|reply|replied)(?:ed)?\b",
        ),
        (("reached",), r"\bcould\ not\ (?:immediately\ )?be\ reached\b"),
        (("comment",), r"\bfor\ comment\b"),
        (("waited ",), r"\bwaited\ (?:until|for|to|outside)\b[^,]{1,30}\.$"),
        (("part",), r"\b(?:take|takes|took|taking)\ part\b(?!\ in\b)"),
        ((" head",), r"\b(?:shook|nodded|bowed)\ (?:his|her|their)\ heads?\b"),
    )
    for word in words
)
# Speech without marks, which a reader takes for the writer's own.
ADDRESS = re.compile(
    r"""\b[Yy]ou(?:[’'](?:re|ve|ll|d)|r|rs|rself)?\b .*
        ,\ (?:he|she|they|one|an?|the|[A-Z]\w+)\b
        [^,]*\b(?:said|says|asked|told|shouted|cried|added)\b""",
    re.VERBOSE,
)
YOU = re.compile(r"\b[Yy]ou\b")


def is_telling(plain: str) -> bool:
    """Whether the sentence tells something by itself; it comes without its quotations."""
    return not (
        OPENING.match(plain)
        or END.search(plain[-LONGEST_END:])
        or SHORT_AND_IT.match(plain)
        or any(word in plain and pattern.search(plain) for word, pattern in WITHIN)
        or _addresses(plain)
        or _says_too_little(plain)
    )


def _addresses(plain: str) -> bool:
    """Whether it speaks to a reader whom it tells nothing, or somebody speaks without marks."""
    if "you" not in plain and "You" not in plain:
        return False
    return bool(ADDRESS.search(plain) or (YOU.search(plain) and not _names_or_counts(plain)))


def _says_too_little(plain: str) -> bool:
    """Whether it neither names nor counts anything, and has few words of meaning."""
    own, put_in = PUT_IN.subn("", plain)
    if _names_or_counts(own):
        return False
    return sum(word.is_term for word in read_words(own)) < FEWEST_TERMS + put_in


def _names_or_counts(plain: str) -> bool:
    return FIGURE.search(plain) is not None or NAME.search(plain) is not None
