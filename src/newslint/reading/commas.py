"""Commas between clauses: joining two sentences, parting subject and verb, missing after an opening clause."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.clauses import BREAKS, LEADS, LISTENS, PRONOUNS, SURE, is_noun_phrases, is_subject
from newslint.reading.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS
from newslint.reading.tokens import Token, token_sentences
from newslint.reading.wordclasses import is_of
from newslint.span import Span

Sentence = tuple[Block, Sequence[Token]]


class CommaFault(NamedTuple):
    """A place where a comma is wrong or missing, and how it is written right."""

    block: Block
    span: Span
    right: str


def sentences_joined(document: Document) -> Iterator[CommaFault]:
    """Commas that join two sentences: “The bill passed, it now goes to the governor”.

    The second begins with a pronoun and its verb; the first has its own subject and verb, and opens with neither a
    conjunction nor a phrase that needs the second.
    """
    for block, words in token_sentences(document):
        at = next((number for number in _commas(words) if _joins(document, block, words, number)), 0)
        if at:
            yield CommaFault(block, Span(words[at].start, words[at + 1].start), "; ")


def subjects_parted(document: Document) -> Iterator[CommaFault]:
    """Commas between a subject that begins its sentence and its verb: “The mayor of the town, was hurt”."""
    for block, words in token_sentences(document):
        at = next(_commas(words), 0)
        if at and is_subject(document, block, words[:at]) and _is_own_verb(words[at + 1 :]):
            verb = words[at + 1]
            yield CommaFault(block, Span(words[at].start, verb.end), f" {verb.text}")


def openings_unclosed(document: Document) -> Iterator[CommaFault]:
    """Opening clauses that run into their sentence: “When police arrived at the house they found two men”.

    The place is the last word of the clause, after which the comma belongs.
    """
    for block, words in token_sentences(document):
        if words[0].text[0].isupper() and (words[0].small in _OPENERS or _is_phrase(words)):
            at = _main_clause(words)
            if at:
                last = words[at - 1]
                yield CommaFault(block, Span(last.start, last.end), f"{last.text},")


def _commas(words: Sequence[Token]) -> Iterator[int]:
    return (number for number, word in enumerate(words) if word.text == "," and number + 2 < len(words))


_SECOND = frozenset("he she it they we this there these".split())
_REPORTS = frozenset("said says told asked asks added adds wrote writes seems appears seemed appeared thinks".split())
_STILL = frozenset("also now later then still just already".split())
_GOES_ON = frozenset("who which where including according whose".split())


def _joins(document: Document, block: Block, words: Sequence[Token], comma: int) -> bool:
    """Whether whole sentences stand on both sides of a comma."""
    second = words[comma + 1 :]
    return (
        _begins_sentence(second)
        and words[-1].text != "?"
        and all(word.is_word or word.text in ",'’" for word in words[:comma])
        and all(second[number + 1].small in _GOES_ON for number in _commas(second))
        and _is_sentence(document, block, _without_lead(words[:comma]))
    )


def _begins_sentence(words: Sequence[Token]) -> bool:
    """Whether a pronoun and its verb begin, and do not only say who said the rest."""
    if len(words) > 4 and words[0].text in _SHARES and words[1].text == "of" and words[2].text in {"them", "those"}:
        return words[3].text in SURE
    contracted = words[0].text.replace("’", "'") in _CONTRACTED
    verb = 0 if contracted else 2 if len(words) > 2 and words[1].small in _STILL else 1
    if len(words) < verb + 3 or not words[verb + 1].is_word:
        return False
    return contracted or (words[0].text in _SECOND and _may_follow(words[verb]) and words[verb].small not in _REPORTS)


_SHARES = frozenset("many most some several all both none few half".split())
_CONTRACTED = frozenset("he's she's it's they're we're that's there's".split())


def _without_lead(words: Sequence[Token]) -> Sequence[Token]:
    """The words after an opening phrase and its comma."""
    comma = next(_commas(words), 0)
    opens = words[0].small in LEADS or words[0].small == "according"
    return words[comma + 1 :] if comma and opens else words


def _is_sentence(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether words are a subject, its verb and what follows, with no clause within."""
    if len(words) < 3 or not BREAKS.isdisjoint(word.small for word in words) or any(w.text == "," for w in words):
        return False
    if any(word.small in {"not", "more", "less"} or word.small.endswith(("n't", "n’t")) for word in words):
        return False  # “It was not a fire, it was a flood” and “the more he knew, he thought” are figures of speech
    for number in range(1, min(len(words) - 1, 9)):
        subject = words[: number - 1] if number > 1 and words[number - 1].small in _STILL else words[:number]
        if len(subject) == 1 and subject[0].small in _SECOND:
            return _may_follow(words[number]) and words[number].small not in LISTENS
        if _is_past_or_sure(words[number]) and is_subject(document, block, subject):
            return words[number].small not in LISTENS
    return False


def _may_follow(word: Token) -> bool:
    """Whether a word can be a verb, as what follows “he” or “they” is."""
    return _is_finite(word) or is_of(word.text, "past | verb-s | verb")


def _is_past_or_sure(word: Token) -> bool:
    return _is_finite(word) or is_of(word.text, "past & ~noun")


_FINITE_AUXILIARIES = AUXILIARIES - {"be", "been", "not"}


def _is_finite(word: Token) -> bool:
    """Whether a word can only be a verb that has its subject before it."""
    return word.text in SURE or word.text in _FINITE_AUXILIARIES or is_of(word.text, _ONLY_VERB)


_ONLY_VERB = "(past | verb-s) & ~noun & ~plural & ~adjective & ~adverb"
_ASIDE = frozenset("perhaps however it he she they there indeed though we you i".split())


def _is_own_verb(words: Sequence[Token]) -> bool:
    """Whether a verb and the rest of its clause follow, and no aside as in “The plan, was it said, is off”."""
    verb, after = words[0], words[1] if len(words) > 1 else words[0]
    says = verb.small in LISTENS
    follows = after.small in {"he", "she", "it", "they", "that"} if says else after.small not in _ASIDE
    if not (verb.text in SURE and after.is_word and follows and after.text[0].islower()):
        return False
    near = [number for number in _commas(words) if words[number].end - verb.end < 70]
    return all(words[number + 1].small in _PARTS or is_of(words[number + 1].text, "ing & ~noun") for number in near)


_PARTS = frozenset("and but which who a an the where while said according".split())
_OPENERS = frozenset("when while after before because although though if once as unless since until".split())
_SUBJECTS = frozenset("he she they it we there".split())
_GIVES = frozenset(
    """gave give gives told tell tells sent send sends showed show shows paid pay pays offered offer offers made make
    makes called call calls cost costs""".split()
)
_ALL = frozenset(
    """time day days way ways moment place places money everything all anything something nothing thing things reason
    those people one ones words person year years work amount""".split()
)
"""Nouns after which a clause without “that” often stands: “the way he works”."""


def _is_phrase(words: Sequence[Token]) -> bool:
    """Whether a phrase of reason or time opens the sentence: “Because of the storm”, “Despite the rain”."""
    first, second = words[0].small, words[1].small if len(words) > 1 else ""
    return first in {"despite", "following"} or (first in _COMPOUND and second in {"of", "to"})


_COMPOUND = frozenset("because due thanks prior instead owing".split())


def _main_clause(words: Sequence[Token]) -> int:
    """Where the main clause begins after an opening one without a comma; 0 where that is not sure."""
    for number in range(3, len(words) - 2):
        word = words[number]
        if not words[number - 1].is_word or not word.is_word:
            return 0
        if _begins_main(words, number) and (_is_phrase(words) or _has_verb(words[1:number])):
            return 0 if _is_closed_later(words[number:]) else number
    return 0


_UNFINISHED = LISTENS | BREAKS | PREPOSITIONS | DETERMINERS | PRONOUNS | _ALL | {"and", "or", "but", "nor"}
"""Words after which no clause begins, as they want more."""


def _begins_main(words: Sequence[Token], number: int) -> bool:
    """Whether a subject and its verb stand at a place, and what is before them is over."""
    word, before, rest = words[number], words[number - 1], words[number + 1 :]
    if word.text not in _SUBJECTS and word.text not in _OWNERS:
        return False
    if before.small in _UNFINISHED or before.text in SURE or before.text in AUXILIARIES:
        return False
    if word.text in _SUBJECTS:
        is_object_after = is_of(before.small, "past & ~noun & ~participle")
        return not is_object_after and _is_finite(rest[0]) and _completes(rest)
    return not _is_phrase(words) and _begins_main_noun(words, number)


_OWNERS = frozenset("the his her their its".split())


def _begins_main_noun(words: Sequence[Token], number: int) -> bool:
    """Whether a noun phrase at a place has its own verb: “When crews arrived the house was lost”."""
    if any(one.small in _GIVES | BREAKS for one in words[1:number]):
        return False
    verb = next((at for at in range(number + 2, min(number + 6, len(words))) if words[at].text in SURE), 0)
    return bool(verb) and is_noun_phrases(words[number:verb])


def _completes(rest: Sequence[Token]) -> bool:
    """Whether a verb has what it needs after it, so that it is not the end of “the house he owned”."""
    after = rest[1] if len(rest) > 1 else rest[0]
    if not after.is_word or after.small in PRONOUNS - {"this", "that", "these", "those", "there"}:
        return False
    return after.small not in AUXILIARIES and after.text not in SURE


def _has_verb(words: Sequence[Token]) -> bool:
    return any(_is_finite(word) or is_of(word.text, "past | verb-s") for word in words[1:])


def _is_closed_later(words: Sequence[Token]) -> bool:
    """Whether the opening clause ends further on: “When the book he wrote was published, it sold”."""
    return any(
        words[number + 1].small in PRONOUNS | DETERMINERS or words[number + 1].text[0].isupper()
        for number in _commas(words)
    )
