"""Finds the dateline that opens a story (KYIV, Ukraine (AP) —)."""

import re

from newslint.expression import expression
from newslint.span import Span

_DASH = expression(r"\s*(?:\u2014|\u2013|--+)\s*|\s+[-\u2010\u2012]\s+")
_AGENCY = expression(r"\s*\(([^()]{2,40})\)$")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = expression(
    rf",\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?$",
    re.IGNORECASE,
)
_NO_PLACES = frozenset(
    "ADVISORY AIDS ANALYSIS BREAKING CORRECTED CORRECTION COVID COVID-19 EDITORIAL EXCLUSIVE EXPLAINER FACT FIFA FILE "
    "FLASH FOCUS INTERVIEW LIVE NASA NATO NOTE OPEC OPINION PHOTO PHOTOS PODCAST READ REVIEW SNAP UNESCO UNICEF UPDATE "
    "UPDATED URGENT VIDEO WATCH WRAPUP".split()
)
_REACH = 100
_SHORTEST = 4
_LONGEST_PLACE = 5
_OPENS = "\"'“‘«„(["


def dateline(text: str) -> Span | None:
    """The dash after the dateline that a paragraph opens with, else None: the dateline ends where the span starts."""
    dash = _DASH.search(text, 0, _REACH)
    if not dash or not dash.start() or not _goes_on(text[dash.end() :]):
        return None
    return Span(*dash.span()) if _is_dateline(text[: dash.start()]) else None


def _goes_on(rest: str) -> bool:
    """Whether a sentence follows; what goes on in capitals is a headline."""
    starts = rest[:1].isupper() or rest[:1].isdigit() or (rest[:1] and rest[0] in _OPENS)
    return bool(starts) and len(rest.split(maxsplit=3)) > 2 and not rest[:_REACH].isupper()


def _is_dateline(head: str) -> bool:
    agency = _AGENCY.search(head)
    if agency:
        head = head[: agency.start()]
        if not _house(agency[1]):
            return False
        if not head:
            return True
    date = _DATE.search(head)
    if date:
        head = head[: date.start()]
    city, *regions = [piece.strip() for piece in head.split(",")]
    if len(regions) > 2 or not all(_titled(region) for region in regions):
        return False
    return _in_capitals(city, alone=not (agency or date or regions)) or (agency is not None and _titled(city))


def _house(name: str) -> bool:
    return name[0].isupper() and not any(letter.isdigit() for letter in name) and len(name.split()) <= 4


def _in_capitals(city: str, *, alone: bool) -> bool:
    words = city.split()
    letters = [letter for letter in city if letter.isalpha()]
    if not letters or len(words) > _LONGEST_PLACE or not all(letter.isupper() for letter in letters):
        return False
    if any(letter.isdigit() or letter in ':;!?"“”()' for letter in city) or words[0] in _NO_PLACES:
        return False
    return not alone or len(letters) >= _SHORTEST


def _titled(place: str) -> bool:
    words = place.split()
    return 0 < len(words) <= _LONGEST_PLACE and all(
        word[0].isupper() or word in ("of", "the", "and", "de", "al") for word in words
    )
