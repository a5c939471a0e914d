"""Metadata by the names that newslint knows it by."""

from collections.abc import Iterable, Iterator

from newslint.document import Block, Field, TextPart
from newslint.formats._prose import block
from newslint.span import Span

Value = tuple[Field, tuple[TextPart, ...]]
"""A field with the parts that its value is made of."""

_ALIASES = {
    "title": "title headline og:title twitter:title",
    "deck": "deck dek description standfirst subtitle subheading summary excerpt og:description teaser",
    "byline": "byline author authors by article:author creator dc.creator writer",
    "date": "date published publishdate publish_date pubdate published_at published_time publication-date "
    "publication_date article:published_time datepublished datecreated created issued dc.date dc.date.issued",
    "updated": "updated lastmod modified last_modified updated_at article:modified_time datemodified",
    "source": "source via agency provider sourceorganization",
    "category": "category categories section article:section articlesection rubric",
    "language": "language lang inlanguage og:locale",
    "location": "location dateline place contentlocation",
    "tags": "tags tag keywords article:tag",
}

NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}

_SCOPES = {"title": "headline", "deck": "deck", "byline": "byline"}


def canonical(key: str) -> str:
    """The name of a field whatever its format calls it."""
    plain = key.strip().lower()
    return NAMES.get(plain) or NAMES.get(plain.replace(" ", "-")) or NAMES.get(plain.replace("-", "")) or plain


def front_field(name: str, value: str, label: Span, place: Span, parts: tuple[TextPart, ...]) -> Value:
    """A field of front matter: `place` is the value with its quotation marks, the parts are what stands in them."""
    span = Span(parts[0].source.start, parts[-1].source.end) if parts else place
    return Field(canonical(name), value, span, label, label.cover(place), "front-matter"), parts


def blocks_of(fields: Iterable[Value]) -> Iterator[Block]:
    """A block for each field that has a value: headline, deck and byline by these names, others as `meta.<name>`."""
    for field, parts in fields:
        made = block(_SCOPES.get(field.name, f"meta.{field.name}"), parts)
        if made:
            yield made
