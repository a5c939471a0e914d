"""Two sentences that a comma joins: “The bill passed, it now goes to the governor”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.grammar.clauses import BREAKS, LEADS, LISTENS, SURE
from newslint.reading.grammar.predicates import (
    OPEN,
    SECOND,
    STILL,
    commas_of,
    is_unbroken,
    is_verb_alone,
    may_follow,
    verb_of_sentence,
)
from newslint.reading.punctuation.commas import CommaFault, comma_after
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS
from newslint.reading.text.tokens import Token, token_sentences
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def sentences_joined(document: Document) -> Iterator[CommaFault]:
    """Commas that join two sentences: “The bill passed, it now goes to the governor”.

    The second begins with its subject and verb, after “however” and its like or without; the first has its own subject
    and verb, and opens with neither a conjunction nor a phrase that needs the second.
    """
    for block, words in token_sentences(document):
        for at in commas_of(words):
            linked = _link_after(words, at)
            if linked and _joins_with_link(document, block, words[:at], words[linked:]):
                link = " ".join(word.text for word in words[at + 1 : linked] if word.is_word)
                yield CommaFault(block, Span(words[at].start, words[linked].start), f"; {link}, ")
                break
            if not linked and _joins(document, block, words, at):
                yield CommaFault(block, Span(words[at].start, words[at + 1].start), "; ")
                break


_REPORTS = frozenset(
    """said says told asked asks added adds wrote writes seems appears seemed appeared thinks informed informs assures
    assured""".split()
)
_GOES_ON = frozenset("who which where including according whose".split())
_NEVER_A_CLAUSE = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_LINKS = frozenset(
    """however therefore nevertheless nonetheless moreover furthermore consequently meanwhile additionally""".split()
)
_LINKING_PHRASES = frozenset(
    {
        ("as", "a", "result"),
        ("in", "addition"),
        ("for", "example"),
        ("for", "instance"),
        ("in", "fact"),
        ("in", "other", "words"),
        ("after", "all"),
        ("on", "the", "other", "hand"),
        ("at", "the", "same", "time"),
    }
)
_LINKS_SET_OFF = frozenset("instead besides still otherwise indeed thus hence nonetheless".split())
"""What is a link only with a comma of its own after it: “It was calm, instead, the port burned”."""
"""What ties a sentence to the one before and joins no two."""


def sentences_unparted(document: Document) -> Iterator[CommaFault]:
    """Whole sentences that “and” or “but” joins without a comma: “It began on May 10 and they say it will go on”."""
    for block, words in token_sentences(document):
        at = next((number for number in _joints(words) if _joins_by_word(document, block, words, number)), 0)
        if at:
            yield comma_after(block, words[at - 1])


_SHORT = 5


def _joints(words: Sequence[Token]) -> Iterator[int]:
    return (n for n in range(_SHORT, len(words) - 3) if words[n].text in {"and", "but"})


_TAKES_IN = (LISTENS - {"called", "made", "found"}) | frozenset(
    "confirm confirms confirmed once although though unless whereas both between either".split()
)
"""Words with which the second sentence may belong to a part of the first."""


def _joins_by_word(document: Document, block: Block, words: Sequence[Token], joint: int) -> bool:
    """Whether whole sentences stand on both sides of “and”; the first is long and takes nothing in."""
    first, second = _without_lead(words[:joint]), words[joint + 1 :]
    if len(first) < _SHORT or not first[-1].is_word or second[0].small in OPEN:
        return False
    if not is_unbroken(first):
        return False
    if any(word.small in _TAKES_IN for word in first) or not all(map(_is_date, first, first[1:])):
        return False
    verb = verb_of_sentence(document, block, second, sure=True)
    plain = [word for word in first if word.text != ","]
    is_sure = bool(verb) and (second[verb].text in SURE or words[joint].text == "but" or _has_object(second, verb))
    return is_sure and _is_sentence(document, block, plain)


def _has_object(words: Sequence[Token], verb: int) -> bool:
    return words[verb + 1].small in DETERMINERS | {"him", "it", "them"} or words[verb + 1].text[0].isdigit()


def _is_date(word: Token, after: Token) -> bool:
    """Whether a word is no comma, or one within a date: “Tuesday, March 28”."""
    return word.text != "," or after.small in _NEVER_A_CLAUSE or after.text[0].isdigit()


def _link_after(words: Sequence[Token], comma: int) -> int:
    """Where the words go on after a comma and “however” or its like, with a comma of its own or none; 0 without it."""
    at = comma + 1
    opening = tuple(word.small for word in words[at : at + 5])
    phrase = next((size for size in (2, 3, 4) if opening[:size] in _LINKING_PHRASES), 0)
    is_one = opening[0] in _LINKS or (opening[0] in _LINKS_SET_OFF and opening[1:2] == (",",))
    size = 1 if is_one else phrase
    end = at + size + (at + size < len(words) and words[at + size].text == ",")
    return end if size and end + 2 < len(words) else 0


def _joins_with_link(document: Document, block: Block, first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether whole sentences stand on both sides of “however” and its like."""
    if not is_unbroken(first) or first[0].small in _OPEN_CLAUSE:
        return False
    if first[-1].small in {"and", "but", "or"} or second[0].small == "that":  # “I must say, however, that it is late”
        return False
    begins = (
        _begins_sentence(second)
        or _begins_with_some(second)
        or bool(verb_of_sentence(document, block, second, sure=True))
    )
    return begins and _is_sentence(document, block, _without_lead(first))


def _joins(document: Document, block: Block, words: Sequence[Token], comma: int) -> bool:
    """Whether whole sentences stand on both sides of a comma."""
    if words[comma + 1].small in _NEVER_FIRST or not words[comma + 1].is_word:
        return False
    first, second = words[:comma], words[comma + 1 :]
    if words[-1].text == "?" or not is_unbroken(first) or _takes_second_in(first):
        return False
    if not all(_goes_on(second[number + 1]) for number in commas_of(second)):
        return False
    if _tells_of_shares(second):
        return (
            words[0].small not in OPEN and any(map(is_verb_alone, first)) and "," not in {word.text for word in first}
        )
    if _begins_sentence(second):
        is_pair = first[0].small == second[0].text == "you" or _is_figure(first, second)
        return not is_pair and _is_sentence(document, block, _without_lead(first))
    return _is_sentence_of_noun(document, block, second) and _stands_alone(document, block, first, second)


def _takes_second_in(first: Sequence[Token]) -> bool:
    """Whether the second of two sentences belongs to a clause of the first: “and unless it ends, we”."""
    return first[0].small == "however" or any(word.small in {"unless", "although", "though"} for word in first)


_NEVER_FIRST = (OPEN - {"that"}) | frozenset("and but or nor said says including".split())
"""What begins no sentence of its own after a comma."""


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
    verb = 0 if contracted else 2 if len(words) > 2 and words[1].small in STILL else 1
    if len(words) < verb + 3 or not words[verb + 1].is_word or _is_reported(words[verb + 1]):
        return False
    if contracted or words[0].text == "that":
        return contracted or (words[1].text in _POINTS and words[2].small in _POINTED)
    return words[0].text in SECOND and may_follow(words[verb]) and words[verb].small not in _REPORTS


def _is_reported(word: Token) -> bool:
    """Whether what is before only says who knows: “it was reported”."""
    return word.small in LISTENS and is_of(word.text, "participle")


def _begins_with_some(words: Sequence[Token]) -> bool:
    return words[0].text in _SHARES and (is_verb_alone(words[1]) or is_of(words[1].text, "verb & ~noun & ~adjective"))


_SHARES = frozenset("many most some several all both none few half".split())
_CONTRACTED = frozenset("he's she's it's they're we're that's there's you're".split())
_POINTS = frozenset("was is will would".split())
_POINTED = frozenset("the a an when why where what how because be not his her their our".split())


def _without_lead(words: Sequence[Token]) -> Sequence[Token]:
    """The words after an opening phrase and its comma."""
    comma = next(commas_of(words), 0)
    opens = words[0].small in LEADS or words[0].small == "according"
    return words[comma + 1 :] if comma and opens else words


_OPEN_CLAUSE = BREAKS | frozenset("although once unless".split())
_FIGURES = frozenset("not less just only about".split())


def _is_sentence(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether words are a subject, its verb and what follows, with no clause within but one that somebody says."""
    if len(words) < 3 or any(word.text == "," for word in words):
        return False
    at = 0 if _is_contracted(words[0]) else verb_of_sentence(document, block, words)
    if not at and not _is_contracted(words[0]):
        return False
    if words[at].small not in LISTENS:
        return _is_without_clause(words[at + 1 :])
    said = words[at + 2 if words[at + 1].small == "that" else at + 1 :]
    return len(said) > 2 and said[0].small not in OPEN and _is_sentence(document, block, said)


def _is_contracted(word: Token) -> bool:
    return word.small in _CONTRACTED


def _is_figure(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether one thing is said not to be, and then to be another: “It was not a fire, it was a flood”."""
    if any(word.small in {"more", "less"} for word in first):
        return True
    denied = any(
        (word.small in _FIGURES and before.small in _BE)
        or (_NOT.search(word.small) and word.small[:2] in {"is", "wa", "ar", "we"})
        for before, word in pairwise(first)
    )
    return denied and (second[1].small in _BE or _is_contracted(second[0]) or second[1].small in STILL)


_BE = frozenset("is was are were be been".split())
_NOT = expression(r"n['’]t$")


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


def _is_sentence_of_noun(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether a noun has a verb that can be no other, and nobody is only said to say the rest."""
    if words[0].text[0].isupper() and words[0].small in DETERMINERS:
        return False  # “…, The council voted” is a comma for a full stop
    at = verb_of_sentence(document, block, words, sure=True)
    if not at or words[0].small in OPEN or len(words) < at + 3 or _lists(words[at:]):
        return False
    if any(word.text == "," for word in words):
        return False
    near = {word.small for word in words[at : at + 3]}
    is_source = words[0].small not in _NONE and near.isdisjoint(_NONE)
    if is_source and not near.isdisjoint(LISTENS | _REPORTS):
        return False
    return words[at].text in SURE | AUXILIARIES or words[at + 1].small in DETERMINERS | {"him", "her", "it", "them"}


_NONE = frozenset("no nobody none nothing".split())


def _lists(words: Sequence[Token]) -> bool:
    """Whether another clause follows “and”, so that all are items of a list."""
    joint = next((number for number, word in enumerate(words) if word.small in {"and", "but", "or", "while"}), 0)
    return bool(joint) and any(map(is_verb_alone, words[joint:]))


_LONG = 7


def _stands_alone(document: Document, block: Block, first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether the first of two sentences is whole and no part of a figure of two like ones."""
    alike = {word.small for word in first if is_verb_alone(word)} & {word.small for word in second}
    if (alike and (len(first) < _LONG or first[0].small == second[0].small)) or _is_figure(first, second):
        return False
    return _is_sentence(document, block, _without_lead(first))
