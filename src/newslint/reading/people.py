"""People: the names that a text gives them, and how often it spells them how."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.speech import speech_verbs
from newslint.reading.titles import HONORIFICS, titles
from newslint.span import Span

# Given names that are as often a place, a month, a people or the first word of a sentence.
_DOUBTFUL = frozenset(
    """America An April Asia Art August Austin Bill Carolina Chance Charity Chelsea China Christian Columbus Dakota
    Dale Dallas Dean Denver Diamond Earth Easter Eden Faith Florence Florida France Genesis Georgia German Glory Grace
    Grant Guy Harbor Harmony Holland Holly Hope Houston In India Ireland Israel Italia Jackson Jordan Joy June Kenya
    Lake Law Lincoln London Long Love Major Man Many March Mark May Melody Mercy Miss My Paris Page Patience Phoenix
    Pope Precious Price Prince Princess Queen Rich River Rocky Rose Royal Savannah See Sierra So Star Summer Sun
    Sydney Temple Tennessee Texas Trinity Troy Tu Un Union Victoria Virginia Washington Will Winter Young""".split()
)

_PARTICLES = r"(?:de|da|di|du|del|della|van|von|der|den|ter|bin|ibn|al|el|la|le|dos|das|af|zu|of)"


class Mention(NamedTuple):
    """A surname where it stands, with the given name before it (empty where there is none)."""

    block: Block
    span: Span
    given: str

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


def people(document: Document) -> tuple[Mention, ...]:
    """Every mention of a person that the words around it make sure: a known given name, a title, an honorific or a verb
    of saying stands beside the surname.
    """
    return document.once(_people)


def capitalised(document: Document) -> Counter[str]:
    """Every word of the text with a capital letter, with how often it is there; hyphenated names count as two."""
    return document.once(_capitalised)


def small_words(document: Document) -> frozenset[str]:
    """Every word that the text has in lower case: what is among them is no name, or not only one."""
    return document.once(_small_words)


def full_names(document: Document) -> tuple[FullName, ...]:
    """Every pair of a given name and a surname, at least one of which is known to be a person's."""
    return document.once(_full_names)


@cache
def given_names() -> frozenset[str]:
    """Names that people are given: those of the 1990 US census (public domain) and some of the world's."""
    return frozenset(_listed("given.txt")) - _DOUBTFUL


@cache
def surnames() -> frozenset[str]:
    """Surnames of the 1990 US census (public domain), in lower case."""
    return frozenset(_listed("surnames.txt"))


def _listed(name: str) -> list[str]:
    return (files("newslint.reading") / "data" / name).read_text("utf-8").split()


_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*")


def _capitalised(document: Document) -> Counter[str]:
    return Counter(
        word
        for block in document.blocks
        if "text" in block.scopes
        for word in _WORD.findall(block.text)
        if len(word) > 3 and not word.isupper()
    )


def _small_words(document: Document) -> frozenset[str]:
    return frozenset(
        word
        for block in document.blocks
        if "text" in block.scopes
        for word in re.findall(r"(?<![\w’'.@-])[a-zà-öø-ÿ]{4,}", block.text)
    )


@cache
def _pair() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}"
    return re.compile(rf"(?<![\w-])(?P<given>{word})(?=(?:\s[A-Z]\.)?\s(?P<surname>{word})(?![\w-]))")


def _full_names(document: Document) -> tuple[FullName, ...]:
    known = {mention.surname for mention in people(document)}
    return tuple(
        FullName(block, Span(found.start(), found.end("surname")), found["given"], found["surname"])
        for block in document.blocks
        if "text" in block.scopes
        for found in _pair().finditer(block.text)
        if (found["surname"] in known or found["given"] in given_names())
        and not found["surname"].isupper()
        and found["given"].lower() not in small_words(document)
    )


@cache
def _full_name() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+)*"
    return re.compile(
        rf"(?<![\w-])(?P<given>{word})(?:\s[A-Z]\.?|\s[\"“(]\w+[\"”)]|\s{word}(?=\s(?:{_PARTICLES}\s)*{word}))?"
        rf"(?:\s{_PARTICLES}){{0,2}}\s(?P<surname>{word})(?![\w-])"
    )


@cache
def _titled() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+)*"
    return re.compile(rf"(?<!\w){HONORIFICS}\s(?:(?P<given>{word})\s(?:[A-Z]\.\s)?)?(?P<surname>{word})(?![\w-])")


def _people(document: Document) -> tuple[Mention, ...]:
    found = {
        (mention.block, mention.span): mention
        for block in document.blocks
        if "text" in block.scopes
        for mention in (*_speaking(block), *_honoured(block), *_named(block))
    }
    for use in titles(document):
        if use.name and use.place == "before-name":
            mention = _last_of(use.block, use.name)
            found.setdefault((mention.block, mention.span), mention)
    return tuple(sorted(found.values(), key=lambda mention: (mention.block.span, mention.span)))


def _named(block: Block) -> Iterator[Mention]:
    for found in _full_name().finditer(block.text):
        if found["given"] in given_names() and not block.text.isupper():
            yield Mention(block, Span(*found.span("surname")), found["given"])


def _honoured(block: Block) -> Iterator[Mention]:
    for found in _titled().finditer(block.text):
        yield Mention(block, Span(*found.span("surname")), found["given"] or "")


@cache
def _speaker() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[^\W\d_]+)*"
    return re.compile(
        rf"[\"”’,]\s(?P<after>{word})\s(?P<verb>\w+)|\b(?:said|added|asked|explained|wrote)\s(?P<before>{word})(?=[.,])"
    )


def _speaking(block: Block) -> Iterator[Mention]:
    for found in _speaker().finditer(block.text):
        if found["before"]:
            yield Mention(block, Span(*found.span("before")), "")
        elif found["verb"] in speech_verbs():
            yield Mention(block, Span(*found.span("after")), "")


def _last_of(block: Block, name: Span) -> Mention:
    words = name.of(block.text).split()
    if words[-1] in {"Jr", "Jr.", "Sr", "Sr.", "II", "III"} and len(words) > 1:
        words.pop()
    start = name.start + name.of(block.text).rindex(words[-1])
    return Mention(block, Span(start, start + len(words[-1].rstrip("."))), words[0] if len(words) > 1 else "")
