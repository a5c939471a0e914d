"""Descriptions of a subject that a comma opens and none closes before the verb: “Anna Moe, a baker from Oslo said”."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.grammar.clauses import (
    BREAKS,
    LISTENS,
    OBJECTS,
    PRONOUNS,
    SURE,
    has_verb_left,
    is_finite,
    is_main_verb,
    is_name_phrase,
    is_noun_phrases,
    is_rest_of_clause,
    is_subject,
    subject_before_comma,
    verb_of_clause,
)
from newslint.reading.naming.people import people
from newslint.reading.punctuation.namesafterjobs import name_left_open
from newslint.reading.text.nounphrases import DETERMINERS, PREPOSITIONS
from newslint.reading.text.tokens import Token, after_quotation, token_sentences
from newslint.reading.vocabulary.owners import sort_of_owner
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span

LONGEST = 18
"""Words of a description: what is longer may be read in more than one way."""


class OpenDescription(NamedTuple):
    """A description without its second comma: `span` is its last word, after which the comma belongs."""

    block: Block
    span: Span


def open_descriptions(document: Document) -> Iterator[OpenDescription]:
    """Every description that runs into the verb of its sentence, where the subject begins the sentence.

    The subject is a name, or a noun with its article; the description is a noun phrase, an age, a relative clause or
    what was done (`based in`, `introduced by`). Where the words can be read otherwise nothing is found.
    """
    for block, tokens in token_sentences(document):
        words = after_quotation(tokens)
        found = (
            _in(document, block, words)
            or _before_description(document, block, words)
            or _after_job(document, block, words)
        )
        if found:
            yield OpenDescription(block, found.span)


def _in(document: Document, block: Block, words: Sequence[Token]) -> Token | None:
    start, comma = subject_before_comma(words)
    if not comma or not is_subject(document, block, words[start:comma]):
        return None
    is_named = is_name_phrase(document, block, words[start:comma])
    after = words[comma + 1 :]
    verb = _verb(after, is_named=is_named)
    if not verb or _is_attribution_beside(after[verb:]):
        return None
    return words[comma + verb]


def _before_description(document: Document, block: Block, words: Sequence[Token]) -> Token | None:
    """The last word of a full name that runs straight into what its owner is: “Tom Reed a spokesman for the port”."""
    size = next((n for n, word in enumerate(words) if not word.text[0].isupper()), 0)
    if size < _FULL or len(words) < size + 4 or not _is_person(document, block, words[:size]):
        return None
    job = size + (words[size].small in _ARTICLES)
    job += words[job].small in _ROLES or is_of(words[job].text, "adjective & ~noun & ~verb")
    is_told = sort_of_owner(f"{words[job].text}s") == "person" and words[job + 1].small in _OF_SOMETHING
    return words[size - 1] if is_told and not is_of(words[job].text, "verb | past") else None


def _after_job(document: Document, block: Block, words: Sequence[Token]) -> Token | None:
    """The last word of a name that only its first comma parts from a job: “The head of the port, Anna Moe told us”."""
    verb = name_left_open(document, block, words)
    return words[verb - 1] if verb and not _is_attribution_beside(words[verb:]) else None


def _is_person(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether words are a person's full name: no “Hong Kong”, no “The Executive” of “The Executive director”."""
    whole = Span(words[0].start, words[-1].end)
    return any(one.given and one.block is block and one.whole == whole for one in people(document))


_FULL = 2
_OF_SOMETHING = frozenset("of for at from with".split())
_ARTICLES = frozenset("a an one".split())
_ROLES = frozenset("former executive senior deputy chief vice assistant then now".split())
_RELATIVES = frozenset("who which whose where".split())
_PLACED = frozenset("based located headquartered founded established built opened born".split())
_SAYING = frozenset("said says told added wrote commented stated explained noted continued concluded".split())


def _verb(words: Sequence[Token], *, is_named: bool) -> int:
    """At which word of what follows the comma the verb of the sentence stands; 0 where none is sure."""
    if len(words) < 3:
        return 0
    first = words[0].small
    if first in _RELATIVES:
        return _verb_after_clause(words)
    if first == "aged" and words[1].text.isdigit():
        return 2 if words[2].text in SURE else 0
    told = _words_that_open_what_is_told(words)
    if told:
        return _verb_after_phrase(_plainly_parted(words), told)
    return _verb_after_what_somebody_is(words) if is_named else _verb_after_phrase(words, 0, within=_ARTICLES)


_PARTED = PREPOSITIONS | frozenset("by through as since during".split())
_PARTICLES = frozenset("out up down off".split())
_BESIDE = frozenset("along together".split())


def _words_that_open_what_is_told(words: Sequence[Token]) -> int:
    """How many words open what is told of the subject: “led by”, “carried out in”, “along with”; 0 for none."""
    first, second = words[0].small, words[1].small
    is_done = is_of(first, "participle")
    if is_done and second in _PARTICLES and words[2].small in _PARTED:
        return 3
    if first in _PLACED | _BESIDE or (is_done and second in _PARTED):
        return 2
    return int((first == "in" and second in _ARTICLES) or _is_doing(words))


def _plainly_parted(words: Sequence[Token]) -> list[Token]:
    """The words with “by” for what parts noun phrases like a preposition here: “known through his work as Moe”."""
    return [word._replace(text="by", small="by") if word.small in _PARTED - PREPOSITIONS else word for word in words]


def _is_doing(words: Sequence[Token]) -> bool:
    """“wearing a red coat”."""
    stem = words[0].small[:-3]
    tells = stem in LISTENS or f"{stem}e" in LISTENS  # “claiming the book had”
    return not tells and is_of(words[0].small, "ing & ~noun & ~adjective") and words[1].small in DETERMINERS


def _verb_after_what_somebody_is(words: Sequence[Token]) -> int:
    """The verb after an age, a place or a job that is added to a name."""
    first = words[0].small
    if first == "also" and words[1].small == "of":
        found = _verb_after_place(words[1:])
        return found and found + 1
    if first.isdigit() and len(first) == 2:
        return 1 if words[1].text in SURE else 0
    if first == "of":
        return _verb_after_place(words)
    found = _verb_after_phrase(words, 0, within=_ARTICLES | _ROLES | {"the"} | ({first} if _is_role(words) else set()))
    return 0 if first == "the" and has_verb_left(words[found + 1 :]) else found


def _is_role(words: Sequence[Token]) -> bool:
    """Whether a bare noun tells what somebody is: “director of the port”, “Chairman and CEO of the port”."""
    is_noun = "n" in classes(words[0].small) and (words[0].text.islower() or bool(_JOB.search(words[0].small)))
    return is_noun and "of" in {words[1].small, words[3].small if words[1].small == "and" else ""}


def _is_verb_of_sentence(words: Sequence[Token], number: int) -> bool:
    if is_finite(words, number) or _brings_quotation(words, number):
        return True
    return _may_end(words[number - 1]) and is_main_verb(words, number)


def _may_end(word: Token) -> bool:
    """Whether a noun phrase may end with a word: “a forklift operator”, no “the” and no “to”."""
    return word.small not in OBJECTS | PREPOSITIONS | _JOINED


_JOB = expression(r"(?:er|or|ist|ian|man|woman|ant|ent|ief|cipal|chair|victim|mother|wife|husband|head|mayor)$")


def _verb_after_place(words: Sequence[Token]) -> int:
    """The verb after the name of a place: “Anna Moe, of New York said”."""
    after = next((number for number in range(1, len(words)) if not words[number].text[0].isupper()), 0)
    return after if after > 1 and words[after].text in SURE else 0


def _verb_after_phrase(words: Sequence[Token], skipped: int, *, within: AbstractSet[str] = frozenset()) -> int:
    """The verb after a noun phrase that begins with a word of these, if any; of a clause in it, after that."""
    if within and words[0].small not in within:
        return 0
    for number, word in enumerate(words[: LONGEST + 1]):
        if not word.text[0].isalnum():
            return 0
        if number <= skipped:
            continue
        if word.small in {"who", "which", "that"}:
            found = _verb_after_clause(words[number:])
            return number + found if found and is_noun_phrases(words[skipped:number]) else 0
        if word.small in BREAKS or (word.small == "and" and _begins_another(words, number, is_told=skipped > 1)):
            return 0
        if number > 1 and _is_verb_of_sentence(words, number):
            return number if is_noun_phrases(words[skipped:number]) and not _is_several(words[:number], word) else 0
    return 0


def _begins_another(words: Sequence[Token], joint: int, *, is_told: bool) -> bool:
    """Whether somebody else follows `and`: “Moe, a baker and two friends were”.

    In what is told of a subject it may stand within a name: “published in the Journal of Soil and Water found”.
    """
    if joint + 1 == len(words):
        return True
    after = words[joint + 1]
    is_told = is_told or bool(_JOB.search(words[joint - 1].small))  # “Chairman and CEO of the port”
    is_named = after.text[0].isupper() and not (is_told and words[joint - 1].text[0].isupper())
    return after.small in DETERMINERS or after.text[0].isdigit() or is_named


def _is_several(words: Sequence[Token], verb: Token) -> bool:
    """Whether `and` may end a list of subjects: the verb is one after many."""
    return verb.small in {"were", "are", "have"} and any(word.small == "and" for word in words)


_JOINED = frozenset("and or to not".split())


def _verb_after_clause(words: Sequence[Token]) -> int:
    """The verb of the sentence after a clause that begins with `who` or `which`."""
    own = verb_of_clause(words)
    if not own:
        return 0
    for number in range(own + 1, min(len(words), LONGEST + 1)):
        word, before = words[number], words[number - 1]
        if not word.text[0].isalnum() or word.small in BREAKS or word.small in PRONOUNS:
            return 0
        sure = word.text in SURE and (number > own + 1 or before.small not in SURE)
        if (sure or (number > own + 1 and is_main_verb(words, number))) and before.small not in _JOINED:
            follows = words[number + 1].text[:1] if number + 1 < len(words) else ""
            goes_on = follows.isalnum() or _brings_quotation(words, number)
            return number if goes_on and is_rest_of_clause(words[own + 1 : number]) else 0
        if word.small in LISTENS and before.small == "and":
            return 0
    return 0


def _is_attribution_beside(words: Sequence[Token]) -> bool:
    """Whether the verb and the words before it only say who said the rest: “The deal, a minister said, is off”."""
    if _brings_quotation(words, 0):
        return False
    if words[0].small in _SAYING and words[1].small not in {"that", "he", "she", "they", "it"}:
        return any(word.text == "," for word in words)
    return any(word.text == "," for word in words[1:3])


def _brings_quotation(words: Sequence[Token], number: int) -> bool:
    """Whether a quoted sentence follows a verb of saying: “said, ‘We are …’”."""
    after = words[number + 1 : number + 4]
    return words[number].text in _SAYING and len(after) > 2 and after[1].text in _MARKS and after[2].text[0].isupper()


_MARKS = frozenset('"“')
