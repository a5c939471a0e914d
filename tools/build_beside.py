"""Writes the table of neighbors by which newslint tells confused words apart: `build_beside.py ARPA FOLDER…`.

ARPA is the generic model of US English of CMU Sphinx (Carnegie Mellon University, BSD) that the package pocketsphinx
has as `en-us.lm.bin`, written as text by its `NGramModel.write`: how often one word stands after another. Of its pairs
of words those are read that have a word of `confusions.csv`. The folders hold drafts in Markdown: in them is
counted how usual each word is in news, and which stands beside marks, figures and names. The table that is shipped was
counted in Wikinews items (CC BY 2.5), press releases of US senators (public domain) and texts of the GUM corpus (CC BY
4.0): figures only.

A line is a neighbor, and for each pair of words the two letters of its code, then what the neighbor says left of the
word and right of it: M for nothing, each letter before it a quarter of a power of ten more for the first word of the
pair, each after it for the second, `?` where it was seen beside neither.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log10
from pathlib import Path
from typing import NamedTuple

from newslint.formats import read
from newslint.reading.text.beside import EDGE, FIGURE, NAME, UNKNOWN, Place, code
from newslint.reading.text.tokens import Tokens, tokens
from newslint.reading.vocabulary.evidence import letter

DATA = Path(__file__).parents[1] / "src" / "newslint" / "reading" / "data"
TABLE, PAIRS = DATA / "beside.txt", DATA / "confusions.csv"

USUAL = -5.3
"""The power of ten of a word's share of all English below which it is no neighbor: some 7,700 words are more usual."""

PRIOR = 30
"""Places of a pair that the language model is worth beside those counted in the news."""

LEAST = 30
"""How often both words must stand in the news for their marks to say something."""

_SIGNS = frozenset((",", ";", ":", "(", ")", "-", "–", "—", FIGURE, NAME))


class Model(NamedTuple):
    """A language model: shares of words, how much less an unseen pair is, and pairs by their words."""

    alone: dict[str, float]
    unseen: dict[str, float]
    after: dict[str, dict[str, float]]
    before: dict[str, dict[str, float]]


def model(lines: Iterable[str], words: frozenset[str]) -> Model:
    """What an ARPA file says of these words and their neighbors."""
    found = Model({}, {}, defaultdict(dict), defaultdict(dict))
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 3:
            found.alone[fields[1]], found.unseen[fields[1]] = float(fields[0]), float(fields[2])
        elif len(fields) == 4:
            share, first, second = float(fields[0]), fields[1], fields[2]
            if first in words:
                found.after[first][second] = share
            if second in words:
                found.before[second][first] = share
    return found


class News(NamedTuple):
    """How often words stand in the news, and beside which marks."""

    words: Counter[str]
    signs: Counter[tuple[str, int, str]]


def news(folders: list[Path], words: frozenset[str]) -> News:
    found = News(Counter(), Counter())
    for folder in folders:
        for path in sorted(folder.rglob("*.md")):
            document = read(path.read_text("utf-8"), str(path), "markdown")
            for block in document.blocks:
                if "text" in block.scopes:
                    _count(found, block.text, tokens(document, block), words)
    return found


def _count(found: News, text: str, told: Tokens, words: frozenset[str]) -> None:
    for at, (_, word, *_) in enumerate(told):
        if word in words:
            place = Place(text, told, at)
            found.words[word] += 1
            found.signs.update((word, side, sign) for side, sign in enumerate((place.before, place.after)))


class Pair(NamedTuple):
    """Two confused words, and what is known of them."""

    first: str
    second: str
    model: Model
    news: News

    def prior(self) -> float:
        """How much more usual the second is in news, less how much more it is in all English."""
        general = self.model.alone[self.second] - self.model.alone[self.first]
        shares = [10 ** self.model.alone[word] for word in self[:2]]
        first, second = (
            self.news.words[word] + PRIOR * share / sum(shares) for word, share in zip(self[:2], shares, strict=True)
        )
        return max(-1.6, min(1.6, log10(second / first) - general))

    def unknown(self) -> float:
        """How much more usual the second is in news."""
        return self.model.alone[self.second] - self.model.alone[self.first] + self.prior()

    def left(self, neighbor: str) -> float | None:
        seen = [self.model.before[word].get(neighbor) for word in self[:2]]
        less = self.model.unseen.get(neighbor, 0.0)
        says = _says(seen, [less + self.model.alone[word] for word in self[:2]])
        return None if says is None else says + self.prior()

    def right(self, neighbor: str) -> float | None:
        seen = [self.model.after[word].get(neighbor) for word in self[:2]]
        return _says(seen, [self.model.unseen[word] + self.model.alone[neighbor] for word in self[:2]])

    def sign(self, side: int, sign: str) -> float | None:
        totals = [self.news.words[word] for word in self[:2]]
        if min(totals) < LEAST:
            return None
        signs = (self.news.signs[word, side, sign] for word in self[:2])
        first, second = ((count + 0.5) / (total + 10) for count, total in zip(signs, totals, strict=True))
        says = log10(second / first)
        return max(-1.5, min(1.5, says)) if abs(says) > 0.3 else None


def _says(seen: list[float | None], unseen: list[float]) -> float | None:
    """What a neighbor says for the second word; a word that was never seen beside it gains nothing from it."""
    if seen == [None, None]:
        return None
    first, second = (one if one is not None else less for one, less in zip(seen, unseen, strict=True))
    says = second - first
    if seen[1] is None:
        return min(says, 0.0)
    return max(says, 0.0) if seen[0] is None else says


def letter_or_unknown(says: float | None) -> str:
    return UNKNOWN if says is None else letter(says)


def lines(pairs: list[Pair]) -> Iterator[str]:
    """The lines of the table, in the order of their neighbors."""
    entries: dict[str, list[str]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        entries[UNKNOWN].append(f"{code(number)}{letter_or_unknown(pair.unknown())}{UNKNOWN}")
        for sign in _SIGNS:
            _enter(entries, sign, code(number), (pair.sign(0, sign), pair.sign(1, sign)))
        for neighbor in _usual(pair):
            _enter(entries, neighbor, code(number), (pair.left(neighbor), pair.right(neighbor)))
        _enter(entries, EDGE, code(number), (pair.left("<s>"), pair.right("</s>")))
    return (f"{neighbor} {''.join(entries[neighbor])}\n" for neighbor in sorted(entries))


def _enter(entries: dict[str, list[str]], neighbor: str, pair: str, says: tuple[float | None, float | None]) -> None:
    if says != (None, None):
        entries[neighbor].append(f"{pair}{letter_or_unknown(says[0])}{letter_or_unknown(says[1])}")


def _usual(pair: Pair) -> set[str]:
    seen = {word for words in (pair.model.before, pair.model.after) for one in pair[:2] for word in words[one]}
    return {word for word in seen if word[0].isalpha() and pair.model.alone.get(word, USUAL) > USUAL}


def main() -> None:
    rows = list(csv.DictReader(PAIRS.read_text("utf-8").splitlines()))
    words = frozenset(row[which] for row in rows for which in ("first", "second"))
    with Path(sys.argv[1]).open(encoding="utf-8", errors="replace") as arpa:
        general = model(arpa, words)
    counted = news([Path(name) for name in sys.argv[2:]], words)
    TABLE.write_text("".join(lines([Pair(row["first"], row["second"], general, counted) for row in rows])), "utf-8")


if __name__ == "__main__":
    main()
