"""What stands before and after words that qualify a noun as one."""

from functools import cache

from newslint.datafiles import section_of, shipped_text
from newslint.reading.text.letters import letter_of
from newslint.reading.text.neighbors import Neighbors, may_be
from newslint.reading.text.nounphrases import AUXILIARIES, PREPOSITIONS

ARTICLES = frozenset("the a an this that his her its their our my your another every each no any some".split())
COUNTS = frozenset(
    "two three four five six seven eight nine ten many several few most more other these those new".split()
)
PRONOUNS = frozenset("he she it they we you i who".split())
NOT_FIRST = (
    ARTICLES
    | COUNTS
    | PREPOSITIONS
    | AUXILIARIES
    | PRONOUNS
    | frozenset("hundred thousand million billion dozen".split())
)
"""What is never the first word of a compound."""


@cache
def listed(sort: str) -> frozenset[str]:
    """The words of one section of `compounds.txt`."""
    return section_of(shipped_text("reading", "compounds.txt"), sort)


def governs(word: str) -> bool:
    """Whether a noun without an article may follow a word: a preposition, “and”."""
    return word in PREPOSITIONS or word in {"and", "or", "as"}


def owns(word: str) -> bool:
    """Whether a word begins a noun's phrase: an article, “the firm's”."""
    return word in ARTICLES or word.endswith(("'s", "s'"))


def does(word: str) -> bool:
    """Whether a word can only be a verb whose object follows."""
    return may_be(word, "ds") and not may_be(word, "na") and word not in _LINKING


_LINKING = AUXILIARIES | frozenset(
    """was were is are got gets felt feels remained remains stayed kept keeps seemed became became said says rose fell
    rises falls grew grows dropped ran runs went goes came climbed jumped slid""".split()
)
"""What no object follows, but what somebody or something is or how it changed."""


def opener(at: Neighbors) -> int:
    """The number of the word before, with more of a name passed over: an article, an adjective, a preposition."""
    before = at.first - 1
    if at.before() == "," and at.text[0].islower():  # “a young, crowd pleasing band”
        before -= 1
    while before > 0 and at.tokens[before].text[0].isupper() and not owns(at.tokens[before].small):
        before -= 1
    return before


def is_begun(at: Neighbors) -> bool:
    """Whether the noun's phrase has begun: an article comes before, or an adjective."""
    before = opener(at)
    word = at.tokens[before].small if before >= 0 else ""
    return owns(word) or (may_be(word, "a") and not may_be(word, "vd")) or "-" in word


def is_governed(at: Neighbors) -> bool:
    """Whether a preposition right before leaves no room for a verb: “bought by state controlled oil companies”.

    After a noun or at the start it may be over before the verb: “police in response fired”, “In court police showed”.
    """
    return at.before() in PREPOSITIONS and may_be(at.before(2), "dge") and not may_be(at.before(2), "na")


def is_one(at: Neighbors) -> bool:
    """Whether one thing follows that would need an article were it what somebody owned or led; a name needs none."""
    head, then, is_name = at.after(), at.after(2), at.tokens[at.then].text[0].isupper()
    if head in _WHEN:  # “a compilation issued last week”
        return False
    if may_be(head, "a") and not may_be(head, "vd") and may_be(then, "n"):
        head, then, is_name = then, at.after(3), False
    if is_name:
        return False
    if may_be(head, "n") and may_be(then, "n") and not may_be(then, "dsrg") and then not in AUXILIARIES:  # “tear gas”
        head, then = then, ""
    if then == "people" or (may_be(then, "p") and not may_be(then, "ns")):
        return False
    return head in listed("head") or (may_be(head, "n") and not may_be(head, "pargde"))


_WHEN = frozenset("last next this that each every today yesterday tomorrow".split())


def is_named(at: Neighbors) -> bool:
    """Whether a name comes between a name and the noun: “by the Norland Government owned Halden bank”.

    “The Party nominated Anna Moe” has a verb, as has “a tip led Orl police”.
    """
    if at.text[0].islower() or not at.tokens[at.then].text[0].isupper() or not may_be(at.after(2), "n"):
        return False
    before = opener(at)
    if before < 0 or at.tokens[before].small != "the":
        return is_begun(at)
    return before > 0 and at.tokens[before - 1].text in PREPOSITIONS


def is_any(at: Neighbors) -> bool:
    """Whether a noun follows at all, or what no dictionary has and a noun after it: “two-tone jackets”."""
    head = at.after()
    if head in PREPOSITIONS | AUXILIARIES | NO_HEADS:
        return False
    if "-" in head or letter_of(head) == "?":
        is_rare = len(head) >= _RARE and not head.endswith(("ed", "ing"))
        return is_rare or may_be(at.after(2), "npea")
    return may_be(head, "np") and not may_be(head, "r")


_RARE = 6
"""Letters of a word that no dictionary has and that is a noun; the shorter ones are little words."""
NO_HEADS = frozenset(
    "web home today yesterday tomorrow last next this year years time work north south east west".split()
)
"""Nouns that say when or where something was done."""


def are_several(at: Neighbors) -> bool:
    """Whether several things follow."""
    head = at.after()
    return may_be(head, "p") and not may_be(head, "n")
