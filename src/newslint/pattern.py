"""What a rule looks for: a piece of text or a regular expression, and the literals it cannot match without."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.expression import expression
from newslint.programs import kept
from newslint.sentencestart import possible_starts, sentence_start

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 1.0
"""Seconds that one search may take."""

_APOSTROPHES, _MARKS, _SPACES = "['’]", '["“”]', "[ \u00a0\u202f]"

SENTENCE = r"\b{sentence}"
"""How a pattern says that a sentence begins here; it takes no room."""

_FORMS = {"'": _APOSTROPHES, '"': _MARKS, " ": _SPACES, SENTENCE: sentence_start()}


class Pattern(NamedTuple):
    r"""A search in prose.

    A straight apostrophe or quotation mark also matches a curly one, a space also a non-breaking one, and
    `\b{sentence}` stands where a sentence begins. Without `ignorecase` either way a pattern that asks for a capital or
    a small letter is particular about case, any other is not.
    A `whole` pattern begins and ends where words do; a piece of text with a hyphen does not stand in a longer word with
    more of them (to-day in day-to-day).
    """

    text: str
    literal: bool = False
    ignorecase: bool | None = None
    whole: bool = True

    def search(self, text: str, *, watched: bool = True) -> list["regex.Match[str]"]:
        """Every match in the text, from left to right, never empty.

        Raises TimeoutError for a pattern that takes longer than TIME_LIMIT, regex.error for one that is wrong. One that
        is known to be fast need not be `watched` in a short text: to look at the clock takes longer than most searches.
        """
        program, simple, opens = _compiled(self)
        found: Iterable[regex.Match[str]] = ()
        if len(text) > SHORT or (watched and not simple):
            found = program.finditer(text, timeout=TIME_LIMIT)
        elif opens:
            found = _at_starts(program, text)
        elif program.search(text):
            found = program.finditer(text)
        return [match for match in found if match.end() > match.start()]

    def count(self, text: str) -> int:
        """How many matches the text has. Raises as `search` does."""
        program, simple, _ = _compiled(self)
        return sum(map(bool, program.findall(text, timeout=_limit(text, simple))))

    @property
    def simple(self) -> bool:
        """Whether a search is surely found or given up soon."""
        return _compiled(self).simple

    @property
    def groups(self) -> int:
        """How many groups the pattern captures. Raises regex.error for one that is wrong."""
        return _compiled(self).program.groups

    @property
    def expression(self) -> str:
        """The regular expression that is searched for."""
        body = _literal(self.text) if self.literal else _forms(self.text)
        if self.whole:
            start = r"\m" if _begins_a_word(self) else r"(?<!\w)"
            end = r"(?!\w)"
            if self.literal and "-" in self.text:
                start, end = rf"{start}(?<!\w-)", r"(?!-?\w)"
            body = rf"{start}(?:{body}){end}"
        return f"(?i){body}" if self.folds else body

    @property
    def folds(self) -> bool:
        """Whether capitals and small letters are the same to it."""
        if self.ignorecase is not None:
            return self.ignorecase
        if self.literal:
            return not _has_capital(self.text)
        return not (_CAPITALS.search(self.text) or _has_capital(_ESCAPE.sub("", self.text)))


class _Search(NamedTuple):
    """A pattern's program, whether it is found or given up soon, and whether only beginnings of sentences match."""

    program: "regex.Pattern[str]"
    simple: bool
    opens: bool


@lru_cache(maxsize=4096)
def _compiled(pattern: Pattern) -> _Search:
    key = f"{pattern.literal:d} {pattern.ignorecase} {pattern.whole:d} {pattern.text}"
    return _Search(*kept(key, lambda: (_program(pattern.expression), _is_simple(pattern), _opens(pattern))))


def _program(expression: str) -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415  (a run that finds no candidate needs no regex engine)

    return regex.compile(expression, flags=regex.VERSION0, cache_pattern=False)


def _at_starts(program: "regex.Pattern[str]", text: str) -> Iterator["regex.Match[str]"]:
    """The matches where sentences begin: the engine by itself looks for such places at every letter."""
    end = 0
    for start in possible_starts(text):
        if start >= end and (found := program.match(text, start)):
            end = found.end()
            yield found


def _opens(pattern: Pattern) -> bool:
    """Whether every match begins where a sentence does, or the text."""
    is_bound = not pattern.literal and not _BY_LINE.search(pattern.text)
    return is_bound and all(map(_BOUND.match, map("".join, _alternatives(_pieces(pattern.text)))))


_BOUND = expression(rf"(?:\(\?i\))?(?:\(\?!\^\))?(?:{re.escape(SENTENCE)}|\\A|\^)")
_BY_LINE = expression(r"\(\?[a-z]*m")
"""Asks for `^` to be where a line begins, too."""


def _limit(text: str, simple: bool) -> float | None:  # noqa: FBT001
    """The time that a search may take; none where it is short anyway, as to watch the clock takes longer."""
    return None if simple and len(text) <= SHORT else TIME_LIMIT


SHORT = 4000
"""Characters: in so many, a pattern with one repetition is found or given up in milliseconds."""


def _is_simple(pattern: Pattern) -> bool:
    """Whether a pattern repeats nothing but one character or class, that once, and leaves little open."""
    text = "" if pattern.literal else "".join(piece if len(piece) == 1 else "x" for piece in _pieces(pattern.text))
    repetitions = _REPETITION.findall(text)
    many = len(repetitions) > 1 or any(found.startswith(")") for found in repetitions)
    return not many and len(_OPTION.findall(text)) <= 8


_REPETITION = expression(r".[*+{]\+?")
_OPTION = expression(r"(?<!\()\?")


_CAPITALS = expression(r"\\p\{(?:Lu|Lt|Ll|Upper\w*|Lower\w*)\}|\[:(?:upper|lower):\]")
"""Properties that ask for one case: a pattern with one of them is particular."""

_ESCAPE = expression(r"\\[pPN]\{[^}]*\}|\\.|\[:\w+:\]|\(\?P?<\w+>|\(\?P[=>]\w+\)", re.DOTALL)


def _has_capital(text: str) -> bool:
    return any(map(str.isupper, text))


def _literal(text: str) -> str:
    return "".join(_FORMS.get(char) or (re.escape(char) if not char.isalnum() else char) for char in text)


def _forms(text: str) -> str:
    """The expression with typographic variants let in, outside character classes and escapes."""
    return "".join(_FORMS.get(piece, piece) for piece in _pieces(text))


_PIECE = expression(r"\\[pPNLb][{<][^}>]*[}>]|\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\(\?#[^)]*\)|.", re.DOTALL)


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text)


def _begins_a_word(pattern: Pattern) -> bool:
    """Whether every match surely begins with a letter or figure; the engine finds where words begin by itself, fast."""
    if pattern.literal:
        return bool(pattern.text) and _is_word(pattern.text[0])
    pieces = _pieces(pattern.text)
    return len(pieces) <= _MANY and _all_begin(pieces)


_MANY = 4000
"""Pieces of an expression that are still worth a look at its beginnings."""


def _all_begin(pieces: list[str]) -> bool:
    """Whether all alternatives of an expression begin with a letter or figure that must be there."""
    return all(map(_begins, _alternatives(pieces)))


def _begins(pieces: list[str]) -> bool:
    while pieces:
        if pieces[0] == SENTENCE:
            pieces = pieces[1:]
            continue
        if pieces[0] != "(":
            return _is_word(pieces[0]) and not _is_optional(pieces[1:])
        close = _closing(pieces)
        kind = _GROUP.match("".join(pieces[:_NAME]))
        inside, after = pieces[kind.end() : close] if kind else [], pieces[close + 1 :]
        if not kind or kind["seen"] is not None:
            return bool(inside) and not _is_optional(after) and _all_begin(inside)
        if kind["ahead"] is not None and _all_begin(inside):
            return True
        pieces = after
    return False


_GROUP = expression(r"\((?:(?P<seen>(?!\?)|\?i?:|\?P?<[^\W\d]\w*>)|(?P<ahead>\?=)|\?<?!|\?<=)")
"""How a bracket begins that the engine goes through, or looks at: ahead, or so that it says nothing here."""

_NAME = 40
"""Letters that a group's name may have, and more."""


def _is_optional(after: list[str]) -> bool:
    """Whether what follows says that the piece before it need not be there: `?`, `*`, `{0,3}`."""
    return after[:1] in (["?"], ["*"]) or (after[:1] == ["{"] and after[1:2] in (["0"], [","]))


def _is_word(piece: str) -> bool:
    """Whether a piece can only match a letter, a figure or a low line."""
    return piece.isalpha() or piece.isdecimal() or bool(_LETTER.fullmatch(piece))


_LETTER = expression(r"\\d|\\w|\\p\{L[ul]?\}|\[(?:[^\W_]-[^\W_]|[^\W_]|\\d|\\w|\\p\{L[ul]?\})+\]")


def _alternatives(pieces: list[str]) -> Iterator[list[str]]:
    """The expression's parts between the bars outside brackets."""
    depth, start = 0, 0
    for at, piece in enumerate(pieces):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            yield pieces[start:at]
            start = at + 1
    yield pieces[start:]


def _closing(pieces: list[str]) -> int:
    """Where the bracket closes that opens an expression; behind its end, if it never does."""
    depth = 0
    for at, piece in enumerate(pieces):
        depth += (piece == "(") - (piece == ")")
        if not depth:
            return at
    return len(pieces)


_TYPOGRAPHY = (("’", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("\u202f", " "))


def fold(text: str) -> str:
    """The text in lower case, with typographic variants made plain."""
    lower = text.lower()
    if lower.isascii():
        return lower
    for variant, plain in _TYPOGRAPHY:
        lower = lower.replace(variant, plain)
    return lower
