"""Titles with a capital where no name follows: after an article, after “as”, and after a name."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.titlecase import DETERMINERS
from newslint.reading.naming.titles import TitleUse
from newslint.reading.vocabulary.lexicon import given_names, places, role
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span


class Job(NamedTuple):
    """A job that stands after a name, and how it is written there: `director`."""

    block: Block
    span: Span
    right: str


# Guides differ on these: the Queen and the Pope at the BBC, the Speaker in Parliament.
_GUIDES_DIFFER = frozenset(
    "king queen pope prince princess duke duchess emperor sultan emir speaker doctor".split()
) | {"crown prince", "crown princess", "house speaker", "supreme leader", "high commissioner"}


def is_alone_with_capital(use: TitleUse) -> str:
    """The word that makes a title a common noun: `the `, `their `, `former `, `as `; empty if the capital may be right.

    Only what is part of no other name counts: not `the President's Cup`, not `Office of the President`.
    """
    if use.place != "alone" or in_small_letters(use.text) == use.text or use.office in _GUIDES_DIFFER or _is_part(use):
        return ""
    word = (
        use.block.text[max(0, use.span.start - 20) : use.span.start].rpartition(" ")[0].rpartition(" ")[2].lstrip('"“')
    )
    if word.lower() in DETERMINERS or (
        use.lead and word.lower() == "former" and not _is_before_name(use.block.text, use.span.end)
    ):
        return f"{word} " if _is_free(use) else ""
    if word == "of" and _POST.search(use.block.text, max(0, use.span.start - 20), use.span.start):
        return "of "
    if word.lower() in _BEFORE_BARE and _AFTER_BARE.match(use.block.text, use.span.end):
        return f"{word} "
    return f"{word} " if _is_told_of(use, word) and _is_free(use) else ""


def _is_told_of(use: TitleUse, word: str) -> bool:
    """Whether adjectives part a title from its article: `the new President`, `Norport's first female Mayor`."""
    text = use.block.text
    if not (word in _TIMES or is_of(word, "adjective & ~job")) or _is_before_name(text, use.span.end):
        return False
    return bool(_determined().search(text, max(0, use.span.start - 60), use.span.start))


_TIMES = frozenset("then first second third fourth fifth next longtime onetime acting".split())


@cache
def _determined() -> re.Pattern[str]:
    return expression(
        rf"\b(?:(?i:{'|'.join(sorted(DETERMINERS))})|\w+['’]s?) (?:(?!and\b|of\b|in\b|to\b)[a-z-]+,? ){{1,3}}\Z"
    )


_POST = expression(r"\b(?:post|office|role|position|job|duties) of \Z")


_BEFORE_BARE = frozenset(
    """as for become became becoming remains elected appointed named eventually later then now once currently formerly
    previously briefly twice""".split()
)


def in_small_letters(title: str) -> str:
    """A title as a common noun; houses keep their capital: `Senate majority leader`, `member of Parliament`."""
    small = re.sub(r"^(senate|house)\b", lambda found: found[0].capitalize(), title.lower())
    return small.replace("of parliament", "of Parliament") if "of Parliament" in title else small


_RUN = expression(r" of (?:the )?(?P<run>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,5})")


def _is_before_name(text: str, at: int) -> bool:
    """Whether a name follows what the title is of: `Secretary of State Ann Moe`."""
    run = _RUN.match(text, at)
    return run is not None and any(word in given_names() for word in run["run"].split()[1:])


_AFTER_BARE = expression(r" of\b| and\b|[,.;](?!\w)| in \d|\Z")


# Titles that begin the names of tales.
_IN_TALES = frozenset(
    {"president", "princess", "king", "prince", "duke", "doctor", "captain", "major", "general", "judge"}
)


def _is_free(use: TitleUse) -> bool:
    """Whether no word in capitals follows that the title may be part of: `the Princess and the Frog`."""
    return not use.block.text.startswith((" and the ", " & "), use.span.end) or use.office not in _IN_TALES


def _is_part(use: TitleUse) -> bool:
    """Whether the title belongs to a name: `the President's Cup`, `Office of the President`, `The Captain and Me`."""
    if _ARTICLE_INSIDE.search(use.block.text, max(0, use.span.start - 8), use.span.start):
        return True
    before = use.block.text[: use.span.start - len(use.lead)].rsplit(maxsplit=2)[-2:]
    return len(before) == 2 and before[1] in {"of", "to", "for"} and before[0][:1].isupper()


_ARTICLE_INSIDE = expression(r"[a-z,] The \Z")
"""An article with a capital amid a sentence: the first word of a work's name."""


_SORTS = """Executive Senior Vice Managing Deputy Assistant Associate Chief Public Works General Honorary National
Regional Interim Acting Founding Medical Program Policy Communications Communication Research Marketing Project
Operations Development Sales Finance Financial Operating Technology Information Security Campaign City County State
District Academy Staff Press Media Legislative Political Scientific Technical Artistic Creative Athletic Emergency
Management Human Resources Environmental Community Government Legal Planning Science Sports"""

_JOBS = """Director President Chairman Chairwoman Chair Chairperson Coordinator Manager Officer Professor Secretary
Treasurer Administrator Superintendent Commissioner Founder Dean Editor Analyst Spokesman Spokeswoman Spokesperson
Engineer Partner Mayor Governor Senator Minister Attorney Counsel Economist Fellow Representative Executive Head Owner
Principal Supervisor Lecturer Scientist Planner Member Researcher Teacher Trainer Organiser Organizer Adviser Advisor"""

_OF_STATES = (
    "House|Senate|Department|Reserve|Union|Party|Bank|Treasury|Court|Supreme|Federal|Parliament|Congress|Assembly"
)
"""Words that may be the last of a body's name before the job that is done for it: “State Department Spokesman”."""


@cache
def _described() -> re.Pattern[str]:
    sorts, jobs = "|".join(_SORTS.split()), "|".join(_JOBS.split())
    kind = rf"(?!(?:{_OF_STATES})\b)[A-Z][a-z]+ (?:{jobs})"
    one = rf"(?:(?:{sorts}) ){{0,3}}(?:Co-|Vice[ -])?(?:{jobs}|Chief of Staff|{kind})"
    name = r"[A-Z][\w.’'-]+(?<!['’]s) (?:[A-Z]\.? )?[A-Z][\w’'-]+(?:,? [JS]r\.)?(?: \([^()]{1,14}\))?, "
    owner = r"(?:[A-Z][\w.-]*['’]s? )?"
    job = rf"(?P<job>{one}(?: (?:and|&) (?:CEO|{one}))?)"
    return expression(rf"{name}{owner}{job}(?=,? (?:of|for|at|and|to|in)\b|[,.;](?!\w))")


def jobs_after_names(document: Document) -> tuple[Job, ...]:
    """Every job with capitals that a comma parts from the name before it: `Rosa Vik, Director of Parks`."""
    return document.once(_jobs)


def _jobs(document: Document) -> tuple[Job, ...]:
    return tuple(
        job
        for block in document.blocks
        if "paragraph" in block.scopes and ", " in block.text and not _is_of_list(block.text)
        for job in _in(block)
    )


def _is_of_list(text: str) -> bool:
    """Whether a line names people as a programme or a signature does, and says nothing: it ends without a stop."""
    return text.rstrip()[-1:] not in {".", "!", "?", ":", ";", '"', "”", "’", "'"}


def _in(block: Block) -> Iterator[Job]:
    for found in _described().finditer(block.text):
        if not _is_before_name(block.text, found.end("job")) and all(map(_is_plain, found["job"].split(" "))):
            yield Job(block, Span(*found.span("job")), found["job"].lower().replace("ceo", "CEO"))


def _is_plain(word: str) -> bool:
    """Whether a word of a job is a common one: not “Norland Director”, “Boeing Manager”."""
    small = word.lower().removeprefix("co-")
    is_common = "-" in small or bool(classes(small))
    return word in _SMALL_WORDS or (is_common and word not in places() and role(word) != "nation")


_SMALL_WORDS = frozenset({"CEO", "and", "&", "of"})
