"""Noun phrases: whether words can be a noun with all that stands before it, or several that prepositions part."""

from collections.abc import Sequence

from newslint.reading.vocabulary.wordclasses import classes

DETERMINERS = frozenset("the this that these those his her its their our my your a an each every another".split())

PREPOSITIONS = frozenset(
    """of in for from with on at by to against about near within across into behind under over along around
    outside inside""".split()
)

AUXILIARIES = frozenset("will can may might must could would should shall do did does have has had be been not".split())

UNITS = frozenset(
    """years months weeks days hours minutes seconds miles feet inches yards meters metres kilometers kilometres
    dollars euros pounds cents percent points times acres tons tonnes degrees goals runs votes games""".split()
)
"""What measures: its plural is one amount, “ten miles is far”."""

_ADVERBS = frozenset("also now still often never already then once soon since both all".split())

_COUNTS = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy
    eighty ninety hundred thousand million billion several many few dozen""".split()
)

_NEVER_WITHIN = frozenset("who which not there it he she they we you".split())


def phrases(words: Sequence[str]) -> list[list[str]]:
    """The noun phrases that prepositions part; empty where one has no words."""
    parted: list[list[str]] = [[]]
    for word in words:
        if word in PREPOSITIONS:
            if len(parted[-1]) > 1 and is_participle(parted[-1][-1]):
                parted[-1].pop()
            parted.append([])
        else:
            parted[-1].append(word)
    return parted if all(parted) else []


def is_participle(word: str) -> bool:
    """Whether a word tells what was done to the noun before it: “a farm owned by”."""
    letters = classes(word)
    return "e" in letters and "n" not in letters


def is_noun_phrase(words: Sequence[str]) -> bool:
    """Whether every word can stand before a noun and the last is one; names count as nouns."""
    rest = words[1:] if words[0].lower() in DETERMINERS else words
    return bool(rest) and all(map(_fits, rest[:-1])) and _ends_phrase(rest[-1])


def _fits(word: str) -> bool:
    if word.lower() in DETERMINERS or word.lower() in AUXILIARIES or word in _NEVER_WITHIN:
        return False
    letters = classes(word.lower())
    only_verb = not set(letters) - set("vds")
    return (
        word[0].isdigit()
        or word in _COUNTS
        or word.endswith(("'s", "’s", "s'", "s’"))
        or word[0].isupper()
        or not only_verb
    )


def _ends_phrase(word: str) -> bool:
    letters = classes(word.lower())
    named = word[0].isdigit() or word[0].isupper() or word in _COUNTS or word == "own"
    return word not in AUXILIARIES and (named or "n" in letters or "p" in letters)


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb: “also”, “quickly”."""
    letters = classes(word)
    return word in _ADVERBS or (word.endswith("ly") and "r" in letters and "n" not in letters)
