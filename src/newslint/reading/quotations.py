"""Quotations: what stands between quotation marks, and whose words it may be."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.reading.speech import speech_verbs
from newslint.span import Span

Kind = Literal["speech", "partial", "term"]

PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'"}
"""Opening marks and what closes them."""

STYLES = {'"': "straight", "“": "curly", "„": "low", "«": "guillemets", "‘": "single", "'": "single"}


class Quotation(NamedTuple):
    """Words between quotation marks in one block.

    `span` holds the marks, `inner` what is between them. A quotation that goes on in the next paragraph has no closing
    mark and `continues`; one that has none and does not go on is `unclosed` and reaches to the end of its block.
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

    @property
    def text(self) -> str:
        return self.inner.of(self.block.text)


class Stray(NamedTuple):
    """A closing mark that closes nothing."""

    block: Block
    span: Span


class _Marks(NamedTuple):
    quotations: tuple[Quotation, ...]
    stray: tuple[Stray, ...]


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Every outermost quotation of the prose, in order."""
    return document.once(_marks).quotations


def stray_marks(document: Document) -> tuple[Stray, ...]:
    """Every closing mark without an opening one, in order."""
    return document.once(_marks).stray


def quoted(document: Document) -> Mapping[Block, tuple[Span, ...]]:
    """The stretches of each block's text that are other people's words: speech, parts of it, block quotations."""
    return document.once(_quoted)


def _quoted(document: Document) -> dict[Block, tuple[Span, ...]]:
    found: dict[Block, tuple[Span, ...]] = {
        block: (Span(0, len(block.text)),) for block in document.blocks if block.scope == "blockquote"
    }
    for quotation in quotations(document):
        if quotation.kind != "term" and quotation.block.scope != "blockquote":
            found[quotation.block] = (*found.get(quotation.block, ()), quotation.span)
    return found


def _marks(document: Document) -> _Marks:
    found: list[Quotation] = []
    stray: list[Stray] = []
    blocks = [block for block in document.blocks if "text" in block.scopes]
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        spans, loose = _pairs(block.text)
        stray += (Stray(block, span) for span in loose)
        found += (_quotation(block, span, inner, following) for span, inner in spans)
    return _Marks(tuple(found), tuple(stray))


def _quotation(block: Block, span: Span, inner: Span, following: Block | None) -> Quotation:
    mark = block.text[span.start]
    is_open = span.end == inner.end
    continues = is_open and following is not None and following.text[:1] == mark and following.scope == _body(block)
    kind = _kind(block, span, inner)
    return Quotation(block, span, inner, kind, STYLES[mark], continues, is_open and not continues)


def _body(block: Block) -> str:
    return "paragraph" if block.scope == "lede" else block.scope


# --- marks into pairs ---------------------------------------------------------------------------------------------


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[\"“”„«»‘’']")


def _pairs(text: str) -> tuple[list[tuple[Span, Span]], list[Span]]:
    """The outermost quotations of a text, each with and without its marks, and the closing marks left over."""
    found: list[tuple[Span, Span]] = []
    stray: list[Span] = []
    opened = -1
    last_close = 0
    for mark in _mark().finditer(text):
        at, char = mark.start(), mark[0]
        role = _role(text, at, text[opened] if opened >= 0 else "", last_close)
        if opened < 0 and role == "open":
            opened = at
        elif opened >= 0 and role == "close" and char in PAIRS[text[opened]]:
            found.append((Span(opened, at + 1), Span(opened + 1, at)))
            opened, last_close = -1, at + 1
        elif opened >= 0 and role == "open" and char == text[opened] and char in '"“«' and _restarts(text, opened, at):
            found.append((Span(opened, at), Span(opened + 1, at)))
            opened = at
        elif opened < 0 and role == "close":
            stray.append(Span(at, at + 1))
    if opened >= 0 and text[opened] not in "'‘":
        found.append((Span(opened, len(text)), Span(opened + 1, len(text))))
    return found, stray


def _restarts(text: str, opened: int, at: int) -> bool:
    """Whether a mark that looks like an opening one, inside a quotation, begins another: `"…," he said. "…"`."""
    return text[opened] != '"' or bool(re.search(r"[.!?,]\s*$", text[opened:at]))


def _role(text: str, at: int, opened: str, last_close: int) -> str:
    """Whether a mark opens or closes a quotation, or is an apostrophe, a prime or a lone sign."""
    char = text[at]
    before, after = text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
    if char in "“„«":
        return "open" if not (opened == "„" and char == "“") else "close"
    if char in "”»":
        return "close"
    if char in "'’‘":
        return _single_role(text, at, opened)
    if before.isdigit() and opened != '"' and not after.isalnum():
        return ""
    if before.isspace() or before in "([{—–-/“‘'":
        return "open" if not after.isspace() or not opened else "close"
    if opened == '"':
        return "close"
    return "open" if after.isalnum() and before not in ".,!?;" else "close"


def _single_role(text: str, at: int, opened: str) -> str:
    """Single marks quote only where an opening one has a closing one at the end of a word; else they are apostrophes."""
    char = text[at]
    before, after = text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
    if opened in ("'", "‘"):
        closes = char in PAIRS[opened] and not after.isalnum() and not before.isspace()
        return "close" if closes and not _is_possessive(text, at) else ""
    if opened or not (before.isspace() or before in "([—–" or at == 0) or not after.isalpha():
        return ""
    if char == "’" or not _single_end(char).search(text, at + 1):
        return ""
    return "" if _elided().match(text, at) else "open"


@cache
def _single_end(char: str) -> re.Pattern[str]:
    """A closing single mark after a word or stop; not the apostrophe of a plural possessive before a noun."""
    return re.compile(r"(?:[.,!?]|[^\Ws])[’'](?!\w)|s[’'](?=[.,;:!?)—–]|\s+(?:and|or|but|to|in|as|said|is|was)\b|$)")


@cache
def _elided() -> re.Pattern[str]:
    return re.compile(r"['‘](?:n|em|tis|twas|til|cause|bout|round|cos)\b", re.IGNORECASE)


def _is_possessive(text: str, at: int) -> bool:
    """An s and an apostrophe before a word in lower case: `the players' union`, unless a stop stands inside."""
    return (
        text[at - 1] == "s"
        and bool(re.match(r"\s+[a-z]", text[at + 1 : at + 8]))
        and not re.match(r"\s+(?:and|or|but|to|in|as|said|is|was|by|on|for|of|at|with)\b", text[at + 1 : at + 12])
    )


# --- what kind of words -------------------------------------------------------------------------------------------

_FUNCTION_WORDS = frozenset(
    """i we you he she it they is are was were be been am do does did have has had will would can could should shall must
    may might my our your his their its this that these those not no who what when where how why if because so but and
    there here""".split()
)


def _kind(block: Block, span: Span, inner: Span) -> Kind:
    text = block.text
    words = re.findall(r"[\w’'-]+", inner.of(text))
    if not words or _names_something(text, span, words):
        return "term"
    stops = inner.of(text).rstrip()[-1:] in ".,!?…" or span.end == inner.end
    clause = len(words) >= 4 and any(word.lower() in _FUNCTION_WORDS for word in words)
    if (stops and (clause or len(words) >= 6)) or (len(words) >= 8 and clause):
        return "speech"
    if len(words) <= 3 and not stops and not _said_near(text, span):
        return "term"
    return "speech" if stops and _said_near(text, span) else "partial"


def _names_something(text: str, span: Span, words: list[str]) -> bool:
    """A title or a name: every longer word has a capital, or the words before say that it is one."""
    if _called().search(text[max(0, span.start - 60) : span.start]):
        return True
    long = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in long)
    return len(words) <= 12 and len(words) > 1 and capitals == len(long) > 0 and not _said_near(text, span)


@cache
def _called() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:called|titled|entitled|dubbed|nicknamed|named|known as|(?:film|movie|book|novel|album|song|single|show|series|play|"
        r"article|report|paper|episode|poem|essay|campaign|program|project|word|term|phrase|slogan|headline),?)\s*$"
    )


def _said_near(text: str, span: Span) -> bool:
    """Whether a verb of saying stands right before the quotation or after it."""
    before = re.findall(r"[\w’']+", text[max(0, span.start - 60) : span.start])[-4:]
    after = re.findall(r"[\w’']+", text[span.end : span.end + 60])[:5]
    return any(word.lower() in speech_verbs() for word in (*before, *after))
