"""`acronym`: letters that nobody explained, and explanations that nobody needed."""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import ClassVar, Literal, NamedTuple

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.expression import expression
from newslint.options import NO_TABLE, Table
from newslint.reading.naming.acronymnames import is_named_shortly_before, spellings, told_by
from newslint.reading.naming.acronyms import Acronym, Introduction, acronyms, introductions
from newslint.reading.text.variety import variety
from newslint.reading.text.words import word_counts
from newslint.reading.vocabulary.lexicon import places, role
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

_NUMERAL = expression(r"[IVXLCM]+|[KW][A-Z]{3}")
"""A Roman numeral, or the call sign of an American station."""
_COMPANY = expression(
    r"(?:-[A-Z]{2}|\$|\s(?:Airways|Airlines|Bank|Group|Corp|Inc|Ltd|LLC|News|Sports|Radio|TV|Television|Records|Arena|Stadium|Magazine|"
    r"Series|Motors|Studios|Media|Press|Act)\b|\s[A-Z]\w+\sAct\b)"
)


class Known(NamedTuple):
    """What a table knows of letters: what they stand for, and the readers who know that."""

    name: str = ""
    readers: str = ""


@rule_kind
class Acronyms(Rule):
    """Reports acronyms whose full name the article does not give, gives for nothing, or gives twice.

    `check: unexplained` finds the first use of letters whose full name stands neither shortly before nor in brackets,
    `unknown` those among them of `length` letters or more that the table has not, or whose name comes only after,
    `unused` letters in brackets after a name that are never used again, `twice` a second introduction, `late` letters
    that are explained only further down, `unwieldy` unknown ones of `length` letters or more that are used no more than
    `uses` times after that. The table has letters, their `name` and in `known` the readers who know them: `all`, `us`,
    `uk`, or nobody. `readers` says who the readers are; by default that is told by the article's variety of English.
    `exceptions` are letters that are never reported.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    columns: ClassVar[tuple[str, ...]] = ("letters", "name", "known")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "name", "note"})

    check_: Literal["unexplained", "unknown", "unused", "twice", "late", "unwieldy"] = "unexplained"
    length: int = 5
    uses: int = 1
    table: Table = NO_TABLE
    readers: Literal["auto", "us", "uk"] = "auto"
    exceptions: tuple[str, ...] = ()

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    @cached_property
    def _known(self) -> dict[str, Known]:
        return {row["letters"]: Known(row["name"], row["known"]) for row in self.table.records()}

    def unexplained(self, document: Document) -> Iterator[Diagnostic]:
        return self._untold(document, surely=False)

    def unknown(self, document: Document) -> Iterator[Diagnostic]:
        """Letters that no reader can follow: long ones that no table has, and those that come before their name."""
        return self._untold(document, surely=True)

    def _untold(self, document: Document, *, surely: bool) -> Iterator[Diagnostic]:
        asked = set(self.exceptions)
        for use in acronyms(document):
            if use.letters in asked or not holds(document, self.scope, use.block, use.span):
                continue
            asked.add(use.letters)
            known = self._known.get(use.letters, Known())
            if self._is_familiar(document, known) or _is_told(document, use, known):
                continue
            spelt = next(iter(spellings(document, use)), None)
            if surely == (self._is_obscure(use) or (spelt is not None and spelt.words < 0)):
                name = known.name or (spelt.text if spelt else "")
                related = (Related(spelt.block.to_source(spelt.span), "the name is here"),) if spelt else ()
                yield self.report(
                    document, use.block, use.span, related=related, name=f"'{name}'" if name else "the full name"
                )

    def _is_obscure(self, use: Acronym) -> bool:
        """Long letters with an article, as bodies and laws have them; companies and works are names: `Vik's PACCAR`."""
        text, (start, end) = use.block.text, use.span
        is_named = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        has_article = text[max(0, start - 4) : start] in {"the ", "The "}
        return len(use.letters) >= self.length and use.letters not in self._known and has_article and not is_named

    def unused(self, document: Document) -> Iterator[Diagnostic]:
        for introduction in _first_introductions(document).values():
            block, aside = introduction.block, introduction.aside
            if _is_part_of_name(introduction) or _uses(document, introduction.letters) > 1:
                continue
            if holds(document, self.scope, block, aside):
                name = introduction.name.of(block.text).strip()
                yield self.report(document, block, introduction.letters_span, name=name)

    def twice(self, document: Document) -> Iterator[Diagnostic]:
        first = _first_introductions(document)
        for introduction in introductions(document):
            leading = first.get(introduction.letters, introduction)
            if leading is not introduction and holds(document, self.scope, introduction.block, introduction.aside):
                place = leading.block.to_source(leading.letters_span)
                related = (Related(place, "first introduced here"),)
                yield self.report(document, introduction.block, introduction.letters_span, related=related)

    def late(self, document: Document) -> Iterator[Diagnostic]:
        """The first use of letters whose name the body tells only further down."""
        first = _first_introductions(document)
        asked: set[str] = set()
        for use in acronyms(document):
            introduction = first.get(use.letters)
            if (
                introduction is None
                or use.letters in asked
                or _is_compound(use)
                or not holds(document, self.scope, use.block, use.span)
            ):
                continue
            asked.add(use.letters)
            name = introduction.name.of(introduction.block.text).strip()
            if _place(use) < _place(introduction) and not _is_told_before(document, use, name):
                related = (Related(introduction.block.to_source(introduction.aside), "explained here"),)
                yield self.report(document, use.block, use.span, related=related, name=name)

    def unwieldy(self, document: Document) -> Iterator[Diagnostic]:
        """Long letters that a name gets for the sake of one or two uses."""
        for introduction in _first_introductions(document).values():
            letters = introduction.letters
            known = self._known.get(letters, Known()).readers
            seldom = 1 < _uses(document, letters) <= self.uses + 1
            if known or len(letters) < self.length or not seldom or _is_part_of_name(introduction):
                continue
            if holds(document, self.scope, introduction.block, introduction.aside):
                name = introduction.name.of(introduction.block.text).strip()
                yield self.report(document, introduction.block, introduction.letters_span, name=name)

    def _is_familiar(self, document: Document, known: Known) -> bool:
        return known.readers == "all" or bool(known.readers and known.readers in self._readers(document))

    def _readers(self, document: Document) -> tuple[str, ...]:
        if self.readers != "auto":
            return (self.readers,)
        return {"American": ("us",), "British": ("uk",)}.get(variety(document).name, ("us", "uk"))


def _first_introductions(document: Document) -> dict[str, Introduction]:
    first: dict[str, Introduction] = {}
    for introduction in introductions(document):
        first.setdefault(introduction.letters, introduction)
    return first


def _place(one: Acronym | Introduction) -> tuple[int, int]:
    span = one.span if isinstance(one, Acronym) else one.letters_span
    return one.block.span.start, span.start


def _is_compound(use: Acronym) -> bool:
    """Whether the letters are part of other letters: `SARS-CoV-2`."""
    return use.block.text.startswith("-", use.span.end)


def _is_told_before(document: Document, use: Acronym, name: str) -> bool:
    """Whether the name stands before the letters without them."""
    last = name.rsplit(maxsplit=1)[-1]
    before = [block for block in document.blocks if block.span.start < use.block.span.start and "text" in block.scopes]
    return any(last in block.text for block in before) or last in use.block.text[: use.span.start]


def _is_part_of_name(introduction: Introduction) -> bool:
    """“The Fair and Accurate Credit Transactions (FACT) Act” is called so."""
    after = introduction.block.text[introduction.aside.end :]
    return bool(re.match(r"\s[A-Z]", after)) or introduction.name.start > introduction.aside.start


def _uses(document: Document, letters: str) -> int:
    """How often the letters are there, in whatever form."""
    return sum(block.text.count(letters) for block in document.blocks)


def _is_told(document: Document, use: Acronym, known: Known) -> bool:
    """Whether the article has given the name, or the letters are no acronym here."""
    if told_by(document, use) or _is_among_capitals(use.block.text, use.span) or _is_described(use):
        return True
    if known.name:
        return is_named_shortly_before(document, use, known.name)
    return _is_no_acronym(document, use)


def _is_described(use: Acronym) -> bool:
    """Whether the words beside the letters say what they name: `news agency PAP`, `NTU Hospital`, `KSR Halden`."""
    text, (start, end) = use.block.text, use.span
    after = [word.rstrip(",.;:") for word in text[end : end + 40].split(maxsplit=1)[:1] if text.startswith(" ", end)]
    is_name = any(role(word) in {"institution", "feature"} or word in places() or word == "One" for word in after)
    return is_name or bool(_described().search(text[max(0, start - 24) : start]))


@cache
def _described() -> re.Pattern[str]:
    media = "agency|broadcaster|network|channel|station|magazine|newspaper|newscaster|website|label"
    bodies = "nonprofit|charity|union|airline|regulator|company|firm|supplier|retailer|chain|maker|group|watchdog|band"
    return expression(rf"\b(?:{media}|{bodies}) (?:the )?\Z")


def _is_no_acronym(document: Document, use: Acronym) -> bool:
    """Numerals, names of companies and stations, and words in capitals for emphasis."""
    letters, text = use.letters, use.block.text
    if len(letters) == 2 and not _is_office_in_letters(use):
        return True
    if not 2 <= len(letters) <= 6 or not letters.isalpha() or not letters.isupper() or _NUMERAL.fullmatch(letters):
        return True
    counts = word_counts(document)
    return letters.lower() in counts or letters.capitalize() in counts or bool(_COMPANY.match(text, use.span.end))


def _is_office_in_letters(use: Acronym) -> bool:
    """Whether two letters with an article stand alone, and are not among those that everybody reads: “the DG said”."""
    text, (start, end) = use.block.text, use.span
    has_article = text[max(0, start - 4) : start] in {"the ", "The "}
    return has_article and use.letters not in _PAIRS and bool(_alone_after().match(text, end))


_PAIRS = frozenset(
    """US UK UN EU AP PM MP TV AI PC DJ CD IT HR PR VP ID IQ VR FA GP ER AD BC DC LA NY NJ DA AG GM PA QB RV UV AC HQ
    MC VW BP GE GQ EP LP CV XI OR IV DM NW SE SW NE QR PS XL OT DI JV DH FC SC AL NL CT BA MA PE""".split()
)
"""Letters of two that readers know, by themselves or from the page that they stand on."""


@cache
def _alone_after() -> re.Pattern[str]:
    return re.compile(r"[.,;:]?(?: (?!coupe|engine|battery|unit|motor|mode|port|chip)[a-z]|$)")


def _is_among_capitals(text: str, span: Span) -> bool:
    """Whether a word beside it is in capitals too, or a figure follows, as in headings and the names of models."""
    before, after = text[: span.start].split()[-1:], text[span.end :].split()[:1]
    if any(word[:1].isdigit() for word in after):
        return True
    words = (word.strip(",;:()") for word in (*before, *after))
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in words)


_CHECKS: dict[str, Callable[[Acronyms, Document], Iterator[Diagnostic]]] = {
    "unexplained": Acronyms.unexplained,
    "unknown": Acronyms.unknown,
    "unused": Acronyms.unused,
    "twice": Acronyms.twice,
    "late": Acronyms.late,
    "unwieldy": Acronyms.unwieldy,
}
