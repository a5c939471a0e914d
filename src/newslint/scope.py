"""Scope selectors: where in a draft a rule looks, in the notation editors know from Vale.

`headline` names a scope; `a & b` is both, `a | b` (or a list) is either, `~a` is not, brackets group.
`text` is all prose. `quote` and `sentence` lie inside a block, every other scope is a whole block.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newslint.errors import NewslintError
from newslint.expression import expression
from newslint.registry import did_you_mean

SCOPES: dict[str, str] = {
    "text": "all prose: every scope but meta and raw",
    "headline": "the title of the article",
    "deck": "the standfirst: a line or two between headline and text",
    "byline": "who wrote it",
    "dateline": "where and when it was written: KYIV, Ukraine (AP)",
    "paragraph": "a paragraph of the body, the lede included",
    "lede": "the first paragraph of the body",
    "subhead": "a heading inside the body",
    "list": "an item of a list",
    "blockquote": "a paragraph set off as a quotation",
    "caption": "the text under a picture",
    "table": "a cell of a table",
    "alt": "the text that stands for a picture",
    "source-line": "Source: …",
    "meta": "every field of front matter or header, or one of them: meta.description",
    "raw": "the file as it is, markup included",
    "quote": "what people said: the inside of a quotation",
    "sentence": "one sentence at a time",
}
"""Every scope name and what it holds."""

INNER = frozenset({"quote", "sentence"})

_TOKEN = expression(r"\s*([&|~()]|[A-Za-z][\w.-]*)")


class ScopeError(NewslintError):
    """A selector that cannot be read; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Name:
    """One scope."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """Everywhere but there."""

    part: "Selector"


@dataclass(frozen=True, slots=True)
class Both:
    """Where both hold."""

    left: "Selector"
    right: "Selector"


@dataclass(frozen=True, slots=True)
class Either:
    """Where one of the two holds."""

    left: "Selector"
    right: "Selector"


Selector = Name | Not | Both | Either


@cache
def parse(text: str) -> Selector:
    """The selector of scopes that `text` writes. Raises ScopeError."""
    selector = read(text)
    for name in names(selector):
        if name.partition(".")[0] not in SCOPES:
            raise ScopeError(f"no scope '{name}'{did_you_mean(name, SCOPES)}")
    return selector


def read(text: str) -> Selector:
    """The selector that `text` writes, of whatever names. Raises ScopeError."""
    tokens = _tokens(text)
    selector = _either(tokens)
    if tokens:
        raise ScopeError(f"'{tokens[0]}' is out of place in the scope '{text}'")
    return selector


def names(selector: Selector) -> Iterator[str]:
    """Every scope name the selector speaks of."""
    match selector:
        case Name(name):
            yield name
        case Not(part):
            yield from names(part)
        case Both(left, right) | Either(left, right):
            yield from names(left)
            yield from names(right)


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    text = text.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found:
            raise ScopeError(f"'{text[at:].strip()}' is no scope; write names with &, | and ~")
        tokens.append(found[1])
        at = found.end()
    return tokens


def _either(tokens: list[str]) -> Selector:
    left = _both(tokens)
    while tokens and tokens[0] == "|":
        tokens.pop(0)
        left = Either(left, _both(tokens))
    return left


def _both(tokens: list[str]) -> Selector:
    left = _one(tokens)
    while tokens and tokens[0] == "&":
        tokens.pop(0)
        left = Both(left, _one(tokens))
    return left


def _one(tokens: list[str]) -> Selector:
    if not tokens:
        raise ScopeError("the scope ends too early; a scope name is missing")
    part = tokens.pop(0)
    if part == "~":
        return Not(_one(tokens))
    if part == "(":
        inner = _either(tokens)
        if not tokens or tokens.pop(0) != ")":
            raise ScopeError("a bracket is left open in the scope")
        return inner
    if part in "&|)":
        raise ScopeError(f"a scope name is missing before '{part}'")
    return Name(part)
