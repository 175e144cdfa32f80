"""Words that end in a full stop without ending a sentence, and words that open one. English only.

A word spelled small here counts however it is written; one with a capital only with a capital,
because small it is a common word (“Gen. Lusk” and “Sat. 4 May”, but “her rep. The” and “he sat.”).
"""

import re
from enum import Enum, auto


class Kind(Enum):
    """What follows an abbreviation when the sentence goes on."""

    NAME = auto()
    NUMBER = auto()
    MEASURE = auto()
    DATE = auto()
    HOUR = auto()
    ANYTHING = auto()


def find_kind(word: str) -> Kind | None:
    """The kind of abbreviation that `word`, without its last full stop, is."""
    if DOTTED.fullmatch(word):
        return KINDS.get(word.lower(), Kind.ANYTHING)
    shouted = KINDS.get(word.capitalize()) if word.isupper() else None
    return KINDS.get(word) or KINDS.get(word.lower()) or shouted


DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
TABLES = {
    Kind.NAME: """mr mrs ms mx messrs mme mlle dr prof msgr supt insp atty asst gov govs lt sgt capt
        cpt cmdr cpl pvt brig adm Gen Col Maj Spc Pte Sen Sens Rep Reps Rev Fr Hon Pres Det Amb
        Sec Sec'y lt.-col lt.-gen maj.-gen brig.-gen lt.gov vs v cf viz ca approx est e.g i.e eg ie
        a.k.a al nee incl""",
    Kind.NUMBER: "no nos art sec ch fig figs vol vols p pp par app",
    Kind.MEASURE: "in ft lb lbs oz sq hr hrs min mins yr yrs",
    Kind.DATE: """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs
        Fri Sat Sun""",
    Kind.HOUR: "a.m p.m",
    Kind.ANYTHING: """inc corp Co Cos ltd llc plc bros jr sr esq dept assn natl intl univ govt ph.d
        ave blvd rd bldg hwy pkwy St Ste Mt Ft Pt
        Ala Ariz Ark calif colo conn Del fla Ga Ill Ind Kan ky La md Mass mich minn Miss Mo mont
        neb nev okla Ore Pa Penn tenn Tex vt va Wash wis wyo ont que alta sask""",
}
KINDS = {word: kind for kind, table in reversed(TABLES.items()) for word in table.split()}

# What follows an hour of the day: a day, a month, a time zone.
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
    sat sun january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec et est edt ct cst cdt mt mst mdt
    pt pst pdt gmt utc bst cet cest ist jst eastern central mountain pacific""".split()
)
# A capital that is no initial after one of these: vitamin C, plan B.
LETTERED = frozenset(
    "vitamin plan grade type hepatitis group section class category exhibit block".split()
)
# Names that bring their own mark.
EXCLAIMING = frozenset("yahoo jeopardy wham oliver".split())
# Words which, with a capital, open a sentence rather than go on with a name.
STARTERS = frozenset(
    """the a an this that these those there here it its he she they we you i his her their our my
    your in on at by for from with after before when while as if but and or so yet however
    although though since because until once during under over between among despite according
    about also both many most some several few all any each every no not one two three four
    five another other others what who why how where which whether now then today tonight
    yesterday tomorrow meanwhile earlier later last next officials police authorities
    prosecutors asked it's he's she's they're we're there's that's what's who's here's i'm
    i've i'd i'll we've we'd we'll he'd he'll she'd she'll they've they'd they'll you're don't
    didn't let's even still just only such to of more nearly almost moments hours days weeks
    months years instead""".split()
)
