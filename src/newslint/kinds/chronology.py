"""`chronology`: what a text says of time against its own date and its own years."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.figures.ages import ages, durations
from newslint.reading.figures.dates import MONTHS, WEEKDAYS, article_date
from newslint.reading.figures.days import OFFSETS, ONE_DAY, DayWord, day_words, first_day_word, near_day, tensed_dates
from newslint.reading.figures.lengths import lengths
from newslint.reading.figures.ranges import backward_ranges
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

SOON = dt.timedelta(days=60)
"""How near to the article's date a day without a year must lie to be sure of."""


@rule_kind
class Chronology(Rule):
    """Reports what cannot be so by the article's own date and years.

    `check: relative` finds “yesterday”, “today” or “tomorrow” beside another day, `unresolved` such words in a draft
    without a date, `weekday` the first such word that the date turns into a weekday if it is one of `which`,
    `tense` days past that something will happen on and days to come that it happened on, `range` ranges that end before
    they begin, `age` ages that the year of birth does not allow, `duration` numbers of years that are not those
    since the year beside them, and `length` days or weeks that are not those from the first to the last (“a two-day
    fair, from Monday to Friday”). A day is allowed for time zones and for the morning after.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "word", "day", "written", "born"})

    which: tuple[str, ...] = ()
    check_: Literal["relative", "unresolved", "weekday", "tense", "range", "age", "duration", "length"] = "relative"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for finding in _CHECKS[self.check_](document):
            if self._is_asked(finding) and holds(document, self.scope, finding.block, finding.span):
                yield self.report(
                    document,
                    finding.block,
                    finding.span,
                    replacement=finding.replacement,
                    word=finding.word,
                    day=finding.day,
                    written=finding.written,
                    born=finding.born,
                )

    def _is_asked(self, finding: "Finding") -> bool:
        return not self.which or finding.span.of(finding.block.text).lower() in self.which


class Finding(NamedTuple):
    """A place, and the words of the message about it."""

    block: Block
    span: Span
    replacement: str = ""
    word: str = ""
    day: str = ""
    written: str = ""
    born: str = ""


def _relative(document: Document) -> Iterator[Finding]:
    written = article_date(document)
    for word in day_words(document) if written else ():
        if written and not _is_right(word, written):
            day = written + OFFSETS[word.word] * ONE_DAY
            told = f"{WEEKDAYS[day.weekday()]}, {_named(day)}"
            yield Finding(word.block, word.span, word=word.word, day=told, written=_named(written))


def _is_right(word: DayWord, written: dt.date) -> bool:
    day = written + OFFSETS[word.word] * ONE_DAY
    if word.days is not None:
        return any(abs(other - day) <= ONE_DAY for other in word.days)
    return any((day + near * ONE_DAY).weekday() == word.weekday for near in (-1, 0, 1))


def _unresolved(document: Document) -> Iterator[Finding]:
    found = None if article_date(document) else first_day_word(document)
    if found:
        yield Finding(*found)


def _by_weekday(document: Document) -> Iterator[Finding]:
    found = near_day(document)
    if found:
        yield Finding(found.block, found.span, replacement=found.right)


def _tense(document: Document) -> Iterator[Finding]:
    written = article_date(document)
    for use in tensed_dates(document) if written else ():
        if not written:
            continue
        gaps = [day - written for day in use.days]
        wrong = all(gap < -ONE_DAY for gap in gaps) if use.future else all(gap > ONE_DAY for gap in gaps)
        if wrong and (use.sure or min(abs(gap) for gap in gaps) <= SOON):
            when = "before" if use.future else "after"
            yield Finding(use.block, use.span, word=when, written=_named(written))


def _range(document: Document) -> Iterator[Finding]:
    for one in backward_ranges(document):
        yield Finding(one.block, one.span, replacement=one.right)


def _age(document: Document) -> Iterator[Finding]:
    for age in ages(document):
        if age.age not in age.right:
            right = f"{max(age.right[0], 0)} or {age.right[1]}"
            yield Finding(age.block, age.span, replacement=right, born=str(age.born))


def _duration(document: Document) -> Iterator[Finding]:
    for duration in durations(document):
        if abs(duration.years - duration.right) > 1:
            right = str(duration.right)
            yield Finding(duration.block, duration.span, replacement=right, born=str(duration.since))


def _length(document: Document) -> Iterator[Finding]:
    for length in lengths(document):
        # The last day may be the one of departure, and a week may be five days of work.
        slack = 1 if length.said < 7 else 2
        if not -slack < length.days - length.said <= slack:
            days = f"{length.days} days"
            yield Finding(length.block, length.span, replacement=days)


def _named(day: dt.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


_CHECKS: dict[str, Callable[[Document], Iterator[Finding]]] = {
    "relative": _relative,
    "unresolved": _unresolved,
    "weekday": _by_weekday,
    "tense": _tense,
    "range": _range,
    "age": _age,
    "duration": _duration,
    "length": _length,
}
