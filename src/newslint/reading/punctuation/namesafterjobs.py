"""Names that a comma parts from a job before them and none from the verb: “The head of the port, Anna Moe told us”."""

from collections.abc import Sequence

from newslint.document import Block, Document
from newslint.reading.grammar.clauses import BREAKS, LEADS, LISTENS, SURE, name_starting_at
from newslint.reading.grammar.predicates import commas_of, is_verb_alone
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, phrases
from newslint.reading.text.tokens import Token
from newslint.reading.vocabulary.lexicon import role
from newslint.reading.vocabulary.owners import listed
from newslint.reading.vocabulary.wordclasses import is_of


def name_left_open(document: Document, block: Block, words: Sequence[Token]) -> int:
    """The number of the verb before which the comma after a name is missing; 0 where none is."""
    return next((verb for comma in commas_of(words) if (verb := _verb_after(document, block, words, comma))), 0)


def _verb_after(document: Document, block: Block, words: Sequence[Token], comma: int) -> int:
    begin = _begin(words, comma) if words[comma + 1].text[0].isupper() else -1
    if begin < 0 or not _is_somebody(words[begin:comma]):
        return 0
    is_many = not _MANY.isdisjoint(word.small for word in words[begin : begin + 2])
    return _verb_after_names(document, block, words, comma + 1, is_many=is_many)


_MANY = frozenset({"both", "two"})
_JOINTS = frozenset("and but yet so while meanwhile".split())


def _begin(words: Sequence[Token], comma: int) -> int:
    """Where the phrase before a comma begins: with the sentence, or after what opens it; -1 for neither."""
    before = max((number for number in commas_of(words) if number < comma), default=-1)
    first = before + 1 + (words[before + 1].small in _JOINTS)
    if before < 0:
        return first
    if first > before + 1:
        return first if _is_clause(words[:before]) else -1
    opens = words[0].small in _OPENERS or is_of(words[0].small, "ing & ~noun | adverb")
    is_open = opens and not any(word.text in SURE for word in words[:before])
    return first if is_open and _is_begun(words[first:comma]) else -1


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether a verb stands before “but”, and none opens the words: “Joined by the mayor, and the head of the port”."""
    verbs = [word.text in SURE or is_of(word.text, "past & ~noun") for word in words]
    return any(verbs) and not verbs[0]


def _is_begun(words: Sequence[Token]) -> bool:
    """Whether a phrase has an article, or somebody whose job it is: after a comma others may belong to a list."""
    return words[0].small in DETERMINERS or _is_owned(words)


def _is_owned(words: Sequence[Token]) -> bool:
    return words[0].small in _OWNERS or any(word.small.endswith(("'s", "s'")) for word in words[:-1])


_OPENERS = LEADS | PREPOSITIONS | _JOINTS | frozenset("according also asked like".split())


def _is_somebody(words: Sequence[Token]) -> bool:
    """Whether words are a job or a tie that leaves one person in question: “The head of the port”, “His brother”.

    What says of what sort somebody is may open a sentence before the name: “A former policeman, Paul Stone said”, “The
    son of a fisherman, Moe was”.
    """
    if not words or not all(word.is_word for word in words) or any(word.small in BREAKS for word in words):
        return False
    first = words[0].small
    if first in PREPOSITIONS | {"among", "no"} or is_of(first, "ing"):  # “Among the players, Moe was best”
        return False
    rest = words[1:] if first in DETERMINERS | _MANY else words
    parted = phrases([word.small for word in rest])
    if not parted or any(word.small in _SORTS or is_verb_alone(word) for word in words):
        return False
    if first not in DETERMINERS | _MANY and any(word.small in _LEADING for word in words):
        return False
    return _is_job(_head(parted[0]), first, is_owned=_is_owned(words))


_LEADING = frozenset("prior to by from after before during as".split())
"""What makes words without an article no job: “Prior to joining the port, Moe was”."""
_OWNERS = frozenset("his her their our my its".split())
_SORTS = frozenset(
    """first second third fourth only youngest oldest eldest last next fellow former one native winner holder
    founder veteran survivor graduate product recipient descendant victim fan widow
    widower orphan admirer friend critic since never always once""".split()
)
"""What says of what sort somebody is, and so may open a sentence that tells more of them."""


def _head(phrase: Sequence[str]) -> str:
    """The noun of a phrase: “secretary” of “secretary general”."""
    return phrase[-2] if phrase[-1] in {"general", "elect", "designate"} and len(phrase) > 1 else phrase[-1]


def _is_job(head: str, first: str, *, is_owned: bool) -> bool:
    head = head.removesuffix("s") if first in _MANY else head
    if is_owned and head in listed("kin"):
        return True
    if head in _FAMILY or not (head in _HEADS or is_of(head, "person")):
        return False
    return first not in _ONE_OF_MANY or head in _SPEAKERS


_FAMILY = frozenset(
    """son daughter child baby twin brother sister wife husband mother father parent niece nephew cousin uncle aunt
    grandson granddaughter grandchild grandmother grandfather heir""".split()
)
_HEADS = frozenset("head executive mp chair".split())
_ONE_OF_MANY = frozenset("a an another".split())
_SPEAKERS = frozenset(
    """resident spokesman spokeswoman spokesperson witness eyewitness official lawmaker lecturer analyst trader
    commuter shopper passenger neighbour neighbor councillor bystander member""".split()
)
"""Of whom one speaks for many, so that the name says who it is."""


def _verb_after_names(document: Document, block: Block, words: Sequence[Token], at: int, *, is_many: bool) -> int:
    after = _after_name(document, block, words, at)
    if after and is_many and words[after].small == "and":
        after = _after_name(document, block, words, after + 1)
    return after if after and after + 1 < len(words) and _is_verb(words[after], words[after + 1]) else 0


def _is_verb(word: Token, after: Token) -> bool:
    """Whether a word right after a name is the verb of its sentence: by its form, or by what it has after it."""
    if not word.text.islower() or word.text in _BESIDE_PICTURES or not (after.is_word or after.text in _SAID_AFTER):
        return False
    if word.text in SURE or word.text in AUXILIARIES or _says_now(word.text):
        return True
    return is_of(word.text, "past" if after.small in _OBJECTS else "past & ~noun")


_SAID_AFTER = frozenset(',"“:')
_OBJECTS = DETERMINERS | frozenset("him them us that".split())
_BESIDE_PICTURES = frozenset("pictured seen left right shown known born aged".split())


def _says_now(word: str) -> bool:
    return word in LISTENS and is_of(word, "verb-s & ~plural")


def _after_name(document: Document, block: Block, words: Sequence[Token], begin: int) -> int:
    """At which word the sentence goes on after a person's name that begins at one; 0 where none does."""
    first = begin
    while first + 1 < len(words) and words[first].small.removesuffix(".") in _RANKS:
        first += 1
    end = next((n for n in range(first, len(words)) if not words[n].text[0].isupper()), 0)
    size = end - first
    if not (_SHORTEST - (first > begin) <= size <= _LONGEST) or any(
        role(word.text) in _NO_PERSON for word in words[first:end]
    ):
        return 0
    name = name_starting_at(document, block, words[begin].start) or name_starting_at(
        document, block, words[first].start
    )
    return end if name is None or name.kind in {"person", "unknown"} else 0


_SHORTEST, _LONGEST = 2, 4
_NO_PERSON = frozenset("nation institution time feature opener".split())
_RANKS = frozenset(
    """reverend rev father dr mr mrs ms miss pastor bishop judge justice capt captain lt sgt col gen maj professor prof
    sir dame lord lady hon honourable honorable chief alhaji alhaja barrister engr engineer comrade ambassador
    senator prince princess""".split()
)
