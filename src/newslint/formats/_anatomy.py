"""What the paragraphs of an article are: byline, dateline, lede, source line."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.document import STAND_IN, Block, Field
from newslint.expression import expression
from newslint.formats._byline import byline
from newslint.formats._dateline import dateline
from newslint.formats._prose import block
from newslint.span import Span

HEAD = 4
"""Paragraphs from the top among which a byline or a source line may stand."""

TAIL = 3
"""Paragraphs from the end among which a source line may stand."""

LONGEST = 200
"""Characters that a source line may have at most."""


def anatomy(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of an article with news scopes where the text shows them; a doubtful paragraph stays one."""
    numbers = [number for number, made in enumerate(blocks) if made.scope == "paragraph"]
    scopes = {
        number: scope for place, number in enumerate(numbers) if (scope := _scope(blocks[number], place, len(numbers)))
    }
    lede = next((number for number in numbers if number not in scopes and _says_something(blocks[number])), -1)
    return [
        piece
        for number, made in enumerate(blocks)
        for piece in (_lede(made) if number == lede else [made.with_scope(scopes.get(number, made.scope))])
    ]


def fields_of(blocks: Iterable[Block]) -> Iterator[Field]:
    """A field for each source line, and for each byline that says “By”."""
    for made in blocks:
        if made.scope == "source-line" and (found := _SOURCE_LINE.match(made.text)):
            yield _field("source", made, Span(*found.span("label")), found.end())
        elif made.scope == "byline" and (label := byline(made.text)):
            yield _field("byline", made, label, label.end)


def _scope(made: Block, place: int, count: int) -> str:
    text = made.text
    near = place < HEAD or place >= count - TAIL
    if near and len(text) < LONGEST and "\n" not in text and _is_source_line(text):
        return "source-line"
    return "byline" if place < HEAD and byline(text) else ""


def _is_source_line(text: str) -> bool:
    """Whether a line says where the story is from, and not, with a photographer and an agency, the picture."""
    return bool(_SOURCE_LINE.match(text)) and not _PICTURE_CREDIT.search(text)


def _says_something(made: Block) -> bool:
    return any(letter not in (STAND_IN, " ", "\n") for letter in made.text)


def _lede(made: Block) -> Iterator[Block]:
    """The first paragraph; a dateline at its head becomes a block of its own."""
    dash = dateline(made.text)
    if not dash:
        yield made.with_scope("lede")
        return
    for scope, span in (("dateline", Span(0, dash.start)), ("lede", Span(dash.end, len(made.text)))):
        piece = block(scope, made.slice(span), made.group)
        if piece:
            yield piece


def _field(name: str, made: Block, label: Span, at: int) -> Field:
    text = made.text
    value = Span(len(text) - len(text[at:].lstrip(" \t\u00a0\n:")), len(text))
    return Field(name, value.of(text), made.to_source(value), made.to_source(label), made.span, "header")


_SOURCE_LINE = expression(r"(?P<label>(?i:sources?|via|photo source))\s*:\s*(?=\S)")


_PICTURE_CREDIT = expression(
    r"\S ?/ ?(?:Getty|AFP|AP|Associated Press|Reuters|EPA|Alamy|Shutterstock|Unsplash|Flickr|iStock|WireImage"
    r"|Bloomberg|UPI|Corbis)(?: Images)?\.?$"
)
