"""`repetition`: a word that stands twice in a row."""

from collections.abc import Iterable, Iterator, Sequence
from operator import eq
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule
from newslint.options import Regex
from newslint.rule import rule_kind


@rule_kind
class Repetition(PatternRule):
    """Reports a match of `tokens` that is followed by white space and itself.

    Capitals make no difference at the beginning of a sentence (`The the`); where both words have a capital they are a
    name (“Duran Duran”). `exceptions` are words that may stand twice. The fix deletes the second.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "word"})

    tokens: tuple[Regex, ...] = (Regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?"),)
    exceptions: tuple[str, ...] = ()

    def list_entries(self) -> Iterator[Entry]:
        for token in self.tokens:
            pattern = self.pattern(rf"(?<![-’'])({token})\s+(\1)(?![-’'])")
            yield Entry(pattern._replace(ignorecase=True), fix=self.fix)

    def matches(self, document: Document, entry: Entry, block: Block, *, watched: bool = True) -> Iterable[Match]:
        """As for every search, but only in a block that has some word twice in a row."""
        words = [word.strip(_AROUND) for word in block.text.lower().split()]
        may = any(map(eq, words, words[1:]))
        return super().matches(document, entry, block, watched=watched) if may else ()

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        for match in matches:
            first, second = match.groups[0] or "", match.groups[-1] or ""
            if second[:1].isupper() or first.lower() in self.exceptions:
                continue
            yield self.report(document, match.block, match.span, choices=(first,) if self.fix else (), word=first)


_AROUND = ".,;:!?\"“”‘’'()[]«»…*_"
"""What may stand around a word, so that it is not seen that the next is the same."""
