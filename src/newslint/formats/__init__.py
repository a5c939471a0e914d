"""The formats a draft may have: source text in, document out; each reader is imported when it is used."""

from pathlib import PurePath

from newslint.document import Document
from newslint.registry import load

FORMATS: dict[str, str] = {
    "html": "newslint.formats.html:read",
    "markdown": "newslint.formats.markdown:read",
    "plain": "newslint.formats.plain:read",
}

SUFFIXES: dict[str, str] = {
    ".htm": "html",
    ".html": "html",
    ".markdown": "markdown",
    ".md": "markdown",
    ".text": "plain",
    ".txt": "plain",
    ".xhtml": "html",
}
"""Which format a file's name tells; any other is read as plain text when it is named outright."""


def format_of(path: str) -> str:
    """The format that a file's name tells."""
    return SUFFIXES.get(PurePath(path).suffix.lower(), "plain")


def read(source: str, path: str = "", format: str = "") -> Document:  # noqa: A002  (the word of the trade)
    """The document that a source text is, in the format named or told by the path. Never raises for any text."""
    reader = load(FORMATS, format or format_of(path))
    document: Document = reader(source, path)
    return document
