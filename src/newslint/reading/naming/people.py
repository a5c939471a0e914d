"""People: who a text names, with every mention of each."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import Name, is_family_first, names
from newslint.reading.naming.titles import words_of
from newslint.reading.vocabulary.lexicon import UPPER
from newslint.reading.vocabulary.likeness import plain
from newslint.reading.voices.speech import speech_verbs
from newslint.span import Span

Proof = Literal["full", "rank", "speech", "later"]
"""How a mention shows that it is a person: a full name, a rank before it, a verb of saying, a full name elsewhere."""


class Mention(NamedTuple):
    """A surname where it stands, with the given name before it (empty where there is none).

    `span` is the surname without particles; `whole` all words of the name; `proof` says how we know.
    """

    block: Block
    span: Span
    given: str
    whole: Span
    proof: Proof

    @property
    def surname(self) -> str:
        return self.span.of(self.block.text)


class FullName(NamedTuple):
    """A given name and a surname side by side."""

    block: Block
    span: Span
    given: str
    surname: str

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names: `given` is empty where no mention gives it; mentions stand in order."""

    given: str
    surname: str
    mentions: tuple[Mention, ...]


def people(document: Document) -> tuple[Mention, ...]:
    """Every mention of a person that the words around it make sure: a known given name, a title, an honorific or a verb
    of saying stands beside the surname, or the text has the full name elsewhere.
    """
    return document.once(_people)


def persons(document: Document) -> tuple[Person, ...]:
    """The people of the text, each once, in the order of their first mention.

    A surname that two people share belongs to the one named last before it.
    """
    return document.once(_persons)


def full_names(document: Document) -> tuple[FullName, ...]:
    """Every given name and surname side by side, as two words that name a person."""
    return document.once(_full_names)


def capitalised(document: Document) -> Counter[str]:
    """Every word of the text with a capital letter, with how often it is there; hyphenated names count as two."""
    return document.once(_capitalised)


def small_words(document: Document) -> frozenset[str]:
    """Every word that the text has in lower case: what is among them is no name, or not only one."""
    return document.once(_small_words)


def _capitalised(document: Document) -> Counter[str]:
    text = "\n".join(block.text for block in document.blocks if "text" in block.scopes)
    return Counter(word for word in _CAPITALISED.findall(text) if len(word) > 3 and not word.isupper())


_CAPITALISED = expression(rf"[{UPPER}](?<!\w.)[^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*")


def _small_words(document: Document) -> frozenset[str]:
    return frozenset(word for word in words_of(document) if len(word) > 3 and word.islower())


def _people(document: Document) -> tuple[Mention, ...]:
    sure = [mention for name in names(document) if (mention := _surely(name))]
    known = {plain(mention.surname) for mention in sure}
    later = [
        mention
        for name in names(document)
        if name.kind == "unknown" and (mention := _alone(name)) and plain(mention.surname) in known
    ]
    there = {(mention.block, mention.span) for mention in sure}
    more = [mention for mention in later if (mention.block, mention.span) not in there]
    return tuple(sorted((*sure, *more), key=lambda mention: (mention.block.span, mention.span)))


def _surely(name: Name) -> Mention | None:
    """The mention that a name is by its own words and those beside it."""
    if name.kind == "person":
        return _mention(name, "rank" if name.ranked else "full")
    if name.kind == "unknown" and _occupation().search(
        name.block.text[max(0, name.words[0].start - 14) : name.words[0].start]
    ):
        return _mention(name, "rank")
    if name.kind != "unknown" or not (_is_speaker(name) or _is_aged(name)):
        return None
    return _mention(name, "speech") if len(name.words) < 5 else None


@cache
def _occupation() -> re.Pattern[str]:
    work = "analyst|economist|lawyer|attorney|professor|spokesman|spokeswoman|spokesperson|coach|actor|actress|singer"
    return expression(rf"(?<=\s)(?:{work}|author|director|founder|captain|officer|researcher|scientist)\s\Z")


def _mention(name: Name, proof: Proof) -> Mention | None:
    words = [word for word in name.words if word.role in {"word", "feature"}]
    if not words:
        return None
    if is_family_first(words):
        given, family = " ".join(word.text for word in words[1:]), words[0]
    else:
        given, family = (name.words[0].text if len(words) > 1 else ""), words[-1]
    return Mention(name.block, Span(family.start, family.end), given, name.span, proof)


def _alone(name: Name) -> Mention | None:
    return _mention(name, "later") if len(name.words) == 1 else None


# Speakers that are no person: sorts of people and what people read.
_GROUPS = frozenset(
    """Officials Authorities Witnesses Experts Critics Analysts Residents Lawmakers Prosecutors Lawyers Investigators
    Researchers Scientists Reporters Supporters Opponents Activists Organizers Organisers Observers Protesters
    Reuters Bloomberg Google Amazon Facebook Microsoft Twitter Apple Boeing Toyota Amnesty Oxfam Greenpeace Sources
    People Parents Students Teachers Doctors Farmers Firefighters Neighbors Neighbours Lawyers Economists Kremlin
    Pentagon Downing Hamas Hezbollah Taliban Wikinews Wikipedia Politico Axios Interfax Tass Xinhua""".split()
)


_SAID_BEFORE = expression(r"(?:said|says|added|asked|explained|wrote|told|replied|according to)\s$")


_VERB_AFTER = expression(r"(?:\sof\s[^,.]{2,40})?(?:,[^,.]{2,60},)?\s(?:also |later |then |further )?([a-z]+)\b")


def _is_speaker(name: Name) -> bool:
    """Whether somebody speaks by this name: `Wetherby said`, `said Wetherby`."""
    text, first, last = name.block.text, name.words[0], name.words[-1]
    if first.text in _GROUPS or last.text in _GROUPS or last.role != "word" or len(last.text) < 3:
        return False
    if _SAID_BEFORE.search(text, max(0, first.start - 14), first.start):
        return True
    after = _VERB_AFTER.match(text, last.end)
    return after is not None and after[1] in _saying()


@cache
def _saying() -> frozenset[str]:
    """Verbs that only people and bodies are the subject of."""
    return speech_verbs() - {"thought", "read", "shout", "order", "object", "post", "reports", "report"}


_AGE = expression(r",\s(?:aged\s)?\d\d(?=[,.;])|\s\((?:[DRI]-|\d\d\))|,\s[DRI]-[A-Z]")


def _is_aged(name: Name) -> bool:
    """Whether an age or a party label follows: `Reed, 43,`, `Reed (D-RI)`."""
    return bool(_AGE.match(name.block.text, name.words[-1].end))


def _full_names(document: Document) -> tuple[FullName, ...]:
    return tuple(
        FullName(mention.block, mention.whole, mention.given, mention.surname)
        for mention in people(document)
        if mention.given
    )


def _persons(document: Document) -> tuple[Person, ...]:
    """Mentions gathered by surname, accents or not, and those by given name where there is more than one."""
    by_surname: dict[str, list[Mention]] = defaultdict(list)
    for mention in people(document):
        by_surname[plain(mention.surname)].append(mention)
    found = [person for mentions in by_surname.values() for person in _apart(mentions)]
    return tuple(sorted(found, key=lambda person: (person.mentions[0].block.span, person.mentions[0].span)))


def _apart(mentions: list[Mention]) -> Iterator[Person]:
    """The people who share a surname."""
    groups: dict[str, list[Mention]] = {}
    current = next((mention.given for mention in mentions if mention.given), "")
    for mention in mentions:
        if mention.given:
            current = next((given for given in groups if is_same_given(given, mention.given)), mention.given)
        groups.setdefault(current, []).append(mention)
    for given, own in groups.items():
        yield Person(given, own[0].surname, tuple(own))


def is_same_given(left: str, right: str) -> bool:
    """Whether two given names may be one person's: `J.` and `John`, `Pete` and `Peter`."""
    short, long = sorted((left.rstrip("."), right.rstrip(".")), key=len)
    return long.startswith(short) or (len(short) > 2 and long[:3] == short[:3])
