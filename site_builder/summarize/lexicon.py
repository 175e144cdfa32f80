"""Words by what they do around a quotation. English only; tables, no rules."""

import re

# Verbs that double their last letter: slam, slammed; refer, referred.
DOUBLED = re.compile(r"[^aeiou][aeiou][bglmnprt]$")


def _forms(stems: str, irregular: str = "") -> frozenset[str]:
    """The stems of verbs with their regular forms, and forms that are given."""
    forms = set(irregular.split())
    for stem in stems.split():
        root = stem.removesuffix("e")
        hissing = stem.endswith(("s", "sh", "ch", "x", "z"))
        forms |= {stem, stem + ("es" if hissing else "s"), root + "ed", root + "ing"}
        if len(stem) > 2 and DOUBLED.search(stem):
            forms |= {stem + stem[-1] + "ed", stem + stem[-1] + "ing"}
        if stem.endswith("y") and stem[-2] not in "aeiou":
            forms |= {stem[:-1] + "ies", stem[:-1] + "ied"}
    return frozenset(forms)


# Verbs of saying: what they bring between marks is speech.
SAYING = _forms(
    """add announce ask assert claim comment conclude confirm contend continue counter declare
    explain insist interject joke lament murmur mutter note observe opine proclaim quip react
    recall remark remind repeat reply report respond retort scream shout state stress suggest tweet
    warn whisper yell acknowledge concede argue caution boast exclaim testify predict emphasize
    emphasise advise protest recount reiterate recommend blog post chime elaborate text email vow
    pledge promise propose urge sigh laugh grumble plead apologise apologize marvel muse growl
    bellow snap mumble stammer crow admit beam chant boom sob assure inform disclose
    confide concur roar moan fume splutter groan gush giggle chuckle sneer wail bark hiss croak
    blurt reckon rasp""",
    """say says said saying tell tells told telling write writes wrote writing quipped quipping put
    puts think thinks thought admitted admitting go goes went spoke speak speaks speaking read
    reads swear swears swore replied replies cried cries cry denied denies deny
    written""",
)
# Forms that are nouns far more often, before whatever they stand.
SAYING -= frozenset("state text texts email emails post posts blog blogs go put puts".split())
# Forms that are nouns after an article.
NOUN_FORMS = frozenset(
    """add announcement claim claims comment comments counter protest protests note notes promise
    promises pledge pledges vow vows remark remarks report reports reply replies tweet tweets urge
    warn joke jokes whisper yell cry read reads speak thought laugh plea states stress call calls
    charge demand demands question questions quote quotes appeal appeals mention support offer
    offers term terms label hint attack attacks hope hopes retort response order orders""".split()
)
# Verbs that bring fragments: “called it ‘a farce’”.
JUDGING = _forms(
    """accuse allege believe blast blame call charge compare complain condemn criticize criticise
    demand denounce describe defend deride dismiss dub express hail indicate label mock praise
    question quote rail reject refer reveal slam tout attack attribute characterize characterise
    cite hint imply invoke lambast offer outline portray reference signal tag term welcome champion
    ridicule cheer appeal mention bemoan decry liken echo celebrate
    position trumpet rip denounce pan brand style scoff rant vent joke worry fret wonder
    conceive assail seize shrug recite coin consider challenge paraphrase intimate speculate
    extol hammer order remember instruct""",
    """saw seeing feel feels felt giving hope hopes hoped found knew began cast casts casting""",
)
# Short words between a speaker and the verb.
ADVERBS = frozenset(
    """also then later again often once first instead now still even just never soon recently
    repeatedly simply earlier separately flatly not only always already himself herself themselves
    both further quickly angrily famously on monday tuesday wednesday thursday friday saturday
    sunday today yesterday tonight reportedly all""".split()
)
AUXILIARIES = frozenset(
    """has have had would will could can may might did does do was is were are been be being must
    should""".split()
)
PERSONAL = frozenset("he she they we i it who".split())
DETERMINERS = frozenset(
    """the a an his her its their one another some several many most this that these those two
    three four both no each every any other our my""".split()
)
PREPOSITIONS = frozenset(
    """for of from at to with in on by about under into after against over near between among as
    than during through without within outside inside""".split()
)
# Words that no noun phrase ends in.
FUNCTION_WORDS = frozenset(
    """and but or nor so that which while when before after because if than as not also whether
    where how why what with without despite for of to in on at by from into during about over under
    this such any more most very just only even up down out off back there then less like including
    citing adding saying a an the""".split()
)
# Words at which the phrase after an inverted verb ends: “said X in a statement”.
ENDS_A_PHRASE = frozenset(
    "who whose in on during after when while as at to that about before outside".split()
)
PARTICLES = frozenset("& de la del di da du van von der den bin al el le ben ibn dos y".split())
SUFFIXES = frozenset("jr sr ii iii iv kc qc mp obe mbe cbe phd md".split())

MALE_TITLES = frozenset(
    """mr sir lord king prince congressman spokesman councilman chairman father pope duke baron
    monsignor brother""".split()
)
FEMALE_TITLES = frozenset(
    """mrs ms miss mme lady queen princess congresswoman chairwoman spokeswoman councilwoman
    duchess baroness dame sister""".split()
)
# Words that come before a person's name.
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        """mx dr sen rep gov gen lt col sgt capt rev prof adm maj hon cmdr supt insp det president
        senator representative governor secretary minister chancellor mayor judge justice director
        speaker pastor professor ambassador sheriff officer chief general colonel captain sergeant
        lieutenant attorney detective bishop cardinal archbishop coach commissioner delegate leader
        premier sheikh admiral correspondent host reporter analyst strategist pollster chair
        chairperson spokesperson superintendent inspector constable manager councillor doctor nurse
        actor actress singer musician comedian filmmaker anchor co-anchor co-host presenter
        columnist commentator activist rabbi imam economist historian author engineer lawyer
        neighbour neighbor pensioner resident grandmother grandfather teenager student campaigner
        barrister solicitor shopkeeper councilor ven revd
        canon pc novelist poet painter sculptor dancer drummer pianist biologist chemist physicist
        astronomer mathematician statistician scientist journalist artist composer owner
        defender goalkeeper striker midfielder quarterback linebacker treasurer chef baker
        substitute prosecutor researcher farmer boss master head chief executive union
        deputy""".split()
    )
)
# Words with a capital that begin a sentence or name no person.
NO_NAMES = frozenset(
    """The A An But And Or So Yet If When While As At In On For With From By After Before Since
    Although Though However Meanwhile Then Now Still Also Even That This These Those There Here
    What Why How Who Which Where It Its He She They We You His Her Their Our My Your I Not No Yes
    One Two Three Four Five Some Many Most All Both Each Every Another Other Such Like Just Only
    Once Until Because Despite During Under Over About Asked Speaking Later Earlier Last Next
    Recently Instead Indeed Perhaps Maybe Well Oh Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April June July August September October November December Today
    Yesterday Tonight According Among Amid Against Unlike Rather Either Neither Nor Through
    Throughout Without Within Nearly Almost More Less Much Several Few First Second Third Former
    Citing Calling Asking Responding Noting Adding Saying Of To Be Is Are Was Were Do Does Did Has
    Have Had Can Could Will Would Should Let Get Go New Pressed Nobody Everyone Anyone Someone
    Outside Inside Shown Told Then Relatives Residents Officials Police""".split()
)
NATIONALITIES = frozenset(
    """Republican Republicans Democrat Democrats Democratic GOP American Americans Russian Russians
    Ukrainian Ukrainians British French German Germans Chinese Israeli Mexican Iranian Muslim
    Muslims Christian Jewish Latino Hispanic African European Polish Turkish Indian Japanese Korean
    Syrian Iraqi Canadian Australian Italian Spanish Dutch Irish Scottish Welsh English""".split()
)
# Words with a capital that end, or are, the name of an organisation, a place or a thing.
ORGANISATIONS = frozenset(
    """Committee University College Department House Senate Party Times Post News Journal Press
    Agency Company Corp Corporation Inc Co Group Council Court Institute Association Foundation
    Campaign Center Centre Union Congress Ministry Bank Street Office Bureau Commission Coalition
    Club Church School Hospital Avenue County City State States Kingdom Republic Nations
    Administration Service Services Force Forces Army Navy Security Fund Network Television Radio
    Magazine Guardian Reuters Associated Twitter Facebook CNN MSNBC NBC ABC CBS BBC Fox PAC FBI CIA
    NRA DNC RNC Act Bill Convention Conference League Society Federation Hall Square Tower Hotel
    Airport Island Islands River Valley Beach Park Hill Mountain Lake North South East West Day
    Week Year Night America Europe Africa Asia Iowa Texas Florida Ohio Nevada California Virginia
    Carolina Hampshire Michigan Wisconsin Pennsylvania Washington York Jersey Russia Ukraine China
    Iran Iraq Syria Israel Mexico Britain France Germany Moscow Kyiv Beijing London Paris Brussels
    Politico Breitbart Bloomberg USA Trail Medal Award Register Lantern Gazette Herald Tribune
    Chronicle Observer Telegraph Mail Express Ferries Hydro Optics Harbour Port Bridge Road Board
    Trust Authority Alliance Institute Laboratory Families Holdings Partners""".split()
)
TIMES = frozenset(
    """time week weekend month year day morning afternoon evening night moment hour today monday
    tuesday wednesday thursday friday saturday sunday""".split()
)
# Descriptions that mean whoever holds such an office.
SAME_OFFICE = {
    "leader": ("president", "minister", "chancellor", "leader", "premier", "chairman", "chair"),
    "nominee": ("nominee", "candidate"),
    "candidate": ("nominee", "candidate"),
    "lawmaker": ("senator", "sen", "rep", "congressman", "lawmaker", "representative"),
    "senator": ("sen", "senator"),
    "congressman": ("rep", "congressman"),
    "congresswoman": ("rep", "congresswoman"),
    "governor": ("gov", "governor"),
    "general": ("gen", "general"),
    "boss": ("boss", "chief", "executive", "leader", "director"),
    "doctor": ("dr", "doctor", "surgeon"),
    "professor": ("prof", "professor"),
    "officer": ("officer", "constable", "pc", "sergeant", "sgt", "inspector", "detective"),
    "billionaire": ("billionaire", "mogul"),
}
# A description with one of these words is no person's.
THINGS = frozenset(
    """report statement letter paper website campaign group company agency committee department
    ministry newspaper poll ad email court ruling council union team firm bank board operator
    inquiry study government service party officials residents spokesman spokeswoman
    spokesperson source club station hospital school port city town police crew crews staff fund
    network church charity chain store authority""".split()
)
