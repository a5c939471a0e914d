"""`quotation`: the marks of quotations, in pairs and of one style."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.expression import expression
from newslint.reading.text.variety import variety
from newslint.reading.voices.lostclosing import lost_closing
from newslint.reading.voices.lostmarks import first_of_unopened, unclosed_inside
from newslint.reading.voices.prose import within
from newslint.reading.voices.quotations import STYLES, Quotation, Stray, doubled_marks, quotations, stray_marks
from newslint.reading.voices.quotedstops import is_sentence, stop_of
from newslint.rule import Rule, rule_kind
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

OPENERS = {"”": "“", "»": "«"}
OTHER_CLOSERS = {"“": '"', '"': "”"}
"""Opening marks, each with the closing one of another style."""

_TERM_WORDS = 3
_AGAIN = expression(r" [\"“]\w+")

TEXT = parse("text")


@rule_kind
class Quotations(Rule):
    """Reports quotations that are never closed (`unclosed`, at the word where they end if that is sure, or where they
    open again), marks without a partner (`stray`, at the first word if the quotation begins there), two styles of marks
    in one article (`mixed`: those of the rarer style), quotations in others between the same double marks (`nested`) or
    without their single closing mark (`nested-unclosed`), words said between single marks in an article that has double
    ones (`single`), two marks where one does it (`doubled`), and full stops and commas outside the marks in an article
    that mostly has them inside (`stop-outside`: behind whole sentences, in American copy behind any quoted words).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "note", "other", "replacement"})

    scope: Selector = TEXT
    check_: Literal["unclosed", "stray", "mixed", "nested", "nested-unclosed", "single", "stop-outside", "doubled"] = (
        "unclosed"
    )

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def unclosed(self, document: Document) -> Iterator[Diagnostic]:
        for quotation in quotations(document):
            if quotation.unclosed and self._holds(document, quotation):
                yield self._unclosed(document, quotation)

    def _unclosed(self, document: Document, quotation: Quotation) -> Diagnostic:
        """The finding where the mark is missing or, where that is not sure, at the words that it opens with."""
        closing = lost_closing(quotation, british=variety(document).name == "British")
        again = None if closing else _opened_again(quotation)
        if again:
            note = "It opens again here: delete that mark, or close what is open."
            return self.report(document, quotation.block, again, note=note)
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
                yield self._stray(document, mark)

    def _stray(self, document: Document, mark: Stray) -> Diagnostic:
        """The finding at the mark or, where the quotation surely begins with its paragraph, at the first word."""
        first = first_of_unopened(mark)
        if first is None:
            return self.report(document, mark.block, mark.span)
        right = OPENERS.get(mark.span.of(mark.block.text), '"') + first.of(mark.block.text)
        related = (Related(mark.block.to_source(mark.span), "closed here"),)
        return self.report(document, mark.block, first, choices=(right,), related=related, note=f"Write {right}")

    def doubled(self, document: Document) -> Iterator[Diagnostic]:
        for marks in doubled_marks(document):
            if within(document, self.scope, marks.block):
                one = marks.span.of(marks.block.text)[0]
                yield self.report(document, marks.block, marks.span, choices=(one,), replacement=one)

    def mixed(self, document: Document) -> Iterator[Diagnostic]:
        found = [quotation for quotation in quotations(document) if quotation.style in MARKS]
        styles = Counter(quotation.style for quotation in found)
        odd = [one for one in found if OTHER_CLOSERS.get(one.open) == one.close]
        if len(styles) < 2 and not odd:
            return
        usual = _usual(document, [quotation.style for quotation in found])
        first = next(quotation for quotation in found if quotation.style == usual)
        related = (Related(first.block.to_source(first.span), f"{MARKS[usual]} here"),)
        for quotation in found:
            if quotation.style != usual and self._holds(document, quotation):
                place = quotation.block.to_source(quotation.span)
                style, other = MARKS[quotation.style], MARKS[usual].lower()
                yield self.report_at(place, related=related, match=style, other=other)
        for quotation in odd:
            if quotation.style == usual and self._holds(document, quotation):
                mark, other = Span(quotation.inner.end, quotation.span.end), MARKS[usual].lower()
                place = quotation.block.to_source(mark)
                yield self.report_at(place, related=related, match=MARKS[STYLES[quotation.close]], other=other)

    def single(self, document: Document) -> Iterator[Diagnostic]:
        found = quotations(document)
        if sum(one.style in MARKS for one in found) < 2:
            return
        for one in found:
            if one.style == "single" and _is_said(one) and self._holds(document, one):
                yield self.report(document, one.block, one.span)

    def nested_unclosed(self, document: Document) -> Iterator[Diagnostic]:
        for quotation in quotations(document):
            last = unclosed_inside(quotation) if self._holds(document, quotation) else None
            if last:
                right = f"{last.of(quotation.block.text)}’"
                yield self.report(document, quotation.block, last, choices=(right,), replacement=right)

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


def _is_said(one: Quotation) -> bool:
    """Whether single marks hold words of a sentence of the text and no title or term: four or more."""
    is_part = one.text[:1].islower() or one.kind == "speech"
    ends = one.block.text.rstrip()[-2:].strip("'’\"”")[-1:]
    return is_part and len(one.text.split()) > _TERM_WORDS and "paragraph" in one.block.scopes and ends in set(".!?")


def _opened_again(quotation: Quotation) -> Span | None:
    """The last word of what is open, with the mark and the word that open another quotation behind it."""
    text, end = quotation.block.text, quotation.span.end
    found = _AGAIN.match(text, end)
    if found is None or text[end - 1] not in ".!?":
        return None
    return Span(text.rfind(" ", 0, end) + 1, found.end())


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
    "single": Quotations.single,
    "nested-unclosed": Quotations.nested_unclosed,
    "stop-outside": Quotations.stop_outside,
    "doubled": Quotations.doubled,
}
