"""Plain text: what the files of a newsroom look like without any markup."""

from newslint.document import Comment, Document
from newslint.formats._anatomy import article
from newslint.formats._metadata import blocks, field
from newslint.formats._plain_blocks import Draft, body
from newslint.formats._plain_head import head
from newslint.formats._plain_lines import Line, lines

_DIRECTIVE = "[newslint:"


def read(source: str, path: str) -> Document:
    """The document that a plain text is. Never raises."""
    every = lines(source)
    comments = tuple(Comment(line.text[1:-1], line.span) for line in every if _is_comment(line))
    every = [Line("", line.span, 0) if _is_comment(line) else line for line in every]
    draft = Draft(source)
    first = head(draft, every)
    body(draft, every[first:])
    told = article(draft.blocks)
    entries = blocks(draft.entries)
    metadata = (*(field(entry, "header") for entry in draft.entries), *told.fields)
    return Document(
        path,
        source,
        tuple(sorted((*entries, *told.blocks), key=lambda block: block.span)),
        tuple(sorted(metadata, key=lambda one: one.extent)),
        comments,
        "plain",
    )


def _is_comment(line: Line) -> bool:
    return line.text.startswith(_DIRECTIVE) and line.text.endswith("]")
