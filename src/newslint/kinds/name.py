"""`name`: people's names, spelled right and in one way."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.kinds.substitution import Substitution
from newslint.reading.lexicon import given_names, surnames
from newslint.reading.people import FullName, Mention, capitalised, full_names, people, small_words
from newslint.span import Span

SHORTEST = 5
"""Letters below which two surnames a letter apart are two surnames."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Name(Substitution):
    """Reports misspelt names of a table (`check: table`), or one person's name in two spellings (`check: spelling`)."""

    required: ClassVar[frozenset[str]] = frozenset({"check", "table", "swap"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note", "other"})

    check_: Literal["table", "spelling"] = "table"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return super().check(document) if self.check_ == "table" else self._spelling(document)

    def _spelling(self, document: Document) -> Iterator[Diagnostic]:
        yield from self._surnames(document)
        for slip, right in _given_slips(document):
            related = (Related(right.block.to_source(right.span), f"'{right.text}' here"),)
            yield self.report(document, slip.block, slip.span, related=related, other=right.text)

    def _surnames(self, document: Document) -> Iterator[Diagnostic]:
        known = _known(document)
        counts = capitalised(document)
        for other in counts:
            for surname in _near(other, known):
                if _is_slip(other, surname, known, counts):
                    yield from self._slips(document, other, known[surname][0])
                    break

    def _slips(self, document: Document, slip: str, leading: Mention) -> Iterator[Diagnostic]:
        related = (Related(leading.block.to_source(leading.span), f"'{leading.surname}' here"),)
        for block in document.blocks:
            if "text" in block.scopes:
                for span in _places(block.text, slip):
                    yield self.report(document, block, span, related=related, other=leading.surname)


def _known(document: Document) -> dict[str, list[Mention]]:
    """The surnames of people that the text makes sure, each with its mentions."""
    known: dict[str, list[Mention]] = defaultdict(list)
    for mention in people(document):
        for part in mention.surname.split("-"):
            if len(part) >= SHORTEST and not part.isupper() and part.lower() not in small_words(document):
                known[part].append(mention)
    return known


def _near(word: str, known: dict[str, list[Mention]]) -> list[str]:
    return [name for name in known if name != word and name[0] == word[0] and _is_near(name, word)]


def _is_near(left: str, right: str) -> bool:
    """Whether two words are one slip of the hand apart, two for long words: a letter more, less, other or exchanged."""
    if min(len(left), len(right)) < SHORTEST or abs(len(left) - len(right)) > 2:
        return False
    return _distance(left.lower(), right.lower()) <= (2 if min(len(left), len(right)) >= 8 else 1)


def _distance(left: str, right: str) -> int:
    """The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours."""
    before: list[int] = []
    above = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        row = [i]
        for j, b in enumerate(right, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]


def _is_slip(word: str, surname: str, known: dict[str, list[Mention]], counts: Counter[str]) -> bool:
    """Whether a word is a misspelling of a surname of the text, and not another name, a plural or a place."""
    if _is_form(word.lower(), surname.lower()) or not _is_rarer(word, surname, counts) or word in given_names():
        return False
    ours = {mention.given for mention in known[surname] if mention.given}
    theirs = {mention.given for mention in known.get(word, ()) if mention.given}
    if ours and theirs:
        return bool(ours & theirs)
    return word.lower() not in surnames()


def _is_rarer(word: str, surname: str, counts: Counter[str]) -> bool:
    """Whether the text has a word less often than a surname, or as often but later."""
    if counts[word] != counts[surname]:
        return counts[word] < counts[surname]
    order = list(counts)
    return order.index(word) > order.index(surname)


def _given_slips(document: Document) -> Iterator[tuple[FullName, FullName]]:
    """Full names that share a surname and whose given names are a slip apart, each with the more frequent one."""
    by_surname: dict[str, list[FullName]] = defaultdict(list)
    for name in full_names(document):
        by_surname[name.surname].append(name)
    for names in by_surname.values():
        counts = Counter(name.given for name in names)
        for given, other in combinations(counts, 2):
            if _is_given_slip(given, other):
                rare, usual = sorted((given, other), key=lambda one: (counts[one], -list(counts).index(one)))
                right = next(name for name in names if name.given == usual)
                yield from ((name, right) for name in names if name.given == rare)


def _is_given_slip(left: str, right: str) -> bool:
    if min(len(left), len(right)) < 4 or left[0] != right[0] or _is_short_form(left.lower(), right.lower()):
        return False
    return left.lower() != right.lower() and _distance(left.lower(), right.lower()) == 1


def _is_short_form(left: str, right: str) -> bool:
    """Pete and Peter, Steve and Steven: two forms of one name, both right. Brett and Bret are not."""
    short, long = sorted((left, right), key=len)
    return (long.startswith(short) and long[len(short) :] in {"r", "n", "y", "a", "s"}) or {left[-1], right[-1]} == {
        "a",
        "o",
    }


def _is_form(left: str, right: str) -> bool:
    """A plural, or a word made from the name: Kovalenkos, Trumpian."""
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and long[len(short) :] in {"", "s", "es", "n", "an", "y", "ie", "i", "ia"}


def _places(text: str, word: str) -> Iterator[Span]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha()):
            yield Span(at, end)
        at = text.find(word, end)
