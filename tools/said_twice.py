"""Says which rules speak of the same words of published copy: where two say one thing, one of them is too many.

    python tools/said_twice.py ARTICLES… [--packs "news, ap"] [--every N] [--top N] [--samples N]

ARTICLES are files, folders and .jsonl files with the text of an article a line. A pair counts where the findings of two
rules lie on the same words, or those of one within those of the other. Habits count at every place.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from newslint.desk import Desk
from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.workshop.audit import published

LONG = 60
"""Characters: a longer finding is about the sentence, and leaves room for one about its words."""


class Pair(NamedTuple):
    """Two rules that speak of the same words, the wider one first."""

    rule: str
    other: str


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="+", help="files, folders and .jsonl files")
    parser.add_argument("--packs", default="news", help="packs to read with, parted by commas")
    parser.add_argument("--every", type=int, default=1, help="read every Nth article only")
    parser.add_argument("--top", type=int, default=40, help="how many pairs to show")
    parser.add_argument("--samples", type=int, default=3, help="how many places of each")
    asked = parser.parse_args(arguments)
    met = pairs(list(published(asked.articles))[:: asked.every], desk(asked.packs))
    for pair, places in sorted(met.items(), key=lambda item: -len(item[1]))[: asked.top]:
        print(f"{len(places):5} {pair.rule} beside {pair.other}")
        for place in places[:: max(1, len(places) // asked.samples)][: asked.samples]:
            print(f"      {place}")
    return 0


def pairs(articles: Iterable[Document], reader: Desk) -> dict[Pair, list[str]]:
    """Where each pair of rules meets, most often first, with the words."""
    met: dict[Pair, list[str]] = defaultdict(list)
    for article in articles:
        found = reader.lint_document(article, every=True).diagnostics
        for one, other in meeting(found):
            words = " ".join(one.span.of(article.source).split())
            met[Pair(one.rule, other.rule)].append(f"{words!r}: {one.message} / {other.message}")
    return met


def meeting(found: Sequence[Diagnostic]) -> Iterator[tuple[Diagnostic, Diagnostic]]:
    """Findings of two rules of which the first lies on all the words of the second, if these are few."""
    short = [one for one in found if 0 < one.span.length <= LONG]
    for one, other in combinations(short, 2):
        if other.span.start >= one.span.end or one.rule == other.rule:
            continue
        if one.span.contains(other.span):
            yield one, other
        elif other.span.contains(one.span):
            yield other, one


def desk(packs: str) -> Desk:
    """A desk that reads with some packs, without a grammar engine, which not every machine has."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False, encoding="utf-8") as file:
        file.write(f"extends: [{packs}]\n")
    return Desk(config=file.name, grammar="off")


if __name__ == "__main__":
    sys.exit(main())
