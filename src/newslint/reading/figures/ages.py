"""Ages beside years of birth, and numbers of years beside the year they are counted from."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import article_date
from newslint.reading.figures.numbers import NUMBER, value_of
from newslint.reading.text.sentences import sentences
from newslint.reading.text.words import prose_text
from newslint.span import Span

YEAR = r"(?:1[5-9]|20)\d\d"


class Age(NamedTuple):
    """An age and a year of birth in one sentence: the ages that the year allows, on the day that is meant."""

    block: Block
    span: Span
    age: int
    born: int
    right: tuple[int, int]


class Duration(NamedTuple):
    """A number of years and the year that they are counted from: “for 20 years, since 2010”."""

    block: Block
    span: Span
    years: int
    since: int
    right: int


def ages(document: Document) -> tuple[Age, ...]:
    """Every sentence that has one age and one year of birth, in order."""
    return document.once(_ages_and_births)


@cache
def _born() -> re.Pattern[str]:
    day = r"(?:[A-Z][a-z]+\.? \d{1,2},? |\d{1,2} [A-Z][a-z]+ )?"
    place = r"(?:in |[A-Z][\w.]+,? ){0,4}?"
    return expression(rf"\bborn (?:on |in )?{day}{place}(?P<born>{YEAR})\b|\((?P<birth>{YEAR})[-–](?P<death>{YEAR})\)")


_AGE = expression(
    r"\b(?P<a>\d{1,3})[- ]years?[- ]old\b|, (?P<b>\d{1,3}), |\b(?:aged|at (?:the )?age(?: of)?) (?P<c>\d{1,3})\b"
)


def _ages_and_births(document: Document) -> tuple[Age, ...]:
    written = article_date(document)
    text = prose_text(document)
    if not ("born" in text or "(1" in text or "(2" in text):
        return ()
    found = [age for sentence in sentences(document) for age in _age_in(sentence.block, sentence.span, written)]
    return tuple(found)


def _age_in(block: Block, span: Span, written: dt.date | None) -> Iterator[Age]:
    text = block.text
    if not ("born" in text or "(1" in text or "(2" in text):
        return
    births = list(_born().finditer(text, span.start, span.end))
    told = list(_AGE.finditer(text, span.start, span.end))
    if len(births) != 1 or len(told) != 1:
        return
    birth, age = births[0], told[0]
    year = _year_meant(text[span.start : span.end], birth, age, written)
    born = int(birth["born"] or birth["birth"])
    years = next(int(group) for group in age.groups() if group)
    if year and year >= born:
        group = next(name for name in "abc" if age[name])
        yield Age(block, Span(*age.span(group)), years, born, (year - born - 1, year - born))


def _year_meant(sentence: str, birth: re.Match[str], age: re.Match[str], written: dt.date | None) -> int | None:
    """The year in which somebody had the age: that of the death, or that of writing where no other year is told."""
    if birth["death"]:
        return int(birth["death"]) if age["c"] or re.search(r"\b(?:died|dead|death)\b", sentence) else None
    now = re.sub(rf"\b[Ss]ince (?:\w+ )?{YEAR}\b", "", sentence.replace(birth[0], ""))
    others = [int(year) for year in re.findall(rf"\b{YEAR}\b", now)]
    died = re.search(r"\b(?:died|dies|dead|killed)\b", sentence)
    if len(others) == 1 and died:
        return others[0]
    if others or not written or (age["c"] and not died):
        return None
    return written.year


def durations(document: Document) -> tuple[Duration, ...]:
    """Every number of years that stands beside the year it is counted from, in order."""
    return document.once(_durations)


@cache
def _since() -> re.Pattern[str]:
    hedged = "(?<!than )(?<!about )(?<!over )(?<!nearly )(?<!almost )(?<!some )(?<!around )"
    return expression(
        rf"\bfor (?:the (?:past|last) )?(?P<years>{NUMBER}) years,? since (?P<a>{YEAR})\b"
        rf"|\b[Ss]ince (?P<b>{YEAR}), for (?:the (?:past|last) )?(?P<years2>{NUMBER}) years\b"
        rf"|\b{hedged}(?P<years3>{NUMBER}) years ago,? (?:in |\()(?P<c>{YEAR})\b"
        rf"|\b[Ii]n (?P<d>{YEAR}), (?P<years4>{NUMBER}) years ago\b"
    )


def _durations(document: Document) -> tuple[Duration, ...]:
    written, text = article_date(document), prose_text(document)
    if not written or " years" not in text:
        return ()
    return tuple(
        Duration(block, Span(*found.span()), years, since, written.year - since)
        for block in document.blocks
        if "text" in block.scopes and " years" in block.text and ("ince " in block.text or " ago" in block.text)
        for found in _since().finditer(block.text)
        for years, since in _years_and_start(found)
    )


def _years_and_start(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    years = next(value_of(found[f"years{end}"]) for end in ("", "2", "3", "4") if found[f"years{end}"])
    since = next(int(found[name]) for name in "abcd" if found[name])
    if years:
        yield int(years[0]), since
