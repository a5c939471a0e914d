"""One person among many that a list names: “farmers and fisherman”, “teachers and student were”."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.grammar.misformed import Misformed
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.reading.vocabulary.plurals import plural_of
from newslint.reading.vocabulary.wordclasses import is_of


def listed_ones(document: Document) -> tuple[Misformed, ...]:
    """Every noun of one person, without an article, that a list of several persons has as its last, in order."""
    return document.once(_found)


_FRAME = expression(r"(?P<many>[PX]),?[&|][AN]{0,2}(?P<one>[NxM])(?=[fizLm.,;bThw])")
_OWNED = expression(r"[taekgyl][ANMxYBRCKJPX,E]{0,8}$")
"""A noun phrase with an article, which holds for the second noun too: “the players and coach”."""
_ONLY = frozenset(
    """chief manager mayor president principal coach director captain head leader owner chairman chairwoman editor
    minister secretary governor""".split()
)
"""Who is the only one of a place."""


def _found(document: Document) -> tuple[Misformed, ...]:
    return tuple(found for sentence in lettered_sentences(document) for found in _in_sentence(sentence))


def _in_sentence(sentence: LetteredSentence) -> Iterator[Misformed]:
    for match in _FRAME.finditer(sentence.letters):
        many, one = sentence.words[match.start("many")], sentence.words[match.start("one")]
        are_persons = is_of(many.small, "person | job") and is_of(one.small, "(person | job) & ~plural & ~adjective")
        right = plural_of(one.small) if are_persons and one.text not in _ONLY and one.text.islower() else ""
        if right and not _OWNED.search(sentence.letters[: match.start()]):
            yield Misformed(sentence.block, one.span, right)
