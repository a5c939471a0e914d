"""Things that a name tells apart, and that need “the”: “on Lekki expressway”, “under Biden administration”."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.letters import LetteredSentence, lettered_sentences
from newslint.span import Span


class NamedThing(NamedTuple):
    """A name with the noun after it, and how it reads with its article."""

    block: Block
    span: Span
    choices: tuple[str, ...]


def bare_named_things(document: Document) -> tuple[NamedThing, ...]:
    """Every name of the running text with a noun that needs “the”, and has none, in order."""
    return document.once(_found)


_NOUNS = frozenset(
    """administration government regime parliament legislature presidency constitution economy embassy consulate army
    military navy militia treaty accord protocol convention region area peninsula archipelago plateau basin desert
    border coast countryside suburb metropolis outskirts expressway motorway highway turnpike pipeline canal strait
    conflict crisis war massacre genocide pandemic epidemic outbreak earthquake uprising revolution siege blockade
    tribe community diaspora population dynasty language dialect flag anthem marathon league championship tournament
    scandal affair inquiry industry market currency alliance coalition corridor enclave neighbourhood neighborhood
    bombing rebellion insurgency monarchy electorate""".split()
)
"""Nouns that are one of their kind once a name is before them, unlike “Kent county” or “Lagos airport”."""

_FRAMES = expression(
    r"(?:(?<![CPN0-9])[fiz](?P<after>C{1,2})(?P<thing>[NxMKZP]))(?=[fi.,;bThwzSVmDYJc]|E[fizrt.,]|&[SVDLt1])"
    r"|(?:(?<![^.;TDb])(?P<first>C{1,2})(?P<subject>[NMK]))(?=r?(?:[SVmDY]|E[tapzi]))"
)
"""A name behind a preposition or at the head of a clause, and the noun."""

_STOPS = frozenset(".!?:;\"”’'…)")
_NO_PREPOSITIONS = frozenset("per via including like unlike".split())


def _found(document: Document) -> tuple[NamedThing, ...]:
    return tuple(found for sentence in lettered_sentences(document) for found in _in_sentence(sentence))


def _in_sentence(sentence: LetteredSentence) -> Iterator[NamedThing]:
    words, text = sentence.words, sentence.block.text
    for match in _FRAMES.finditer(sentence.letters):
        group = "after" if match["after"] else "first"
        start, at = match.start(group), match.end(group)
        if _lacks_article(sentence, start, at):
            span = Span(words[start].start, words[at].end)
            yield NamedThing(sentence.block, span, (f"{'the' if start else 'The'} {span.of(text)}",))


def _lacks_article(sentence: LetteredSentence, start: int, at: int) -> bool:
    """Whether a name, which owns nothing, stands before one of the nouns: “Lekki expressway”, not “Cuba’s army”."""
    words = sentence.words
    is_name = all(word.text[:1].isupper() and not word.small.endswith(("'s", "s'")) for word in words[start:at])
    is_whole = sentence.block.text.rstrip()[-1:] in _STOPS
    return (
        is_whole
        and is_name
        and words[at].text in _NOUNS
        and (not start or words[start - 1].small not in _NO_PREPOSITIONS)
    )
