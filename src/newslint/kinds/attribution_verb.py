"""`attribution-verb`: verbs of saying by house policy."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.expression import expression
from newslint.options import NO_TABLE, Table
from newslint.reading.text.sentences import sentence_at
from newslint.reading.voices.prose import holds
from newslint.reading.voices.speakers import Attribution, attributions
from newslint.reading.voices.speech import Form, in_tense, speech_forms
from newslint.rule import Rule, rule_kind
from newslint.span import Span


class _Policy(NamedTuple):
    """What the house says of one verb: what to write instead, why, and the words that make it right."""

    right: str
    note: str
    unless: re.Pattern[str] | None
    speaker: re.Pattern[str] | None


@rule_kind
class AttributionVerb(Rule):
    """Reports verbs that bring in somebody's words and say more than that they were said.

    The table has a verb a row: `wrong` is its plain form (claim, point out), `right` what to write instead (several
    choices parted by `|`), `note` is said after the message, and `unless` holds beginnings of words parted by `|`, one
    of which in the sentence makes the verb right; `speaker` holds those of whoever may use it (a law states). A verb
    is reported only where it brings in words: a quotation, “that”, a clause. So “claimed responsibility” and “admitted
    the charges” are left alone. With `quotation` only verbs in the past count, and only beside direct speech: “noted
    that” and “noting” are left alone.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "right")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note"})

    table: Table = NO_TABLE
    quotation: bool = False

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for said in attributions(document):
            form = speech_forms().get(said.verb.of(said.block.text))
            if form is None or form.lemma not in self._first_words or not _brings_in_words(said, form):
                continue
            if self.quotation and (said.quotation is None or form.tense != "past"):
                continue
            span, policy = self._policy(said, form.lemma)
            if policy and not self._is_right(document, said, policy):
                choices = [in_tense(word, form.tense) for word in policy.right.split("|")]
                right = "' or '".join(choices)
                yield self.report(document, said.block, span, choices=choices, replacement=right, note=policy.note)

    def _policy(self, said: Attribution, lemma: str) -> tuple[Span, _Policy | None]:
        """The place of a verb with its particle (point *out*), and what the house says of it."""
        text, verb = said.block.text, said.verb
        particle = text[verb.end :].split(maxsplit=1)[:1]
        both = f"{lemma} {particle[0].strip(',.:')}" if particle else lemma
        if both in self._policies:
            return Span(verb.start, verb.end + len(both) - len(lemma)), self._policies[both]
        return verb, self._policies.get(lemma)

    def _is_right(self, document: Document, said: Attribution, policy: _Policy) -> bool:
        if not holds(document, self.scope, said.block, said.verb):
            return True
        if policy.speaker and said.speaker and policy.speaker.search(said.speaker.text):
            return True
        sentence = sentence_at(document, said.block, said.verb.start)
        return policy.unless is not None and bool(policy.unless.search(said.block.text, sentence.start, sentence.end))

    @cached_property
    def _policies(self) -> Mapping[str, _Policy]:
        return {
            row["wrong"]: _Policy(
                row["right"], row.get("note", ""), _any_of(row.get("unless", "")), _any_of(row.get("speaker", ""))
            )
            for row in self.table.records()
        }

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(verb.split()[0] for verb in self._policies)


def _any_of(words: str) -> re.Pattern[str] | None:
    return expression(rf"\b(?:{'|'.join(map(re.escape, words.split('|')))})", re.IGNORECASE) if words else None


def _brings_in_words(said: Attribution, form: Form) -> bool:
    """Whether a quotation, “that” or a clause belongs to the verb, or it closes what was said: “…, he claimed.”."""
    if said.speaker is None or said.speaker.text in {"I", "we", "We"}:
        return False
    text = said.block.text
    if _PASSIVE.search(text, 0, said.verb.start):  # “was not officially stated”
        return False
    if form.tense == "third" and not form.sure:  # “his comments”, not “Moe claims he was”
        return bool(_NAMED.search(text, 0, said.verb.start) and _OF_PERSON.match(text, said.verb.end))
    if said.quotation is not None:
        return said.quotation.kind == "speech" and _stands_beside(text, said.quotation.span, said.span)
    closes = text[: said.span.start].rstrip(" ").endswith(",") and text[said.span.end : said.span.end + 1] in {".", ","}
    return closes or bool(_CLAUSE.match(text, said.verb.end))


def _stands_beside(text: str, quote: Span, said: Span) -> bool:
    between = text[said.end : quote.start] if said.end <= quote.start else text[quote.end : said.start]
    return len(between) < 60 and "." not in between


_IS = (
    r"(?:is|was|are|were|had|has|have|did|does|do|would|will|could|can|should|must|may|might|never|only|not|no|need|needs"
    r"|needed|wanted|wants|knew|saw|made|took|got|went|came|gave)\b"
)

_CLAUSE = expression(
    r"(?: out)?\s(?:that\s(?!(?:of|in|to)\b)|to\s(?:have|be)\s|(?:he|she|it|they|we|there)\s(?:also\s)?" + _IS + r"|"
    r"(?!(?:[\w’'-]+\s){0,2}(?:li(?:fe|ves)|titles?|victor(?:y|ies)|wins?|seats?|crown|responsibility|credit|medals?|gold"
    r"|first|asylum|benefits|record|throne|charges?|prize)\b)"
    r"(?:the|an?|his|her|their|its|these|those|this|some|many|most|no|[A-Z][\w’'-]+|\w{3,}s)\s(?:[\w’'-]+\s){0,5}?"
    r"(?<!to\s)(?:is|was|are|were|had|has|have|would|will|could|should|may|might)\b(?!\sto\b))"
)
"""What was said: with “that” or without, its subject a pronoun or some words before a verb that has no other use."""

_PASSIVE = expression(r"\b(?:is|are|was|were|be|been|being)\s(?:not\s)?(?:\w+ly\s)?$")
_OF_PERSON = expression(r"\s(?:he|she|it|they)\s" + _IS)
_NAMED = expression(r"(?:\b[A-Z][\w’'-]+|\b(?:[Hh]e|[Ss]he|[Ii]t|who))\s$")
