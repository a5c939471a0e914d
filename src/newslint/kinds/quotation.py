"""`quotation`: the marks of quotations, in pairs and of one style."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.reading.lostclosing import lost_closing
from newslint.reading.prose import within
from newslint.reading.quotations import Quotation, quotations, stray_marks
from newslint.reading.quotedstops import is_sentence, stop_of
from newslint.reading.variety import variety
from newslint.rule import Rule
from newslint.scope import Selector, parse
from newslint.span import Span

MARKS = {
    "straight": "Straight quotation marks",
    "curly": "Curly quotation marks",
    "guillemets": "«Guillemets»",
    "low": "„Low marks“",
}

SINGLE_OF = {'"': "''", "“": "‘’"}
"""Double marks, each with the single marks of its style."""

TEXT = parse("text")


@dataclass(frozen=True, kw_only=True, eq=False)
class Quotations(Rule):
    """Reports quotations that are never closed (`unclosed`, at the word where they end if that is sure), marks without
    a partner (`stray`), two styles of marks in one article (`mixed`: those of the rarer style), quotations in others
    between the same double marks (`nested`), and full stops and commas outside the marks in an article that mostly has
    them inside (`stop-outside`: behind whole sentences, in American copy behind any quoted words).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "note", "other", "replacement"})

    scope: Selector = TEXT
    check_: Literal["unclosed", "stray", "mixed", "nested", "stop-outside"] = "unclosed"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def unclosed(self, document: Document) -> Iterator[Diagnostic]:
        for quotation in quotations(document):
            if quotation.unclosed and self._holds(document, quotation):
                yield self._unclosed(document, quotation)

    def _unclosed(self, document: Document, quotation: Quotation) -> Diagnostic:
        """The finding where the mark is missing or, where that is not sure, at the words that it opens with."""
        closing = lost_closing(quotation, british=variety(document).name == "British")
        if closing is None:
            note = "Put the closing mark where the quoted words end."
            return self.report(document, quotation.block, _first_words(quotation), note=note)
        opening = Span(quotation.span.start, quotation.inner.start)
        return self.report(
            document,
            quotation.block,
            closing.span,
            choices=(closing.right,),
            related=(Related(quotation.block.to_source(opening), "opened here"),),
            note=f"Write {closing.right}",
        )

    def stray(self, document: Document) -> Iterator[Diagnostic]:
        for mark in stray_marks(document):
            if within(document, self.scope, mark.block):
                yield self.report(document, mark.block, mark.span)

    def mixed(self, document: Document) -> Iterator[Diagnostic]:
        found = [quotation for quotation in quotations(document) if quotation.style in MARKS]
        styles = Counter(quotation.style for quotation in found)
        if len(styles) < 2:
            return
        usual = _usual(document, [quotation.style for quotation in found])
        first = next(quotation for quotation in found if quotation.style == usual)
        related = (Related(first.block.to_source(first.span), f"{MARKS[usual]} here"),)
        for quotation in found:
            if quotation.style != usual and self._holds(document, quotation):
                place = quotation.block.to_source(quotation.span)
                style, other = MARKS[quotation.style], MARKS[usual].lower()
                yield self.report_at(place, related=related, match=style, other=other)

    def nested(self, document: Document) -> Iterator[Diagnostic]:
        for quotation in quotations(document):
            for span in quotation.nested if self._holds(document, quotation) else ():
                words = span.of(quotation.block.text)
                if words[0] == quotation.open and words[0] in SINGLE_OF and words[-1] in '"”':
                    single = SINGLE_OF[words[0]]
                    right = f"{single[0]}{words[1:-1]}{single[1]}"
                    yield self.report(document, quotation.block, span, replacement=right)

    def stop_outside(self, document: Document) -> Iterator[Diagnostic]:
        found = [(quotation, stop) for quotation in quotations(document) if (stop := stop_of(quotation))]
        if variety(document).name != "American":
            found = [(quotation, stop) for quotation, stop in found if is_sentence(quotation)]
        outside = [(quotation, stop) for quotation, stop in found if stop.outside]
        if 2 * len(outside) > len(found):
            return
        for quotation, stop in outside:
            if self._holds(document, quotation):
                right = stop.sign + quotation.close
                yield self.report(document, quotation.block, stop.span, choices=(right,), replacement=right)

    def _holds(self, document: Document, quotation: Quotation) -> bool:
        return bool(within(document, self.scope, quotation.block))


def _usual(document: Document, styles: list[str]) -> str:
    """The style used most; of two as frequent, the one that goes with the article's apostrophes, or the first."""
    counted = Counter(styles)
    straight = sum("'" in block.text for block in document.blocks)
    curly = sum("’" in block.text for block in document.blocks)
    fitting = "straight" if straight > curly else "curly" if curly else ""
    return max(counted, key=lambda style: (counted[style], style == fitting, -styles.index(style)))


def _first_words(quotation: Quotation) -> Span:
    """The mark and the three words after it: where a reader's eye goes."""
    words = quotation.text.split(" ")[:3]
    return Span(quotation.span.start, quotation.inner.start + len(" ".join(words)))


_CHECKS: dict[str, Callable[[Quotations, Document], Iterator[Diagnostic]]] = {
    "unclosed": Quotations.unclosed,
    "stray": Quotations.stray,
    "mixed": Quotations.mixed,
    "nested": Quotations.nested,
    "stop-outside": Quotations.stop_outside,
}
