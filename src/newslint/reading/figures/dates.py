"""Dates as news copy writes them, and what they come to."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.words import word_counts
from newslint.span import Span

MONTHS = tuple(calendar.month_name)[1:]
WEEKDAYS = tuple(calendar.day_name)

Form = Literal["month-day", "day-month", "iso"]

NEAR = dt.timedelta(days=200)
"""How far from the article's date a date without a year may lie."""


class DateUse(NamedTuple):
    """A day as it is written: “Monday, April 15th-17, 2024”, “15 April”, “2024-04-15”.

    Months count from 1, weekdays from Monday as 0. The spans are places in the text of the block; a part that is not
    there has none. `last` is the last day of a range.
    """

    block: Block
    span: Span
    form: Form
    month: int
    day: int
    year: int | None = None
    last: int | None = None
    weekday: int | None = None
    month_span: Span = Span(0, 0)
    day_span: Span = Span(0, 0)
    weekday_span: Span | None = None
    suffix_span: Span | None = None
    dash_span: Span | None = None

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)

    def on(self, year: int) -> dt.date | None:
        """The day in a year; None for a day that no calendar has."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def possible(self) -> bool:
        """Whether there is such a day (in some year, if the year is not given)."""
        known = self.on(self.year or 2000) is not None
        return known and (self.last is None or 1 <= self.last <= calendar.monthrange(self.year or 2000, self.month)[1])


class RelativeDate(NamedTuple):
    """A month that is told from the day of writing: “last October”, with the years it may mean."""

    block: Block
    span: Span
    which: str
    name: str
    year: int | None


def dates(document: Document) -> tuple[DateUse, ...]:
    """Every day that the prose names with its month, in order."""
    return document.once(_dates)


def relative_dates(document: Document) -> tuple[RelativeDate, ...]:
    """Every “last”, “next” or “this” with a month, in order; “last summer” is how a reader would say it, and stays."""
    return document.once(_relative)


def article_date(document: Document) -> dt.date | None:
    """The day of the article, from its metadata; None where there is none or it is no date."""
    return document.once(_article_date)


def read_date(text: str) -> dt.date | None:
    """The day that a text begins with or is: ISO, “April 21, 2024” or “21 April 2024”."""
    iso = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)", text)
    if iso:
        return _day(*map(int, iso.groups()))
    for pattern in _patterns():
        found = pattern.search(text)
        if found and found["year"] and found["month"][:3] in _numbers():
            return _day(int(found["year"]), _numbers()[found["month"][:3]], int(found["day"]))
    return None


def plausible_days(use: DateUse, written: dt.date | None) -> list[dt.date]:
    """The days that a date may mean: that of its year, or without one those near the day of writing."""
    if use.year:
        day = use.on(use.year)
        return [day] if day else []
    if not written:
        return []
    days = (use.on(written.year + offset) for offset in (-1, 0, 1))
    return [day for day in days if day and abs(day - written) <= NEAR]


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _article_date(document: Document) -> dt.date | None:
    field = next((field for field in document.metadata if field.name == "date" and field.value), None)
    return read_date(field.value) if field else None


@cache
def _numbers() -> dict[str, int]:
    return {name[:3]: number for number, name in enumerate(MONTHS, start=1)}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = r"(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?=\s))|" + "|".join(MONTHS) + ")"
    weekday = r"(?:(?P<weekday>" + "|".join(WEEKDAYS) + r")(?:,?\s+(?:the\s+)?))?"
    day = r"(?P<day>\d{1,2})(?P<suffix>st|nd|rd|th)?"
    more = r"(?:\s?(?P<dash>-|–|—)\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?"
    year = r"(?:,?\s+(?P<year>1[5-9]\d\d|20\d\d)(?![\d,]*\d|\s(?:people|men|women|members|votes|workers|troops)))?"
    end = r"(?![\w%]|[:.,]\d)"
    return (
        expression(rf"(?<![\w-]){weekday}{month}\s+{day}{more}{end}{year}"),
        expression(rf"(?<![\w.,$£€-]){weekday}{day}{more}(?:\s+of)?\s+{month}(?!\w){year}"),
    )


def _dates(document: Document) -> tuple[DateUse, ...]:
    months = _months_in(document)
    found = [use for block in document.blocks if "text" in block.scopes for use in _in(block, months)]
    return tuple(sorted(found, key=lambda use: (use.block.span, use.span)))


def _in(block: Block, months: tuple[str, ...]) -> Iterator[DateUse]:
    taken: list[Span] = []
    patterns = _patterns() if any(month in block.text for month in months) else ()
    for form, pattern in zip(("month-day", "day-month"), patterns, strict=False):
        for found in pattern.finditer(block.text):
            span = Span(*found.span())
            if not any(span.overlaps(other) for other in taken) and _is_date(block.text, found, form):
                taken.append(span)
                yield _use(block, found, "month-day" if form == "month-day" else "day-month")
    if "-" not in block.text:
        return
    for found in re.finditer(
        r"(?=[0-9]{4}-)(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])", block.text
    ):
        month, day = Span(*found.span("month")), Span(*found.span("day"))
        numbers = int(found["month"]), int(found["day"]), int(found["year"])
        yield DateUse(block, Span(*found.span()), "iso", *numbers, month_span=month, day_span=day)


def _months_in(document: Document) -> tuple[str, ...]:
    """The months that the article names, as it writes them."""
    return tuple(word_counts(document).keys() & _month_words())


@cache
def _month_words() -> frozenset[str]:
    return frozenset((*MONTHS, *_numbers(), "Sept"))


def _use(block: Block, found: re.Match[str], form: Form) -> DateUse:
    def span(name: str) -> Span | None:
        return Span(*found.span(name)) if found[name] else None

    return DateUse(
        block,
        Span(*found.span()),
        form,
        _numbers()[found["month"][:3]],
        int(found["day"]),
        int(found["year"]) if found["year"] else None,
        int(found["last"]) if found["last"] else None,
        WEEKDAYS.index(found["weekday"]) if found["weekday"] else None,
        Span(*found.span("month")),
        Span(*found.span("day")),
        span("weekday"),
        span("suffix"),
        span("dash"),
    )


# Words after which a month stands alone, so that a number that follows counts something: “in May 20 people …”.
_MONTH_ALONE = expression(r"(?i)\b(?:in|by|since|last|this|next|during|of|early|late|mid|until|through|and|from)[- ]$")
_COUNTED = expression(
    r"\s+(?!(?:and|or|to|at|in|for|when|after|before|with|through|the|by|as|from|that|until|but|which|where|who|an?|is|was|were|"
    r"on|of|this|last|near|if|because|during|about|while|under|over|via|local)\b)[a-z]"
)


def _is_date(text: str, found: re.Match[str], form: str) -> bool:
    if form == "day-month":
        return not re.match(r"\s+(?:\d|Day\b|Movement\b)", text[found.end("month") :]) or bool(found["year"])
    alone = _MONTH_ALONE.search(text[: found.start("month")][-12:])
    counted = _COUNTED.match(text, found.end())
    sure = found["suffix"] or found["year"] or found["dash"]
    return bool(sure) or not (counted and (alone or int(found["day"]) > 31))


@cache
def _relative_pattern() -> re.Pattern[str]:
    months = "|".join(MONTHS)
    return expression(rf"(?<![\w-])(?P<which>[Ll]ast|[Nn]ext|[Tt]his) (?P<name>{months})(?![\w-]| \d| [A-Z])")


def _relative(document: Document) -> tuple[RelativeDate, ...]:
    written = article_date(document)
    names = _months_in(document)
    return tuple(
        RelativeDate(block, Span(*found.span()), found["which"].lower(), found["name"], _year(found, written))
        for block in document.blocks
        if "text" in block.scopes and any(name in block.text for name in names)
        for found in _relative_pattern().finditer(block.text)
    )


def _year(found: re.Match[str], written: dt.date | None) -> int | None:
    """The year of “last October” or “next May”, where the day of writing tells it."""
    if not written or found["name"] not in MONTHS:
        return None
    month = MONTHS.index(found["name"]) + 1
    which = found["which"].lower()
    if which == "this":
        return written.year
    if which == "last":
        return written.year if month < written.month else written.year - 1
    return written.year if month > written.month else written.year + 1
