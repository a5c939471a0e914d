"""Quotation marks in one text: which open, which close, which are apostrophes, and which are alone."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.expression import expression
from newslint.span import Span

CLOSERS = {'"': '"”“', "“": '”"“', "„": '“”"', "«": "»", "»": "«", "‘": "’'", "'": "'’"}
"""Opening marks and what may close them, the right one first; a wrong one is still where the quotation ends."""

SINGLE = frozenset("'‘’")


class Mark(NamedTuple):
    """A mark and what it may do where it stands; one that `measures` may also be inches (5'10")."""

    at: int
    char: str
    opens: bool
    closes: bool
    measures: bool = False


class Pair(NamedTuple):
    """A quotation with its marks and without; `closed` is false where it has no closing mark."""

    span: Span
    inner: Span
    closed: bool = True


class Pairing(NamedTuple):
    """Pairs in order of their starts, outer before inner, closing marks left over, and marks that stand twice."""

    pairs: Sequence[Pair]
    stray: Sequence[Span]
    doubled: Sequence[Span]


def pair_marks(text: str, *, runs_on: bool = False) -> Pairing:
    """Every quotation of a text, nested ones included, and the closing marks that close nothing.

    `runs_on` says that the quotation at the start of the text goes on past its end, so that no other takes its place.
    """
    return _Pairer(text, _marks(text), runs_on=runs_on).run()


_MARK = expression("[\"“”„«»‘’']")


def _marks(text: str) -> list[Mark]:
    found: list[Mark] = []
    for match in _MARK.finditer(text):
        at = match.start()
        if text[at] not in SINGLE:
            mark = _double(text, at)
        elif text[at + 1 : at + 2] == text[at] or text[at - 1 : at] == text[at]:
            found.extend(_twin(text, at))
            continue
        elif at and text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum():  # an apostrophe
            continue
        else:
            mark = _single(text, at)
        if mark.opens or mark.closes:
            found.append(mark)
    return found


def _around(text: str, at: int) -> tuple[str, str]:
    return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "


def _double(text: str, at: int) -> Mark:
    char = text[at]
    before, after = _around(text, at)
    if char == "”":
        return Mark(at, char, opens=False, closes=True)
    if char == "“":
        return Mark(
            at, char, opens=not after.isspace() or before.isspace(), closes=not before.isspace() and not after.isalnum()
        )
    if char in "„«»":
        return Mark(
            at,
            char,
            opens=(not after.isspace() and char != "»") or (before.isspace() and not after.isspace()),
            closes=char == "»" or not before.isspace(),
        )
    return _straight(text, at, before, after)


def _straight(text: str, at: int, before: str, after: str) -> Mark:
    starts = before.isspace() or before in "([{/“‘«„" or (before == "'" and (at < 2 or text[at - 2].isspace()))
    ends = after.isspace() or after in ".,;:!?)]}"
    if starts:
        return Mark(at, '"', opens=not after.isspace(), closes=at > 0 and ends)
    if before in "—–-":
        return Mark(at, '"', opens=not ends, closes=True)
    if before.isdigit() and after not in ".,;:!?)]}" and _FEET.search(text, max(0, at - 8), at):
        return Mark(at, '"', opens=False, closes=False)
    measures = before.isdigit() and _is_measure(text, at)
    return Mark(at, '"', opens=after.isalnum() and before in ",:;", closes=True, measures=measures)


_FEET = expression(r"\d['’]\s?\d{1,2}$")


_MEASURED = expression(r"(?:\d['’]\s?\d{1,2}|(?<![\d.,])\d{1,2}(?:\.\d+)?)$")


def _is_measure(text: str, at: int) -> bool:
    """Inches: 5'10", a 12" pipe. What is open, and what comes next, decides in the end."""
    return bool(_MEASURED.search(text, max(0, at - 8), at))


def _twin(text: str, at: int) -> Iterator[Mark]:
    """The double mark that two single ones are typed for: “''We go,'' he said”; the outer of them counts."""
    char, (before, after) = text[at], _around(text, at)
    if after == char:
        if char != "’" and before.isspace() and text[at + 2 : at + 3].isalnum():
            yield Mark(at, "“" if char == "‘" else '"', opens=True, closes=False)
    elif char != "‘" and not after.isalnum() and (text[at - 2].isalpha() or text[at - 2] in ".,!?…"):
        yield Mark(at, "”" if char == "’" else '"', opens=False, closes=True)


def _single(text: str, at: int) -> Mark:
    char = text[at]
    before, after = _around(text, at)
    opens = char != "’" and (before.isspace() or before in '([—–-“"„«') and (after.isalpha() or after in '[“"')
    opens = opens and not _ELIDED.match(text, at)
    closes = (
        char != "‘"
        and not after.isalnum()
        and not before.isspace()
        and not (before.isdigit() and after in '"0123456789')
    )
    return Mark(at, char, opens, closes and bool(at))


_ELIDED = expression(r"['‘](?:n|em|tis|twas|til|till|cause|bout|round|cos|fraid|nother|s)\b", re.IGNORECASE)


_OWNER = expression(
    r"\s+(?!(?:and|or|but|to|in|as|said|says|is|was|by|on|for|of|at|with|from|after|that|who|when)\b)[a-z]"
)
"""What follows the apostrophe of a plural possessive, as in “the players' union”."""


class _Pairer:
    def __init__(self, text: str, marks: Sequence[Mark], *, runs_on: bool) -> None:
        self.text, self.marks, self.runs_on = text, marks, runs_on
        self.open: list[Mark] = []
        self.pairs: list[Pair] = []
        self.stray: list[Span] = []
        self.doubled: list[Span] = []
        self.ends = [mark.at for mark in marks if mark.char in SINGLE and mark.closes]
        self.balance = _balances(marks)

    def run(self) -> Pairing:
        for number, mark in enumerate(self.marks):
            if mark.char in SINGLE:
                self.single(mark)
            else:
                self.double(number, mark)
        self.leave(len(self.text.rstrip()))
        return Pairing(sorted(self.pairs, key=lambda pair: (pair.span.start, -pair.span.end)), self.stray, self.doubled)

    def single(self, mark: Mark) -> None:
        inside = bool(self.open) and self.open[-1].char in SINGLE
        if inside and mark.closes and mark.char in CLOSERS[self.open[-1].char] and not self.is_possessive(mark):
            self.close(mark, len(self.open) - 1)
        elif not inside and mark.opens and bisect_right(self.ends, mark.at) < len(self.ends):
            self.open.append(mark)

    def is_possessive(self, mark: Mark) -> bool:
        more = mark.at != self.ends[-1]
        return more and self.text[mark.at - 1] == "s" and bool(_OWNER.match(self.text, mark.at + 1))

    def double(self, number: int, mark: Mark) -> None:
        if mark.measures and not self.ends_here(number):
            return
        level = self.level(mark) if mark.closes else -1
        if level >= 0:
            self.close(mark, level)
        elif self.is_second(mark):
            self.doubled.append(Span(mark.at - 1, mark.at + 1))
        elif mark.opens:
            self.begin(number, mark)
        elif mark.closes and not self.open_double():
            self.stray.append(Span(mark.at, mark.at + 1))

    def is_second(self, mark: Mark) -> bool:
        """Whether a mark stands once more right behind one that opened or closed a quotation."""
        if any(mark.at == opener.at + 1 and opener.char not in SINGLE for opener in self.open):
            return self.text[mark.at + 1 : mark.at + 2].isalnum()
        return bool(self.pairs) and mark.at == self.pairs[-1].span.end and mark.closes and not self.open_double()

    def ends_here(self, number: int) -> bool:
        """Whether a mark after a figure ends what is open, and the next mark does not."""
        later = next((mark for mark in self.marks[number + 1 :] if mark.char not in SINGLE), None)
        return self.open_double() and (later is None or later.opens or later.measures)

    def level(self, mark: Mark) -> int:
        """Which open quotation a mark closes: the innermost that it fits."""
        for level in range(len(self.open) - 1, -1, -1):
            opener = self.open[level]
            if mark.char in CLOSERS[opener.char] and mark.at > opener.at + 1:
                return level
            if opener.char not in SINGLE:
                break
        return -1

    def open_double(self) -> bool:
        return any(mark.char not in SINGLE for mark in self.open)

    def begin(self, number: int, mark: Mark) -> None:
        """Opens a quotation: inside another or, where the marks to come do not close both, in its place."""
        same = any(opened.char == mark.char for opened in self.open)
        if same and self.balance[number] >= 0 and not (self.runs_on and self.open[0].at == 0):
            self.leave(mark.at)
        self.open.append(mark)

    def close(self, mark: Mark, level: int) -> None:
        start = self.open[level].at
        self.pairs.append(Pair(Span(start, mark.at + 1), Span(start + 1, mark.at)))
        del self.open[level:]

    def leave(self, end: int) -> None:
        """Ends the outermost quotation that is still open without a mark; a lone single mark is an apostrophe."""
        opened = next((mark for mark in self.open if mark.char not in SINGLE), None)
        if opened:
            end = len(self.text[:end].rstrip())
            self.pairs.append(Pair(Span(opened.at, end), Span(opened.at + 1, end), closed=False))
        self.open.clear()


def _balances(marks: Sequence[Mark]) -> list[int]:
    """For each mark: of it and those after it, how many more open than close."""
    total, found = 0, []
    for mark in reversed(marks):
        if mark.char not in SINGLE and mark.opens != mark.closes:
            total += 1 if mark.opens else -1
        found.append(total)
    return found[::-1]
