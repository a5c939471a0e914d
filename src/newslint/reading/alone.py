"""Whether a bare name that no full name completes is surely a person's: `Sen. Wetherby`, `Castellano said`."""

import re
from functools import cache

from newslint.reading.lexicon import may_be_given, places, surnames
from newslint.reading.people import Mention

_LOOK = 90
"""How far before a name the title of a list of people may stand: “Sens. Ruiz, Vik and Frome”."""


def is_person_alone(mentions: list[Mention]) -> bool:
    """Whether the words around a bare name, mentioned here and further down, leave no doubt that it is a surname.

    A rank that also begins the names of things (“General Mills”) counts only for names that come back.
    """
    first, surname = mentions[0], mentions[0].surname
    if not _is_shaped(surname) or _is_of_something(first):
        return False
    if any(map(_has_title, mentions)):
        return True
    is_surname = surname.lower() in surnames() and surname not in places()
    if first.proof == "rank":
        return is_surname and len(mentions) > 1
    return is_surname and first.proof == "speech" and not may_be_given(surname)


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"(?:Mc|Mac|O['’]|D['’]|De|Di|La|Le|Van|Von)?[^\W\d_][^\W\d_A-Z]+(?:-[^\W\d_][^\W\d_A-Z]+)*")


def _is_shaped(surname: str) -> bool:
    """One capital, or one after a particle: `VanHollen`, never `JimTalent`."""
    return bool(_shape().fullmatch(surname))


@cache
def _titles() -> re.Pattern[str]:
    lawmaker = r"Sens?\.|Senators?|Reps?\.|Representatives?|Congressm[ae]n|Congresswom[ae]n|Govs?\.|Governors?"
    name = r"[^\W\d_a-z][\w’'.-]+"
    listed = rf"{name}(?: {name})*(?: \([\w.-]+\))?(?:, and |, | and )"
    return re.compile(rf"(?<![\w.])(?:{lawmaker}|Mr\.?|Ms\.?|Dr\.?) (?:{listed})*\Z")


def _has_title(mention: Mention) -> bool:
    """Whether a title that only people have stands before the name or the list that it is in."""
    text, start = mention.block.text, mention.whole.start
    found = _titles().search(mention.whole.of(text)[: -len(mention.surname)]) if start < mention.span.start else None
    return bool(found or _titles().search(text[max(0, start - _LOOK) : mention.span.start]))


@cache
def _thing_before() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:[Tt]he|[Oo]f|[Tt]o|[Ii]n|[Aa]t|[Ff]rom)|&|\bDear\b[^.]*)\s\Z")


def _is_of_something(mention: Mention) -> bool:
    """Whether it belongs to a thing or a letter's address: `The Guardian`, `Winner of`, `Russonello & Stewart`."""
    text, (start, end) = mention.block.text, mention.span
    return bool(_thing_before().search(text[:start]) or (mention.proof != "rank" and text.startswith(" of ", end)))
