"""Words in and around the names of people, by what they are. Tables, no rules; English."""

# Before a name, no part of it. Royal and church names are known by theirs: “Prince Harl”.
MALE_TITLES = frozenset(
    "mr sir lord congressman councilman chairman spokesman alderman monsieur herr father".split()
)
FEMALE_TITLES = frozenset(
    """mrs ms miss mme madame lady dame congresswoman councilwoman chairwoman spokeswoman frau
    sister""".split()
)
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        """mx dr doctor prof professor rev reverend hon judge justice magistrate president premier
        minister chancellor secretary senator sen representative rep delegate governor gov mayor
        councillor ambassador commissioner speaker attorney prosecutor sheriff officer constable
        detective inspector superintendent sergeant sgt lieutenant lt captain capt colonel col
        general gen admiral adm commander cmdr corporal chief chair chairperson director executive
        manager coach spokesperson deputy archbishop cardinal rabbi imam sheikh pastor""".split()
    )
)
# Before a title, where it says of what: “Vice President”, “Former Foreign Minister”.
BEFORE_TITLES = frozenset(
    """vice prime former ex then acting interim foreign defence defense finance health interior
    justice education home first assistant associate senior state us u.s. uk police fire union
    district lieutenant major brigadier head team general outgoing incoming press
    campaign""".split()
)
# Before a full name only: before a last name alone they may be a given name, “Baker Hale”.
OCCUPATIONS = frozenset(
    """activist actor actress analyst architect artist attorney author biologist broadcaster
    businessman businesswoman campaigner comedian columnist conductor critic economist editor
    engineer entrepreneur expert farmer fisherman historian investigator journalist lawyer lawmaker
    musician novelist nurse philosopher photographer physicist playwright poet pollster producer
    psychologist reporter researcher resident scientist singer strategist student surgeon teacher
    writer""".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())
# After a name: degrees, orders, seats.
LETTERS_AFTER = frozenset(
    "md phd dphil esq mp mep msp kc qc obe mbe cbe kbe dbe frs rn jd mba cpa dds".split()
)
# Small words with which a last name goes on to the left: “de Varo”, “van der Hale”.
PARTICLES = frozenset(
    """abu af ap av ben bin bint da dal de del della den der di dos du el ibn la le ten ter van
    von zu""".split()
)
# A name with one of these words, or one that begins with “the”, is no person's.
ORGANISATIONS = frozenset(
    """academy administration agency airport airlines alliance army assembly associates association
    authority bank board broadcasting brothers bureau campaign center centre chamber charity church
    city clinic club co coalition college commission committee company congress consortium
    cooperative corp corporation council county court department directorate embassy federation
    ferries force forces foundation fund gmbh government group hall holdings hospital house inc
    industries institute institution international kremlin laboratory league ltd llc llp media
    ministry museum nations navy network news observatory office operator organisation organization
    parliament partners party pentagon plc police post press railways republic residents school
    secretariat senate service services society station studios systems team telegraph television
    times tribunal trust union university villagers works""".split()
)
# Roles of different walks of life: who has one of a line hardly has one of another.
FIELDS = {
    "public life": """president minister chancellor premier senator congressman congresswoman
    representative governor mayor councillor councilman councilwoman lawmaker politician candidate
    nominee ambassador diplomat mp secretary commissioner statesman alderman""",
    "law": "judge justice lawyer attorney prosecutor barrister solicitor magistrate counsel",
    "order": """sheriff constable detective inspector sergeant officer firefighter admiral colonel
    captain soldier commander lieutenant policeman policewoman""",
    "medicine": "doctor physician surgeon nurse midwife dentist paramedic psychiatrist",
    "learning": """professor historian scientist physicist chemist biologist geologist researcher
    economist teacher lecturer botanist astronomer""",
    "sport": """striker goalkeeper defender midfielder footballer cricketer sprinter swimmer coach
    quarterback golfer cyclist boxer athlete winger""",
    "stage": "actor actress singer musician composer painter director conductor comedian drummer",
    "trade": """farmer fisherman baker butcher carpenter plumber welder driver skipper shopkeeper
    mechanic electrician""",
    "thing": "company firm maker carmaker manufacturer retailer newspaper broadcaster charity",
}
