"""Plurals with an apostrophe that they should not have: “sign's were put up”, “two dog's”, “five year's experience”."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.neighbors import Neighbors, is_mark, may_be, neighbors
from newslint.reading.text.nounphrases import PREPOSITIONS
from newslint.reading.vocabulary.lexicon import role
from newslint.reading.vocabulary.owners import is_noun, listed, sort_of_owner
from newslint.reading.vocabulary.plurals import plural_of
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span


class FalseApostrophe(NamedTuple):
    """A plural with an apostrophe, and what was meant."""

    block: Block
    span: Span
    right: str


def false_apostrophes(document: Document) -> tuple[FalseApostrophe, ...]:
    """Every plural of the prose that was written as a possessive."""
    return document.once(_false)


def _false(document: Document) -> tuple[FalseApostrophe, ...]:
    return tuple(
        FalseApostrophe(block, span, right)
        for block in document.blocks
        if "text" in block.scopes and ("'s" in block.text or "’s" in block.text)
        for span in _suspects(block.text)
        if (right := _meant(neighbors(document, block, span)))
    )


_SUSPECT = expression(
    r"(?<![\w'’&@#/.-])(?:[A-Za-z][a-z]{2,}|[A-Z]{2,5}|PhD|[A-Z][A-Za-z]{0,3}-\d+[A-Z]?)['’]s(?![\w'’-])"
)


def _suspects(text: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _SUSPECT.finditer(text))


def _meant(at: Neighbors) -> str:
    stem = at.text[:-2]
    small = stem.lower()
    if _is_many(at) and _is_time(small):
        return _of_time(at, stem)
    if stem[:1].isupper() and (stem.isupper() or "-" in stem or stem == "PhD"):
        return f"{stem}s" if _is_plural_acronym(at, stem) else ""
    if role(stem) == "nation":
        is_people = stem.endswith("an") and at.after() in _VERBS and at.before() not in _DETERMINERS
        return f"{stem}s" if is_people else ""
    plural = _plural(small)
    if not plural:
        return f"{stem}s" if _is_family(at, stem) else ""
    return f"{stem[0]}{plural[1:]}" if _is_plural(at, small, plural) else ""


_COUNTS = frozenset(
    """two three four five six seven eight nine ten eleven twelve dozen hundred thousand million many several few these
    those various numerous both all some most other""".split()
)
_COUNTS_FIRST = frozenset(
    "two three four five six seven eight nine ten eleven twelve many several few these those".split()
)
_VERBS = frozenset("are were have aren't weren't haven't".split())
_MODALS = frozenset("can could will would may might must should do don't didn't had".split())
_ASKING = frozenset("how who whose whom which what where why".split())
_JOINS = frozenset("and or but that than when while because if as".split())
_DETERMINERS = frozenset("a an the this that his her its their our my your each every another one no any".split())
_SPOKEN = frozenset(
    """mum mom dad mother father grandma grandpa god nature time dinner lunch breakfast supper work school winter summer
    spring autumn fall night day money music love life hell heaven dawn death business rain snow wind water food today
    tomorrow tonight yesterday everybody everyone somebody someone nobody anybody anyone else it he she that who what
    where there here when how why let other one each whoever another people children women men police bachelor master
    associate driver learner""".split()
)
"""What stands without an article and is shortened before “is”, or owns what is not said: “dad's in”, “a master's”."""


def _plural(word: str) -> str:
    """The plural in -s of a noun that can be counted; empty for any other word."""
    if not is_noun(word) or word in _SPOKEN or word.endswith(("s", "x", "z", "ch", "sh")):
        return ""
    return plural_of(word)


def _is_time(word: str) -> bool:
    return word in listed("time") and word in {"year", "month", "week", "day", "hour", "minute"}


def _is_many(at: Neighbors, adjectives: int = 0) -> bool:
    """Whether a word for more than one stands before, with no other phrase begun between."""
    word = at.before()
    if word in _COUNTS or (word.isdigit() and word != "1"):
        return at.before(2) not in {"no", "number", "flight", "route"} and not is_mark(word)
    if not adjectives or word in _DETERMINERS or not may_be(word, "a"):
        return False
    return at.before(2) in _COUNTS_FIRST or (at.before(2).isdigit() and at.before(2) != "1")


def _of_time(at: Neighbors, stem: str) -> str:
    """“five year's experience”: years'; “two year's in jail”: years."""
    if at.before() in {"all", "some", "most", "other", "both"}:
        return ""
    if at.after() in listed("spell"):
        return f"{stem}s'"
    return f"{stem}s" if _is_closed(at) else ""


def _is_closed(at: Neighbors) -> bool:
    """Whether no noun follows that the word could own."""
    word = at.after()
    return (
        is_mark(word)
        or word in PREPOSITIONS
        or word in _VERBS | _MODALS | _ASKING | _JOINS | {"per", "ago", "old", "later"}
    )


def _is_plural(at: Neighbors, stem: str, plural: str) -> bool:
    """Whether a noun with 's can be read neither as an owner nor as “is”."""
    before, after = at.before(), at.after()
    if not sort_of_owner(plural) and (_is_governed(at) or _is_joined(at)):
        return True
    if after in _JOINS and _owns_with_another(at):
        return False
    if _is_many(at, 1) and stem not in _SPOKEN:
        return _is_closed(at) and not (before in {"other", "all", "both", "some", "most"} and after not in _VERBS)
    if after in _VERBS:
        many = before == "no" or not sort_of_owner(f"{stem}s") or _is_done(at)
        return many if before in _DETERMINERS else _is_bare(at)
    return _is_taught(at, stem) or _is_sold(at, stem) or _is_placed(at) or (_is_asked(at) and _is_person(stem))


def _is_governed(at: Neighbors) -> bool:
    """“all kinds of melody's with words”: no article makes the thing one, and it owns nothing."""
    is_bare = at.text.islower() and at.text[:-2] not in listed("kin")
    return is_bare and at.before() in {"of", "with", "for", "by", "from"} and at.after() in _CLOSING


def _is_joined(at: Neighbors) -> bool:
    """“the pro's and con's of it”, “serves burger's and cold drinks”: another plural comes after “and”."""
    if at.before() in {"and", "or"} and at.before(2).endswith("'s"):
        return bool(_plural(at.before(2)[:-2])) and at.before(3) not in _ONE_OF_MANY and at.after() in _CLOSING
    if at.after() not in {"and", "or"} or at.before() in _ONE_OF_MANY:
        return False
    second = at.after(2)
    if second.endswith("'s"):
        return bool(_plural(second[:-2])) and at.after(3) in _CLOSING
    place = 3 if may_be(second, "a") and not may_be(second, "vd") else 2
    many = may_be(at.after(place), "p") and not may_be(at.after(place), "nvs")
    begun = is_mark(at.before()) or at.before() in PREPOSITIONS | _SOLD | {"has", "have", "had", "and", "or"}
    return begun and many and at.after(place + 1) in _CLOSING


_CLOSING = PREPOSITIONS | frozenset(".,;:)")
_ONE_OF_MANY = frozenset("a an this each every another one his her its their our my your".split())


def _is_asked(at: Neighbors) -> bool:
    """“require PBM's to pay”: after a verb and before what is to be done."""
    asks = may_be(at.before(), "vds") and not may_be(at.before(), "n")
    return asks and at.after() == "to" and may_be(at.after(2), "v")


def _is_person(stem: str) -> bool:
    return sort_of_owner(f"{stem}s") == "person"


def _is_taught(at: Neighbors, stem: str) -> bool:
    """“taught the firefighter's how to”: a person is no way to do something."""
    if at.after() == "how" and at.after(2) == "to" and _is_person(stem):
        return True
    return at.after() in _ASKING and at.before() not in _DETERMINERS and _is_bare(at) and not is_mark(at.before())


def _is_sold(at: Neighbors, stem: str) -> bool:
    """“sells taco's and beer”."""
    is_closed = at.after() in {"and", "or", ".", ","} | PREPOSITIONS
    return is_closed and at.before() in _SOLD and not sort_of_owner(f"{stem}s")


def _is_placed(at: Neighbors) -> bool:
    """“sign's on the lane are”, “with teammate's after the game”."""
    if at.after() in PREPOSITIONS and _is_subject(at):
        return True
    return at.after() in PREPOSITIONS | _TIMES and _is_beside(at)


_SOLD = frozenset(
    "sell sells sold selling serve serves served serving offer offers offering eat ate buy buys bought".split()
)
_TIMES = frozenset("after before during when".split())


def _is_subject(at: Neighbors) -> bool:
    """“sign's on the lane are”, “Photo's by”: the verb goes with many, or nothing before makes the noun one."""
    if is_mark(at.before()) and at.after() in {"by", "of"}:
        return True
    for word in at.right[1:6]:
        if word in {"are", "were"}:
            return True
        if (
            is_mark(word)
            or word in _JOINS | _ASKING
            or word.endswith("'s")
            or ("p" in classes(word) and word[-1] == "s")
        ):
            return False
    return False


def _is_beside(at: Neighbors) -> bool:
    """“with teammate's after the game”: “is” cannot be short for there, and no place is meant."""
    return at.before() in {"with", "by", "between", "among"}


def _owns_with_another(at: Neighbors) -> bool:
    """“several boy's and girl's coats”: the second says that the first owns as well."""
    return any(word.endswith(("'s", "s'")) for word in at.right[:4])


def _is_done(at: Neighbors) -> bool:
    """“the dog's were told”: what was done to them follows; “the town's are better” has an owner."""
    then = at.after(2)
    return at.before() in {"the", "these"} and (then in {"been", "not"} or may_be(then, "eg")) and not may_be(then, "a")


def _is_bare(at: Neighbors) -> bool:
    """Whether nothing before makes the noun one: “sign's were put up”, “teach firefighter's how”."""
    for distance in (1, 2, 3):
        word = at.before(distance)
        if word in _DETERMINERS or word.endswith(("'s", "s'")) or word[:1].isdigit():
            return False
        if is_mark(word) or word in PREPOSITIONS or word in _JOINS or not may_be(word, "an") or may_be(word, "vds"):
            return True
    return False


_ONE_OF_A_KIND = frozenset(
    "US UN EU UK USA BBC FBI CIA NATO NHS IMF WHO NASA FIFA UEFA NFL NBA MLB NHL FDA EPA AP AI".split()
)


def _is_plural_acronym(at: Neighbors, stem: str) -> bool:
    """“several MP's”, “the MP's voted”, “C-130J's are”."""
    if stem in _ONE_OF_A_KIND:
        return False
    if stem in _COUNTED_LETTERS and at.before() not in _DETERMINERS and not is_mark(at.before()):
        return _is_closed(at) or (at.before() == "both" and may_be(at.after(), "d"))
    if _is_many(at) or at.before() == "local":
        return _is_closed(at)
    if _is_asked(at):
        return True
    if "-" in stem:
        flown = _is_closed(at) or may_be(at.after(), "e")
        return flown and (at.after() in _VERBS | _MODALS or at.before() not in _DETERMINERS)
    voted = at.after() in _VERBS | {"voted", "met", "agreed"}
    return voted and at.before() not in _DETERMINERS - {"the", "no", "any"}


_COUNTED_LETTERS = frozenset("ID CD DVD PC TV ATM SUV CEO MP MSP NGO PDF GP DJ UFO EMT RN VIP LED ATV RV".split())
"""Letters for things that are counted."""
_LIVED = frozenset("are were have live moved own bought adopted".split())


def _is_family(at: Neighbors, stem: str) -> bool:
    """“the Holm's have moved”: everybody of that name."""
    named = stem[:1].isupper() and not classes(stem.lower())
    part = at.before(2) == "of" and at.before(3) not in {"both", "all", "some", "most"}
    helped = at.after() == "with" and may_be(at.before(2), "gd")  # “assisting the Holm's with”
    return named and at.before() == "the" and (at.after() in _LIVED or helped) and not part and at.before(2) != "than"
