"""What stands around a word and the preposition after it: whom it speaks of, and what follows."""

import re
from functools import cache

from newslint.expression import expression
from newslint.reading.text.nounphrases import DETERMINERS, is_noun_phrase, phrases
from newslint.reading.vocabulary.inflections import plain_of
from newslint.reading.vocabulary.verbforms import forms
from newslint.reading.vocabulary.wordclasses import classes, is_of

_OBJECTS = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I", "it": "it", "you": "you"}
"""Pronouns as objects, and what they are as subjects."""

_BE = frozenset("is are was were be been being am get gets got not never".split())
_HAVE = frozenset("has have had".split())
_FEEL = frozenset("feel feels felt feeling so as".split())
_MOST = frozenset("most least".split())
_SUBJECTS = frozenset("he she they we i who it".split())

_TIME = expression(
    r"(?:(?:the|this|that|last|next|every|each|an?|its|his|her|their|early|late|most of|much of|more than|about) )*"
    r"(?:(?:first|second|third|last|next|past|final|same|previous|following|entire|whole|very|few|many|several|two|three"
    r"|four|five|six|seven|eight|nine|ten|\d[\d,.]*) )*"
    r"(?:time|times|moments?|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weekends?|weeks?|months?|years?"
    r"|decades?|century|season|seasons|now|once|ever|long|example|instance|that|which|whom|what|behalf|average|top|hand"
    r"|sidelines|margins|grounds?|condition|basis|part|fact|turn|general|particular|way|ways"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|eve|anniversary|social|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)\b",
    re.IGNORECASE,
)
"""What follows a preposition and is no complement: “on the first day”, “for years”, “on social media”."""

_CRIMES = frozenset(
    """murder murders manslaughter assault assaults theft thefts fraud rape robbery robberies arson treason kidnapping
    perjury bribery corruption espionage burglary terrorism trafficking conspiracy homicide battery embezzlement
    extortion forgery murdering killing stabbing shooting stealing robbing raping assaulting attacking smuggling
    spying plotting kidnapping defrauding molesting""".split()
)

_ACTS = frozenset(
    """enter leave use travel attend drive vote return cross speak play join sell buy carry meet participate compete
    operate visit wear publish marry hold build take work fly run own see access contact park swim fish hunt""".split()
)
"""What somebody is kept from doing; with other verbs “to” may say what for: “banned to protect pupils”."""

_LITTLE_OBJECTS = DETERMINERS | frozenset(
    """any some all such more it them him us several many both one two three four five six seven eight nine ten
    dozens hundreds thousands millions""".split()
)


def is_object(words: list[str], kind: str) -> bool:
    """Whether words are what a verb takes: `any` noun phrase, somebody (`who`) or a pronoun (`him`)."""
    if len(words) == 1 and words[0].lower() in _OBJECTS:
        return kind == "any" or words[0] != "it"  # “they made it to see the game”
    if kind == "him" or not words or any(word in _SUBJECTS for word in words):
        return False
    parts = phrases(words)
    if not parts or not all(map(is_noun_phrase, parts)):
        return False
    return kind == "any" or _is_somebody(parts[0][-1])


def _is_somebody(word: str) -> bool:
    return word[:1].isupper() or is_of(word, "person | job | body") or word in {"people", "children", "police"}


def as_subject(words: str) -> str:
    """An object as the subject of a clause: they for them."""
    return _OBJECTS.get(words, words)


def follows(kind: str, rest: str) -> bool:
    """Whether what stands after a preposition is of a kind: a deed (`doing`, `do`), a `thing`, a `crime`."""
    words = [word.strip(_MARKS) for word in rest.split(maxsplit=2)[:2]]
    if not words or kind not in _FOLLOWS:
        return bool(words) and bool(_literal(kind).match(rest))
    return bool(words[0]) and _FOLLOWS[kind](words) and not (kind in {"thing", "name"} and _TIME.match(rest))


_MARKS = ".,;:!?'’\"“”()"


@cache
def _literal(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{text})(?:(?<=\s)|(?!\w))", re.IGNORECASE)


def _is_doing(words: list[str]) -> bool:
    first = words[1] if words[0] in {"not", "allegedly"} and len(words) > 1 else words[0]
    return "g" in classes(first)


def _is_deed(words: list[str]) -> bool:
    """Whether a verb in -ing follows with its object: “providing the”, “making money” is none."""
    letters = classes(words[0])
    return "g" in letters and ("n" not in letters or (len(words) > 1 and words[1] in _LITTLE_OBJECTS))


def _is_deed_of(words: list[str]) -> bool:
    return "g" in classes(words[0]) and len(words) > 1 and words[1] in _LITTLE_OBJECTS


def _is_do(words: list[str]) -> bool:
    first = words[0]
    letters = classes(first)
    takes_object = len(words) > 1 and words[1] in _LITTLE_OBJECTS
    return first.islower() and "v" in letters and ("n" not in letters or takes_object or first in _ACTS)


def _is_act(words: list[str]) -> bool:
    return words[0] in _ACTS


def _is_thing(words: list[str]) -> bool:
    first = words[0]
    letters = set(classes(first.lower()))
    is_noun = bool(letters & set("npa")) and not letters & set("de") and ("a" in letters or "r" not in letters)
    return (
        first[0].isdigit()
        or first.lower() in DETERMINERS
        or first.lower() in _LITTLE_OBJECTS
        or first[0].isupper()
        or is_noun
    )


def _is_crime(words: list[str]) -> bool:
    plain = [word.lower() for word in words]
    first = plain[1] if plain[0] in DETERMINERS and len(plain) > 1 else plain[0]
    return first in _CRIMES


def _is_name(words: list[str]) -> bool:
    return words[0][0].isupper()


def _is_illness(words: list[str]) -> bool:
    return any("D" in classes(word) for word in words)


_FOLLOWS = {
    "doing": _is_doing,
    "deed": _is_deed,
    "object": _is_deed_of,
    "do": _is_do,
    "sure": lambda words: is_of(words[0], "verb & ~noun & ~adjective & ~adverb & ~past & ~participle"),
    "verb": lambda words: "v" in classes(words[0]),
    "act": _is_act,
    "thing": _is_thing,
    "crime": _is_crime,
    "name": _is_name,
    "illness": _is_illness,
}


def stands_before(kind: str, before: str) -> bool:
    """Whether the words before are of a kind: a `subject`, `have`, no form of be or feel (`!be`, `!feel`), no “most” or
    “least” (`!most`), or the word itself.
    """
    word = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    small = word.lower()
    if kind == "subject":
        return (
            small in _SUBJECTS or small in _HAVE or (word[:1].isupper() and small not in DETERMINERS) or _is_one(small)
        )
    known = {"have": small in _HAVE, "!be": small not in _BE, "!most": small not in _MOST, "!feel": small not in _FEEL}
    return known.get(kind, small == kind)


def _is_one(word: str) -> bool:
    return is_of(word, "(person | job | body) & noun & ~plural")


def in_form(kind: str, word: str) -> str:
    """A verb as plain form (`do`) or in -ing (`doing`)."""
    plain = plain_of(word)
    return plain if kind == "do" else forms(plain).ing
