"""Ages that an article gives one person twice and differently: “Moe, 34,” and, below, “the 35-year-old”."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.recounts import Retold
from newslint.reading.naming.people import persons
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import sentence_at
from newslint.span import Span


class _Told(NamedTuple):
    block: Block
    span: Span
    age: int


def ages_retold(document: Document) -> Iterator[Retold]:
    """Every age of a person that is not the one given before, in the order of the people."""
    claims = tuple(_claims(document))
    if len({claim.age for claim in claims}) < 2:
        return
    for person in persons(document):
        told = [
            (mention.given, age)
            for mention in person.mentions
            for age in _beside(document, mention.block, mention.whole)
        ]
        for given, one in told[1:]:
            known, first = told[0]
            is_other = bool(given and known) and given != known  # “Carter Moe, 66, and Carol Moe, 59”
            if one.age != first.age and not is_other:
                yield Retold(one.block, one.span, first.block, first.span)
    yield from _by_age_alone(document, claims)


_CLAIM = expression(
    r"(?<![\d.,$£€-])(?=\d)(?:(?P<a>\d{1,2})[- ]years?[- ]old\b|(?:(?<=, )|(?<= \())(?P<b>\d{1,2})(?=[,.;)]\s)"
    r"|(?<=[ed] )(?P<c>\d{1,2})\b)"
)


def _claims(document: Document) -> Iterator[_Told]:
    """Every figure that may be an age."""
    for block in document.blocks:
        if "text" in block.scopes and _may_have_age(block.text):
            for found in _CLAIM.finditer(block.text):
                group = found.lastgroup or ""
                if group != "c" or _is_aged(block.text, found.start()):
                    yield _Told(block, Span(*found.span(group)), int(found[group]))


def _may_have_age(text: str) -> bool:
    if "-year-old" in text or " age" in text or "(" in text:
        return True
    return any(part[:1].isdigit() for part in text.split(", ")[1:])


def _is_aged(text: str, at: int) -> bool:
    return text[max(0, at - 7) : at].endswith((" age ", " aged ", "turned "))


_AFTER = expression(r"(?:, | \()(?:aged |who is |is )?(?P<age>\d{1,2})(?=[,;)]|\.(?:\s|$)| years old|, of )")


_BEFORE = expression(r"\b(?P<age>\d{1,2})-year-old (?:[a-z]+ ){0,3}\Z")


def _beside(document: Document, block: Block, name: Span) -> Iterator[_Told]:
    text = block.text
    before = _BEFORE.search(text, max(0, name.start - 50), name.start) if "-year-old" in text else None
    for found in (_AFTER.match(text, name.end), before):
        if found and not _is_history(document, block, found.start()):
            yield _Told(block, Span(*found.span("age")), int(found["age"]))


@cache
def _past() -> re.Pattern[str]:
    words = "then|when|at the time|birthday|turned|turns|years? (?:later|ago|earlier)"
    return expression(rf"\b(?i:{words}|(?:19|20)\d\d)\b")


def _is_history(document: Document, block: Block, at: int) -> bool:
    return bool(_past().search(sentence_at(document, block, at).of(block.text)))


# --- “the 35-year-old” ------------------------------------------------------------------------------------------------


@cache
def _known() -> re.Pattern[str]:
    who = "man|woman|boy|girl|driver|victim|suspect|pedestrian|motorist|cyclist|motorcyclist|teenager|teen|student"
    verbs = "was|is|said|had|has|who|told|died|pleaded|faces|also|from|will|remains|suffered"
    return expression(rf"\b[Tt]he (?P<age>\d{{1,2}})-year-old(?= (?:{who})\b|[,.’']| (?:{verbs})\b)")


def _by_age_alone(document: Document, claims: tuple[_Told, ...]) -> Iterator[Retold]:
    """One whom the text calls by an age that nobody in it has, where it has one age alone beside."""
    for block in body(document):
        for found in _known().finditer(block.text) if "-year-old" in block.text else ():
            age = int(found["age"])
            others = [claim for claim in claims if claim.age != age]
            if len({other.age for other in others}) > 1 or len(claims) - len(others) > 1 or not others:
                continue
            first = others[0]
            above = first.block.span < block.span or (first.block is block and first.span.start < found.start())
            if above and not _is_history(document, block, found.start()):
                yield Retold(block, Span(*found.span("age")), first.block, first.span)
