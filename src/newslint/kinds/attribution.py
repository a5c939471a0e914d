"""`attribution`: who says it."""

import re
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.kinds.existence import Existence
from newslint.reading.voices.anonymity import without_reason
from newslint.reading.voices.bare import bare_quotations, is_fragment
from newslint.reading.voices.pronouns import nameless_runs
from newslint.reading.voices.prose import holds
from newslint.reading.voices.saidtense import present_slips
from newslint.reading.voices.speech import speech_forms
from newslint.reading.voices.unmarked import speech_without_marks
from newslint.rule import rule_kind
from newslint.span import Span

DESCRIBED = "official|spokesman|spokeswoman|spokesperson|source|diplomat|insider|aide|analyst|expert|envoy|lawmaker"

_NOUNS = DESCRIBED.split("|")
_THE = expression(
    rf"(?<![\w-])[Tt]he (?P<noun>{DESCRIBED})(?![\w’'-])(?= (?P<verb>\w+))"
    rf"|(?P<before>\w+) (?P<late>the (?:{DESCRIBED}))(?=[.,])"
)


@rule_kind
class Attribution(Existence):
    """Reports words for which nobody answers.

    `check: vague` finds vague attributions by tokens or a table, `unattributed` quotations for which nobody is named,
    `fragment` the same of quoted words inside a sentence of the reporter's, `lost-marks` direct speech without its
    quotation marks, `unintroduced` “the official” or the like where none was introduced, `anonymous` officials who
    speak without a name in a story that does not say why, `nameless` the pronoun that is the only speaker of `row`
    quotations in a row, and `tense` the verb of saying in the present where people else speak in the past.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check", "tokens", "table"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "note", "speaker", "row", "replacement"})

    check_: Literal[
        "vague", "unattributed", "fragment", "lost-marks", "unintroduced", "anonymous", "nameless", "tense"
    ] = "vague"
    row: int = 3

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return super().check(document) if self.check_ == "vague" else _CHECKS[self.check_](self, document)

    def unattributed(self, document: Document) -> Iterator[Diagnostic]:
        for quotation in bare_quotations(document):
            if is_fragment(quotation) == (self.check_ == "fragment"):
                yield self.report(document, quotation.block, quotation.span)

    def lost_marks(self, document: Document) -> Iterator[Diagnostic]:
        for clause in speech_without_marks(document):
            yield self.report(document, clause.block, clause.words, speaker=clause.text)

    def anonymous(self, document: Document) -> Iterator[Diagnostic]:
        for speaker in without_reason(document):
            yield self.report(document, speaker.block, speaker.span)

    def nameless(self, document: Document) -> Iterator[Diagnostic]:
        for speaker in nameless_runs(document, self.row):
            yield self.report(document, speaker.block, speaker.span, row=self.row)

    def tense(self, document: Document) -> Iterator[Diagnostic]:
        for slip in present_slips(document):
            yield self.report(document, slip.block, slip.verb, choices=(slip.past,), replacement=slip.past)

    def unintroduced(self, document: Document) -> Iterator[Diagnostic]:
        body = [block for block in document.blocks if "paragraph" in block.scopes]
        met: set[str] = set()
        for number, block in enumerate(body):
            for found in _THE.finditer(block.text) if _describes(block.text) else ():
                span = Span(*found.span("late")) if found["late"] else Span(found.start(), found.end("noun"))
                noun = _family(span.of(block.text).split()[-1])
                verb = (found["before"] or found["verb"] or "").lower()
                if noun in met or not _speaks(verb) or not self._holds(document, block, span):
                    continue
                before = (*(other.text for other in body[:number]), block.text[: span.start])
                if not any(_introduced(text, noun) for text in before):
                    yield self.report(document, block, span)
                met.add(noun)

    def _holds(self, document: Document, block: Block, span: Span) -> bool:
        return holds(document, self.scope, block, span)


def _describes(text: str) -> bool:
    return any(map(text.__contains__, _NOUNS))


def _speaks(verb: str) -> bool:
    """A verb of saying as a story has it: said or says, and no word that is a noun as well."""
    form = speech_forms().get(verb)
    return form is not None and form.sure and form.is_finite


def _family(noun: str) -> str:
    """Spokesman, spokeswoman and spokesperson are one word here."""
    return "spokes" if noun.startswith("spokes") else noun


def _introduced(text: str, noun: str) -> bool:
    """Whether a text brings in one such person: by any words but “the” alone, or several who speak."""
    word = r"spokes(?:man|woman|person)" if noun == "spokes" else noun
    one = rf"(?<![\w-])(?!the {word}\b)(?:[\w.’'-]+ ){{0,1}}(?<!\bthe )(?<!\bThe ){word}(?![\w-])"
    several = rf"(?:{word}s|spokespeople) (?:\w+ ){{0,2}}(?:said|say|told|confirmed|added|spoke|warned|insisted)\b"
    return bool(re.search(one, text) or re.search(several, text))


_CHECKS: dict[str, Callable[[Attribution, Document], Iterator[Diagnostic]]] = {
    "unattributed": Attribution.unattributed,
    "fragment": Attribution.unattributed,
    "lost-marks": Attribution.lost_marks,
    "unintroduced": Attribution.unintroduced,
    "anonymous": Attribution.anonymous,
    "nameless": Attribution.nameless,
    "tense": Attribution.tense,
}
