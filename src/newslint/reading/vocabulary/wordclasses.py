"""What an English word can be in a sentence (a noun, a verb's form, an adjective) and what a noun names."""

from functools import cache

from newslint.datafiles import Table, shipped_text
from newslint.scope import Both, Either, Name, Not, ScopeError, Selector, names, read

CLASSES = {
    "noun": "n",
    "plural": "p",
    "verb": "v",
    "past": "d",
    "participle": "e",
    "ing": "g",
    "verb-s": "s",
    "adjective": "a",
    "adverb": "r",
    "person": "P",
    "job": "J",
    "body": "B",
    "field": "F",
    "illness": "D",
    "thing": "T",
}
"""The classes by name: `verb` is the plain form (go), `verb-s` the one after he or she (goes); from `person` on, what
a noun commonly names."""


def is_of(word: str, expression: str) -> bool:
    """Whether a word is of the classes that an expression names: `noun & ~verb`, `plural | verb-s`.

    A word in no dictionary is of no class. Capitals do not count. Raises ScopeError for an expression that cannot be
    read.
    """
    return _are_of(classes(word.lower()), expression)


@cache
def _are_of(letters: str, expression: str) -> bool:
    return _holds(class_selector(expression), letters)


@cache
def classes(word: str) -> str:
    """The letters of the classes that a word in small letters can be of; empty for a word in no dictionary."""
    return _table().line(word).partition(" ")[2]


@cache
def _table() -> Table:
    return Table(shipped_text("reading", "wordclasses.txt"))


@cache
def class_selector(expression: str) -> Selector:
    """The selector of word classes that an expression writes. Raises ScopeError."""
    selector = read(expression)
    for name in names(selector):
        if name not in CLASSES:
            raise ScopeError(f"'{name}' is no word class; there are {', '.join(CLASSES)}")
    return selector


def _holds(selector: Selector, letters: str) -> bool:
    match selector:
        case Name(name):
            return CLASSES[name] in letters
        case Not(part):
            return not _holds(part, letters)
        case Both(left, right):
            return _holds(left, letters) and _holds(right, letters)
        case Either(left, right):
            return _holds(left, letters) or _holds(right, letters)
