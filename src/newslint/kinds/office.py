"""`office`: titles of office against the article's date."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.options import NO_TABLE, Table
from newslint.reading.figures.dates import MONTHS, article_date
from newslint.reading.figures.history import is_now, supposes, tells_history, years_in
from newslint.reading.naming.leads import Status
from newslint.reading.naming.officeholders import Roster, Row, Term, offices_meant, whole_of, world
from newslint.reading.naming.offices import Finder, OfficeUse, finder_of, office_uses
from newslint.reading.text.sentences import sentence_at
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

MEMORY = dt.timedelta(days=16 * 366)
"""After so long a title of former days stands in history only."""

AMBIGUOUS_EARLY = frozenset({"senator", "attorney general", "speaker of the house", "governor", "mayor"})
"""Offices that a state or a town has as well: before the term somebody may have held the smaller one."""


@rule_kind
class Office(Rule):
    """Reports titles of office that their holders did not have on the day of the article.

    `check: lapsed` finds the title of somebody who has left office, `early` of somebody who was still to take it,
    `former` calls a sitting holder “former”, and `elect` one who has long taken office “-elect”. Without a `table` the
    holders are those that newslint knows. A table of your own (a council, a club) has the columns `person`, `office`,
    `jurisdiction`, `start` and `end` (a day, a month or a year; empty while the term goes on), and where you want them
    `aliases` (parted by `|`), `good-to`, the day to which the row is known to be right, and `note` (`died in office`).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset(
        {"match", "person", "office", "title", "day", "since", "until", "holder"}
    )
    columns: ClassVar[tuple[str, ...]] = ("person", "office", "jurisdiction", "start", "end")

    check_: Literal["lapsed", "early", "former", "elect"] = "lapsed"
    table: Table = NO_TABLE

    def check(self, document: Document) -> Iterator[Diagnostic]:
        day = article_date(document)
        if day is None:
            return
        wanted: Status = _STATUS[self.check_]
        for use in self._uses(document):
            found = self._found(document, use, day) if use.status == wanted else None
            if found and self._holds(document, use):
                yield self._finding(document, use, found, day)

    def _found(self, document: Document, use: OfficeUse, day: dt.date) -> Term | None:
        """The term that speaks against a title; a bare surname is looked into only where all it may mean do."""
        check = _CHECKS[self.check_]
        terms = self._terms(use, use.people)
        found = check(terms, day) if terms else None
        if found and not use.is_full:
            terms = self._terms(use, self._introduced(document, use))
            found = check(terms, day) if terms else None
        return None if found and _is_history(document, use, terms, day) else found

    @cached_property
    def _own(self) -> Finder | None:
        return finder_of(Roster(map(_line, self.table.records()))) if self.table is not NO_TABLE else None

    @property
    def _roster(self) -> Roster:
        return self._own.roster if self._own else world()

    def problem(self) -> str:
        try:
            for person in {row["person"] for row in self.table.records()}:
                self._roster.terms(person)
        except ValueError as error:
            return f"a day in the table is none: {error}"
        return ""

    def _uses(self, document: Document) -> Iterable[OfficeUse]:
        return self._own.uses(document) if self._own else office_uses(document)

    def _holds(self, document: Document, use: OfficeUse) -> bool:
        return holds(document, self.scope, use.block, use.span)

    def _terms(self, use: OfficeUse, people: frozenset[str]) -> list[Term]:
        """The terms that a title may mean for these people."""
        return [
            term
            for person in people
            for term in self._roster.terms(person)
            if offices_meant(term.office) & use.offices and _is_of(term, use.where)
        ]

    def _introduced(self, document: Document, use: OfficeUse) -> frozenset[str]:
        """Whom a bare surname means: those whose country is named, whom the draft has in full, or everybody knows.

        Whom the draft has called late, or “then the minister”, it speaks of as such.
        """
        gone = {person for other in self._uses(document) if other.status == "past" for person in other.people}
        if use.where:
            return use.people - gone
        named = {
            person
            for person in use.people
            if any(form in block.text for form in self._roster.forms(person) for block in document.blocks)
        }
        known = {person for person in use.people if "president" in use.offices and self._is_president(person)}
        return frozenset(named | known) - gone

    def _is_president(self, person: str) -> bool:
        """Whether the bare title means nobody else in any paper: a president of the United States."""
        return any(
            (term.office, term.jurisdiction) == ("president", "United States") for term in self._roster.terms(person)
        )

    def _finding(self, document: Document, use: OfficeUse, term: Term, day: dt.date) -> Diagnostic:
        holder = self._roster.holder(term.office, term.jurisdiction, day)
        return self.report(
            document,
            use.block,
            use.span,
            person=term.person,
            office=term.office,
            title=use.title.of(use.block.text),
            day=_said(day),
            since=_said(*term.began),
            until=_said(*term.ended),
            holder=f"{holder} held the office then." if holder and holder != term.person else "",
        )


def _lapsed(terms: list[Term], day: dt.date) -> Term | None:
    """The last term, where all are over."""
    if any(term.may_hold(day) for term in terms):
        return None
    over = [term for term in terms if term.is_over(day)]
    last = max(over, key=lambda term: term.ended[1], default=None)
    if last is None or day - last.ended[1] > MEMORY or len(over) < sum(not term.is_to_come(day) for term in terms):
        return None
    return last


def _early(terms: list[Term], day: dt.date) -> Term | None:
    """The first term, where all are still to come."""
    if any(not term.is_to_come(day) or offices_meant(term.office) & AMBIGUOUS_EARLY for term in terms):
        return None
    first = min(terms, key=lambda term: term.began[0])
    return first if first.began[0] - day < MEMORY else None


def _former(terms: list[Term], day: dt.date) -> Term | None:
    """The term that goes on, where nobody whom the name may mean has left that office for good."""
    holding = [term for term in terms if term.surely_holds(day)]
    others = {term.person for term in terms} - {term.person for term in holding}
    return holding[0] if holding and not others else None


def _elect(terms: list[Term], day: dt.date) -> Term | None:
    """The term that goes on, if none is to begin within the year."""
    soon = any(day <= term.began[1] + HANDOVER_OF_POWER for term in terms if term.ended[1] >= day)
    holding = [term for term in terms if term.surely_holds(day)]
    return holding[0] if holding and not soon else None


HANDOVER_OF_POWER = dt.timedelta(days=21)

_CHECKS: dict[str, Callable[[list[Term], dt.date], Term | None]] = {
    "lapsed": _lapsed,
    "early": _early,
    "former": _former,
    "elect": _elect,
}
_STATUS: dict[str, Status] = {"lapsed": "held", "early": "held", "former": "former", "elect": "elect"}


def _is_of(term: Term, where: frozenset[str]) -> bool:
    return not where or term.jurisdiction in where or whole_of().get(term.jurisdiction) in where


def _is_history(document: Document, use: OfficeUse, terms: list[Term], day: dt.date) -> bool:
    """Whether the title is told of an earlier time, in which it may have been right."""
    text = use.block.text
    sentence = sentence_at(document, use.block, use.span.start)
    if use.block.scope == "headline":
        sentence = Span(0, len(text))
    said = sentence.of(text)
    title = Span(use.span.start - sentence.start, use.span.end - sentence.start)
    context = said if is_now(said) else text[: sentence.end]
    if all(term.is_to_come(day) for term in terms) and supposes(said, title):
        return True
    past = [year for year in years_in(context) if year < day.year]
    if use.status != "held":
        return bool(past) or tells_history(said, title)
    return any(term.within_years(year) for term in terms for year in past) or tells_history(said, title)


def _line(record: dict[str, str]) -> str:
    """A row of a newsroom's own table as a roster has it; cells that it does not have are empty."""
    cells = {name.replace("-", "_"): " ".join(cell.replace(",", " ").split()) for name, cell in record.items()}
    return ",".join(cells.get(name, "") for name in Row._fields)


def _said(day: dt.date, last: dt.date | None = None) -> str:
    """A day in words, as exactly as it is known."""
    if last == dt.date.max:
        return "now"
    month = MONTHS[day.month - 1]
    if last and last != day:
        return str(day.year) if (last - day).days > 31 else f"{month} {day.year}"
    return f"{month} {day.day}, {day.year}"
