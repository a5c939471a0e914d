"""Subheads that lost their line break: words without a stop, and behind them the first word of a sentence."""

import re
from collections.abc import Iterator, Sequence

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.page.fragments import FINITE
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import sentence_at, sentences_by_block
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span

_SURE = "The These There They But However Although While According Meanwhile".split()
_PRONOUNS = "He She It We".split()
_LITTLE = (
    "In On At By For From After Before Since When If As With During Under This That His Her Its Their Some Many Most "
    "Our"
).split()
_MEETS = expression(rf"(?<=[a-zà-ÿ]) (?P<first>{'|'.join((*_SURE, *_PRONOUNS, *_LITTLE))}) (?P<next>\w+)(?P<rest>.?.?)")
_QUOTED = expression(
    r"(?<=[a-zà-ÿ]) (?P<first>[\"“][A-Z][a-z]*) (?=[a-z]\S* (?:[^\"“”\s]+ ){1,}[^\"“”\s]*[,.!?][\"”]"
    r"(?: (?:said|says|\w+ said|\w+ \w+ said)\b|$))"
)
_ASKED = expression(
    r"(?:^|(?<=[.!?\"”] ))(?P<first>(?:What|How|Why|Who|When|Where)(?: [^\s.!?\"“”]+){1,8}? (?P<noun>[^\W\d_]{4,})"
    r"(?: [a-z]+)?\?) +(?:(?:The|An?|That|This) )?(?:[a-z]+ )?(?i:(?P=noun))\b"
)
"""A question and, at the front of what follows, the thing that it asks for."""

_TITLE = expression(
    r"[A-Z][\w'’/&-]*(?: (?:[A-Z\d][\w'’/-]*,?|(?:a|an|the|of|to|in|on|for|and|or|at|by|with|from|as)\b|&)){4,}[.!?]?"
)
_FINITE_CAPITAL = frozenset("Has Have Is Are Was Were Will Can Be Do Does How Why What".split())
_ORDINARY = _FINITE_CAPITAL | frozenset(
    "That This These You Your We Us Our They Their Out Up For It Its He She His Her My Not But If When Who".split()
)
"""Words that no name has, in a title: its verbs, and others."""

_WHOLE, _RUN = (5, 1), (8, 3)
"""Words of a title, and ordinary words in it, of a whole sentence and of one that another sentence follows."""

_NO_END = frozenset(
    "called named titled entitled novel film movie book song album series show play poem podcast magazine newspaper "
    "paper game musical opera column band group pub restaurant club hotel bar reading read drama documentary hymn "
    "essay single track programme program sitcom exhibition painting website outlet motto slogan phrase word words "
    "tank daily weekly and or the a an of to in on at by for from with that than as but is was are were be so said "
    "says".split()
)
"""Words before a name that has a capital, and words that no head ends with."""

_TELLS = frozenset("adds asks notes warns claims argues writes explains tells insists quotes reads".split())
_HEADS = frozenset("Background Conclusion Introduction Overview Summary Context Highlights History Verdict".split())
_ASKS = frozenset("How Why What Who Where When".split())
_LONGEST = 9
_HEADLINE = 4
"""Words of a head at most before a little word, and at least before “The” and a name."""


def run_in_heads(document: Document) -> Iterator[tuple[Block, Span]]:
    """Where words that are a head meet a sentence: its first word, or the head before a quotation or an answer."""
    for block in body(document):
        if "paragraph" in block.scopes:
            yield from _in_block(document, block)


def _in_block(document: Document, block: Block) -> Iterator[tuple[Block, Span]]:
    text = block.text
    for found in _MEETS.finditer(text):
        start = sentence_at(document, block, found.start()).start
        if _begins(found, text[start : found.start()].split()):
            yield block, Span(*found.span("first"))
    for found in _QUOTED.finditer(text) if '"' in text or "“" in text else ():
        start = sentence_at(document, block, found.start()).start
        if _heads_quotation(text[start : found.start()].split()):
            yield block, Span(start, found.start())
    yield from ((block, span) for span in _titles(document, block))
    for found in _ASKED.finditer(text) if "?" in text else ():
        yield block, Span(*found.span("first"))


def _titles(document: Document, block: Block) -> Iterator[Span]:
    """Headings and headlines in capitals that stand among the sentences of a paragraph."""
    own = sentences_by_block(document).get(block, ())
    for one in own if len(own) > 1 else ():
        found = _TITLE.match(one.text)
        if found is None:
            continue
        is_whole = found.end() == len(one.text)
        (least, wanted), known = (_WHOLE, _FINITE_CAPITAL) if is_whole else (_RUN, _ORDINARY)
        words = found[0].rstrip(".!?").split()
        ordinary = sum(word in known or is_of(word, "past & ~noun & ~adjective") for word in words[1:])
        if len(words) >= least and ordinary >= wanted and not one.text.isupper():
            yield Span(one.span.start, one.span.start + found.end())


def _begins(found: re.Match[str], head: Sequence[str]) -> bool:
    """Whether a sentence begins at a word with a capital, behind words that may be a head."""
    first, after, rest = found["first"], found["next"], found["rest"]
    if not head or head[-1] in _NO_END or not (head[-1][0].islower() or (len(head) == 1 and head[0] in _HEADS)):
        return False
    if first in _SURE:
        is_plain = after.islower() and len(after) > 1 and rest[1:2].isupper() is False and rest[:1] not in {'"', "”"}
        return (is_plain and len(head[-1]) > 2) or (first == "The" and after[0].isupper() and _is_headline(head))
    if (
        len(head) > _LONGEST
        or not head[0][0].isupper()
        or not is_of(head[-1], _LAST)
        or not (_is_bare(head) or head[0] in _ASKS)
    ):
        return False
    if first in _PRONOUNS:
        return after in FINITE or is_of(after, "past | verb-s & ~plural")
    return (after.islower() and not rest[1:2].isupper()) or after.isdigit() or after in _DAYS


_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)
_LAST = "noun | plural | adjective | past | participle | adverb | ing"


def _is_bare(head: Sequence[str]) -> bool:
    """Whether no verb of a sentence is in a head; “no money left” and headlines in the present have none."""
    return not any(
        word in FINITE or is_of(word, "past & ~adjective & ~noun & ~verb") for word in head[:-1] if word.islower()
    )


def _is_headline(head: Sequence[str]) -> bool:
    """Whether words are a headline: a verb in the present, no article at the front, nothing told in the past."""
    return (
        len(head) >= _HEADLINE
        and head[0][0].isupper()
        and head[0] not in _ARTICLES
        and _is_bare(head)
        and any(is_of(word, "verb-s & ~plural") for word in head[1:_HEADLINE] if word.islower())
    )


_ARTICLES = frozenset("The A An He She It They We I This That In On At".split())


def _heads_quotation(head: Sequence[str]) -> bool:
    """Whether words before a quoted sentence are a head: few, with a noun at the end, and without a verb."""
    if not 1 < len(head) <= _LONGEST or head[-1] in _NO_END or not head[0][0].isupper():
        return False
    is_noun = is_of(head[-1], "noun & ~past | plural") and head[-1] not in _TELLS
    return is_noun and _is_bare(head) and "," not in " ".join(head)
