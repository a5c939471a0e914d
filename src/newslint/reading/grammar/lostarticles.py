"""Nouns that need an article and have none: “drowned in pond”, “signed striker”, “when truck hit”."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.reading.vocabulary.articles import needs_when_described, usual_before
from newslint.reading.vocabulary.plurals import plural_of
from newslint.reading.vocabulary.sounds import first_sound
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span


class LostArticle(NamedTuple):
    """A noun with the words before it that belong to it, and how it reads with an article."""

    block: Block
    span: Span
    choices: tuple[str, ...]


def lost_articles(document: Document) -> tuple[LostArticle, ...]:
    """Every noun of the running text that lost its article, in order."""
    return document.once(_lost)


_BARE = "[ANxMYBRK]{0,3}[NxMKQ#YB]"
"""What describes a noun, and the noun: letters of `letters`."""

_FRAMES = expression(
    f"(?=[ifzDEIvxVGBbTSLm+-][ANxMYBRKQ#E])(?:(?P<preposition>(?:(?:f|(?<![taek])[i-])E?|z(?!x)){_BARE}(?=[fi.,;bThwzSVmDJce-]|E[fizr.,]|&[SVDL1]|G(?!N)))"
    f"|(?P<verb>(?:(?<=[NxMPXFKCc12whSL])[DEI](?!B)|(?<=[mz])[vIx]|(?<=[12PXF])v|(?<=[NxMKCc1wh])V"
    f"|(?:(?<=[SLzifmb-])|(?<=[NPCSL12]r))[GB]E?){_BARE}(?=[fi.,;bTwhzJce-]|&[tagqeDEIV]))"
    f"|(?P<clause>(?:b|(?<=[DENMPXxG])T|(?<=[NxMPXFKCc12w])D){_BARE}(?=r?(?:[SVmD]|[EIY](?![ANMxPXKJBZ]))))"
    f"|(?P<be>(?:[SL+]|m(?![xYR]))[ANxMKY]{{0,3}}[NxMKQ#B](?=[fi.,bTwhzJc-]|E[fizrw]|&[tagqe])))"
)
"""What stands before a noun that ends its phrase: each name is the frame's own, and the noun is its last letter.

The first two letters are looked at before all else, as nearly every place fails there.
"""


class Place(NamedTuple):
    """A noun without an article: its sentence, the number of the word before its phrase, and its own."""

    sentence: LetteredSentence
    before: int
    at: int

    @property
    def noun(self) -> str:
        """The noun in small letters."""
        return self.sentence.words[self.at].small

    @property
    def opener(self) -> str:
        """The word before its phrase, in small letters."""
        return self.sentence.words[self.before].small

    @property
    def is_person(self) -> bool:
        """Whether the noun names a person, and so may be an office: “elected mayor”."""
        return is_of(self.noun, "person | job")

    @property
    def is_part(self) -> bool:
        """Whether what it is a part of follows: “edge of”."""
        return self.letter(self.at + 1) == "f"

    @property
    def is_of_many(self) -> bool:
        """Whether the noun says what several are: “the boxes are cage”."""
        return self.opener in {"are", "were"} and self.letter(self.before - 1) in "PXF2"

    def letter(self, at: int) -> str:
        """The letter of a word of the sentence; a stop outside it."""
        return self.sentence.letters[at] if 0 <= at < len(self.sentence.letters) else "."


def _lost(document: Document) -> tuple[LostArticle, ...]:
    sentences = lettered_sentences(document)
    starts = [0, *accumulate(len(sentence.letters) for sentence in sentences)]
    letters = "".join(sentence.letters for sentence in sentences)
    found = []
    for match in _FRAMES.finditer(letters):
        number = bisect_right(starts, match.start()) - 1
        place = _place(sentences[number], match.start() - starts[number], match.end() - 1 - starts[number])
        if _may_lack(place, match.lastgroup or ""):
            found.append(_told(place))
    return tuple(found)


def _place(sentence: LetteredSentence, before: int, at: int) -> Place:
    """The place of a noun; “given” in “has given ultimatum” is the verb, as is “building” in “of building dam”."""
    first, second = sentence.small(before + 1), sentence.small(before + 2)
    is_helped = before + 1 < at and sentence.small(before) in _HAVE and is_of(first, "participle")
    is_deed = before + 2 < at and sentence.letters[before + 1] == "B" and is_of(second, "adjective")
    return Place(sentence, before + (is_helped or is_deed), at)


def _may_lack(place: Place, frame: str) -> bool:
    """Whether a noun that stands so lacks an article, and is in no phrase or label that has none."""
    words = place.sentence.words
    if place.at >= len(words) or not all(word.text.islower() for word in words[place.before + 1 : place.at + 1]):
        return False
    if not (_is_described(place) or _needs_alone(place, frame)):
        return False
    if (
        (place.is_person and place.sentence.letters[place.at + 1 : place.at + 3] == ",C")
        or words[place.before + 1].small in _MEASURES
        or tuple(word.small for word in words[place.at - 1 : place.at + 1]) in _ILLNESSES
        or _is_in_row(place)
    ):
        return False
    return _JUDGES[frame](place) and place.sentence.is_in_ended_text


def _needs_alone(place: Place, frame: str) -> bool:
    """Whether a noun needs an article even where nothing describes it, and is in no phrase that has none."""
    usual = usual_before(place.noun)
    key = "V" if place.opener in _HAVE else _KEYS.get(frame, place.opener)
    is_deed = place.letter(place.at) == "B" or (
        place.letter(place.before) in "GB" and place.letter(place.before - 1) in "b-"
    )
    return usual is not None and not is_deed and key not in usual and ("O" not in usual or place.is_part)


def _is_described(place: Place) -> bool:
    """Whether the word before a noun makes it one of several: “as legal secretary”, “by high cost”."""
    sentence, first, modifier = place.sentence, place.before + 1, place.sentence.small(place.at - 1)
    if place.at < first + 1 or place.opener in _MANNER or not {modifier, sentence.small(first)}.isdisjoint(_RANKS):
        return False
    is_means = place.opener == "by" and not place.is_person and place.letter(place.before - 1) not in "EIYD"
    is_verb = place.letter(first) == "B" or (place.letter(place.at) == "Y" and place.letter(place.at - 1) != "A")
    is_half = place.letter(place.before) == "f" and "A" not in sentence.letters[first : place.at]
    goes_on = place.letter(place.at + 1) == "," and place.letter(place.at + 2) in "A-"
    is_apart = is_means or is_verb or is_half or goes_on or _is_usual(place)
    return not is_apart and (_is_one_of_many(place) or needs_when_described(place.noun, modifier))


def _is_one_of_many(place: Place) -> bool:
    """Whether an adjective describes a person who holds no office: “by convicted felon”."""
    is_plain = place.opener != "as" and place.letter(place.at - 1) in "AE"
    return is_plain and is_of(place.noun, "person & ~job & ~plural & ~adjective")


def _is_usual(place: Place) -> bool:
    """Whether a noun that need not be counted stands without an article behind the word that opens its phrase."""
    letters = classes(place.noun)
    may_lack = "p" in letters or ("v" in letters and place.opener in _STATES)
    return may_lack and place.opener in (usual_before(place.noun) or ())


_STATES = frozenset("in into on without".split())
_MANNER = frozenset("at under near".split())
"""What tells how rather than which: “at reasonable cost”, “under heavy fire”."""
_RANKS = frozenset("due first second third fourth fifth last next top prime vice deputy chief senior junior".split())
"""What makes a noun one of a row or an office: “in second place”, “as deputy director”."""


_KEYS = {"verb": "V", "be": "B", "clause": "-"}
_ILLNESSES = {("pink", "eye"), ("lazy", "eye"), ("dry", "eye"), ("heat", "stroke"), ("sun", "stroke"), ("jet", "lag")}
_MEASURES = frozenset("little such less more much enough further additional no any same".split())
"""What describes no one thing, or has rules of its own."""


def _is_in_row(place: Place) -> bool:
    """Whether the noun is one of several, or of two, or has a number: “door to door”, “skit, dance and song”."""
    sentence, at = place.sentence, place.at
    after = sentence.letters[at + 1]
    left = sentence.small(place.before - 1)
    if place.noun in {left, sentence.small(at + 2)} or left == sentence.small(place.before + 1):
        return True
    if after == ",":
        return not {"&", "|"}.isdisjoint(sentence.letters[at + 2 : at + 8])
    if after == "-":
        return not sentence.small(at + 1).isalpha()
    return place.opener == "from" and sentence.small(at + 1) in {"to", "into", "through"}


def _after_preposition(place: Place) -> bool:
    if place.letter(place.at + 1) == "G" and place.opener != "with":
        return False
    letter, before, is_part = place.letter(place.before), place.sentence.small(place.before - 1), place.is_part
    is_office = place.is_person and is_part and (letter == "f" or place.opener == "for")
    match letter:
        case "-":
            return _after_little_word(place)
        case "z":
            return not _is_infinitive(place) and "from" not in _smalls(place, 4)
        case "f":
            return not is_office and (is_part or before not in _KINDS)
    is_means = place.opener == "by" and not is_part and is_of(place.noun, "thing & ~person")
    return place.opener not in _NO_PREPOSITIONS and not is_office and not is_means


def _after_little_word(place: Place) -> bool:
    """The same after words that are seldom prepositions: “before magistrate”, “set up clinic”, “as act of”."""
    if place.opener in _PARTICLES:
        is_verb = is_of(place.sentence.small(place.before - 1), "verb | past | participle | ing")
        is_told = place.letter(place.before - 2) in "NMPXFKCc12zmSLwh"
        return is_verb and is_told and "V" not in (usual_before(place.noun) or ())
    if place.opener == "as":
        return place.is_part and not place.is_person
    return place.opener in _OF_TIME


_PARTICLES = frozenset("up out down".split())


def _is_infinitive(place: Place) -> bool:
    """Whether what follows “to” may be its verb."""
    return place.letter(place.before + 1) == "R" or "v" in classes(place.sentence.small(place.before + 1))


_OF_TIME = frozenset("before after".split())
_KINDS = frozenset(
    "kind kinds sort sorts type types form forms species office position role post rank job terms".split()
)
"""What tells of which kind something is, so that the noun after “of” need not be one thing: “a kind of planet”."""
_NO_PREPOSITIONS = frozenset("per via without".split())


def _smalls(place: Place, steps: int) -> list[str]:
    """The words before a phrase, as many as said."""
    return [word.small for word in place.sentence.words[max(0, place.before - steps) : place.before]]


def _after_verb(place: Place) -> bool:
    letter, before = place.letter(place.before), place.sentence.words[max(0, place.before - 1)]
    if letter in "DEI" and _is_in_name_of_thing(place):
        return False
    if letter == "E" and (before.small in _BE or not _is_first_verb(place)):
        return False
    is_owned = before.small.endswith(("'s", "s'"))
    is_passive = place.letter(place.before - 1) not in "SLm"
    is_office = place.is_person and (place.opener in _BECOMING or (place.opener in _MAKING and is_passive))
    return not is_owned and "-" not in before.text and not is_office and place.opener not in _BEFORE_VERBS


def _is_in_name_of_thing(place: Place) -> bool:
    """Whether a name before a participle is a part of the phrase: “her new Mickey costumed outfit”."""
    names = place.sentence.letters[: place.before].rstrip("C")
    return len(names) < place.before and names[-1:] in set("aAgE,")


def _is_first_verb(place: Place) -> bool:
    """Whether what may be a verb after a noun is the first of its clause, unlike “It is a family owned farm”."""
    letters, at = place.sentence.letters, place.before
    return letters[at - 1] not in "NxMPXFK" or _FINITE.isdisjoint(_BREAK.split(letters[:at])[-1])


_BEFORE_VERBS = frozenset("help let".split())
_BREAK = expression('[,;b"&whT]')
_FINITE = frozenset("SLVDmIEXv")
_HAVE = frozenset("has have had".split())
_BE = frozenset("is was are were be been being".split())
_BECOMING = frozenset("become became becomes becoming turn turned remain remained remains".split())
_MAKING = frozenset("elect elected name named appoint appointed call called crown crowned".split())
"""Verbs after which an office has no article: “became leader of”, “elected mayor of”."""


def _after_be(place: Place) -> bool:
    """The same after “has”, “has given” and “had”, and after a form of “be” where the noun is no office."""
    if place.opener in _HAVE or place.letter(place.before) not in "SLm+":
        return True
    is_there = place.sentence.small(place.before - 1) == "there"
    if place.at == place.before + 1 and place.letter(place.at) == "x":
        return False  # “is sign by” lost an ending
    is_office = place.is_person and not place.is_of_many and place.noun not in _NO_OFFICES
    return place.opener in _BE and not is_office and (place.is_part or not is_there)


_NO_OFFICES = frozenset(
    """member resident citizen native victim fan student graduate employee supporter friend brother sister son daughter
    survivor refugee""".split()
)
"""Persons of whom there are many, so that “is mayor” is right and “is member” is not."""


def _opens_clause(_: Place) -> bool:
    return True


_JUDGES: dict[str, Callable[[Place], bool]] = {
    "preposition": _after_preposition,
    "verb": _after_verb,
    "be": _after_be,
    "clause": _opens_clause,
}


def _told(place: Place) -> LostArticle:
    block, words = place.sentence.block, place.sentence.words
    span = Span(words[place.before + 1].start, words[place.at].end)
    return LostArticle(block, span, tuple(_choices(place, span.of(block.text))))


def _choices(place: Place, phrase: str) -> Iterator[str]:
    """The phrase as it should be; of several it says what they are in the plural, and an amount is always “a”."""
    if place.is_of_many and (many := plural_of(place.noun)):
        yield f"{phrase.removesuffix(place.noun)}{many}"
        return
    yield f"{'an' if first_sound(phrase) == 'vowel' else 'a'} {phrase}"
    if place.letter(place.at) not in "Q#":
        yield f"the {phrase}"
