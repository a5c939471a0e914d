"""`time`: times of day that cannot be, that say a thing twice, or that are not in the house's form."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.expression import expression
from newslint.reading.figures.dates import MONTHS, WEEKDAYS
from newslint.reading.figures.times import TimeUse, times
from newslint.reading.text.variety import variety
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

HALVES = {"a.m.": {"am": "a.m.", "pm": "p.m."}, "am": {"am": "am", "pm": "pm"}}
"""Each style of the two halves of a day."""


@rule_kind
class Time(Rule):
    """Reports times of day that are wrong or not in the house's form.

    `check: impossible` finds hours and minutes that no clock has, `capitals` AM and PM in capitals, `mixed` the rarer
    of “a.m.” and “am” in one article, `redundant` what says the half of the day twice, and `house` times that are not
    in `style`. A house that writes “a.m.” puts a space before it, one that writes “am” does not; both leave out “:00”.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["impossible", "capitals", "mixed", "redundant", "house"] = "impossible"
    style: Literal["a.m.", "am"] = "a.m."

    def check(self, document: Document) -> Iterator[Diagnostic]:
        uses = [use for use in times(document) if holds(document, self.scope, use.block, use.span)]
        return _CHECKS[self.check_](self, document, uses) if uses else iter(())

    def impossible(self, document: Document, uses: list[TimeUse]) -> Iterator[Diagnostic]:
        for use in uses:
            if not use.possible:
                yield self.report(document, use.block, use.span, replacement=_possible(use))

    def capitals(self, document: Document, uses: list[TimeUse]) -> Iterator[Diagnostic]:
        style = _usual(document)
        for use in uses:
            if use.style == "AM" and not _shouted(use):
                right = _written(use, style)
                yield self.report(document, use.block, use.span, choices=(right,), replacement=right)

    def mixed(self, document: Document, uses: list[TimeUse]) -> Iterator[Diagnostic]:
        small = [use for use in uses if use.style in HALVES]
        styles = Counter(use.style for use in small)
        if len(styles) < 2:
            return
        usual = max(styles, key=styles.__getitem__)
        leading = next(use for use in small if use.style == usual)
        related = (Related(leading.block.to_source(leading.span), f"'{leading.text}' here"),)
        for use in small:
            if use.style != usual:
                right = _written(use, usual)
                yield self.report(document, use.block, use.span, choices=(right,), related=related, replacement=right)

    def redundant(self, document: Document, uses: list[TimeUse]) -> Iterator[Diagnostic]:
        for use in uses:
            if use.style == "noon" and (use.hour, use.minute or 0) == (12, 0):
                yield self.report(document, use.block, use.span, choices=(use.half,), replacement=use.half)
            elif use.extra:
                span = use.span.cover(use.extra)
                yield self.report(document, use.block, span, replacement=_said_once(use, use.extra))

    def house(self, document: Document, uses: list[TimeUse]) -> Iterator[Diagnostic]:
        for use in uses:
            right = _written(use, self.style)
            if use.style not in {"noon", "AM"} and use.possible and use.text != right:
                yield self.report(document, use.block, use.span, choices=(right,), replacement=right)


def _said_once(use: TimeUse, extra: Span) -> str:
    """The time with its half or with what says it again, a weekday kept: “8 a.m. Monday”, “8 this morning”."""
    said = extra.of(use.block.text).strip(", ")
    day = next((word for word in said.replace(",", "").split() if word in WEEKDAYS), "")
    if day:
        return f"{use.text} {day}"
    said = said.rpartition(" at")[0] or said if extra.start < use.span.start else said
    return f"{use.text}' or '{use.hour}{f':{use.minute:02}' if use.minute else ''} {said[:1].lower()}{said[1:]}"


def _usual(document: Document) -> str:
    """The article's own style, or that of its variety of English."""
    styles = Counter(use.style for use in times(document) if use.style in HALVES)
    if styles:
        return max(styles, key=styles.__getitem__)
    return "am" if variety(document).name == "British" else "a.m."


def _written(use: TimeUse, style: str) -> str:
    half = HALVES[style].get(use.half, use.half)
    text = use.block.text[use.span.start : use.half_span.start].strip()
    clock = text[:-3] if use.minute == 0 else text
    right = f"{clock} {half}" if style == "a.m." else f"{clock}{half}"
    if _ends_sentence(use):
        return right if right.endswith(".") else f"{right}."
    return right.removesuffix(".") if use.block.text.startswith(".", use.span.end) else right


def _ends_sentence(use: TimeUse) -> bool:
    """Whether the last stop of “p.m.” is the sentence's as well."""
    after = use.block.text[use.span.end :]
    return use.text.endswith(".") and bool(_new_sentence().match(after))


@cache
def _new_sentence() -> re.Pattern[str]:
    days = "|".join((*WEEKDAYS, *MONTHS))
    return expression(rf"[\"”’]?(?:\s*\Z|\s+[\"“]?(?!(?:{days}|[A-Z]{{2,}}\b|Eastern|Pacific|Central))[A-Z])")


def _possible(use: TimeUse) -> str:
    """What “13:30 p.m.” may be meant to say; a minute of 75 tells nothing."""
    if use.minute is not None and use.minute > 59:
        return "minutes from 00 to 59"
    if use.half == "pm" and 12 < use.hour < 24:
        minutes = f":{use.minute:02}" if use.minute else ""
        return f"{use.hour - 12}{minutes} {HALVES['a.m.' if '.' in use.written else 'am']['pm']}"
    return "an hour from 1 to 12"


def _shouted(use: TimeUse) -> bool:
    """Whether the time stands among capitals, as in a headline of capitals."""
    text = use.block.text
    around = text[max(0, use.span.start - 30) : use.span.start] + text[use.span.end : use.span.end + 30]
    letters = [letter for letter in around if letter.isalpha()]
    return len(letters) > 5 and sum(map(str.isupper, letters)) > 0.8 * len(letters)


_CHECKS: dict[str, Callable[[Time, Document, list[TimeUse]], Iterator[Diagnostic]]] = {
    "impossible": Time.impossible,
    "capitals": Time.capitals,
    "mixed": Time.mixed,
    "redundant": Time.redundant,
    "house": Time.house,
}
