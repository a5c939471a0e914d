"""Mends published copy and lints it again: what is new then, and which fixes never come to rest.

    python tools/mend_again.py ARTICLES… [--packs "news, legal"]… [--every N] [--from N] [--jobs N]

ARTICLES are files, folders and .jsonl files with the text of an article a line. Each article is linted under each house
or set of packs, mended by its safe fixes and linted again, then mended by all its fixes and linted again. A finding is
new if the same rule said nothing of that place before; text that fixes only moved keeps its place. Fixes have ROUNDS
rounds to come to rest. Exit: 1 if anything is new or restless.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from newslint.desk import Desk
from newslint.diagnostic import Diagnostic, Fix
from newslint.document import Document
from newslint.fixer import applicable
from newslint.formats import read
from newslint.repair import apply, repaired
from newslint.span import Span
from newslint.workshop.audit import published

HOUSES = ("news", "news, inclusive, legal, plain, translated", "ap", "uk", "reuters", "bbc", "guardian", "economist")
ROOT = Path(__file__).parents[1]
ROUNDS = 3
AROUND = 40
"""Characters of the draft that are shown on either side of a finding."""


class Said(NamedTuple):
    """What is told of an article: the fault (`new` or `restless`), after which fixes, the rule, and where."""

    fault: str
    fixes: str
    packs: str
    rule: str
    article: str
    before: str
    after: str


class State(NamedTuple):
    """A draft on its way: its text, what is found in it, and where the rules spoke before, as places in this text."""

    text: str
    found: tuple[Diagnostic, ...]
    known: tuple[tuple[str, Span], ...]


def main(arguments: Sequence[str] | None = None) -> int:
    asked = options(arguments)
    articles = list(published(asked.articles))[asked.start :: asked.every]
    said: list[Said] = []
    with ProcessPoolExecutor(asked.jobs) as pool:
        for told in pool.map(partial(read_again, packs=tuple(asked.packs or HOUSES)), articles, chunksize=8):
            said += told
    report(said, len(articles))
    return int(bool(said))


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="+", help="files, folders and .jsonl files")
    parser.add_argument("--packs", action="append", help="a house of docs/houses, or packs; may be given again")
    parser.add_argument("--every", type=int, default=1, help="read every Nth article only")
    parser.add_argument("--from", dest="start", type=int, default=0, help="begin with this article, counted from 0")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    return parser.parse_args(arguments)


def report(said: Sequence[Said], articles: int) -> None:
    """Every fault in its place, then how many there are by rule."""
    for one in said:
        print(f"{one.fault} after {one.fixes} fixes [{one.packs}] {one.rule}: {one.article}")
        print(f"    was: {one.before}\n    now: {one.after}")
    counts = Counter((one.fault, one.rule) for one in said)
    for (fault, rule), count in counts.most_common():
        print(f"{count:5} {fault:9} {rule}")
    print(f"{articles} articles, {len(said)} faults")


def read_again(article: Document, packs: Sequence[str]) -> list[Said]:
    return [said for names in packs for said in Trial(article, names).mended()]


class Trial(NamedTuple):
    """An article under some packs."""

    article: Document
    packs: str

    def mended(self) -> Iterator[Said]:
        """What mending brings up: by safe fixes, then by all."""
        first = self.found(self.article.source)
        state = State(self.article.source, first, places(first))
        for unsafe, fixes in ((False, "safe"), (True, "all")):
            state, restless = self.at_rest(state, unsafe=unsafe)
            yield from (self.told("restless", fixes, state, one) for one in restless)
            yield from (self.told("new", fixes, state, one) for one in new(state))
            state = state._replace(known=(*state.known, *places(state.found)))

    def at_rest(self, state: State, *, unsafe: bool) -> tuple[State, list[Diagnostic]]:
        """The draft when its fixes have come to rest, or the findings that still have fixes after the last round."""
        for _ in range(ROUNDS):
            fixes = repaired(state.text, list(applicable(state.found, unsafe=unsafe)))
            if not fixes:
                return state, []
            text = apply(state.text, fixes)
            known = tuple((rule, moved(span, fixes)) for rule, span in state.known)
            state = State(text, self.found(text), known)
        left = set(applicable(state.found, unsafe=unsafe))
        return state, [one for one in state.found if set(one.fixes) & left]

    def found(self, text: str) -> tuple[Diagnostic, ...]:
        """What there is to mend in a text, habits at every place."""
        document = read(text, self.article.path, self.article.format)
        return desk(self.packs).lint_document(document, every=True).diagnostics

    def told(self, fault: str, fixes: str, state: State, one: Diagnostic) -> Said:
        """A finding in the mended text, beside what stood about there in the article."""
        around = Span(max(0, one.span.start - AROUND), one.span.end + AROUND)
        now = f"{one.span.of(state.text)!r} in {around.of(state.text)!r}; {one.message}"
        was = origin(self.article.source, state.text, one.span)
        return Said(fault, fixes, self.packs, one.rule, Path(self.article.path).name, repr(was), now)


def places(found: Iterable[Diagnostic]) -> tuple[tuple[str, Span], ...]:
    return tuple((one.rule, one.span) for one in found)


def new(state: State) -> Iterator[Diagnostic]:
    """The findings at places of which their rule did not speak before."""
    for one in state.found:
        if not any(rule == one.rule and span.overlaps(one.span) for rule, span in state.known):
            yield one


def moved(span: Span, fixes: Iterable[Fix]) -> Span:
    """Where a place is after fixes; one that a fix reaches into covers all that the fix wrote."""
    before, inside = 0, 0
    whole = span
    for fix in fixes:
        grown = len(fix.text) - fix.span.length
        if fix.span.overlaps(span):
            whole, inside = whole.cover(fix.span), inside + grown
        elif fix.span.end <= span.start:
            before += grown
    return Span(whole.start + before, whole.end + before + inside)


def origin(before: str, after: str, span: Span) -> str:
    """What stands in the article about where a place is: in the paragraph of the same number."""
    lines = before.split("\n")
    line = lines[min(after.count("\n", 0, span.start), len(lines) - 1)]
    at = span.start - (after.rfind("\n", 0, span.start) + 1)
    return line[max(0, at - 2 * AROUND) : at + span.length + 2 * AROUND]


@cache
def desk(packs: str) -> Desk:
    """A desk of a house or with some packs, without a grammar engine, which not every machine has."""
    house = ROOT / "docs" / "houses" / f"{packs}.newslint.yaml"
    if house.exists():
        return Desk(config=str(house), grammar="off")
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False, encoding="utf-8") as file:
        file.write(f"extends: [{packs}]\n")
    return Desk(config=file.name, grammar="off")


if __name__ == "__main__":
    sys.exit(main())
