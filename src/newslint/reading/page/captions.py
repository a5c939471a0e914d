"""Captions among the paragraphs: pages end sentences with a stop, and what is below their pictures with none."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from newslint.document import STAND_IN, Block, Document
from newslint.expression import expression
from newslint.reading.text.lines import body

_ENDED = expression(r"(?:[.!?…:;,][\"”’'»)\]]*|[–—)\]-])\s*$")
_LEADS = expression(r"[:,;]\s*$")
_LABEL = expression(r"Caption ?:")
_SIGNED = expression(r"[\"“]|[–—-] [A-ZÀ-Þ][\w.’' -]{2,40}$")
_SENTENCE = expression(r"\b(?:was|were|is|are|has|have|had|can|will)\b|[.!?] [A-Z]")
_FIGURE = expression(r"[^.!?]{20} \([\d.,]+[^()]{0,12}\)$|\w\([\d.,]+\w*\)$")
_OPENS = expression(r"[A-ZÀ-Þ]")
_LABELLED = expression(r"[\w.’' -]{1,40}: |.{0,60}[|»►]")
_PICTURED = expression(
    r"\b(?:[Pp]ictured|[Pp]hotographed|[Ss]een (?:here|above|below)"
    r"|(?:(?<=\()|(?<=, ))(?:far )?(?:left|right|centre|center)(?=[,)]))"
    r"|^An? (?:map|view|file|general|aerial|still|frame|chart|graphic)\b|^(?:CCTV|Dashcam|Drone|Bodycam|Footage)\b"
)
"""Words that speak of a picture."""

_TAIL = 8
"""Characters at the end of a paragraph that tell how it ends."""

_WORDS, _MANY, _MANY_PICTURED = 12, 2, 5
"""Words from which on a line without a stop is no subhead, and lines in a row up to which they are no list or poem;
more where one of them speaks of a picture."""

_LONGEST = 60
"""Words of a caption at most."""

_RUNNING = 5
"""Paragraphs of running text that a draft must have."""


def captions(document: Document) -> tuple[Block, ...]:
    """The paragraphs that end without a stop where a draft has several such, or that speak of their picture."""
    return document.once(_captions)


def _captions(document: Document) -> tuple[Block, ...]:
    blocks = [block for block in body(document) if block.text.strip()]
    paragraphs = [block for block in blocks if block.scope in {"paragraph", "lede"}]
    labelled = tuple(after for before, after in pairwise(blocks) if _LABEL.match(before.text) and _is_short(after))
    unended = [block for block in paragraphs if _is_open(block)]
    if not unended or len(paragraphs) - len(unended) < max(_RUNNING, len(unended)):
        return labelled
    many = _MANY_PICTURED if any(_PICTURED.search(block.text) for block in unended) else _MANY
    found = tuple(block for block in _apart(blocks, many) if _tells(block.text))
    if len(found) < _MANY or not any(_PICTURED.search(one.text) or _SENTENCE.search(one.text) for one in found):
        found = tuple(block for block in found if _PICTURED.search(block.text))
    return (*labelled, *found)


def _is_short(block: Block) -> bool:
    """Whether a paragraph below the word “Caption:” with the photographer may be the caption itself."""
    return block.scope == "paragraph" and len(block.text.split()) <= _LONGEST


def _apart(blocks: Sequence[Block], many: int) -> Iterator[Block]:
    """The paragraphs without a stop of which few stand in a row, below what does not lead to them."""
    place = 0
    for is_open, group in groupby(blocks, key=_is_open):
        run = list(group)
        before, after = blocks[place - 1 : place], blocks[place + len(run) : place + len(run) + 1]
        place += len(run)
        is_between = before and after and not _LEADS.search(before[0].text) and not after[0].text[0].islower()
        if is_open and is_between and len(run) <= many:
            yield from (block for block in run if block.scope == "paragraph")


def _is_open(block: Block) -> bool:
    """Whether a block ends without a stop; a bracket at the end may hold who took the picture, or a figure."""
    last = block.text[-_TAIL:]
    return not _ENDED.search(last) or (last.endswith(")") and bool(_FIGURE.search(block.text)))


def _tells(text: str) -> bool:
    """Whether a line is more than a subhead: long, and no row of names, or with words that speak of a picture."""
    if not _OPENS.match(text) or _LABELLED.match(text) or _SIGNED.search(text) or STAND_IN in text[-40:]:
        return False
    if _PICTURED.search(text):
        return True
    words = text.split()
    return len(words) >= _WORDS and (". " in text or sum(map(str.islower, words)) * 2 > len(words))
