"""Words typed for others of the same sound or nearly the same letters, told by the words right beside them.

Of two words that are confused, one is far more usual than the other between these two neighbors (`beside`).
`data/confusions.csv` has the pairs and, each way, the powers of ten from which on there is no doubt; where there is
none, the slip is not looked for.
"""

import csv
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.reading.text.beside import EDGE, FIGURE, LITTLE, NAME, Place, code, says_left, says_right
from newslint.reading.text.neighbors import may_be
from newslint.reading.text.tokens import tokens
from newslint.reading.vocabulary.evidence import MOST
from newslint.span import Span


class Confused(NamedTuple):
    """A word in its text and the one that was meant."""

    block: Block
    span: Span
    right: str


class Rival(NamedTuple):
    """A word that may have been meant: its pair's code, whether it is first there (-1), and how sure one must be."""

    meant: str
    pair: str
    sign: int
    least: float


def confused(document: Document) -> tuple[Confused, ...]:
    """Every word of the prose for which its neighbors leave only another, in order."""
    return document.once(_confused)


def _confused(document: Document) -> tuple[Confused, ...]:
    return tuple(found for block in document.blocks if "text" in block.scopes for found in _in(document, block))


def _in(document: Document, block: Block) -> Iterator[Confused]:
    rivals, words = _rivals(), tokens(document, block)
    for at, token in enumerate(words):
        if token.small in rivals and (meant := _meant(token.small, Place(block.text, words, at))):
            right = meant[:1].upper() + meant[1:] if token.text[0].isupper() else meant
            yield Confused(block, token.span, right)


def _meant(written: str, place: Place) -> str:
    """The rival that the neighbors leave, if the word can be a slip where it stands."""
    hopes = _hopes(written, place.after)
    if not hopes:
        return ""
    before = place.before
    margin, meant = max((right + says_left(before, one.pair, one.sign), one.meant) for right, one in hopes)
    return meant if margin >= 0 and _may_be_slip(place) and not _means_it(written, meant, place) else ""


def _may_be_slip(place: Place) -> bool:
    """Whether a word is no name, no part of a compound and none that somebody changed in brackets."""
    word, _, start, end, _ = place.token
    beside = place.text[max(0, start - 1) : start], place.text[end : end + 1]
    small = word.islower() or (word[0].isupper() and word[1:].islower() and place.opens)
    return small and _STUCK.isdisjoint(beside)


_STUCK = frozenset("[](){}/&@_-–'’")


@cache
def _hopes(written: str, after: str) -> tuple[tuple[float, Rival], ...]:
    """The rivals that the left neighbor can still leave, each with how much more the right one says than it must."""
    sure = ((says_right(after, one.pair, one.sign) - one.least, one) for one in _rivals()[written])
    return tuple((right, one) for right, one in sure if right + MOST >= 0)


def _means_it(written: str, meant: str, place: Place) -> bool:
    """Whether a word is meant as it is written though its neighbors are strange."""
    if written in _OWNERS and "'" in meant:
        return _names_thing(place)
    test = _TESTS.get((written, meant))
    return bool(test and test(place))


_OWNERS = frozenset("its their your whose".split())


def _names_thing(place: Place) -> bool:
    """Whether a thing follows that belongs to someone.

    “its quick return”, “their different views”, “its very life”, “its thick, substantial outline”, “its color was”,
    “its founding by Ana Ruiz”.
    """
    steps = _past_adverb(place)
    first, second = place.word(steps), place.word(steps + 1)
    if first.endswith("ing") and second in _AFTER_DEEDS:
        return True
    if second in _BE or steps > 1:
        return may_be(first, "np") or may_be(second, "np")
    if second == "," and may_be(first, "a"):
        return may_be(place.word(steps + 2), "an")
    if may_be(second, "a") and not may_be(second, "np"):
        first, second = second, place.word(steps + 2)
    return first.isalpha() and LITTLE.isdisjoint((first, second)) and may_be(second, "np")


def _past_adverb(place: Place) -> int:
    """How many words on what belongs to someone begins: past “very” and an adverb in -ly."""
    first = place.after
    return 2 if first == "very" or (first.endswith("ly") and may_be(first, "r") and not may_be(first, "a")) else 1


_AFTER_DEEDS = frozenset("by of in and is was are were".split())
"""What follows the name of a deed: “its founding in 1990”, “their reading and thinking”."""


def _is_purpose(place: Place) -> bool:
    """“to slow the spread”, “to quickly act”, “from 3 to 5”, “subject, therefore, to much variation”."""
    first, second = place.after, place.second
    if place.before == "," or first in {FIGURE, ":"} or (may_be(first, "v") and second in LITTLE - _AFTER_MUCH):
        return True
    return may_be(first, "r") and may_be(second, "v") and second not in LITTLE


_AFTER_MUCH = frozenset("for to of on in at with".split())
"""What follows “too much”, “too close”, “too slow” as well as a verb."""


def _is_excess(place: Place) -> bool:
    """“too complete and too”, “too exclusively”, “chose, too, not to”: no verb follows."""
    return not may_be(place.after, "v")


def _asks(place: Place) -> bool:
    """“is there life”, “are there homes”, “paid there Monday”, “leave it there”, “what happens there concerns”."""
    return place.before in _BE | _OBJECTS or place.after == NAME or (may_be(place.after, "s") and place.opens)


_OBJECTS = frozenset("it them him her us happens with grow grows".split())


def _goes_on(place: Place) -> bool:
    """“there generally is”, “there never had been”, “there being no moon”, “here an oak, there a pine”."""
    after, second = place.after, place.second
    return after in {"being", "a", "an"} or not _BE.isdisjoint((second, place.word(3))) or second in _WOULD


def _acts(place: Place) -> bool:
    """“the staff who's dealing with it”, “the man who's worked here”."""
    return may_be(place.after, "g") or (may_be(place.after, "de") and not may_be(place.after, "p"))


def _is_no_verb(place: Place) -> bool:
    """“of” where no “would” or “could” is before it."""
    return place.before not in _MODALS


def _comes_next(place: Place) -> bool:
    """“Loh then impressed”, “she then expected”, “the rates then existing”, “even worse then.”."""
    after = place.after
    return after == EDGE or may_be(after, "g") or (place.before in _ACTORS and may_be(after, "ed"))


def _compares(place: Place) -> bool:
    """“more true than of any”: a comparison began before."""
    return any(
        small in _MORE or (small.endswith("er") and may_be(small, "a") and may_be(small.removesuffix("er"), "a"))
        for small in (place.word(-steps) for steps in range(1, _REACH))
    )


_MORE = frozenset("more less rather other fewer better worse else sooner".split())
_REACH = 25


def _is_happening(place: Place) -> bool:
    """“for it's getting dark”, “it's an ill wind”, “it's Mother's love”."""
    return may_be(place.after, "g") or place.after in {NAME, "a", "an", "the", "not"}


def _is_last(place: Place) -> bool:
    """Whether the sentence ends after the next word: “to work their will”."""
    return not place.second.isalpha()


_ACTORS = frozenset({NAME, "he", "she", "they", "it", "we", "i", "you", "who", "and", "but"})
_BE = frozenset("is are was were be been isn't aren't wasn't weren't".split())
_WOULD = frozenset("had has have will would".split())
_MODALS = frozenset("would could should might must may wouldn't couldn't shouldn't mightn't mustn't".split())


def _are_doing(place: Place) -> bool:
    """“they're eyes opening”: what they are, and what it does."""
    return may_be(place.after, "p") and may_be(place.second, "g")


def _is_post(place: Place) -> bool:
    """“promoted to regional counsel”."""
    return place.at > 1 and place.tokens[place.at - 2].small in _POSTS and not may_be(place.after, "vds")


_POSTS = frozenset("to as become becomes became named appointed hired elected senior associate".split())


def _gives_up(place: Place) -> bool:
    """“waived her right to anonymity”, “waived the $200 fee”."""
    return any(token.small in _WAIVED for token in place.tokens[place.at + 1 : place.at + 5])


_WAIVED = frozenset(
    "right rights anonymity immunity privilege fee fees charge charges rent hearing hearings claim claims".split()
)


def _listens(place: Place) -> bool:
    """“mice that hear with their feet”, “they hear best at dusk”."""
    return place.before in _HEARERS


_HEARERS = frozenset("who that which they we you i to can could will would may might must not never".split())

_TESTS: dict[tuple[str, str], Callable[[Place], bool]] = {
    ("waived", "waved"): _gives_up,
    ("hear", "here"): _listens,
    ("they're", "their"): _are_doing,
    ("counsel", "council"): _is_post,
    ("of", "have"): _is_no_verb,
    ("then", "than"): _comes_next,
    ("than", "then"): _compares,
    ("to", "too"): _is_purpose,
    ("too", "to"): _is_excess,
    ("it's", "its"): _is_happening,
    ("their", "there"): _is_last,
    ("there", "their"): _asks,
    ("there", "they're"): _goes_on,
    ("who's", "whose"): _acts,
}
"""What shows that a word is meant as it is written, by the word and the one that might have been meant."""


@cache
def _rivals() -> dict[str, tuple[Rival, ...]]:
    """The words that are looked at, each with those that may be meant."""
    rivals: dict[str, list[Rival]] = {}
    for number, row in enumerate(csv.DictReader(shipped_text("reading", "confusions.csv").splitlines())):
        first, second, pair = row["first"], row["second"], code(number)
        if row["to_second"]:
            rivals.setdefault(first, []).append(Rival(second, pair, 1, float(row["to_second"])))
        if row["to_first"]:
            rivals.setdefault(second, []).append(Rival(first, pair, -1, float(row["to_first"])))
    return {written: tuple(others) for written, others in rivals.items()}
