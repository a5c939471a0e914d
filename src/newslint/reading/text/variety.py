"""Which English an article is written in, American or British, by what it uses throughout."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Document
from newslint.reading.text.words import prose_text, word_counts

Name = Literal["American", "British", ""]

MOST = 3
"""How often one cue counts: an article that says “U.S.” twenty times is no surer than one that says it thrice."""

_FAMILIES = (
    (
        "or",
        "our",
        " s ed ing ite ites able ably ful hood hoods",
        "arm behavi clam col endeav fav flav harb hon hum lab misdemean neighb od rum tum vap vig",
    ),
    ("er", "re", " s", "cent epicent fib kilomet lit theat"),
    ("er", "r", "ed", "cent epicent"),
    (
        "l",
        "ll",
        "ed ing er ers or ors",
        "cance counci counse dia fue labe leve marsha mode pane quarre riva signa tota trave",
    ),
    ("se", "ce", " s less", "defen offen preten"),
    ("am", "amme", " s", "progr"),
    ("yz", "ys", "e ed ing", "anal paral"),
)
"""How Americans end a stem and how Britons do, what may follow, and the stems that show it in news copy."""

_AMERICAN_WORDS = "gotten jewelry aluminum gray plow mustache skeptic skeptics skeptical theaters toward math"
_BRITISH_WORDS = (
    "grey jewellery aluminium plough moustache sceptic sceptics sceptical whilst learnt spelt amongst maths"
)

_CANADA = frozenset(
    "Canada Canadian Canadians Ontario Quebec Alberta Manitoba Toronto Ottawa Montreal Vancouver Calgary"
    " Edmonton Winnipeg Halifax Saskatchewan Saskatoon Regina Ont Sask CBC CTV RCMP".split()
)
"""Words of Canada, whose English is neither: colour, centre and licence, but program, organize, Dr. and Sept. 26."""

_AUSTRALIA = frozenset(
    "Australia Australian Australians NSW Queensland Victoria Victorian Tasmania Tasmanian Sydney Melbourne Brisbane"
    " Perth Adelaide Canberra Hobart Darwin AAP".split()
)
"""Words of Australia, whose English is British but for a few words."""

_AUSTRALIAN = frozenset({"program", "programs"})

_ISE = "organi reali recogni critici apologi emphasi authori privati speciali minimi maximi finali stabili moderni"
"""Stems of verbs that Americans never end in -ise; that Britons do is no rule."""

_AMERICAN_SIGNS = "Sen Sens Rep Reps Gov percent"
_BRITISH_SIGNS = "MPs Nato Nasa Covid cent"
"""Words that tell only as they are written: “Sen.” before a name, “per cent” in two words."""


class Variety(NamedTuple):
    """How much an article says for American and for British English; `neither` where it is of a third kind."""

    american: int
    british: int
    told: Name = ""
    neither: bool = False
    own: frozenset[str] = frozenset()
    """Words that this English shares with the other side."""

    @property
    def name(self) -> Name:
        """The variety that has the better case; empty where neither has."""
        if self.told or self.american == self.british:
            return self.told
        return "American" if self.american > self.british else "British"

    @property
    def sure(self) -> bool:
        """Whether the case is clear: told by the draft's metadata, or three to one."""
        low, high = sorted((self.american, self.british))
        return bool(self.told) or high >= max(3, 3 * low)


def variety(document: Document) -> Variety:
    """The variety of English of an article: its house's, or by its own word, or by its spelling and its forms."""
    return document.once(_variety)


def is_counted(word: str) -> bool:
    """Whether a word in small letters is among those that the reading goes by."""
    return word in _sides()


def _variety(document: Document) -> Variety:
    text, counts, sides = prose_text(document), word_counts(document), _sides()
    american, british = min(text.count("U.S."), MOST), min(text.count("£"), MOST)
    for word in counts.keys() & sides.keys():
        if sides[word] == "American":
            american += min(counts[word], MOST)
        else:
            british += min(counts[word], MOST)
    if not british:
        return Variety(american, british, _told(document))
    if _is_from(_CANADA, counts):
        return Variety(0, 0, _told(document), neither=True)
    return Variety(american, british, _told(document), own=_AUSTRALIAN if _is_from(_AUSTRALIA, counts) else frozenset())


def _is_from(words: frozenset[str], counts: Mapping[str, int]) -> bool:
    return sum(counts[word] for word in words & counts.keys()) >= MOST


@cache
def _sides() -> dict[str, Name]:
    """Every word that tells, and the side it tells for."""
    sides: dict[str, Name] = {}
    for american, british, endings, stems in _FAMILIES:
        for stem in stems.split():
            for ending in endings.split(" "):
                sides[stem + american + ending] = "American"
                sides[stem + british + ending] = "British"
    sides |= {stem + ending: "British" for stem in _ISE.split() for ending in ("se", "sed", "ses", "sing", "sation")}
    tell: tuple[tuple[Name, str], ...] = (("American", _AMERICAN_WORDS), ("British", _BRITISH_WORDS))
    sides |= {word: side for side, words in tell for word in words.split()}
    sides |= {form: side for word, side in sides.items() for form in (word.capitalize(), word.upper())}
    signs: tuple[tuple[Name, str], ...] = (("American", _AMERICAN_SIGNS), ("British", _BRITISH_SIGNS))
    return sides | {word: side for side, words in signs for word in words.split()}


_NAMES: dict[str, Name] = {"us": "American", "gb": "British", "uk": "British", "au": "British", "ie": "British"}


def _told(document: Document) -> Name:
    """What the house has, or else what a field `language: en-GB` says."""
    field = document.field("language")
    said = document.english or (field.value if field else "")
    region = said.strip().lower().replace("_", "-").partition("-")[2]
    return _NAMES.get(region, "")
