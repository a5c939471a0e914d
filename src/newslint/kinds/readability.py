"""`readability`: how many years of school a text asks of its reader."""

from collections.abc import Callable, Iterator
from math import sqrt
from typing import ClassVar, Literal, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.expression import expression
from newslint.reading.text.sentences import sentences
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SYLLABLE = expression(r"[aeiouy]+")


class Counts(NamedTuple):
    """What the formulas count."""

    sentences: int
    words: int
    letters: int
    syllables: int
    long_words: int


@rule_kind
class Readability(Rule):
    """Reports a draft of `words` or more whose grade is above `max-grade`.

    The grades are those of Flesch and Kincaid (1975), Gunning's fog index (1952), Coleman and Liau (1975), Smith and
    Senter's automated readability index (1967) and McLaughlin's SMOG (1969). Syllables are counted as groups of vowels,
    which is near enough over a whole article.
    """

    required: ClassVar[frozenset[str]] = frozenset({"max-grade"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"grade", "max"})

    metric: Literal["flesch-kincaid", "gunning-fog", "coleman-liau", "ari", "smog"] = "flesch-kincaid"
    max_grade: float = 14.0
    words: int = 100

    def check(self, document: Document) -> Iterator[Diagnostic]:
        counts = self._counts(document)
        if counts.words < max(self.words, 1):
            return
        grade = _GRADES[self.metric](counts)
        if grade > self.max_grade:
            yield self.report_at(Span(0, 0), grade=f"{grade:.1f}", max=f"{self.max_grade:g}")

    def _counts(self, document: Document) -> Counts:
        read = [one for one in sentences(document) if one.block.scope in {"lede", "paragraph"}]
        inside = [one for one in read if holds(document, self.scope, one.block, one.span)]
        words = [word for one in inside for word in _WORD.findall(one.text)]
        syllables = [_syllables(word) for word in words]
        letters = sum(map(len, words))
        return Counts(len(inside), len(words), letters, sum(syllables), sum(count > 2 for count in syllables))


def _syllables(word: str) -> int:
    plain = word.lower()
    silent = plain.endswith("e") and not plain.endswith(("le", "ee"))
    return max(1, len(_SYLLABLE.findall(plain)) - silent)


_GRADES: dict[str, Callable[[Counts], float]] = {
    "flesch-kincaid": lambda c: 0.39 * c.words / c.sentences + 11.8 * c.syllables / c.words - 15.59,
    "gunning-fog": lambda c: 0.4 * (c.words / c.sentences + 100 * c.long_words / c.words),
    "coleman-liau": lambda c: 5.88 * c.letters / c.words - 29.6 * c.sentences / c.words - 15.8,
    "ari": lambda c: 4.71 * c.letters / c.words + 0.5 * c.words / c.sentences - 21.43,
    "smog": lambda c: 1.043 * sqrt(30 * c.long_words / c.sentences) + 3.1291,
}
