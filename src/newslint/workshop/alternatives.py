"""The alternatives of a regular expression, each with the expression that is left without it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""\\[pPNLb][{<][^}>]*[}>] | \\.                      # an escape
      | \[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]           # a class of characters
      | (?P<skip>\(\?\#[^)]*\) | \(\?[aiLmsuxwfbe-]+\) | \(\?P?[=>&]\w+\))
      | (?P<open>\((?:\?(?:[:=!>|]|<[=!]|P?<\w+>|[aiLmsuxwfbe-]+:))?)
      | (?P<close>\)) | (?P<bar>\|) | .""",
    re.VERBOSE | re.DOTALL,
)


class Alternative(NamedTuple):
    """One of several texts that an expression lets stand in one place; `without` is the expression that lacks it."""

    text: str
    without: str


def alternatives(expression: str) -> Iterator[Alternative]:
    """Every alternative of every group, the outermost last; none for an expression without a choice."""
    open_groups = [[0]]
    for token in _TOKEN.finditer(expression):
        if token["open"]:
            open_groups.append([token.end()])
        elif token["bar"]:
            open_groups[-1].append(token.end())
        elif token["close"] and len(open_groups) > 1:
            yield from _without(expression, open_groups.pop(), token.start())
    yield from _without(expression, open_groups[0], len(expression))


def _without(expression: str, starts: list[int], end: int) -> Iterator[Alternative]:
    ends = [start - 1 for start in starts[1:]] + [end]
    for number, (start, stop) in enumerate(zip(starts, ends, strict=True)):
        if len(starts) > 1:
            cut = (start, stop + 1) if number == 0 else (start - 1, stop)
            yield Alternative(expression[start:stop], expression[: cut[0]] + expression[cut[1] :])
