"""Words that one text writes with a capital here and in small letters there."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import is_name, names
from newslint.reading.text.lines import body
from newslint.reading.text.words import occurrences, prose_text, word_counts
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.reading.voices.quotations import is_quoted
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
    alliance coalition society canal tunnel harbor harbour bay mountain forest plaza trust fund prize award party
    division""".split()
)
"""Nouns that end a name, and then have its capital."""


def half_names(document: Document) -> tuple[CaseUse, ...]:
    """Names that the text has whole in one place and with small letters in another: “Erie County”, “Erie county”.

    The small letters are wrong where the last word is one that ends names, the capital where it is one that only stands
    beside them (“the Moe Government”), and else whichever is rarer.
    """
    return document.once(_half_names)


def _half_names(document: Document) -> tuple[CaseUse, ...]:
    text = prose_text(document)
    uses: dict[tuple[Block, Span], CaseUse] = {}
    for whole, places in _wholes(document).items():
        for small in {_with_small_words(whole, 1), whole[0] + _with_small_words(whole, 0)[1:]}:
            if small in text and small != whole:
                for use in _of_two_cases(document, whole, places, small):
                    uses[use.block, use.span] = use
    return tuple(uses[place] for place in sorted(uses, key=lambda place: (place[0].span, place[1])))


def _with_small_words(name: str, kept: int) -> str:
    """The name with all words but the first small, or with the last one alone."""
    words = name.split(" ")
    first = len(words) - 1 if kept else 1
    return " ".join((*words[:first], *(word.lower() for word in words[first:])))


def _wholes(document: Document) -> dict[str, list[tuple[Block, Span]]]:
    """The names of several words that may end in a common noun, each with where it stands."""
    found: dict[str, list[tuple[Block, Span]]] = {}
    for block, span in (*_named(document), *_numbered(document)):
        found.setdefault(span.of(block.text), []).append((block, span))
    return found


def _named(document: Document) -> Iterator[tuple[Block, Span]]:
    for name in names(document):
        last = name.words[-1].text.lower()
        is_own = len(name.words) > 1 and name.kind not in {"person", "time", "nation", "acronym"}
        is_prose = "paragraph" in name.block.scopes and not _GOES_ON.match(name.block.text, name.span.end)
        if (is_own or last in _NAMED) and " " in name.text and is_prose and _may_end(last):
            yield name.block, name.span


_GOES_ON = expression(r" &| [A-Z]")


def _may_end(noun: str) -> bool:
    """Whether a word may end a name and be a common noun elsewhere: not a job, which is a title before a name."""
    return noun in _NAMED or is_of(noun, "(noun | plural) & ~person & ~job")


_NUMBERED = expression(r"[0-9](?<!\w.)[0-9]{0,2}(?:st|nd|rd|th) [A-Z][a-z]+\b(?! [A-Z])")


def _numbered(document: Document) -> Iterator[tuple[Block, Span]]:
    """“The 15th District”."""
    for block in body(document):
        for match in _NUMBERED.finditer(block.text):
            if match[0].rpartition(" ")[2].lower() in _NAMED:
                yield block, Span(*match.span())


def _of_two_cases(document: Document, whole: str, wholes: list[tuple[Block, Span]], small: str) -> Iterator[CaseUse]:
    """The uses of the name in the case that is wrong, or rarer; the words alone that must change."""
    smalls = list(_smalls(document, small))
    last = small.rpartition(" ")[2]
    if not smalls:
        return
    is_capital_wrong = last in _BESIDE or (last not in _NAMED and len(wholes) <= len(smalls))
    first = next(at for at, (one, other) in enumerate(zip(whole, small, strict=True)) if one != other)
    right, wrong = (small, wholes) if is_capital_wrong else (whole, smalls)
    for block, span in wrong:
        yield CaseUse(block, Span(span.start + first, span.end), right[first:], right)


def _smalls(document: Document, small: str) -> Iterator[tuple[Block, Span]]:
    """Where the text has the name with small letters, and not words that only happen to stand side by side."""
    last = small.rpartition(" ")[2]
    for block in body(document):
        for at in occurrences(block.text, small):
            end = at + len(small)
            is_whole = not (block.text[at - 1 : at].isalnum() or _WORD_GOES_ON.match(block.text, end))
            is_other = _is_one_of_many(block.text, at) or _opens(block.text, at) or _is_verb(block.text, last, end)
            if is_whole and not is_other:
                yield block, Span(at, end)


_WORD_GOES_ON = expression(r"['’]?\w|-\w")
_OBJECT = expression(r" (?:about|the|an?|its|his|her|their|to|that|more|no|not)\b")


def _is_verb(text: str, word: str, end: int) -> bool:
    """Whether the last word is what the name does: “Dorn plans the”."""
    return word not in _NAMED and is_of(word, "verb | verb-s | past | adverb") and bool(_OBJECT.match(text, end))


def _is_one_of_many(text: str, start: int) -> bool:
    """Whether an article or the like makes the small word a noun of its own: “a Boston school”."""
    return (text[:start].rsplit(maxsplit=1)[-1:] or [""])[0].lower() in _MANY


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins with a word that has its capital from there: “Rural development”."""
    before = text[:start].rstrip("\"“‘' ")
    return (not before or before[-1] in ".!?:") and bool(classes(text[start:].split(" ", 1)[0].lower()))


_MANY = frozenset("a an any every each another one no some this that his her its their our other local".split())

_BESIDE = frozenset("administration government regime campaign family coast economy market era".split())
"""Nouns that stand beside names and are no part of them: “the Moe administration”."""


_BODIES = frozenset(
    """hospice library museum gallery academy college university institute hospital clinic trust charity foundation
    society association federation alliance coalition league club company corporation hotel brewery council board
    committee commission authority agency department bureau district borough township village county project festival
    programme program scheme fund centre center cathedral abbey theatre theater stadium airport zoo cemetery""".split()
)
"""Nouns that end the name of a body, and alone are common nouns for it."""


_SHORT = expression(
    r"(?P<word>[A-Z](?<=\b[Tt]he .)(?<![A-Z][a-z]{2} [Tt]he .)[a-z]{3,})"
    r"(?=[.,;](?: |$)|['’]s? [a-z]|$| (?!of\b|for\b|on [A-Z]|and [A-Z]|in [A-Z])[a-z])"
)


def short_forms(document: Document) -> tuple[CaseUse, ...]:
    """Short forms with a capital of bodies that the text has named whole before: “Orl Hospice”, later “the Hospice”."""
    return document.once(_short_forms)


def _short_forms(document: Document) -> tuple[CaseUse, ...]:
    uses = [
        (number, block, match)
        for number, block in enumerate(body(document))
        for match in _SHORT.finditer(block.text)
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
        for match in _WHOLE.finditer(block.text):
            if match["noun"].lower() in _BODIES:
                first.setdefault(match["noun"], (number, match.start(), match[0]))
    return first


_WHOLE = expression(r"(?<![\w’'-])(?!The |This |Our |In |At )[A-Z][\w.’'-]+ (?P<noun>[A-Z][a-z]{3,})(?![\w’-]| [A-Z])")


# Looked for from the capital on, so that the search skips everything else at once.
_LONE = expression(
    r"(?P<word>[A-Z](?<=[a-z] .)[a-z]{3,})(?=[.,;]$|[.;] |, [a-z]| (?P<next>[a-z]+)\b(?! (?:the )?[A-Z]))"
)
_BEFORE_LONE = expression(r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|any|all|two|an?) \Z")


def lone_capitals(document: Document) -> tuple[CaseUse, ...]:
    """Common nouns with a capital where the text has them in small letters as often or more: “the Homeowner”."""
    return document.once(_lone_capitals)


def _lone_capitals(document: Document) -> tuple[CaseUse, ...]:
    counts = word_counts(document)
    uses = [
        (block, match)
        for block in body(document)
        for match in _LONE.finditer(block.text)
        if counts[match["word"].lower()] and _before_lone(block.text, match)
    ]
    often = Counter(match["word"] for _, match in uses)
    return tuple(
        CaseUse(block, Span(*match.span("word")), match["word"].lower(), match["word"].lower())
        for block, match in uses
        if counts[match["word"].lower()] >= often[match["word"]]
        and _is_common(match["word"])
        and not _goes_on_small(block.text, match)
        and not is_quoted(document, block, Span(*match.span("word")))
    )


def _before_lone(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The article or the like before a word."""
    return _BEFORE_LONE.search(text, max(0, match.start() - 7), match.start())


def _goes_on_small(text: str, match: re.Match[str]) -> bool:
    """Whether the word is part of something longer: “the Freedom article”, “Man of the Match”."""
    beside = match["next"] or ""
    before = text[max(0, match.start() - 40) : match.start()].rsplit(maxsplit=3)[-3:-1]
    is_of_name = len(before) == 2 and before[1] in {"of", "for"} and before[0][:1].isupper()
    return is_of_name or (is_of(beside, "(noun | plural) & ~verb-s & ~past") and beside not in _JOINTS)


_JOINTS = frozenset(
    "will can may must might does said to in on at by for with and or as from is was has had are were".split()
)


def _is_common(word: str) -> bool:
    return not is_name(word) and word.lower() not in _NAMES_TOO and is_of(word.lower(), "(noun | plural) & ~adjective")


_NAMES_TOO = frozenset("house earth moon state bank guardian times post".split())
