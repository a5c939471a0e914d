"""Jobs with capitals before the names of people: what somebody does is no title."""

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.capitals.lettercase import CaseUse
from newslint.reading.naming.names import Name, Word, names
from newslint.reading.naming.titles import offices
from newslint.reading.text.variety import variety
from newslint.reading.vocabulary.lexicon import given_names, places, role
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span


def jobs_before_names(document: Document) -> tuple[CaseUse, ...]:
    """Every job with a capital before a full name: “said Project Manager Rosa Vik”, “to Farmer Jan Aas”.

    A word that opens its sentence keeps its capital. Titles of office and rank are left alone, and in American copy
    those of firms.
    """
    return document.once(_jobs)


def _jobs(document: Document) -> tuple[CaseUse, ...]:
    return tuple(_found(document))


def _found(document: Document) -> Iterator[CaseUse]:
    for name in names(document):
        start = _given_at(name)
        match = _LED.search(name.block.text, max(0, start - 50), start) if start > 0 else None
        if match and name.block.scope != "headline":
            whole = _job(match)
            span = _small_part(name.block.text, whole)
            if span and _is_job(whole.of(name.block.text).lower(), is_british=variety(document).name == "British"):
                yield CaseUse(name.block, span, span.of(name.block.text).lower(), "")


def _given_at(name: Name) -> int:
    """Where the given name of a full name begins; -1 where the name has none."""
    words = name.words
    known = next((word.start for word in words[:-1] if word.text in given_names() and word.role == "word"), -1)
    return known if known >= 0 else _strange_at(name)


def _strange_at(name: Name) -> int:
    """The same of a name that no list has, as long as no dictionary has its words either: `Thandeka Zwelithini`."""
    for at, word in enumerate(name.words[:-1]):
        if _is_strange(word) and _is_strange(name.words[at + 1]):
            return word.start
        if not classes(word.text.lower()):
            break
    return -1


def _is_strange(word: Word) -> bool:
    return word.role == "word" and word.text not in places() and not classes(word.text.lower())


_LED = expression(r"(?:(?<![\w’'&.-])[A-Z][a-z]+ ){1,4}\Z")


def _job(match: re.Match[str]) -> Span:
    """The words of a job that end before a name; empty where there are none."""
    start = match.end()
    for word in reversed(match[0].split()):
        if not _is_part(word):
            break
        start -= len(word) + 1
    return Span(start, max(start, match.end() - 1))


def _small_part(text: str, job: Span) -> Span | None:
    """What of a job has no capital: all but the word that opens the sentence; none of it after more capitals."""
    before = text[: job.start].rstrip("\"“‘'(*_—– ")
    start = job.start
    if not before or before[-1] in ".!?:\n":
        start = text.find(" ", start) + 1
    elif not (before[-1].islower() or before[-1].isdigit() or before[-1] in ",;"):
        return None
    return Span(start, job.end) if 0 < start < job.end else None


def _is_part(word: str) -> bool:
    small = word.lower()
    is_named = role(word) in {"nation", "institution", "time", "opener", "feature"} and small not in _BODIES
    return not is_named and word not in given_names() and is_of(small, "noun | plural | adjective | ing")


_BODIES = frozenset("board committee security school health project program programme campaign team press".split())


def _is_job(job: str, *, is_british: bool) -> bool:
    """Whether a job is no title in any house: `farmer`, `project manager`, not `city clerk`, `fire chief`."""
    first, head = job.partition(" ")[0], job.rpartition(" ")[2]
    if (
        not is_of(head, "job | (person & ~adjective)")
        or head in _TITLES
        or (role(head.capitalize().removesuffix("s")) == "rank" and head not in _NO_RANKS)
    ):
        return False
    if (job in offices() and head not in _NO_RANKS) or (head in _OF_FIRMS and not is_british and first == head):
        return False
    return not (first != head and first in _GOVERNMENTAL)


_NO_RANKS = frozenset("member spokesman spokeswoman spokesperson".split())
_OF_FIRMS = frozenset(
    "manager executive founder partner superintendent principal headmaster trustee clerk editor".split()
)
_GOVERNMENTAL = frozenset(
    """city town county state district township village borough council assembly general deputy assistant fire police
    head chief supreme national us""".split()
)
_TITLES = frozenset(
    """agent airman archdeacon auditor aunt baker baron baroness cadet canon carter commodore cooper coroner
    corporal count countess dancer dean earl elder ensign fellow firefighter god hunter king lady lama lord
    maestro marshal mason master miner miss mister mistress monsignor mother mufti nurse porter potter provost
    recorder rector regent saint seaman sister specialist star trooper uncle vicar viscount warrant""".split()
)
"""Words before names that some houses write as titles, and surnames that are jobs."""
