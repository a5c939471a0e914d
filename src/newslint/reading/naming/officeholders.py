"""Who held which office when: rows of a table, and the terms that a name may mean."""

import datetime as dt
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from newslint.datafiles import shipped_text

HANDOVER = dt.timedelta(days=7)
"""How long before and after a change either title may stand: what is told may have happened before it."""

DESIGNATED = dt.timedelta(days=90)
"""How long before taking office somebody who is named to it may be called by its title, but for presidents."""

UNTOLD = dt.timedelta(days=183)
"""How long beyond the day to which a row is good it is still believed that nobody came back to office."""

HARDLY_EVER = dt.timedelta(days=3 * 365)
"""The same for offices of the United States and the heads of world bodies, to which people hardly ever come back."""

ONCE_ONLY = frozenset({"secretary-general", "director-general", "managing director", "chair", "foreign policy chief"})

FOREVER = dt.date.max

DIED = "died in office"
"""The note of a row for one who did."""


class Term(NamedTuple):
    """A person's time in an office; each end is the first and the last day that it may have been.

    A term that goes on ends on the last day of the calendar.
    """

    person: str
    office: str
    jurisdiction: str
    began: tuple[dt.date, dt.date]
    ended: tuple[dt.date, dt.date]
    good_to: dt.date
    died: bool = False

    @property
    def is_open(self) -> bool:
        return self.ended[1] == FOREVER

    def may_hold(self, day: dt.date) -> bool:
        """Whether the title may stand in an article of that day."""
        if self.is_open:
            return day >= self.began[0] - HANDOVER
        return self.began[0] - HANDOVER <= day <= self.ended[1] + HANDOVER

    def surely_holds(self, day: dt.date) -> bool:
        return self.began[1] + HANDOVER <= day <= min(self.ended[0] - HANDOVER, self.good_to)

    def is_over(self, day: dt.date) -> bool:
        """Whether the term has ended, and it is known that nobody came back to it.

        Who died in office is never “former”, and keeps the title in what is told of the time.
        """
        return (
            not (self.is_open or self.died)
            and self.ended[1] + HANDOVER < day <= max(self.ended[1], self.good_to) + self._untold
        )

    @property
    def _untold(self) -> dt.timedelta:
        seldom = self.jurisdiction == "United States" or self.office in ONCE_ONLY
        return HARDLY_EVER if seldom else UNTOLD

    def is_to_come(self, day: dt.date) -> bool:
        elected = self.office in {"president", "vice president"}
        return day < self.began[0] - (HANDOVER if elected else DESIGNATED)

    def within_years(self, year: int) -> bool:
        """Whether a year is one of the term, of the campaign before it or of the aftermath."""
        return self.began[0].year - 1 <= year <= (self.ended[1].year + 1 if not self.is_open else FOREVER.year)


class Row(NamedTuple):
    """One line of a table, as written: aliases are parted by `|`, days are ISO, whole or cut short."""

    person: str
    aliases: str
    office: str
    jurisdiction: str
    start: str
    end: str
    source: str = ""
    good_to: str = ""
    note: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name that the person goes by."""
        return (self.person, *self.aliases.split("|")) if self.aliases else (self.person,)


class Roster:
    """A table of office-holders, found by name and by office.

    Thousands of lines are loaded for the sake of a few names: at first a line is only put under the last words of its
    names, and it is read when one of them is asked for. A line has the cells of a `Row` with commas between them.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = tuple(lines)
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._known: dict[str, _Names] = {}
        self._terms: dict[str, tuple[Term, ...]] = {}
        for line in self._lines:
            person, aliases, _ = line.split(",", 2)
            self._by_last[_last_word(person)].append(line)
            if aliases:
                for alias in aliases.split("|"):
                    self._by_last[_last_word(alias)].append(line)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(map(read_row, self._lines))

    @cached_property
    def offices(self) -> frozenset[str]:
        return frozenset(row.office for row in self.rows)

    @cached_property
    def jurisdictions(self) -> frozenset[str]:
        return frozenset(row.jurisdiction for row in self.rows if row.jurisdiction)

    def full(self, name: str) -> frozenset[str]:
        """The persons who have this full name, folded."""
        return self._names(name).full.get(name, frozenset())

    def named(self, given: str) -> frozenset[str]:
        """The persons whose name begins with this word, in small letters."""
        return frozenset(self._by_first.get(given, ()))

    @cached_property
    def _by_first(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for line in self._lines:
            person = line.partition(",")[0]
            found[person.partition(" ")[0].lower()].append(person)
        return found

    def bare(self, name: str) -> frozenset[str]:
        """The persons whom this surname, folded, may mean."""
        return self._names(name).bare.get(name, frozenset())

    def forms(self, person: str) -> frozenset[str]:
        """The full names that a person goes by."""
        return frozenset(form for row in self._rows_of(person) for form in row.forms if " " in form)

    def terms(self, person: str) -> tuple[Term, ...]:
        """A person's terms in all offices."""
        if person not in self._terms:
            self._terms[person] = tuple(map(term, self._rows_of(person)))
        return self._terms[person]

    def holder(self, office: str, jurisdiction: str, day: dt.date) -> str:
        """Who surely held an office on a day; empty where that is not known."""
        rows = (row for row in self.rows if (row.office, row.jurisdiction) == (office, jurisdiction))
        found = {row.person for row in rows if term(row).surely_holds(day)}
        return found.pop() if len(found) == 1 else ""

    def _rows_of(self, person: str) -> list[Row]:
        lines = dict.fromkeys(self._by_last.get(_last_word(person), ()))
        return [row for row in map(read_row, lines) if row.person == person]

    def _names(self, name: str) -> "_Names":
        last = name.rpartition(" ")[2]
        if last not in self._by_last:
            return _NOBODY
        if last not in self._known:
            self._known[last] = _read_names(map(read_row, self._by_last[last]))
        return self._known[last]


class _Names(NamedTuple):
    """What the names with one last word may be written as, folded, each with the persons meant."""

    full: Mapping[str, frozenset[str]]
    bare: Mapping[str, frozenset[str]]


_NOBODY = _Names({}, {})


def _read_names(rows: Iterable[Row]) -> _Names:
    full: dict[str, set[str]] = defaultdict(set)
    bare: dict[str, set[str]] = defaultdict(set)
    for person, form in {(row.person, form) for row in rows for form in row.forms}:
        words = form.split()
        if len(words) > 1:
            full[folded(form)].add(person)
        for surname in (words, words[1:], words[-1:]) if len(words) > 1 else (words,):
            bare[folded(" ".join(surname))].add(person)
    return _Names(*({name: frozenset(people) for name, people in found.items()} for found in (full, bare)))


def _last_word(form: str) -> str:
    word = form.rpartition(" ")[2].rpartition("-")[2]
    return word.lower() if word.isascii() and word.isalpha() else folded(word).rpartition(" ")[2]


@cache
def folded(name: str) -> str:
    """A name as it is looked up: small letters without accents, initials and points; hyphens are spaces."""
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
        name = name.translate(_LETTERS)
    words = name.lower().replace("-", " ").replace("'", "").replace("’", "").split()
    kept = [word.rstrip(".") for word in words if len(word.rstrip(".")) > 1 and not _is_initials(word)]
    return " ".join(kept or words)


_LETTERS = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "ð": "d"})


def _is_initials(word: str) -> bool:
    """Whether a word is initials, as the middle of `George H.W. Bush`."""
    return "." in word[:-1] and len(word.replace(".", "")) <= 3


def read_row(line: str) -> Row:
    return Row(*line.split(","))


def term(row: Row) -> Term:
    """A row as a value. Raises ValueError for what is no day, month or year."""
    began, ended = days(row.start), days(row.end) if row.end else (FOREVER, FOREVER)
    good_to = days(row.good_to)[0] if row.good_to else FOREVER - HARDLY_EVER
    return Term(row.person, row.office, row.jurisdiction, began, ended, good_to, row.note == DIED)


def days(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that `2001`, `2001-05` or `2001-05-14` may mean. Raises ValueError."""
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 1:
        return dt.date(numbers[0], 1, 1), dt.date(numbers[0], 12, 31)
    if len(numbers) == 2:
        after = dt.date(numbers[0] + numbers[1] // 12, numbers[1] % 12 + 1, 1)
        return dt.date(numbers[0], numbers[1], 1), after - dt.timedelta(days=1)
    return dt.date(*numbers), dt.date(*numbers)


@cache
def world() -> Roster:
    """The office-holders of the world that newslint comes with."""
    lines = _data("officeholders.csv").splitlines()[1:]
    return Roster(lines)


@cache
def office_forms() -> Mapping[str, frozenset[str]]:
    """How titles of office are written, in small letters, with the offices that each may mean."""
    rows = (line.split(",") for line in _data("office_forms.csv").splitlines()[1:])
    return {form: frozenset(offices.split("|")) for form, offices in rows}


def offices_meant(title: str) -> frozenset[str]:
    """The offices that a title may mean; one that no table knows is an office of its own."""
    return office_forms().get(title.lower(), frozenset({title.lower()}))


@cache
def jurisdiction_forms() -> Mapping[str, frozenset[str]]:
    """How countries, states and bodies are written before a title or after its “of”, with what each may mean."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, _, forms in _jurisdictions():
        for form in (name, *filter(None, forms.split("|"))):
            found[form].add(name)
    return {form: frozenset(meant) for form, meant in found.items()}


@cache
def whole_of() -> Mapping[str, str]:
    """The country or body that a state or an institution is part of."""
    return {name: within for name, within, _ in _jurisdictions() if within}


def _jurisdictions() -> list[list[str]]:
    return [line.split(",") for line in _data("jurisdictions.csv").splitlines()[1:]]


def _data(name: str) -> str:
    return shipped_text("reading", name)
