"""What is made of an engine's remarks: which of them the desk says, how sure, and in what words."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
from newslint.document import STAND_IN, Block, Document
from newslint.engines.classes import OFF, Class, class_of
from newslint.engines.remark import Remark, Remarks
from newslint.engines.spelling import is_nearly_common, is_sure, is_worth_asking, meant
from newslint.reading.naming.names import proper_spans
from newslint.reading.naming.people import capitalised
from newslint.reading.text.words import word_counts
from newslint.reading.voices.quotations import quoted
from newslint.span import Span

Level = Callable[[str], str]
"""What the configuration makes of a rule: a severity, `off`, or nothing."""

IN_FULL = frozenset({"spelling", "typing"})
"""What is looked for everywhere: a slip in a headline or a quotation is the desk's."""

SLIP = "Slip"
"""The category, in the table of classes, of a misspelling that is one almost surely."""

_OFTEN = 2
"""What an article has more often, and always so, is a word: the grayling is a fish, no slip for `graying`."""

SENTENCES = frozenset({"paragraph", "deck", "list", "blockquote", "caption"})
"""Where whole sentences stand, so that grammar can be judged; headlines and subheads leave words out."""


class Checked(NamedTuple):
    """What an engine said of a block."""

    engine: str
    language: str
    block: Block
    remarks: Remarks


def judged(document: Document, checked: Checked, level: Level) -> Iterator[Diagnostic]:
    """The findings that an engine's remarks on a block give reason for, graded as its classes and `level` have it."""
    foreign = frozenset(_foreign(checked))
    for said in checked.remarks:
        remark = _spelling(document, checked, said) if _is_spelling(checked.engine, said) else said
        if remark is None or said in foreign:
            continue
        rule, known = f"{checked.engine}.{remark.rule}", class_of(checked.engine, remark)
        grade = level(rule) or known.level
        if grade != OFF and _holds(document, checked, remark, known):
            yield _finding(document, checked.block, remark, rule, Severity[grade.upper()])


def _is_spelling(engine: str, remark: Remark) -> bool:
    return class_of(engine, remark).kind == "spelling"


def _holds(document: Document, checked: Checked, remark: Remark, known: Class) -> bool:
    """Whether a remark is one for the desk, by the place where it stands."""
    block, span = checked.block, remark.span
    names = proper_spans(document).get(block, ())
    if _touches_stand_in(block.text, span) or any(name.contains(span) for name in names):
        return False
    if known.kind in IN_FULL:
        return True
    return bool(block.scopes & SENTENCES) and not any(span.overlaps(quote) for quote in quoted(document).get(block, ()))


def _touches_stand_in(text: str, span: Span) -> bool:
    return STAND_IN in text[max(0, span.start - 2) : span.end + 2]


def _foreign(checked: Checked) -> Iterator[Remark]:
    """Unknown words side by side: a phrase of another language, or a name in Latin."""
    unknown = [
        remark
        for remark in checked.remarks
        if _is_spelling(checked.engine, remark) and remark.span.of(checked.block.text).islower()
    ]
    for left, right in pairwise(unknown):
        if len(checked.block.text[left.span.end : right.span.start].split()) <= 1:
            yield from (left, right)


def _spelling(document: Document, checked: Checked, remark: Remark) -> Remark | None:
    """A spelling remark with the words that may be meant; None where the word is a name or merely rare."""
    word = remark.span.of(checked.block.text)
    if checked.language.partition("-")[0] != "en":
        return remark if not word[:1].isupper() or capitalised(document)[word] < 2 else None
    if not word.islower() or not word.isascii() or _is_cut(checked.block.text, remark.span):
        return None
    choices = meant(word, remark.choices)
    is_there = len(choices) == 1 and choices[0] in word_counts(document) and not choices[0].startswith(word)
    sure = is_sure(word, choices) or is_there
    if not choices or (word_counts(document)[word] > (_OFTEN if sure else 1)):
        return None
    sure = sure or is_nearly_common(word, choices)
    if _follows_particle(checked.block.text, remark.span):
        return None
    if not (sure or (is_worth_asking(word, choices) and not _follows_genus(checked.block.text, remark.span))):
        return None
    return remark._replace(choices=choices, category=SLIP if sure else remark.category, message="")


@cache
def _particle() -> re.Pattern[str]:
    foreign = (
        "quo|en|de|du|des|le|les|et|el|los|las|von|und|sui|bona|mens|coup|vox|vis|ad|per|pro|inter|ex|modus|status"
    )
    return re.compile(rf"\b(?:{foreign})\s\Z")


@cache
def _genus() -> re.Pattern[str]:
    return re.compile(r"(?<![.!?:\s])\s(?:[A-Z][a-z]{3,}|[A-Z]\.)\s\Z")


def _follows_particle(text: str, span: Span) -> bool:
    """Whether a word of another language leads to it: `quo warranto`, `en masse`."""
    return bool(_particle().search(text[max(0, span.start - 10) : span.start]))


def _follows_genus(text: str, span: Span) -> bool:
    """Whether it is a species: `Porites cylindrica`."""
    ends = ("a", "us", "um", "is", "ii", "ae", "oides", "ens")
    return span.of(text).endswith(ends) and bool(_genus().search(text[max(0, span.start - 30) : span.start]))


def _is_cut(text: str, span: Span) -> bool:
    """Whether a mark parts the word from the rest of it: `[I]ncreasingly`, `con[c]essions`, `raven_alwayz`."""
    return text[: span.start].endswith(("]", "_", "@")) or text[span.end :].startswith(("[", "_", "@"))


def _finding(document: Document, block: Block, remark: Remark, rule: str, severity: Severity) -> Diagnostic:
    place, text = block.to_source(remark.span), remark.span.of(block.text)
    verbatim = place.of(document.source) == text
    fixes = tuple(Fix(place, choice, Applicability.UNSAFE) for choice in remark.choices[:3] if verbatim)
    return Diagnostic(rule, remark.message or _misspelt(text, remark), severity, place, fixes)


def _misspelt(word: str, remark: Remark) -> str:
    if not remark.choices:
        return f"'{word}' is in no dictionary: check the spelling."
    return f"'{word}' is in no dictionary: write '{remark.choices[0]}'?"
