"""Adverbs where an adjective stands: “his initially discovery”, “a particularly reluctance”."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.grammar.misformed import Misformed
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.reading.vocabulary.wordclasses import classes, is_of


def adverbs_for_adjectives(document: Document) -> tuple[Misformed, ...]:
    """Every adverb of the running text with nothing to describe but the noun after it, in order."""
    return document.once(_found)


_FRAME = expression(r"(?<=[tag])r(?=[NxMPK](?:[fi.,;bThwzSVLmDJ]|[&][^A]|E[izf]))")
"""An adverb between an article and the noun that ends its phrase."""

_ENDINGS = (("ically", "ic"), ("ically", "ical"), ("bly", "ble"), ("ily", "y"), ("ly", ""), ("y", "e"), ("lly", "l"))


def _found(document: Document) -> tuple[Misformed, ...]:
    return tuple(found for sentence in lettered_sentences(document) for found in _in_sentence(sentence))


def _in_sentence(sentence: LetteredSentence) -> Iterator[Misformed]:
    for match in _FRAME.finditer(sentence.letters):
        word, noun = sentence.words[match.start()], sentence.small(match.end())
        is_plain = word.text.endswith("ly") and classes(word.text) == "r" and word.text not in _BEFORE_AMOUNTS
        if is_plain and not is_of(noun, "adjective | participle | past | ing") and (right := _adjective(word.text)):
            yield Misformed(sentence.block, word.span, right)


_BEFORE_AMOUNTS = frozenset("nearly roughly barely hardly exactly only approximately supposedly".split())


def _adjective(adverb: str) -> str:
    """The adjective that an adverb is made of; empty where the dictionary has none."""
    made = (adverb.removesuffix(old) + new for old, new in _ENDINGS if adverb.endswith(old))
    return next((word for word in made if "a" in classes(word)), "")
