"""Changes that a sentence tells in full: what it was, what it is, and by how much it changed."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.numbers import ONES, SCALES, SHORT_SCALES, TENS, value_of
from newslint.reading.text.words import prose_text
from newslint.span import Span

Unit = Literal["percent", "points", "times"]

FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}

ABOUT = frozenset("about around nearly almost roughly approximately some close-to just-over just-under".split())
AT_LEAST = frozenset({"more than", "over", "at least"})
AT_MOST = frozenset({"less than", "under", "up to", "at most"})


class Quantity(NamedTuple):
    """A figure: its value, the step it is rounded to, the word that hedges it, and how it is written."""

    value: float
    step: float
    hedge: str = ""
    text: str = ""

    @property
    def low(self) -> float:
        return self.value - self.slack

    @property
    def high(self) -> float:
        return self.value + self.slack

    @property
    def slack(self) -> float:
        """How far the true figure may lie from the one that is written."""
        return max(self.step / 2, abs(self.value) * 0.05 if self.hedge else 0)


class Change(NamedTuple):
    """A change from one figure to another: `span` is the amount in “rose 25% from 40 to 52”, or the word “doubled”.

    `up` is the direction that the words tell, None where they tell none. `of_percentages` says that both figures are
    percentages.
    """

    block: Block
    span: Span
    amount: Quantity
    unit: Unit
    before: Quantity
    after: Quantity
    up: bool | None
    of_percentages: bool


def changes(document: Document) -> tuple[Change, ...]:
    """Every change that the prose tells with both figures and its amount, in order."""
    return document.once(_changes)


_UP = (
    "rose|risen|rises?|rising|increas(?:ed?|es|ing)|gr(?:ew|own|ows?|owing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|"
    "soar(?:ed|s)?|surg(?:ed?|es)|gain(?:ed|s)?|went up|up|higher|growth|advanced?"
)
_DOWN = (
    "fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|shr(?:ank|unk)|"
    "slid|slipp?(?:ed)?|plung(?:ed?|es)|went down|down|lower|cut|reduction|reduced"
)
_HEDGE = "about|around|nearly|almost|roughly|approximately|some|more than|over|at least|less than|under|up to|at most"


_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[1:10])}))?|{'|'.join(ONES[1:])})"
_PERCENT = r"(?:\s?%|[ -]per\s?cent(?!age))"


def _figure_pattern(name: str) -> str:
    scale = r"(?:\s?(?P<SCALE>million|billion|trillion|thousand|bn|m|k)\b)?"
    amount = rf"(?P<CUR>(?:US)?[$£€])?(?P<NUM>{_NUMBER}){scale}(?P<PCT>{_PERCENT})?"
    written = rf"(?:(?P<HEDGE>{_HEDGE}) )?{amount}(?![\d-]|[.,]\d)"
    return re.sub(r"\?P<([A-Z]+)>", lambda found: f"?P<{name}{found[1].lower()}>", written)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    points = r"(?:[ -]percentage[ -]| )?points?"
    amount = rf"(?:(?P<hedge>{_HEDGE}) )?(?P<pct>{_NUMBER}|{_IN_WORDS})(?P<unit>{_PERCENT}|{points})"
    when = r"(?: (?:(?:19|20)\d\d|[A-Za-z]+)){0,5}?"
    gap = r"(?:,? [a-zA-Z’'-]+(?: (?:19|20)\d\d)?){0,6}?"
    verb = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
    hedge = "(?:(?P<hedge>more than|nearly|almost|about|roughly) )?"
    factor = rf"\b{hedge}(?P<factor>(?:doubl|tripl|trebl|quadrupl|halv)(?:ed|es?|ing))\b"
    from_to = rf"from {_figure_pattern('a')}{when} to {_figure_pattern('b')}"
    to_from = rf"to {_figure_pattern('b')}{when},? from {_figure_pattern('a')}"
    nouns = "rise|increase|jump|gain|growth|drop|fall|decline|decrease|reduction|cut"
    or_by = rf"(?:\(|or |by |an? |up |down |an? (?:{nouns}) of )"
    noun = "(?: (?:(?P<up>increase|rise|jump|gain|growth|surge)|(?P<down>drop|fall|decline|decrease|cut|reduction)))?"
    return tuple(
        expression(text)
        for text in (
            rf"{verb}(?: by)? {amount}{gap},? {from_to}",
            rf"{verb}(?: by)? {amount}{gap},? {to_from}",
            rf"\b{from_to}{when},? {or_by}*{amount}{noun}",
            rf"{factor}{gap},? {from_to}",
            rf"{factor}{gap},? {to_from}",
        )
    )


_CHEAP = expression(r"from (?<!\w.{5})(?:[a-z]+ ){0,2}(?:US)?[$£€]?\d")


def _changes(document: Document) -> tuple[Change, ...]:
    if not _CHEAP.search(prose_text(document)):
        return ()
    return tuple(change for block in document.blocks if "text" in block.scopes for change in _in(block))


def _in(block: Block) -> Iterator[Change]:
    if "from " not in block.text or not _CHEAP.search(block.text):
        return
    taken: list[Span] = []
    for pattern in _patterns():
        for found in pattern.finditer(block.text):
            span = Span(*found.span())
            change = _change(block, found)
            if change and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield change


def _change(block: Block, found: re.Match[str]) -> Change | None:
    before, after = _figure(found, "a", "b"), _figure(found, "b", "a")
    groups = found.groupdict()
    if not before or not after or before.value == 0 or _are_years(found):
        return None
    up = True if groups.get("up") else False if groups.get("down") else None
    of_percentages = bool(found["apct"] or found["bpct"])
    if groups.get("factor"):
        factor = next(value for stem, value in FACTORS.items() if found["factor"].startswith(stem))
        amount = Quantity(factor, 0.0, found["hedge"] or "")
        return Change(block, Span(*found.span("factor")), amount, "times", before, after, factor > 1, of_percentages)
    written = value_of(found["pct"])
    if not written:
        return None
    unit: Unit = "points" if "point" in found["unit"] else "percent"
    place = Span(found.start("pct"), found.end("unit"))
    return Change(block, place, Quantity(*written, found["hedge"] or ""), unit, before, after, up, of_percentages)


def _figure(found: re.Match[str], name: str, other: str) -> Quantity | None:
    """One of the two figures; a scale that only the other has is its own too: “from 1.2 to 1.5 million”."""
    if bool(found[f"{name}cur"]) != bool(found[f"{other}cur"]) and found["acur"] is None:
        return None
    written = value_of(found[f"{name}num"])
    if not written:
        return None
    scale = found[f"{name}scale"] or (found["bscale"] if written[0] < 1000 and not found["acur"] else None)
    if scale is None and found["bscale"] and name == "a" and found["acur"]:
        return None
    factor = {**SCALES, **SHORT_SCALES}.get(scale or "", 1)
    text = "".join(found[f"{name}{part}"] or "" for part in ("cur", "num")) + (f" {scale}" if scale else "")
    text += found[f"{name}pct"] or ""
    return Quantity(written[0] * factor, written[1] * factor, found[f"{name}hedge"] or "", text)


def _are_years(found: re.Match[str]) -> bool:
    """“Rose 25% from 2019 to 2023” tells when, not how much."""
    return any(
        re.fullmatch(r"(?:1[5-9]|20)\d\d", found[f"{name}num"])
        and not (found[f"{name}cur"] or found[f"{name}scale"] or found[f"{name}pct"])
        for name in ("a", "b")
    )
