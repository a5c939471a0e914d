"""What a capitalised word can be by itself: a given name, a surname, a place, a part of an institution's name."""

import re
from functools import cache
from typing import Literal

from newslint.datafiles import section_of, shipped_text

UPPER = "".join(filter(str.isupper, map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)))))
"""The capital letters of languages written in Latin script, as a part of a regular expression's set."""

Role = Literal["opener", "time", "nation", "rank", "initial", "suffix", "institution", "feature", "acronym", "word"]


_PLACE_ENDINGS = ("", "a", "ia", "y", "o", "e", "i", "ico", "ium", "as")


@cache
def given_names() -> frozenset[str]:
    """Names that people are given, of all the world, that are nothing else."""
    return (frozenset(_listed("given.txt")) | frozenset(_listed("given_world.txt"))) - _listed_as("doubtful")


@cache
def english_given_names() -> frozenset[str]:
    """Names that people are given in English-speaking countries, whose surnames come last."""
    return frozenset(_listed("given.txt")) - _listed_as("doubtful")


@cache
def surnames() -> frozenset[str]:
    """Surnames, in lower case; many are words and places as well."""
    return frozenset(_listed("surnames.txt")) | frozenset(_listed("surnames_world.txt"))


@cache
def places() -> frozenset[str]:
    """Countries, states and larger cities, in English spelling, with and without accents."""
    return frozenset(_read("places.txt").splitlines())


def may_be_given(word: str) -> bool:
    """Whether a word before a surname may be a person's given name."""
    return (
        word in given_names()
        or word in _listed_as("given-beside-surname")
        or ("-" in word and word.split("-", maxsplit=1)[0] in given_names())
    )


@cache
def role(word: str) -> Role:
    """What a capitalised word does in a run of such words, as far as it alone can tell."""
    bare = word.rstrip(".")
    if word in _listed_as("opener"):
        return "opener"
    if bare in _listed_as("time"):
        return "time"
    if bare in _listed_as("rank"):
        return "rank"
    return _noun(word, bare)


def _noun(word: str, bare: str) -> Role:
    if word in _listed_as("suffix"):
        return "suffix"
    if len(bare) == 1 or (word.endswith(".") and "." in bare) or (bare.isupper() and len(bare) == 2):
        return (
            "initial"
            if len(bare) < 4 and bare not in {"U.S", "U.K", "U.N", "E.U", "US", "UK", "EU", "UN"}
            else "acronym"
        )
    if bare.isupper() or re.match("[DRI]-", word):
        return "acronym"
    if word in _listed_as("nation") or (word.endswith(("an", "ans", "ese")) and _is_nation(word)):
        return "nation"
    if word in _listed_as("institution"):
        return "institution"
    return "feature" if word in _listed_as("feature") else "word"


def _is_nation(word: str) -> bool:
    """Kenyan, Ukrainians, Texan: made of a place's name, and no person's."""
    stem = word.removesuffix("s").removesuffix("ese").removesuffix("an").removesuffix("i")
    return (
        len(stem) > 2
        and word not in given_names()
        and word not in places()
        and any(stem + ending in places() for ending in _PLACE_ENDINGS)
    )


@cache
def _listed_as(sort: str) -> frozenset[str]:
    """The words of one section of `capitals.txt`."""
    return section_of(_read("capitals.txt"), sort)


def _read(name: str) -> str:
    return shipped_text("reading", name)


def _listed(name: str) -> list[str]:
    return _read(name).split()
