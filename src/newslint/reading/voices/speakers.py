"""Who says it: attributions, and the speaker of each quotation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.reading.text.sentences import sentences
from newslint.reading.voices.cues import Cue, Ground, cues
from newslint.reading.voices.leadins import label, lead_in, opening, statement
from newslint.reading.voices.quotations import Quotation, quotations
from newslint.reading.voices.subjects import SpeakerKind, kind_of, main_subject
from newslint.span import Span

How = Literal["said", "lead-in", "carried", "far", "near"]


class Speaker(NamedTuple):
    """The words that name whoever speaks, where they stand.

    `how` tells how far they reach: a verb of saying in the sentence of the quotation (said), words that lead up to it
    (lead-in: `in a statement: “…”`), the speaker of what was said right before (carried), of what was said with other
    things between (far), or only a subject nearby (near).
    """

    block: Block
    span: Span
    kind: SpeakerKind
    how: How = "said"

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


class Attribution(NamedTuple):
    """A verb of saying with its speaker, and the quotation it brings in (None: reported speech)."""

    block: Block
    span: Span
    verb: Span
    speaker: Speaker | None
    quotation: Quotation | None

    @property
    def is_close(self) -> bool:
        """Whether nothing stands between the speaker and the verb: “Moe said”, “said Moe”."""
        return self.speaker is not None and self.span.length == self.verb.length + self.speaker.span.length + 1


class _Reading(NamedTuple):
    attributions: tuple[Attribution, ...]
    speakers: Mapping[tuple[Block, Span], Speaker]


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every verb of saying in the reporter's own words, in order."""
    return document.once(_read).attributions


def speaker_of(document: Document, quotation: Quotation) -> Speaker | None:
    """Whoever a quotation is attributed to, in its sentence or in reach of it."""
    return document.once(_read).speakers.get((quotation.block, quotation.span))


def _read(document: Document) -> _Reading:
    found: list[Attribution] = []
    speakers: dict[tuple[Block, Span], Speaker] = {}
    heard = _Heard()
    for page in _pages(document):
        links = [(quote, _cue_of(page, quote)) for quote in page.quotes]
        found += _attributed(page, links)
        heard = _assign(page, links, heard, speakers)
    return _Reading(tuple(found), speakers)


class _Heard(NamedTuple):
    """Who spoke up to some place: the last speaker and, if that was right there, `close`.

    `quoted` is the speaker of the last quotation; `awaited` whose words were announced, and for how many paragraphs.
    """

    speaker: Speaker | None = None
    close: bool = False
    quoted: Speaker | None = None
    awaited: Speaker | None = None
    patience: int = 0


class _Page(NamedTuple):
    """A block with its quotations and verbs of saying."""

    block: Block
    quotes: Sequence[Quotation]
    ground: Ground
    cues: Sequence[Cue]

    def between(self, start: int, end: int) -> list[Cue]:
        return [cue for cue in self.cues if start <= cue.verb.start and cue.verb.end <= end]

    def speaker(self, span: Span, how: How) -> Speaker:
        return Speaker(self.block, span, kind_of(span.of(self.block.text)), how)


Links = Sequence[tuple[Quotation, Cue | None]]


def _pages(document: Document) -> Iterator[_Page]:
    found: dict[Block, tuple[list[Span], list[Quotation]]] = {
        block: ([], []) for block in document.blocks if "text" in block.scopes
    }
    for sentence in sentences(document):
        if sentence.block in found:
            found[sentence.block][0].append(sentence.span)
    for quotation in quotations(document):
        found[quotation.block][1].append(quotation)
    for block, (spans, quotes) in found.items():
        ground = Ground(block.text, spans, [quote.span for quote in quotes])
        yield _Page(block, quotes, ground, cues(ground))


def _attributed(page: _Page, links: Links) -> Iterator[Attribution]:
    quotes = {cue.verb: quote for quote, cue in reversed(links) if cue}
    for cue in page.cues:
        speaker = page.speaker(cue.speaker, "said") if cue.speaker else None
        yield Attribution(page.block, cue.span, cue.verb, speaker, quotes.get(cue.verb))


# --- the verb beside a quotation ----------------------------------------------------------------------------------


def _cue_of(page: _Page, quote: Quotation) -> Cue | None:
    """The verb of saying that a quotation belongs to: after it where its comma leads there, else before."""
    sentence = page.ground.sentence_at(quote.span.start)
    stop = page.ground.sentence_at(max(quote.span.start, quote.span.end - 1)).end
    following = page.ground.quote_after(quote.span.end)
    end = min(stop, following.start) if following else stop
    after = page.between(quote.span.end, end)
    if after and _leads_to(page.block.text, quote, after[0]):
        return after[0]
    before = page.between(sentence.start, quote.span.start)
    return before[-1] if before else (after[0] if after else None)


def _leads_to(text: str, quote: Quotation, cue: Cue) -> bool:
    gap = text[quote.span.end : cue.span.start].strip()
    stopped = text[quote.inner.end - 1 : quote.inner.end] in {",", "?", "!", "…"} or gap.startswith(",")
    return stopped and len(gap.strip(",—–- ")) <= 1


# --- who speaks ---------------------------------------------------------------------------------------------------


def _assign(page: _Page, links: Links, heard: _Heard, speakers: dict[tuple[Block, Span], Speaker]) -> _Heard:
    """Fills in the speakers of a block's quotations; returns what the next block has to go on with."""
    at = 0
    for quote, cue in links:
        heard = _listen(page, heard, at, quote.span.start)
        speaker = heard.quoted if quote.continued and heard.quoted else _speaker(page, quote, cue, heard)
        if speaker:
            speakers[page.block, quote.span] = speaker
            sure = speaker.how not in {"near", "far"}
            heard = _Heard(speaker, True, speaker) if sure else _Heard(heard.speaker, heard.close, speaker)
        at = quote.span.end
    return _leave(page, _listen(page, heard, at, len(page.block.text)))


def _listen(page: _Page, heard: _Heard, start: int, end: int) -> _Heard:
    """What is heard after the verbs of saying between two places of a block."""
    if not page.cues:
        return heard
    named = [cue.speaker for cue in page.between(start, end) if cue.speaker]
    return heard._replace(speaker=page.speaker(named[-1], "said"), close=True) if named else heard


def _leave(page: _Page, heard: _Heard) -> _Heard:
    """What the next block has to go on with: whoever spoke at the end of this one, or was announced there."""
    stated = statement(page.ground)
    opened = stated or opening(page.ground)
    if opened:
        announced = page.speaker(opened, "lead-in")
        return _Heard(announced, True, heard.quoted, *((announced, _PATIENCE) if stated else ()))
    if heard.awaited and heard.patience:
        return heard._replace(speaker=heard.awaited, close=True, patience=heard.patience - 1)
    if not page.quotes and not page.cues and _is_narrative(page.block):
        return _Heard(None, False, heard.quoted, heard.awaited)
    if heard.close and not _speaks_at_end(page):
        return heard._replace(close=False)
    return heard


_PATIENCE = 2
"""For how many paragraphs an announced statement may keep a reader waiting."""


def _speaks_at_end(page: _Page) -> bool:
    """Whether the last sentence of a block quotes somebody or says that somebody said it."""
    if not page.cues and not page.quotes:
        return False
    start = page.ground.sentence_at(max(0, len(page.block.text.rstrip()) - 1)).start
    return bool(page.between(start, len(page.block.text))) or any(quote.span.end > start for quote in page.quotes)


def _is_narrative(block: Block) -> bool:
    return "paragraph" in block.scopes and len(block.text) > 60


def _speaker(page: _Page, quote: Quotation, cue: Cue | None, heard: _Heard) -> Speaker | None:
    if cue and cue.speaker:
        return page.speaker(cue.speaker, "said")
    lead = label(page.block.text, quote.span) or (None if cue and heard.speaker else lead_in(page.ground, quote.span))
    if lead:
        return page.speaker(lead, "lead-in")
    if heard.speaker and (cue or heard.close):
        return heard.speaker._replace(how="said" if cue else "carried")
    behind = _behind(page, quote)
    if behind or not heard.speaker:
        return behind or _near(page, quote)
    return heard.speaker._replace(how="far")


def _behind(page: _Page, quote: Quotation) -> Speaker | None:
    """Whoever speaks later in the paragraph."""
    heard = [known.speaker for known in page.between(quote.span.end, len(page.block.text)) if known.speaker]
    return page.speaker(heard[0], "carried") if heard else None


def _near(page: _Page, quote: Quotation) -> Speaker | None:
    """The subject of the sentence around a quotation or of the one before it."""
    text, around = page.block.text, page.ground.sentence_at(quote.span.start)
    if around.start < quote.span.start:
        subject = main_subject(text, around.start, quote.span.start)
    else:
        before = page.ground.sentence_at(max(0, around.start - 1))
        subject = main_subject(text, before.start, before.end) if before.start < around.start else None
    return page.speaker(subject, "near") if subject else None
