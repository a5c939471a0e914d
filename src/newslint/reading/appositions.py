"""Descriptions of a subject that a comma opens and none closes before the verb: “Anna Moe, a baker from Oslo said”."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.names import Name, names
from newslint.reading.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_noun_phrase, phrases
from newslint.reading.people import people
from newslint.reading.sentences import sentences_by_block
from newslint.reading.wordclasses import classes, is_of
from newslint.span import Span

LONGEST = 18
"""Words of a description: what is longer may be read in more than one way."""


class OpenDescription(NamedTuple):
    """A description without its second comma: `span` is its last word, after which the comma belongs."""

    block: Block
    span: Span


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def small(self) -> str:
        return self.text.lower()


def open_descriptions(document: Document) -> Iterator[OpenDescription]:
    """Every description that runs into the verb of its sentence, where the subject begins the sentence.

    The subject is a name, or a noun with its article; the description is a noun phrase, an age, a relative clause or
    what was done (`based in`, `introduced by`). Where the words can be read otherwise nothing is found.
    """
    for block, around in sentences_by_block(document).items():
        if "text" in block.scopes:
            for sentence in around:
                found = _in(document, block, sentence.span)
                if found:
                    yield OpenDescription(block, Span(found.start, found.end))


def _in(document: Document, block: Block, sentence: Span) -> _Word | None:
    text = block.text
    if text.find(",", *sentence) < 0:
        return None
    words = _words(text, sentence)
    start, comma = _subject(words) if words else (0, 0)
    if not comma or not _is_subject(document, block, words[start:comma]):
        return None
    is_named = _is_name(document, block, words[start:comma])
    after = words[comma + 1 :]
    verb = _verb(after, is_named=is_named) or _verb_after_name(document, block, words[start:comma], after)
    if not verb or _is_attribution_beside(after[verb:]):
        return None
    return words[comma + verb]


_BRACKET = expression(r"\([^()]{1,40}\)|,\s\d\d(?=,\s(?:of|from|a)\s)")
_WORD = expression(r"(?:[A-Z]\.)+|[A-Z][a-z]{0,5}\.(?=\s\S)|[^\W_]+(?:['’.&-][^\W_]+)*['’]?|[^\w\s]")


def _words(text: str, sentence: Span) -> list[_Word]:
    """The words and marks of a sentence; brackets, and an age before more, say nothing of its commas."""
    plain = _BRACKET.sub(_blank, text[sentence.start : sentence.end])
    return [
        _Word(found[0], found.start() + sentence.start, found.end() + sentence.start) for found in _WORD.finditer(plain)
    ]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


_LEADS = frozenset("in on at after before since during for with by as from under last this next earlier later".split())
_LONGEST_LEAD = 8
_JOINTS = frozenset("and but so yet meanwhile".split())


def _subject(words: Sequence[_Word]) -> tuple[int, int]:
    """Where the subject begins and at which word the comma after it stands; an opening phrase is passed over."""
    commas = [number for number, word in enumerate(words) if word.text == ","]
    start = 0
    if len(commas) > 1 and commas[0] <= _LONGEST_LEAD and words[0].small in _LEADS:
        start, commas = commas[0] + 1, commas[1:]
    elif words[0].small in _JOINTS:
        start = 1
    return start, commas[0] if commas else 0


_TIMES = frozenset(
    """day days week weeks month months year years morning afternoon evening night hour hours minute minutes moment time
    weekend summer winter spring autumn fall decade century season today yesterday tomorrow first second third
    result addition total contrast way end start beginning meantime""".split()
)
"""What opens a sentence and is not its subject: “The next day, a man was hurt”."""

_OWN = frozenset("the his her its their our a an this that".split())


def _is_subject(document: Document, block: Block, words: Sequence[_Word]) -> bool:
    if not words or words[0].small in _LEADS | PREPOSITIONS or any(not word.text[0].isalnum() for word in words):
        return False
    if _is_name(document, block, words):
        return True
    clause = next((number for number, word in enumerate(words) if word.small in {"that", "who"} and number), 0)
    if clause and not (_own_verb(words[clause:]) and _is_object(words[clause + _own_verb(words[clause:]) + 1 :])):
        return False
    return _is_noun_with_article(words[:clause] if clause else words)


def _is_noun_with_article(words: Sequence[_Word]) -> bool:
    parted = phrases([word.text if number else word.small for number, word in enumerate(words)])
    if not parted or words[0].small not in _OWN or not all(map(is_noun_phrase, parted)):
        return False
    return _TIMES.isdisjoint({words[-1].small, parted[0][-1].lower()})


def _is_name(document: Document, block: Block, words: Sequence[_Word]) -> bool:
    """Whether words are a name, or a title and a name."""
    last = words[-1]
    name = next((one for one in document.once(_names_by_end).get((block, last.end), ())), None)
    if name is None or name.kind in {"time", "nation"}:
        return False
    before = [word for word in words if word.end <= name.span.start]
    if not all(word.text[0].isupper() or "n" in classes(word.small) or word.small in _OF for word in before):
        return False
    is_known = name.kind in {"place", "institution"} or _is_person(document, name)
    return not name.opens or len(name.words) > 1 or is_known or block.text.startswith(", who ", last.end)


_OF = frozenset("of the for and".split())


def _is_person(document: Document, name: Name) -> bool:
    return any(mention.block is name.block and name.span.contains(mention.span) for mention in people(document))


def _names_by_end(document: Document) -> dict[tuple[Block, int], list[Name]]:
    found: dict[tuple[Block, int], list[Name]] = {}
    for name in names(document):
        found.setdefault((name.block, name.span.end), []).append(name)
    return found


_ARTICLES = frozenset("a an one".split())
_ROLES = frozenset("former executive senior deputy chief vice assistant then now".split())
_RELATIVES = frozenset("who which whose where".split())
_PLACED = frozenset("based located headquartered founded established built opened born".split())
_BREAKS = frozenset(
    """that what when after because if while as than before although though since until where who whom which whose how
    why whether so""".split()
)
_SURE = frozenset(
    """said told was were is are has had have will would can could may might must says does did died became began went
    took gave came wrote won lost ran spoke knew chose fell rose belonged remained arrived appeared seemed lived worked
    served resigned retired agreed voted""".split()
)
_SAYING = frozenset("said says told added wrote".split())
_LISTENS = frozenset(
    """say says said think thinks thought believe believes believed know knows knew claim claims claimed hope hopes
    hoped feel feels felt find finds found hear hears heard see sees saw show shows showed mean means meant tell tells
    told argue argues argued announce announced warn warned insist insisted fear fears feared expect expects expected
    learn learned realize realized suggest suggested report reported admit admitted note noted add added write wrote
    ensure ensures ensured prove proves proved agree agreed wish wished deny denied promise promised require requires
    required ask asked make makes made let lets call called name named""".split()
)
"""Verbs after which a clause with its own subject may stand: “who thinks the mayor is wrong”."""

_NAMING = frozenset("called named dubbed given awarded granted offered elected appointed considered paid sent".split())
_OBJECTS = frozenset("the a an that his her its their him them reporters".split())
_PRONOUNS = frozenset("he she they it we i you there this these those".split())
_ADVERBS = frozenset(
    "also not still now once never then already just later soon recently previously often only".split()
)


def _verb(words: Sequence[_Word], *, is_named: bool) -> int:
    """At which word of what follows the comma the verb of the sentence stands; 0 where none is sure."""
    if len(words) < 3:
        return 0
    first = words[0].small
    if first in _RELATIVES:
        return _verb_after_clause(words)
    if first in _PLACED or (words[1].small == "by" and is_of(first, "participle")):
        return _verb_after_phrase(words, 2)
    if is_named and first.isdigit() and len(first) == 2:
        return 1 if words[1].text in _SURE else 0
    if is_named and first == "of":
        return _verb_after_place(words)
    begins = first in _ARTICLES or (is_named and (first in _ROLES or _is_role(words)))
    return _verb_after_phrase(words, 0) if begins else 0


def _is_role(words: Sequence[_Word]) -> bool:
    """Whether a bare noun tells what somebody is: “director of the port”."""
    return words[0].text.islower() and "n" in classes(words[0].small) and words[1].small == "of"


def _verb_after_name(document: Document, block: Block, subject: Sequence[_Word], words: Sequence[_Word]) -> int:
    """The verb after the name of somebody who is called by a job first: “The head of the port, Anna Moe told”."""
    if not words or subject[0].small not in DETERMINERS or not _is_job(subject):
        return 0
    name = next(
        (one.whole for one in people(document) if one.block is block and one.whole.start == words[0].start), None
    )
    at = sum(word.end <= name.end for word in words) if name else 0
    return at if 1 < at < len(words) - 1 and words[at].text in _SURE else 0


_JOB = expression(r"(?:er|or|ist|ian|man|woman|ant|ent|ief|cipal|victim|mother|wife|husband|head|mayor)$")


def _is_job(words: Sequence[_Word]) -> bool:
    """Whether the head of a phrase is somebody: “the principal of the school”."""
    parted = phrases([word.small for word in words])
    head = parted[0][-1] if parted else ""
    return bool(_JOB.search(head)) and "n" in classes(head)


def _verb_after_place(words: Sequence[_Word]) -> int:
    """The verb after the name of a place: “Anna Moe, of New York said”."""
    after = next((number for number in range(1, len(words)) if not words[number].text[0].isupper()), 0)
    return after if after > 1 and words[after].text in _SURE else 0


def _verb_after_phrase(words: Sequence[_Word], skipped: int) -> int:
    """The verb after a noun phrase; of a clause within it, after that."""
    for number, word in enumerate(words[: LONGEST + 1]):
        if not word.text[0].isalnum():
            return 0
        if number <= skipped:
            continue
        if word.small in {"who", "which", "that"}:
            found = _verb_after_clause(words[number:])
            return number + found if found and _reads(words[skipped:number]) else 0
        if word.small in _BREAKS or (word.small == "and" and _begins_another(words[number + 1 :])):
            return 0
        if number > 1 and _is_finite(words, number):
            return number if _reads(words[skipped:number]) and not _is_several(words[:number], word) else 0
    return 0


def _begins_another(words: Sequence[_Word]) -> bool:
    """Whether somebody else follows `and`: “Moe, a baker and two friends were”."""
    return not words or words[0].small in DETERMINERS or words[0].text[0].isdigit() or words[0].text[0].isupper()


def _is_several(words: Sequence[_Word], verb: _Word) -> bool:
    """Whether `and` may end a list of subjects: the verb is one after many."""
    return verb.small in {"were", "are", "have"} and any(word.small == "and" for word in words)


def _reads(words: Sequence[_Word]) -> bool:
    """Whether words are noun phrases that prepositions part."""
    texts = [word.text for word in words if word.small not in {"and", "or"}]
    parted = phrases(texts)
    return bool(parted) and all(map(is_noun_phrase, parted))


def _is_finite(words: Sequence[_Word], number: int) -> bool:
    """Whether a word is a verb with its own subject here: sure by its form, or by the object after it."""
    word, before = words[number], words[number - 1]
    after = words[number + 1].small if number + 1 < len(words) else ""
    if not after or not after[0].isalnum() or before.small in _OBJECTS or before.small in {"to", "of", "and"}:
        return False
    if word.text in _SURE:
        return True
    return after in _OBJECTS and word.text.islower() and word.text not in _NAMING and is_of(word.text, "past & ~noun")


_JOINED = frozenset("and or to not".split())


def _verb_after_clause(words: Sequence[_Word]) -> int:
    """The verb of the sentence after a clause that begins with `who` or `which`."""
    own = _own_verb(words)
    if not own:
        return 0
    for number in range(own + 1, min(len(words), LONGEST + 1)):
        word, before = words[number], words[number - 1]
        if not word.text[0].isalnum() or word.small in _BREAKS or word.small in _PRONOUNS:
            return 0
        if word.text in _SURE and (number > own + 1 or before.small not in _SURE) and before.small not in _JOINED:
            follows = words[number + 1].text[:1] if number + 1 < len(words) else ""
            return number if follows.isalnum() and _is_object(words[own + 1 : number]) else 0
        if word.small in _LISTENS and before.small == "and":
            return 0
    return 0


def _is_object(words: Sequence[_Word]) -> bool:
    """Whether words can end a clause after its verb: none, adverbs, nouns after a preposition or not."""
    begins = next((n for n, word in enumerate(words) if not _is_particle(word)), len(words))
    return begins == len(words) or _reads(words[begins:])


_PLACES = frozenset("nearby alone abroad upstairs downstairs next door".split())


def _is_particle(word: _Word) -> bool:
    return word.small in PREPOSITIONS | _PLACES or ("r" in classes(word.small) and "n" not in classes(word.small))


def _own_verb(words: Sequence[_Word]) -> int:
    """The last word of the clause's own verb; 0 where a clause of another subject may follow it."""
    at = 1
    if words[0].small == "whose":
        at = next((number for number, word in enumerate(words) if word.small in AUXILIARIES | {"was", "were"}), 0)
        if not at or at > 4:
            return 0
    if at >= len(words) or not _may_be_verb(words[at]):
        return 0
    while at + 1 < len(words) and _goes_on(words[at], words[at + 1]):
        at += 1
    heard = words[at].small in _LISTENS and not _is_passive(words, at)
    return 0 if heard and words[at].small not in {"saw", "heard"} else at


def _is_passive(words: Sequence[_Word], at: int) -> bool:
    """Whether the verb tells what was done to the subject: “who was called by”."""
    return any(word.small in {"was", "is", "were", "are", "been"} for word in words[max(0, at - 2) : at])


def _may_be_verb(word: _Word) -> bool:
    small = word.small
    is_verb = small in _SURE or small in AUXILIARIES or small in _ADVERBS or small.endswith("ly")
    return word.text.islower() and (is_verb or is_of(small, "past | verb-s | verb"))


def _goes_on(word: _Word, after: _Word) -> bool:
    """Whether the verb has another word: `has been`, `was not seen`."""
    helps = word.small in _SURE | AUXILIARIES | _ADVERBS or word.small.endswith("ly")
    small = after.small
    more = small in AUXILIARIES | _ADVERBS or small.endswith("ly") or is_of(small, "participle | ing") or small == "be"
    return helps and more


def _is_attribution_beside(words: Sequence[_Word]) -> bool:
    """Whether the verb and the words before it only say who said the rest: “The deal, a minister said, is off”."""
    if words[0].small in _SAYING and words[1].small not in {"that", "he", "she", "they", "it"}:
        return any(word.text == "," for word in words)
    return any(word.text == "," for word in words[1:3])
