"""Verbs in a form that the word before them does not take: “has went”, “did not knew”, “was destroy”, “to brings”."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.grammar.pastforms import BEGIN_OBJECTS, may_stand_for_past, past_meant
from newslint.reading.text.nounphrases import is_adverb
from newslint.reading.text.tokens import Tokens, small_at, token_sentences
from newslint.reading.vocabulary.endings import BE, HAVE, RIGHT, lost_ending
from newslint.reading.vocabulary.inflections import is_only_past, participle_of, plain_of
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span


class Misformed(NamedTuple):
    """A word in a wrong form, and the form that is right."""

    block: Block
    span: Span
    right: str


def misformed(document: Document) -> tuple[Misformed, ...]:
    """Every verb of the running text whose form is wrong after its helping verb or its subject, in order."""
    return document.once(_misformed)


def _misformed(document: Document) -> tuple[Misformed, ...]:
    return tuple(
        Misformed(block, words[at].span, right)
        for block, words in token_sentences(document)
        for at, right in _in_sentence(words)
    )


def _in_sentence(words: Tokens) -> Iterator[tuple[int, str]]:
    """The places of the verbs of a sentence that are wrong, with the right form of each."""
    for number, word in enumerate(words):
        asked = _ASKED.get(word.small)
        if asked and (at := _verb_after(words, number)):
            right = asked(words, number, at)
            if right and right != words[at].small:
                yield at, right
        elif may_stand_for_past(word.small) and (past := past_meant(words, number)):
            yield number, past


def _verb_after(words: Tokens, number: int) -> int:
    """The place of the verb that a helping verb may have, past adverbs; 0 where no word in small letters is there."""
    at = number + 1
    while at < len(words) and at < number + 4 and (words[at].small in _BETWEEN or is_adverb(words[at].small)):
        at += 1
    return at if at < len(words) and words[at].text.islower() and words[at].is_word else 0


_BETWEEN = frozenset("not never also ever then just now already still".split())


def _after_modal(words: Tokens, number: int, at: int) -> str:
    """The plain form in place of “could went”, “will announced”, “must goes”."""
    verb = words[at].small
    if verb == "been":
        return "have been" if _has_subject(words, number) else ""
    if verb == "found" and at > number + 1:
        return "find"
    letters = classes(verb)
    if "p" in letters and _is_plain(small_at(words, at + 1)):  # “would taxis be cheaper”, “should troops pass”
        return ""
    return plain_of(verb) if _is_inflected(letters) and _has_subject(words, number) else ""


def _is_plain(word: str) -> bool:
    return word == "be" or is_of(word, "verb & ~noun & ~past")


def _is_inflected(letters: str) -> bool:
    """Whether a word may be a verb's form, and not the plain one."""
    return "v" not in letters and not _INFLECTED.isdisjoint(letters)


_INFLECTED = frozenset("desg")


def _has_subject(words: Tokens, number: int) -> bool:
    """Whether a modal is no noun (his will, in May) and stands behind its subject, unlike “should talks fail”."""
    modal, before = words[number], small_at(words, number - 1)
    if not before or not modal.text.islower() or before in _ASKING:
        return False
    if not before[0].isalnum():
        return before == "," and modal.small not in _TURNED
    return modal.small not in _NOUNS or not (before in _OWNING or is_of(before, "adjective & ~noun"))


_NOUNS = frozenset("will might must can may".split())
_OWNING = frozenset("the a his her its their our my your own good free ill public divine".split())
_ASKING = frozenset("what how why when where whom as so nor neither than if".split())
_TURNED = frozenset("should could did do does".split())
"""What goes before its subject in a condition or a question: “should talks fail”."""


def _after_did(words: Tokens, number: int, at: int) -> str:
    """The plain form in place of “did not knew”; “what he did went unseen” is right."""
    is_denied = words[number].small.endswith("t") or small_at(words, number + 1) in {"not", "never"}
    return _after_modal(words, number, at) if is_denied else ""


def _after_have(words: Tokens, _: int, at: int) -> str:
    """The participle in place of “has went”, “have receive”; “whatever he might have did not help” is right."""
    if words[at].small == "did" and small_at(words, at + 1) == "not":
        return ""
    return _participle(words, at, HAVE, least=1.0)


def _after_be(words: Tokens, number: int, at: int) -> str:
    """The participle in place of “was wrote”, “is notify”; “nobody was broke” and “all she did was sing” are right."""
    if is_only_past(words[at].small):
        may_be = "a" in classes(words[at].small)
    else:
        may_be = words[number].small in {"is", "was"} and _tells_deed(words, number)
    return "" if may_be else _participle(words, at, BE, least=1.25)


def _tells_deed(words: Tokens, number: int) -> bool:
    """Whether what comes is what somebody does: “what they do is ask”, “justice, which is deliver”."""
    before = words[max(0, number - 9) : number]
    return small_at(words, number - 1) == "which" or any(word.small in _DEEDS for word in before)


_DEEDS = frozenset("do does did done doing all what".split())


def _participle(words: Tokens, at: int, helper: int, *, least: float) -> str:
    """The participle in place of a past or a plain form; `least` is what a noun’s neighbors must say."""
    verb = words[at].small
    letters = set(classes(verb))
    if is_only_past(verb):
        return participle_of(verb)
    if "e" in letters or verb in _HELPERS:
        return ""
    if letters and letters <= {"v", "s"}:
        return participle_of(verb)
    if "v" not in letters or _is_noun_here(words, at):
        return ""
    least += _ADJECTIVE if "a" in letters else 0.0
    return participle_of(verb) if lost_ending(verb, helper, _after(words, at)) >= least else ""


_ADJECTIVE = 0.5
"""How much more the neighbors must say against a word that is an adjective too: “is complete in a day” is right."""


_HELPERS = frozenset("do does has have had be being".split())


def _after(words: Tokens, at: int) -> str:
    """The word after a verb; empty where its phrase ends."""
    after = small_at(words, at + 1)
    return after if after[:1].isalnum() else ""


def _is_noun_here(words: Tokens, at: int) -> bool:
    """Whether what may be a verb is a noun: “there were arrest warrants”, “was force commander”."""
    after = small_at(words, at + 1)
    is_modifier = after not in RIGHT and is_of(after, "(noun | plural) & ~adverb")
    return is_modifier or any(word.small == "there" for word in words[max(0, at - 4) : at])


def _after_to(words: Tokens, number: int, at: int) -> str:
    """The plain form in place of “to brings”, “expected to happened”; “access to improved care” is right."""
    verb = words[at].small
    letters = set(classes(verb))
    before, after = small_at(words, number - 1), small_at(words, at + 1)
    if not _is_inflected(classes(verb)) or before in _STRANDS or (at > number + 1 and not letters <= {"s", "p"}):
        return ""
    if before in _ASKS_PLAIN and not letters & {"n", "a"}:
        is_qualified = (
            "g" in letters and is_of(before, "plural") and is_of(after, "plural")
        )  # “adapt plans to changing needs”
        return "" if is_qualified else plain_of(verb)
    is_sure = letters <= {"s"} or is_only_past(verb)
    has_object = after in BEGIN_OBJECTS or (letters <= {"d", "e"} and (after in _FOLLOWS or after[:1].isdigit()))
    return plain_of(verb) if is_sure or (has_object and not letters & {"g", "n"}) else ""


_FOLLOWS = frozenset(
    "in on at from with by for as up out into over through about to that this these those all some any more $".split()
)
"""What follows a verb and no participle before a noun."""
_STRANDS = frozenset(
    """alluded looked related adjusted talked spoke spoken talking speaking listened referred belonged wrote turned
    went""".split()
)
"""Verbs that leave “to” behind: “the man he spoke to wanted it”."""
_ASKS_PLAIN = frozenset(
    """expected want wants wanted able unable planned plans planning hopes hoping hoped decided refused refuses failed
    fails tried tries trying likely unlikely ordered asked urged forced need needs needed began begins intends intended
    managed scheduled continues willing ready promised vowed pledged seeks attempted agreed going supposed allowed
    required seem seems seemed appears appeared helped wish wishes aims how have has had order""".split()
)
"""Words whose “to” has a verb after it."""

_Asked = Callable[[Tokens, int, int], str]


def _with_not(words: str, asked: _Asked) -> dict[str, _Asked]:
    return {f"{word}n't": asked for word in words.split()}


_ASKED: dict[str, _Asked] = {
    **dict.fromkeys("will would could should must may might can cannot shall".split(), _after_modal),
    **_with_not("would could should must ca wo", _after_modal),
    **dict.fromkeys("did do does".split(), _after_did),
    **_with_not("did do does", _after_did),
    **dict.fromkeys("have has had having".split(), _after_have),
    **_with_not("have has had", _after_have),
    **dict.fromkeys("is are was were be been being".split(), _after_be),
    **_with_not("is are was were", _after_be),
    "to": _after_to,
}
