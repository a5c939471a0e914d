"""Who says it: attributions, and the speaker of each quotation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.reading.cues import Cue, Ground, cues
from newslint.reading.quotations import Quotation, quotations
from newslint.reading.sentences import sentences
from newslint.reading.subjects import SpeakerKind, after_verb, kind_of, main_subject
from newslint.span import Span

How = Literal["said", "lead-in", "carried", "near"]


class Speaker(NamedTuple):
    """The words that name whoever speaks, where they stand.

    `how` tells how far they reach: a verb of saying in the sentence of the quotation (said), words that lead up to it
    (lead-in: `in a statement: “…”`), the speaker of what was said before (carried), or only a subject nearby (near).
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
    last: Speaker | None = None
    for page in _pages(document):
        links = [(quote, _cue_of(page, quote)) for quote in page.quotes]
        found += _attributed(page, links)
        last = _assign(page, links, last, speakers)
    return _Reading(tuple(found), speakers)


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


def _assign(
    page: _Page, links: Links, last: Speaker | None, speakers: dict[tuple[Block, Span], Speaker]
) -> Speaker | None:
    """Fills in the speakers of a block's quotations; returns whoever speaks if the next block goes on."""
    at = 0
    for quote, cue in links:
        heard = [known.speaker for known in page.between(at, quote.span.start) if known.speaker]
        last = page.speaker(heard[-1], "said") if heard else last
        speaker = _speaker(page, quote, cue, last)
        if speaker:
            speakers[page.block, quote.span] = speaker
            last = speaker if speaker.how != "near" else last
        at = quote.span.end
    heard = [known.speaker for known in page.between(at, len(page.block.text)) if known.speaker]
    if heard:
        last = page.speaker(heard[-1], "said")
    opening = _opening(page)
    if opening:
        return page.speaker(opening, "lead-in")
    return last if heard or links or not _is_narrative(page.block) else None


def _is_narrative(block: Block) -> bool:
    return "paragraph" in block.scopes and len(block.text) > 60


@cache
def _announces() -> re.Pattern[str]:
    """Words that say that somebody's own words come next."""
    return re.compile(
        r":\s*$|\b(?:following|this)\s(?:\w+\s){0,2}(?:statement|comments?|remarks|reaction|letter|response|message|tweet)\b|"
        r"\b(?:statement|reaction|remarks|response|excerpts?)\b[^.]*\bfollows?\b|\b[Ff]ollowing is\b|"
        r"^\s*(?:Statement|Remarks|Reaction|Response|Comments?)\s(?:of|by|from)\s"
    )


def _opening(page: _Page) -> Span | None:
    """Whoever's words a block announces for the next: `The mayor issued the following statement:`."""
    text = page.block.text
    if not page.quotes and len(text) < 80 and _is_name_alone(text):
        return main_subject(text, 0, len(text))
    sentence = page.ground.sentence_at(max(0, len(text.rstrip()) - 1))
    if not _announces().search(text, sentence.start):
        return None
    written = _written_by().search(text, sentence.start)
    if written:
        return after_verb(text, written.end()) if written["by"] else Span(*written.span("whose"))
    return main_subject(text, sentence.start, sentence.end)


def _is_name_alone(text: str) -> bool:
    """Whether a line is a heading or a name with its office, and no sentence."""
    return not text.rstrip().endswith((".", "!", "?", ",", ";")) or not any(word.islower() for word in text.split())


@cache
def _written_by() -> re.Pattern[str]:
    nouns = "(?:[Ss]tatement|[Rr]emarks|[Rr]eaction|[Rr]esponse|[Cc]omments?|[Ll]etter|[Ss]peech)"
    name = r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,4}"
    return re.compile(rf"(?P<by>{nouns}\s(?:of|by|from)(?=\s[A-Z]))|(?P<whose>{name})['’]s?\s(?:\w+\s){{0,3}}{nouns}")


def _speaker(page: _Page, quote: Quotation, cue: Cue | None, last: Speaker | None) -> Speaker | None:
    if cue and cue.speaker:
        return page.speaker(cue.speaker, "said")
    lead = _label(page, quote) or (None if cue and last else _lead_in(page, quote))
    if lead:
        return page.speaker(lead, "lead-in")
    if last:
        return last._replace(how="said" if cue else "carried")
    return _behind(page, quote) or _near(page, quote)


def _behind(page: _Page, quote: Quotation) -> Speaker | None:
    """Whoever speaks later in the paragraph."""
    heard = [known.speaker for known in page.between(quote.span.end, len(page.block.text)) if known.speaker]
    return page.speaker(heard[0], "carried") if heard else None


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(r"\s*[,.]?\s*(?:[-–—]{1,2}|―)(?=\s*[A-Z])")


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(r"(?P<label>[A-Z][\w.’' -]{0,40}?):\s")


def _label(page: _Page, quote: Quotation) -> Span | None:
    """The name that signs a quotation (`“…” — Ana Ruiz`) or stands before its paragraph (`Ruiz: …`)."""
    text = page.block.text
    signed = _signed().match(text, quote.span.end)
    if signed:
        return after_verb(text, signed.end() - (text[signed.end() - 1].isspace())) or after_verb(f" {text}", 0)
    labelled = _labelled().match(text)
    return Span(*labelled.span("label")) if labelled and labelled.end() <= quote.span.start else None


_CARRIERS = """statement letter tweet post message report interview speech remarks? testimony comments? briefing
e-?mail memo release notes? ruling opinion judgment verdict complaint lawsuit indictment resolution declaration
article editorial book memoir recording transcript caption signs? banners? poster placards? slogan motto text
clause amendment policy motion document definition words quotes? answer reply response question lyrics plaque
inscription website account page blog pledge sermon review"""


@cache
def _carrier() -> re.Pattern[str]:
    nouns = "|".join(_CARRIERS.split())
    return re.compile(rf"\b(?:{nouns})\b(?:[^.!?]{{0,60}}):?\s*$|:\s*$", re.IGNORECASE)


def _lead_in(page: _Page, quote: Quotation) -> Span | None:
    """The subject of the words that lead up to a quotation: `The bank's statement read: “…”`."""
    start = page.ground.sentence_at(quote.span.start).start
    before = page.block.text[max(start, quote.span.start - 120) : quote.span.start]
    if not before.strip() or not _carrier().search(before):
        return None
    return main_subject(page.block.text, start, quote.span.start)


def _near(page: _Page, quote: Quotation) -> Speaker | None:
    """The subject of the sentence around a quotation or of the one before it."""
    text, around = page.block.text, page.ground.sentence_at(quote.span.start)
    if around.start < quote.span.start:
        subject = main_subject(text, around.start, quote.span.start)
    else:
        before = page.ground.sentence_at(max(0, around.start - 1))
        subject = main_subject(text, before.start, before.end) if before.start < around.start else None
    return page.speaker(subject, "near") if subject else None
