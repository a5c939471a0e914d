"""Counts that a sentence gives together: a part of a whole, a total and its parts, shares, votes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import MONTHS
from newslint.reading.figures.numbers import NUMBER, NUMBER_WORDS, ONES, TENS, value_of
from newslint.reading.text.words import words_in
from newslint.span import Span

Claim = Literal["part", "total", "shares", "share", "fall", "vote", "passed"]


class Tally(NamedTuple):
    """Figures that must fit: `parts` against a `whole`.

    Of a `part` the only part is no larger than the whole; of a `total` the parts come to the whole; `shares` and a
    `share` are percentages of which the whole is 100, and so is a `fall`; a `vote` has no more votes than the house
    has members; what has `passed` has more votes for it (the whole) than against it.
    """

    block: Block
    span: Span
    claim: Claim
    parts: tuple[float, ...]
    whole: float


def tallies(document: Document) -> tuple[Tally, ...]:
    """Every set of counts that the prose gives in full, in order."""
    return document.once(_tallies)


_PEOPLE = (
    "people|persons|men|women|children|boys|girls|adults|civilians|soldiers|officers|passengers|crew|students|victims"
)
_NO_COUNT = r"(?:%|per\s?cent|percent|points?|years?|months?|weeks?|days?|hours?|minutes?|miles?|km|feet|\$|£|€)"


def _tallies(document: Document) -> tuple[Tally, ...]:
    return tuple(tally for block in document.blocks if "text" in block.scopes for tally in _in(document, block))


def _in(document: Document, block: Block) -> Iterator[Tally]:
    text = block.text
    count = _count(document, block)
    if count < 2:
        if (count and "cent" in text) or "%" in text:
            yield from _shares(block)
        return
    if " of " in text:
        yield from _part(block)
    if count > 2 and " and " in text:
        yield from _total(block)
    if count > 2 and (", of which " in text or ", including " in text):
        yield from _breakdown(block)
    if "%" in text or "cent" in text:
        yield from _shares(block)
    if "vote" in text:
        yield from _votes(block)


def _count(document: Document, block: Block) -> int:
    """How many numbers a block has, figures and words, as far as that is quickly told."""
    figures = len(_DIGITS.findall(block.text))
    words = words_in(document, block)
    if _every_word().isdisjoint(words):
        return figures
    return figures + sum(word in _every_word() for word in words)


_DIGITS = expression("[0-9]+")


@cache
def _every_word() -> frozenset[str]:
    return NUMBER_WORDS | {word.capitalize() for word in NUMBER_WORDS}


# --- N of M -------------------------------------------------------------------------------------------------------


@cache
def _part_before() -> re.Pattern[str]:
    return expression(rf"(?<!\S)(?P<part>{NUMBER})(?: out)?\Z")


@cache
def _whole_after() -> re.Pattern[str]:
    plural = r"(?:[a-z][\w’'-]+ ){0,2}?(?:people|men|women|children|[a-z][\w-]+s)\b"
    return expression(rf" of (?:(?:the|its|their|his|her|our|all|all the) )?(?P<whole>{NUMBER}) {plural}")


@cache
def _numbered() -> re.Pattern[str]:
    things = "number|stage|game|week|day|page|part|section|round|episode|chapter|age|aged|no\\.|figure"
    months = "|".join((*MONTHS, "Jan\\.", "Feb\\.", "Aug\\.", "Sept\\.", "Oct\\.", "Nov\\.", "Dec\\."))
    return expression(rf"\b(?:(?i:{things})|{months}) \Z")


def _part(block: Block) -> Iterator[Tally]:
    text = block.text
    at = text.find(" of ")
    while at >= 0:
        word = text[max(0, at - 16) : at].removesuffix(" out").rpartition(" ")[2].lower()
        if word[-1:].isdigit() or word.rpartition("-")[2] in NUMBER_WORDS:
            yield from _part_at(block, at)
        at = text.find(" of ", at + 1)


def _part_at(block: Block, at: int) -> Iterator[Tally]:
    first, rest = _part_before().search(block.text, max(0, at - 30), at), _whole_after().match(block.text, at)
    part, whole = value_of(first["part"]) if first else None, value_of(rest["whole"]) if rest else None
    if not (first and rest and part and whole) or min(part[0], whole[0]) <= 1:
        return
    if not _numbered().search(block.text, max(0, first.start() - 16), first.start()):
        yield Tally(block, Span(first.start(), rest.end()), "part", (part[0],), whole[0])


# --- a total and its parts ----------------------------------------------------------------------------------------


@cache
def _has_parts() -> re.Pattern[str]:
    number = rf"(?:\d+|{'|'.join((*ONES[1:], *TENS))})"
    return expression(rf"(?:\(|[–—:] ?|- |(?:{_PEOPLE}), ){number} [a-z]+(?:,| and )|\ba total of ")


@cache
def _total_patterns() -> tuple[re.Pattern[str], ...]:
    noun = rf"(?!{_NO_COUNT}\b)[a-z][a-z-]+(?: [a-z-]+)?"
    part = rf"{NUMBER} {noun}"
    parts = rf"(?P<parts>{part}(?:, {part})*,? and {part})"
    person = rf"{NUMBER} (?:{_PEOPLE})"
    people = rf"(?P<parts>{person}(?:, {person})*,? and {person})"
    hedged = r"(?<!about )(?<!than )(?<!least )(?<!some )(?<!nearly )(?<!over )(?<!around )(?<!almost )"
    start = rf"{hedged}(?<![\w.,$£€-])(?P<whole>{NUMBER})"
    return (
        expression(rf"{start} (?!of\b){noun} ?(?:\(|[–—] ?|- |: ){parts}(?=\)| ?[–—]| -|[.;]|\Z)"),
        expression(rf"{start} (?:{_PEOPLE}), {people},"),
        expression(rf"(?<![\w.,$£€-]){parts},? (?:[–—-] )?(?:for |making |or )?a total of (?P<whole>{NUMBER})"),
    )


@cache
def _one_part() -> re.Pattern[str]:
    return expression(rf"(?:^|, |,? and )({NUMBER})(?= )")


def _total(block: Block) -> Iterator[Tally]:
    """Looked for only around what may open the parts, as numbers in words can begin anywhere."""
    seen: set[Span] = set()
    for pivot in _has_parts().finditer(block.text):
        window = max(0, pivot.start() - 200), pivot.end() + 200
        for found in (found for pattern in _total_patterns() for found in pattern.finditer(block.text, *window)):
            tally = _tally(block, found)
            if tally and tally.span not in seen:
                seen.add(tally.span)
                yield tally


def _tally(block: Block, found: re.Match[str]) -> Tally | None:
    values = [value_of(text) for text in _one_part().findall(found["parts"])]
    whole = value_of(found["whole"])
    if not whole or not all(values) or len(values) < 2:
        return None
    return Tally(block, Span(*found.span()), "total", tuple(value[0] for value in values if value), whole[0])


@cache
def _breakdowns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    sign, scale, to = r"[$£€]", r"(?: (?:million|billion))?", r"(?:to|for|from|in) [^.;$£€]{2,40}?"
    money = rf"{sign}({NUMBER}{scale})"
    verb = "(?:is|was|are|were|goes|went|will go|came) "
    where = r"(?:in|for|at|from|to) [a-z][a-z ]{1,20}?"
    return (
        expression(rf"{money}, of which {money} {verb}{to}(?:,? and|,) {money} {verb}(?:to|for|from|in)\b"),
        expression(
            rf"(?<![\w.,$£€-])({NUMBER}) [a-z][a-z -]{{2,30}}, including ({NUMBER}) {where}, ({NUMBER}) {where},? and "
            rf"({NUMBER}) (?:in|for|at|from|to)\b"
        ),
    )


def _breakdown(block: Block) -> Iterator[Tally]:
    """All of a sum (“$9, of which $5 is for …”), and parts that are more than their whole (“six, including …”)."""
    all_told, included = _breakdowns()
    kinds: tuple[tuple[re.Pattern[str], Claim], ...] = ((all_told, "total"), (included, "part"))
    for pattern, claim in kinds:
        for found in pattern.finditer(block.text):
            values = [value[0] for value in map(value_of, found.groups()) if value]
            if len(values) == len(found.groups()):
                whole, *parts = values
                told = tuple(parts) if claim == "total" else (sum(parts),)
                yield Tally(block, Span(*found.span()), claim, told, whole)


# --- shares -------------------------------------------------------------------------------------------------------


@cache
def _share_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    percent = r"(?:\s?%|[ -]per\s?cent(?!age))"
    share = rf"(\d+(?:\.\d+)?){percent}"
    between = r"[^.;:%]{0,60}?"
    pairs = (
        (r"\b(?:for|in favou?r|yes)\b", r"\b(?:against|no)\b"),
        (r"\bsupport", r"\boppos\w+"),
        (r"\bapprov", r"\bdisapprov\w+"),
        (r"\bagree", r"\bdisagree\w*"),
    )
    both = "|".join(rf"{share}{between}{yes}{between}\b{share}{between}{no}" for yes, no in pairs)
    people = "people|respondents|voters|adults|residents|members|women|men|children|students|patients|population"
    group = rf"(?:[A-Za-z]+ ){{0,2}}?(?:{people})\b"
    alone = rf"(?<![\w.,-])(?P<share>\d{{3,4}}(?:\.\d+)?){percent} of {group}"
    fell = r"fell|fallen|falls?|dropp?(?:ed|s)?|declined?|decreased?|shrank|shrunk|plunged?|plummeted|slumped|went down"
    hedge = "(?: (?:more than|over|about|nearly|almost|around))?"
    fall = rf"\b(?:{fell})(?: by)?{hedge} (?P<fall>\d{{3,4}}(?:\.\d+)?){percent}"
    return expression(both), expression(alone), expression(fall)


_RESULTS = expression(
    r"(?i)\b(?:profits?|earnings|income|margins?|results?|loss(?:es)?|balances?|surplus|temperatures?)\b"
)
"""What can fall below nothing: profits turn to losses."""


def _shares(block: Block) -> Iterator[Tally]:
    both, alone, fall = _share_patterns()
    for found in both.finditer(block.text):
        shares = tuple(float(share) for share in found.groups() if share)
        yield Tally(block, Span(*found.span()), "shares", shares, 100.0)
    for found in alone.finditer(block.text):
        yield Tally(block, Span(*found.span()), "share", (float(found["share"]),), 100.0)
    for found in fall.finditer(block.text):
        if not _RESULTS.search(block.text, max(0, found.start() - 120), found.start()):
            yield Tally(block, Span(*found.span()), "fall", (float(found["fall"]),), 100.0)


# --- votes --------------------------------------------------------------------------------------------------------


@cache
def _vote_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    tally = r"(?P<yes>\d{1,3})(?:\s?[-–—]\s?|\sto\s)(?P<no>\d{1,3})(?![\d-])"
    vote = r"(?:\b(?:voted|vote of|by|in an?) (?=[^.]{0,12}vote|(?<=voted )|(?<=vote of )))"
    carried = "passed|approved|adopted|confirmed|ratified|enacted"
    by = "by a vote of |(?:in|by|on|with) an? (?=[^.]{3,12}vote)"
    return (
        expression(rf"\b(?P<size>\d{{1,3}}|{'|'.join(ONES[3:])})-(?:member|seat|person)\b"),
        expression(rf"{vote}{tally}"),
        expression(rf"(?<!not )(?<!n[’']t )\b(?:{carried})\b[^.;:\d]{{0,60}}?(?:{by}){tally}"),
    )


def _votes(block: Block) -> Iterator[Tally]:
    size, vote, carried = _vote_patterns()
    text = block.text
    for found in carried.finditer(text):
        place = Span(found.start("yes"), found.end("no"))
        yield Tally(block, place, "passed", (float(found["no"]),), float(found["yes"]))
    for found in vote.finditer(text):
        start, end = text.rfind(". ", 0, found.start()) + 1, text.find(". ", found.end())
        sizes = size.findall(text, start, end if end > 0 else len(text))
        whole = value_of(sizes[0]) if len(sizes) == 1 else None
        if whole:
            place = Span(found.start("yes"), found.end("no"))
            yield Tally(block, place, "vote", (float(found["yes"]), float(found["no"])), whole[0])
