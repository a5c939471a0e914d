"""Whether a bare name that no full name completes is surely a person's: `Sen. Wetherby`, `Castellano said`."""

import re
from functools import cache

from newslint.expression import expression
from newslint.reading.naming.people import Mention
from newslint.reading.vocabulary.lexicon import may_be_given, places, surnames

_LOOK = 90
"""How far before a name the title of a list of people may stand: “Sens. Ruiz, Vik and Frome”."""


def is_person_alone(mentions: list[Mention]) -> bool:
    """Whether the words around a bare name, mentioned here and further down, leave no doubt that it is a surname.

    A rank that also begins the names of things (“General Mills”) counts only for names that come back.
    """
    first, surname = mentions[0], mentions[0].surname
    if not _is_shaped(surname) or _is_of_something(first) or _has_initial(first) or any(map(_is_brand, mentions)):
        return False
    if any(map(_has_title, mentions)):
        return True
    is_surname = surname.lower() in surnames() and surname not in places()
    if first.proof == "rank":
        return is_surname and len(mentions) > 1
    return is_surname and first.proof == "speech" and not may_be_given(surname)


def is_perhaps_person_alone(mentions: list[Mention]) -> bool:
    """Whether a bare name that comes back is most likely a person's: a surname that speaks or has a rank somewhere, or
    any name with an office before it each time.
    """
    first, surname = mentions[0], mentions[0].surname
    if len(mentions) < 2 or not _is_shaped(surname) or _is_thing(first) or surname in places():
        return False
    if any(map(_is_firm, mentions)):
        return False
    if surname.lower() in surnames() and not may_be_given(surname):
        return any(mention.proof in {"speech", "rank"} for mention in mentions)
    return sum(map(_has_office, mentions)) > 1


def _has_initial(mention: Mention) -> bool:
    """Whether initials stand before the surname, without a point: `Rosa A Vik`, `JD Vik`."""
    return bool(_INITIAL_BEFORE.search(mention.block.text[: mention.span.start]))


_INITIAL_BEFORE = expression(r"(?:[A-Z][a-zà-ÿ]+ [A-Z]|\b(?!MP|PM|DA|AG|TD|VP|QC|KC|UN|US|UK|EU|PC)[A-Z]{2}) \Z")


def _is_thing(mention: Mention) -> bool:
    """The same as of something, but somebody may be of a firm: `Miller of Milltech Marine`."""
    text, (start, end) = mention.block.text, mention.span
    is_firm = text.startswith(" of ", end) and text[end + 4 : end + 5].isupper()
    is_phrase = text.startswith(" of ", end) and not is_firm
    return bool(is_phrase or _ARTICLE_BEFORE.search(text[:start]))


def _is_firm(mention: Mention) -> bool:
    """Whether a thing's pronoun or a firm's word follows: `Salling lowered its prices`, `Salling Group`."""
    return bool(_FIRM_AFTER.match(mention.block.text, mention.span.end))


def _is_brand(mention: Mention) -> bool:
    """Whether a firm has its name of somebody: “Dr. Rao's Laboratories”, “Dr Rao's, Halden Motors and others fell”."""
    text, (start, end) = mention.block.text, mention.span
    is_titled = text[:start].rstrip(". ").endswith(("Dr", "Mr", "Mrs", "Ms"))
    return is_titled and bool(_BRAND_AFTER.match(text, end))


_BRAND_AFTER = expression(r"['’]s(?:,? and|,)? [A-Z][a-z]")


_FIRM_AFTER = expression(
    r"(?:,? (?:in|said|says|with|and|lowered|plans?|has|had))? (?:its|their)\b|\s(?:Group|Inc|Ltd|Corp|&)\b"
)


_ARTICLE_BEFORE = expression(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|[Ff]rom)|&|\bDear\b[^.]*)\s\Z")


@cache
def _office() -> re.Pattern[str]:
    offices = "director|chairman|chairwoman|spokesman|spokeswoman|minister|mayor|commissioner|sheriff|superintendent"
    return expression(rf"\b(?i:{offices}|detective|councill?or|analyst|ambassador|prosecutor)\s\Z")


def _has_office(mention: Mention) -> bool:
    text, start = mention.block.text, mention.span.start
    return bool(_office().search(text, max(0, start - 20), start))


_SHAPE = expression(r"(?:Mc|Mac|O['’]|D['’]|De|Di|La|Le|Van|Von)?[^\W\d_][^\W\d_A-Z]+(?:-[^\W\d_][^\W\d_A-Z]+)*")


def _is_shaped(surname: str) -> bool:
    """One capital, or one after a particle: `VanHollen`, never `JimTalent`."""
    return bool(_SHAPE.fullmatch(surname))


@cache
def _titles() -> re.Pattern[str]:
    lawmaker = r"Sens?\.|Senators?|Reps?\.|Representatives?|Congressm[ae]n|Congresswom[ae]n|Govs?\.|Governors?"
    local = r"Mayors?|Sheriffs?|Detectives?|Councilm[ae]n|Councilwom[ae]n|Alderm[ae]n|Troopers?|Sgts?\.|Lts?\.|Capts?\."
    learned = r"Judges?|Justices?|Profs?\.|Professors?|Commissioners?|Supervisors?|Trustees?|Pastor|the Rev\."
    name = r"[^\W\d_a-z][\w’'.-]+"
    listed = rf"{name}(?: {name})*(?: \([\w.-]+\))?(?:, and |, | and )"
    return expression(rf"(?<![\w.])(?:{lawmaker}|{local}|{learned}|Mr\.?|Ms\.?|Dr\.?) (?:{listed})*\Z")


def _has_title(mention: Mention) -> bool:
    """Whether a title that only people have stands before the name or the list that it is in."""
    text, start = mention.block.text, mention.whole.start
    found = _titles().search(mention.whole.of(text)[: -len(mention.surname)]) if start < mention.span.start else None
    return bool(found or _titles().search(text[max(0, start - _LOOK) : mention.span.start]))


_THING_BEFORE = expression(r"(?:\b(?:[Tt]he|[Oo]f|[Tt]o|[Ii]n|[Aa]t|[Ff]rom)|&|\bDear\b[^.]*)\s\Z")


def _is_of_something(mention: Mention) -> bool:
    """Whether it belongs to a thing or a letter's address: `The Guardian`, `Winner of`, `Russonello & Stewart`."""
    text, (start, end) = mention.block.text, mention.span
    return bool(_THING_BEFORE.search(text[:start]) or (mention.proof != "rank" and text.startswith(" of ", end)))
