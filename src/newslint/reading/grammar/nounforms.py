"""Nouns in the wrong number after what counts them: “two laptop were”, “one of the suspect”, “a working detectors”."""

from collections.abc import Callable, Iterator

from newslint.document import Document
from newslint.reading.grammar.misformed import Misformed
from newslint.reading.text.tokens import Tokens, small_at, token_sentences
from newslint.reading.vocabulary.articles import usual_before
from newslint.reading.vocabulary.endings import RIGHT
from newslint.reading.vocabulary.plurals import plural_of, singular_of
from newslint.reading.vocabulary.wordclasses import classes, is_of


def miscounted(document: Document) -> tuple[Misformed, ...]:
    """Every noun of the running text whose number its counting word does not take, in order."""
    return document.once(_miscounted)


def _miscounted(document: Document) -> tuple[Misformed, ...]:
    return tuple(
        Misformed(block, words[at].span, right)
        for block, words in token_sentences(document)
        for number, word in enumerate(words)
        if (judge := _JUDGES.get(word.small)) and (not number or word.text.islower())
        for at in _head(words, number)
        if (right := judge(words, number, at))
    )


def _head(words: Tokens, number: int) -> Iterator[int]:
    """The place of the noun that ends the phrase of a counting word or of “one of the”, past adjectives."""
    if words[number].small == "of":
        is_part = small_at(words, number - 1) in _PART and small_at(words, number - 2) not in _BEFORE_ONE
        is_part = is_part and small_at(words, number - 2) != "no"  # “no one of his age”
        if not is_part or small_at(words, number + 1) not in _WHOSE:
            return
        number += 1
    if words[number].small in _AMONG:
        if small_at(words, number + 1) not in _WHOSE:
            return
        number += 1
    for at in range(number + 1, min(number + 4, len(words))):
        word = words[at]
        if not word.text.isalpha() or not word.text.islower() or word.text in _LITTLE:
            return
        if _ends_phrase(words, at + 1):
            yield at
            return
        if not _may_stand_before(words, number, at):
            return


def _may_stand_before(words: Tokens, number: int, at: int) -> bool:
    """Whether a word may stand between what counts a noun and the noun; after “a” also a noun: “a smoke alarms”."""
    word, before = words[at].text, words[at - 1].small
    if word in _COUNTING:
        return False
    if is_of(word, "adjective | ing") and (at == number + 1 or is_of(before, "adjective | ing")):
        return True
    return words[number].small in {"a", "an", "every"} and word not in _SAME and is_of(word, _ONLY_NOUN)


_ONLY_NOUN = "noun & ~adjective & ~adverb & ~past & ~participle & ~ing"


def _ends_phrase(words: Tokens, at: int) -> bool:
    after = small_at(words, at)
    return after in _FOLLOWS or (not after[:1].isalnum() and after not in _JOINS)


_LITTLE = frozenset(RIGHT)
_FOLLOWS = _LITTLE | frozenset("who that which said says will would can could may might should must also there".split())
"""What stands after a noun phrase and in none."""
_JOINS = frozenset("- – ' ’ $ / & ( % £ €".split())
_COUNTING = frozenset("few many hundred thousand dozen couple several little numerous various".split())
"""Adjectives that take the plural after “a”: “a few days”, “a good many boats”."""


def _many(words: Tokens, number: int, at: int) -> str:
    """The plural in place of “two laptop”, “these last election”."""
    noun = words[at].small
    if not _is_one(noun) or noun in _SAME or _is_joined(words, at) or small_at(words, number - 2) == "out":
        return ""
    may_be_verb = "v" in classes(noun) and at == number + 1 and not _is_told(words, number, at)
    return "" if may_be_verb else plural_of(noun)


def _is_joined(words: Tokens, at: int) -> bool:
    """Whether more that counts the same noun may follow: “two family and juvenile courts”."""
    after = small_at(words, at + 1)
    return after in {"and", "or", ","} and small_at(words, at + 2) not in _BEGIN_PHRASES


_BEGIN_PHRASES = frozenset("a an the his her its their who which and but".split())


def _is_one(noun: str) -> bool:
    """Whether a word can only be a noun here, and of one: also suspect and official, which are adjectives too."""
    letters = set(classes(noun))
    is_person = not letters.isdisjoint("JP") and "r" not in letters
    return "n" in letters and letters.isdisjoint("degr") and ("a" not in letters or is_person) and noun not in _NEVER


_NEVER = frozenset("best patient elderly individual dead responsible must can will may might".split())


def _is_told(words: Tokens, number: int, at: int) -> bool:
    """Whether a noun must follow what counts, which could be a subject too: “two work at night”."""
    before, after = small_at(words, number - 1), small_at(words, at + 1)
    return before in _BEFORE_NOUNS or after in _VERBS_OF_MANY or words[number].small in _ONLY_BEFORE_NOUNS


_BEFORE_NOUNS = frozenset("the his her its their our my these those in of with for at after by from into about".split())
_VERBS_OF_MANY = frozenset("are were have who".split())
_ONLY_BEFORE_NOUNS = frozenset("various numerous".split())
_SAME = frozenset(
    """dozen hundred thousand million billion trillion percent aircraft spacecraft series species sheep deer fish salmon
    offspring personnel cattle staff police people buffalo crew head foot pair
    mph km kg cm mm am pm noon midnight""".split()
)
"""What is as it is after two as well."""


def _one_of(words: Tokens, _: int, at: int) -> str:
    """The plural in place of “one of the suspect”."""
    noun = words[at].small
    return plural_of(noun) if _is_one(noun) and noun not in _GROUPS and noun not in _SAME else ""


def _among(words: Tokens, number: int, at: int) -> str:
    """The plural in place of “among the citizen”."""
    is_counted = usual_before(words[at].small) is not None and not is_of(words[at].small, "body")
    return _one_of(words, number, at) if is_counted and not _is_joined(words, at) else ""


_AMONG = frozenset("among amongst".split())
_PART = frozenset("one two three each".split())
_BEFORE_ONE = frozenset(
    """division phase day week stage part chapter round game volume season episode act verse line section level step
    remind reminds reminded reminding rob robs deprives""".split()
)
"""What “one” is the number of (phase one of the plan), and verbs of which it is the object (remind one of the war)."""
_WHOSE = frozenset("the his her its their our these those".split())
_GROUPS = frozenset(
    """team family crew group staff party band gang cast lot pack bunch batch class squad board trio pair quartet
    quintet public opposition council government company collection range series set couple leadership population field
    audience world country year season day month week century lineup line-up list roster cabinet press elite mix
    jury committee panel community history stuff herd flock fleet bench faculty delegation alliance coalition
    pairing duo litter cohort furniture evidence money work business best rest worst majority minority kind equipment
    """.split()
)
"""What holds several and so may have one of it: “one of the team”."""


def _one(words: Tokens, number: int, at: int) -> str:
    """The singular in place of “a working detectors”, “each cars”."""
    noun = words[at].small
    is_plural = is_of(noun, "plural & ~noun & ~verb & ~adjective & ~adverb")
    after = small_at(words, at + 1)
    if not is_of(words[at - 1].small, "adjective | ing") and at > number + 1 and after[:1].isalnum():
        return ""  # “in a letter roads were named”
    if _is_joined(words, at) or (after == "of" and noun in _HEADS):
        return ""  # “a sales and support group”, “a heads of government meeting”
    if at > number + 1 and small_at(words, number - 1) == "as":
        return ""  # “as a result buyers are few”
    is_bare = at == number + 1 or is_of(words[at - 1].small, "adjective & ~noun")
    may_be_verb = "s" in classes(noun) and (not is_bare or words[number].small in {"each", "another"})
    return singular_of(noun) if is_plural and not may_be_verb and noun not in _PLURALS_OF_ONE else ""


_HEADS = frozenset("heads chiefs".split())
_PLURALS_OF_ONE = frozenset("pants trousers scissors data media odds".split())


_COUNTS = "two three four five six seven eight nine ten eleven twelve several many few various numerous"
_JUDGES: dict[str, Callable[[Tokens, int, int], str]] = {
    **dict.fromkeys(_COUNTS.split(), _many),
    "of": _one_of,
    **dict.fromkeys(_AMONG, _among),
    **dict.fromkeys("a an another each every".split(), _one),
}
