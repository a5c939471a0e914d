"""Titles of office with their holders: “US Secretary of State Mike Pompeo”, “Mike Pompeo, the secretary of state,”."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import MONTHS, WEEKDAYS
from newslint.reading.naming.leads import Status, lead_before
from newslint.reading.naming.officeholders import (
    Roster,
    folded,
    jurisdiction_forms,
    office_forms,
    offices_meant,
    world,
)
from newslint.reading.voices.quotations import quotations
from newslint.span import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


Forms = Mapping[str, frozenset[str]]


class OfficeUse(NamedTuple):
    """A title where a name stands with it.

    `span` holds title and name, `where` what the text says the office is of (empty where it does not say), `people`
    those of the roster whom the name may mean. `status` is former for “former” alone, past for other words of another
    time or doubt (then, late, ousted), elect for “president-elect”.
    """

    block: Block
    span: Span
    title: Span
    offices: frozenset[str]
    where: frozenset[str]
    people: frozenset[str]
    is_full: bool
    status: Status


class _Name(NamedTuple):
    span: Span
    people: frozenset[str]
    is_full: bool


class Finder:
    """Looks for titles beside the names of a roster.

    `offices` are the forms of titles, in small letters, with the offices that each may mean, `where` the forms of
    countries and bodies with what each means.
    """

    def __init__(self, roster: Roster, offices: Forms, where: Forms) -> None:
        self.roster = roster
        self.offices = offices
        self.where = where
        self._forms = tuple(offices)
        self._automaton = _automaton(self._forms)

    def uses(self, document: Document) -> Iterator[OfficeUse]:
        """Every title with a holder whom the roster knows, outside quotations and titles of works."""
        quoted = quotations(document)
        for block in document.blocks:
            if "text" not in block.scopes or block.scope == "blockquote":
                continue
            for use in self._in(block):
                if not any(other.block is block and other.span.overlaps(use.span) for other in quoted):
                    yield use

    def _in(self, block: Block) -> Iterator[OfficeUse]:
        text = block.text
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
        for number, start, end in self._automaton.find_matches_as_indexes(lower):
            if _is_word(text, start, end):
                use = self._use(block, Span(start, end), self.offices[self._forms[number]])
                if use:
                    yield use

    def _use(self, block: Block, title: Span, offices: frozenset[str]) -> OfficeUse | None:
        text = block.text
        elect = _ELECT.match(text, title.end)
        after = elect.end() if elect else title.end
        of, end = self._of(text, after)
        if of is None:
            return None
        name = self._name_after(text, end)
        lead = lead_before(text, title.start, self.where) if name or _APPOSED.match(text, end) else None
        if lead is None:
            return None
        if not name or (text[end] == "," and not lead.determined):
            name = self._name_before(text, lead.start) if _APPOSED.match(text, end) else None
        if not name:
            return None
        where = of or lead.where
        span = Span(min(name.span.start, title.start), max(name.span.end, title.end))
        status = "elect" if elect and lead.status == "held" else lead.status
        return OfficeUse(block, span, title, offices, where, name.people, name.is_full, status)

    def _of(self, text: str, at: int) -> tuple[frozenset[str] | None, int]:
        """What the office is of, as `of the United States` after the title says; None for what no table knows."""
        found = _OF.match(text, at)
        if not found:
            return frozenset(), at
        words = found["body"].split(" ")
        for count in range(len(words), 0, -1):
            body = " ".join(words[:count])
            if body in self.where:
                return self.where[body], found.start("body") + len(body)
        return None, at

    def _name_after(self, text: str, at: int) -> _Name | None:
        found = _name().match(text, at)
        if not found:
            return None
        tokens = [*_token().finditer(text, found.start("name"), found.end("name"))]
        return self._known(text, tokens)

    def _known(self, text: str, tokens: Sequence[re.Match[str]]) -> _Name | None:
        """The longest beginning of the words that is a known name, unless the words after it belong to it."""
        words = [token[0] for token in tokens]
        for count in range(min(len(words), 6), 0, -1):
            people, is_full = self._people(words[:count])
            if people:
                rest = words[count:]
                if rest and not (rest[0] in _DAYS or _is_stop(text, tokens[count - 1].end())):
                    return None
                return _Name(Span(tokens[0].start(), tokens[count - 1].end()), people, is_full)
        return None

    def _people(self, words: Sequence[str]) -> tuple[frozenset[str], bool]:
        name = folded(" ".join(words))
        if len(words) > 1:
            people = self.roster.full(name)
            if not people and len(words) > 2 and words[-1] not in _JUNIOR:
                people = self.roster.full(folded(f"{words[0]} {words[-1]}"))
            if people:
                return people, True
        return self.roster.bare(name), False

    def _name_before(self, text: str, at: int) -> _Name | None:
        """A full name that a title after it explains: `Mike Pompeo, the secretary of state,`."""
        found = _before().search(text, max(0, at - 70), at)
        if not found:
            return None
        tokens = [*_token().finditer(text, found.start("name"), found.end("name"))]
        for first in range(max(0, len(tokens) - 4), len(tokens) - 1):
            people, is_full = self._people([token[0] for token in tokens[first:]])
            if people and is_full:
                return _Name(Span(tokens[first].start(), tokens[-1].end()), people, is_full)
        return None


@cache
def world_finder() -> Finder:
    """The finder of the office-holders that newslint comes with."""
    return Finder(world(), office_forms(), jurisdiction_forms())


def finder_of(roster: Roster) -> Finder:
    """The finder of a newsroom's own table: of its offices alone, in its places and the world's."""
    offices = {
        **{form: meant for form, meant in office_forms().items() if meant & _meant(roster)},
        **{office.lower(): offices_meant(office) for office in roster.offices},
    }
    return Finder(
        roster, offices, {**jurisdiction_forms(), **{name: frozenset({name}) for name in roster.jurisdictions}}
    )


def _meant(roster: Roster) -> frozenset[str]:
    return frozenset(meant for office in roster.offices for meant in offices_meant(office))


def office_uses(document: Document) -> tuple[OfficeUse, ...]:
    """Every title of office beside the name of a well-known holder, in order."""
    return document.once(_office_uses)


def _office_uses(document: Document) -> tuple[OfficeUse, ...]:
    return tuple(world_finder().uses(document))


def _automaton(forms: tuple[str, ...]) -> "AhoCorasick":
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415  (only a document with prose needs it)

    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a title is a word of its own: no plural, no possessive, not the beginning of a hyphenated one."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "-" and not text[:start].lower().endswith(("ex-", "then-", "now-")):
        return False
    if after.isalnum() or before.isalnum() or after in {"’", "'"}:
        return False
    return after != "-" or bool(_ELECT.match(text, end))


_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚİ]"
_WORD = rf"(?:{_CAPITAL}(?:\.{_CAPITAL})*(?:\.(?=\s))?[^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+)*)"
_PARTICLE = r"(?:de|da|di|du|del|dos|van|von|der|den|bin|ibn|al|el|la|le|ul|ter)"


@cache
def _token() -> re.Pattern[str]:
    return expression(rf"{_WORD}|{_PARTICLE}(?=\s)|(?:al|el|as|ad|ul)-{_WORD}")


_NAMES = (
    rf"(?:{_PARTICLE}\s)*(?:(?:al|el|as|ad|ul)-)?{_WORD}(?:\s(?:{_PARTICLE}\s)*(?:(?:al|el|as|ad|ul)-)?{_WORD}){{0,5}}"
)


@cache
def _name() -> re.Pattern[str]:
    return expression(rf"(?:,)?\s(?P<name>{_NAMES})")


@cache
def _before() -> re.Pattern[str]:
    return expression(rf"(?P<name>{_NAMES}),\s$")


_OF = expression(
    r"\s(?:of|for)\s(?:the\s)?(?P<body>[A-Z][\w.’'&-]*(?:\s(?:(?:of|and|for|the)\s)*[A-Z][\w.’'&-]*){0,4}|\w+)"
)


_APPOSED = expression(r"[,.;:)]")


_ELECT = expression(r"[- ]elect\b", re.IGNORECASE)


_DAYS = frozenset({*MONTHS, *WEEKDAYS})
_JUNIOR = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


def _is_stop(text: str, at: int) -> bool:
    """Whether what stands at a place parts two names."""
    return not re.match(r"\s", text[at : at + 1])
