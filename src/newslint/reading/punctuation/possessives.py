"""Possessives that lost their apostrophe: “my kids privilege”, “last weeks ice”, “the citys first tower”.

A plural before a noun may be many things: an owner, the subject of a verb (“residents fear”), a word that only
describes (“a teachers union”). What stands before and after it tells which.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.neighbors import Neighbors, is_mark, may_be, neighbors
from newslint.reading.text.nounphrases import AUXILIARIES, PREPOSITIONS
from newslint.reading.vocabulary.owners import is_noun, listed, sort_of_owner
from newslint.reading.vocabulary.plurals import singular_of
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span


class LostPossessive(NamedTuple):
    """A word that should have an apostrophe, the forms it may have, and whether no other reading is left."""

    block: Block
    span: Span
    rights: tuple[str, ...]
    sure: bool


def lost_possessives(document: Document) -> tuple[LostPossessive, ...]:
    """Every word of the prose that lost its apostrophe before what it owns."""
    return document.once(_lost)


def _lost(document: Document) -> tuple[LostPossessive, ...]:
    return tuple(
        LostPossessive(block, span, rights, sure)
        for block in document.blocks
        if "text" in block.scopes
        for span in _suspects(block.text)
        for rights, sure in _judged(neighbors(document, block, span))
    )


_SUSPECT = expression(r"\b(?<!['’&@#/.-])[A-Za-z][a-z]+[a-rtv-z]s(?= [a-z$£€\d])")


def _suspects(text: str) -> Iterator[Span]:
    """Words in -s before a word in small letters; none in -ss, -us or a name within others."""
    return (Span(*found.span()) for found in _SUSPECT.finditer(text))


def is_somebodys(at: Neighbors) -> bool:
    """Whether what comes after a name can only be its own: kin, a leader, a decision, the first of something."""
    ranked = at.after() in _RANKS and may_be(at.after(2), "np")
    return ranked or bool(_place_of(at, _somebodys() | listed("organ")))


Verdict = tuple[tuple[str, ...], bool]


def _judged(at: Neighbors) -> Iterator[Verdict]:
    word = at.text.lower()
    if at.text[0].isupper() and _is_sides(at):
        yield (f"{at.text}'",), True
        return
    if at.text[0].isupper() and not (
        is_mark(at.before()) or (at.before() in _THE and word in _OFFICES) or _is_unheard(word)
    ):
        return
    rights, sure = _no_word(at, word) or _of_time(at, word) or _of_money(at, word) or _of_owner(at, word) or ((), False)
    if rights:
        yield tuple(_in_case(at.text, right) for right in rights), sure


def _is_sides(at: Neighbors) -> bool:
    """“Rovers first match”, “the Pirates third win”: a side counts what it plays."""
    played = at.after() in _RANKS and at.after(2) in _PLAYED and _ends(at, 3)
    return played and at.before() not in _PLAYED_IN


_PLAYED = frozenset("match game win victory loss defeat title championship goal season appearance trophy".split())
_PLAYED_IN = frozenset("in at of from during".split())
"""What stands before the name of a contest: “in the Masters first round”."""

_OFFICES = frozenset(
    """queens kings popes princes senators congressmans congresswomans governors mayors presidents sheriffs
    ministers""".split()
)


def _is_unheard(word: str) -> bool:
    """Whether the dictionary has no such plural, so that a capital does not make a team or a company of it."""
    return not classes(word)


def _in_case(written: str, right: str) -> str:
    return written[0] + right[1:]


# Forms that no plural has.

_IRREGULAR = ("man", "men", "woman", "women", "child", "children", "wife", "people", "folk")
_ANYBODY = frozenset(
    "anybody anyone everybody everyone nobody somebody someone today yesterday tomorrow tonight".split()
)


def _no_word(at: Neighbors, word: str) -> Verdict | None:
    """“womens”, “citys”, “everybodys”, “todays”: the plural is another or there is none."""
    stem = word[:-1]
    is_only_verb = classes(word) == "s" and at.before() in _THE | _ONE and stem.endswith(_IRREGULAR)  # “the mans car”
    is_none = (
        is_only_verb
        or stem in _ANYBODY
        or (
            not classes(word)
            and (
                stem.endswith(("woman", "women"))
                or (may_be(stem, "np") and (stem.endswith(_IRREGULAR) or _ends_in_y(stem)))
            )
        )
    )
    return ((f"{stem}'s",), True) if is_none and (_begins_phrase(at) or _is_sum(at.after())) else None


def _is_sum(word: str) -> bool:
    """Whether a number of what is owned comes next: “the citys six parks”, “the citys $4 million plan”."""
    return word[:1].isdigit() or word in {"$", "£", "€"} or word in _NUMBERS


_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())


def _ends_in_y(stem: str) -> bool:
    return stem[-1] == "y" and stem[-2] not in "aeou"


def _begins_phrase(at: Neighbors) -> bool:
    """Whether a noun, or an adjective before one, comes next."""
    first = at.after()
    return first not in _FUNCTION and may_be(first, "anp") and not (may_be(first, "r") and not is_noun(first))


# Days and years.

_ONE_TIME = frozenset("last next this each every another a one".split())
_TIME_GOES_ON = frozenset("ago later before old long apart ahead away after earlier back running on straight".split())
_DAYS = frozenset("mondays tuesdays wednesdays thursdays fridays saturdays sundays".split())
_HAVE_LAST = frozenset("the his her their its our my your these those".split())


def _of_time(at: Neighbors, word: str) -> Verdict | None:
    """“last weeks ice”, “two weeks time”, “Mondays vote”."""
    if word in _DAYS:
        first = at.after()
        ends = (
            is_mark(at.after(2)) or at.after(2) in _ENDS or may_be(at.after(2), "ds") or at.after(2) in listed("event")
        )
        is_day = at.before() in _BEFORE_DAY or is_mark(at.before())
        return ((f"{word[:-1]}'s",), True) if is_day and first in listed("event") and ends else None
    if sort_of_owner(word) != "time" or at.after() in _TIME_GOES_ON:
        return None
    if at.before() in _ONE_TIME:
        plural = at.before() in {"last", "next"} and at.before(2) in _HAVE_LAST
        return ((f"{word[:-1]}'s",), True) if not plural and _begins_phrase(at) and _has_head(at) else None
    if at.before() == "the" and at.after() in _RANKS - {"first", "most"} and may_be(at.after(2), "np") and _ends(at, 3):
        return (f"{word[:-1]}'s",), True
    return ((f"{word}'",), True) if _is_many(at.before()) and _is_spell(at) else None


_MONEY = frozenset("dollars pounds euros cents".split())


def _of_money(at: Neighbors, word: str) -> Verdict | None:
    """“20 dollars worth of fuel”."""
    worth = word in _MONEY and at.after() == "worth" and at.after(2) == "of"
    return ((f"{word}'",), True) if worth and not is_mark(at.before()) else None


_BEFORE_DAY = PREPOSITIONS | frozenset("during since and before after".split())


def _is_spell(at: Neighbors) -> bool:
    """Whether time itself is told of what comes next: “two weeks notice”."""
    place = 1 if at.after() in listed("spell") else 2
    what, then = at.after(place), at.after(place + 1)
    if what not in listed("spell") or (place == 2 and not may_be(at.after(), "an")):
        return False
    if what == "worth":
        return then == "of"
    if what == "time":
        return at.before(2) in {"in", "within", "after"} and (_closes(then) or then in _PRONOUNS | _THE | _ONE)
    return (
        _closes(then)
        and at.before(2) not in {"for", "after", "in", "within", "every"} | {""}
        and not is_mark(at.before(2))
    )


def _closes(word: str) -> bool:
    return is_mark(word) or word in PREPOSITIONS or word in _JOINS


# People and bodies.

_JOINS = frozenset("and or but who which that when where while because if as so than then to before after".split())
_FINITE = frozenset(
    """is are was were has have had will would can could may might must should does did isn't aren't wasn't weren't
    hasn't haven't won't wouldn't can't couldn't doesn't didn't""".split()
)
_RELATIVES = frozenset("also then now still never already once only just again later soon today".split())
_ENDS = PREPOSITIONS | _JOINS | _FINITE | AUXILIARIES | _RELATIVES | frozenset("during since until unless".split())
_PRONOUNS = frozenset("i you he she it we they me him us them himself herself themselves itself".split())
_ONE = frozenset("a an this every each another one".split())
_THE = frozenset("the his her its their our my your".split())
_COUNTS = frozenset(
    """two three four five six seven eight nine ten eleven twelve dozen hundred thousand million many several few these
    those all both some most other such various""".split()
)
_FUNCTION = _ENDS | _PRONOUNS | _ONE | _THE | _COUNTS | frozenset("no not any more less there here".split())

_GIVING = frozenset(
    """give gives gave given giving offer offers offered offering send sends sent sending show shows showed showing
    shown tell tells told telling cost costs costing save saves saved saving pay pays paid paying teach teaches
    taught teaching bring brings brought bringing grant grants granted granting deny denies denied denying allow
    allows allowed allowing award awards awarded awarding make makes made making leave leaves left leaving get
    gets got getting hand handed lend lends lent owe owes owed promise promises promised wish wishes wished
    charge charges charged ask asks asked asking earn earns earned win wins won buy buys bought deal dealt
    provide provides provided guarantee guarantees guaranteed assure assures assured convince convinced warn
    warns warned warning remind reminds reminded inform informed persuade persuaded consider considers
    considered call calls called calling name named elect elected find finds found keep keeps kept let lets help
    helps helped helping have has had having see sees saw seen hear heard watch watched want wants wanted""".split()
)
_OF_CLAUSES = frozenset(
    """say said think thought know knew believe hope fear claim feel mean wish worry guess insist argue promise show
    suggest warn understand decide demand report request dream admit agree hear notice prove pray swear bet""".split()
)
"""Verbs after which a clause may come without “that”: “residents fear the plan was wrong”."""


def _of_owner(at: Neighbors, word: str) -> Verdict | None:
    """“my kids privilege”, “the groups president”, “the nations largest”."""
    sort = sort_of_owner(word)
    owner = _Owner(at, word, *_determiner(at))
    found = {"person": _of_person, "group": _of_group}.get(sort, _nothing)(owner)
    return found or (_before_adjective(owner, sure=bool(sort)) if sort != "time" and singular_of(word) else None)


class _Owner(NamedTuple):
    """A plural, the number that the word before its phrase gives it, and how far off that word stands."""

    at: Neighbors
    word: str
    number: str
    distance: int

    @property
    def before(self) -> str:
        """The word before the whole phrase."""
        return self.at.before(self._outside)

    @property
    def opens(self) -> bool:
        """Whether the word before its phrase opens the sentence."""
        return is_mark(self.at.before(self._outside + 1))

    @property
    def _outside(self) -> int:
        return self.distance + (self.number != "")

    @property
    def rights(self) -> tuple[str, ...]:
        one, many = f"{singular_of(self.word)}'s", f"{self.word}'"
        return {"one": (one,), "the": (one, many)}.get(self.number, (many,))


def _determiner(at: Neighbors) -> tuple[str, int]:
    """The number of the phrase that a plural ends, by its first word, and how far before the plural that stands."""
    for distance in (1, 2, 3):
        word = at.before(distance)
        if word in _ONE:
            return "one", distance
        if _is_many(word):
            return "many", distance
        if word in _THE or word.endswith(("'s", "s'")):
            return "the", distance
        if is_mark(word) or word in _FUNCTION or not may_be(word, "anp") or may_be(word, "vds"):
            return "", distance
    return "", 4


def _is_many(word: str) -> bool:
    return word in _COUNTS or word[:1].isdigit()


def _nothing(_: "_Owner") -> Verdict | None:
    return None


def _of_person(owner: _Owner) -> Verdict | None:
    place = _place_of(owner.at, _somebodys())
    if owner.number == "one":
        return (owner.rights, bool(place)) if place or _is_of_one(owner.at) else None
    if not place or _may_be_clause(owner, place) or _may_be_given(owner, place):
        return None
    return owner.rights, True


@cache
def _somebodys() -> frozenset[str]:
    return listed("kin") | listed("body") | listed("goods") | listed("deed")


def _is_of_one(at: Neighbors) -> bool:
    """Whether a plural after “a” has a noun after it that makes no kind of thing of the two."""
    head = _has_head(at)
    described = listed("kind-of")
    if not head or not _begins_phrase(at) or at.after() in described or head in described:
        return False
    many = may_be(head, "p") and not is_noun(head)
    return head in listed("kin") or not (sort_of_owner(f"{head}s") == "person" or many)


def _has_head(at: Neighbors) -> str:
    """The last noun of the phrase that begins after a word; empty where there is none."""
    head = ""
    for place in (1, 2, 3, 4):
        word = at.after(place)
        if is_mark(word) or word in _FUNCTION or not may_be(word, "anpe"):
            break
        if may_be(word, "np"):
            head = word
    return head


_PARTICLES = frozenset("out down up off away back over".split())


_HOME = frozenset({("go", "home"), ("back", "home"), ("come", "home"), ("return", "home"), ("stay", "home")})


def _is_done(word: str, after: str) -> bool:
    """Whether a word with the next may be what the plural does: “donors back out”, “victims remains in force”."""
    is_verb = (may_be(word, "g") or word == "remains") and after in PREPOSITIONS
    return is_verb or (may_be(word, "v") and after in _PARTICLES)


def _place_of(at: Neighbors, owned: frozenset[str]) -> int:
    """How far after the plural what is owned stands; 0 where nothing is."""
    for place in (1, 2, 3):
        word = at.after(place)
        if word in owned and _ends(at, place + 1) and not _is_done(word, at.after(place + 1)):
            return place
        if _is_ordinal(word):
            continue
        if (word, at.after(place + 1)) in _HOME:
            return 0
        if is_mark(word) or word in _FUNCTION or word in listed("kind-of") or not may_be(word, "anp"):
            return 0
    return 0


def _is_ordinal(word: str) -> bool:
    """“80th” of “the Queens 80th birthday”."""
    return word[:1].isdigit() and word.endswith(("th", "st", "nd", "rd"))


def _ends(at: Neighbors, place: int, deep: int = 1) -> bool:
    """Whether a phrase can be over before a word, or after one more noun."""
    word = at.after(place)
    if is_mark(word) or word in _ENDS:
        return True
    if word in _FUNCTION or word in listed("kind-of"):
        return False
    if not classes(word) or may_be(word, "ds") or (may_be(word, "r") and not is_noun(word)):
        return True
    return bool(deep) and may_be(word, "np") and _ends(at, place + 1, 0)


def _may_be_clause(owner: _Owner, place: int) -> bool:
    """Whether the plural may be the subject of the word after it."""
    at, first = owner.at, owner.at.after()
    if not may_be(first, "vd") or (first in listed("kin") and place == 1):
        return False
    then = at.after(place + 1)
    two_verbs = then in _FINITE or (may_be(then, "d") and not may_be(then, "aen"))
    if two_verbs and first not in _OF_CLAUSES:
        return False
    if place > 1 and _needs_article(at.after(place)):
        return False
    if at.before() in _PARTICLES:  # “helps laid off workers find jobs”
        return True
    if first in _NEEDS_OBJECT and is_mark(then) and owner.before in PREPOSITIONS:
        return False
    return not _takes_object(owner.before)


_NEEDS_OBJECT = frozenset(
    "privilege house gun estimate budget favor favour desire interest pocket mandate influence".split()
)


def _needs_article(word: str) -> bool:
    """Whether a noun is one that cannot be an object with nothing before it."""
    return (
        word in {"report", "statement", "plan", "letter", "proposal", "website", "budget"}
        or (is_noun(word) and word in listed("kin") | listed("goods"))
        or sort_of_owner(f"{word}s") == "person"
    )


def _takes_object(verb: str) -> bool:
    """Whether a noun phrase after this verb is its object or complement, and cannot begin a clause."""
    if verb in _PLAIN_OBJECT:
        return True
    return may_be(verb, "d") and not may_be(verb, "n") and verb not in _TAKES_CLAUSE


_PLAIN_OBJECT = frozenset("is was be been read put set hit cut beat isn't wasn't".split())
_TAKES_CLAUSE = frozenset(
    """said thought knew believed hoped feared claimed felt meant wished guessed insisted argued promised showed
    suggested warned understood decided demanded admitted agreed heard noticed proved saw watched made helped
    let had found told asked learned added noted announced revealed confirmed denied explained""".split()
)


def _may_be_given(owner: _Owner, place: int) -> bool:
    """Whether the plural may get or be what comes after it: “gave the students homes”."""
    thing = owner.at.after(place)
    single = is_noun(thing) and thing in listed("kin") | listed("body") | listed("goods")
    if owner.before in _GIVING:
        return not single
    fronted = owner.before in PREPOSITIONS and owner.opens
    return fronted and not single and owner.at.after(place + 1) in _FINITE


_RANKS = frozenset(
    """largest biggest oldest youngest longest tallest highest lowest richest poorest fastest busiest deadliest second
    third fourth fifth sixth seventh eighth ninth tenth second-largest third-largest best worst newest greatest
    strongest smallest first only top leading main most""".split()
)


def _of_group(owner: _Owner) -> Verdict | None:
    at = owner.at
    if owner.number not in {"one", "the"}:
        return None
    one = (f"{singular_of(owner.word)}'s",)
    if at.after() in _RANKS or at.before() in _ONLY_ONES:
        alone = _is_first_of(owner) or _is_alone(owner)
        if alone:
            return one, True
    place = _place_of(at, listed("organ") | (listed("deed") if owner.word not in _KINDS else frozenset()))
    if not place or _may_be_clause(owner, place) or _may_be_given(owner, place):
        return None
    if _may_act(owner) and not _needs_article(at.after(place)):
        return None
    return (one if owner.number == "one" else owner.rights), True


def _may_act(owner: _Owner) -> bool:
    """Whether the word may be the verb of a noun before it: “the state supports”."""
    return owner.distance > 1 and may_be(owner.at.before(), "np") and may_be(owner.word, "s")


def _is_first_of(owner: _Owner) -> bool:
    """“the nations tallest tower”, “the worlds most beautiful road”."""
    at, rank = owner.at, owner.at.after()
    if rank not in _RANKS or _may_act(owner) or owner.before in _GIVING:
        return False
    described = _is_adjective(at.after(2))
    thing = 3 if described else 2
    if not may_be(at.after(thing), "np") or may_be(at.after(thing), "d"):
        return False
    return described if rank == "most" else _ends(at, thing + 1)


def _is_alone(owner: _Owner) -> bool:
    """“our nations ports”, “the worlds oil”: there is one of it only."""
    at = owner.at
    if owner.word not in _ONLY_ONES.get(at.before(), ()):
        return False
    governed = owner.before in PREPOSITIONS or _takes_object(owner.before)
    return _begins_phrase(at) and (governed or not may_be(at.after(), "vd")) and bool(_has_head(at))


_ONLY_ONES = {"our": frozenset("nations states countries".split()), "the": frozenset({"worlds"})}
_KINDS = frozenset(
    "schools businesses families homes cars vehicles trucks buses trains airlines banks stores shops".split()
)
"""Bodies that a plural names the kind by: the schools budget."""


# Any plural.


def _before_adjective(owner: _Owner, *, sure: bool) -> Verdict | None:
    """“the orbiters last flight”: a word that only describes stands beside its noun, so this one owns it."""
    at = owner.at
    near = owner.distance == 1 or (owner.distance == 2 and not may_be(owner.word, "s"))
    if owner.number != "the" or not near or not _is_adjective(at.after()):
        return None
    head, then = at.after(2), at.after(3)
    apart = not is_noun(head) or head in listed("time") or may_be(head, "gr") or owner.before in _GIVING
    closed = is_mark(then) or then in PREPOSITIONS or (then in _FINITE and owner.before not in PREPOSITIONS)
    return (owner.rights, sure) if closed and not apart else None


def _is_adjective(word: str) -> bool:
    return word in _BESIDE_NOUN or (
        may_be(word, "a") and not may_be(word, "npvdegsr") and word not in _FUNCTION | _TIME_GOES_ON
    )


_BESIDE_NOUN = frozenset("final own latest current new recent previous annual entire original former first".split())
