"""Quotations: what stands between quotation marks, and whose words it may be."""

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.voices.interviews import interviewed
from newslint.reading.voices.marks import Pair, Pairing, pair_marks
from newslint.reading.voices.pulled import pulled
from newslint.reading.voices.quoted_words import Kind, kind_of_words
from newslint.reading.voices.speech import names_who_says_it
from newslint.span import Span

STYLES = {
    '"': "straight",
    "“": "curly",
    "”": "curly",
    "„": "low",
    "«": "guillemets",
    "»": "guillemets",
    "‘": "single",
    "'": "single",
}

CLOSING = frozenset('"”“»')


class Quotation(NamedTuple):
    """Words between quotation marks in one block.

    `span` holds the marks, `inner` what is between them, `nested` the quotations inside it. A quotation that goes on in
    the next paragraph has no closing mark and `continues`; one that has none and does not go on is `unclosed`. Where a
    paragraph goes on with a quotation from above, it is `continued`, and `unopened` if it lacks the mark at its start.
    `kind` is speech (a sentence or clause that somebody said), partial (some words of one), or term (a name, a title of
    a work, a nickname, a word held at arm's length).
    """

    block: Block
    span: Span
    inner: Span
    kind: Kind
    style: str
    continues: bool = False
    unclosed: bool = False
    continued: bool = False
    unopened: bool = False
    nested: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        return self.inner.of(self.block.text)

    @property
    def open(self) -> str:
        """The opening mark; empty where the paragraph lacks it."""
        return self.block.text[self.span.start : self.inner.start]

    @property
    def close(self) -> str:
        """The closing mark; empty where there is none."""
        return self.block.text[self.inner.end : self.span.end]


class Stray(NamedTuple):
    """A closing mark that closes nothing, or two marks where one does it."""

    block: Block
    span: Span


class _Marks(NamedTuple):
    quotations: tuple[Quotation, ...]
    stray: tuple[Stray, ...]
    doubled: tuple[Stray, ...]


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Every outermost quotation of the prose, in order."""
    return document.once(_marks).quotations


def stray_marks(document: Document) -> tuple[Stray, ...]:
    """Every closing mark without an opening one, in order."""
    return document.once(_marks).stray


def doubled_marks(document: Document) -> tuple[Stray, ...]:
    """Every two marks that open or close one quotation, in order."""
    return document.once(_marks).doubled


def quoted(document: Document) -> Mapping[Block, tuple[Span, ...]]:
    """The stretches of each block's text that are other people's words: speech, parts of it, block quotations,
    interviews, and paragraphs between an announcement and a line that says whose they are.
    """
    return document.once(_quoted)


def is_quoted(document: Document, block: Block, span: Span) -> bool:
    """Whether a stretch of a block's text is other people's words."""
    return any(words.contains(span) for words in quoted(document).get(block, ()))


def _quoted(document: Document) -> dict[Block, tuple[Span, ...]]:
    spoken = interviewed(document) | pulled(document)
    found: dict[Block, tuple[Span, ...]] = {
        block: (Span(0, len(block.text)),)
        for block in document.blocks
        if block.scope == "blockquote" or block in spoken
    }
    for quotation in quotations(document):
        if quotation.kind != "term" and quotation.block.scope != "blockquote" and quotation.block not in spoken:
            found[quotation.block] = (*found.get(quotation.block, ()), quotation.span)
    return found


# --- from marks to quotations, over paragraphs --------------------------------------------------------------------


class _Page(NamedTuple):
    """What the marks of one block make; the lists are filled up while paragraphs are joined."""

    block: Block
    quotations: list[Quotation]
    stray: list[Span]
    doubled: list[Span]


def _marks(document: Document) -> _Marks:
    pages = [_page(block) for block in document.blocks if "text" in block.scopes]
    running = [page for page in pages if is_running(page.block)]
    for number, page in enumerate(running):
        following = list(islice(running, number + 1, number + 7))
        if _is_cut_short(page, following):
            _fill(page, pair_marks(page.block.text, runs_on=True))
        if page.quotations and page.quotations[-1].unclosed:
            _join(page, following)
    found = tuple(quotation for page in pages for quotation in page.quotations)
    stray = tuple(Stray(page.block, span) for page in pages for span in page.stray)
    return _Marks(found, stray, tuple(Stray(page.block, span) for page in pages for span in page.doubled))


def is_running(block: Block) -> bool:
    """Whether a block belongs to the running text, in which a quotation may go on from one to the next."""
    if "paragraph" not in block.scopes:
        return block.scope == "blockquote"
    return not ("mage" in block.text or "hoto" in block.text) or not _CREDITED.search(block.text)


_CREDITED = expression(r"\b(?:Image|Photo|Picture|Photograph)s?(?: by| credit)?: [^.!?]{1,60}\.?\s*$")
"""The end of a caption that stands between paragraphs: `Image: NASA.`."""


_ANY_MARK = expression("[\"“”„«»‘’']")


def _page(block: Block) -> _Page:
    page = _Page(block, [], [], [])
    if _ANY_MARK.search(block.text):
        _fill(page, pair_marks(block.text))
    return page


def _fill(page: _Page, pairing: Pairing) -> None:
    outer: list[Quotation] = []
    nested: list[Span] = []
    for pair in pairing.pairs:
        if outer and pair.span.start < outer[-1].span.end:
            nested.append(pair.span)
        else:
            _nest(outer, nested)
            outer.append(_quotation(page.block, pair))
    _nest(outer, nested)
    page.quotations[:], page.stray[:], page.doubled[:] = outer, pairing.stray, pairing.doubled


def _nest(outer: list[Quotation], nested: list[Span]) -> None:
    if nested:
        outer[-1] = outer[-1]._replace(nested=tuple(nested))
        nested.clear()


def _quotation(block: Block, pair: Pair) -> Quotation:
    kind = kind_of_words(block.text, pair.span, pair.inner)
    return Quotation(block, pair.span, pair.inner, kind, STYLES[block.text[pair.span.start]], unclosed=not pair.closed)


def _is_cut_short(page: _Page, following: list[_Page]) -> bool:
    """Whether a paragraph of a long quotation was taken to end where marks of the same shape stand inside it."""
    first = page.quotations[:1]
    if not first or first[0].span.start or not first[0].unclosed or not following:
        return False
    own, after = page.block.text, following[0].block.text
    inside = first[0].span.end < len(own.rstrip())
    return inside and after[:1] == own[:1] and not names_who_says_it(first[0].text)


def _join(page: _Page, following: list[_Page]) -> None:
    """Carries a quotation without a closing mark on into the paragraphs that go on with it."""
    last = page.quotations[-1]
    if last.span.end < len(page.block.text.rstrip()) or not following or names_who_says_it(last.text):
        return
    first = following[0].quotations[:1]
    if first and first[0].span.start == 0 and first[0].style == last.style:
        following[0].quotations[0] = first[0]._replace(continued=True)
        page.quotations[-1] = last._replace(continues=True, unclosed=False)
        return
    end = next((at for at, other in enumerate(following) if other.quotations or other.stray), None)
    if end is not None and _closes_above(following[end]):
        page.quotations[-1] = last._replace(continues=True, unclosed=False)
        for other in following[:end]:
            other.quotations.append(_unopened(other.block, last, len(other.block.text.rstrip())))
        closing = following[end].stray.pop(0)
        following[end].quotations.insert(0, _unopened(following[end].block, last, closing.end))


def _closes_above(page: _Page) -> bool:
    """Whether the first mark of a paragraph closes what was opened above it."""
    return bool(page.stray) and (not page.quotations or page.stray[0].start < page.quotations[0].span.start)


def _unopened(block: Block, above: Quotation, end: int) -> Quotation:
    closed = block.text[end - 1 : end] in CLOSING
    inner = Span(0, end - 1 if closed else end)
    return Quotation(block, Span(0, end), inner, above.kind, above.style, not closed, continued=True, unopened=True)
