"""Commas between clauses: joining two sentences, parting subject and verb, missing after an opening clause."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
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

    The second begins with its subject and verb, after “however” and its like or without; the first has its own subject
    and verb, and opens with neither a conjunction nor a phrase that needs the second.
    """
    for block, words in token_sentences(document):
        for at in _commas(words):
            linked = _link_after(words, at)
            if linked and _joins_with_link(document, block, words[:at], words[linked:]):
                link = " ".join(word.text for word in words[at + 1 : linked] if word.is_word)
                yield CommaFault(block, Span(words[at].start, words[linked].start), f"; {link}, ")
                break
            if not linked and _joins(document, block, words, at):
                yield CommaFault(block, Span(words[at].start, words[at + 1].start), "; ")
                break


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


_SECOND = frozenset("he she it they we this there these you".split())
_REPORTS = frozenset("said says told asked asks added adds wrote writes seems appears seemed appeared thinks".split())
_STILL = frozenset("also now later then still just already".split())
_GOES_ON = frozenset("who which where including according whose".split())
_NEVER_A_CLAUSE = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_BESIDE_WORDS = frozenset(",'’$£€%")


_LINKS = frozenset(
    """however therefore nevertheless nonetheless moreover furthermore consequently meanwhile additionally""".split()
)
_LINKING_PHRASES = frozenset(
    {("as", "a", "result"), ("in", "addition"), ("for", "example"), ("for", "instance"), ("in", "fact")}
)
"""What ties a sentence to the one before and joins no two."""


def _link_after(words: Sequence[Token], comma: int) -> int:
    """Where the words go on after a comma and “however” or its like, with a comma of its own or none; 0 without it."""
    at = comma + 1
    phrase = next((one for one in _LINKING_PHRASES if tuple(w.small for w in words[at : at + len(one)]) == one), ())
    size = 1 if words[at].small in _LINKS else len(phrase)
    end = at + size + (at + size < len(words) and words[at + size].text == ",")
    return end if size and end + 2 < len(words) else 0


def _joins_with_link(document: Document, block: Block, first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether whole sentences stand on both sides of “however” and its like."""
    if not all(word.is_word or word.text in _BESIDE_WORDS for word in first) or first[0].small in _OPEN_CLAUSE:
        return False
    begins = _begins_sentence(second) or bool(_verb_of_sentence(document, block, second, sure=True))
    return begins and _is_sentence(document, block, _without_lead(first), in_figures=True)


def _joins(document: Document, block: Block, words: Sequence[Token], comma: int) -> bool:
    """Whether whole sentences stand on both sides of a comma."""
    first, second = words[:comma], words[comma + 1 :]
    if words[-1].text == "?" or not all(word.is_word or word.text in _BESIDE_WORDS for word in first):
        return False
    if not all(_goes_on(second[number + 1]) for number in _commas(second)):
        return False
    if _tells_of_shares(second):
        return words[0].small not in _OPEN and any(map(_is_finite, first)) and "," not in {word.text for word in first}
    if _begins_sentence(second):
        return not first[0].small == second[0].text == "you" and _is_sentence(document, block, _without_lead(first))
    return _is_sentence_of_noun(document, block, second) and _stands_alone(document, block, first, second)


def _goes_on(after: Token) -> bool:
    """Whether a word after a comma only adds to its sentence: “, who …”, “, May 4”."""
    return after.small in _GOES_ON or after.small in _NEVER_A_CLAUSE or after.text[0].isdigit()


def _tells_of_shares(words: Sequence[Token]) -> bool:
    """Whether “many of them” and their verb begin."""
    if len(words) < 5 or words[0].text not in _SHARES or words[1].text != "of":
        return False
    return words[2].text in {"them", "those"} and words[3].text in SURE


def _begins_sentence(words: Sequence[Token]) -> bool:
    """Whether a pronoun and its verb begin, and do not only say who said the rest."""
    contracted = words[0].text.islower() and _is_contracted(words[0])
    verb = 0 if contracted else 2 if len(words) > 2 and words[1].small in _STILL else 1
    if len(words) < verb + 3 or not words[verb + 1].is_word or _is_reported(words[verb + 1]):
        return False
    if contracted or words[0].text == "that":
        return contracted or (words[1].text in _POINTS and words[2].small in _POINTED)
    return words[0].text in _SECOND and _may_follow(words[verb]) and words[verb].small not in _REPORTS


def _is_reported(word: Token) -> bool:
    """Whether what is before only says who knows: “it was reported”."""
    return word.small in LISTENS and is_of(word.text, "participle")


_SHARES = frozenset("many most some several all both none few half".split())
_CONTRACTED = frozenset("he's she's it's they're we're that's there's you're".split())
_POINTS = frozenset("was is will would".split())
_POINTED = frozenset("the a an when why where what how because be not his her their our".split())


def _without_lead(words: Sequence[Token]) -> Sequence[Token]:
    """The words after an opening phrase and its comma."""
    comma = next(_commas(words), 0)
    opens = words[0].small in LEADS or words[0].small == "according"
    return words[comma + 1 :] if comma and opens else words


_OPEN = LEADS | PREPOSITIONS | BREAKS | frozenset("although though once unless like unlike according despite".split())
_OPEN_CLAUSE = BREAKS | frozenset("although once unless".split())
_FIGURES = frozenset("not more less".split())
"""“It was not a fire, it was a flood” and “the more he knew, he thought of it more” are figures of speech."""


def _is_sentence(document: Document, block: Block, words: Sequence[Token], *, in_figures: bool = False) -> bool:
    """Whether words are a subject, its verb and what follows, with no clause within but one that somebody says."""
    if len(words) < 3 or any(word.text == "," for word in words) or (_is_figure(words) and not in_figures):
        return False
    at = 0 if _is_contracted(words[0]) else _verb_of_sentence(document, block, words)
    if not at and not _is_contracted(words[0]):
        return False
    if words[at].small not in LISTENS:
        return _is_without_clause(words[at + 1 :])
    said = words[at + 2 if words[at + 1].small == "that" else at + 1 :]
    return len(said) > 2 and said[0].small not in _OPEN and _is_sentence(document, block, said)


def _is_contracted(word: Token) -> bool:
    return word.small.replace("’", "'") in _CONTRACTED


def _is_figure(words: Sequence[Token]) -> bool:
    return any(word.small in _FIGURES or word.small.endswith(("n't", "n’t")) for word in words)


def _is_without_clause(words: Sequence[Token]) -> bool:
    """Whether no word begins a clause; “as a precaution” is none."""
    return (
        not any(
            word.small in BREAKS and not (word.small == "as" and after.small in {"a", "an", "the"})
            for word, after in pairwise((*words, words[-1]))
        )
        if words
        else True
    )


def _verb_of_sentence(document: Document, block: Block, words: Sequence[Token], *, sure: bool = False) -> int:
    """At which word the verb stands whose subject opens the words; 0 where there is none, or none that is `sure`."""
    for number in range(1, min(len(words) - 1, 9)):
        subject = words[: number - 1] if number > 1 and words[number - 1].small in _STILL else words[:number]
        if len(subject) == 1 and subject[0].small in _SECOND:
            return number if _may_follow(words[number]) else 0
        is_verb = _is_past_or_sure(words[number]) or (not sure and _is_verb_by_what_follows(words, number))
        if is_verb and (is_subject(document, block, subject) or _is_bare(subject, words[number])):
            return number
    return 0


def _is_verb_by_what_follows(words: Sequence[Token], number: int) -> bool:
    """Whether a form that may be a noun is a verb by its object or its direction: “the fire spread to”."""
    after = words[number + 1].small
    is_form = is_of(words[number].text, "past | verb-s & ~noun")
    return is_form and words[number].text.islower() and after in _AFTER_VERB


_AFTER_VERB = DETERMINERS | frozenset("to from into onto him them it".split())


def _is_bare(subject: Sequence[Token], verb: Token) -> bool:
    """Whether nouns without an article open a clause: “traffic was”, “alcohol and drugs are”."""
    first, *rest = subject
    is_noun = is_of(first.small, "(noun | plural) & ~adverb & ~adjective") and first.small not in _OPEN
    parted = all(word.small == "and" or is_of(word.small, "noun | plural") for word in rest)
    return is_noun and parted and verb.text in _BE_OR_HAVE


_BE_OR_HAVE = frozenset("is are was were has have had will".split())


def _is_sentence_of_noun(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether a noun has a verb that can be no other, and nobody is only said to say the rest."""
    at = _verb_of_sentence(document, block, words, sure=True)
    if not at or words[0].small in _OPEN or len(words) < at + 3 or _lists(words[at:]):
        return False
    if any(word.text == "," for word in words):
        return False
    near = {word.small for word in words[at : at + 3]}
    is_source = words[0].small not in _NONE and near.isdisjoint(_NONE)
    if is_source and not near.isdisjoint(LISTENS | _REPORTS):
        return False
    return words[at].text in SURE or words[at + 1].small in DETERMINERS | {"him", "her", "it", "them"}


_NONE = frozenset("no nobody none nothing".split())


def _lists(words: Sequence[Token]) -> bool:
    """Whether another clause follows “and”, so that all are items of a list."""
    joint = next((number for number, word in enumerate(words) if word.small in {"and", "but", "or", "while"}), 0)
    return bool(joint) and any(map(_is_finite, words[joint:]))


_LONG = 7


def _stands_alone(document: Document, block: Block, first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether the first of two sentences is whole and no part of a figure of two like ones."""
    alike = {word.small for word in first if _is_finite(word)} & {word.small for word in second}
    if alike and (len(first) < _LONG or first[0].small == second[0].small):
        return False
    return _is_sentence(document, block, _without_lead(first))


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
