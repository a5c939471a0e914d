"""Abbreviations whose point ends no sentence, and the words that begin one all the same."""

# Before a name or a number: never the end of a sentence.
_BEFORE = """adm amb apr atty aug bldg brig capt cdr cmdr col cols cpl dec del dr drs feb fr ft gen gens gov govs hon
insp jan jul jun lt maj mar messrs mme mmes mr mrs ms mt mx nov nos oct pfc pres prof profs pvt rep reps rev sen sens
sep sept sgt sr spc st supt univ vs v viz eg ie cf art fig vol p pp ed eds est approx ca asst assoc dept dist sec no
res con mts nr"""

# The same, which news copy also writes small.
SMALL = frozenset("vs v no eg ie approx ca cf p pp est nr viz".split())

# After a name or at the end of a phrase: the end of a sentence only before a capital.
_AFTER = """inc corp co ltd llc bros jr sr esq phd md etc al ave blvd rd hwy a.m p.m u.s u.k u.n e.u d.c u.s.a n.y l.a
ala ariz ark calif colo conn fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
wash wis wyo"""

BEFORE, AFTER = frozenset(_BEFORE.split()), frozenset(_AFTER.split())

# Words that follow an abbreviation only as the first word of a new sentence.
OPENERS = frozenset(
    """The A An He She It They We I You This That These Those His Her Their Its Our In On At By For From After Before
    When While If As But And Or So Yet There Here Both Many Most Some All Officials Police Critics Meanwhile However
    According Earlier Later Last Also Since Until Although Though Despite During With Without Under Over Not No One
    Two Three What Who How Why Where Asked""".split()
)

# Of these, the ones that no name begins with: “14 Elm St. The house is old.” (He and She are names as well.)
NO_NAMES = frozenset("The They It We This That These Those But And Its Their When After Before His Her".split())
