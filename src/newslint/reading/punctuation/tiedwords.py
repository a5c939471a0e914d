"""Words of other builds that a hyphen ties before a noun: “beaten down stocks”, “a larger than usual crowd”."""

from newslint.reading.punctuation.compoundparts import (
    COUNTS,
    NOT_FIRST,
    are_several,
    does,
    is_any,
    is_begun,
    is_one,
    owns,
)
from newslint.reading.text.neighbors import Neighbors, may_be
from newslint.reading.text.nounphrases import AUXILIARIES, PREPOSITIONS


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


def aged(at: Neighbors) -> str:
    """“school aged children”, “a middle aged man”: of what age somebody is."""
    is_age = at.text.partition(" ")[0] in _AGES
    return _tied(at) if is_age and (may_be(at.after(), "P") or at.after() in _YOUNG) else ""


_AGES = frozenset("school college preschool university middle".split())
_YOUNG = frozenset("children kids child boys girls people youth youths men women person pupils population".split())


def seeming(at: Neighbors) -> str:
    """“a damp looking pitch”, “the strange sounding name”: how something is to those who look."""
    first = at.text.partition(" ")[0]
    seems = may_be(first, "a") and not first.endswith("ly") and first not in NOT_FIRST
    return _tied(at) if seems and is_begun(at) and is_any(at) else ""


_ONE = frozenset("a an the this that another his her its their".split())


def old(at: Neighbors) -> str:
    """“a century old hall”: how old something is; “the hall is a century old” tells it after the noun."""
    unit = at.text.partition(" ")[0]
    is_age = unit in _SPANS and (is_begun(at) or unit.endswith("s"))
    return _tied(at) if is_age and is_any(at) and at.after() not in _TIMES_AFTER else ""


_SPANS = frozenset("century decade centuries decades".split())
_TIMES_AFTER = frozenset("later ago away long before after early today tomorrow yesterday".split())


def in_year(at: Neighbors) -> str:
    """“a first year student”: in which year somebody studies or works."""
    is_one = at.text.partition(" ")[0] in _YEARS and at.before() in {"a", "an", "and", "two", "three", "other", "for"}
    return _tied(at) if is_one and (may_be(at.after(), "P") or may_be(at.after(2), "P")) else ""


_YEARS = frozenset("first second third fourth fifth final".split())


def half(at: Neighbors) -> str:
    """“the half cent tax”: half of a unit before the noun."""
    unit = at.text.partition(" ")[2]
    is_tied = unit in _UNITS and at.before() in _ONE and may_be(at.after(), "np")
    return _tied(at) if is_tied and is_any(at) and at.after() not in _TIMES_AFTER else ""


_UNITS = frozenset("cent hour mile day inch point penny dollar century".split())


def without(at: Neighbors) -> str:
    """“a no confidence motion”, “the no parking sign”: what there is none of, before a noun."""
    first = at.text.partition(" ")[2]
    is_tied = at.before() in _ONE - {"that", "this"} and first not in _VOTED and may_be(first, "ng")
    return _tied(at) if is_tied and _is_noun(at.after()) else ""


def _is_noun(word: str) -> bool:
    """Whether a word can be a noun and no verb that would be the sentence's own."""
    return may_be(word, "np") and not may_be(word, "ds")


_VOTED = frozenset("vote votes voter voters campaign campaigners side camp answer answers one more longer".split())


def all_of_it(at: Neighbors) -> str:
    """“the all conquering side”, “an all female crew”: nothing but that."""
    word = at.text.partition(" ")[2]
    is_tied = owns(at.before()) and at.before() not in {"this", "that"} and word not in _NOT_ALL
    is_named = at.then < len(at.tokens) and at.tokens[at.then].text[0].isupper()
    return _tied(at) if is_tied and may_be(word, "nag") and (is_any(at) or is_named) else ""


_NOT_ALL = frozenset("too of but in the that this these those or and".split())


def bare(at: Neighbors) -> str:
    """“a bare knuckle fight”, “the hard hit town”: a bare part, or what was done hard."""
    first, last = at.text.lower().split(" ")
    fits = may_be(last, "n") and not may_be(last, "a") if first == "bare" else may_be(last, "e")
    return _tied(at) if fits and at.before() in _ONE and _is_noun(at.after()) else ""


def close(at: Neighbors) -> str:
    """“an up close look”, “a one off gift”."""
    is_tied = at.text.lower() in {"up close", "one off"} and at.before() in _ONE - {"the"}
    return _tied(at) if is_tied and is_any(at) else ""


def of_something(at: Neighbors) -> str:
    """“the cost of living crisis”, “a best of three series”, “an easy to use tool”."""
    first, joint, last = at.text.lower().split(" ")
    if not _is_noun(at.after()):
        return ""
    if first == "cost":
        return _tied(at) if (joint, last) == ("of", "living") else ""
    if first == "best":
        is_tied = joint == "of" and last in _ODD and at.before() in _ONE
    else:
        is_tied = joint == "to" and may_be(last, "v") and (at.before() in _ONE - {"that"} or does(at.before()))
    return _tied(at) if is_tied else ""


_ODD = frozenset("three five seven nine 3 5 7 9".split())


def after_event(at: Neighbors) -> str:
    """“the post match interview”, “a post trip check”: after what."""
    event = at.text.partition(" ")[2]
    is_tied = event in _EVENTS and may_be(at.after(), "npa") and is_any(at)
    return _tied(at) if is_tied else ""


_EVENTS = frozenset(
    """match game trip war race election season crisis surgery budget flight storm concert show summit pandemic
    holiday quake treatment""".split()
)
