"""Commas before “and” where no sentence follows: “He was treated at the scene, and was released”."""

from collections.abc import Iterator, Sequence

from newslint.document import Block, Document
from newslint.reading.grammar.clauses import BREAKS
from newslint.reading.grammar.predicates import is_unbroken, is_verb_alone, verb_of_sentence
from newslint.reading.punctuation.commas import CommaFault
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS
from newslint.reading.text.tokens import Token, token_sentences
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def pairs_parted(document: Document) -> Iterator[CommaFault]:
    """A sentence's only comma, before “and” or “or” and the second of two verbs or things: no subject follows."""
    for block, words in token_sentences(document):
        comma = _only_comma(words) if block.text.count(",", words[0].start, words[-1].end) == 1 else 0
        if comma and _is_second(words[:comma], words[comma + 2 :]) and _is_whole(document, block, words[:comma]):
            joint = words[comma + 1]
            yield CommaFault(block, Span(words[comma].start, joint.end), f" {joint.text}")


_SHORTEST = 4


def _only_comma(words: Sequence[Token]) -> int:
    """Where the only mark within a sentence is a comma before “and” or “or”; 0 for none."""
    commas = [number for number, word in enumerate(words) if word.text == ","]
    comma = commas[0] if len(commas) == 1 else 0
    fits = _SHORTEST <= comma < len(words) - 3 and words[comma + 1].text in {"and", "or"} and words[-1].text == "."
    return comma if fits and is_unbroken(words[:-1]) else 0


def _is_whole(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether a subject and its verb open the words, with no pair before that the comma could close."""
    if any(word.small in _PAIRING for word in words):
        return False
    return bool(verb_of_sentence(document, block, words))


_PAIRING = BREAKS | frozenset("and or both either between".split())


def _is_second(before: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a verb, or a thing and no verb, comes after “and”."""
    first, second = words[0], words[1]
    if first.text == "to":
        return is_of(second.text, "verb")
    if first.small in _NO_SECOND or before[-1].small in PREPOSITIONS:
        return False
    if is_verb_alone(first):
        return first.text not in _BE or is_of(second.text, "participle | ing")
    begins = first.small in DETERMINERS or first.text[0].isdigit() or is_of(first.text, "plural & ~verb-s")
    is_told_alike = any(word.small in _ALIKE for word in words)  # “he was treated for a cut, and a dog for shock”
    return begins and not is_told_alike and not any(map(_may_be_verb, words))


_BE = frozenset("is was are were".split())
_ALIKE = PREPOSITIONS - {"of"}
_NO_SECOND = (
    PREPOSITIONS
    | AUXILIARIES - {"has", "had", "have", "will", "would", "did", "can"}
    | frozenset(
        "not so then thus therefore also even perhaps possibly if when as now only still later eventually".split()
    )
)


def _may_be_verb(word: Token) -> bool:
    return is_verb_alone(word) or is_of(word.small, "past | verb & ~noun & ~adjective | verb-s & ~plural")
