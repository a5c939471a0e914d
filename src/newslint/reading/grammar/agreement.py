"""Verbs in the wrong number, read from a sentence's letters as far as only one reading is left."""

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.reading.grammar import subjectforms as forms
from newslint.reading.grammar.clausestarts import SAYING, TELLING
from newslint.reading.grammar.subjectverbs import subject_verbs
from newslint.reading.grammar.verbnumber import MANY_FORMS, ONE_FORMS, Disagreement, disagreement, is_wish, right_form
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def disagreements(document: Document) -> tuple[Disagreement, ...]:
    """Everything in the wrong number, in order."""
    return document.once(_disagreements)


def _disagreements(document: Document) -> tuple[Disagreement, ...]:
    return tuple(found for sentence in lettered_sentences(document) for found in _in(document, sentence))


def _in(document: Document, sentence: LetteredSentence) -> Iterator[Disagreement]:
    """What a sentence has in the wrong number, each verb once."""
    seen: set[int] = set()
    for found in _all_in(document, sentence):
        if found.span.start not in seen:
            seen.add(found.span.start)
            yield found


def _all_in(document: Document, sentence: LetteredSentence) -> Iterator[Disagreement]:
    yield from subject_verbs(document, sentence)
    yield from _after_who(sentence)
    yield from _there(sentence)
    yield from _pronouns(sentence)


def _after_who(sentence: LetteredSentence) -> Iterator[Disagreement]:
    """“Any resident who ask”, “researchers who studies bees”."""
    for found in forms.WHO.finditer(sentence.letters):
        many = found["verb"] in "Lvx"
        before = (forms.ONE_BEFORE_WHO if many else forms.MANY_BEFORE_WHO).search(sentence.letters[: found.start()])
        right = right_form(sentence, found) if before else ""
        if before and right and not _may_follow_other(sentence, before, found):
            head = sentence.words[before.end("noun") - 1].small
            yield disagreement(sentence, found.start("verb"), right, head, "who")


def _may_follow_other(sentence: LetteredSentence, before: re.Match[str], found: re.Match[str]) -> bool:
    """Whether “who” may go with another noun than the one right before it, or “that” may bring in a clause."""
    stands, many = before["before"] or ".", found["verb"] in "SVX"
    head = sentence.words[before.end("noun") - 1].small
    is_thing = (
        found["who"] == "w" and is_of(head, "plural & ~person & ~job & ~body") and head != "people"
    )  # “a lady on her knees who”
    is_team = before["noun"][-1] == "K" and (found["verb"] == "L" or found["who"] == "w")  # “a group who want”
    if found["next"] in "&|" or is_thing or is_team:
        return True
    if stands == "-" and sentence.words[before.start()].small in _PARTICLES:
        stands = sentence.letters[before.start() - 1] if before.start() else "-"
    if stands in "iz":
        noun = sentence.words[before.end("noun") - 1].small
        is_asked = found["who"] == "w" and before["noun"][0] in "aek" and noun.endswith(_PERSONS)
        stands = "." if is_asked else sentence.letters[before.start() - 1] if before.start() else "-"
    if stands not in (_BEFORE_MANY if many else _BEFORE_ONE):
        return True
    told = before.start("noun") and sentence.words[before.start("noun") - 1].small in _TOLD_TO
    told = told or sentence.words[before.end("noun") - 1].small in TELLING
    is_list = sentence.words[found.start("verb")].small == "includes"  # of things, never of what was said before
    aside = found["who"] != "w" and before[0].endswith(",") and not is_list
    return aside or (found["who"] == "T" and bool(told))


_PARTICLES = frozenset("up out down off away back".split())
"""What belongs to the verb before it: “carry out tasks that”."""
_BEFORE_ONE = '.";bT!SLDEVvIGYm12+zo'
_BEFORE_MANY = f"{_BEFORE_ONE}&,"
_PERSONS = ("er", "or", "ist", "ian", "ant", "ent", "man", "person")
_TOLD_TO = frozenset(
    """tell tells told telling assure assured remind reminded warn warned inform informed convince convinced persuade
    persuaded show showed shows ask asks asked say says said""".split()
)


def _there(sentence: LetteredSentence) -> Iterator[Disagreement]:
    """“There is several reasons”, “there were a large crowd”."""
    if "0" not in sentence.letters and "9" not in sentence.letters:
        return
    for found in forms.THERE_IS_MANY.finditer(sentence.letters):
        at = found.start() + ("9" not in found[0])
        verb, noun = sentence.words[at], Span(*found.span("noun"))
        lists = noun.length == 1 and found["next"] in ",&"
        if not lists and (verb.small != "has" or "+" in found[0]):
            right = "there are" if "9" in found[0] else MANY_FORMS[verb.small]
            yield disagreement(sentence, at, right, sentence.words[noun.end - 1].small, "there")
    for found in forms.THERE_ARE_ONE.finditer(sentence.letters):
        at = found.start() + 1
        if not is_wish(sentence, at, "were"):
            head = sentence.words[found.end("noun") - 1].small
            yield disagreement(sentence, at, ONE_FORMS[sentence.words[at].small], head, "there")


def _pronouns(sentence: LetteredSentence) -> Iterator[Disagreement]:
    """“They was”, “she just want a job”."""
    for found in forms.PRONOUN.finditer(sentence.letters):
        at = found.start("noun")
        is_one = found["noun"] == "1"
        if is_one == (found["verb"] in "LvxRA") and _is_subject(sentence, at, found.start("verb")):
            right = right_form(sentence, found)
            if right:
                yield disagreement(sentence, found.start("verb"), right, sentence.words[at].small, "pronoun")


def _is_subject(sentence: LetteredSentence, at: int, verb: int) -> bool:
    """Whether a pronoun is the subject of the verb after it by what stands before it."""
    pronoun, before = sentence.words[at].small, sentence.small(at - 1) if at else ""
    letter = sentence.letters[at - 1] if at else "."
    if verb == at + 1 and (pronoun, sentence.words[verb].small) in _NEVER_RIGHT:
        return before not in _BEFORE_NAMED and (before != "and" or pronoun in {"they", "we"})
    if letter == "&" and (at < 3 or sentence.letters[at - 2] in "NMxYBCPXKZ12"):
        return False
    is_object_too = pronoun in {"it", "you"}
    sure = before in SAYING or before == "whom" or letter in (_BEFORE_OBJECTS if is_object_too else _BEFORE_SUBJECTS)
    return sure and sentence.letters[max(0, at - 2)] != "m"


_NEVER_RIGHT = frozenset(
    [(who, does) for who in ("they", "we") for does in ("is", "was", "has")] + [("he", "were"), ("she", "were")]
)
"""What is wrong whatever stands before, but a wish."""
_BEFORE_NAMED = frozenset("singular pronoun pronouns word the royal editorial or of nor neither".split())
"""What stands before a pronoun that is only named, “the singular they was”, or joined to another."""
_BEFORE_OBJECTS = '",;.bT!&h'
_BEFORE_SUBJECTS = f"{_BEFORE_OBJECTS}DEVvxXY"
