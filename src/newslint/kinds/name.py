"""`name`: people's names, spelled right and in one way."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Block, Document
from newslint.kinds.pattern_rule import Match, longest
from newslint.kinds.substitution import Substitution
from newslint.reading.capitals.twoforms import two_forms
from newslint.reading.naming.descriptions import described_again
from newslint.reading.naming.firstnames import first_names, mixed_first_names
from newslint.reading.naming.holdernames import holder_slips
from newslint.reading.naming.introductions import (
    courtesies_again,
    introduced_late,
    named_again,
    never_introduced,
    perhaps_never_introduced,
    titled_again,
)
from newslint.reading.naming.knownnames import known_slips
from newslint.reading.naming.people import Mention, persons
from newslint.reading.naming.spellings import Slip, slips
from newslint.reading.naming.wellknown import word_slips
from newslint.reading.punctuation.baregenitives import bare_genitives
from newslint.reading.voices.prose import holds
from newslint.rule import rule_kind
from newslint.span import Span


@rule_kind
class Name(Substitution):
    """Reports misspelt names of a table (`check: table`), or one person's name in two spellings (`check: spelling`).

    What a table says of a whole name holds of the surname alone in the same draft.

    `check: introduced-late` finds a surname alone before the full name, `never-introduced` one whose full name the
    body does not give, `perhaps-never-introduced` the same of names that are only most likely a person's, `full-again`
    a full name that was given `times` times before, or once shortly before (within five paragraphs where it opens a
    sentence, in the same paragraph or the next anywhere), `titled-again` titles before surnames of people who are
    known by then, `courtesy-again` Mr., Mrs. and Ms. before those, `given-alone` a politician's given name alone,
    `given-mixed` that of anybody whom the text calls by the surname too,
    `described-again` what a text says of a person word for word a second time, `well-known` a slip in a capitalised
    word that everybody knows, `known` one in a word of a well-known name of several, `holder` one in the surname of
    somebody who held a high office, `genitive-bare` a name that lost the apostrophe of its possessive, and `two-forms`
    the rarer form of a name or a word that the article has in two (“TV9”, “TV 9”; “Jazz & Heritage”, “Jazz and
    Heritage”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check", "table", "swap"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note", "other"})

    check_: Literal[
        "table",
        "spelling",
        "introduced-late",
        "never-introduced",
        "perhaps-never-introduced",
        "full-again",
        "titled-again",
        "courtesy-again",
        "given-alone",
        "given-mixed",
        "described-again",
        "well-known",
        "known",
        "genitive-bare",
        "holder",
        "two-forms",
    ] = "table"
    times: int = 2

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return super().check(document) if self.check_ == "table" else _CHECKS[self.check_](self, document)

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        yield from super().judge(document, matches)
        yield from self._by_surname(document, longest(matches))

    def _by_surname(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        """What the table says of a whole name, of the surname alone where it is the same person's."""
        told = {(match.block, match.span.end) for match in matches}
        for match in matches:
            wrong, right = match.text.split()[-1], self._replacement(match, match.entry.replacement or "").split()[-1]
            if wrong == right or not (wrong + right).isalpha() or not (wrong[0].isupper() and right[0].isupper()):
                continue
            for mention in _mentions_of(document, match):
                place = (mention.block, mention.span.end)
                if mention.surname == wrong and place not in told and self._is_within(document, mention):
                    told.add(place)
                    fix = match.entry.fix
                    yield self.report(
                        document,
                        mention.block,
                        mention.span,
                        choices=(right,) if fix else (),
                        fix=fix,
                        replacement=right,
                        note=match.entry.note,
                    )

    def late(self, document: Document) -> Iterator[Diagnostic]:
        return self._mentions(document, introduced_late(document))

    def never(self, document: Document) -> Iterator[Diagnostic]:
        return self._mentions(document, never_introduced(document))

    def perhaps_never(self, document: Document) -> Iterator[Diagnostic]:
        return self._mentions(document, perhaps_never_introduced(document))

    def spelling(self, document: Document) -> Iterator[Diagnostic]:
        return self._beside_others(document, slips(document))

    def two_forms(self, document: Document) -> Iterator[Diagnostic]:
        return self._beside_others(document, two_forms(document))

    def _beside_others(self, document: Document, found: Iterable[Slip]) -> Iterator[Diagnostic]:
        """A finding at each place, with the other form and where that is."""
        for one in found:
            if holds(document, self.scope, one.block, one.span):
                related = (Related(one.other_block.to_source(one.other_span), f"'{one.other}' here"),)
                yield self.report(document, one.block, one.span, related=related, other=one.other)

    def _mentions(self, document: Document, mentions: Iterable[Mention]) -> Iterator[Diagnostic]:
        for mention in mentions:
            if self._is_within(document, mention):
                yield self.report(document, mention.block, mention.span)

    def again(self, document: Document) -> Iterator[Diagnostic]:
        for mention in named_again(document, self.times):
            if self._is_within(document, mention):
                choices = (mention.surname,) if self.fix else ()
                yield self.report(document, mention.block, mention.whole, choices=choices, replacement=mention.surname)

    def titled(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, titled_again(document))

    def courtesy(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, courtesies_again(document))

    def holder(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, holder_slips(document))

    def given_alone(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, first_names(document))

    def given_mixed(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, mixed_first_names(document))

    def described(self, document: Document) -> Iterator[Diagnostic]:
        for description in described_again(document):
            if holds(document, self.scope, description.block, description.span):
                yield self.report(document, description.block, description.span)

    def well_known(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, word_slips(document))

    def known(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, known_slips(document))

    def genitive_bare(self, document: Document) -> Iterator[Diagnostic]:
        return self._mended(document, bare_genitives(document))

    def _mended(self, document: Document, found: Iterable[tuple[Block, Span, str]]) -> Iterator[Diagnostic]:
        """A finding at each place, with what to write there."""
        for block, span, right in found:
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)

    def _is_within(self, document: Document, mention: Mention) -> bool:
        return holds(document, self.scope, mention.block, mention.span)


def _mentions_of(document: Document, match: Match) -> Iterator[Mention]:
    """Every mention of the person whom a match names."""
    for person in persons(document):
        if any(one.block is match.block and match.span.contains(one.span) for one in person.mentions):
            yield from person.mentions


_CHECKS: dict[str, Callable[[Name, Document], Iterator[Diagnostic]]] = {
    "spelling": Name.spelling,
    "two-forms": Name.two_forms,
    "introduced-late": Name.late,
    "never-introduced": Name.never,
    "perhaps-never-introduced": Name.perhaps_never,
    "full-again": Name.again,
    "titled-again": Name.titled,
    "courtesy-again": Name.courtesy,
    "given-alone": Name.given_alone,
    "given-mixed": Name.given_mixed,
    "described-again": Name.described,
    "well-known": Name.well_known,
    "known": Name.known,
    "genitive-bare": Name.genitive_bare,
    "holder": Name.holder,
}
