"""Words of other builds that a hyphen ties before a noun: “beaten down stocks”, “a larger than usual crowd”."""

from newslint.reading.compoundparts import COUNTS, NOT_FIRST, are_several, does, is_any, is_one, owns
from newslint.reading.neighbors import Neighbors, may_be
from newslint.reading.nounphrases import AUXILIARIES, PREPOSITIONS


def _tied(at: Neighbors) -> str:
    return at.text.replace(" ", "-")


def having(at: Neighbors) -> str:
    """“a light coloured top”, “a grey haired man”: what something has, and of what kind."""
    first, last = at.text.lower().split(" ")
    if first in NOT_FIRST - _NUMBERS or first.endswith("ly") or not is_any(at):
        return ""
    if last in _MOVED:
        return _tied(at) if may_be(first, "a") and at.before() in {"a", "an"} else ""
    is_kind = may_be(first, "an") and not may_be(first, "vd") if first not in _KINDS else True
    return _tied(at) if is_kind else ""


_MOVED = frozenset("headed handed sided edged chested shouldered soled backed".split())
"""What may also tell where somebody went or what was done: “the injured headed home”."""
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_KINDS = _NUMBERS | frozenset(
    """light dark pale bright white black red blue green brown grey gray silver gold yellow orange pink purple cream
    long short one open narrow broad like single double clear dry""".split()
)


def run_down(at: Neighbors) -> str:
    """“a watered down bill”, “with beaten down stocks”: what was done to the noun that follows."""
    done, _ = at.text.lower().split(" ")
    before = at.before()
    if not may_be(done, "e") or may_be(done, "nr") or before in AUXILIARIES or not is_any(at):
        return ""
    if owns(before) or before in COUNTS or before in PREPOSITIONS - {"to", "over"}:
        return _tied(at)
    are_many = are_several(at) or (may_be(at.after(), "n") and may_be(at.after(2), "p"))
    return _tied(at) if does(before) and are_many else ""


def compared(at: Neighbors) -> str:
    """“a smaller than expected profit”, “of higher than normal prices”."""
    more, _, measure = at.text.lower().split(" ")
    before = at.before()
    compares = more in {"less", "worse", "better"} or (more.endswith("er") and may_be(more, "a"))
    begun = owns(before) or before in PREPOSITIONS | {"and", "despite", "amid", "after"} or does(before)
    return _tied(at) if compares and measure in _MEASURES and begun and is_any(at) else ""


_MEASURES = frozenset(
    "expected usual normal average ideal anticipated feared hoped forecast planned projected predicted perfect".split()
)


def spoken(at: Neighbors) -> str:
    """“a French language newspaper”; English language arts are a subject."""
    tongue = at.text.partition(" ")[0]
    is_tongue = tongue[0].isupper() and (tongue in _TONGUES or tongue.endswith(("ish", "ese", "ian", "ic")))
    is_one_tongue = at.before() == "the" and not is_one(at)
    return _tied(at) if is_tongue and not is_one_tongue and is_any(at) and at.after() not in _LEARNT else ""


_TONGUES = frozenset("French German Dutch Greek Czech Thai Urdu Hindi Bengali Tamil Welsh Maori Korean Russian".split())
_LEARNT = frozenset(
    """arts learner learners skill skills proficiency teaching teacher teachers instruction test tests requirement
    requirements class classes lesson lessons course courses training support education acquisition exam exams
    assessment program programs programme""".split()
)


def per(at: Neighbors) -> str:
    """“its high per share price”: no price “per share” of something, which would stand before."""
    before, unit = at.before(), at.text.partition(" ")[2]
    begun = owns(before) or before in _RATED or (may_be(before, "a") and not may_be(before, "npvde"))
    return (
        _tied(at)
        if begun and unit not in _LATIN and may_be(unit, "n") and (is_any(at) or may_be(at.after(), "g"))
        else ""
    )


_RATED = frozenset("average high low highest lowest total annual".split())
_LATIN = frozenset("capita cent annum diem se head".split())


def dated(at: Neighbors) -> str:
    """“in mid afternoon”: mid is no word of its own."""
    part = at.text.partition(" ")[2]
    if not part.islower() or not may_be(part, "n") or part in PREPOSITIONS:
        return ""
    return f"{at.text[:3]}{part}" if part in _GROWN_TOGETHER else _tied(at)


_GROWN_TOGETHER = frozenset("day night week summer winter way field town".split())


def whole(at: Neighbors) -> str:
    """“a whole of government approach”."""
    is_tied = at.text.partition(" ")[2].startswith("of ") and at.before() in {"a", "an"}
    return _tied(at) if is_tied and may_be(at.after(), "n") else ""
