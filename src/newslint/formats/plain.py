"""Plain text: what drafts without markup look like."""

from newslint.document import Comment, Document
from newslint.formats._anatomy import anatomy, fields_of
from newslint.formats._fields import blocks_of
from newslint.formats._front import front_matter
from newslint.formats._plain_blocks import Draft, body
from newslint.formats._plain_head import head
from newslint.formats._plain_lines import lines


def read(source: str, path: str) -> Document:
    """The document of a plain text. Never raises for any text."""
    front = front_matter(source)
    draft = Draft(source)
    draft.values += front.fields
    every = lines(source, front.end)
    comments = tuple(Comment(line.text[1:-1].strip(), line.span) for line in every if _is_directive(line.text))
    every = [line._replace(text="", mark="") if _is_directive(line.text) else line for line in every]
    body(draft, every[head(draft, every) :])
    blocks = anatomy(sorted((*blocks_of(draft.values), *draft.blocks), key=lambda made: made.span))
    metadata = (*(field for field, _ in draft.values), *fields_of(blocks))
    return Document(path, source, tuple(blocks), metadata, comments, "plain")


def _is_directive(text: str) -> bool:
    return text.startswith("[newslint:") and text.endswith("]")
