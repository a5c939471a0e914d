"""HTML: article pages and fragments."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.document import Block, Document, Field
from newslint.formats._anatomy import anatomy, fields_of
from newslint.formats._fields import NAMES, Value, blocks_of, canonical
from newslint.formats._linked import linked_data
from newslint.formats._markup import Walker, text_parts
from newslint.formats._tokens import Token, attributes, tokens
from newslint.span import Span

ARTICLE = ("article", "main", "body")
"""Where the article is, the surest element first."""

_TELLING = frozenset({"html", "meta", "time"})


def read(source: str, path: str) -> Document:
    """The document of an HTML source. Never raises for any text."""
    found = tokens(source, Span(0, len(source)))
    values = _without_repeats([*_metadata(source, found), *linked_data(source, found), *_title(source, found)])
    walker = Walker(source)
    walker.walk(list(_article(found)))
    body = list(_headlines(walker.blocks))
    named = {made.scope for made in body}
    head = [made for made in blocks_of(values) if made.scope.startswith("meta.") or made.scope not in named]
    blocks = anatomy(sorted((*head, *body), key=lambda made: made.span.start))
    metadata = (*(field for field, _ in values), *fields_of(blocks))
    return Document(path, source, tuple(blocks), metadata, tuple(walker.comments), "html")


def _headlines(blocks: Sequence[Block]) -> Iterator[Block]:
    """The first heading of level one is the headline; any other is a subhead."""
    seen = False
    for made in blocks:
        if made.scope == "h1":
            yield made.with_scope("subhead" if seen else "headline")
            seen = True
        else:
            yield made


def _article(found: Sequence[Token]) -> Iterable[Token]:
    """The tokens of the longest `article` (cards that lead to other stories are short), else of `main`, `body`, all."""
    for name in ARTICLE:
        stretches = list(_stretches(found, name))
        if stretches:
            start, end = max(stretches, key=lambda ends: found[ends[1] - 1].span.end - found[ends[0]].span.start)
            return found[start:end]
    return found


def _stretches(found: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    """Each element of a name that is in no other of its name: the numbers of its first token and past its last."""
    depth = start = 0
    for number, token in enumerate(found):
        if token.name != name or token.kind not in ("start", "end"):
            continue
        if token.kind == "start":
            start = start if depth else number
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, number + 1
    if depth:
        yield start, len(found)


def _metadata(source: str, found: Sequence[Token]) -> Iterator[Value]:
    """What `meta`, `html lang` and `time` say; a time inside a paragraph without a class is part of the story."""
    seen_time = in_story = False
    for token in found:
        if token.name == "p":
            in_story = token.kind == "start" and not dict(attributes(source, token))
        if token.kind not in ("start", "empty") or token.name not in _TELLING:
            continue
        known = dict(attributes(source, token))
        if token.name == "meta" and "content" in known:
            yield from _meta(source, known)
        elif token.name == "html" and "lang" in known:
            yield _value(source, "language", known["lang"], token.span)
        elif token.name == "time" and "datetime" in known and not (seen_time or in_story):
            seen_time = True
            yield _value(source, "date", known["datetime"], token.span)


def _title(source: str, found: Sequence[Token]) -> Iterator[Value]:
    """The page's title, which often has the site's name in it and so comes last."""
    for token, after in pairwise(found):
        if (token.kind, token.name, after.kind) == ("start", "title", "text"):
            yield _value(source, "title", after.span, token.span)


def _meta(source: str, known: dict[str, Span]) -> Iterator[Value]:
    for key in ("property", "name", "itemprop"):
        name = known[key].of(source).strip().lower() if key in known else ""
        if name in NAMES:
            yield _value(source, canonical(name), known["content"], known[key])


def _value(source: str, name: str, place: Span, label: Span) -> Value:
    parts = tuple(text_parts(source, place))
    text = "".join(part.text for part in parts)
    return Field(name, text.strip(), place, label, label.cover(place), "html"), parts


SEVERAL = {"byline", "category", "tags"}


def _without_repeats(values: Iterable[Value]) -> list[Value]:
    """One value for each field that can have one: pages say the same in several places."""
    kept: list[Value] = []
    for value in values:
        name = value[0].name
        said = [field.value for field, _ in kept if field.name == name]
        if not said or (name in SEVERAL and value[0].value not in said):
            kept.append(value)
    return kept
