"""Words typed for others that sound like them, where what stands beside them leaves only the other one."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.text.neighbors import Neighbors, is_mark, may_be, neighbors
from newslint.reading.text.words import blocks_with, occurrences
from newslint.span import Span


class Mistaken(NamedTuple):
    """A wrong word and the one that was meant."""

    block: Block
    span: Span
    right: str


@cache
def _set(words: str) -> frozenset[str]:
    """The words of a text, which are looked up among a word's neighbors."""
    return frozenset(words.split())


def mistaken(document: Document) -> tuple[Mistaken, ...]:
    """Every word of the prose whose neighbors say that another was meant, in order."""
    return document.once(_mistaken)


def _mistaken(document: Document) -> tuple[Mistaken, ...]:
    return tuple(
        Mistaken(block, span, right)
        for block, present in blocks_with(document, frozenset(_suspects()))
        for span in _places(block.text, present)
        if (right := _meant(document, block, span))
    )


def _meant(document: Document, block: Block, span: Span) -> str:
    word = span.of(block.text)
    meant = _JUDGES[word.lower().replace("’", "'")](neighbors(document, block, span))
    return meant[:1].upper() + meant[1:] if word[:1].isupper() else meant


def _places(text: str, present: Iterable[str]) -> list[Span]:
    """Where words that are looked at stand in a text, in order."""
    found = (
        Span(at, at + len(word)) for first in present for word in _suspects()[first] for at in occurrences(text, word)
    )
    return sorted(span for span in found if _is_whole(text, span))


def _is_whole(text: str, span: Span) -> bool:
    """Whether what stands at a place is no part of a longer word."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    return not (_is_of_word(before) or _is_of_word(after[:1]) or (after[:1] in _TIES and _is_of_word(after[1:])))


_TIES = frozenset("’'-")


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


@cache
def _suspects() -> dict[str, tuple[str, ...]]:
    """The words that are looked at, by what stands before their apostrophe, or all of them.

    They are small, or have a first capital, so that no name in capitals is one.
    """
    found: dict[str, set[str]] = {}
    for word in _JUDGES:
        for form in (word, word[0].upper() + word[1:]):
            found.setdefault(word.partition("'")[0], set()).update({form, form.replace("'", "’")})
    return {first: tuple(forms) for first, forms in found.items()}


_ARTICLES = frozenset("the a an his her its their our my your this that these those".split())
_DETERMINERS = _ARTICLES | frozenset("two three four five six several some any every each no another both all".split())
_PRONOUNS = frozenset("he she they we i you it".split())
_OBJECTS = frozenset("me him her us them you".split())
_BE = frozenset("is are was were be been being am it's that's he's she's they're isn't wasn't aren't weren't".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())
_MODALS = frozenset(
    "will would can could may might must should shall cannot can't won't wouldn't couldn't shouldn't did does do didn't"
    " doesn't don't not".split()
)
_PREPOSITIONS = frozenset(
    """of in for from with on at by to against about near within across into behind under over along around outside
    inside through during after before since until past off via toward towards without amid among between upon
    despite""".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow".split())
_JOINS = frozenset("and or but who which that when where while because if as so than then to".split())
_CLAUSES = frozenset(
    """when if because that said says say but so although though while somehow where think thinks sure know knows hope
    hopes believe believes maybe perhaps until unless since guess means feel feels clear""".split()
)
"""Words after which a clause may begin."""


def _ends_phrase(word: str) -> bool:
    """Whether a noun phrase is over at this word."""
    return is_mark(word) or word in _PREPOSITIONS or word in _JOINS or word in _DAYS


def _is_thing(word: str) -> bool:
    """Whether a word is a noun and nothing that may stand after “there” or “they're”."""
    return may_be(word, "np") and not may_be(word, "rde") and word not in _NO_THINGS


_NO_THINGS = frozenset(
    """days weeks months years hours minutes times nights people men women man something nothing anything someone
    everyone anyone police last next once now today being hostage captive prisoner""".split()
)

# Verbs that take no object: “they lived there years”.
_ALONE = frozenset(
    """live lived lives living go went gone goes going stay stayed stays staying work worked works working arrive
    arrived arrives die died dies dying exist existed stand stood stands sit sat sits get got gets come came comes
    remain remained happen happened travel traveled travelled move moved moving meet met meets fly flew serve served
    teach taught study studied play played appear appeared spend spent put land landed end ended start started begin
    began settle settled be been being is are was were isn't wasn't do did does done have has had grow grew flee fled
    gather gathered lie lay fall fell stop stopped return returned said says say think thought know knew hope hoped
    was were not also out hang hung""".split()
)


def _there(at: Neighbors) -> str:
    """“finish there work”, “past there homes”: what belongs to them."""
    thing, verb = at.after(), at.before()
    if not (_is_thing(thing) or (thing == "home" and verb not in _ALONE)) or not _ends_phrase(at.after(2)):
        return ""
    if verb in _set("past over into inside outside around across near"):
        return "their" if at.after(2) != "who" and (verb != "over" or at.after(2) not in _JOINS | {""}) else ""
    acts = may_be(verb, "vdg") and not may_be(verb, "r") and verb not in _ALONE | _MODALS | _PREPOSITIONS
    passive = at.before(2) in _BE | {"being"} and may_be(verb, "e")
    return "their" if acts and not passive else ""


def _its(at: Neighbors) -> str:
    """“somehow its wrong to ask”, “said its investigating the fire”: it is."""
    first, second = at.after(), at.after(2)
    opens = at.before() in _CLAUSES
    is_since = at.before() in _set("since before after until")  # “since its founding by”
    if opens and not is_since and may_be(first, "g") and not may_be(first, "an"):
        goes_on = second in _ARTICLES | _PREPOSITIONS | _set("how whether if why what more all")
        return "it's" if (goes_on and second != "of") or second in {".", ","} else ""
    if not opens and at.before() not in {""} | _set(". ! ?"):
        return ""
    state = (may_be(first, "a") and not may_be(first, "n")) or (opens and first in _WEATHER)
    said = second in _set("to that when if because for whether") or (opens and is_mark(second) and second != "-")
    return "it's" if state and said and first not in _set("own very same only first") else ""


_WEATHER = frozenset("cold hot late dark safe good bad hard fun clear fine free right wrong true".split())


def _theyre(at: Neighbors) -> str:
    """“they're plan will work”, “won they're first game”."""
    first, second = at.after(), at.after(2)
    thing = may_be(first, "np") and not may_be(first, "aegrd")
    if thing and second in _MODALS | _set("is was are were has have had") - {"not"}:
        return "their"
    counted = first in _RANKS and may_be(second, "np")
    won = may_be(at.before(), "dg") and at.before() not in _CLAUSES | _SAYING and not may_be(at.before(), "ar")
    return "their" if won and (counted or (thing and _ends_phrase(second))) else ""


_RANKS = frozenset("own first second third fourth fifth next last final new best annual".split())
_SAYING = frozenset(
    """said thought believed hoped knew felt told argued claimed insisted admitted realized feared added announced
    agreed decided found learned saying thinking hoping showed suggested saw meaning""".split()
)


def _whose(at: Neighbors) -> str:
    """“whose running for mayor”: who is."""
    first, second = at.after(), at.after(2)
    goes_on = second in _set("for to the a an at on against in from with his her")
    return "who's" if may_be(first, "g") and goes_on and first not in _NOUNS_IN_ING else ""


_NOUNS_IN_ING = frozenset("standing meaning feeling understanding hearing opening funding training parking".split())


def _then(at: Neighbors) -> str:
    """“one more play then us”, “rather quit then resign”."""
    first, thing = at.after(), at.before()
    if "rather" in at.left[-4:] and may_be(first, "v") and thing != "rather" and thing not in {",", "and"}:
        return "than"
    compared = first in _OBJECTS | _set("the any anyone last ever expected usual its their his")
    more = at.before(2) in {"more", "less", "fewer"} or at.before(3) in {"more", "fewer"}
    if more and may_be(thing, "np") and thing not in {",", "and"} and (compared or first[:1].isdigit()):
        return "than"
    greater = thing in _GREATER and at.before(2) not in _set("no any much the not and")
    is_so = first in _PRONOUNS and at.after(2) in _set("was were is are did does do had has have thought expected")
    return "than" if greater and (is_so or compared) else ""


_GREATER = frozenset(
    """higher lower older younger bigger smaller larger greater better worse faster slower longer shorter stronger
    weaker cheaper easier harder more less fewer heavier lighter warmer colder hotter safer closer""".split()
)
_CHANGE = frozenset(
    """change changes reform reforms transition transfer repair repairs cure release escape rescue entry policy
    improvement improvements arrest arrests sale merger savings settlement recovery peace compromise""".split()
)


def _effected(at: Neighbors) -> str:
    """“will be effected by the cuts”: affected."""
    brought = not _CHANGE.isdisjoint(at.left)
    over = at.after() in _set("by when because if and or") or (is_mark(at.after()) and at.before() in {"are", "were"})
    return "affected" if at.before() in _BE | {"not", "also"} | _HAVE and over and not brought else ""


_PLACES = frozenset(
    "in on across under beside face there unconscious motionless near next against down outside".split()
)
_BODIES = frozenset(
    """was were is are been found saw seen spotted located discovered still just him them body bodies man woman boy girl
    victim victims suspect driver dog tree trees lines wires people person subject someone passenger debris child baby
    teen bicyclist pedestrian motorcyclist cat deer branches limbs power""".split()
)


def _laying(at: Neighbors) -> str:
    """“found laying in a ditch”: lying."""
    lies = at.before() in _BODIES and at.after() in _PLACES
    hands = at.after() in {"in", "on"} and at.after(2) in _set("hands wait of charges")
    return "lying" if lies and not hands else ""


_BEDS = frozenset(
    "road bed ground floor street ditch grass snow field couch beach sun yard hallway sidewalk pavement dirt".split()
)


def _laid(at: Neighbors) -> str:
    """“the dog laid in the road”: lay; “had laid there”: lain."""
    after = at.right[:4]
    rests = after[:1] and after[0] in _set("in on there down motionless unconscious still")
    place = after[0] in {"motionless", "unconscious"} or not _BEDS.isdisjoint(after) if rests else False
    who = at.before() in _set("he she they who body victim man woman boy girl dog driver")
    placed = at.before(2) in {"workers", "was", "were"}
    return "lay" if rests and place and who and not placed and "by" not in after else ""


def _parted(word: str) -> Callable[[Neighbors], str]:
    """“has been setup”, “police setup a perimeter”: the verb is two words."""
    cut = next(
        at for at in (len(word) - len(end) for end in ("down", "off", "back", "out", "up") if word.endswith(end))
    )

    def judge(at: Neighbors) -> str:
        passive = at.before() in _set("been being be was were has have had is are")
        over = is_mark(at.after()) or at.after() in _PREPOSITIONS | _set("and when after outside")
        acts = at.before() in _CREWS and at.after() in _DETERMINERS
        perfect = at.before() in _HAVE and at.after() in _DETERMINERS
        return f"{word[:cut]} {word[cut:]}" if (passive and over) or acts or perfect else ""

    return judge


_CREWS = frozenset(
    """police crews officers deputies they he she who we i troopers firefighters officials organizers volunteers which
    investigators authorities workers residents""".split()
)


def _plead(at: Neighbors) -> str:
    """“the man plead guilty Tuesday”: pleaded."""
    guilty = at.after() in _set("guilty no not innocent") and at.after(2) in _set(
        "guilty contest to in for"
    ) | _DAYS | {""} | _set(". , on and last earlier this")
    who = at.before(2) if at.before() == "who" else at.before()
    one = who in {"he", "she"} or _is_one(who)
    helped = at.before(2) in _set("let make made had have saw did should would will if that")
    return "pleaded" if guilty and one and not helped else ""


def _is_one(word: str) -> bool:
    return may_be(word, "n") and not word.endswith("s") and not may_be(word, "g") and word not in _MANY | _HELPERS


_MANY = frozenset("people men women children police both all".split())
_HELPERS = frozenset(
    """that did does do would could should shall will can may might must let make made makes help helped helps see saw
    watch watched have had and or as if whether than insist demand suggest propose recommend ask request urge to
    n't didn't where when""".split()
)


def _lead(at: Neighbors) -> str:
    """“he lead officers on a chase”, “the crash lead to a backup”: led."""
    first, who = at.after(), at.before()
    if who == "and" and first in _STOPPED | {"authorities", "them"} and at.after(2) == "on":
        return "led" if "to" not in at.left[-7:] else ""
    if who in _set("he she who it"):
        leads = first in _ARTICLES | _set("police officers deputies troopers authorities investigators to")
        return "led" if leads and at.before(2) not in _HELPERS and who != "who" else ""
    opens = at.before(2) in _set("the a his her") and at.before(3) in {""} | _set(". ! ?")
    return "led" if opens and _is_one(who) and first == "to" and at.after(2) in _ARTICLES | {"more", "several"} else ""


def _principle(at: Neighbors) -> str:
    """“the principle of Lincoln Elementary”, “the high school principle”: the head is the principal."""
    school = _set("elementary school high middle academy primary prep preparatory")
    heads = at.before() in school and at.after() != "of"
    leads = at.after() in {"of", "at", "for"} and not school.isdisjoint(at.right[1:5])
    return "principal" if heads or (leads and at.before() in _set("the a former new assistant vice longtime")) else ""


_STOPPED = frozenset("police officer officers trooper troopers deputies deputy".split())


def _counsel(at: Neighbors) -> str:
    """“the town counsel voted”: council."""
    town = at.before() in _set("city town village student township borough tribal common parish")
    meets = at.after() in _set(
        "met meets will voted votes approved meeting member members is has president passed chambers"
    )
    return "council" if town and meets else ""


def _council(at: Neighbors) -> str:
    """“sought legal council”: counsel."""
    sought = at.before(2) in _set(
        "seek sought seeking seeks retain retained hire hired obtain get without of his her their"
    )
    return "counsel" if at.before() in {"legal", "defense"} and sought and _ends_phrase(at.after()) else ""


def _accept(at: Neighbors) -> str:
    """“everyone accept the mayor”: except."""
    whole = _set("everyone everybody everything none nothing nobody anyone anything everywhere anywhere")
    return "except" if at.before() in whole and at.after() in _ARTICLES | _OBJECTS | {"for", "in", "when"} else ""


_MUCH = frozenset(
    """tired narrow early late young old small big large weak drunk dark cold hot low deep heavy hard far badly sick ill
    afraid scared dangerous expensive difficult easy risky costly busy strict soon long short few many""".split()
)


def _to(at: Neighbors) -> str:
    """“too tired to go on”, “too narrow for trucks”."""
    is_so = at.before() in _BE | _set("far way just became seemed felt got not")
    over = at.after(2) in _set("for to . , ;")
    return "too" if is_so and at.after() in _MUCH and over else ""


def _maybe(at: Neighbors) -> str:
    """“he maybe charged later”: may be."""
    subject = at.before() in _PRONOUNS | _set("there who which this")
    done = at.after() in _set("a an the able more less required used held in on") or (
        may_be(at.after(), "eg") and not may_be(at.after(), "n") and at.after() not in {"even", "just"}
    )
    return "may be" if subject and done and at.before(2) in {""} | _set(". that said and but if because ,") else ""


def _use(at: Neighbors) -> str:
    """“she use to bring”, “They use to have a bridge”: used; “the tools they use to build” is right."""
    who, opens = at.before(), at.before(2)
    if at.after() != "to":
        return ""
    if who in {"he", "she", "it"}:
        return "used" if opens not in _HELPERS - {"that", "where", "when", "as", "if"} else ""
    clause = {"", *'.!?,“"‘', "but", "because", "said"}
    many = who in _set("they we you i people folks residents") and opens in clause
    one = _is_one(who) and opens in _set("the his her our my their this that") and at.before(3) in clause
    return "used" if (many or one) and at.after(2) in _STATES else ""


_STATES = frozenset(
    "be have live own go come work play say know think believe love like hate want call sit stand".split()
)
"""What people did or were for long: what a thing is not used for."""

_COMPOUNDS = "setup shutdown lockdown cutoff cutback putdown shutoff".split()

_JUDGES: dict[str, Callable[[Neighbors], str]] = {
    "there": _there,
    "its": _its,
    "they're": _theyre,
    "whose": _whose,
    "then": _then,
    "effected": _effected,
    "laying": _laying,
    "laid": _laid,
    "plead": _plead,
    "lead": _lead,
    "principle": _principle,
    "counsel": _counsel,
    "council": _council,
    "accept": _accept,
    "to": _to,
    "maybe": _maybe,
    "use": _use,
    **{word: _parted(word) for word in _COMPOUNDS},
}
