"""Words that announce whose words come next: a statement that follows, a colon, a signature, a label."""

import re
from functools import cache

from newslint.reading.cues import Ground
from newslint.reading.subjects import after_verb, main_subject
from newslint.span import Span


@cache
def _announces() -> re.Pattern[str]:
    """Words that say that somebody's own words come next."""
    return re.compile(
        r"\b(?:[Ff]ollowing|this)\s(?:\w+\s){0,2}(?:statement|comments?|remarks|reaction|letter|response|message|tweet)\b|"
        r"\b(?:statement|reaction|remarks|response|excerpts?)\b[^.]*\bfollows?\b|\b[Ff]ollowing is\b|"
        r"^\s*(?:Statement|Remarks|Reaction|Response|Comments?)\s(?:of|by|from)\s"
    )


_ANNOUNCED = ("tatement", "omment", "emark", "eaction", "etter", "esponse", "essage", "tweet", "xcerpt", "ollowing is")


def statement(ground: Ground) -> Span | None:
    """Whoever's words a sentence of a block announces: `The mayor issued the following statement.`."""
    text = ground.text
    if ground.quotes or not any(noun in text for noun in _ANNOUNCED):
        return None
    found = _announces().search(text)
    if not found:
        return None
    return _announced(text, ground.sentence_at(found.start()))


def _announced(text: str, sentence: Span) -> Span | None:
    written = _written_by().search(text, sentence.start, sentence.end)
    if written:
        return after_verb(text, written.end()) if written["by"] else Span(*written.span("whose"))
    return main_subject(text, sentence.start, sentence.end)


def opening(ground: Ground) -> Span | None:
    """Whoever's words a heading, a name alone or a colon announces for the next block."""
    text = ground.text
    if not ground.quotes and len(text) < 80 and _is_name_alone(text):
        return main_subject(text, 0, len(text))
    if not text.rstrip().endswith(":"):
        return None
    return _announced(text, ground.sentence_at(max(0, len(text.rstrip()) - 1)))


def _is_name_alone(text: str) -> bool:
    """Whether a line is a heading or a name with its office, and no sentence."""
    return not text.rstrip().endswith((".", "!", "?", ",", ";")) or not any(word.islower() for word in text.split())


@cache
def _written_by() -> re.Pattern[str]:
    nouns = "(?:[Ss]tatement|[Rr]emarks|[Rr]eaction|[Rr]esponse|[Cc]omments?|[Ll]etter|[Ss]peech)"
    name = r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,4}"
    return re.compile(rf"(?P<by>{nouns}\s(?:of|by|from)(?=\s[A-Z]))|(?P<whose>{name})['’]s?\s(?:\w+\s){{0,3}}{nouns}")


@cache
def _signed() -> re.Pattern[str]:
    joiner = r"[\s\u200d]*"
    return re.compile(
        rf"{joiner}[,.]?{joiner}(?:[-–—]{{1,2}}|―){joiner}(?P<name>[A-Z][\w.’'-]*(?:\s[\w.’'-]+){{0,6}})\s*(?:,|$|\n)"
    )


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(r"(?P<label>[A-Z][\w.’' -]{0,40}?):\s")


def label(text: str, quote: Span) -> Span | None:
    """The name that signs a quotation (`“…” — Ana Ruiz`) or stands before its paragraph (`Ruiz: …`)."""
    signed = _signed().match(text, quote.end)
    if signed:
        return Span(*signed.span("name"))
    labelled = _labelled().match(text)
    return Span(*labelled.span("label")) if labelled and labelled.end() <= quote.start else None


_CARRIERS = """statement letter tweet post message report interview speech remarks? testimony comments? briefing
e-?mail memo release notes? ruling opinion judgment verdict complaint lawsuit indictment resolution declaration
article editorial book memoir recording transcript caption signs? banners? poster placards? slogan motto text
clause amendment policy motion document definition words quotes? answer reply response question lyrics plaque
inscription website account page blog pledge sermon review"""


@cache
def _carrier() -> re.Pattern[str]:
    nouns = "|".join(_CARRIERS.split())
    return re.compile(rf"\b(?:{nouns})\b(?:[^.!?]{{0,60}}):?\s*$|:\s*$", re.IGNORECASE)


def lead_in(ground: Ground, quote: Span) -> Span | None:
    """The subject of the words that lead up to a quotation: `The bank's statement read: “…”`."""
    start = ground.sentence_at(quote.start).start
    before = ground.text[max(start, quote.start - 120) : quote.start]
    if not before.strip() or not _carrier().search(before):
        return None
    return main_subject(ground.text, start, quote.start)
