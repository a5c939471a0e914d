"""Which titles before names have no capital although the text gives capitals to such titles."""

import re
from collections import Counter
from functools import cache

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.naming.titles import TitleUse, titles
from newslint.reading.vocabulary.lexicon import role

FORMAL = frozenset(
    """president senator governor representative congressman congresswoman queen king prince princess pope archbishop
    bishop cardinal chancellor mayor ambassador justice premier speaker""".split()
) | frozenset(
    (
        "prime minister",
        "deputy prime minister",
        "vice president",
        "vice-president",
        "attorney general",
        "secretary of state",
        "secretary of defense",
        "secretary-general",
        "secretary general",
        "foreign minister",
        "defense minister",
        "defence minister",
        "finance minister",
        "interior minister",
        "home secretary",
        "foreign secretary",
        "defense secretary",
        "defence secretary",
        "treasury secretary",
        "lieutenant governor",
        "chief justice",
    )
)
"""Titles that every guide writes with a capital directly before a name."""

# Titles that have a capital in every house, and so say nothing of this one.
_ALWAYS = frozenset(
    "king queen prince princess pope judge justice general colonel major captain lieutenant sergeant".split()
)

DETERMINERS = frozenset("the a an his her their its our my this that every each no".split())

_PAST = frozenset("former then ex late onetime future current outgoing exiting incoming ousted deposed".split())

# What makes the title after it a description: Ohio's junior senator, the future president.
_DESCRIBING = frozenset("senior junior elected state deputy future".split())

# Bodies whose presidents and chairs are not heads of states: guides differ.
_BODIES = frozenset(
    """association bank citizens assembly university college party club council institute federation union company
    society group league board foundation congress chamber committee senate bench student class""".split()
)


def mixed(document: Document) -> tuple[TitleUse, ...]:
    """Titles directly before a name in lower case, in a text that writes them with a capital as often or more.

    A title is compared with its own kind; those that all guides capitalise also with one another. A small letter at
    the start of a sentence needs no comparison. To American houses a professor has a job, not a title.
    """
    return document.once(_mixed)


def is_lone_small(document: Document, use: TitleUse) -> bool:
    """Whether a formal title before a name has a small letter where the text has nothing to compare it with."""
    if use.has_capital or not use.name or use.office not in FORMAL or is_noun(use):
        return False
    alike = [other for other in titles(document) if other.name and other.block.scope not in {"headline", "subhead"}]
    small = [other for other in alike if not other.has_capital and not is_noun(other)]
    return use not in mixed(document) and len(small) < 3


def is_past(use: TitleUse) -> bool:
    """Whether a word that says when or for whom stands before the title: `former president`, `party chairman`."""
    return bool(_before(use) & _PAST)


def is_determined(use: TitleUse) -> bool:
    """Whether the title is a noun of its own with the name beside it: `the president Ana Ruiz`, `Oslo's mayor Lie`."""
    text = use.block.text
    lead = use.lead.lower().replace("-", " ").split()
    before = text[max(0, use.span.start - 60) : use.span.start]
    possessive = re.search(r"['’]s?\s(?:[\w.-]+\s){0,2}$", before)
    return bool(set(lead) & DETERMINERS) or bool(possessive) or bool(_article().search(before))


@cache
def _article() -> re.Pattern[str]:
    epithet = (
        r"[A-Z][\w.]*|(?:now-)?former|then|late|newly?|current|sitting|embattled|[a-z-]+(?:ed|ing|al|ic)|long-?time"
    )
    return expression(rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)\s(?:(?:{epithet})\s){{1,3}}$")


def _before(use: TitleUse) -> set[str]:
    words = use.block.text[max(0, use.span.start - 40) : use.span.start].replace("-", " ").lower().split()
    return set(words[-4:])


def _mixed(document: Document) -> tuple[TitleUse, ...]:
    known = [use for use in titles(document) if not (use.office == "professor" and document.english == "en-US")]
    uses = [use for use in known if use.name and not use.block.text.isupper() and not _is_title_cased(use)]
    small = [use for use in uses if not use.has_capital and not is_noun(use)]
    capitals = Counter(_sort(use) for use in uses if use.has_capital and use.office not in _ALWAYS)
    smalls = Counter(_sort(use) for use in small if not _is_start(use))
    return tuple(use for use in small if _is_start(use) or _is_odd(use, capitals, smalls))


def _sort(use: TitleUse) -> tuple[str, bool]:
    """What a title is compared with: its office, held now or formerly."""
    return use.office, bool(_before(use) & _PAST)


def _is_odd(use: TitleUse, capitals: Counter[tuple[str, bool]], smalls: Counter[tuple[str, bool]]) -> bool:
    """Whether the text has a title with a capital elsewhere, as often or more often."""
    sort = _sort(use)
    if 0 < smalls[sort] <= capitals[sort]:
        return True
    if use.office not in FORMAL or capitals[sort]:
        return False
    alike = [count for (_, past), count in capitals.items() if past == sort[1]]
    return sum(count for (_, past), count in smalls.items() if past == sort[1]) <= sum(alike)


def is_noun(use: TitleUse) -> bool:
    """Whether the small letter is right whatever the house: `the president Ana Ruiz`, `bank president Ana Ruiz`."""
    lead = use.lead.split()
    if lead and lead[-1] in {"Shadow", "Acting", "Deputy"}:
        return False
    return is_determined(use) or _has_body_before(use)


def _has_body_before(use: TitleUse) -> bool:
    """Whether the word before says whose president, or what sort: `Bank president`, `party chairman`."""
    if use.lead.endswith("United States "):
        return False
    word, before_lead = _word_before(use, use.span.start), _word_before(use, use.span.start - len(use.lead))
    is_body = word.lower() in _BODIES | _DESCRIBING or before_lead.lower() in _DESCRIBING
    return is_body or (word[:1].isupper() and role(word) == "institution")


def _word_before(use: TitleUse, place: int) -> str:
    return (use.block.text[max(0, place - 40) : place].rsplit(maxsplit=1)[-1:] or [""])[0]


def _is_start(use: TitleUse) -> bool:
    """Whether the title opens its paragraph."""
    return use.span.start == 0 and use.block.scope in {"lede", "paragraph"}


def _is_title_cased(use: TitleUse) -> bool:
    return use.block.scope in {"headline", "subhead"}
