"""Tolls that an article gives twice and differently: “12 people died” and, below, “a death toll of 14”."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.numbers import NUMBER, value_of
from newslint.reading.figures.recounts import Retold
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import sentence_at
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span


class _Toll(NamedTuple):
    """A count of the dead or the hurt; a hedged one (“at least 12”) leaves room."""

    block: Block
    span: Span
    value: float
    what: str
    hedged: bool


def tolls_retold(document: Document) -> Iterator[Retold]:
    """Every toll that comes back with another count than the only one above it, in order."""
    for block in body(document):
        for toll in _known_in(document, block) if _may_be_known(block) else ():
            same = [other for other in _above(document, toll) if other.what == toll.what]
            first = same[0] if same else None
            if first and len({other.value for other in same}) == 1 and _contradicts(document, toll, first):
                yield Retold(toll.block, toll.span, first.block, first.span)


def _contradicts(document: Document, toll: _Toll, first: _Toll) -> bool:
    """Two exact tolls of one day that differ; a hedged one leaves room for more."""
    if toll.hedged or _is_history(document, toll) or _is_history(document, first):
        return False
    return toll.value < first.value if first.hedged else toll.value != first.value


# --- tolls of the story -------------------------------------------------------------------------------------------


def _may_be_known(block: Block) -> bool:
    return "paragraph" in block.scopes and any(word in block.text for word in _KNOWN_WORDS)


_KNOWN_WORDS = ("toll", "victims", "deaths", "fatalities", " dead", "people killed", "injured", "wounded", "who died")
_HEDGE = r"(?:(?P<hedge>(?i:at least|more than|nearly|almost|about|some|around|as many as|up to|over)) )?"


@cache
def _known() -> re.Pattern[str]:
    what = "dead|deaths|victims|fatalities|injured|wounded|people killed|people injured|people who died"
    toll = rf"\bdeath toll (?:of|at|is|was|stands at|stood at) {_HEDGE}(?P<toll>{NUMBER})"
    return expression(rf"{toll}|\b(?:[Tt]he|[Aa]ll|[Aa]ll of the) (?P<number>{NUMBER}) (?P<what>{what})\b")


def _known_in(document: Document, block: Block) -> Iterator[_Toll]:
    for found in _known().finditer(block.text):
        value, place = value_of(found["toll"] or found["number"]), Span(*found.span())
        if value and not is_quoted(document, block, place):
            what = "hurt" if (found["what"] or "").endswith(("injured", "wounded")) else "dead"
            yield _Toll(block, place, value[0], what, bool(found["hedge"]))


# --- tolls as they are told first ---------------------------------------------------------------------------------


@cache
def _told() -> re.Pattern[str]:
    people = "people|persons|civilians|soldiers|passengers|workers|miners|protesters|children|men|women"
    verbs = "were|have been|had been|have|had|are|are confirmed|were confirmed"
    hurt = "injured|hurt|wounded|injuries"
    what = rf"(?P<what>killed|dead|died|drowned|deaths|{hurt})\b"
    return expression(rf"(?<![\w.,-]){_HEDGE}(?P<number>{NUMBER}) (?:(?:{people}) )?(?:(?:{verbs}) )?{what}")


@cache
def _told_after() -> re.Pattern[str]:
    verbs = "killed|killing|kills|injured|injuring|injures|wounded|wounding"
    return expression(rf"\b(?P<what>{verbs}) {_HEDGE}(?P<number>{NUMBER})(?= (?:people|others)\b|[.,;]| and )")


def _above(document: Document, toll: _Toll) -> Iterator[_Toll]:
    for block in body(document):
        end = toll.span.start if block is toll.block else len(block.text)
        if "paragraph" in block.scopes:
            yield from _told_in(document, block, end)
        if block is toll.block:
            return


def _told_in(document: Document, block: Block, end: int) -> Iterator[_Toll]:
    for pattern in (_told(), _told_after()):
        for found in pattern.finditer(block.text, 0, end):
            value, place = value_of(found["number"]), Span(*found.span())
            if value and not is_quoted(document, block, place):
                what = "hurt" if found["what"].lower().startswith(("inj", "hurt", "wound")) else "dead"
                yield _Toll(block, place, value[0], what, bool(found["hedge"]))


@cache
def _past() -> re.Pattern[str]:
    times = "(?:19|20)\\d\\d|since|last (?:year|month|week)|earlier|previous\\w*|initially|at first|rose|risen|revised"
    return expression(rf"\b(?:{times}|another|others|more)\b")


def _is_history(document: Document, toll: _Toll) -> bool:
    """Whether the sentence tells of another day, of a toll that grew or of others."""
    return bool(_past().search(sentence_at(document, toll.block, toll.span.start).of(toll.block.text)))
