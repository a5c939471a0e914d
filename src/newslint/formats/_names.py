"""What newsrooms call a piece of metadata, and the one name that newslint has for it."""

CANONICAL: dict[str, str] = {
    "title": "title",
    "headline": "title",
    "og:title": "title",
    "deck": "deck",
    "dek": "deck",
    "description": "deck",
    "excerpt": "deck",
    "og:description": "deck",
    "standfirst": "deck",
    "subtitle": "deck",
    "summary": "deck",
    "article:author": "byline",
    "author": "byline",
    "authors": "byline",
    "by": "byline",
    "byline": "byline",
    "article:published_time": "date",
    "created": "date",
    "date": "date",
    "date published": "date",
    "datepublished": "date",
    "datecreated": "date",
    "pubdate": "date",
    "publication date": "date",
    "publication_date": "date",
    "publish date": "date",
    "publishdate": "date",
    "published": "date",
    "published_at": "date",
    "article:modified_time": "updated",
    "datemodified": "updated",
    "last updated": "updated",
    "lastmod": "updated",
    "modified": "updated",
    "updated": "updated",
    "updated_at": "updated",
    "agency": "source",
    "source": "source",
    "sources": "source",
    "via": "source",
    "article:section": "category",
    "articlesection": "category",
    "categories": "category",
    "category": "category",
    "section": "category",
    "inlanguage": "language",
    "lang": "language",
    "language": "language",
    "locale": "language",
    "og:locale": "language",
    "article:tag": "tags",
    "keywords": "tags",
    "tag": "tags",
    "tags": "tags",
    "location": "location",
    "place": "location",
    "dateline": "dateline",
    "slug": "slug",
}
"""Each key that is known, in lower case, and its canonical name."""

_SCOPES = {"title": "headline", "deck": "deck", "byline": "byline", "dateline": "dateline"}


def canonical(key: str) -> str:
    """The canonical name of a key; a key that is not known is its own, in lower case."""
    key = " ".join(key.lower().split())
    return CANONICAL.get(key, key)


def scope_of(name: str) -> str:
    """The scope of the prose that a field holds."""
    return _SCOPES.get(name, f"meta.{name}")
