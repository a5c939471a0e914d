"""What stands before a title of office and belongs to it: a country, “former”, “vice”, “the”."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from newslint.expression import expression

Status = Literal["held", "former", "past", "elect"]


class Lead(NamedTuple):
    """What stands before a title: where it begins, what the office is of, and whose time it is of.

    A `determined` title has “the” or a country in the genitive before it, so that a name may follow after a comma.
    """

    start: int
    where: frozenset[str]
    status: Status
    determined: bool


def lead_before(text: str, at: int, known: Mapping[str, frozenset[str]]) -> Lead | None:
    """What stands before the title at a place; None where it makes another office of it or one that no table knows.

    `known` are the forms of countries and bodies with what each means.
    """
    before = text[max(0, at - 80) : at]
    where, start = _place(text, at, known)
    rest = text[max(0, start - 80) : start]
    if _RANK.search(rest[-20:]):
        return None
    if not where and (_OWNER.search(rest[-12:]) or _is_other_body(rest)):
        return None
    the = _THE.search(rest[-40:])
    determined = bool(the or before.endswith(("'s ", "’s ", "s' ", "s’ ")))
    return Lead(start - len(the[0]) if the else start, where, _status(before), determined)


def _status(before: str) -> Status:
    words = set(before.lower().replace("-", " ").replace(",", " ").split())
    if words.isdisjoint(_OF_ANOTHER_TIME) and not any(char.isdigit() for char in before):
        return "held"
    if _past().search(before) or _former_both().search(before):
        return "past"
    return "former" if _former().search(before) else "held"


def _place(text: str, at: int, known: Mapping[str, frozenset[str]]) -> tuple[frozenset[str], int]:
    """What the words right before a title say that it is of, and where they begin."""
    found = _BODY.search(text, max(0, at - 60), at)
    words = found["body"].split(" ") if found else []
    for first in range(len(words)):
        body = " ".join(words[first:])
        for form in (body, re.sub(r"['’]s?$", "", body)):
            if form in known:
                return known[form], at - len(body) - 1
    return frozenset(), at


def _is_other_body(before: str) -> bool:
    """Whether a name that no table knows stands before a title: `Harvard President`."""
    found = re.search(r"[A-Z][\w.’'&-]*(?= $)", before)
    return found is not None and found[0] not in _NEUTRAL


_BODY = expression(r"(?P<body>[A-Z][\w.’'-]*(?: (?:of |and |the )?[A-Z][\w.’'-]*){0,4}) $")


_THE = expression(r"\b[Tt]he (?:[a-z-]+ ){0,3}(?:ex-)?$")


_OWNER = expression(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Yy]our|[Aa]n?)|\w['’]s|s['’]) $")


_RANK = expression(
    r"(?i)\b(?:vice|deputy|assistant|under|shadow|state|junior|associate|senior|undersecretary|first lady|co"
    r"|lieutenant|lt\."
    r"|parliamentary|permanent|private|pro tempore|student|club|company|board|university|college|council|committee"
    r"|chapter|class|union|regional|tribal|nation|national assembly|senate|group|division|bank|city|county|borough"
    r"|fictional|so-called|self-proclaimed|self-declared|would-be|wannabe|honorary|mock)[ -]$"
)


_MODIFIERS = (
    r"(?:(?:[A-Z][\w.’'-]*|\w+-\w+|conservative|liberal|socialist|military|interim|acting|longtime|powerful|US|"
    r"[a-z]+ist|centrist|disgraced|ousted|deposed|jailed|deputy) ){0,4}$"
)


_OF_ANOTHER_TIME = frozenset(
    """former ex onetime one erstwhile longtime long predecessor successor retired two wartime then late previous future
    incoming next first last second third past ousted deposed toppled disgraced jailed imprisoned exiled impeached
    assassinated slain departed fallen overthrown fugitive""".split()
)
"""The words without which `_past` and `_former` need not be tried."""


@cache
def _past() -> re.Pattern[str]:
    return expression(
        r"(?i:\b(?:one-?time|erstwhile|longtime|long-time|predecessor|successor|retired|two-term|wartime|then|late|"
        r"previous|future|incoming|next|first|last|second|third|past|\d+(?:st|nd|rd|th)|"
        r"(?:(?<=\bthe )|(?<=\bthe now )|(?<=['’]s )|(?<=^))(?:ousted|deposed|toppled|disgraced|jailed|imprisoned|"
        r"exiled|impeached|assassinated|slain|departed|fallen|overthrown|fugitive))(?:,? |-))" + _MODIFIERS
    )


@cache
def _former() -> re.Pattern[str]:
    return expression(r"\b(?i:former|ex)[ -]" + _MODIFIERS)


@cache
def _former_both() -> re.Pattern[str]:
    """`former governor and US` before a title: the word may hold for both."""
    title = r"(?:[a-z-]+|Governor|Senator|Secretary|Minister|President|Mayor|Speaker|Leader|Chief|Chair|Chairman)"
    return expression(rf"\b[Ff]ormer (?:[\w.’'-]+ ){{0,4}}{title} and (?:the )?(?:[A-Z][\w.]* ){{0,2}}$")


# Words with a capital that stand before a title and say nothing of whose office it is.
_NEUTRAL = frozenset(
    """Republican Democratic Democrat Conservative Labour Liberal Socialist Social Christian Communist Incumbent Current
    Sitting Outgoing Acting Interim New When While As If And But Under By Since After Before Although Though On In With
    Both Former For From To Of At Because Until During Like That This The A An Even Only Instead Yesterday Today
    Meanwhile Earlier Later Then Also Said Whether Where Dear Mr Mr. Madam Thank Here How What Why Who Did Does Is Was
    Will Can Does Has Had Against Despite Without Following Unlike Between Over About Late Supporters""".split()
)
