"""HTML as prose: which of its text a reader reads, and as what."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from itertools import islice
from typing import NamedTuple

from newslint.document import STAND_IN, Block, Comment, TextPart
from newslint.expression import expression
from newslint.formats._elements import GROUPS, INLINE, ITEMS, PARAGRAPH, SCOPES, SILENT, STAND_INS, VOID
from newslint.formats._prose import block, cut, stand_in, verbatim
from newslint.formats._tokens import Token, attributes
from newslint.span import Span

_DEEPEST = 100
"""How far down an element that was left open is looked for."""


class Element(NamedTuple):
    """An open element: what its text is, and whether it is read at all."""

    name: str
    scope: str
    group: int
    silent: bool


class Reading(NamedTuple):
    """The prose and the comments of a stretch of HTML."""

    blocks: list[Block]
    comments: list[Comment]


class Walker:
    """Walks over tokens and gathers blocks."""

    def __init__(self, source: str, groups: int = 0, scope: str = "paragraph", group: int = 0) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._parts: list[TextPart] = []
        self._open = [Element("", scope, group, silent=False)]
        self._names: Counter[str] = Counter()
        self._groups = groups
        self._time = Span(0, 0)

    def walk(self, found: Sequence[Token]) -> None:
        """Reads the tokens; what is still open at the end is closed."""
        for token in found:
            handler = self._handlers.get(token.kind)
            if handler:
                handler(self, token)
        self._flush()

    def _start(self, token: Token) -> None:
        known = dict(attributes(self.source, token))
        if token.name in VOID:
            self._empty(token)
            return
        self._between(token.name)
        self._end_implied(token.name)
        top = self._open[-1]
        if token.name == "time":
            self._time = token.span
        if token.name in STAND_INS and not top.silent:
            self._parts.append(stand_in(*token.span))
        self._groups += token.name in GROUPS
        silent = top.silent or token.name in SILENT or _hidden(self.source, known)
        scope = _scope(self.source, token.name, known) or top.scope
        self._names[token.name] += 1
        self._open.append(Element(token.name, scope, self._groups if token.name in GROUPS else top.group, silent))

    def _end(self, token: Token) -> None:
        if not self._names[token.name]:
            return
        self._between(token.name)
        if token.name == "time":
            self._time = Span(self._time.start, token.span.end)
        self._pop(token.name)

    def _pop(self, name: str) -> None:
        popped = ""
        while popped != name:
            popped = self._open.pop().name
            self._names[popped] -= 1

    def _end_implied(self, name: str) -> None:
        """Ends the paragraph that a block stands in, and the item that the next item follows."""
        if name in INLINE:
            return
        ended = ITEMS.get(name, PARAGRAPH)
        if self._names["p"]:
            self._end_nearest(PARAGRAPH, lambda other: other not in INLINE)
        if ended is not PARAGRAPH and any(self._names[item] for item in ended):
            self._end_nearest(ended, GROUPS.__contains__)

    def _end_nearest(self, ended: frozenset[str], stops: Callable[[str], bool]) -> None:
        for element in islice(reversed(self._open), _DEEPEST):
            if element.name in ended:
                self._pop(element.name)
                return
            if stops(element.name):
                return

    def _empty(self, token: Token) -> None:
        self._between(token.name)
        if self._open[-1].silent:
            return
        if token.name == "br":
            self._parts.append(TextPart("\n", token.span, verbatim=False))
        elif token.name == "img":
            self._image(token)

    def _image(self, token: Token) -> None:
        for name, place in attributes(self.source, token):
            if name == "alt":
                made = block("alt", text_parts(self.source, place))
                if made:
                    self.blocks.append(made)

    def _between(self, name: str) -> None:
        """Ends the block at a tag that stands between blocks."""
        if name not in INLINE:
            self._flush()

    def _flush(self) -> None:
        top = self._open[-1]
        made = block(top.scope, _collapsed(self._parts), top.group)
        self._parts = []
        if made and set(made.text) - {STAND_IN, " "} and not self._time.contains(made.span):
            self.blocks.append(made)

    def _text(self, token: Token) -> None:
        if not self._open[-1].silent:
            self._parts.append(verbatim(self.source, *token.span))

    def _reference(self, token: Token) -> None:
        if not self._open[-1].silent:
            self._parts.append(_referred(self.source, token.span))

    def _comment(self, token: Token) -> None:
        self.comments.append(Comment(token.name.strip(), token.span))

    _handlers = {  # noqa: RUF012  (a table of methods, never changed)
        "start": _start,
        "end": _end,
        "empty": _empty,
        "text": _text,
        "reference": _reference,
        "comment": _comment,
    }


def _hidden(source: str, known: dict[str, Span]) -> bool:
    if "hidden" in known:
        return True
    return "aria-hidden" in known and known["aria-hidden"].of(source).strip().lower() == "true"


def _scope(source: str, name: str, known: dict[str, Span]) -> str:
    if name in SCOPES:
        return SCOPES[name]
    words = set(known["class"].of(source).lower().split()) if "class" in known else set()
    roles = {key: known[key].of(source).lower() for key in ("itemprop", "rel") if key in known}
    if words & {"byline", "author"} or roles.get("itemprop") == "author":
        return "byline"
    if words & {"dateline"}:
        return "dateline"
    if words & {"standfirst", "deck", "dek"}:
        return "deck"
    return "caption" if words & {"caption", "wp-caption-text"} else ""


def _referred(source: str, span: Span) -> TextPart:
    written = span.of(source)
    text = unescape(written).replace("\0", "\ufffd")
    return TextPart(text, span, verbatim=text == written)


_SPACE = expression(r"\A[ \t\r\n\f]+|(?:[\t\r\n\f]| (?=[ \t\r\n\f]))[ \t\r\n\f]*| \Z")
_REFERENCE = expression(r"&(?:#\d+|#[xX][\da-fA-F]+|\w+);?")


def text_parts(source: str, place: Span) -> Iterator[TextPart]:
    """The parts of text that may hold references, as the value of an attribute does."""
    at = place.start
    for found in _REFERENCE.finditer(source, *place):
        yield verbatim(source, at, found.start())
        yield _referred(source, Span(*found.span()))
        at = found.end()
    yield verbatim(source, at, place.end)


def _collapsed(parts: Sequence[TextPart]) -> Iterator[TextPart]:
    """The parts with each run of white space as one space, as a browser shows them."""
    after_space = True
    for part in parts:
        if not part.verbatim:
            yield part
            after_space = part.text[-1:] in " \n"
            continue
        for piece in _spaced(part):
            is_space = not piece.text.strip(" \t\r\n\f")
            if not (is_space and after_space):
                yield TextPart(" ", piece.source, verbatim=piece.text == " ") if is_space else piece
            after_space = is_space


def _spaced(part: TextPart) -> Iterator[TextPart]:
    """A verbatim part, cut at white space that is not a single space between words."""
    at = 0
    for found in _SPACE.finditer(part.text):
        if found.start() > at:
            yield cut(part, at, found.start())
        yield cut(part, *found.span())
        at = found.end()
    if at < len(part.text):
        yield cut(part, at, len(part.text)) if at else part
