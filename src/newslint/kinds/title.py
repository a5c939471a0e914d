"""`title`: one form for each office, before names and after them."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.kinds.pattern_rule import Match
from newslint.kinds.substitution import Substitution
from newslint.reading.naming.lonetitles import in_small_letters, is_alone_with_capital, jobs_after_names
from newslint.reading.naming.titlecase import DETERMINERS, FORMAL, is_lone_small, is_noun, is_past, mixed
from newslint.reading.naming.titles import TitleUse, titles
from newslint.reading.vocabulary.lexicon import given_names
from newslint.reading.voices.prose import holds, within
from newslint.rule import rule_kind
from newslint.span import Span


@rule_kind
class Title(Substitution):
    """Reports titles translated word for word, or in a form or place that the house does not use.

    `check: calque` takes `swap` or a table as a substitution does. `mixed-case` compares titles before names within
    the article; `small-once` finds a formal title in lower case where the article has nothing to compare it with;
    `small-before-name`, `capital-alone` and `capital-after-name` hold them to the usual capitals; `repeated` finds a
    title of `words` or more before a surname that was introduced with it.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check", "table", "swap"})

    check_: Literal[
        "calque", "mixed-case", "small-once", "small-before-name", "capital-alone", "capital-after-name", "repeated"
    ] = "calque"
    words: int = 3

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return super().check(document) if self.check_ == "calque" else _CHECKS[self.check_](self, document)

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        return super().judge(document, [match for match in matches if not _is_of_owner(match)])

    def _replacement(self, match: Match, choice: str) -> str:
        """With capitals where every word of the title has them: `Minister of Finance`, `Finance Minister`."""
        text = super()._replacement(match, choice)
        words = [word for word in match.text.split() if word not in {"of", "the", "for", "and"}]
        return _capitalised(text) if len(words) > 1 and all(word[0].isupper() for word in words) else text

    def mixed_case(self, document: Document) -> Iterator[Diagnostic]:
        for use in mixed(document):
            if self._is_within(document, use):
                yield self._mended(document, use, use.span, _cased(use.text, capital=True))

    def small_alone(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            if is_lone_small(document, use):
                yield self._mended(document, use, use.span, _cased(use.text, capital=True))

    def small_before_name(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            if use.place == "before-name" and not use.has_capital and _is_formal(use) and _sure_name(use):
                yield self._mended(document, use, use.span, _cased(use.text, capital=True))

    def capital_alone(self, document: Document) -> Iterator[Diagnostic]:
        for use in self._uses(document):
            lead = is_alone_with_capital(use)
            if lead:
                span = Span(use.span.start - len(lead), use.span.end)
                yield self._mended(document, use, span, lead + in_small_letters(use.text))

    def capital_after_name(self, document: Document) -> Iterator[Diagnostic]:
        for job in jobs_after_names(document):
            if holds(document, self.scope, job.block, job.span) and job.block.scope != "headline":
                choices = (job.right,) if self.fix else ()
                yield self.report(document, job.block, job.span, choices=choices, replacement=job.right)

    def repeated(self, document: Document) -> Iterator[Diagnostic]:
        met: set[str] = set()
        for use in self._uses(document):
            if not use.name or use.block.scope not in {"lede", "paragraph"} or use.place != "before-name":
                continue
            surname = use.name.of(use.block.text).split()[-1]
            lead = use.lead if use.lead[:1].isupper() and use.lead.lower().split()[0] not in DETERMINERS else ""
            span = Span(use.span.start - len(lead), use.name.end)
            if surname in met and len((lead + use.text).split()) >= self.words:
                yield self.report(document, use.block, span, replacement=surname)
            met.add(surname)

    def _uses(self, document: Document) -> Iterator[TitleUse]:
        for use in titles(document):
            if self._is_within(document, use):
                yield use

    def _is_within(self, document: Document, use: TitleUse) -> bool:
        spans = within(document, self.scope, use.block)
        return use.block.scope != "headline" and any(part.contains(use.span) for part in spans)

    def _mended(self, document: Document, use: TitleUse, span: Span, right: str) -> Diagnostic:
        choices = (right,) if self.fix else ()
        return self.report(document, use.block, span, choices=choices, replacement=right)


def _is_formal(use: TitleUse) -> bool:
    """Whether every guide gives a title a capital here: no article, possessive or word of another time before it."""
    return use.office in FORMAL and not is_past(use) and not is_noun(use)


def _sure_name(use: TitleUse) -> bool:
    """Whether the name after a title is a person's: `president Trump`, not `president Emeritus of the Society`."""
    words = use.name.of(use.block.text).split() if use.name else []
    return bool(words) and (words[0] in given_names() or len(words) < 4)


def _is_of_owner(match: Match) -> bool:
    """Whether the words end in the owner of something else: `chief of the Foreign Ministry's consular department`."""
    return " of " in match.text and match.block.text.startswith(("'s ", "’s "), match.span.end)


def _capitalised(title: str) -> str:
    small = {"of", "the", "and", "for"}
    return " ".join(word if word in small else word[0].upper() + word[1:] for word in title.split(" "))


def _cased(title: str, *, capital: bool) -> str:
    return _capitalised(title.lower()) if capital else title.lower()


_CHECKS: dict[str, Callable[[Title, Document], Iterator[Diagnostic]]] = {
    "mixed-case": Title.mixed_case,
    "small-once": Title.small_alone,
    "small-before-name": Title.small_before_name,
    "capital-alone": Title.capital_alone,
    "capital-after-name": Title.capital_after_name,
    "repeated": Title.repeated,
}
