"""Nouns that are counted, so that one of them has an article: pond, truck, edge.

`data/articles.txt` has them, and what each follows without one in fixed phrases (“edge on”); `tools/build_articles.py`
writes it, and tells how a line is read.
"""

from functools import cache

from newslint.datafiles import Table, shipped_text


@cache
def usual_before(noun: str) -> frozenset[str] | None:
    """What a noun in small letters follows without an article in fixed phrases; None for one that need not have any."""
    line = _table().line(noun)
    return frozenset(line.split()[1:]) if line else None


@cache
def _table() -> Table:
    return Table(shipped_text("reading", "articles.txt"))
