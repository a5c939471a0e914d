"""A noun with a participle or an adjective before another noun: “a family owned shop”, “crystal like dust”.

“A family owned the shop” has the same words. What tells them apart is that one thing cannot be owned, led or liked
without an article before it.
"""

from newslint.reading.punctuation.compoundparts import (
    ARTICLES,
    COUNTS,
    NOT_FIRST,
    PRONOUNS,
    are_several,
    does,
    governs,
    is_any,
    is_begun,
    is_governed,
    is_named,
    is_one,
    listed,
)
from newslint.reading.text.letters import letter_of
from newslint.reading.text.neighbors import Neighbors, is_mark, may_be
from newslint.reading.text.nounphrases import AUXILIARIES
from newslint.reading.vocabulary.owners import sort_of_owner
from newslint.reading.vocabulary.plurals import plural_of


def owned(at: Neighbors) -> str:
    """“a family owned shop”, “the Oscar nominated director”, “a city wide ban”: the pair with its hyphen."""
    first, last = at.text.split(" ")
    small, before = first.lower(), at.before()
    if _is_told_otherwise(at, small):
        return ""
    if last == "wide":
        return _wide(at, first)
    if not _is_first(at, first):
        return ""
    if last == "like":
        return f"{first}-{last}" if _is_likened(at, small) else ""
    loose = last in listed("loose") or (may_be(last, "e") and not may_be(last, "d"))  # “driven” is no verb by itself
    plain = (
        is_one(at)
        or is_named(at)
        or (before in {"a", "an"} and not plural_of(small) and is_any(at))
        or (is_governed(at) and is_any(at) and not may_be(at.after(), "a"))
        or (loose and (is_any(at) or may_be(at.after(), "g")) and not {"on", "upon"} & set(at.right[1:4]))
        or (before in COUNTS and small not in COUNTS and are_several(at))
    )
    begun = loose or before in COUNTS or governs(before) or is_begun(at)
    return f"{first}-{last}" if plain and begun else ""


def _is_told_otherwise(at: Neighbors, first: str) -> bool:
    """Whether what stands before leaves another reading of the first word.

    “had the author drawn Moe”, “the rate per mile driven”, “few states make effective use”, “designing and building
    efficient machines”.
    """
    before, far = at.before(), at.before(2)
    acts = may_be(first, "v") and (before == "to" or (may_be(before, "p") and not may_be(before, "nv")))
    does = first.endswith("ing") and before == "and" and far.endswith("ing")
    return before in PRONOUNS | AUXILIARIES | {"per"} or far == "had" or acts or does


def _wide(at: Neighbors, first: str) -> str:
    wide = first.lower() in _reached() and (at.before() in ARTICLES or governs(at.before())) and is_any(at)
    if not wide:
        return ""
    return f"{first}wide" if first.lower() in listed("whole") else f"{first}-wide"


def _reached() -> frozenset[str]:
    return listed("whole") | listed("reached")


def _is_first(at: Neighbors, word: str) -> bool:
    small = word.lower()
    if small in NOT_FIRST or len(small) < _SHORTEST or not word.isalpha():
        return False
    is_noun = (may_be(small, "n") and not may_be(small, "arde")) or small in listed("first")
    if is_noun and (word.islower() or is_mark(at.before())):
        return True
    return (is_noun or word[0].isupper() or letter_of(small) == "?") and is_begun(at)


_SHORTEST = 3


def _is_likened(at: Neighbors, first: str) -> bool:
    """“crystal like dust”: the noun has no article of its own, or one thing follows without any."""
    head = at.after()
    if (
        head not in _LIKENED
        or at.before() in _VERBS_OF_LOOKS
        or first in {"something", "anything", "nothing", "people"}
    ):
        return False
    return may_be(first, "n") and (head in _COUNTED_LIKE or at.before() not in ARTICLES)


_VERBS_OF_LOOKS = frozenset("look looks looked feel feels felt sound sounds smell smells taste tastes".split())
_COUNTED_LIKE = frozenset(
    """substance object structure creature figure device shape sound manner fashion state quality setting atmosphere
    texture pattern liquid material""".split()
)
_LIKENED = _COUNTED_LIKE | frozenset("dust powder symptoms conditions status precision features movements".split())


def made(at: Neighbors) -> str:
    """“a crowd pleasing finale”, “two prize winning books”: nobody who pleases or wins is named before the verb."""
    first, last = at.text.split(" ")
    before = at.before()
    if before == "to" or not _is_first(at, first) or _does_it_itself(first.lower()):
        return ""
    return f"{first}-{last}" if _is_made(at, last, is_counted=not may_be(first.lower(), "p"), before=before) else ""


def _does_it_itself(first: str) -> bool:
    """Whether a noun names somebody who makes and brings: “a company making pipes”, “a man bringing flowers”."""
    plural = plural_of(first)
    return bool(plural) and sort_of_owner(plural) in {"person", "group"}


def _is_made(at: Neighbors, last: str, *, is_counted: bool, before: str) -> bool:
    if before in COUNTS:
        return is_any(at)
    if is_begun(at):
        return is_one(at) or is_named(at) or (before in {"a", "an"} and last not in listed("bringing") and is_any(at))
    if before in {"and", "or"} or not governs(before):
        return is_counted and does(before) and is_any(at)
    return is_any(at) and (is_counted or last == "saving")
