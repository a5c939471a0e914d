"""The day of one event that an article tells two ways: a fire on Tuesday and, below, “Monday's fire”."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import WEEKDAYS
from newslint.reading.figures.recounts import Retold
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import sentences_by_block
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span

_EVENTS = {
    **dict.fromkeys(("crash", "collision", "wreck", "accident"), "crash|collision|collid|wreck|accident"),
    **dict.fromkeys(("fire", "blaze"), "fire|blaze|burn"),
    **dict.fromkeys(("explosion", "blast"), "explo|blast"),
    **dict.fromkeys(("earthquake", "quake"), "quake"),
    "shooting": "sho[to]",
    "attack": "attack",
    "stabbing": "stabb",
    "robbery": "rob",
    "bombing": "bomb",
    "raid": "raid",
    "derailment": "derail",
    "collapse": "collaps",
    "killing": "kill",
    "storm": "storm",
    "tornado": "tornado",
    "flood": "flood",
    "verdict": "verdict|convict|guilty|acquit",
    "ruling": "rul",
    "vote": "vot",
    "announcement": "announc",
    "arrest": "arrest",
    "election": "elect",
    "protest": "protest",
    "rally": "rall",
    "ceremony": "ceremon",
    "funeral": "funeral|buried",
    "launch": "launch",
}
"""Events that mostly come once, with the beginnings of the words that tell of them; no games and no meetings."""


def days_retold(document: Document) -> Iterator[Retold]:
    """Every weekday of an event that is not the one by which the article tells the event above it, in order."""
    for block in body(document):
        if "paragraph" in block.scopes and "day" in block.text:
            for found in _event().finditer(block.text):
                day, event = found["day"] or found["of"] or found["after"], found["event"] or found["before"]
                place = Span(*found.span())
                told = [] if is_quoted(document, block, place) else list(_told(document, event, block, place.start))
                if told and day not in {span.of(other.text) for other, span in told} and len(set(told)) == 1:
                    yield Retold(block, place, *told[0])


@cache
def _event() -> re.Pattern[str]:
    day, event = "|".join(WEEKDAYS), "|".join(_EVENTS)
    return expression(
        rf"\b(?:(?<=[Tt]he )(?P<of>{day})|(?P<day>{day})['’]s) (?:(?!the\b)\w+ ){{0,2}}?(?P<event>{event})\b"
        rf"|\b[Tt]he (?P<before>{event}) (?:on )?(?P<after>{day})\b"
    )


@cache
def _day() -> re.Pattern[str]:
    return expression(rf"\b(?:{'|'.join(WEEKDAYS)})\b")


@cache
def _tells_of(event: str) -> re.Pattern[str]:
    return expression(rf"\b(?i:{_EVENTS[event]})")


def _told(document: Document, event: str, last: Block, at: int) -> Iterator[tuple[Block, Span]]:
    """Every weekday in a sentence above that tells of the event."""
    for block in body(document):
        for sentence in sentences_by_block(document).get(block, ()) if "paragraph" in block.scopes else ():
            if block is last and sentence.span.end > at:
                return
            if _tells_of(event).search(block.text, sentence.span.start, sentence.span.end):
                for found in _day().finditer(block.text, sentence.span.start, sentence.span.end):
                    yield block, Span(*found.span())
        if block is last:
            return
