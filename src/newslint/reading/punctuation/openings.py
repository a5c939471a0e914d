"""Clauses, phrases and linking words that open a sentence and run into it without a comma."""

from collections.abc import Iterator, Sequence

from newslint.document import Block, Document
from newslint.reading.grammar.clauses import (
    BREAKS,
    LEADS,
    LISTENS,
    PRONOUNS,
    SURE,
    TIMES,
    has_verb_left,
    is_noun_phrases,
    is_subject,
)
from newslint.reading.grammar.predicates import commas_of, is_verb_alone, verb_of_sentence
from newslint.reading.punctuation.commas import CommaFault, comma_after
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS
from newslint.reading.text.tokens import Token, token_sentences
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def openings_unclosed(document: Document) -> Iterator[CommaFault]:
    """Opening clauses that run into their sentence: “When police arrived at the house they found two men”.

    The place is the last word of the clause, after which the comma belongs.
    """
    for block, words in token_sentences(document):
        if words[0].text[0].isupper() and (words[0].small in _OPENERS or _is_phrase(words)):
            at = _main_clause(words)
        else:
            at = _sentence_after_what_is_done(document, block, words)
        if at and not _is_cut(words[at - 1]):
            yield comma_after(block, words[at - 1])


def phrases_unclosed(document: Document) -> Iterator[CommaFault]:
    """Opening phrases of five words or more that run into their sentence: “In the last days of the war the army was”.

    After “according to” any phrase is meant, and a year before a noun: “In 2019 floods caused”.
    """
    for block, words in token_sentences(document):
        if words[0].text[0].isupper() and words[0].small in _PHRASE_OPENERS:
            at = _sentence_after_phrase(document, block, words)
            if at and not _is_cut(words[at - 1]):
                yield comma_after(block, words[at - 1])


def _is_cut(word: Token) -> bool:
    """Whether a full stop cuts the sentence after a word: “According to Moe. the shop is shut”."""
    return word.text.endswith(".") and len(word.text) > 2


def links_unclosed(document: Document) -> Iterator[CommaFault]:
    """Words that tie a sentence to the one before and run into it: “However the council said no”."""
    for block, words in token_sentences(document):
        size = _link_that_opens(words)
        if size and (_is_clause_to_the_end(document, block, words[size:], sure=False) or _is_named(words[size:])):
            first, last = words[0], words[size - 1]
            text = block.text[first.start : last.end]
            yield CommaFault(block, Span(first.start, last.end), f"{text},")


def _is_named(words: Sequence[Token]) -> bool:
    """Whether a name and what may be its verb begin: “Leeds hit back”."""
    verb = next((n for n, word in enumerate(words) if not word.text[0].isupper()), 0)
    return 0 < verb < len(words) - 1 and is_of(words[verb].text, "past | verb-s")


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
            end = number - (words[number - 1].small == "then")
            return 0 if _is_closed_later(words[number:]) else end
    return 0


def _sentence_after_what_is_done(document: Document, block: Block, words: Sequence[Token]) -> int:
    """Where the sentence begins after “Born in Leeds” or “To pay for the work”: its only verb tells where."""
    if len(words) < _LONG_PHRASE + 2 or not _is_doing(words):
        return 0
    verb = next((n for n in range(_SHORTEST + 1, len(words) - 1) if _is_finite(words, n)), 0)
    opening, rest = words[:verb], words[verb + 1 :]
    if has_verb_left(rest) or any(word.text in SURE for word in opening[2:]):  # “To say it is late might be wrong”
        return 0
    if not all(word.is_word and word.small not in _CLAUSES for word in opening):
        return 0
    places = range(verb - 1, _SHORTEST - 1, -1)
    return next((place for place in places if _is_subject_after(document, block, opening, place)), 0)


_SHORTEST = 3
_CLAUSES = BREAKS - {"after", "before", "since", "until"}
"""What begins a clause of its own; “after the match” has none."""
_NO_DOING = frozenset(
    "according following including regarding concerning during given provided beginning starting".split()
)


def _is_doing(words: Sequence[Token]) -> bool:
    """Whether a sentence opens with what somebody does or has had done: “Speaking to”, “Founded in”, “To pay”."""
    first, second = words[0], words[1]
    if not first.text[0].isupper() or first.small in _NO_DOING:
        return False
    if first.text == "To":
        return is_of(second.text, "verb") and second.small not in DETERMINERS
    done = is_of(first.small, "participle & ~verb & ~noun") or is_of(first.small, "ing")
    return done and second.small in PREPOSITIONS | LEADS


def _is_finite(words: Sequence[Token], number: int) -> bool:
    word = words[number]
    return (
        word.text.islower()
        and words[number - 1].small != "to"
        and (is_verb_alone(word) or is_of(word.text, "past & ~noun & ~adjective") or _has_object(words, number))
    )


def _has_object(words: Sequence[Token], number: int) -> bool:
    return is_of(words[number].text, "past & ~noun") and words[number + 1].small in DETERMINERS


def _is_subject_after(document: Document, block: Block, words: Sequence[Token], number: int) -> bool:
    """Whether the words from a place on are a subject, and the phrase before them is over."""
    before, subject = words[number - 1], words[number:]
    is_one_name = before.text[0].isupper() and subject[0].text[0].isupper()
    if before.small in _UNFINISHED - _ALL or is_one_name:
        return False
    if len(subject) == 1 and subject[0].text in _SUBJECTS:
        return True
    return subject[0].text.islower() == (subject[0].small in DETERMINERS) and is_subject(document, block, subject)


_PHRASE_OPENERS = (LEADS | PREPOSITIONS | {"according", "throughout", "among"}) - {"next", "last", "this", "later"}
_LONG_PHRASE = 5
_LONGEST_PHRASE = 14


def _sentence_after_phrase(document: Document, block: Block, words: Sequence[Token]) -> int:
    """Where the sentence begins after an opening phrase of nouns and prepositions; 0 where that is not sure."""
    if _is_year(words, 1) and _begins_after_figure(document, block, words[2:]):
        return 2
    is_source = words[0].small == "according"
    for number in range(3 if is_source else _LONG_PHRASE, min(len(words) - 3, _LONGEST_PHRASE)):
        before = words[number - 1]
        if not words[number].is_word or not before.is_word or before.small in BREAKS:
            return 0
        if _may_begin_after(words, number) and _is_clause_to_the_end(document, block, words[number:]):
            phrase = words[2 if is_source else 1 : number]
            return number if len(phrase) == 1 or is_noun_phrases(phrase) else 0
    return 0


def _is_year(words: Sequence[Token], at: int) -> bool:
    return len(words) > at + 3 and len(words[at].text) == 4 and words[at].text.isdigit()


def _begins_after_figure(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether a sentence begins that would be read with the year before it: “In 2019 floods killed 54 people”."""
    word = words[0]
    if not (word.text.isdigit() or (word.text.islower() and is_of(word.small, "(noun | plural) & ~adverb"))):
        return False
    is_plural = is_of(word.small, "plural") and is_verb_alone(words[1]) and not _is_closed_later(words)
    return is_plural or _is_clause_to_the_end(document, block, words)


def _may_begin_after(words: Sequence[Token], number: int) -> bool:
    """Whether a subject begins with a word and an opening phrase ends with the one before."""
    word, before = words[number], words[number - 1]
    is_pronoun = word.text in _SUBJECTS or word.text == "I"
    if not is_pronoun and word.text not in _OWNERS | {"a", "an"}:
        return False
    is_name = before.text[0].isupper() or before.text[0].isdigit() or before.small == "him"
    if _is_unfinished(words, number) or not (is_name or is_of(before.small, "noun | plural")):
        return False
    return not (is_pronoun and before.small in TIMES)  # “On the last day of May he left” is read without a comma


def _is_clause_to_the_end(document: Document, block: Block, words: Sequence[Token], *, sure: bool = True) -> bool:
    """Whether a subject and its verb begin, and no other sentence after a comma."""
    if len(words) < 3 or not words[0].is_word or _is_closed_later(words):
        return False
    return bool(verb_of_sentence(document, block, words, sure=sure))


_OPENING_LINKS = frozenset(
    tuple(one.split())
    for one in (
        "However|Moreover|Furthermore|Additionally|Consequently|Nevertheless|Nonetheless|For example|For instance|"
        "In addition|As a result|In contrast|By contrast|On the other hand|Unfortunately|In other words|Similarly|"
        "Likewise|In other business|In other news"
    ).split("|")
)


_LONGEST_LINK = max(map(len, _OPENING_LINKS))


def _link_that_opens(words: Sequence[Token]) -> int:
    """How many words at the head of a sentence tie it to the one before, with no comma after them; 0 for none."""
    opening = tuple(word.text for word in words[:_LONGEST_LINK])
    return next((size for size in range(len(opening), 0, -1) if opening[:size] in _OPENING_LINKS), 0)


_UNFINISHED = (
    LISTENS | BREAKS | PREPOSITIONS | DETERMINERS | PRONOUNS | _ALL | {"and", "or", "but", "nor", "such", "saying"}
)
"""Words after which no clause begins, as they want more."""


def _is_unfinished(words: Sequence[Token], number: int) -> bool:
    """Whether the word before a place wants more; a noun with its article does not: “the report”."""
    before = words[number - 1].small
    is_thing = before in LISTENS and words[number - 2].small in DETERMINERS and is_of(before, "noun")
    return before in _UNFINISHED and not is_thing


def _begins_main(words: Sequence[Token], number: int) -> bool:
    """Whether a subject and its verb stand at a place, and what is before them is over."""
    word, before, rest = words[number], words[number - 1], words[number + 1 :]
    if _is_unfinished(words, number) or before.text in (SURE - _NEED_NOTHING) or before.text in AUXILIARIES:
        return False
    if word.text in _SUBJECTS:
        is_object_after = is_of(before.small, "past & ~noun & ~participle") and before.small not in _NEED_NOTHING
        return not is_object_after and is_verb_alone(rest[0]) and _completes(rest)
    if any(one.small in _GIVES | BREAKS for one in words[1:number]):
        return False
    if word.text in _OWNERS:
        is_closed = _is_phrase(words) and any(commas_of(words[number:]))
        return not is_closed and _begins_noun_with_verb(words, number)
    return not _is_phrase(words) and _begins_without_article(words, number)


_OWNERS = frozenset("the his her their its".split())
_NEED_NOTHING = frozenset("began went came died fell rose arrived resigned retired voted lived worked".split())
"""Verbs that have no object."""


def _begins_noun_with_verb(words: Sequence[Token], number: int) -> bool:
    """Whether a noun phrase at a place has its own verb: “When crews arrived the house was lost”."""
    places = range(number + 2, min(number + 6, len(words) - 1))
    verb = next((at for at in places if words[at].text in SURE or is_of(words[at].text, _ONLY_PAST)), 0)
    return bool(verb) and is_noun_phrases(words[number:verb])


_ONLY_PAST = "past & ~participle & ~noun & ~adjective & ~verb"


def _begins_without_article(words: Sequence[Token], number: int) -> bool:
    """Whether a name or some people have their verb: “When police arrived two men ran”, “As it grew crews came”."""
    word, before = words[number], words[number - 1]
    is_done = is_of(before.text, "(past | verb-s | adverb) & ~(noun | plural | adjective | ing)")
    if not is_done and before.text not in _WHERE:
        return False
    noun = number + (word.small in _COUNTED)
    named = word.text[0].isupper() and noun == number
    many = is_of(words[noun].text, "plural & ~noun") or words[noun].text == "police"
    verb = words[noun + 1]
    return (named or many) and (is_verb_alone(verb) or is_of(verb.text, "past & ~noun")) and verb.is_word


_WHERE = frozenset("east west north south away home there out back down up off".split())
_COUNTED = frozenset("two three four five six seven eight nine ten several many most some dozens hundreds".split())


def _completes(rest: Sequence[Token]) -> bool:
    """Whether a verb has what it needs after it, so that it is not the end of “the house he owned”."""
    after = rest[1] if len(rest) > 1 else rest[0]
    if not after.is_word or after.small in PRONOUNS - {"this", "that", "these", "those", "there"}:
        return False
    if rest[0].small in _MODALS and after.small in {"be", "have", "not"}:
        return True
    return after.small not in AUXILIARIES and after.text not in SURE


_MODALS = frozenset("will would can could may might must should".split())


def _has_verb(words: Sequence[Token]) -> bool:
    return any(is_verb_alone(word) or is_of(word.text, "past | verb-s") for word in words[1:])


def _is_closed_later(words: Sequence[Token]) -> bool:
    """Whether the opening clause ends further on: “When the book he wrote was published, it sold”."""
    return any(
        words[number + 1].small in PRONOUNS | DETERMINERS or words[number + 1].text[0].isupper()
        for number in commas_of(words)
    )
