"""The verb in the other number, where a word can only be a verb and no wish."""

import re
from typing import Literal, NamedTuple

from newslint.document import Block
from newslint.expression import expression
from newslint.reading.grammar.clauses import LISTENS
from newslint.reading.text.letters import LetteredSentence
from newslint.reading.vocabulary.inflections import plain_of, with_s
from newslint.span import Span

About = Literal["subject", "pronoun", "who", "there"]


class Disagreement(NamedTuple):
    """A word in the wrong number, the one that is right, and the words that it must go with."""

    block: Block
    span: Span
    right: str
    head: str
    about: About = "subject"


MANY_FORMS = {"was": "were", "is": "are", "has": "have", "does": "do"}
MANY_FORMS |= {f"{one}n't": f"{many}n't" for one, many in MANY_FORMS.items()}
ONE_FORMS = {many: one for one, many in MANY_FORMS.items()}


def disagreement(sentence: LetteredSentence, at: int, right: str, head: str, about: About = "subject") -> Disagreement:
    verb = sentence.words[at]
    return Disagreement(sentence.block, verb.span, right, head, about)


def right_form(sentence: LetteredSentence, found: re.Match[str]) -> str:
    """The verb in the other number; empty where the word may be no verb, or the verb a wish."""
    at, subject = found.start("verb"), found.start("noun") if "noun" in found.groupdict() else found.start()
    verb, letter = sentence.words[at].small, found["verb"]
    if not sentence.words[at].text.islower() or _is_helped(sentence, at):
        return ""
    if letter in "SL":
        wish = letter == "L" and verb not in {"are", "aren't"} and is_wish(sentence, subject, verb)
        wish = wish or (
            sentence.small(subject) == "it" and (sentence.small(at + 1) in _AS_IF or sentence.small(at + 2) == "for")
        )
        return "" if wish else (MANY_FORMS if letter == "S" else ONE_FORMS)[verb]
    if letter in "Xx" and sentence.letters[at - 1] not in "w12" and not _is_verb(sentence, at):
        return ""
    return plain_of(verb) if letter in "VX" else "" if is_wish(sentence, subject, verb) else with_s(verb)


def _is_helped(sentence: LetteredSentence, at: int) -> bool:
    """Whether “need” or “dare” helps a verb, “he need not fear”, or what looks like one is none: “except the last”."""
    near = [sentence.small(at - back) for back in (2, 1) if at >= back]
    helps = sentence.words[at].small in _HELPING and sentence.small(at + 1) in _AFTER_HELPING
    helped = bool(near) and near[0] in _HELPING | {"dares"} and near[-1] in _AFTER_HELPING | _HELPING
    return helps or helped or sentence.words[at].small == "except" or near[-1:] == ["need"]


_HELPING = frozenset("need dare".split())
_AFTER_HELPING = frozenset("not only hardly never be ever".split())


def _is_verb(sentence: LetteredSentence, at: int) -> bool:
    """Whether a word that may be a noun has an object after it and no other verb can be the clause's own."""
    before, after, small = sentence.letters[at - 1], sentence.letters[at + 1], sentence.words[at].small
    if before == "r" or (before in "hT" and after in "tak") or sentence.letters[at - 1 : at + 1] == ",X":
        return True
    if after == "T" and sentence.letters[at + 2] in "SLDVm":
        return False
    if after == "T" or (small in LISTENS and after in "tak" and sentence.letters[at] == "X"):
        return small in LISTENS
    if FINITE.search(sentence.letters, at + 1):
        return False
    return before == "P" or after in "tak" or sentence.small(at + 1) in {"it", "him", "them", "into"}


FINITE = expression("[SLDEVvmxXI0]")


def is_wish(sentence: LetteredSentence, subject: int, verb: str) -> bool:
    """Whether a clause may be a wish by what stands before its subject: “asked that the mayor have”, “if he were”."""
    words = sentence.words[:subject]
    is_told = bool(words) and words[-1].small == "that"  # “the demands made of him are that he keep his word”
    near = words if is_told or verb == "were" else words[-3:]
    far = words if is_told else words[-3:]
    return any(word.small in _WISHES for word in near) or any(word.small.startswith(_WISHING) for word in far)


_WISHES = frozenset(
    """natural condition if though unless lest suppose supposing imagine rather than whether until till important
    essential vital crucial necessary imperative""".split()
)
_AS_IF = frozenset("as to better well".split())
_WISHING = (
    "wish",
    "demand",
    "recommend",
    "suggest",
    "propos",
    "request",
    "requir",
    "urg",
    "ask",
    "order",
    "insist",
    "prefer",
)
