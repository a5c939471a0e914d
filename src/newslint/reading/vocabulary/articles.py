"""Nouns that are counted, so that one of them has an article: pond, truck, edge.

`data/articles.txt` has them, and what each follows without one in fixed phrases (“edge on”); `data/described.txt` has
those that need one as soon as a word describes them (“legal secretary”), and the words that describe them without.
`tools/build_articles.py` and `tools/build_described.py` write them, and tell how a line is read.
"""

from functools import cache

from newslint.datafiles import Table, shipped_text


@cache
def usual_before(noun: str) -> frozenset[str] | None:
    """What a noun in small letters follows without an article in fixed phrases; None for one that need not have any."""
    line = _table().line(noun)
    return frozenset(line.split()[1:]) if line else None


@cache
def needs_when_described(noun: str, modifier: str) -> bool:
    """Whether a noun in small letters needs an article where another word stands right before it."""
    line = _described().line(noun)
    return bool(line) and modifier not in line.split()[1:]


@cache
def _table() -> Table:
    return Table(shipped_text("reading", "articles.txt"))


@cache
def _described() -> Table:
    return Table(shipped_text("reading", "described.txt"))
