"""A noun in its two numbers: city and cities, man and men."""

from functools import cache

from newslint.reading.vocabulary.wordclasses import classes

_ODD = {"men": "man", "women": "woman", "children": "child"}
_ODD_PLURALS = {one: many for many, one in _ODD.items()}


@cache
def plural_of(noun: str) -> str:
    """The plural of a noun in small letters; empty for one whose plural no dictionary has."""
    known = _ODD_PLURALS.get(noun)
    men = f"{noun[:-2]}en" if noun.endswith("man") else f"{noun}s"
    built = (many for many in (men, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies") if "p" in classes(many))
    return known or next(built, "")


@cache
def singular_of(plural: str) -> str:
    """What a plural in small letters is the plural of; empty where the dictionary has no such noun."""
    known = _ODD.get(plural)
    return known or next((one for end, one in _stems(plural) if plural.endswith(end) and "n" in classes(one)), "")


def _stems(plural: str) -> tuple[tuple[str, str], ...]:
    """What a plural may be of, each with the ending that says so."""
    return ("s", plural[:-1]), ("es", plural[:-2]), ("ies", f"{plural[:-3]}y"), ("men", f"{plural[:-3]}man")
