"""Words that one text writes with a capital here and in small letters there."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.lines import body
from newslint.reading.names import is_name
from newslint.reading.quotations import is_quoted
from newslint.reading.wordclasses import is_of
from newslint.reading.words import word_counts
from newslint.span import Span


class CaseUse(NamedTuple):
    """A word in the rarer or the wrong case, and how to write it."""

    block: Block
    span: Span
    right: str
    elsewhere: str


_NAMED = frozenset(
    """county district elementary library hospital street avenue road highway park bridge river lake creek school
    college university center centre museum church department committee subcommittee council commission court act
    festival fair airport stadium theater theatre hall building tower dam trail island valley township parish borough
    club league association foundation authority agency bureau hotel cemetery prison square arena academy institute
    alliance coalition society canal tunnel harbor harbour bay mountain forest plaza trust fund prize award""".split()
)
"""Nouns that end a name, and then have its capital."""


@cache
def _pair() -> re.Pattern[str]:
    no_name = "The|An?|This|That|Our|Its|His|Her|Their|Senate|House|State|Each|Every|Any|In|At|Of"
    first = rf"(?!(?:{no_name}) )[A-Z][\w’-]*[a-z][\w’-]*|[0-9]{{1,3}}(?:st|nd|rd|th)"
    return expression(rf"(?<![\w’'-])(?P<first>{first}) (?P<noun>[A-Za-z][a-z]{{2,}})(?![\w’-])")


def half_names(document: Document) -> tuple[CaseUse, ...]:
    """Last words of names in small letters where the text has the name whole: “Erie county”, “Erie County”."""
    return document.once(_half_names)


def _half_names(document: Document) -> tuple[CaseUse, ...]:
    found = [(block, match) for block in body(document) for match in _pairs(block)]
    whole = {_key(match) for _, match in found if match["noun"][0].isupper()}
    return tuple(
        CaseUse(
            block,
            Span(*match.span("noun")),
            match["noun"].capitalize(),
            f"{match['first']} {match['noun'].capitalize()}",
        )
        for block, match in found
        if match["noun"][0].islower() and _key(match) in whole and not _is_one_of_many(block.text, match.start())
    )


def _pairs(block: Block) -> Iterator[re.Match[str]]:
    return (
        match
        for match in _pair().finditer(block.text)
        if match["noun"].lower() in _NAMED and not (match["noun"][0].isupper() and _goes_on(block.text, match.end()))
    )


def _key(match: re.Match[str]) -> tuple[str, str]:
    return match["first"], match["noun"].lower()


def _goes_on(text: str, end: int) -> bool:
    """Whether the name has more words: of “Orl School Board” the school is no name."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _is_one_of_many(text: str, start: int) -> bool:
    """Whether an article or the like makes the small word a noun of its own: “a Boston school”."""
    return (text[:start].rsplit(maxsplit=1)[-1:] or [""])[0].lower() in _MANY


_MANY = frozenset("a an any every each another one no some this that his her its their our other local".split())


_BODIES = frozenset(
    """hospice library museum gallery academy college university institute hospital clinic trust charity foundation
    society association federation alliance coalition league club company corporation hotel brewery council board
    committee commission authority agency department bureau district borough township village county project festival
    programme program scheme fund centre center cathedral abbey theatre theater stadium airport zoo cemetery""".split()
)
"""Nouns that end the name of a body, and alone are common nouns for it."""


@cache
def _short() -> re.Pattern[str]:
    before = r"(?<=\b[Tt]he )(?<![A-Z][a-z]{2} [Tt]he )"
    return expression(
        rf"{before}(?P<word>[A-Z][a-z]{{3,}})"
        r"(?=[.,;](?: |$)|['’]s? [a-z]|$| (?!of\b|for\b|on [A-Z]|and [A-Z]|in [A-Z])[a-z])"
    )


def short_forms(document: Document) -> tuple[CaseUse, ...]:
    """Short forms with a capital of bodies that the text has named whole before: “Orl Hospice”, later “the Hospice”."""
    return document.once(_short_forms)


def _short_forms(document: Document) -> tuple[CaseUse, ...]:
    uses = [
        (number, block, match)
        for number, block in enumerate(body(document))
        for match in _short().finditer(block.text)
        if match["word"].lower() in _BODIES
    ]
    whole = _first_whole(document) if uses else {}
    return tuple(
        CaseUse(block, Span(*match.span("word")), match["word"].lower(), whole[match["word"]][2])
        for number, block, match in uses
        if match["word"] in whole and whole[match["word"]][:2] < (number, match.start())
    )


def _first_whole(document: Document) -> dict[str, tuple[int, int, str]]:
    """Where the text first has each noun of a body at the end of a name, and that name."""
    first: dict[str, tuple[int, int, str]] = {}
    for number, block in enumerate(body(document)):
        for match in _whole().finditer(block.text):
            if match["noun"].lower() in _BODIES:
                first.setdefault(match["noun"], (number, match.start(), match[0]))
    return first


@cache
def _whole() -> re.Pattern[str]:
    return expression(
        r"(?<![\w’'-])(?!The |This |Our |In |At )[A-Z][\w.’'-]+ (?P<noun>[A-Z][a-z]{3,})(?![\w’-]| [A-Z])"
    )


@cache
def _lone() -> re.Pattern[str]:
    return expression(
        r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|any|all|two|a|an) (?P<word>[A-Z][a-z]{3,})"
        r"(?=[.,;]$|[.;] |, [a-z]| (?P<next>[a-z]+)\b(?! (?:the )?[A-Z]))"
    )


def lone_capitals(document: Document) -> tuple[CaseUse, ...]:
    """Common nouns with a capital where the text has them in small letters as often or more: “the Homeowner”."""
    return document.once(_lone_capitals)


def _lone_capitals(document: Document) -> tuple[CaseUse, ...]:
    counts = word_counts(document)
    uses = [(block, match) for block in body(document) for match in _lone().finditer(block.text)]
    often = Counter(match["word"] for _, match in uses)
    return tuple(
        CaseUse(block, Span(*match.span("word")), match["word"].lower(), match["word"].lower())
        for block, match in uses
        if counts[match["word"].lower()] >= often[match["word"]]
        and _is_common(match["word"])
        and not _goes_on_small(block.text, match)
        and not is_quoted(document, block, Span(*match.span("word")))
    )


def _goes_on_small(text: str, match: re.Match[str]) -> bool:
    """Whether the word is part of something longer: “the Freedom article”, “Man of the Match”."""
    beside = match["next"] or ""
    before = text[: match.start()].rsplit(maxsplit=2)[-2:]
    is_of_name = len(before) == 2 and before[1] in {"of", "for"} and before[0][:1].isupper()
    return is_of_name or (is_of(beside, "(noun | plural) & ~verb-s & ~past") and beside not in _JOINTS)


_JOINTS = frozenset(
    "will can may must might does said to in on at by for with and or as from is was has had are were".split()
)


def _is_common(word: str) -> bool:
    return not is_name(word) and word.lower() not in _NAMES_TOO and is_of(word.lower(), "(noun | plural) & ~adjective")


_NAMES_TOO = frozenset("house earth moon state bank guardian times post".split())
