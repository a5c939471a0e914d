"""A parsed sentence as values: words with their tags, and which word each depends on."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from newslint.engines.remark import Remark
from newslint.span import Span


class Word(NamedTuple):
    """A word or mark of a sentence.

    `tag` is of the Penn Treebank (`VBD`, `NNS`), `role` how it depends on the word at `head` (`nsubj`, `conj`; the
    scheme of ClearNLP, as spaCy's English models have it); `start` is its place in the paragraph.
    """

    at: int
    text: str
    lemma: str
    tag: str
    role: str
    head: int
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_mark(self) -> bool:
        return not any(map(str.isalnum, self.text))


class Sentence:
    """Words in order, and the tree that they make."""

    def __init__(self, words: Sequence[Word], before: Sequence[Word] = ()) -> None:
        self.words = tuple(words)
        self.before = tuple(before)
        """The words of the paragraph that stand before the sentence."""

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def root(self) -> Word:
        return next((word for word in self.words if word.head == word.at), self.words[0])

    @cached_property
    def _children(self) -> list[list[Word]]:
        children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.at:
                children[word.head].append(word)
        return children

    @cached_property
    def _edges(self) -> list[tuple[int, int]]:
        """The first and the last word of what hangs on each word."""
        edges = [(word.at, word.at) for word in self.words]
        for word in self.words:
            for above in self._above(word):
                first, last = edges[above.at]
                edges[above.at] = min(first, word.at), max(last, word.at)
        return edges

    def _above(self, word: Word) -> Iterator[Word]:
        """The words that a word depends on, the nearest first."""
        for _ in self.words:
            if word.head == word.at:
                return
            word = self.words[word.head]
            yield word

    def children(self, word: Word, *roles: str) -> list[Word]:
        """The words that depend on a word, of these roles if any are named."""
        found = self._children[word.at]
        return [child for child in found if child.role in roles] if roles else found

    def child(self, word: Word, *roles: str) -> Word | None:
        return next(iter(self.children(word, *roles)), None)

    def first(self, word: Word) -> int:
        """Where the phrase of a word begins."""
        return self._edges[word.at][0]

    def last(self, word: Word) -> int:
        """Where the phrase of a word ends, marks at its end left out."""
        last = self._edges[word.at][1]
        while last > word.at and self.words[last].is_mark:
            last -= 1
        return last

    def word(self, at: int) -> Word | None:
        return self.words[at] if 0 <= at < len(self.words) else None

    def lower(self, at: int) -> str:
        """The word at a place in small letters; nothing where there is none."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def between(self, first: int, last: int) -> tuple[Word, ...]:
        """The words from one place up to another, which is left out."""
        return self.words[max(first, 0) : max(last, 0)]

    def span(self, first: int, last: int) -> Span:
        """The place in the paragraph from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)

    def text(self, first: int, last: int) -> str:
        """The words from one to another, both included, as they are written."""
        words = self.words[first : last + 1]
        gaps = (" " if word.start > before.end else "" for before, word in pairwise(words))
        return "".join(word.text + gap for word, gap in zip(words, (*gaps, ""), strict=True))

    def remark(self, rule: str, first: int, last: int, message: str, *choices: str) -> Remark:
        """A remark on the words from one to another, both included."""
        return Remark(rule, "", self.span(first, last), message, choices)
