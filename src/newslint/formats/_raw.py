"""Raw HTML inside Markdown."""

from collections.abc import Sequence
from itertools import pairwise

from newslint.document import Block
from newslint.formats._markup import Reading, Walker
from newslint.formats._tokens import tokens
from newslint.span import Span


def raw_html(source: str, blanked: str, lines: Sequence[Span], place: tuple[str, int, int]) -> Reading:
    """The prose of an HTML block that stands on these lines of a Markdown source.

    `blanked` is the source with spaces for shortcodes. `place` is the scope and group of the block around it and the
    number of groups so far.
    """
    whole = Span(lines[0].start, lines[-1].end)
    view = blanked
    if any(above.end != below.start for above, below in pairwise(lines)):
        view = blanked[: whole.start] + _without_prefixes(blanked, lines)
    scope, group, groups = place
    walker = Walker(view, groups, scope, group)
    walker.walk(tokens(view, whole))
    blocks = walker.blocks if view is source else [_checked(source, made) for made in walker.blocks]
    return Reading(blocks, walker.comments)


def _without_prefixes(text: str, lines: Sequence[Span]) -> str:
    """The lines with spaces for the `>` marks and the indentation between them."""
    pieces = [lines[0].of(text)]
    for above, below in pairwise(lines):
        pieces += " " * (below.start - above.end), below.of(text)
    return "".join(pieces)


def _checked(source: str, made: Block) -> Block:
    """The block with no part called verbatim that covers what was blanked out."""
    parts = (part._replace(verbatim=part.verbatim and part.source.of(source) == part.text) for part in made.parts)
    return Block(made.scope, tuple(parts), made.group)
