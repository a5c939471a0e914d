"""Two words that qualify a third as one and lost their hyphen: “a family owned shop”, “crystal like dust”.

“A family owned the shop” has the same words. What tells them apart is that one thing cannot be owned, led or liked
without an article before it.
"""

from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.neighbors import Neighbors, may_be, neighbors
from newslint.reading.nounphrases import AUXILIARIES, PREPOSITIONS
from newslint.span import Span


class Compound(NamedTuple):
    """Two words, and the one that they make before a noun."""

    block: Block
    span: Span
    right: str


def compounds(document: Document) -> tuple[Compound, ...]:
    """Every noun and its participle or adjective that stand before another noun as one word."""
    return document.once(_compounds)


def _compounds(document: Document) -> tuple[Compound, ...]:
    return tuple(
        Compound(block, span, right)
        for block in document.blocks
        if "text" in block.scopes
        for found in _SUSPECT.finditer(block.text)
        for span in (Span(found.start("first"), found.end("last")),)
        if (right := _right(neighbors(document, block, span), found["first"], found["last"]))
    )


_DONE = frozenset(
    """owned run led funded backed controlled operated sponsored approved appointed issued imposed mandated ordered
    powered fueled fuelled driven based related themed centered centred oriented lined infested stricken ridden
    torn subsidised subsidized financed managed produced built designed supplied sized shaped""".split()
)
_SUCH = frozenset(
    "friendly free efficient intensive rich resistant prone specific neutral proof conscious like wide".split()
)
_SUSPECT = expression(
    rf"(?<![\w'’-])(?P<first>[A-Za-z][a-z]{{2,}}) (?P<last>{'|'.join(sorted(_DONE | _SUCH))})(?= [a-z])"
)

_ARTICLES = frozenset("the a an this that his her its their our my your another every each no any some".split())
_COUNTS = frozenset(
    "two three four five six seven eight nine ten many several few most more other these those new".split()
)
_NUMBERS = frozenset("hundred thousand million billion dozen".split())
_PRONOUNS = frozenset("he she it they we you i who".split())
_NOT_FIRST = _ARTICLES | _COUNTS | _NUMBERS | PREPOSITIONS | AUXILIARIES
_WHOLE = frozenset("city state nation country county world campus".split())
"""What -wide is written together with."""

_REACHED = _WHOLE | frozenset(
    "company economy region island system industry community district school theater agency".split()
)
_LOOSE = frozenset(
    "based related friendly efficient intensive resistant prone neutral conscious themed oriented powered".split()
)
"""What is no verb before its object: any noun may follow."""


def _right(at: Neighbors, first: str, last: str) -> str:
    small = first.lower()
    if at.before() in _PRONOUNS:
        return ""
    if last == "wide":
        wide = small in _REACHED and (at.before() in _ARTICLES or _governs(at.before())) and _is_any(at)
        return (f"{first}{last}" if small in _WHOLE else f"{first}-{last}") if wide else ""
    if not _is_first(small):
        return ""
    if last == "like":
        return f"{first}-{last}" if _is_likened(at, small) else ""
    plain = (
        _is_thing(at)
        or (at.after() in _MASS and _governs(at.before()))
        or (last in _LOOSE and _is_any(at))
        or (at.before() in _COUNTS and small not in _COUNTS and _are_things(at))
    )
    before = at.before()
    begun = last in _LOOSE or before in _ARTICLES | _COUNTS or may_be(before, "a") or _governs(before)
    return f"{first}-{last}" if plain and begun else ""


def _is_first(word: str) -> bool:
    return may_be(word, "n") and not may_be(word, "arde") and word not in _NOT_FIRST


def _governs(word: str) -> bool:
    return word in PREPOSITIONS or word in {"and", "or", "as"}


def _is_thing(at: Neighbors) -> bool:
    """Whether one thing follows that would need an article were it what somebody owned or led."""
    head, then = at.after(), at.after(2)
    if may_be(head, "a") and not may_be(head, "nvd") and may_be(then, "n"):
        head, then = then, at.after(3)
    if then == "people" or (may_be(then, "p") and not may_be(then, "ns")):
        return False
    return head in _ONE_THING or (may_be(head, "n") and not may_be(head, "pargde"))


def _is_any(at: Neighbors) -> bool:
    """Whether a noun follows at all, and no object of “based … on”."""
    head = at.after()
    noun = (
        (may_be(head, "np") or head in {"suv", "suvs"})
        and not may_be(head, "r")
        and head not in PREPOSITIONS | AUXILIARIES | {"web"}
    )
    return noun and not {"on", "upon"} & set(at.right[1:4])


def _are_things(at: Neighbors) -> bool:
    """Whether several things follow what a number counts."""
    head = at.after()
    return may_be(head, "p") and not may_be(head, "n")


_MASS = frozenset("land media property housing water".split())
"""What may be owned or led without an article: “on city owned land”, but “the city owned land”."""
_ONE_THING = frozenset(
    """firm newspaper paper
    home bar agreement area bed boat box business campaign ceremony chain charity cinema class cloud coalition
    college commission company conference council crash effort enterprise facility festival force government
    initiative inquiry investigation law light march material measure meeting newspaper operation party path
    plant policy proposal protest rebellion report resort road rule school service settlement shop station
    structure study substance survey system tour trust university""".split()
)
"""Nouns of one thing that the dictionary has without a plural as well."""


def _is_likened(at: Neighbors, first: str) -> bool:
    """“crystal like dust”: the noun has no article of its own, or one thing follows without any."""
    head = at.after()
    if (
        head not in _LIKENED
        or at.before() in _VERBS_OF_LOOKS
        or first in {"something", "anything", "nothing", "people"}
    ):
        return False
    return may_be(first, "n") and (head in _COUNTED_LIKE or at.before() not in _ARTICLES)


_VERBS_OF_LOOKS = frozenset("look looks looked feel feels felt sound sounds smell smells taste tastes".split())
_COUNTED_LIKE = frozenset(
    """substance object structure creature figure device shape sound manner fashion state quality setting atmosphere
    texture pattern liquid material""".split()
)
_LIKENED = _COUNTED_LIKE | frozenset("dust powder symptoms conditions status precision features movements".split())
