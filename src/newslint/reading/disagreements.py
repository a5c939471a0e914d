"""Subjects read from the beginning of their sentence: joined ones, ones with more said of them, and what is there."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.reading.agreement import BE_AND_HAVE
from newslint.reading.clauses import LISTENS, is_rest_of_clause, verb_of_clause
from newslint.reading.nounphrases import (
    DETERMINERS,
    EITHER,
    NEVER_PLURAL,
    PREPOSITIONS,
    QUANTITIES,
    SINGULAR,
    UNITS,
    is_adverb,
    is_participle,
)
from newslint.reading.people import people
from newslint.reading.tokens import Token, token_sentences
from newslint.reading.wordclasses import classes
from newslint.span import Span

Number = Literal["singular", "plural"]
Words = Sequence[Token]


class Disagreement(NamedTuple):
    """A verb in the wrong number, the one that is right, and the words that it must go with."""

    block: Block
    span: Span
    right: str
    head: str


_MANY = {**BE_AND_HAVE, **{f"{one}n't": f"{many}n't" for one, many in BE_AND_HAVE.items()}}
_ONE = {many: one for one, many in _MANY.items()}


def disagreements(document: Document) -> tuple[Disagreement, ...]:
    """Verbs whose subject, read from the beginning of the clause, has the other number."""
    return document.once(_disagreements)


def _disagreements(document: Document) -> tuple[Disagreement, ...]:
    return tuple(_found(document))


def _found(document: Document) -> Iterator[Disagreement]:
    for block, words in token_sentences(document):
        for start in _starts(words):
            found = _judged(document, words, start)
            if found:
                verb, right, head = found
                yield Disagreement(block, Span(verb.start, verb.end), right, head)
        yield from _there(block, words)


_SAID = frozenset("said says that but because when while where whether although".split())


def _starts(words: Words) -> Iterator[int]:
    """Where a clause with its subject may begin: the sentence, after its opening phrase, after “said”."""
    yield 0
    for number, word in enumerate(words[1:-2], 1):
        if word.text in _PARTING and _parts(words, number):
            yield number + 1


def _parts(words: Words, number: int) -> bool:
    """Whether a clause may begin after a word that may part it from what stands before."""
    text = words[number].text
    if text == ",":
        return number < 9 and words[0].small in _LEADS
    if text == "but":
        return words[number - 1].text == ","
    return text != "that" or _is_that(words, number)


_PARTING = _SAID | {",", ";"}


_LEADS = frozenset(
    "in on at after before since during for with by as when while if although though because according until despite"
    " under last this next earlier later today yesterday meanwhile however still".split()
)


def _is_that(words: Words, number: int) -> bool:
    """Whether “that” brings in what somebody said, as it does after a verb of saying."""
    return words[number].text == "that" and words[number - 1].small in _TOLD


_TOLD = frozenset("said says found show shows showed believe believes believed know knew announced noted added".split())


def _judged(document: Document, words: Words, start: int) -> tuple[Token, str, str] | None:
    subject = _subject(document, words, start)
    if not subject:
        return None
    at, number, head = subject
    adverbs = at
    while at < len(words) - 1 and is_adverb(words[at].small):
        at += 1
    if at >= len(words) - 1 or not words[at].text.islower():
        return None
    after = words[at + 1]
    if head in _EACH and words[at].small not in {"are", "were", "have"}:
        return None
    if number == "plural":
        right = _form_of_many(words[at].small.replace("’", "'"), after, sure=adverbs < at)
    else:
        right = "" if _wishes(words[:start]) else _ONE.get(words[at].small.replace("’", "'"), "")
    return (words[at], right, head) if right and after.small not in {"and", "or"} else None


def _wishes(words: Words) -> bool:
    return bool(words) and words[-1].small in {"if", "that", "whether", "though", "although", "unless"}


def _form_of_many(verb: str, after: Token, *, sure: bool) -> str:
    """The form after many of a verb that goes with one; empty where the word may be a noun or is no such form."""
    if verb in _MANY:
        return _MANY[verb]
    letters = classes(verb)
    takes_object = after.small in _BEGIN_OBJECTS or after.text[0].isdigit() or after.text == "$"
    is_verb = "p" not in letters or (after.small in _FOLLOWS_VERB and (after.small != "that" or verb in LISTENS))
    if "s" not in letters or not (sure or (takes_object and is_verb)):
        return ""
    return next((plain for plain in _plain_forms(verb) if "v" in classes(plain)), "")


_FOLLOWS = frozenset("that to in on for from with at by it them him her into more about up out how not one".split())
_BEGIN_OBJECTS = DETERMINERS | _FOLLOWS
_FOLLOWS_VERB = frozenset("the a an that it them him his her their its into more $".split())


def _plain_forms(verb: str) -> Iterator[str]:
    yield verb[:-1]
    if verb.endswith("ies"):
        yield f"{verb[:-3]}y"
    if verb.endswith("es"):
        yield verb[:-2]


class _Noun(NamedTuple):
    """A noun phrase: where it ends, its head and number; `own` says whether it has an article or is a name."""

    end: int
    head: str
    number: Number | None
    own: bool
    each: bool = False


def _subject(document: Document, words: Words, start: int) -> tuple[int, Number, str] | None:
    """Where the verb of a subject may stand, the number of the subject and what it is called."""
    first = _noun(document, words, start)
    if not first:
        return None
    nouns, at = [first], first.end
    while at < len(words) - 2 and words[at].text in {",", "and"}:
        after = at + 1 + (words[at].text == "," and words[at + 1].text == "and")
        more = _noun(document, words, after) if words[at].text == "and" or len(nouns) > 1 or _lists(words, at) else None
        if not more:
            break
        joined = words[after - 1].text == "and"
        nouns.append(more)
        at = more.end
        if joined:
            return _joined(words, nouns, at)
    return _single(words, first) if len(nouns) == 1 else None


def _lists(words: Words, comma: int) -> bool:
    """Whether a comma is one of a list: another, or “and”, follows soon, and no article comes after it."""
    near = [word.text for word in words[comma + 1 : comma + 6]]
    return "and" in near and near[0] not in {"a", "an", "who", "which", "including", "the"}


def _joined(words: Words, nouns: Sequence[_Noun], at: int) -> tuple[int, Number, str] | None:
    """The subject of nouns that “and” joins, where they are no single thing or person."""
    own = all(noun.own for noun in nouns) or nouns[-1].number == "plural" or len(nouns) > 2
    if not own or nouns[0].each or words[at].text in {",", "of", "'", "’"} or not words[at].is_word:
        return None
    head = f"{nouns[-2].head} and {nouns[-1].head}"
    return at, "plural", head


def _single(words: Words, noun: _Noun) -> tuple[int, Number, str] | None:
    """A subject of one noun, past the phrases, the clause and the remark between commas that may follow it."""
    if noun.number is None:
        return None
    at = _past_phrases(words, noun.end)
    if at < len(words) - 3 and words[at].text == ",":
        at = _past_remark(words, at)
        return (at, noun.number, noun.head) if at and (noun.own or noun.number == "plural") else None
    if at < len(words) - 3 and words[at].text == "who":
        at = _past_clause(words, at)
        return (at, noun.number, noun.head) if at else None
    sure = at > noun.end or noun.number == "plural" or noun.head in _ALWAYS_ONE
    return (at, noun.number, noun.head) if sure else None


def _past_phrases(words: Words, at: int) -> int:
    """Past “of the county”, “announced today”, “owned by the firm”."""
    while at < len(words) - 2:
        small = words[at].small
        if small in _BETWEEN:
            end = _phrase_end(words, at + 1)
            if end == at + 1:
                return at
            at = end
        elif is_participle(small) and words[at + 1].small in _DATED:
            at += 2
        elif is_participle(small) and words[at + 1].small in _BETWEEN and words[at].text.islower():
            at += 1
        else:
            return at
    return at


_BETWEEN = PREPOSITIONS - {"like"}
_DATED = frozenset("today yesterday monday tuesday wednesday thursday friday saturday sunday above below here".split())


def _phrase_end(words: Words, at: int) -> int:
    """Where the noun phrase after a preposition ends: before a verb, a mark, another preposition."""
    start = at
    while at < len(words) - 1 and words[at].is_word and (at == start or words[at].small not in DETERMINERS):
        small = words[at].small
        letters = classes(small)
        named = words[at].text[0].isupper() or small[0].isdigit()
        if small in _STOPS or (not named and small not in _OPEN_PHRASES and set(letters) <= set("vdsr")):
            break
        if at > start and not named and "s" in letters and words[at + 1].small in _FOLLOWS_VERB:
            break
        at += 1
    return at


_STOPS = (
    frozenset(
        """and or but who which that when where while because if as than is are was were has have had does do did
        will would can could may might must should isn't aren't wasn't weren't hasn't haven't doesn't don't didn't
        also not now still then said says it he she they we you there""".split()
    )
    | PREPOSITIONS
)


def _past_remark(words: Words, comma: int) -> int:
    """Past “, including the League of Voters,”, “, who fled on foot,”, “, a bakery,”; 0 where it does not end."""
    if words[comma + 1].small not in _REMARKS:
        return 0
    closing = next((n for n in range(comma + 2, min(comma + 18, len(words) - 2)) if words[n].text == ","), 0)
    if not closing or not all(word.is_word or word.text in "$’'" for word in words[comma + 1 : closing]):
        return 0
    return (
        closing + 1 if words[closing + 1].small.replace("’", "'") in _MANY | _ONE or _tells(words, closing + 1) else 0
    )


_REMARKS = frozenset("including who which along together".split())


def _tells(words: Words, at: int) -> bool:
    letters = classes(words[at].small)
    return "s" in letters and "p" not in letters and words[at].text.islower()


def _past_clause(words: Words, who: int) -> int:
    """Past “who responded to the fire”; 0 where its end is not sure."""
    for end in range(who + 2, min(who + 12, len(words) - 1)):
        if words[end].small.replace("’", "'") in {"was", "were", "has", "is", "are", "have"} and end > who + 1:
            clause = words[who:end]
            verb = verb_of_clause(clause)
            return end if verb and is_rest_of_clause(clause[verb + 1 :]) else 0
    return 0


_PREFIXES = frozenset(
    tuple(pair.split()) for pair in "over a,more than,fewer than,less than,at least,up to,an estimated".split(",")
)
_HEDGES = frozenset("about nearly almost roughly around some approximately over all both".split())
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand several many few dozen""".split()
)
_SEVERAL = _NUMBERS | frozenset({"these", "those", "both"})
_ANYONE = frozenset("anyone everyone someone nobody everybody anybody somebody".split())
_MASS = frozenset(
    """traffic funding construction evidence information damage water money research weather violence
    electricity power equipment furniture advice progress legislation testimony smoke""".split()
)
_OPEN_PHRASES = DETERMINERS | _SEVERAL


def _noun(document: Document, words: Words, start: int) -> _Noun | None:
    """The noun phrase that begins at a place; None where none surely does."""
    at = _past_hedges(words, start)
    if at >= len(words) - 1 or not words[at].is_word:
        return None
    first = words[at]
    if words[at + 1].text == "of" and first.small in _OF_MANY:
        return _of_many(words, at)
    if first.small in _ANYONE:
        return _Noun(at + 1, first.small, "singular", own=True)
    if first.small == "those" and words[at + 1].text == "who":
        return _Noun(at + 1, "those", "plural", own=True)
    named = first.text[0].isupper() and first.small not in _OPEN_PHRASES
    return (_person(document, words, at) if named else None) or _common_noun(document, words, at, opens=not start)


def _common_noun(document: Document, words: Words, at: int, *, opens: bool) -> _Noun | None:
    """A noun with its article or number and what else stands before it; no name."""
    first = words[at].small
    counted = first in _SEVERAL or (first[0].isdigit() and first != "1")
    owned = first in DETERMINERS
    begins = _past_number(words, at) if counted else at + owned
    end = _head_end(words, begins)
    if end <= begins:
        return None
    head, beside = words[end - 1], end - begins > 1
    may_be_name = beside or owned or counted or not opens or head.text in document.once(_surnames)
    if head.text[0].isupper() and (may_be_name or head.text.isupper()):
        return None
    if beside and not owned and "g" in classes(first):
        return None  # in “studying groups is” what is done is the subject
    number = _number(head.small, classes(head.small), first, counted=counted, owned=owned)
    each = first in {"each", "every", "no"} or head.small in _QUANTITIES
    return _Noun(end, head.small, number, own=owned or counted, each=each) if number or _may_be_noun(head) else None


def _may_be_noun(word: Token) -> bool:
    return not {"n", "p"}.isdisjoint(classes(word.small))


_EACH = frozenset("each either neither one".split())
_SOME = frozenset("all most some many both several".split())
_OF_MANY = _EACH | _SOME
_ALWAYS_ONE = _ANYONE | _MASS | _EACH


def _of_many(words: Words, at: int) -> _Noun | None:
    """“Each of the houses” is one, “all of the victims” are many, “all of the water” is neither."""
    end = _phrase_end(words, at + 2)
    head = words[end - 1].small
    if not _is_plural(head):
        return None
    return _Noun(
        end,
        words[at].small if words[at].small in _EACH else head,
        "singular" if words[at].small in _EACH else "plural",
        own=True,
        each=True,
    )


def _is_plural(head: str) -> bool:
    letters = classes(head)
    return head in {"people", "men", "women", "children"} or ("p" in letters and "n" not in letters)


def _past_hedges(words: Words, at: int) -> int:
    while at < len(words) - 2:
        if (words[at].small, words[at + 1].small) in _PREFIXES:
            at += 2
        elif words[at].small in _HEDGES and (words[at + 1].small in _SEVERAL or words[at + 1].text[0].isdigit()):
            at += 1
        else:
            return at
    return at


def _past_number(words: Words, at: int) -> int:
    """Past a number, which may have commas: “331,000”."""
    at += 1
    while (
        at < len(words) - 2 and words[at].text == "," and words[at + 1].text.isdigit() and len(words[at + 1].text) == 3
    ):
        at += 2
    return at


def _person(document: Document, words: Words, at: int) -> _Noun | None:
    """A person's name, as one noun."""
    known = document.once(_people_by_start)
    end = known.get(words[at].start)
    if not end:
        return None
    after = next((n for n in range(at, len(words)) if words[n].start >= end), 0)
    is_word = after - at == 1 and classes(words[at].small) and words[at].text not in document.once(_surnames)
    is_named = all(word.text[0].isupper() and not word.text.isupper() for word in words[at:after])
    return _Noun(after, words[after - 1].text, "singular", own=True) if after and is_named and not is_word else None


def _surnames(document: Document) -> frozenset[str]:
    """The last names of the people who have a first name in the draft."""
    return frozenset(one.surname for one in people(document) if one.given)


def _people_by_start(document: Document) -> dict[int, int]:
    return {one.whole.start: one.whole.end for one in people(document)}


def _head_end(words: Words, at: int) -> int:
    """Where a run of words that can stand before a noun and be one ends."""
    start = at
    while at < len(words) - 1 and words[at].is_word and words[at].small not in _STOPS | DETERMINERS:
        letters = classes(words[at].small)
        named = words[at].text[0].isupper() or words[at].text[0].isdigit()
        if not named and not set(letters) & set("npaeg") and not words[at].small.endswith(("'s", "’s")):
            break
        if at > start and "p" in classes(words[at - 1].small) and "n" not in classes(words[at - 1].small):
            break  # what follows a plural is its verb, or a participle: “awards announced”
        if at > start and _is_verb_here(words, at):
            break
        at += 1
    return at


def _is_verb_here(words: Words, at: int) -> bool:
    letters = classes(words[at].small)
    return "s" in letters and "n" not in letters and words[at + 1].small in _FOLLOWS_VERB


def _number(head: str, letters: str, first: str, *, counted: bool, owned: bool) -> Number | None:
    """The number that a head shows; None where it can be either, or counts something."""
    if head in _EITHER or head in _UNITS or head in _QUANTITIES:
        return None
    if head == "people" or ("p" in letters and "n" not in letters and not head.endswith("ings")):
        return "plural" if head not in _NEVER_PLURAL and first not in SINGULAR else None
    if counted:
        return None
    if head in _MASS:
        return "singular"
    return (
        "singular" if owned and "n" in letters and not head.endswith("s") and first not in {"these", "those"} else None
    )


_EITHER = EITHER | frozenset(
    """police family team crew public press board council committee government band group jury majority
    minority crowd audience youth class faculty community leadership management company poor rich young
    old dead sick injured wounded missing rest most half all none some others dozen hundred faithful
    elderly homeless disabled unemployed accused poorest richest bereaved blind deaf needy british
    french irish dutch english chinese japanese swiss""".split()
)
_UNITS = UNITS | frozenset("news politics mathematics economics physics athletics".split())
_QUANTITIES = QUANTITIES | frozenset("abundance fleet flock herd panel list pack swarm trove".split())
_NEVER_PLURAL = NEVER_PLURAL | frozenset("states nations".split())


def _there(block: Block, words: Words) -> Iterator[Disagreement]:
    """“There is several reasons”, “there were a large crowd”."""
    for number, word in enumerate(words[:-3]):
        if word.small != "there":
            continue
        verb, at = words[number + 1], number + 2
        if verb.small == "has" and words[at].text != "been":
            continue
        at += verb.small == "has"
        many = _counts_many(words, _past_adverbs(words, at))
        form = verb.small.replace("’", "'")
        if many and form in _THERE_IS:
            yield Disagreement(block, Span(verb.start, verb.end), _THERE_IS[form], many)
        elif form in {"are", "were"} and (one := _counts_one(words, _past_adverbs(words, at))):
            yield Disagreement(block, Span(verb.start, verb.end), _ONE[form], one)


_THERE_IS = {one: _MANY[one] for one in ("is", "was", "has", "isn't", "wasn't")}


def _past_adverbs(words: Words, at: int) -> int:
    while at < len(words) - 2 and (is_adverb(words[at].small) or words[at].small in {"only", "just", "currently"}):
        at += 1
    return at


def _counts_many(words: Words, at: int) -> str:
    """The plural that is counted at a place; empty where none is, or an amount of time, way or money."""
    start = at
    at = _past_hedges(words, at)
    if at >= len(words) - 1:
        return ""
    first = words[at].small
    if first in {"a", "an"}:
        few = words[at + 1].small in {"few", "couple", "dozen", "handful"} or (
            words[at + 1].small in {"number", "lot"} and words[at + 2].small == "of"
        )
        at += 2 if few else 0
        if not few:
            return ""
        at += words[at].small == "of"
    elif first in _SEVERAL or (first[0].isdigit() and first != "1"):
        at = _past_number(words, at)
    elif first in DETERMINERS or start != at:
        return ""
    end = _head_end(words, at)
    head = words[end - 1].small if end > at else ""
    letters = classes(head)
    plural = head == "people" or ("p" in letters and "n" not in letters)
    if not plural or head in _UNITS or head in _NEVER_PLURAL or not set(letters).isdisjoint("r"):
        return ""
    told_of = words[end].text in {",", "and"} and start == at  # “there is rain and wind”
    return "" if told_of or any(word.text in "%$" for word in words[start:end]) else head


def bodies_as_many(document: Document) -> Iterator[Disagreement]:
    """Bodies by their names before a verb of many: “The American Red Cross are”."""
    for block, words in token_sentences(document):
        if words[0].text != "The":
            continue
        end = next((n for n, word in enumerate(words[1:-2], 1) if not word.text[0].isupper() or word.text == "."), 0)
        verb = words[end]
        if end > 2 and verb.text in {"are", "were", "have"} and words[end - 1].small in _BODIES:
            yield Disagreement(block, Span(verb.start, verb.end), _ONE[verb.text], words[end - 1].text)


_BODIES = frozenset(
    """cross department administration agency bureau commission committee council board association union
    university college school company corporation center institute foundation office service court
    congress senate house guard army navy authority society league church bank club party government
    ministry museum library hospital group team force corps coalition alliance legislature assembly
    parliament federation organization fund trust network times post police""".split()
) - {"police", "times"}
_COUNTS = frozenset("few many million billion thousand hundred couple pair trio majority minority".split())


def _counts_one(words: Words, at: int) -> str:
    """The single thing at a place, with none beside it."""
    if words[at].small not in {"a", "an", "another", "no"} or words[at].small == "no":
        return ""
    end = _head_end(words, at + 1)
    head = words[end - 1].small if end > at + 1 else ""
    letters = classes(head)
    of = words[end].text == "of" and head in _EITHER
    if "n" not in letters or "p" in letters or of or head in _QUANTITIES | _NUMBERS | _COUNTS or head.endswith("s"):
        return ""
    rest = [word.text for word in words[end : end + 14]]
    return "" if {"and", ",", "or", "plus", "&"} & set(rest) else head
