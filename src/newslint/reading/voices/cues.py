"""Verbs of saying where they stand in the reporter's own words, each with whoever says it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.expression import expression
from newslint.reading.voices.speech import IN_PHRASES, Form, speech_forms
from newslint.reading.voices.subjects import after_verb, before_verb, kind_of, main_subject
from newslint.span import Span


class Cue(NamedTuple):
    """A verb of saying (or “according to”) and the words that name who says it, in one text."""

    verb: Span
    speaker: Span | None
    lemma: str

    @property
    def span(self) -> Span:
        return self.verb.cover(self.speaker) if self.speaker else self.verb


class Ground(NamedTuple):
    """A text with the spans of its sentences and of its quotations, both in order."""

    text: str
    sentences: Sequence[Span]
    quotes: Sequence[Span]

    def sentence_at(self, at: int) -> Span:
        number = bisect_right(self.sentences, Span(at, len(self.text) + 1)) - 1
        return self.sentences[max(0, number)] if self.sentences else Span(0, len(self.text))

    def quote_before(self, at: int) -> Span | None:
        number = bisect_right(self.quotes, Span(at, at)) - 1
        return self.quotes[number] if number >= 0 else None

    def quote_after(self, at: int) -> Span | None:
        number = bisect_right(self.quotes, Span(at, at))
        return self.quotes[number] if number < len(self.quotes) else None


_BE = frozenset("is was are were be been being am it's".split())
_NOT_A_VERB = frozenset(
    "the a an this that these those his her its their our my your no any every some of for such under".split()
)

_BEFORE_BASE = frozenset(
    "to i we you they who will would can could may might must should not did does do and also people".split()
)


def _words(text: str) -> list[str]:
    """The words of a text, for a first look at which of them may be verbs: much faster than a search."""
    for mark in ',.:;—–?!"“”':
        text = text.replace(mark, " ")
    return text.split()


_ACCORDING = expression(
    r"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+words\s+of|[Aa]s\s+(?:told|described|reported|quoted)\s+(?:to|by))\b"
)


def cues(ground: Ground) -> list[Cue]:
    """Every verb of saying outside the quotations of a text, in order."""
    found: list[Cue] = []
    for cue in sorted((*_by_verb(ground), *_by_phrase(ground))):
        speaker = cue.speaker
        if speaker is None and cue.lemma:
            speaker = _shared(ground, cue, found[-1] if found else None)
        found.append(cue._replace(speaker=speaker))
    return found


def _may_be_according(text: str) -> bool:
    return "ccording" in text or "the words of" in text or "s told" in text


def _by_phrase(ground: Ground) -> Iterator[Cue]:
    if not _may_be_according(ground.text):
        return
    for found in _ACCORDING.finditer(ground.text):
        verb = Span(*found.span())
        if not _is_quoted(ground, verb):
            yield Cue(verb, after_verb(ground.text, verb.end), "according")


def _by_verb(ground: Ground) -> Iterator[Cue]:
    forms = speech_forms()
    for word in forms.keys() & _words(ground.text):
        for verb in _places(ground.text, word):
            if not _is_quoted(ground, verb) and _is_verb(ground, verb, forms[word]):
                yield Cue(verb, _speaker(ground, verb, forms[word]), forms[word].lemma)


def _places(text: str, word: str) -> Iterator[Span]:
    """Where a word stands that is no part of another: not the ends of `so-called` or `note's`."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or after.isalnum() or before in _JOINS or after in _JOINS):
            yield Span(at, end)
        at = text.find(word, end)


_JOINS = frozenset({"-", "’", "'", "_"})


def _is_quoted(ground: Ground, verb: Span) -> bool:
    quote = ground.quote_before(verb.start)
    return quote is not None and verb.start < quote.end


def _is_verb(ground: Ground, verb: Span, form: Form) -> bool:
    word = ground.text[max(0, verb.start - 24) : verb.start].rsplit(maxsplit=1)[-1:]
    return _is_verb_after(ground, verb, form, word[0].lower() if word else "")


def _is_verb_after(ground: Ground, verb: Span, form: Form, word: str) -> bool:
    if word in _NOT_A_VERB and not (word == "that" and form.tense == "past"):
        return False
    if form.tense in {"base", "third"} and word.endswith(("'s", "’s", "s'", "s’")):  # the team's claims
        return False
    if form.lemma in IN_PHRASES:
        return bool(_REST_OF_PHRASE.match(ground.text, verb.end))
    if form.sure and not (form.tense == "base" and word == "to"):
        return True
    if form.tense == "past" and ground.text.startswith(" that ", verb.end):
        return word not in _BE
    return (form.tense != "base" or word in _BEFORE_BASE or word.endswith("s")) and _touches_quote(ground, verb)


_REST_OF_PHRASE = expression(
    r"\s(?:out|of|about|to\s(?:reporters|the\s(?:press|media))|"
    r"(?:an?|the|his|her|its|their)\s(?:\w+\s){0,3}?(?:statement|remarks?|comments?|speech|address))\b"
)


def _touches_quote(ground: Ground, verb: Span) -> bool:
    """Whether a quotation stands beside the verb in its sentence, a few words away at most."""
    sentence = ground.sentence_at(verb.start)
    before, after = ground.quote_before(verb.start), ground.quote_after(verb.end)
    near_before = before is not None and before.end > sentence.start and verb.start - before.end < 60
    near_after = after is not None and after.start < sentence.end and after.start - verb.end < 90
    return near_before or near_after


def _speaker(ground: Ground, verb: Span, form: Form) -> Span | None:
    text = ground.text
    start = _clause_start(ground, verb)
    left = text[start : verb.start]
    if form.tense != "ing" and _is_inverted(text, left, verb):
        return after_verb(text, verb.end)
    if form.tense == "past" and left.rsplit(maxsplit=1)[-1:] and left.rsplit(maxsplit=1)[-1].lower() in _BE:
        return _passive(text, verb)
    if form.tense == "ing":
        return _with_participle(text, start, verb)
    if left.endswith(" to "):  # Holm took to the floor to speak about it
        return main_subject(text, start, verb.start)
    return before_verb(text, start, verb.start)


def _clause_start(ground: Ground, verb: Span) -> int:
    quote = ground.quote_before(verb.start)
    return max(ground.sentence_at(verb.start).start, quote.end if quote else 0)


def _is_inverted(text: str, left: str, verb: Span) -> bool:
    """Whether the speaker follows the verb: right after a quotation, or after a comma with nothing behind the name."""
    bare = left.strip()
    if not bare.strip(",.;—–- "):
        return True
    if not bare.endswith(","):
        return False
    name = after_verb(text, verb.end)
    rest = text[name.end : name.end + 12].lstrip(" ") if name else "x"
    return not rest or rest[0] in ",.;:—–" or bool(_TRAILER.match(rest))


_TRAILER = expression(r"(?:in|on|at|to|during|after|from|who|as|while)\b")


def _passive(text: str, verb: Span) -> Span | None:
    if text[verb.end : verb.end + 4] != " by ":
        return None
    return after_verb(text, verb.end + 3)


def _with_participle(text: str, start: int, verb: Span) -> Span | None:
    """The name in `with one poster writing “…”` or `a message saying “…”`; other participles share a subject."""
    at = text.rfind("with ", start, verb.start)
    if start <= at < verb.start - 6 and "," not in text[at : verb.start]:
        return Span(at + 5, verb.start - 1)
    noun = _NOUN_PHRASE.search(text, max(start, verb.start - 60), verb.start)
    return Span(*noun.span("noun")) if noun and kind_of(noun["noun"]) == "document" else None


_NOUN_PHRASE = expression(r"\b(?P<noun>(?:an?|the|his|her|its|their|another|one)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s$")


def _shared(ground: Ground, cue: Cue, last: Cue | None) -> Span | None:
    """The speaker of the verb before in the same sentence, or else the subject of the sentence."""
    sentence = ground.sentence_at(cue.verb.start)
    if last and last.speaker and last.verb.start >= sentence.start:
        return last.speaker
    quote = ground.quote_before(cue.verb.start)
    if quote and quote.start <= sentence.start:
        return None
    end = min(cue.verb.start, next((one.start for one in ground.quotes if one.start >= sentence.start), cue.verb.start))
    return main_subject(ground.text, sentence.start, end)
