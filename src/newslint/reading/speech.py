"""The verbs of saying, as news copy uses them."""

from functools import cache

_REGULAR = """acknowledge add admit advise affirm allege announce answer argue ask assert assure boast caution claim
clarify comment complain concede conclude confess confirm contend counter declare demand deny describe disclose
emphasise emphasize estimate exclaim explain express hint imply indicate inform insist instruct joke lament maintain
mention mutter note object observe opine order pledge post predict proclaim promise promote propose protest question quip
reaffirm reassure recall reckon recommend recount reflect reiterate remark remind repeat reply report request respond
reveal rule shout signal speculate state stress submit suggest summarise summarize testify theorise theorize threaten
tweet underline underscore urge venture voice vow wail warn whisper wonder yell cite elaborate lecture comment criticize
criticise praise call dub label title name nickname reject dismiss slam blast condemn"""

_IRREGULAR = """say says said saying tell tells told telling write writes wrote written writing think thinks thought feel
feels felt believe believes believed hold holds held make makes made put puts read reads quip quips quipped admit admitted
admitting quote quotes quoted swear swears swore speak speaks spoke go on went on"""


@cache
def speech_verbs() -> frozenset[str]:
    """Every form of every verb that may bring in what somebody said."""
    forms = set(_IRREGULAR.split()) - {"on", "go", "went", "make", "makes", "made", "hold", "holds", "put", "puts"}
    for verb in _REGULAR.split():
        forms.update(_forms(verb))
    return frozenset(forms)


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return verb, f"{verb}{ending}", f"{verb}ed", f"{verb}ing"
