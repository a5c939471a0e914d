"""Days told from the day of writing (“yesterday”), and days that a verb places before or after it."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import WEEKDAYS, DateUse, article_date, dates, plausible_days
from newslint.reading.text.words import word_counts
from newslint.reading.voices.quotations import quoted
from newslint.span import Span

ONE_DAY = dt.timedelta(days=1)
OFFSETS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "tomorrow": 1}


class DayWord(NamedTuple):
    """A day told from the day of writing, and the day that stands beside it: “yesterday, April 12”.

    `days` are the days that the neighbour may mean, or None where it is a weekday alone.
    """

    block: Block
    span: Span
    word: str
    days: tuple[dt.date, ...] | None
    weekday: int | None


class Tensed(NamedTuple):
    """A day with the tense of its verb: “will meet on April 12”; `future` for “will”."""

    block: Block
    span: Span
    future: bool
    days: tuple[dt.date, ...]
    sure: bool


def day_words(document: Document) -> tuple[DayWord, ...]:
    """Every “yesterday”, “today” or “tomorrow” with a date or a weekday beside it, in order."""
    return document.once(_day_words)


@cache
def _words() -> re.Pattern[str]:
    return expression(rf"(?i)(?<![\w-])(?P<word>{'|'.join(OFFSETS)})(?![\w-]|[’']s? )")


@cache
def _weekday_beside() -> re.Pattern[str]:
    days = "|".join(WEEKDAYS)
    words = "|".join(OFFSETS)
    return expression(
        rf"(?<![\w-])(?:(?P<word>(?i:{words}))(?:, | \(| - | – )(?:on )?(?P<day>{days})(?=[),.]|\Z)"
        rf"|(?<!last )(?<!next )(?P<day2>{days})(?:, | \()(?P<word2>(?i:{words}))(?=[),.]|\Z))"
    )


@cache
def _word_before() -> re.Pattern[str]:
    return expression(rf"(?i)(?<![\w-])({'|'.join(OFFSETS)})(?:,? (?:on |the )?|,? ?\()\Z")


@cache
def _word_after() -> re.Pattern[str]:
    return expression(rf"(?i)(?:, | \()({'|'.join(OFFSETS)})(?=[),.;]|\Z)")


def _day_words(document: Document) -> tuple[DayWord, ...]:
    written = article_date(document)
    if not written:
        return ()
    found = [word for use in dates(document) for word in _beside(use, written)]
    said = _SIGNS & word_counts(document).keys()
    for block in document.blocks if said else ():
        if "text" in block.scopes and any(word in block.text for word in said):
            found += [word for word in _by_weekday(block) if not any(_same(word, other) for other in found)]
    return tuple(found)


_SIGNS = frozenset(word.rpartition(" ")[2] for word in OFFSETS)
_SIGNS |= {word.capitalize() for word in _SIGNS}


def _same(word: DayWord, other: DayWord) -> bool:
    return word.block is other.block and word.span.overlaps(other.span)


def _beside(use: DateUse, written: dt.date) -> Iterator[DayWord]:
    """The word directly before or after a date, parted from it by no more than a comma or a bracket."""
    text = use.block.text
    before = _word_before().search(text, max(0, use.span.start - 24), use.span.start)
    after = _word_after().match(text, use.span.end)
    days = tuple(plausible_days(use, written))
    if not days:
        return
    if before:
        yield DayWord(use.block, Span(before.start(1), use.span.end), before[1].lower(), days, None)
    if after:
        yield DayWord(use.block, Span(use.span.start, after.end(1)), after[1].lower(), days, None)


def _by_weekday(block: Block) -> Iterator[DayWord]:
    for found in _weekday_beside().finditer(block.text):
        word, day = (found["word"] or found["word2"]).lower(), found["day"] or found["day2"]
        yield DayWord(block, Span(*found.span()), word, None, WEEKDAYS.index(day))


def first_day_word(document: Document) -> tuple[Block, Span] | None:
    """The first day that is told from the day of writing, outside headlines."""
    for block in document.blocks:
        if "paragraph" in block.scopes:
            found = _words().search(block.text)
            if found:
                return block, Span(*found.span())
    return None


class NearDay(NamedTuple):
    """The first “today”, “yesterday” or “tomorrow” of a text, with the weekday to write instead: “on Thursday”."""

    block: Block
    span: Span
    right: str


def near_day(document: Document) -> NearDay | None:
    """The first day that the article's date turns into a weekday, where it means that day and not these days."""
    return document.once(_near_day)


_BEGINS = r"(?<![\w,;’'] )"
"""No capital inside a sentence, where it is a paper's: USA Today."""


@cache
def _near() -> re.Pattern[str]:
    part = r"(?:(?:very |early |late )*)"
    return expression(
        rf"(?<![\w-])(?P<part>{part})(?P<day>{_BEGINS}(?:Yesterday|Today|Tomorrow)|yesterday|today|tomorrow)(?![\w-]|[’'])"
        r"(?P<time> (?:morning|afternoon|evening|night)\b)?"
    )


_SHORT = r"(?:(?<=Sen)|(?<=Sens)|(?<=Rep)|(?<=Reps)|(?<=Gov)|(?<=Jr)|(?<=\b[A-Z]))"
"""Words before a name, and initials, whose point ends no sentence."""


@cache
def _deed() -> re.Pattern[str]:
    """What tells that “today” is a day: a verb in the past beside it, or the end of the sentence after one."""
    return expression(
        r" (?:that )?(?:[a-z]+ly )?(?:[a-z]+ed|said|won|met|sent|led|wrote|told|spoke|took|gave|sought)\b"
        r"|, (?:the|an?) [^.!?,]{3,70}? (?:announced|introduced|voted|released|issued|unveiled|approved|passed|filed)\b"
        rf"|,? [A-Z](?:[^.!?]|{_SHORT}\.){{2,90}}? (?:announced|introduced|voted|praised|urged|joined|called|released|"
        r"issued|applauded|signed|hosted|unveiled|secured|approved|passed|visited|testified|filed|sent|met|spoke|said)\b"
    )


def _near_day(document: Document) -> NearDay | None:
    written = article_date(document)
    for block in document.blocks if written else ():
        if "paragraph" not in block.scopes or ("day" not in block.text and "tomorrow" not in block.text.lower()):
            continue
        for found in _near().finditer(block.text):
            span = Span(found.start("day"), found.end())
            if (
                written
                and _is_a_day(document, block, found)
                and not any(_same_place(word, block, span) for word in day_words(document))
            ):
                return NearDay(block, span, _weekday(found, written))
    return None


def _same_place(word: DayWord, block: Block, span: Span) -> bool:
    return word.block is block and word.span.overlaps(span)


def _is_a_day(document: Document, block: Block, found: re.Match[str]) -> bool:
    """Yesterday always; today where something happened or was said on it, not in “even today” or “today's world”."""
    if any(span.contains(Span(*found.span())) for span in quoted(document).get(block, ())):
        return False
    if found["day"].lower() != "today":
        return True
    before = block.text[max(0, found.start() - 60) : found.start()]
    return bool(_deed().match(block.text, found.end()) or _AFTER_DEED.search(before))


_AFTER_DEED = expression(
    r"\b(?:(?:said|won|met|sent|spoke|took|gave|held|[a-z]+ed)(?: here)?"
    r"|(?<!is )(?<!are )(?:appeared|announced|arrested|charged|sentenced|convicted|died|arrived|voted|testified"
    r"|gathered|met|spoke|pleaded guilty) (?:in|at|to|by|for) (?:[\w’'-]+ ){0,3}[\w’'-]+) \Z"
)


def _weekday(found: re.Match[str], written: dt.date) -> str:
    day = WEEKDAYS[(written + OFFSETS[found["day"].lower()] * ONE_DAY).weekday()]
    before = found.string[: found.start()].rstrip().rpartition(" ")[2].lower()
    on = "" if before in _TAKES_DAY else "On " if found["day"][0].isupper() else "on "
    return f"{on}{day}{found['time'] or ''}"


_TAKES_DAY = frozenset("of until till since by from before after late early for".split())


@cache
def _verb_before() -> re.Pattern[str]:
    past = (
        "died|was killed|were killed|was born|happened|occurred|took place|was held|were held|was arrested|resigned|"
        "opened|closed|met|voted|arrived|won|signed|was signed|was found|were found|crashed|collapsed|erupted"
    )
    return expression(
        rf"(?:(?P<will>\bwill (?:not |also )?(?:be )?[a-z]+(?: [a-z]+)?)|\b(?P<past>{past}))(?: here)? on \Z"
    )


def tensed_dates(document: Document) -> tuple[Tensed, ...]:
    """Every date directly after a verb that tells whether it lies ahead, in order."""
    return document.once(_tensed)


def _tensed(document: Document) -> tuple[Tensed, ...]:
    written = article_date(document)
    return tuple(tensed for use in dates(document) for tensed in _with_verb(use, written)) if written else ()


def _with_verb(use: DateUse, written: dt.date) -> Iterator[Tensed]:
    start = use.span.start
    found = _verb_before().search(use.block.text, max(0, start - 60), start)
    days = tuple(plausible_days(use, written))
    if found and days:
        yield Tensed(use.block, Span(found.start(), use.span.end), bool(found["will"]), days, use.year is not None)
