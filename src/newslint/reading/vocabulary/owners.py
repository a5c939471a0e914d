"""Who may own something, and what is somebody's: people and bodies, kin and deeds."""

from functools import cache

from newslint.datafiles import section_of, shipped_text
from newslint.expression import expression
from newslint.reading.vocabulary.plurals import singular_of
from newslint.reading.vocabulary.wordclasses import classes

_WORKERS = expression(r"\w{2,}(?:ist|ician|ographer|man|woman)")


@cache
def sort_of_owner(plural: str) -> str:
    """Whether a plural in small letters is one of people (`person`), of bodies and places (`group`) or of `time`."""
    one = singular_of(plural)
    if one in listed("person"):
        return "person"
    if one in listed("group"):
        return "group"
    if one in listed("time"):
        return "time"
    return "person" if _is_worker(one) else ""


def is_noun(word: str) -> bool:
    """Whether a word can be a noun in the singular."""
    return "n" in classes(word)


@cache
def listed(sort: str) -> frozenset[str]:
    """The words of one section of `owners.txt`."""
    return section_of(shipped_text("reading", "owners.txt"), sort)


def _is_worker(word: str) -> bool:
    """Whether a word says what somebody does: a verb in -er or -or, an -ist, a -man."""
    if not word or word in listed("no-worker"):
        return False
    if _WORKERS.fullmatch(word):
        return True
    return word.endswith(("er", "or")) and any("v" in classes(stem) for stem in _stems(word[:-2]))


def _stems(stem: str) -> tuple[str, ...]:
    """What a verb may be that lost an e, doubled its last letter or had a y."""
    return (
        stem,
        f"{stem}e",
        stem[:-1] if stem[-2:-1] == stem[-1:] else "",
        f"{stem[:-1]}y" if stem.endswith("i") else "",
    )
