"""`capitalization`: headlines and subheads in the house's case."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.kinds.pattern_rule import SMALL_WORDS
from newslint.reading.naming.names import names
from newslint.reading.voices.prose import prose
from newslint.rule import Rule, rule_kind
from newslint.scope import Selector, parse
from newslint.span import Span

HEADLINE = parse("headline")

_WORD = expression(r"[^\W\d_][\w’'.-]*")

_PREPOSITIONS = frozenset(
    {"as", "but", "if", "into", "nor", "off", "onto", "out", "over", "per", "so", "up", "via", "yet"}
)


@rule_kind
class Capitalization(Rule):
    """Reports a block whose case is not the one that `match` names: title, sentence, lower or upper.

    Sentence case cannot be told from a few words, as names have capitals in it: only a block of four words or more, of
    which at least `threshold` go against the case, is reported. `style` says which words stay small in title case: AP's
    are those of three letters or fewer, Chicago's all prepositions.
    """

    required: ClassVar[frozenset[str]] = frozenset({"match"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    scope: Selector = HEADLINE
    match: Literal["title", "sentence", "lower", "upper"] = "sentence"
    style: Literal["AP", "Chicago"] = "AP"
    threshold: float = 0.8
    exceptions: tuple[str, ...] = ()

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, _ in prose(document, self.scope):
            words = [word for word in self._words(document, block) if word not in self.exceptions]
            if words and _AGAINST[self.match](self, words):
                right = self._right(block.text)
                choices = (right,) if right and right != block.text else ()
                yield self.report(document, block, Span(0, len(block.text)), choices=choices, replacement=right)

    def _words(self, document: Document, block: Block) -> list[str]:
        """The words of a block; for sentence case without those of people's names, which say nothing of it."""
        found = list(_WORD.finditer(block.text))
        if self.match == "sentence":
            people = [name.span for name in names(document) if name.block == block and name.kind == "person"]
            found = [word for word in found if not any(span.contains(Span(*word.span())) for span in people)]
        return [word[0] for word in found]

    def against_title(self, words: list[str]) -> bool:
        wrong = [word for word in words[1:-1] if word.islower() and not self._is_small(word)]
        return len(words) > 3 and len(wrong) > (1 - self.threshold) * len(words)

    def against_sentence(self, words: list[str]) -> bool:
        told = [word for word in words[1:] if not self._is_small(word.lower())]
        wrong = [word for word in told if word[0].isupper()]
        return len(told) > 3 and len(wrong) >= self.threshold * len(told)

    def against_lower(self, words: list[str]) -> bool:
        return any(not word.islower() for word in words)

    def against_upper(self, words: list[str]) -> bool:
        return any(not word.isupper() for word in words)

    def _is_small(self, word: str) -> bool:
        return word in SMALL_WORDS or word in _PREPOSITIONS or (self.style == "AP" and len(word) < 4)

    def _right(self, text: str) -> str:
        if self.match == "title":
            words = text.split(" ")
            last = len(words) - 1
            return " ".join(
                word if self._is_small(word) and 0 < place < last else word[:1].upper() + word[1:]
                for place, word in enumerate(words)
            )
        return {"upper": text.upper(), "lower": text.lower()}.get(self.match, "")


_AGAINST: dict[str, Callable[[Capitalization, list[str]], bool]] = {
    "title": Capitalization.against_title,
    "sentence": Capitalization.against_sentence,
    "lower": Capitalization.against_lower,
    "upper": Capitalization.against_upper,
}
