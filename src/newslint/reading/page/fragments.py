"""Lines of a draft that are no sentence and head none: what a page has around its story."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.lines import body
from newslint.reading.vocabulary.wordclasses import is_of

_ENDS, _MARKS, _CLOSING = tuple(".!?…:;,"), ('"', "”"), "\"”’')]"
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PARTED = expression(r"\w ?[|•»›·] ?\w|\w / \w")
_SET_APART = expression(r"[(\[][^()\[\]]{2,60}[)\]]$|[–—―] ?[A-ZÀ-Þ]|[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?$")
"""What no subhead looks like: all in brackets, behind a dash, the letters of a station."""

_CREDIT = expression(
    r"(?=[^/]+/[^/]+$)[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ][\w.’'-]*|[\d&])){0,5} ?/ ?"
    r"(?:(?:[A-ZÀ-Þ][\w.’'-]*|via|of|for|the|and|by|courtesy|file|photo|&)(?: |$))+"
)
"""A photographer and a paper: “Anna Moe/The Dorn Gazette via AP”."""

_SIDES = "left", "right", "center", "centre"
_SIDE = expression(
    r"[a-z],? (?:\((?:far )?(?:left|right|cent(?:er|re))\)|(?<=, )(?:far )?(?:left|right|cent(?:er|re)),)"
)
_MORE = expression(r"[.!?] ")
_GREETING = expression(r"Dear\b|To (?:the|whom)\b")
_RESULT = expression(r"\d|\$|£|€|\ufffc")
_LABELLED = expression(r"\w: ?\w")
_SCOPES = frozenset({"paragraph", "lede", "list", "blockquote", "quote", "subhead", "table"})
FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could may might must shall should "
    "said says isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't it's that's".split()
)
_TOLD = "past & ~adjective"
_OF_SENTENCE = expression(r"^(?:The|A|An|This|He|She|It|They|We|I)\b|[.!?] [A-Z]|\b(?:he|she|they|we|you)\b")
_HEADLINE_WORDS = 5
_LONGEST = 25
_MANY = 6
"""Lines in a row from which on they are a list, an address or a poem."""

_TAIL = 8
"""Characters at the end of a line that tell how it ends."""

_MENU_WORDS = 5
_LABEL_WORDS = 3
"""Words of a line in capitals among others, and of one above the whole story, that no headline is as short as."""

_STORY = 2
"""Paragraphs of running text that a draft must have: a programme or a list of results is all lines."""

_LONG = 600
"""Characters of a paragraph that is a story by itself: its breaks were lost."""


def fragments(document: Document) -> tuple[Block, ...]:
    """The lines that are neither a sentence nor a subhead nor of a list.

    They stand after the last paragraph, or several in a row, or have signs that no subhead has: “Anna Moe | Harbour
    News”, “(Harbour News)”, “— Anna Moe”. Any other line alone between paragraphs may be a subhead.
    """
    return document.once(_fragments)


def _fragments(document: Document) -> tuple[Block, ...]:
    blocks = [block for block in body(document) if block.scope in _SCOPES]
    running = [block for block in blocks if _is_running(block)]
    if len(running) < _STORY and not any(len(block.text) > _LONG for block in running):
        return ()
    return tuple(_found(blocks))


def _found(blocks: Sequence[Block]) -> Iterator[Block]:
    place = 0
    yield from (block for block in blocks if _is_caption(block))
    for is_line, group in groupby(blocks, key=_is_line):
        run = list(group)
        before = blocks[place - 1] if place else None
        place += len(run)
        after = blocks[place] if place < len(blocks) else None
        if is_line:
            yield from _in_run(run, before, after)


def _in_run(run: Sequence[Block], before: Block | None, after: Block | None) -> Iterator[Block]:
    if before is not None and len(run) <= _MANY and not _leads(before) and not (after and _greets(after)):
        is_last = after is None
        is_row = len(run) > 1 and not any(_RESULT.search(block.text) for block in run)
        if is_last or is_row:
            yield from (block for block in run if _heads_nothing(block.text) and not _LABELLED.search(block.text))
            return
    if before is None:
        yield from _above(run)
    yield from (block for block in run if _is_no_subhead(block.text, before) and not _has_verb(block.text))


def _above(run: Sequence[Block]) -> Iterator[Block]:
    """The lines in capitals above a story: a menu, the name of a section, who wrote it."""
    in_capitals = [block for block in run if block.text.isupper() and not _RESULT.search(block.text)]
    longest = _MENU_WORDS if len(in_capitals) > 1 else _LABEL_WORDS
    yield from (block for block in in_capitals if len(block.text.split()) <= longest)


def _is_caption(block: Block) -> bool:
    """Whether a paragraph is one sentence without a verb that tells who stands where: “Anna Moe, left, at home”."""
    text = block.text
    return (
        any(side in text for side in _SIDES)
        and "paragraph" in block.scopes
        and bool(_SIDE.search(text))
        and len(text.split()) <= _LONGEST
        and not _has_verb(text)
        and not _MORE.search(text)
    )


def _is_no_subhead(text: str, before: Block | None) -> bool:
    """Whether a line's signs show that it heads nothing, below a paragraph that does not lead to it."""
    if _PARTED.search(text) or _CREDIT.fullmatch(text.rstrip(".")):
        return True
    is_below = before is not None and (not _leads(before) or ("paragraph" in before.scopes and text[0] in "–—―"))
    return is_below and bool(_SET_APART.match(text))


def _is_line(block: Block) -> bool:
    words = len(block.text.split())
    return "paragraph" in block.scopes and 0 < words <= _LONGEST and not _is_ended(block.text)


def _is_running(block: Block) -> bool:
    return "paragraph" in block.scopes and _is_ended(block.text)


def _is_ended(text: str) -> bool:
    """Whether a text ends with a stop or another mark, before those that close a quotation or brackets."""
    line = text.rstrip()
    return line.endswith(_MARKS) or line.rstrip(_CLOSING).endswith(_ENDS)


def _leads(block: Block) -> bool:
    """Whether a block announces lines (a colon), closes a letter (a comma), or is one of a list."""
    return block.scope in {"list", "table", "subhead"} or block.text.rstrip().endswith((":", ",", ";"))


def _greets(block: Block) -> bool:
    """Whether a letter begins, and the lines before are its address."""
    return bool(_GREETING.match(block.text))


def _heads_nothing(text: str) -> bool:
    """Whether a line is no sentence that lost its end: it has no verb, or one that only headlines have alone.

    “Mayor wins second term”, and not “The mayor won”: a headline tells in the present, and leaves articles out.
    """
    return not _has_verb(text) or (
        len(text.split()) >= _HEADLINE_WORDS and not _OF_SENTENCE.search(text) and not _has_verb(text, _TOLD)
    )


def _has_verb(text: str, classes: str = "past & ~adjective | verb-s & ~plural") -> bool:
    """Whether a word in small letters may be the verb of a sentence."""
    return any(word in FINITE or is_of(word, classes) for word in _WORD.findall(text) if word.islower())
