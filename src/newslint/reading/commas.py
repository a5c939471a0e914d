"""A comma that is wrong or missing between clauses, and the one that parts a subject from its verb."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.clauses import LISTENS, SURE, is_subject
from newslint.reading.predicates import commas_of
from newslint.reading.tokens import Token, token_sentences
from newslint.reading.wordclasses import is_of
from newslint.span import Span


class CommaFault(NamedTuple):
    """A place where a comma is wrong or missing, and how it is written right."""

    block: Block
    span: Span
    right: str


def subjects_parted(document: Document) -> Iterator[CommaFault]:
    """Commas between a subject that begins its sentence and its verb: “The mayor of the town, was hurt”."""
    for block, words in token_sentences(document):
        at = next(commas_of(words), 0)
        if at and is_subject(document, block, words[:at]) and _is_own_verb(words[at + 1 :]):
            verb = words[at + 1]
            yield CommaFault(block, Span(words[at].start, verb.end), f" {verb.text}")


_ASIDE = frozenset("perhaps however it he she they there indeed though we you i".split())


def _is_own_verb(words: Sequence[Token]) -> bool:
    """Whether a verb and the rest of its clause follow, and no aside as in “The plan, was it said, is off”."""
    verb, after = words[0], words[1] if len(words) > 1 else words[0]
    says = verb.small in LISTENS
    follows = after.small in {"he", "she", "it", "they", "that"} if says else after.small not in _ASIDE
    if not (verb.text in SURE and after.is_word and follows and after.text[0].islower()):
        return False
    near = [number for number in commas_of(words) if words[number].end - verb.end < 70]
    return all(words[number + 1].small in _PARTS or is_of(words[number + 1].text, "ing & ~noun") for number in near)


_PARTS = frozenset("and but which who a an the where while said according".split())
