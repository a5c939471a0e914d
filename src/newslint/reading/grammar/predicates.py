"""The verb of a sentence whose subject opens it, and what can only be a verb."""

from collections.abc import Iterator, Sequence

from newslint.document import Block, Document
from newslint.reading.grammar.clauses import BREAKS, LEADS, SURE, is_subject
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS
from newslint.reading.text.tokens import Token
from newslint.reading.vocabulary.wordclasses import is_of


def commas_of(words: Sequence[Token]) -> Iterator[int]:
    """The numbers of the commas that have words after them."""
    return (number for number, word in enumerate(words) if word.text == "," and number + 2 < len(words))


def is_unbroken(words: Sequence[Token]) -> bool:
    """Whether words are parted by nothing more than commas: no dash, colon or quotation mark."""
    return all(word.is_word or word.text in _BESIDE_WORDS for word in words)


_BESIDE_WORDS = frozenset(",'’$£€%")


def verb_of_sentence(document: Document, block: Block, words: Sequence[Token], *, sure: bool = False) -> int:
    """At which word the verb stands whose subject opens the words; 0 where there is none, or none that is `sure`."""
    for number in range(1, min(len(words) - 1, 9)):
        subject = words[: number - 1] if number > 1 and words[number - 1].small in STILL else words[:number]
        if len(subject) == 1 and subject[0].small in SECOND and words[number].small not in STILL:
            return number if may_follow(words[number]) else 0
        is_verb = _is_past_or_sure(words[number]) or (not sure and _may_be_verb_here(words, number))
        if is_verb and (is_subject(document, block, subject) or _is_bare(subject, words[number])):
            return number
    return 0


def _may_be_verb_here(words: Sequence[Token], number: int) -> bool:
    """Whether a form that may be a noun is a verb by the word after it, or before: “fire spread to”, “they say”."""
    word, after = words[number], words[number + 1].small
    of_many = "verb" if after == "that" else "verb & ~noun & ~adjective & ~adverb"
    if word.text.islower() and is_of(word.text, of_many) and is_of(words[number - 1].small, "plural"):
        return True
    return word.text.islower() and is_of(word.text, "past | verb-s & ~noun") and after in _AFTER_VERB


_AFTER_VERB = DETERMINERS | frozenset("to from into onto him them it".split())


def _is_bare(subject: Sequence[Token], verb: Token) -> bool:
    """Whether nouns without an article open a clause: “traffic was”, “alcohol and drugs are”."""
    first, *rest = subject
    is_noun = is_of(first.small, "(noun | plural) & ~adverb & ~adjective") and first.small not in OPEN
    parted = all(word.small == "and" or is_of(word.small, "noun | plural") for word in rest)
    return is_noun and parted and verb.text in _BE_OR_HAVE


_BE_OR_HAVE = frozenset("is are was were has have had will".split())


def may_follow(word: Token) -> bool:
    """Whether a word can be a verb, as what follows “he” or “they” is."""
    return is_verb_alone(word) or is_of(word.text, "past | verb-s | verb")


def may_be_finite(word: str) -> bool:
    """Whether a word as it stands may be a verb after its subject."""
    return word in SURE or word in AUXILIARIES or is_of(word, "past | verb-s")


def _is_past_or_sure(word: Token) -> bool:
    return is_verb_alone(word) or is_of(word.text, "past & ~noun")


_FINITE_AUXILIARIES = AUXILIARIES - {"be", "been", "not"}


def is_verb_alone(word: Token) -> bool:
    """Whether a word can only be a verb that has its subject before it."""
    return word.text in SURE or word.text in _FINITE_AUXILIARIES or is_of(word.text, _ONLY_VERB)


_ONLY_VERB = "(past | verb-s) & ~noun & ~plural & ~adjective & ~adverb"
STILL = frozenset("also now later then still just already".split())
SECOND = frozenset("he she it they we this there these you i".split())
OPEN = LEADS | PREPOSITIONS | BREAKS | frozenset("although though once unless like unlike according despite".split())
