"""What a rule looks for: a piece of text or a regular expression, and the literals it cannot match without."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.programs import compiled

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 1.0
"""Seconds that one search may take."""

_APOSTROPHES, _MARKS, _SPACES = "['’]", '["“”]', "[ \u00a0\u202f]"
_FORMS = {"'": _APOSTROPHES, '"': _MARKS, " ": _SPACES}


class Pattern(NamedTuple):
    """A search in prose.

    A straight apostrophe or quotation mark also matches a curly one, a space also a non-breaking one. Without
    `ignorecase` either way a pattern that asks for a capital or a small letter is particular about case, any other is
    not.
    A `whole` pattern begins and ends where words do.
    """

    text: str
    literal: bool = False
    ignorecase: bool | None = None
    whole: bool = True

    def search(self, text: str) -> Iterator["regex.Match[str]"]:
        """Every match in the text, from left to right, never empty.

        Raises TimeoutError for a pattern that takes longer than TIME_LIMIT, regex.error for one that is wrong.
        """
        found = _compiled(self).finditer(text, timeout=_limit(self, text))
        return (match for match in found if match.end() > match.start())

    def count(self, text: str) -> int:
        """How many matches the text has. Raises as `search` does."""
        return sum(map(bool, _compiled(self).findall(text, timeout=_limit(self, text))))

    @property
    def groups(self) -> int:
        """How many groups the pattern captures. Raises regex.error for one that is wrong."""
        return _compiled(self).groups

    @property
    def expression(self) -> str:
        """The regular expression that is searched for."""
        body = _literal(self.text) if self.literal else _forms(self.text)
        if self.whole:
            body = rf"(?<!\w)(?:{body})(?!\w)"
        return f"(?i){body}" if self.folds else body

    @property
    def folds(self) -> bool:
        """Whether capitals and small letters are the same to it."""
        if self.ignorecase is not None:
            return self.ignorecase
        if self.literal:
            return not _has_capital(self.text)
        return not (_CAPITALS.search(self.text) or _has_capital(_ESCAPE.sub("", self.text)))


def _limit(pattern: Pattern, text: str) -> float | None:
    """The time that a search may take; none where it is short anyway, as to watch the clock takes longer."""
    return None if len(text) <= _SHORT and _is_simple(pattern) else TIME_LIMIT


_SHORT = 4000
"""Characters: in so many, a pattern with one repetition is found or given up in milliseconds."""


@lru_cache(maxsize=4096)
def _is_simple(pattern: Pattern) -> bool:
    """Whether a pattern repeats nothing but one character or class, that once, and leaves little open."""
    text = "" if pattern.literal else "".join(piece if len(piece) == 1 else "x" for piece in _pieces(pattern.text))
    repetitions = _REPETITION.findall(text)
    many = len(repetitions) > 1 or any(found.startswith(")") for found in repetitions)
    return not many and len(_OPTION.findall(text)) <= 8


_REPETITION = re.compile(r".[*+{]\+?")
_OPTION = re.compile(r"(?<!\()\?")


_CAPITALS = re.compile(r"\\p\{(?:Lu|Lt|Ll|Upper\w*|Lower\w*)\}|\[:(?:upper|lower):\]")
"""Properties that ask for one case: a pattern with one of them is particular."""

_ESCAPE = re.compile(r"\\[pPN]\{[^}]*\}|\\.|\[:\w+:\]|\(\?P?<\w+>|\(\?P[=>]\w+\)", re.DOTALL)


@lru_cache(maxsize=4096)
def _compiled(pattern: Pattern) -> "regex.Pattern[str]":
    return compiled(pattern.expression)


def _has_capital(text: str) -> bool:
    return any(map(str.isupper, text))


def _literal(text: str) -> str:
    return "".join(_FORMS.get(char) or (re.escape(char) if not char.isalnum() else char) for char in text)


def _forms(text: str) -> str:
    """The expression with typographic variants let in, outside character classes and escapes."""
    return "".join(piece if len(piece) > 1 else _FORMS.get(piece, piece) for piece in _pieces(text))


_PIECE = re.compile(r"\\[pPNL][{<][^}>]*[}>]|\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\(\?#[^)]*\)|.", re.DOTALL)


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text)


_TYPOGRAPHY = str.maketrans({"’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})


def fold(text: str) -> str:
    """The text as literals are looked up in it: lower case, typographic variants made plain."""
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_TYPOGRAPHY)
