"""Subjects and the verbs that end them, read as far as no doubt is left which noun governs the verb."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.nounphrases import (
    AUXILIARIES,
    DETERMINERS,
    EITHER,
    NEVER_PLURAL,
    QUANTITIES,
    SINGULAR,
    UNITS,
    is_adverb,
    is_noun_phrase,
    is_participle,
    phrases,
)
from newslint.reading.sentences import sentences
from newslint.reading.wordclasses import classes
from newslint.span import Span

Count = Literal["singular", "plural", "collective"]

BE_AND_HAVE = {"was": "were", "is": "are", "has": "have", "does": "do"}
"""Verbs after one that have a form of their own after many."""

_PLAIN = "say want believe seem become include remain know think come agree require allow provide".split()
# Nouns in the plural as well: verbs only after a plural, before what a verb may have after it.
_NOUNS_AS_WELL = """move need work plan show run help make take give call ask start lead leave turn stop feel find get
keep bring use cause cost hold face hope serve open offer pay play report sit stand support travel vote walk wait live
lie fear claim drive cover rise fall drop fly cut hit win lose read write meet grow sell buy spend build""".split()

PLURAL_OF = {**BE_AND_HAVE, **{f"{verb}s": verb for verb in (*_PLAIN, *_NOUNS_AS_WELL)}, "goes": "go"}
"""Verbs after one, each with its form after many."""

SINGULAR_OF = {**{many: one for one, many in BE_AND_HAVE.items()}, **{verb: f"{verb}s" for verb in _PLAIN}}
"""Verbs after many, each with its form after one."""


class Subject(NamedTuple):
    """A subject and its verb: “the list of repairs are” has the head “list” and the count `singular`."""

    block: Block
    head: str
    number: Count
    verb: str
    place: Span

    @property
    def agrees(self) -> bool:
        """Whether the verb goes with the head; a collective takes either."""
        if self.number == "collective":
            return True
        return self.is_plural == (self.number == "plural")

    @property
    def other(self) -> str:
        """The verb in the other number."""
        return (SINGULAR_OF if self.is_plural else PLURAL_OF)[self.verb]

    @property
    def is_plural(self) -> bool:
        """Whether the verb is one after many."""
        return self.verb in SINGULAR_OF


def subjects(document: Document) -> tuple[Subject, ...]:
    """Every subject of the prose whose head is certain, in order."""
    return document.once(_subjects)


_OPENERS = frozenset("that because when where whether but said says while".split())
_TIMES = frozenset("before after until".split())
_LEADS = frozenset(
    "in on at after before since during for with by as when while if although though because according until".split()
)
_PLURALS = frozenset("people police".split())
_QUANTITIES = QUANTITIES | frozenset("majority minority half rest dozen none group crowd".split())
"""What may count the nouns after “of” instead of being the head: “a group of boys were”."""

_COLLECTIVES = frozenset(
    """crew team family committee government council board company public press band squad club army navy
    audience jury cabinet party side department ministry agency panel union association commission firm
    corporation university school force population cast gang delegation congregation coalition
    administration opposition management leadership household clergy militia faculty electorate majority
    faction alliance community enemy elite youth industry""".split()
)
_EITHER = EITHER | frozenset(
    """eleven twelve buffalo salmon trout bison elk moose shrimp squid cod cattle aircraft""".split()
)

# “The poor”, “the injured” and “the French” are many.
_PEOPLE_BY_QUALITY = frozenset(
    """poor rich young old dead sick blind deaf missing hungry needy elderly guilty innocent powerful
    wealthy living faithful good many few latter former other two accused first last most same rest best
    worst only next right left middle general public wounded slain french dutch welsh""".split()
)

_NESTED_WORDS = frozenset("who that which whose whom both between and or , : ;".split())
_SPANS = frozenset("day days week weeks month months year years hour hours morning night time moments weekend".split())
_RECENT = frozenset("last past recent".split())
_NEVER_PLURAL = NEVER_PLURAL | frozenset(
    """chorus lens mathematics economics athletics ethics thus perhaps always us this his its""".split()
)

_WORD = expression(r"[^\W_]+(?:['’.-][^\W_]+)*|[^\w\s]")
_SURE = frozenset((*BE_AND_HAVE, *SINGULAR_OF, *(f"{verb}s" for verb in _PLAIN), "goes"))
_LIKELY = frozenset(f"{verb}s" for verb in _NOUNS_AS_WELL)
_SMALL = expression(r"\b[a-z]{2,8}(?= )")
_SECOND = expression(
    r"(?P<between>[^,;:()\"“”—–]{1,120}?) (?:and|but) (?:also |then |now |since )?(?P<verb>have|were|are)(?= )"
)
_NESTED = expression(
    r"\b(?:who|whom|that|which|what|where|when|while|as|after|before|if|than|because|said|says|told|are|were|have|and|or"
    r"|they|we|you|people)\b"
)
_AFTER = expression(r" (?:the|an?|his|her|its|their|from|into|to|that|in|on|at|with|for|not|by) ")


def _subjects(document: Document) -> tuple[Subject, ...]:
    return tuple(subject for block, span in sentences(document) for subject in _in(document, block, span))


def _in(document: Document, block: Block, span: Span) -> Iterator[Subject]:
    text = span.of(block.text)
    if not block.scopes & {"paragraph", "list", "caption", "deck"}:
        return
    for verb in _verbs(text):
        words = _before(text, verb)
        found = _head(document, words) if words else None
        if found:
            subject = Subject(block, found[0], found[1], verb[0], Span(*verb.span()).shift(span.start))
            yield subject
            yield from _again(subject, text, verb.end(), span.start)


def _again(subject: Subject, text: str, at: int, start: int) -> Iterator[Subject]:
    """The second verb of a subject that is one by its first: “the firm has a site and have hired”."""
    second = _SECOND.match(text, at) if not subject.is_plural and subject.number != "plural" else None
    if second and not _NESTED.search(second["between"]):
        place = Span(*second.span("verb")).shift(start)
        yield Subject(subject.block, subject.head, "singular", second["verb"], place)


def _verbs(text: str) -> Iterator[re.Match[str]]:
    """What may be the verb of a clause and shows its number."""
    for found in _SMALL.finditer(text):
        word = found[0]
        if word in _SURE or (word in _LIKELY and _AFTER.match(text, found.end())):
            yield found


def _before(text: str, verb: re.Match[str]) -> Sequence[str]:
    """The words from the beginning of the clause to its verb, empty where no clause certainly begins."""
    at = verb.start()
    tokens = _tokens(text[max(0, at - 160) : at])
    words: list[str] = []
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index]
        if words and _opens_clause(word, words, tokens[:index]):
            wish = word in {"whether", "that"} and verb[0] in SINGULAR_OF and _wish().search(text)
            return () if wish else words[::-1]
        if not word[0].isalnum():
            return words[::-1] if _ends_lead(word, text[:at]) else ()
        words.append(word)
        if len(words) > 14:
            return ()
    return words[::-1] if at <= 160 else ()


def _opens_clause(word: str, after: Sequence[str], before: Sequence[str]) -> bool:
    """Whether a clause of its own begins after a word; `after` is what follows, from its end."""
    if word in _OPENERS or word in ";:—–":
        return True
    if word in _TIMES:
        return bool(before) and _is_told(before)
    return word == "and" and after[-1] in DETERMINERS and _has_actor(before)


def _is_told(words: Sequence[str]) -> bool:
    """Whether a clause with its verb is over, so that “before” begins the next: not “the days before the vote”."""
    told = any(word in AUXILIARIES or ("d" in classes(word) and "n" not in classes(word)) for word in words)
    return told and not is_participle(words[-1]) and words[-1] not in _SPANS


def _has_actor(words: Sequence[str]) -> bool:
    """Whether somebody with a name did something before “and”, which then joins clauses: “Moe called and a crew”."""
    acts = any(
        (who[0].isupper() and who.lower() not in DETERMINERS) and "d" in classes(did) and "n" not in classes(did)
        for who, did in pairwise(words)
    )
    return acts and _NESTED_WORDS.isdisjoint(words)


@cache
def _wish() -> re.Pattern[str]:
    """Words after which a clause may be a wish: “asked that the mayor have”."""
    return expression(
        r"\b(?:if|[Ii]f|though|wish\w*|unless|lest|suppose|imagine|rather|than|would|could|demand\w*|recommend\w*"
        r"|suggest\w*|propos\w*|request\w*|requir\w*|urg\w*|ask\w*|order\w*|important|essential|vital|crucial|necessary|insist\w*)\b"
    )


def _ends_lead(mark: str, text: str) -> bool:
    """Whether a comma ends an opening phrase: “In May, the list of repairs”."""
    first = text.split(" ", 1)[0].lower()
    return mark == "," and text.count(",") == 1 and first in _LEADS


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text)


def _head(document: Document, words: Sequence[str]) -> tuple[str, Count] | None:
    """The noun that governs the verb and its number; None where the words may be read otherwise."""
    while words and (is_adverb(words[-1]) or words[-1] == "not"):
        words = words[:-1]
    parted = phrases(words)
    if not parted or not all(map(is_noun_phrase, parted)):
        return None
    first = parted[0]
    determiner = first[0].lower() if first[0].lower() in DETERMINERS else ""
    head = first[-1].lower()
    if _may_be_name(document, first) or (len(first) > 1 and "g" in classes(first[0].lower())):
        return None  # in “studying groups is” what is done is the subject
    count = _count(head, determiner, alone=len(first) < 3, more=len(parted) > 1, recent=not _RECENT.isdisjoint(first))
    return (head, count) if count else None


def _may_be_name(document: Document, phrase: Sequence[str]) -> bool:
    """Whether the head has a capital for another reason than that a sentence begins with it."""
    head = phrase[-1]
    if not head[0].isupper():
        return False
    if len(phrase) > 1 or head.isupper():
        return True
    inside = re.compile(rf"[\w,;] {re.escape(head)}\b")
    return any(inside.search(block.text) for block in document.blocks)


def _count(head: str, determiner: str, *, alone: bool, more: bool, recent: bool) -> Count | None:
    if head in _EITHER or (head in _QUANTITIES and more):
        return None
    if head in _PLURALS:
        return "plural" if determiner not in SINGULAR else None
    if head in _COLLECTIVES:
        return "collective" if determiner else None
    if _is_plural(head):
        return "plural" if determiner not in SINGULAR and (head not in UNITS or recent) else None
    if not determiner or determiner in {"these", "those"} or not _is_singular(head):
        return None
    return None if alone and _may_be_people(head) else "singular"


def _may_be_people(word: str) -> bool:
    """Whether “the” and the word may be many people: “the poor”, “the unemployed”."""
    by_ending = word.endswith(("ed", "less", "ese", "ish", "est")) and "a" in classes(word)
    return by_ending or word in _PEOPLE_BY_QUALITY


def _is_plural(word: str) -> bool:
    letters = classes(word)
    return "p" in letters and ("n" not in letters or word.endswith("ings")) and word not in _NEVER_PLURAL


def _is_singular(word: str) -> bool:
    return "n" in classes(word) and not word.endswith("s") and word not in _PLURALS
