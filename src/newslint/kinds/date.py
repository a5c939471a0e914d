"""`date`: days that cannot be, and forms that the house does not write."""

import calendar
from collections import Counter
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Block, Document
from newslint.reading.figures.dates import (
    MONTHS,
    WEEKDAYS,
    DateUse,
    article_date,
    dates,
    plausible_days,
    relative_dates,
)
from newslint.reading.text.variety import variety
from newslint.reading.voices.prose import holds
from newslint.rule import PROSE, Rule, rule_kind
from newslint.span import Span

ABBREVIATED = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
"""Months that AP abbreviates with a day; the others are spelled out."""

NAMED_DAYS = frozenset({(7, 4), (9, 11), (1, 6)})
"""Days that are names as well: July 4th, September 11th, January 6th."""

NATIVE = {"American": "month-day", "British": "day-month"}
"""The order of day and month in each English."""

HABIT = 3
"""Dates in one order that make it the writer's choice rather than a slip."""


@rule_kind
class Date(Rule):
    """Reports dates that cannot be, or are not in the house's form.

    `check: impossible` finds days that no calendar has, `weekday` weekdays that are another day's, `ordinal` ordinals,
    `order-mixed` the rarer order of day and month in one article (of two as frequent, both), `order-foreign` the day
    before the month in American copy that has no other order, `order` the one that is not the house's, `month` a
    month that is not written as AP does before a day, `range-dash` a dash that is not the house's, `relative` a
    month that is told from the day of writing, after one of the words of `which`, and `year-needless` the article's own
    year after the day, within a sentence (“on May 2, 2024, the council”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "weekday", "days", "day"})

    check_: Literal[
        "impossible",
        "weekday",
        "ordinal",
        "order-mixed",
        "order-foreign",
        "order",
        "month",
        "range-dash",
        "relative",
        "year-needless",
    ] = "impossible"
    order: Literal["month-first", "day-first"] = "month-first"
    dash: str = "-"
    which: tuple[str, ...] = ("last", "next")

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def impossible(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            if not use.possible:
                days = _days(use)
                place = use.last is not None and use.on(use.year or 2000) is not None
                yield self.report(document, use.block, use.span, days=days, day=use.last if place else use.day)

    def weekday(self, document: Document) -> Iterator[Diagnostic]:
        written = article_date(document)
        for use in self._uses(document):
            days = plausible_days(use, written)
            if use.weekday is None or use.weekday_span is None or not days:
                continue
            if all(day.weekday() != use.weekday for day in days):
                nearest = min(days, key=lambda day: abs(day - written)) if written else days[0]
                right = WEEKDAYS[nearest.weekday()]
                day = f"{MONTHS[nearest.month - 1]} {nearest.day}, {nearest.year}"
                yield self.report(document, use.block, use.span, replacement=right, weekday=right, day=day)

    def ordinal(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            if use.suffix_span and not (_is_name(use) or _of(use)):
                right = _without(use, use.suffix_span)
                yield self._mended(document, use.block, use.span, right)

    def order_mixed(self, document: Document) -> Iterator[Diagnostic]:
        uses = [use for use in self._uses(document) if use.form != "iso"]
        leading = {use.form: use for use in reversed(dates(document)) if use.form != "iso"}
        usual = _usual_order(document)
        for use in uses:
            other = next((leading[form] for form in leading if form != use.form), None)
            if other and use.form != usual and not _is_name(use):
                related = (Related(other.block.to_source(other.span), f"'{other.text}' here"),)
                yield self.report(document, use.block, use.span, related=related, replacement=_reordered(use))

    def order_foreign(self, document: Document) -> Iterator[Diagnostic]:
        read = variety(document)
        uses = [use for use in self._uses(document) if use.form != "iso"]
        if not (read.sure and read.name == "American") or any(use.form == "month-day" for use in uses):
            return
        for use in uses if len(uses) < HABIT else ():
            if not _is_name(use):
                yield self.report(document, use.block, use.span, replacement=_reordered(use))

    def house_order(self, document: Document) -> Iterator[Diagnostic]:
        wanted = "month-day" if self.order == "month-first" else "day-month"
        for use in self._uses(document):
            if use.form not in (wanted, "iso") and not _is_name(use):
                yield self._mended(document, use.block, use.span, _reordered(use))

    def month(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            written = use.month_span.of(use.block.text)
            right = ABBREVIATED.get(use.month, MONTHS[use.month - 1])
            if use.form != "iso" and written != right and not _is_name(use):
                yield self._mended(document, use.block, use.month_span, right)

    def range_dash(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            if use.dash_span and use.dash_span.of(use.block.text) != self.dash:
                yield self._mended(document, use.block, use.dash_span, self.dash)

    def relative(self, document: Document) -> Iterator[Diagnostic]:
        for use in relative_dates(document):
            if use.which not in self.which or not holds(document, self.scope, use.block, use.span):
                continue
            right = f"write 'in {use.name} {use.year}'" if use.year else f"give {use.name} and the year"
            yield self.report(document, use.block, use.span, replacement=right)

    def year_needless(self, document: Document) -> Iterator[Diagnostic]:
        written = article_date(document)
        for use in self._uses(document) if written else ():
            before = use.block.text[: use.span.start].rstrip(" ").rpartition(" ")[2].lower()
            if written and use.year == written.year and use.form != "iso" and before in _WITHIN:
                right = use.text[: -len(str(use.year))].rstrip(", ")
                yield self._mended(document, use.block, use.span, right)

    def _mended(self, document: Document, block: Block, span: Span, right: str) -> Diagnostic:
        return self.report(document, block, span, choices=(right,), replacement=right)

    def _uses(self, document: Document) -> list[DateUse]:
        return [use for use in dates(document) if holds(document, self.scope, use.block, use.span)]


_WITHIN = frozenset("on by until till since from through before after of at between beginning starting dated".split())
"""What stands before a date that is part of a sentence, and not its own line or somebody's day of birth."""


def _usual_order(document: Document) -> str:
    """The order used more often, one in a quotation counting half; of two as frequent that of a sure English."""
    weights: Counter[str] = Counter()
    for use in dates(document):
        if use.form != "iso":
            weights[use.form] += 2 if holds(document, PROSE, use.block, use.span) else 1
    counts = weights.most_common()
    if len(counts) > 1 and counts[0][1] == counts[1][1]:
        read = variety(document)
        return NATIVE.get(read.name, "") if read.sure else ""
    return counts[0][0] if counts else ""


def _days(use: DateUse) -> str:
    """How many days the month has, in words for a message."""
    if not 1 <= use.month <= 12:
        return "A year has 12 months"
    days = calendar.monthrange(use.year or 2000, use.month)[1]
    return f"{MONTHS[use.month - 1]} {f'{use.year} ' if use.year and use.month == 2 else ''}has {days} days"


def _is_name(use: DateUse) -> bool:
    return (use.month, use.day) in NAMED_DAYS and use.year is None


def _of(use: DateUse) -> bool:
    """“The 5th of April” is the spoken form, right where it is meant."""
    return " of " in use.text


def _without(use: DateUse, cut: Span) -> str:
    text = use.block.text
    return text[use.span.start : cut.start] + text[cut.end : use.span.end]


def _reordered(use: DateUse) -> str:
    """The date in the other order, with the comma that the order asks for."""
    text = use.block.text
    weekday = f"{use.weekday_span.of(text)}, " if use.weekday_span else ""
    days = use.day_span.of(text) + (f"{use.dash_span.of(text)}{use.last}" if use.dash_span else "")
    month = use.month_span.of(text)
    if use.form == "day-month":
        return f"{weekday}{month} {days}" + (f", {use.year}" if use.year else "")
    return f"{weekday.replace(', ', ' ')}{days} {MONTHS[use.month - 1]}" + (f" {use.year}" if use.year else "")


_CHECKS: dict[str, Callable[[Date, Document], Iterator[Diagnostic]]] = {
    "impossible": Date.impossible,
    "weekday": Date.weekday,
    "ordinal": Date.ordinal,
    "order-mixed": Date.order_mixed,
    "order-foreign": Date.order_foreign,
    "order": Date.house_order,
    "month": Date.month,
    "range-dash": Date.range_dash,
    "relative": Date.relative,
    "year-needless": Date.year_needless,
}
