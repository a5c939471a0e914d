"""Writes the table of English word classes that newslint ships, from a table of inflections.

`python tools/build_wordclasses.py INFLECTIONS` reads `infl_lu.csv.gz` of the package lemminflect (MIT), which holds the
inflections of the SPECIALIST Lexicon (US National Library of Medicine, free to use), a row a word and class:
`reroute,verb,rerouted,,rerouting,reroutes`. Names and words with signs are left out. `news_words.txt`, by hand, adds
what a lexicon for medicine lacks and newspapers have every day: county, website, podcast.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

NEWS_WORDS = Path(__file__).parent / "news_words.txt"
TABLE = Path(__file__).parents[1] / "src" / "newslint" / "reading" / "data" / "wordclasses.txt"

_PLAIN = re.compile(r"[a-z]{2,}")
_FORMS = {"verb": "vdegs", "noun": "np", "adj": "aaa", "adv": "rrr"}
"""The letters of the classes of a row's forms: for verbs itself, past, participle, -ing, he-form."""


def forms(row: str) -> Iterator[tuple[str, str]]:
    """Every form of a row with the letter of its class."""
    word, kind, *others = row.rstrip("\n").split(",")
    if kind == "verb":
        past, participle, ing, third = others
        others = [past, participle or past, ing, third]
    for form, letter in zip((word, *others), _FORMS[kind], strict=True):
        yield from ((each, letter) for each in form.split("/"))


def lines(rows: Iterator[str]) -> Iterator[str]:
    """The lines of the table: a word and the letters of its classes, in the order of the alphabet."""
    classes: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for word, letter in forms(row):
            if _PLAIN.fullmatch(word):
                classes[word].add(letter)
    for line in NEWS_WORDS.read_text("utf-8").splitlines():
        word, letters = line.split()
        classes[word].update(letters)
    return (f"{word} {''.join(sorted(classes[word]))}" for word in sorted(classes))


if __name__ == "__main__":
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as table:
        TABLE.write_text("\n".join(lines(iter(table))) + "\n", encoding="utf-8")
