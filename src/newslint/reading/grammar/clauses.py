"""The clause that begins a sentence: what its subject may be, and which of its words are verbs."""

from collections.abc import Sequence

from newslint.document import Block, Document
from newslint.reading.naming.names import Name, names
from newslint.reading.naming.people import people
from newslint.reading.text.nounphrases import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    UNITS,
    is_adverb,
    is_noun_phrase,
    phrases,
)
from newslint.reading.text.tokens import Token
from newslint.reading.vocabulary.wordclasses import classes, is_of

LEADS = frozenset("in on at after before since during for with by as from under last this next earlier later".split())


_LONGEST_LEAD = 8
_JOINTS = frozenset("and but so yet meanwhile".split())


def subject_before_comma(words: Sequence[Token]) -> tuple[int, int]:
    """Where the subject begins and at which word the comma after it stands; an opening phrase is passed over."""
    commas = [number for number, word in enumerate(words) if word.text == ","]
    start = 0
    if len(commas) > 1 and commas[0] <= _LONGEST_LEAD and _leads(words[0].small):
        start, commas = commas[0] + 1, commas[1:]
    elif words[0].small in _JOINTS:
        start = 1
    comma = commas[0] if commas else 0
    return _after_who_says(words, start, comma), comma


def _leads(word: str) -> bool:
    """Whether a word opens a phrase before the subject: “In May, …”, “Speaking in the town, …”."""
    return word in LEADS or is_of(word, "ing & ~noun & ~adjective")


def _after_who_says(words: Sequence[Token], start: int, comma: int) -> int:
    """Where the clause begins that somebody is said to say: “Police say the driver, who …”."""
    says = next((number for number in range(start + 1, comma) if words[number].text in _SAYS), 0)
    if not says:
        return start
    return says + 2 if words[says + 1].small == "that" else says + 1


_SAYS = frozenset("say says said".split())


TIMES = frozenset(
    """day days week weeks month months year years morning afternoon evening night hour hours minute minutes moment time
    weekend summer winter spring autumn fall decade century season today yesterday tomorrow first second third
    result addition total contrast way end start beginning meantime""".split()
)
"""What opens a sentence and is not its subject: “The next day, a man was hurt”."""
_OWN = frozenset("the his her its their our a an this that".split())
_NO_SUBJECT = (
    LEADS
    | PREPOSITIONS
    | frozenset(
        """like unlike throughout amid beyond despite except besides above below beneath beside toward towards until
        including given following without regarding among upon via per while when though although if because whereas
        once then now instead meanwhile then and but so not""".split()
    )
)


def is_subject(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether words that open a clause are its subject: a name, or a noun with its article, with a clause or none."""
    if not words or words[0].small in _NO_SUBJECT or any(not word.text[0].isalnum() for word in words):
        return False
    if is_name_phrase(document, block, words):
        return True
    clause = next((number for number, word in enumerate(words) if word.small in {"that", "who"} and number), 0)
    if clause and not _is_whole_clause(words[clause:]):
        return False
    joint = next((number for number, word in enumerate(words) if word.small == "and" and number), 0)
    if 0 < joint <= _LONGEST_OF_TWO and not clause and is_subject(document, block, words[:joint]):
        return is_subject(document, block, words[joint + 1 :])
    return _is_plain_noun(words[:clause] if clause else words)


_LONGEST_OF_TWO = 3
"""Words before “and” in a subject of two; in what is longer “and” may join anything."""


def _is_whole_clause(words: Sequence[Token]) -> bool:
    verb = verb_of_clause(words)
    return bool(verb) and is_rest_of_clause(words[verb + 1 :])


_COUNTED = frozenset("both many some several most few two three four five six seven eight nine ten dozens no".split())


def _is_plain_noun(words: Sequence[Token]) -> bool:
    parted = phrases(
        [word.text if number or not classes(word.small) else word.small for number, word in enumerate(words)]
    )
    first = words[0].small
    counted = len(words) > 1 and (first in _COUNTED or first.isdigit())
    begins = counted or first in _OWN or any(word.small.endswith("'s") for word in words[:2])
    begins = begins or is_of(first, "plural & ~noun & ~verb-s & ~adverb")
    if not parted or not begins or not all(map(is_noun_phrase, parted)):
        return False
    if counted and not (UNITS | TIMES).isdisjoint(word.lower() for word in parted[0]):
        return False
    return TIMES.isdisjoint({words[-1].small, parted[0][-1].lower()})


def is_name_phrase(document: Document, block: Block, words: Sequence[Token]) -> bool:
    """Whether words are a name, or a title and a name."""
    last = words[-1]
    name = name_ending_at(document, block, last.end)
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


def name_ending_at(document: Document, block: Block, end: int) -> Name | None:
    """The name that ends at a place of a block's text."""
    return next(iter(document.once(_names_by_end).get((block, end), ())), None)


def name_starting_at(document: Document, block: Block, start: int) -> Name | None:
    """The name that begins at a place of a block's text."""
    return document.once(_names_by_start).get((block, start))


def _names_by_start(document: Document) -> dict[tuple[Block, int], Name]:
    return {(name.block, name.span.start): name for name in names(document)}


def _names_by_end(document: Document) -> dict[tuple[Block, int], list[Name]]:
    found: dict[tuple[Block, int], list[Name]] = {}
    for name in names(document):
        found.setdefault((name.block, name.span.end), []).append(name)
    return found


SURE = frozenset(
    """said told was were is are has had have will would can could may might must says does did died became began went
    took gave came wrote won lost ran spoke knew chose fell rose belonged remained arrived appeared seemed lived worked
    served resigned retired agreed voted""".split()
)
LISTENS = frozenset(
    """say says said think thinks thought believe believes believed know knows knew claim claims claimed hope hopes
    hoped feel feels felt find finds found hear hears heard see sees saw show shows showed mean means meant tell
    tells told argue argues argued announce announced warn warned insist insisted fear fears feared expect expects
    expected learn learned realize realized suggest suggested report reported admit admitted note noted add added
    write wrote ensure ensures ensured prove proves proved agree agreed wish wished deny denied promise promised
    require requires required estimate estimates estimated predict predicts predicted suspect suspects suspected
    assume assumes assumed conclude concludes concluded understand understands understood remember remembers
    remembered decide decided explain explains explained alleges alleged testify testified vow vowed ask asked make
    makes made let lets call called name named""".split()
)
"""Verbs after which a clause with its own subject may stand: “who thinks the mayor is wrong”."""
_NAMING = frozenset("called named dubbed given awarded granted offered elected appointed considered paid sent".split())
OBJECTS = frozenset("the a an that his her its their him them reporters".split())
PRONOUNS = frozenset("he she they it we i you there this these those".split())
_ADVERBS = frozenset(
    "also not still now once never then already just later soon recently previously often only".split()
)
BREAKS = frozenset(
    """that what when after because if while as than before although though since until where who whom which whose how
    why whether so""".split()
)


def is_noun_phrases(words: Sequence[Token]) -> bool:
    """Whether words are noun phrases that prepositions part."""
    texts = [word.text for word in words if word.small not in {"and", "or"}]
    parted = phrases(texts)
    return bool(parted) and all(map(is_noun_phrase, parted))


def is_finite(words: Sequence[Token], number: int) -> bool:
    """Whether a word is a verb with its own subject here: sure by its form, or by the object after it."""
    word, before = words[number], words[number - 1]
    after = words[number + 1].small if number + 1 < len(words) else ""
    if not after or not after[0].isalnum() or before.small in OBJECTS or before.small in {"to", "of", "and"}:
        return False
    if word.text in SURE:
        return True
    if after == "that" and number + 3 < len(words) and words[number + 2].small not in TIMES:
        return word.small in LISTENS and is_of(word.text, "past | verb-s")
    return after in OBJECTS and word.text.islower() and word.text not in _NAMING and is_of(word.text, "past & ~noun")


_NEVER_DONE_TO = frozenset(
    """volunteered pleaded testified declined replied responded apologized apologised complained hoped happened stood
    sat slept fled walked insisted struggled collaborated cooperated smiled laughed wept cried thrived""".split()
)
"""Past forms that tell of nobody to whom it was done, and so have their subject before them."""
_MADE = (_NAMING | frozenset("voted crowned declared ordained titled nicknamed left".split())) - {"paid", "sent"}


def is_main_verb(words: Sequence[Token], number: int) -> bool:
    """Whether a past form can only be the verb of its sentence: it has an object or needs none, and no other is left.

    “Ortega, who has two dogs of his own volunteered to help”: without it the sentence would have no verb.
    """
    word, rest = words[number], words[number + 1 :]
    if not rest or not word.text.islower() or not is_of(word.text, "past & ~noun & ~adjective"):
        return False
    return word.text not in _MADE and _is_active(word.text, rest) and not has_verb_left(rest)


def _is_active(verb: str, rest: Sequence[Token]) -> bool:
    after = rest[0].small
    if verb in _NEVER_DONE_TO or is_of(verb, "past & ~participle"):
        return rest[0].is_word
    signs = after == "up" and len(rest) > 1 and rest[1].small in {"for", "to", "with"}
    is_bare = is_of(after, "noun & ~adverb & ~adjective & ~verb-s") and after not in PREPOSITIONS | TIMES
    return signs or after in OBJECTS | DETERMINERS or rest[0].text[0].isupper() or is_bare


def has_verb_left(words: Sequence[Token]) -> bool:
    """Whether the rest of a sentence has a verb that may be the sentence's own, of no clause within it."""
    within = False
    for word in words:
        if word.text == ",":
            within = False
        elif word.small in BREAKS or word.small in {"and", "but"}:
            within = True
        elif not within and (word.text in SURE or word.small in _FINITE or is_of(word.text, "past | verb-s & ~plural")):
            return True
    return False


_FINITE = AUXILIARIES - {"be", "been", "not"}


def is_rest_of_clause(words: Sequence[Token]) -> bool:
    """Whether words can end a clause after its verb: none, adverbs, nouns after a preposition or not."""
    begins = next((n for n, word in enumerate(words) if not _is_particle(word)), len(words))
    return begins == len(words) or is_noun_phrases(words[begins:])


_PARTICLES = PREPOSITIONS | frozenset("nearby alone abroad upstairs downstairs next door".split())


def _is_particle(word: Token) -> bool:
    return word.small in _PARTICLES or ("r" in classes(word.small) and "n" not in classes(word.small))


def verb_of_clause(words: Sequence[Token]) -> int:
    """The last word of the clause's own verb; 0 where a clause of another subject may follow it."""
    at = 1
    if words[0].small == "whose":
        at = next((number for number, word in enumerate(words) if word.small in AUXILIARIES | {"was", "were"}), 0)
        if not at or at > 4:
            return 0
    while at + 1 < len(words) and (words[at].small == "long" or is_adverb(words[at].small)):
        at += 1
    if at >= len(words) or not may_be_verb(words[at]):
        return 0
    while at + 1 < len(words) and _goes_on(words[at], words[at + 1]):
        at += 1
    heard = words[at].small in LISTENS and not _is_passive(words, at)
    return 0 if heard and words[at].small not in {"saw", "heard"} else at


def _is_passive(words: Sequence[Token], at: int) -> bool:
    """Whether the verb tells what was done to the subject: “who was called by”."""
    return any(word.small in {"was", "is", "were", "are", "been"} for word in words[max(0, at - 2) : at])


def may_be_verb(word: Token) -> bool:
    small = word.small
    is_verb = small in SURE or small in AUXILIARIES or small in _ADVERBS or small.endswith("ly")
    return word.text.islower() and (is_verb or is_of(small, "past | verb-s | verb"))


_HELPERS = AUXILIARIES | _ADVERBS


def _goes_on(word: Token, after: Token) -> bool:
    """Whether the verb has another word: `has been`, `was not seen`."""
    helps = word.small in SURE or word.small in _HELPERS or word.small.endswith("ly")
    small = after.small
    more = small in _HELPERS or small.endswith("ly") or is_of(small, "participle | ing") or small == "be"
    return helps and more
