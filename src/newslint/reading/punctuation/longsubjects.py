"""Subjects of many words that a comma parts from their verb: “A man who was shot in the leg, died”."""

from collections.abc import Sequence

from newslint.reading.grammar.clauses import BREAKS, LISTENS, PRONOUNS, SURE, TIMES, has_verb_left
from newslint.reading.grammar.predicates import commas_of
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_adverb, phrases
from newslint.reading.text.tokens import Token
from newslint.reading.vocabulary.wordclasses import classes, is_of

_BEGIN = DETERMINERS | frozenset(
    "those some many most several all both few one none two three four five six seven eight nine ten police".split()
)
_RELATIVES = frozenset("who which that".split())
_NEVER_SECOND = frozenset("more less sooner better longer same first second last next other only".split())
"""After “the”: what may make of a noun a time or a comparison that opens a sentence."""


def is_long_subject(words: Sequence[Token]) -> bool:
    """Whether words that open a sentence are a noun with what tells which one, and no verb but that of a clause."""
    first, second = words[0].small, words[1].small if len(words) > 1 else ""
    begins = first in _BEGIN or is_of(first, "plural & ~verb-s")
    acts = first in {"this", "that"} and is_of(second, "verb-s")  # “This features songs of several nations”
    if len(words) < _SHORTEST or not begins or acts or second in _NEVER_SECOND:
        return False
    if not all(word.is_word for word in words) or _is_time(words):
        return False
    clause = next((number for number in range(1, len(words)) if words[number].small in _RELATIVES), len(words))
    told, said = words[:clause], words[clause + 1 :]
    if any(word.small in _STOPS for word in (*told[1:], *said)) or any(_is_verb(told, n) for n in range(1, len(told))):
        return False
    return not words[clause:] or _has_one_verb(said)


_SHORTEST = 3
_STOPS = BREAKS | PRONOUNS | frozenset("but or nor because if unless although".split())


def _is_time(words: Sequence[Token]) -> bool:
    """Whether what opens the words is a time or a manner: “The day of the vote, was”."""
    parted = phrases([word.small for word in words])
    return not parted or not TIMES.isdisjoint(parted[0]) or parted[0][-1] in {"way", "hand", "case", "whole"}


def _has_one_verb(words: Sequence[Token]) -> bool:
    """Whether a clause after “who” begins with its verb and has no other: no “who came in saw her”."""
    at = next((number for number, word in enumerate(words) if not is_adverb(word.small)), len(words))
    if at + 1 >= len(words) or not (words[at].text in _HELPS or is_of(words[at].text, "past | verb-s | verb")):
        return False
    while at < len(words) and (words[at].text in _HELPS or is_adverb(words[at].small) or _is_done(words, at)):
        at += 1
    return not any(_is_verb(words, number) for number in range(at + 1, len(words)))


_HELPS = SURE | AUXILIARIES | frozenset("been being be".split())


def _is_done(words: Sequence[Token], number: int) -> bool:
    return number > 0 and words[number - 1].text in _HELPS and is_of(words[number].text, "participle")


def _is_verb(words: Sequence[Token], number: int) -> bool:
    """Whether a word within a phrase is a verb with a subject of its own, and none that tells which noun is meant."""
    word, before = words[number], words[number - 1]
    if not word.text.islower() or before.small == "to" or before.small in DETERMINERS:
        return False
    if word.text in SURE or word.text in AUXILIARIES - {"not", "been", "be", "can", "will"}:
        return not _tells_which(words, number)
    after = words[number + 1].small if number + 1 < len(words) else ""
    return is_of(word.text, "past" if after in _WHOM else _VERBS) and not _tells_which(words, number)


_WHOM = frozenset("him her them us me".split())


_VERBS = "(past | verb-s) & ~noun & ~plural & ~adjective & ~adverb | verb & ~noun & ~adjective & ~adverb & ~plural"


def _tells_which(words: Sequence[Token], number: int) -> bool:
    """Whether a participle tells which noun is meant: “arrested by the police”, “killed in the crash”."""
    if not is_of(words[number].text, "participle") or number + 1 >= len(words):
        return False
    after = words[number + 1].small
    if after == "by" or (words[number].text in _DONE_TO and after in PREPOSITIONS | {"during"}):
        return True
    return after in PREPOSITIONS and not is_of(words[number].text, "past")


_DONE_TO = frozenset(
    """killed arrested injured wounded shot accused charged convicted caught found held organized organised published
    posted elected hired involved affected displaced made sold used taken seen sent given based located built""".split()
)


def may_be_verb(word: Token) -> bool:
    """Whether a word can be the verb of a subject before it at all; most words after a comma cannot."""
    return word.text.islower() and (word.text in SURE or not _VERB_LETTERS.isdisjoint(classes(word.small)))


_VERB_LETTERS = frozenset("dsv")


def is_verb_of(subject: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether the words after a comma begin with the verb of a subject and hold nobody's else."""
    verb, after = words[0], words[1] if len(words) > 1 else words[0]
    if not verb.text.islower() or not after.is_word or after.text in _TURNED:
        return False
    if any(commas_of(words)) and not (verb.small in LISTENS and after.text == "that"):
        return False
    if verb.small in LISTENS:
        return _may_be(verb, after, is_many=_is_many(subject)) and after.small in _TOLD.get(verb.text, _SAID)
    if verb.text in SURE:
        return _agrees(subject, verb.text)
    return _may_be(verb, after, is_many=_is_many(subject)) and not has_verb_left(words[1:])


_TURNED = PRONOUNS | {"i"}
_SAID = frozenset("that he she they it there".split())
_TOLD = dict.fromkeys(("told", "tell", "tells"), frozenset("the a reporters police officers him them her us".split()))


def _may_be(verb: Token, after: Token, *, is_many: bool) -> bool:
    """Whether a word can be the verb of a subject, many or one; “songs of the nations, recorded as” has none."""
    if after.small in {"by", "as"} and is_of(verb.text, "participle"):
        return False
    if is_of(verb.text, "past & ~noun & ~adjective | past & ~noun & ~participle | verb-s & ~plural"):
        return True
    if after.small in DETERMINERS:
        return is_of(verb.text, "past & ~noun" if not is_many else "past & ~noun | verb & ~adjective")
    return is_many and is_of(verb.text, "verb & ~noun & ~adjective & ~adverb" if verb.text not in LISTENS else "verb")


def _agrees(subject: Sequence[Token], verb: str) -> bool:
    return verb not in {"are", "were", "have"} or _is_many(subject)


def _is_many(subject: Sequence[Token]) -> bool:
    parted = phrases([word.small for word in subject])
    first = parted[0] if parted else []
    head = next((word for word in reversed(first) if is_of(word, "noun | plural")), first[0] if first else "")
    return head in {"police", "people", "those"} or first[0] in _PLENTY or is_of(head, "plural & ~noun | plural")


_PLENTY = _BEGIN - DETERMINERS - {"one", "none"}
