"""A comma that is wrong or missing between clauses, and the one that parts a subject from its verb."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.grammar.clauses import LEADS, LISTENS, SURE, has_verb_left, is_subject
from newslint.reading.grammar.predicates import commas_of
from newslint.reading.punctuation.longsubjects import is_long_subject, is_verb_of, may_be_verb
from newslint.reading.text.nounphrases import DETERMINERS
from newslint.reading.text.tokens import Token, token_sentences
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


class CommaFault(NamedTuple):
    """A place where a comma is wrong or missing, and how it is written right."""

    block: Block
    span: Span
    right: str


def comma_after(block: Block, word: Token) -> CommaFault:
    """The comma that is missing after a word."""
    return CommaFault(block, word.span, f"{word.text},")


def subjects_parted(document: Document) -> Iterator[CommaFault]:
    """Commas between a subject that begins its sentence and its verb: “The mayor of the town, was hurt”."""
    for block, sentence in token_sentences(document):
        words = sentence[1:] if sentence[0].text in _OPENING else sentence
        at = next(commas_of(words), 0)
        if at and _are_parted(document, block, words[:at], words[at + 1 :]):
            verb = words[at + 1]
            yield CommaFault(block, Span(words[at].start, verb.end), f" {verb.text}")
        elif at and (third := _after_second_subject(words, at)) and is_subject(document, block, words[:at]):
            yield CommaFault(block, Span(words[third].start, words[third + 1].end), f" {words[third + 1].text}")
        elif at and (later := _later_subject(words)):
            yield CommaFault(block, Span(words[later].start, words[later + 1].end), f" {words[later + 1].text}")


def _are_parted(document: Document, block: Block, subject: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether words before a comma are a subject, and those after it begin with its verb."""
    if may_be_verb(rest[0]) and is_long_subject(subject) and is_verb_of(subject, rest):
        return True
    return is_subject(document, block, subject) and _is_own_verb(rest)


def _later_subject(words: Sequence[Token]) -> int:
    """The comma after a long subject that a phrase leads, or that somebody is said to have told: 0 for none."""
    for at in islice(commas_of(words), 3):
        if not may_be_verb(words[at + 1]):
            continue
        start = max((n + 1 for n in range(at) if _leads_in(words, n)), default=0)
        if 0 < start < at and is_long_subject(words[start:at]) and is_verb_of(words[start:at], words[at + 1 :]):
            return at
    return 0


def _leads_in(words: Sequence[Token], number: int) -> bool:
    """Whether a clause begins after a word: the comma of an opening phrase, or “that” after who says it."""
    if words[number].small == "that":
        return number > 0 and words[number - 1].small in LISTENS
    opens = words[0].small in LEADS or is_of(words[0].small, "adverb & ~adjective & ~noun")
    return number == next(commas_of(words), 0) <= _LONGEST_LEAD and opens and words[number].text == ","


_LONGEST_LEAD = 8
_OPENING = frozenset({'"', "“"})


def _after_second_subject(words: Sequence[Token], first: int) -> int:
    """The comma before a verb of two: “Moe, who is ill, and his deputy, have left”; 0 for none."""
    if words[first + 1].small not in {"who", "which"}:
        return 0
    commas = list(commas_of(words))[1:3]
    if len(commas) < _AROUND_SECOND or words[commas[0] + 1].small != "and":
        return 0
    second, verb = words[commas[0] + 2 : commas[1]], words[commas[1] + 1]
    is_plain = 0 < len(second) < _LONGEST_SECOND and not any(
        is_of(word.text, "past | verb-s & ~plural") for word in second
    )
    return commas[1] if is_plain and verb.small in {"have", "are", "were"} else 0


_AROUND_SECOND = 2
_LONGEST_SECOND = 7


_ASIDE = frozenset("perhaps however it he she they there indeed though we you i".split())


def _is_own_verb(words: Sequence[Token]) -> bool:
    """Whether a verb and the rest of its clause follow, and no aside as in “The plan, was it said, is off”."""
    verb, after = words[0], words[1] if len(words) > 1 else words[0]
    if not after.is_word:
        return False
    if verb.text in SURE and after.text[0].islower() and _is_said_or_done(verb, after):
        near = [number for number in commas_of(words) if words[number].end - verb.end < _NEAR]
        return all(words[number + 1].small in _PARTS or is_of(words[number + 1].text, "ing & ~noun") for number in near)
    return _has_object(words) and not any(commas_of(words))


_NEAR = 70


def _is_said_or_done(verb: Token, after: Token) -> bool:
    says = verb.small in LISTENS
    return after.small in {"he", "she", "it", "they", "that"} if says else after.small not in _ASIDE


def _has_object(words: Sequence[Token]) -> bool:
    """Whether any other verb and its object follow, and another verb where somebody only says something."""
    verb, after = words[0], words[1]
    if not is_of(verb.text, "(past | verb-s) & ~noun & ~plural & ~adjective") or after.small not in DETERMINERS | _WHOM:
        return False
    return verb.small not in LISTENS or after.small in _WHOM or has_verb_left(words[2:])


_WHOM = frozenset("reporters police officers him them her".split())
_PARTS = frozenset('and but which who a an the where while said according " ”'.split())
