"""Tells a byline from a sentence that begins with “By”."""

import re

from newslint.expression import expression
from newslint.span import Span

_BY = expression(r"(?:(?:Written|Reported|Reporting|Story|Words|Text)\s+)?by(?=\s)\s*:?", re.IGNORECASE)
_JOINT = expression(r"\s*(?:,(?:\s*and\s)?|\s(?:and|&|with|in|for)\s|[|/•·])\s*", re.IGNORECASE)
_PARTICLES = frozenset(
    "al bin bint da das de del della den der di do dos du e el ibn la le of ten ter the van von y zu".split()
)
_DESKS = frozenset(
    "staff reuters afp ap pa bloomberg upi dpa ansa efe tass xinhua agencies newsroom editors correspondents".split()
)
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday christmas easter ramadan today tomorrow tonight noon midnight".split()
)
_LONGEST = 160
_ROLE_WORDS = 8
_NAME_WORDS = 6


def byline(text: str) -> Span | None:
    """Where “By” stands if a line is a byline and nothing else (“By Jane Doe, Associated Press”), else None."""
    if len(text) > _LONGEST:
        return None
    opening = _BY.match(text)
    if not opening or (text.endswith((".", "?", "!", ":", ";")) and not _abbreviated(text)):
        return None
    names = [name for name in _JOINT.split(text[opening.end() :].strip()) if name]
    if not names or not _name(names[0].split()):
        return None
    return Span(*opening.span()) if all(_role(name.split()) for name in names[1:]) else None


def _abbreviated(text: str) -> bool:
    """Whether the last full stop may belong to a name or a company: Jr., Inc., J."""
    last = text.rsplit(maxsplit=1)[-1]
    return text.endswith(".") and len(last) <= 4 and last[0].isupper()


def _name(words: list[str]) -> bool:
    if not words or len(words) > _NAME_WORDS or any(word.lower().strip(".,") in _TIMES for word in words):
        return False
    if len(words) == 1:
        return words[0].lower() in _DESKS
    return _capital(words[0]) and all(_capital(word) or word.lower() in _PARTICLES for word in words)


def _capital(word: str) -> bool:
    letters = word.lstrip("'’“(").replace("'", "").replace("’", "").replace(".", "").replace("-", "").rstrip(')"”')
    head = letters.removeprefix("al").removeprefix("d") or letters
    return letters.isalpha() and (letters[0].isupper() or head[0].isupper())


def _role(words: list[str]) -> bool:
    """Whether it may be a further name, a job, a place or a house: Washington correspondent, The Associated Press."""
    return len(words) <= _ROLE_WORDS and not any(word[0].isdigit() for word in words)
