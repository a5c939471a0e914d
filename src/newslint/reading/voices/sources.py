"""The sources of a story: who is named, who is not, and which documents speak."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.voices.quotations import quotations
from newslint.reading.voices.speakers import Speaker, attributions, speaker_of
from newslint.reading.voices.subjects import PRONOUNS
from newslint.span import Span


class Sources(NamedTuple):
    """Whoever and whatever a story lets speak, each once, where it speaks first.

    `named` are people and institutions by their names, `anonymous` those only described (“a senior official”, “two
    neighbors”), `documents` reports, laws, posts and the like.
    """

    named: tuple[Speaker, ...]
    anonymous: tuple[Speaker, ...]
    documents: tuple[Speaker, ...]


def sources(document: Document) -> Sources:
    """The sources of a story, counted from what it attributes."""
    return document.once(_sources)


def _sources(document: Document) -> Sources:
    found: dict[str, dict[str, Speaker]] = {"named": {}, "anonymous": {}, "documents": {}}
    for heard in _heard(document):
        speaker = _by_name(heard)
        group = _group(speaker)
        if group:
            found[group].setdefault(_key(speaker), speaker)
    return Sources(*(tuple(group.values()) for group in found.values()))


def _heard(document: Document) -> Iterator[Speaker]:
    """Every speaker in the story: of verbs of saying, and of quotations that have none."""
    for said in attributions(document):
        if said.speaker is not None and "text" in said.block.scopes and said.block.scope != "headline":
            yield said.speaker
    for quotation in quotations(document):
        speaker = speaker_of(document, quotation)
        if speaker is not None and speaker.how == "lead-in" and quotation.kind == "speech":
            yield speaker


def _by_name(speaker: Speaker) -> Speaker:
    """The name that stands behind a description: `a former aide, Ida Holm,`."""
    if speaker.kind not in {"described", "institution"}:
        return speaker
    apposed = _APPOSED.match(speaker.block.text, speaker.span.end)
    return speaker._replace(span=Span(*apposed.span("name")), kind="name") if apposed else speaker


_APPOSED = expression(r",\s(?P<name>[A-Z][\w’'-]+(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w’'.-]*)+)(?=[,.])")


def _group(speaker: Speaker) -> str:
    """Where a speaker counts; nowhere for a pronoun, a word of no one, and “the mayor” whom the story named before."""
    match speaker.kind:
        case "name":
            return "named"
        case "institution":
            return "named" if any(word[0].isupper() for word in speaker.text.split()[-3:]) else ""
        case "document":
            return "documents"
        case "described":
            return "anonymous" if is_indefinite(speaker) else ""
        case _:
            return ""


def is_indefinite(speaker: Speaker) -> bool:
    """Whether words bring in somebody new without a name: “a senior official”, “two of the neighbors”, “residents”."""
    words = speaker.text.split()
    first = words[0].lower()
    if first in PRONOUNS or len(words) > 12 or _NAMES.search(speaker.text):
        return False
    return bool(_indefinite().match(speaker.text)) or (len(words) == 1 and first.endswith("s") and first != "s")


@cache
def _indefinite() -> re.Pattern[str]:
    number = "one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|other|most|another|dozens of"
    return expression(rf"(?:an?|{number}|[A-Z]?[a-z]+ (?:officials|sources|diplomats|aides))\b", re.IGNORECASE)


_NAMES = expression(r",\s[A-Z][\w’'-]+\s[A-Z]|\b(?:named|called)\s[A-Z]")
"""A name in apposition: “a teacher, Ana Ruiz”, “a spokesman named Hale”."""


def _key(speaker: Speaker) -> str:
    """What makes two mentions one source: a person's last name, else all the words."""
    words = speaker.text.replace("’", "'").removesuffix("'s").rstrip(".,").split()
    if speaker.kind == "name":
        return words[-1].lower()
    return " ".join(word.lower() for word in words if word.lower() not in {"the", "a", "an"})
