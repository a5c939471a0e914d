"""Markdown: CommonMark with front matter, tables, footnotes, raw HTML and shortcodes."""

import re

from newslint.document import Document
from newslint.formats._anatomy import article
from newslint.formats._frontmatter import front_matter
from newslint.formats._markdown_blocks import Reading, read_blocks
from newslint.formats._metadata import blocks, field

_SURROGATE = re.compile("[\ud800-\udfff]")


def read(source: str, path: str) -> Document:
    """The document that a Markdown text is. Never raises."""
    front = front_matter(source)
    reading = Reading(source)
    read_blocks(reading, front.end)
    body = article(sorted(reading.blocks, key=lambda block: block.span))
    fields = (*(field(entry, "front-matter") for entry in front.entries), *reading.fields, *body.fields)
    return Document(
        path,
        source,
        (*blocks(front.entries), *body.blocks),
        fields,
        tuple(sorted(reading.comments, key=lambda comment: comment.span)),
        "markdown",
    )
