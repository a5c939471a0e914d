"""Words that announce whose words come next: a statement that follows, a colon, a signature, a label."""

import re
from functools import cache

from newslint.expression import expression
from newslint.reading.voices.cues import Ground
from newslint.reading.voices.subjects import after_verb, main_subject
from newslint.span import Span

_ANNOUNCES = expression(
    r"\b(?:[Ff]ollowing|this|these)\s(?:\w+\s){0,2}"
    r"(?:statement|comments?|remarks|reaction|letter|response|message|tweet|excerpts?)\b|"
    r"\b(?:statement|reaction|remarks|response|letter|speech|excerpts?)\b[^.]*\b(?:follows?|(?:is|are) below)\b|"
    r"\b(?:spoke|speaks|took to|rose) (?:\w+ )?the (?:\w+ )?floor\b|"
    r"\b[Ff]ollowing (?:is|are)\b|\b[Bb]elow (?:is|are)\b|"
    r"^\s*(?i:(?:full )?(?:statement|remarks|reaction|response|comments?)\s(?:of|by|from))\s"
)
"""Words that say that somebody's own words come next."""


_ANNOUNCED = tuple(
    "tatement TATEMENT omment emark EMARKS eaction etter esponse essage tweet peech xcerpt ollowing elow floor".split()
)


def statement(ground: Ground) -> Span | None:
    """Whoever's words a sentence of a block announces: `The mayor issued the following statement.`."""
    text = ground.text
    if ground.quotes or not any(noun in text for noun in _ANNOUNCED):
        return None
    found = _ANNOUNCES.search(text)
    if not found:
        return None
    return _announced(text, ground.sentence_at(found.start()))


def _announced(text: str, sentence: Span) -> Span | None:
    written = _written_by().search(text, sentence.start, sentence.end)
    if written:
        return after_verb(text, written.end()) if written["by"] else Span(*written.span(written.lastgroup or 0))
    dateline = _DATELINE.match(text, sentence.start)
    subject = main_subject(text, dateline.end() if dateline else sentence.start, sentence.end)
    return subject if subject and subject.of(text).lower() not in _POINTERS else None


_POINTERS = frozenset({"below", "here", "following", "the following"})
"""Words at the head of a sentence that only point to what comes: `Here is what Holm told the board:`."""


_DATELINE = expression(r"\s*[A-Z]{3}[A-Z .,]*(?:[A-Z][a-z.]+ ?)?(?:\([^()]{2,20}\) ?)?[–—-]{1,2}\s")
"""The place before an announcement: `WASHINGTON – Senator Holm made the following remarks`."""


def opening(ground: Ground) -> Span | None:
    """Whoever's words a heading, a name alone or a colon announces for the next block."""
    text = ground.text
    if not text.rstrip().endswith(":"):
        alone = not ground.quotes and len(text) < 80 and _is_name_alone(text)
        return main_subject(text, 0, len(text)) if alone else None
    return _announced(text, ground.sentence_at(max(0, len(text.rstrip()) - 1)))


def _is_name_alone(text: str) -> bool:
    """Whether a line is a heading or a name with its office, and no sentence."""
    return not text.rstrip().endswith((".", "!", "?", ",", ";")) or not any(word.islower() for word in text.split())


@cache
def _written_by() -> re.Pattern[str]:
    nouns = "(?i:statement|remarks|reaction|response|comments?|letter|speech|answer)"
    by = rf"{nouns}\s(?i:was (?:issued|released) (?:\w+ )?)?(?i:of|by|from)(?=\s(?:[A-Z]|the [a-z]))"
    name = r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,4}"
    whose = rf"\b(?:(?P<whose>{name})['’]s?|(?P<pronoun>[Hh]er|[Hh]is|[Tt]heir))\s(?!office\b)(?:\w+\s){{0,3}}{nouns}"
    return expression(rf"(?P<by>{by})|{whose}")


@cache
def _signed() -> re.Pattern[str]:
    joiner = r"[\s\u200d]*"
    return expression(
        rf"{joiner}[,.]?{joiner}(?:[-–—]{{1,2}}|―){joiner}(?P<name>[A-Z][\w.’'-]*(?:\s[\w.’'-]+){{0,6}})\s*(?:,|$|\n)"
    )


_LABELLED = expression(r"(?P<label>[A-Z][\w.’' -]{0,40}?):\s")


def label(text: str, quote: Span) -> Span | None:
    """The name that signs a quotation (`“…” — Ana Ruiz`) or stands before its paragraph (`Ruiz: …`)."""
    signed = _signed().match(text, quote.end)
    if signed:
        return Span(*signed.span("name"))
    labelled = _LABELLED.match(text)
    return Span(*labelled.span("label")) if labelled and labelled.end() <= quote.start else None


_CARRIERS = """statement letter tweet post message report interview speech remarks? testimony comments? briefing
e-?mail memo release notes? ruling opinion judgment verdict complaint lawsuit indictment resolution declaration
article editorial book memoir recording transcript caption signs? banners? poster placards? slogan motto text
clause amendment policy motion document definition words quotes? answer reply response question lyrics plaque
inscription website account page blog pledge sermon review"""


@cache
def _carrier() -> re.Pattern[str]:
    nouns = "|".join(_CARRIERS.split())
    return expression(rf"\b(?:{nouns})\b(?:[^.!?]{{0,60}}):?\s*$|:\s*$", re.IGNORECASE)


def lead_in(ground: Ground, quote: Span) -> Span | None:
    """The subject of the words that lead up to a quotation: `The bank's statement read: “…”`."""
    start = ground.sentence_at(quote.start).start
    before = ground.text[max(start, quote.start - 120) : quote.start]
    if not before.strip() or not _carrier().search(before):
        return None
    return main_subject(ground.text, start, quote.start)
