"""What is counted: figures before people and things, which a house writes in words below ten."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.expression import expression
from newslint.reading.vocabulary.wordclasses import classes

COUNTED = frozenset(
    """people men women children boys girls officers soldiers troops students pupils teachers workers patients
    doctors nurses members lawmakers senators councilors councillors candidates countries states cities towns villages
    houses homes buildings schools hospitals shops stores cars vehicles trucks buses ships boats planes others victims
    suspects prisoners hostages residents passengers players teams groups companies banks firms parties reasons ways
    attacks explosions fires arrests deaths injuries games matches airliners judges witnesses families dogs
    horses""".split()
)
"""Plurals that are counted whatever else the words can be."""

_MEASURES = frozenset(
    """miles kilometers kilometres meters metres centimeters centimetres millimeters millimetres feet inches yards acres
    hectares pounds ounces stone grams kilograms kilos milligrams micrograms tons tonnes gallons pints quarts liters
    litres milliliters millilitres cups tablespoons teaspoons bushels barrels carats degrees percent points knots
    fathoms furlongs leagues watts kilowatts megawatts gigawatts volts amps hertz calories bytes kilobytes megabytes
    gigabytes terabytes pixels decibels dollars euros cents pence francs crowns rupees lakhs crores roubles rubles
    pesos reais yuan yen rand shillings dinars dirhams riyals liras votes seats delegates goals runs rebounds assists
    turnovers tries overs wickets innings laps odds news hours minutes seconds days weeks months years decades
    centuries hundred thousand million billion trillion dozen or and of to""".split()
)
"""Plurals that measure, score or vote, and hours and days, which are read with the words beside them."""

_NEVER_BEFORE = frozenset(
    """no article section chapter page verse part paragraph clause grade year class form level stage phase step tier
    type category group unit room suite apartment flat gate platform line track lane route road highway exit junction
    channel question item amendment proposition measure issue rule division ward district zone area block building
    number figure table version season episode round week day game match set act volume book by july june may march
    april august age aged reactor tower pier berth hall court corridor position lot bay option schedule appendix annex
    title form""".split()
)
"""Words before a figure that is no count but the name of one: “Section 1 sets”, “Category 5 storms”."""

_ADJECTIVAL = frozenset("aedg")


def small_counts(text: str) -> Iterator[re.Match[str]]:
    """Every figure from 2 to 9 before what it counts, as a match with the group `figure`."""
    for found in _FIGURES.finditer(text):
        if _counts(found["words"].split()) and _is_free(text, found.start("figure")):
            yield found


def _counts(words: list[str]) -> bool:
    """Whether words begin with a plural, and at most two that describe it."""
    for place, word in enumerate(words):
        kind = classes(word)
        if word in COUNTED or (word.endswith("s") and "p" in kind and word not in _MEASURES):
            return True
        if word in _MEASURES or place == 2 or not ("-" in word or kind.startswith("n") or _ADJECTIVAL & {*kind}):
            return False
    return False


def _is_free(text: str, at: int) -> bool:
    """Whether a figure stands by itself: after no name, number of a chapter, ratio or range."""
    before = text[max(0, at - 24) : at].rstrip(" ")
    word = before.rpartition(" ")[2]
    if word.lower().strip("(") in _NEVER_BEFORE or (word[:1].isupper() and not _opens(before, word)):
        return False
    return not _ratio().search(before)


def _opens(before: str, word: str) -> bool:
    """Whether a word has its capital because a sentence begins with it: “All 9 boats sank”."""
    return word.lower() in _OPENERS and before[: -len(word)].rstrip(" ")[-1:] in {"", ".", "\n", "”", '"'}


_OPENERS = frozenset(
    "the all these those about some only nearly almost at over with from after another his her".split()
)


_FIGURES = expression(
    r"(?=[2-9] )(?<![\w.,:/$£€#’'–—-])(?<![–—-] )(?P<figure>[2-9]) "
    r"(?P<words>[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*){0,2})(?![\w-])"
)


@cache
def _ratio() -> re.Pattern[str]:
    """What makes a figure one of two: “1 in 4”, “from 3 to 12”, “5 or 6”, “2 years 3 months”."""
    parts = "in|to|or|out of|of|and|x|by|through|minutes?|hours?|days?|weeks?|months?|years?"
    return expression(rf"\d(?:%| percent)? (?:{parts})$|\d,?$")


def counts_of_time(text: str) -> Iterator[re.Match[str]]:
    """Every figure from 2 to 9 that a house writes in words: before days and years that last (“for 3 years”, “5 days
    later”), after a set of people (“a family of 4”), and at the end of a phrase (“the remaining 2”).
    """
    for found in _SPANS.finditer(text):
        if found["ago"] or _word_before(text, found.start("figure")) in _DURING:
            yield found
    for pattern in _others():
        yield from pattern.finditer(text)


def _word_before(text: str, at: int) -> str:
    return text[max(0, at - 24) : at].rstrip(" ").rpartition(" ")[2].lower()


_DURING = frozenset(
    """over for after within in every last past next first than about nearly least almost the another around just only
    took takes take waited spent lasted lasts roughly approximately""".split()
)
"""Words before a span of time that is told in words."""


_SPANS = expression(
    r"(?=[2-9] )(?<![\w.,:/$£€#’'–—-])(?<![–—:-] )(?<!\d (?:to|or) )(?<!\d and )(?P<figure>[2-9])"
    r" (?:(?:more|full|long|whole) )?(?:years|months|weeks|decades|days|hours|minutes|seconds)\b"
    r"(?: (?P<ago>ago|later|earlier)\b)?(?! old| of age|,? (?:and )?(?:a half|\d))"
)
"""A figure before a span of time that is no age and has no smaller unit beside it: “2 years 3 months”."""


@cache
def _others() -> tuple[re.Pattern[str], ...]:
    kinds = "period|term|sentence|trial|program|programme|plan|contract|wait|ban"
    sets = "famil(?:y|ies)|groups?|teams?|party|crew|gang|panel|households?|mother|father"
    return (
        expression(rf"\b(?:{sets}) of (?P<figure>[2-9])(?=[ ,.;)])(?![.,]\d| ?%| percent| (?:to|or|and) \d)"),
        expression(rf"(?=[2-9] )(?<![\w.,:/$£€-])(?P<figure>[2-9]) (?:month|year|week|day) (?:{kinds})\b"),
        expression(r"\bthe (?:remaining|other) (?P<figure>[1-9])(?=[.;](?!\d))"),
    )
