"""Sums with the same sum in other money in brackets, where the text gives a rate: “€40 million ($44 million)”."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.measures import Conversion
from newslint.reading.figures.numbers import SCALES, value_of
from newslint.reading.text.words import blocks_with, prose_text
from newslint.span import Span

_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₴": "hryvnia", "₽": "ruble", "₹": "rupee", "₺": "lira"}
_NAMES = """dollar euro pound yen yuan hryvnia ruble rouble rupee lira franc peso real rand zloty koruna krona krone
won""".split()
_CUES = frozenset({"1", *_NAMES})
"""Of these every rate has one: “€1”, “1 euro”, “the dollar”."""

_SAME = {"rouble": "ruble"}
_PENNY = 0.05
"""How much a rate may have moved between its saying and its use, as a share."""


class _Sum(NamedTuple):
    """A sum: its money, its figure as written, what the figure counts (1, 1,000,000) and what it is rounded to."""

    money: str
    figure: float
    scale: int
    step: float


def currency_conversions(document: Document) -> Iterator[Conversion]:
    """Every sum with other money in brackets, where the text says once how much of the one the other is worth."""
    if not _RATE_HINT.search(prose_text(document)):
        return
    rates = document.once(_rates)
    for block in document.blocks if rates else ():
        if "text" in block.scopes and "(" in block.text:
            yield from _in(block, rates)


def _in(block: Block, rates: dict[tuple[str, str], float]) -> Iterator[Conversion]:
    for found in _pair().finditer(block.text):
        first, second = _sum(found, "1"), _sum(found, "2")
        rate = rates.get((first.money, second.money)) if first and second else None
        if first and second and rate:
            right = first.figure * first.scale * rate / second.scale
            slack = first.step * first.scale * rate / second.scale / 2 + right * _PENNY
            start, end = found.span("sum2")
            scale = next((f"{name} " for name, value in SCALES.items() if value == second.scale > 1), "")
            unit = f"{scale}{second.money}s"
            yield Conversion(block, Span(start, end), second.figure, second.step, (right,), slack, unit, found["sum1"])


def _rates(document: Document) -> dict[tuple[str, str], float]:
    """How much of a second money one of the first is, as the text says; nothing of a pair that it gives two rates."""
    said: dict[tuple[str, str], set[float]] = {}
    blocks = [block for block, _ in blocks_with(document, _CUES)]
    for found in (found for block in blocks for rate in _rate() for found in rate.finditer(block.text)):
        one, other = _money(found["sign"] or found["name"]), _sum(found, "2")
        if one and other and other.figure and one != other.money:
            said.setdefault((one, other.money), set()).add(other.figure)
            said.setdefault((other.money, one), set()).add(1 / other.figure)
    return {pair: next(iter(values)) for pair, values in said.items() if len(values) == 1}


def _sum(found: re.Match[str], which: str) -> _Sum | None:
    money = _money(found[f"sign{which}"] or found[f"name{which}"] or "")
    number = value_of(found[f"number{which}"])
    if not money or not number:
        return None
    return _Sum(money, number[0], int(SCALES.get(found[f"scale{which}"] or "", 1)), number[1])


def _money(text: str) -> str:
    """The name of a currency by its sign or one of its names, with what goes before it (Canadian); empty if unknown."""
    text = text.strip().lower()
    if text in _SIGNS:
        return _SIGNS[text]
    *before, name = text.split() or [""]
    name = name if name in _NAMES else name.removesuffix("s")
    name = _SAME.get(name, name)
    adjective = " ".join(word for word in before if word not in {"u.s.", "us", "american", "a", "one"})
    return f"{adjective} {name}".strip() if name in _NAMES else ""


@cache
def _amount(which: str) -> str:
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    names = rf"(?:[A-Z][\w.]+ )?(?:{'|'.join(_NAMES)})(?:e?s)?"
    return (
        rf"(?P<sum{which}>(?P<sign{which}>[{''.join(_SIGNS)}])?(?P<number{which}>{number})"
        rf"(?: (?P<scale{which}>million|billion|trillion))?(?: (?P<name{which}>{names}))?)(?![\w%,.]*\d)"
    )


@cache
def _pair() -> re.Pattern[str]:
    about = r"(?:about|some|around|roughly|nearly|or|approximately|equivalent to) "
    return expression(rf"(?<![\w.,$€£]){_amount('1')} \((?:{about})?{_amount('2')}\)")


@cache
def _rate() -> tuple[re.Pattern[str], ...]:
    """“€1 = $1.10”, “one euro is worth $1.10”, “at 41 hryvnias to the dollar”."""
    names = rf"(?:[A-Z][\w.]+ )?(?:{'|'.join(_NAMES)})"
    one = rf"(?:(?<![\w.,])(?P<sign>[{''.join(_SIGNS)}])1(?![\d.,])|\b(?:[Oo]ne|[Aa]|1) (?P<name>{names}))"
    verb = r"(?: ?= ?| (?:is|was|buys|bought|equals|equaled|cost|costs)(?: (?:worth|about|equal to|trading at))* )"
    return (
        expression(rf"{one}{verb}{_amount('2')}"),
        expression(
            rf"\b(?:rate of|at) {_amount('2')} (?:to|per|for|against) (?P<sign>)(?:the|a|one|1) (?P<name>{names})"
        ),
    )


_RATE_HINT = expression(r"1 ?= ?|\b(?:rate of|to the|per|worth|bought|buys) ")
