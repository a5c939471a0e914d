"""`numeral`: numbers in figures where words are wanted, and in words where figures are."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.counted import counts_of_time, small_counts
from newslint.reading.figures.numbers import ONES, TENS, in_words, value_of
from newslint.reading.text.sentences import sentences
from newslint.reading.voices.prose import holds, prose
from newslint.rule import Rule, rule_kind
from newslint.span import Span

_Finder = Callable[[str], Iterator[re.Match[str]]]


@rule_kind
class Numeral(Rule):
    """Reports numbers that are written in figures or in words where the house has the other.

    `check: starts-sentence` finds figures at the head of a sentence, where only a year may stand; `small-figures`
    counts of people and things below `words_to` + 1 in figures; `large-words` greater numbers in words;
    `percent-words` percentages in words, `told-twice` a number in words and again in figures.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["starts-sentence", "small-figures", "large-words", "percent-words", "told-twice"] = (
        "starts-sentence"
    )
    words_to: int = 9

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def starts_sentence(self, document: Document) -> Iterator[Diagnostic]:
        for block, span in _starts(document):
            found = _at_head().match(block.text, span.start)
            if found and holds(document, self.scope, block, Span(*found.span("figures"))):
                yield self._at_start(document, block, found)

    def _at_start(self, document: Document, block: Block, found: re.Match[str]) -> Diagnostic:
        place = Span(*found.span("figures"))
        whole = found["figures"].replace(",", "")
        words = in_words(int(whole)) if whole.isdigit() else ""
        right = f"'{words.capitalize()}'" if words else "it in words"
        return self.report(document, block, place, replacement=right)

    def small_figures(self, document: Document) -> Iterator[Diagnostic]:
        told = set()
        for block, found in self._found(document, "123456789", (small_counts, counts_of_time)):
            right = in_words(int(found["figure"]))
            place = Span(*found.span("figure"))
            if int(found["figure"]) <= self.words_to and (block, place) not in told:
                told.add((block, place))
                yield self.report(document, block, place, choices=(right,), replacement=right)

    def large_words(self, document: Document) -> Iterator[Diagnostic]:
        for block, found in self._found(document, _LARGE, (_large_numbers,)):
            if found["words"].islower():
                yield from self._in_figures(document, block, found, self.words_to)

    def percent_words(self, document: Document) -> Iterator[Diagnostic]:
        for block, found in self._found(document, ("percent", "per cent"), (_percentages,)):
            yield from self._in_figures(document, block, found, 0)

    def told_twice(self, document: Document) -> Iterator[Diagnostic]:
        for block, found in self._found(document, (" (",), (_twice,)):
            value = value_of(found["words"].lower())
            if value and f"{value[0]:.0f}" == found["figures"]:
                right = found["words"] if value[0] <= self.words_to else found["figures"]
                yield self.report(document, block, Span(*found.span()), choices=(right,), replacement=right)

    def _in_figures(self, document: Document, block: Block, found: re.Match[str], above: int) -> Iterator[Diagnostic]:
        """A number above another one, in words, and what it is in figures."""
        value = value_of(found["words"].lower())
        if value and value[0] > above:
            right = f"{value[0]:.0f}"
            place = Span(*found.span("words"))
            yield self.report(document, block, place, choices=(right,), replacement=right)

    def _found(
        self, document: Document, needs: Sequence[str], finders: Sequence[_Finder]
    ) -> Iterator[tuple[Block, re.Match[str]]]:
        """What the finders find in the blocks that have one of the texts without which none of them can."""
        for block, stretches in prose(document, self.scope):
            if not any(map(block.text.__contains__, needs)):
                continue
            for found in (found for finder in finders for found in finder(block.text)):
                if any(stretch.contains(Span(*found.span())) for stretch in stretches):
                    yield block, found


_MARKS = frozenset('"“')
_LARGE = (*ONES[10:], *TENS)


def _starts(document: Document) -> Iterator[tuple[Block, Span]]:
    """Every sentence that is long enough to be one, not a label or the number of a list; of an item of a list, all
    but the first.
    """
    for block, span in sentences(document):
        first = block.text[span.start : span.start + 1]
        starts = first.isdigit() or first in _MARKS
        running = "paragraph" in block.scopes or (span.start and block.scope in {"list", "caption"})
        if starts and running and not _after_abbreviation(block.text, span.start):
            yield block, span


def _after_abbreviation(text: str, at: int) -> bool:
    """“S. Res. 62 declares …” is one sentence."""
    before = text[:at].rstrip().rpartition(" ")[2]
    return before.endswith(".") and before[:1].isupper() and len(before) < 6


@cache
def _at_head() -> re.Pattern[str]:
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    year = r"(?:1[5-9]|20)\d\d(?:s\b|\b(?![,.]\d))"
    figures = r"(?P<figures>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    noun = r"(?:[a-z$£€“\"(]|[A-Z][\w’'-]+ [a-z])"
    return expression(
        rf"[\"“]?(?!{year}){figures}(?=(?:%|-[a-z]\w*)?[ \u00a0]{noun})(?! ?(?:a\.m|p\.m|am\b|pm\b|{months}))"
    )


def _percentages(text: str) -> Iterator[re.Match[str]]:
    return _percent().finditer(text)


@cache
def _percent() -> re.Pattern[str]:
    """A whole percentage in words amid a sentence: not “three and a half per cent”, “twenty point five percent”."""
    parts = "".join(rf"(?<!\b{word}[ -])" for word in ("hundred and", "hundred", "thousand", "point", *TENS))
    return expression(rf"(?=[tefsno])(?<!\w){parts}(?P<words>{_below_hundred()})(?= per ?cent\b(?! of (?:one|1)))")


def _twice(text: str) -> Iterator[re.Match[str]]:
    return _words_and_figures().finditer(text)


@cache
def _words_and_figures() -> re.Pattern[str]:
    return expression(rf"\b(?P<words>(?i:{_below_hundred()})) \((?P<figures>\d{{1,2}})\)")


def _below_hundred() -> str:
    """The expression of a number from one to ninety-nine in words."""
    return rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join(ONES[1:])}"


def _large_numbers(text: str) -> Iterator[re.Match[str]]:
    for pattern in _large():
        for found in pattern.finditer(text):
            if not _pair().search(text, max(0, found.start("words") - 20), found.start("words")):
                yield found


@cache
def _pair() -> re.Pattern[str]:
    """What makes a number the second of two: “one in ten”, “eight or ten”, “a hundred and twelve”."""
    first = "|".join((*ONES, *TENS, "hundred", "thousand", "million"))
    return expression(rf"(?:\b(?:{first})|\d) (?:in|and|or|to|nor) \Z")


@cache
def _large() -> tuple[re.Pattern[str], ...]:
    """Numbers before what they count and in compounds, and those that end a phrase: `a panel of twelve`."""
    teens, tens, ones = "|".join(ONES[10:]), "|".join(TENS), "|".join(ONES[1:10])
    number = rf"(?P<words>(?:{tens})-(?:{ones})|{tens}|{teens})"
    before = r"(?=[tefsn])(?<![\w-])(?<!\bout of )"
    larger = "hundred|thousand|million|billion|trillion|score|dozen|winks"
    others = rf"of|or|to|and|in|on|at|by|is|as|with|but|for|{larger}|{ones}"
    joined = "state|year|day|hour|month|week|minute|page|member|point|mile|foot|story|storey|man|person|game|acre"
    lead = "panel of|group of|team of|jury of|family of|crew of|more than|about|nearly|at least|some|aged|only|almost"
    return (
        expression(
            rf"{before}{number}"
            rf"(?: (?!minutes of fame|commandments|(?:{others})\b)(?=[a-z]|[A-Z][\w-]*s\b)|(?=-(?:{joined})\b))"
        ),
        expression(rf"\b(?:{lead}) {number}(?=[.,;)](?!\w))"),
    )


_CHECKS: dict[str, Callable[[Numeral, Document], Iterator[Diagnostic]]] = {
    "starts-sentence": Numeral.starts_sentence,
    "small-figures": Numeral.small_figures,
    "large-words": Numeral.large_words,
    "percent-words": Numeral.percent_words,
    "told-twice": Numeral.told_twice,
}
