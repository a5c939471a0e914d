"""`arithmetic`: figures in one sentence that do not fit together."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.figures.changes import ABOUT, AT_LEAST, AT_MOST, Change, Quantity, changes
from newslint.reading.figures.currencies import currency_conversions
from newslint.reading.figures.measures import Conversion, conversions
from newslint.reading.figures.tallies import Tally, tallies
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind


@rule_kind
class Arithmetic(Rule):
    """Reports figures that contradict each other, where the sentence has all that is needed to know.

    `check: change` finds percentages that are not what the two figures beside them come to, `points` per cent where
    percentage points are meant, `factor` things that doubled or halved otherwise, `direction` rises that fall,
    `part` parts larger than their whole (“12 of the 10 members”), `total` totals that are not the sum of their
    parts, `share` shares of more than 100 per cent, `fall` falls by more than all there was, `vote` votes of more
    members than there are or passed by the fewer, and `conversion` measures that are not what the brackets say.
    What rounding can explain is not reported.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "first", "replacement", "before", "after", "whole"})

    check_: Literal[
        "change", "points", "factor", "direction", "part", "total", "share", "fall", "vote", "conversion"
    ] = "change"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def change(self, document: Document) -> Iterator[Diagnostic]:
        for change in self._changes(document):
            if change.unit != "times" and not _is_backwards(change) and not _fits(change) and not _is_points(change):
                yield self._of_change(document, change, _percent(change))

    def points(self, document: Document) -> Iterator[Diagnostic]:
        for change in self._changes(document):
            if change.unit == "percent" and not _is_backwards(change) and not _fits(change) and _is_points(change):
                yield self._of_change(document, change, f"{_plain(change.amount.value)} percentage points")

    def factor(self, document: Document) -> Iterator[Diagnostic]:
        for change in self._changes(document):
            if change.unit == "times" and not _is_multiplied(change):
                yield self._of_change(document, change, _percent(change))

    def direction(self, document: Document) -> Iterator[Diagnostic]:
        for change in self._changes(document):
            if change.unit != "times" and _is_backwards(change):
                yield self._of_change(document, change, "fall" if change.up else "rise")

    def part(self, document: Document) -> Iterator[Diagnostic]:
        for tally in self._tallies(document, "part"):
            if tally.parts[0] > tally.whole:
                yield self.report(document, tally.block, tally.span, whole=_plain(tally.whole))

    def total(self, document: Document) -> Iterator[Diagnostic]:
        for tally in self._tallies(document, "total"):
            if sum(tally.parts) != tally.whole:
                right = _plain(sum(tally.parts))
                yield self.report(document, tally.block, tally.span, replacement=right, whole=_plain(tally.whole))

    def share(self, document: Document) -> Iterator[Diagnostic]:
        for tally in self._tallies(document, "share", "shares"):
            if sum(tally.parts) > tally.whole + len(tally.parts) / 2:
                yield self.report(document, tally.block, tally.span, whole=_plain(sum(tally.parts)))

    def fall(self, document: Document) -> Iterator[Diagnostic]:
        for tally in self._tallies(document, "fall"):
            if tally.parts[0] > tally.whole:
                yield self.report(document, tally.block, tally.span, whole=_plain(tally.parts[0]))

    def vote(self, document: Document) -> Iterator[Diagnostic]:
        for tally in self._tallies(document, "vote", "passed"):
            if sum(tally.parts) > tally.whole:
                yield self.report(document, tally.block, tally.span, whole=_plain(tally.whole))

    def conversion(self, document: Document) -> Iterator[Diagnostic]:
        for conversion in (*conversions(document), *currency_conversions(document)):
            if holds(document, self.scope, conversion.block, conversion.span) and not _is_converted(conversion):
                right = f"{_rounded(conversion.right[0], conversion.step)} {conversion.unit.strip()}"
                yield self.report(
                    document, conversion.block, conversion.span, first=conversion.first, replacement=right
                )

    def _changes(self, document: Document) -> Iterator[Change]:
        return (change for change in changes(document) if holds(document, self.scope, change.block, change.span))

    def _tallies(self, document: Document, *claims: str) -> Iterator[Tally]:
        return (
            tally
            for tally in tallies(document)
            if tally.claim in claims and holds(document, self.scope, tally.block, tally.span)
        )

    def _of_change(self, document: Document, change: Change, right: str) -> Diagnostic:
        before, after = change.before.text, change.after.text
        return self.report(document, change.block, change.span, before=before, after=after, replacement=right)


# --- what fits ----------------------------------------------------------------------------------------------------


def _relative(change: Change) -> tuple[float, float]:
    """The least and the greatest change in per cent that the two figures allow, without its sign."""
    ends = [
        (after / before - 1) * 100
        for before in (change.before.low, change.before.high)
        for after in (change.after.low, change.after.high)
        if before > 0
    ]
    sizes = sorted(abs(end) for end in ends)
    return (sizes[0], sizes[-1]) if sizes else (0.0, 0.0)


def _points(change: Change) -> tuple[float, float]:
    gap, slack = abs(change.after.value - change.before.value), change.before.slack + change.after.slack
    return gap - slack, gap + slack


def _fits(change: Change) -> bool:
    low, high = _points(change) if change.unit == "points" else _relative(change)
    return _agrees(change.amount, low, high)


def _is_points(change: Change) -> bool:
    return change.of_percentages and change.unit == "percent" and _agrees(change.amount, *_points(change))


def _agrees(amount: Quantity, low: float, high: float) -> bool:
    """Whether an amount, with its hedge and its rounding, may stand for a true value between two ends."""
    slack = amount.step / 2 + max(0.5, amount.value * 0.02)
    if amount.hedge in ABOUT:
        slack += max(1.0, amount.value * 0.1)
    least, most = amount.value - slack, amount.value + slack
    if amount.hedge in AT_LEAST:
        most = amount.value * 1.3 + 5
    if amount.hedge in AT_MOST:
        least = amount.value * 0.7 - 5
    return least <= high and low <= most


def _is_backwards(change: Change) -> bool:
    """“Rose 5% from 52 to 40”."""
    return (
        change.up is not None
        and (change.after.low > change.before.high, change.after.high < change.before.low)[change.up]
    )


def _is_multiplied(change: Change) -> bool:
    ratio = change.after.value / change.before.value / change.amount.value
    hedge = change.amount.hedge
    if change.amount.value < 1:
        ratio = 1 / ratio
    least = 0.78 if hedge in ABOUT else 0.99 if hedge == "more than" else 0.9
    return least <= ratio <= (1.6 if hedge == "more than" else 1.13)


def _is_converted(conversion: Conversion) -> bool:
    """Whether the brackets hold the measure in the other unit, as far as both are rounded."""
    slack = conversion.step / 2 + conversion.slack
    return any(abs(conversion.written - right) <= max(slack, abs(right) * 0.06) for right in conversion.right)


# --- figures in messages ------------------------------------------------------------------------------------------


def _percent(change: Change) -> str:
    if change.unit == "points":
        return f"{_plain(round(abs(change.after.value - change.before.value), 1))} percentage points"
    return f"{_plain(round(abs(change.after.value / change.before.value - 1) * 100, 1))}%"


def _plain(value: float) -> str:
    return f"{value:,.10g}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def _rounded(value: float, step: float) -> str:
    """A figure with as many places as the one it corrects, but two that count at least."""
    if step < 1:
        return f"{value:,.1f}"
    tens = 10 ** max(0, len(f"{abs(value):.0f}") - 2)
    fine = min(step, tens)
    return f"{round(value / fine) * fine or value:,.0f}"


_CHECKS: dict[str, Callable[[Arithmetic, Document], Iterator[Diagnostic]]] = {
    "change": Arithmetic.change,
    "points": Arithmetic.points,
    "factor": Arithmetic.factor,
    "direction": Arithmetic.direction,
    "part": Arithmetic.part,
    "total": Arithmetic.total,
    "share": Arithmetic.share,
    "fall": Arithmetic.fall,
    "vote": Arithmetic.vote,
    "conversion": Arithmetic.conversion,
}
