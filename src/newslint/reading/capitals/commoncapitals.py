"""Common nouns with a capital: told from names by what they mean and by the words beside them."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.capitals.capitalruns import DEFINITE, MANY, ONE, CapitalRun, capital_runs, listed
from newslint.reading.capitals.letterednames import lettered_nouns
from newslint.reading.capitals.namedposts import posts_of
from newslint.reading.text.lines import body
from newslint.reading.text.variety import variety
from newslint.reading.text.words import prose_text, word_counts
from newslint.reading.vocabulary.lexicon import places, role, surnames
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span

Sort = Literal["noun", "body", "adjective"]


class CommonCapital(NamedTuple):
    """A common noun with a capital, and the same in small letters; `body` where some houses want the capital."""

    block: Block
    span: Span
    right: str
    sort: Sort


def common_capitals(document: Document) -> tuple[CommonCapital, ...]:
    """Every common noun of the text that has a capital in the middle of a sentence, in order."""
    return document.once(_found)


def _found(document: Document) -> tuple[CommonCapital, ...]:
    told = (
        CommonCapital(run.block, run.span, run.span.of(run.block.text).lower(), sort)
        for run in capital_runs(document)
        if not _is_in_title(run)
        if (sort := next((sort for reads, sort in _READINGS if reads(document, run)), None))
    )
    return (*told, *_beside_names(document), *_of_several_words(document))


def _of_several_words(document: Document) -> Iterator[CommonCapital]:
    """“Unmanned Aerial Vehicles (UAVs)”, “the new Director of Cricket”."""
    for block, span in (*lettered_nouns(document), *posts_of(document)):
        yield CommonCapital(block, span, span.of(block.text).lower(), "noun")


def _is_in_title(run: CapitalRun) -> bool:
    """Whether little words before it have capitals too: “Life After an Accident”, “My Bride Is a Mermaid”."""
    return any(word in _TITLE_WORDS and left[-1].isalpha() for left, word in pairwise(run.before))


_TITLE_WORDS = frozenset(
    """After And Are As At Be Before Beware Beyond By For From Her His How In Into Is Like My Of On Or Our The This To
    Under When Why With Without Your""".split()
)


def _beside_names(document: Document) -> Iterator[CommonCapital]:
    """“The Niger Government”, “the Moe Administration”: words that have small letters beside a name."""
    for block in body(document):
        for match in _RULE.finditer(block.text) if "Government" in block.text or "Administration" in block.text else ():
            if _is_ruled(match["name"], match["rule"]):
                yield CommonCapital(block, Span(*match.span("rule")), match["rule"].lower(), "body")


_RULE = expression(
    r"(?<=[a-z,] )(?P<name>[A-Z][A-Za-z-]+) (?P<rule>Government|Administration)(?=['’]s? [a-z]| [a-z]|[.,;:](?!\w)|$)"
)


def _is_ruled(name: str, rule: str) -> bool:
    """Whether a state, a coalition or a person rules: not “the Federal Government”, “the Transit Administration”."""
    if rule == "Administration":
        return name.lower() in surnames() and not classes(name.lower())
    is_own = name in _OWN_NAMES
    return not is_own and (role(name) in {"nation", "acronym"} or name in places() or name.lower() in surnames())


_OWN_NAMES = frozenset("Scottish Welsh Federal Local Student Union Central Provisional National Military".split())
"""Words whose governments are bodies with a name of their own."""


_JOINING = ("of", "for", "to", "and", "or", "with", "as")


def _is_person(document: Document, run: CapitalRun) -> bool:
    """“A local Deputy”, “40 Firefighters”, “treated by Paramedics”, “hired as Project Manager”, “the Driver”."""
    if run.words[0] == "national" or not run.is_head("person | job") or run.joint.startswith(_JOINING):
        return False  # “the National Taxpayer Advocate” is one office
    what, is_plural = run.determiner, run.is_head("plural & ~noun")
    if run.head in listed("teams") and not (what in MANY and run.is_head("job")):
        return bool(word_counts(document)[run.head]) and run.stands_alone
    is_plain = len(run.words) == 1 or run.is_head("job") or run.head in _OFFICERS
    if what in DEFINITE:
        return run.stands_alone and is_plain and not (is_plural and run.owns)
    if what in ONE:
        return run.stands_alone or len(run.words) == 1
    if what or is_plural:
        return is_plural and is_plain and run.stands_alone
    return _is_post(run) and is_plain


_OFFICERS = frozenset(
    "member members chief chiefs officer officers manager managers coach coaches director directors executive".split()
)
_POSTS = frozenset("as become becomes became becoming named appointed elected hired remain remains remained".split())
_OF_POSTS = frozenset("post position role job title duties".split())


def _is_post(run: CapitalRun) -> bool:
    """Whether a post is told of: “hired as Fire Chief”, “the role of Treasurer”."""
    is_told = run.before[-1] in _POSTS or (run.before[-1] == "of" and run.before[-2:-1] and run.before[-2] in _OF_POSTS)
    is_job = run.is_head("job") or run.head in _OFFICERS
    return bool(is_told) and is_job and (run.stands_alone or run.after in {"of", "for", "at"})


def _is_body(document: Document, run: CapitalRun) -> bool:
    """“The Ministry”, “our School Board”: a body that is not named, where some houses want the capital."""
    if run.head not in _DIFFER or run.joint:
        return False
    is_british = variety(document).name == "British"
    if run.words == ("government",):
        return bool(run.determiner) or run.before[-1][0].islower()
    plain = _PLAIN | _PLAIN_BRITISH if is_british else _PLAIN
    is_told = run.determiner in DEFINITE and run.stands_alone and plain.issuperset(run.words[:-1])
    return is_told and (is_british or run.head != "cabinet")


_DIFFER = frozenset(
    """administration agency association authority board bureau cabinet charity church city college commission committee
    community company corporation council county court delegation department district foundation fund government
    hospital institution ministry municipality nation office organisation organization province state subcommittee
    township tribe trust university""".split()
)
"""Bodies whose short form has a capital in some houses' copy."""

_PLAIN = frozenset("school parish borough steering advisory organising organizing selection".split())
"""What tells no body from its like."""

_PLAIN_BRITISH = frozenset(
    "planning town county district city strategic licensing scrutiny executive community".split()
)
"""More such words where American houses write “the City Council”."""


def _is_thing(_: Document, run: CapitalRun) -> bool:
    """“The Program”, “a Building Permit”, “the Library”: things, and bodies that every house writes small."""
    if not run.stands_alone or run.joint:
        return False
    if run.determiner in DEFINITE:
        is_plain = run.head in listed("things") or (run.is_head("body") and run.head not in _DIFFER)
        return is_plain and _PLAIN_OF_THINGS.issuperset(run.words[:-1])
    if run.determiner not in ONE or len(run.words) > 2 or not run.is_head("thing & ~person"):
        return False
    first = run.words[0]
    is_named = run.head in _NAMED_THINGS or run.is_head("body") or first in _OF_NAMES or first in surnames()
    return len(run.words) == 1 or not is_named


_NAMED_THINGS = frozenset(
    """act amendments award bill code complex day fund initiative law month plan prize program programme project rule
    service standard station system week""".split()
)
"""What two words with capitals before it may name: “a Farm Bill”."""

_OF_NAMES = frozenset("international national world".split())
_PLAIN_OF_THINGS = frozenset(
    "annual monthly weekly quarterly regular grand strategic general public planning draft proposed local new".split()
)


def _is_general(_: Document, run: CapitalRun) -> bool:
    """“Two Universities”, “apply for Colleges”, “$55 per Barrel”, “the Gross Domestic Product”."""
    if "-".join(run.words) in listed("terms"):
        return not run.joint.startswith("for")
    if len(run.words) > 1 or run.joint or not run.stands_alone:
        return False
    if run.determiner in MANY:
        return run.is_head("(body | thing) & plural & ~noun")
    last = run.before[-1]
    return (last == "per" and run.is_head("noun")) or (last in _GENERAL and run.head in _KINDS)


_GENERAL = frozenset("for to of by with from in at and or as between among many".split())
_KINDS = frozenset(
    """agencies airports associations charities churches clinics colleges communities companies corporations councils
    counties governments hospitals institutions libraries ministries municipalities museums parishes prisons provinces
    schools societies towns townships tribes universities villages""".split()
)
"""Bodies and places of which one speaks in general, that no band or team is named for."""


def _is_field(_: Document, run: CapitalRun) -> bool:
    """“Majored in Graphic Design”, “a Marine Biology student”, “teaches Chemistry”."""
    if not run.is_head("field"):
        return False
    if run.after in _LEARNERS:
        return run.before[-1][0].islower() or bool(run.determiner)
    before = run.before
    while len(before) > 2 and before[-1] == "and" and is_of(before[-2], "field"):
        before = before[:-2]
    last, leading = before[-1], before[-2] if len(before) > 1 else ""
    return last in _STUDYING or (last in {"in", "of"} and leading.rstrip(",") in _DEGREES)


_LEARNERS = frozenset(
    """student students major majors professor professors teacher teachers lecturer degree class classes exam exams
    graduate""".split()
)
_STUDYING = frozenset("study studies studied studying teach teaches taught teaching read reading".split())
_DEGREES = frozenset(
    """degree degrees major majored majoring minor minored minoring diploma doctorate PhD Ph.D. master's master’s
    bachelor's bachelor’s Arts Science certificate course courses class classes program programme lecturer professor
    lectures""".split()
)


def _is_illness(_: Document, run: CapitalRun) -> bool:
    """“Died of Breast Cancer”; “the Depression” was a time."""
    is_told = run.determiner not in DEFINITE and run.before[-1][0].islower()
    return is_told and run.is_head("illness") and not run.joint.startswith(("of", "for"))


def _is_season(document: Document, run: CapitalRun) -> bool:
    """“In the Fall”, “all Spring”, “the Fall semester”."""
    if run.words not in _SEASONS or run.joint or run.owns or run.before[-1].lower() not in _BEFORE_SEASONS:
        return False
    is_told = run.stands_alone or run.after in _OF_SEASONS
    return is_told and not _named(run.head).search(prose_text(document))


@cache
def _named(season: str) -> re.Pattern[str]:
    """The season as a name's first word: “Autumn Moe”."""
    return expression(rf"\b{season.capitalize()} [A-Z]")


_BEFORE_SEASONS = frozenset(
    """the a in for during since by until of throughout this last next early late mid all every each over that through
    between and from to before after one""".split()
)
_SEASONS = frozenset({("spring",), ("summer",), ("autumn",), ("winter",), ("fall",)})
_OF_SEASONS = frozenset("semester term season months weather break holidays session classes".split())


def _is_direction(_: Document, run: CapitalRun) -> bool:
    """“Ten miles South of Lima”, “heading West”, “the North side”; “the North of England” is a region."""
    if run.words not in _DIRECTIONS:
        return False
    if run.after in {"side", "part", "parts", "end", "edge", "lanes"}:
        return run.joint != "of "
    return run.before[-1] in _MEASURES or (
        run.before[-1] in _MOVING and run.after != "of" and not is_of(run.after, "noun & ~verb")
    )


_DIRECTIONS = frozenset(
    (word + end,)
    for word in "north south east west northeast northwest southeast southwest".split()
    for end in ("", "ern")
)
_MEASURES = frozenset("mile miles kilometers kilometres km feet yards due further farther just".split())
_MOVING = frozenset(
    """drove driving drive headed heading head moved moving traveling travelling traveled travelled flew sailed marched
    walked walking turned turning ran running fled went going pointing facing""".split()
)


def _is_adjective(_: Document, run: CapitalRun) -> bool:
    """“The Mayoral race”, “a Constitutional question”: words in -al that are no nouns, and the like, before a noun."""
    return bool(
        len(run.words) == 1
        and (run.head in _ADJECTIVES or (run.head.endswith("al") and run.is_head("adjective & ~noun")))
        and run.head not in {"royal", "imperial", "provisional", "continental"}
        and (run.determiner or run.before[-1][0].isalpha())
        and is_of(run.after, "(noun | plural) & ~adverb")
        and (run.determiner or run.before[-1] in _BEFORE_NOUNS or not is_of(run.after, "verb-s"))
        and run.after not in _SMALL
    )


_BEFORE_NOUNS = frozenset("of in for by from with about on and or more most".split())
_ADJECTIVES = frozenset("constitutional municipal federal parliamentary legislative".split())
_SMALL = frozenset("in on at by for to and or is was has had as will can may".split())


_READINGS: tuple[tuple[Callable[[Document, CapitalRun], bool], Sort], ...] = (
    (_is_person, "noun"),
    (_is_body, "body"),
    (_is_field, "noun"),
    (_is_illness, "noun"),
    (_is_thing, "noun"),
    (_is_general, "noun"),
    (_is_season, "noun"),
    (_is_direction, "noun"),
    (_is_adjective, "adjective"),
)
