"""Measures with their conversion in brackets: “5 miles (8 km)”, “30C (86F)”."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.numbers import SCALES, value_of
from newslint.reading.text.words import prose_text
from newslint.span import Span

_UNITS = {
    "length": {
        "kilometers kilometer kilometres kilometre km kms": 1000.0,
        "miles mile mi": 1609.344,
        "meters meter metres metre m": 1.0,
        "feet foot ft": 0.3048,
        "yards yard yd yds": 0.9144,
        "inches inch in": 0.0254,
        "centimeters centimeter centimetres centimetre cm": 0.01,
        "millimeters millimeter millimetres millimetre mm": 0.001,
    },
    "speed": {"kph km/h kmh km/hr": 1000.0, "mph": 1609.344, "knots": 1852.0},
    "mass": {
        "kilograms kilogram kilogrammes kilos kilo kg kgs": 1.0,
        "grams gram grammes g": 0.001,
        "pounds pound lb lbs": 0.45359237,
        "ounces ounce oz": 0.028349523,
        "stone st": 6.35029318,
        "tonnes tonne metric-tons metric-ton": 1000.0,
    },
    "area": {
        "hectares hectare ha": 10_000.0,
        "acres acre": 4046.8564,
        "square-kilometers square-kilometer square-kilometres square-kilometre sq-km km²": 1e6,
        "square-miles square-mile sq-miles sq-mi": 2_589_988.0,
        "square-meters square-meter square-metres square-metre sq-m m²": 1.0,
        "square-feet square-foot sq-ft": 0.09290304,
    },
    "volume": {"liters liter litres litre l": 1.0},
}
"""Each unit by its names, and how much of its dimension's base it is."""

_SEVERAL = {
    "gallons gallon": ("volume", (3.785411784, 4.54609)),
    "tons ton": ("mass", (907.18474, 1016.0469088, 1000.0)),
}
"""Units of one name that are different things, American, imperial and metric: any of them may be meant."""


class Conversion(NamedTuple):
    """A measure and what the brackets after it say that it is: `span` is the second figure with its unit.

    `right` are the values that would be right in the unit of the brackets, two where a unit has two meanings.
    """

    block: Block
    span: Span
    written: float
    step: float
    right: tuple[float, ...]
    slack: float
    unit: str
    first: str


def conversions(document: Document) -> tuple[Conversion, ...]:
    """Every conversion that the prose gives in brackets, in order."""
    return document.once(_conversions)


@cache
def _factors() -> dict[str, tuple[str, tuple[float, ...]]]:
    """The dimension of each unit, and how much of the base it is in each of its meanings."""
    single = {
        name: (dimension, (factor,))
        for dimension, units in _UNITS.items()
        for names, factor in units.items()
        for name in names.split()
    }
    return single | {name: meant for names, meant in _SEVERAL.items() for name in names.split()}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_factors(), key=len, reverse=True)
    unit = "|".join(re.escape(name).replace(r"\-", "[ -]") for name in names)
    degrees = r"(?:(?:degrees|°)\s?)?(?:Celsius|Fahrenheit|centigrade|C|F)"
    number = r"(?:minus |[-−])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"

    def measure(which: str) -> str:
        scale = rf"(?:\s(?P<scale{which}>million|billion|thousand))?"
        return rf"(?P<number{which}>{number}){scale}[\s\u00a0-]?(?P<unit{which}>(?i:{unit})|[°\s]?{degrees})(?![\w/])"

    return expression(
        rf"(?<![\w.,-]){measure('1')} \((?:(?:about|some|around|roughly|nearly|or|approximately) )?{measure('2')}\)"
    )


_BRACKET = expression(r"\((?:[a-z]+ )?(?:minus |[-−])?[0-9]")
"""A bracket that opens with a figure, after a unit or a degree."""


def _conversions(document: Document) -> tuple[Conversion, ...]:
    if not _BRACKET.search(prose_text(document)):
        return ()
    return tuple(
        conversion
        for block in document.blocks
        if "text" in block.scopes and "(" in block.text
        for conversion in _in(block)
    )


def _in(block: Block) -> Iterator[Conversion]:
    for found in _pattern().finditer(block.text):
        first, second = _value(found, "1"), _value(found, "2")
        units = _name(found["unit1"]), _name(found["unit2"])
        right = _converted(first[0], *units)
        if right and units[0] != units[1]:
            step = min(_step(found, "1", first), max(first[1], abs(first[0]) / 10))
            slack = max(_converted(step, *units, difference=True)) / 2
            place = Span(found.start("number2"), found.end("unit2"))
            yield Conversion(
                block,
                place,
                second[0],
                _step(found, "2", second),
                right,
                slack,
                found["unit2"],
                found[0].split(" (")[0],
            )


def _value(found: re.Match[str], which: str) -> tuple[float, float]:
    text = found[f"number{which}"]
    sign = -1 if text[0] in "m-−" else 1
    value, step = value_of(text.removeprefix("minus ").lstrip("-−")) or (0.0, 1.0)
    scale = SCALES.get(found[f"scale{which}"] or "", 1)
    return sign * value * scale, step * scale


def _step(found: re.Match[str], which: str, value: tuple[float, float]) -> float:
    """What a figure is rounded to: its last place, or for round figures the place of the last digit that is not 0."""
    digits = found[f"number{which}"].replace(",", "")
    if "." in digits:
        return value[1]
    zeros = len(digits) - len(digits.rstrip("0"))
    return value[1] * 10.0 ** min(zeros, len(digits) - 1)


def _name(unit: str) -> str:
    plain = unit.strip("° ").lower()
    for name in ("fahrenheit", "celsius", "centigrade"):
        if name in plain:
            return "f" if name == "fahrenheit" else "c"
    if plain in {"degrees c", "degrees f", "c", "f"}:
        return plain[-1]
    return plain.replace(" ", "-")


def _converted(value: float, unit: str, other: str, *, difference: bool = False) -> tuple[float, ...]:
    """A measure in another unit, in every meaning that it may have; nothing where the two measure other things."""
    if {unit, other} == {"c", "f"}:
        change = value * 1.8 if unit == "c" else value / 1.8
        point = value * 1.8 + 32 if unit == "c" else (value - 32) / 1.8
        return (change,) if difference else (point, change)
    ours, theirs = _factors().get(unit), _factors().get(other)
    if not ours or not theirs or ours[0] != theirs[0]:
        return ()
    return tuple(value * one / another for one in ours[1] for another in theirs[1])
