"""What rules say of each other: duplicates, contradictions, entries that never speak, fixes that another rule flags."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document, TextPart
from newslint.fixer import applicable
from newslint.formats import read
from newslint.kinds.existence import Existence
from newslint.kinds.pattern_rule import Entry, PatternRule
from newslint.kinds.substitution import Substitution
from newslint.reading.voices.prose import within
from newslint.repair import apply, repaired
from newslint.rule import Example, Rule
from newslint.ruleset import Choice, Ruleset
from newslint.scope import INNER, SCOPES, Selector
from newslint.span import Span

ROUNDS = 3
"""Rounds in which the fixes of several rules must come to rest; a fix that makes room for another is no quarrel."""


class Conflict(NamedTuple):
    """What two rules, or two entries of one, have against each other; `fault` says it in words."""

    rule: str
    other: str
    fault: str


class _Worded(NamedTuple):
    """An entry with the rule that it is of."""

    rule: PatternRule
    entry: Entry


def conflicts(known: Iterable[Rule], ruleset: Ruleset) -> Iterator[Conflict]:
    """All that the rules of a ruleset have against each other; `known` are the same rules with their examples."""
    rules = [rule for rule in known if isinstance(rule, Existence | Substitution)]
    worded = replace(ruleset, choice=Choice(select=tuple(rule.id for rule in rules)))
    yield from _same_words(rules)
    yield from _silent(rules, worded)
    yield from _flagged(rules, worded)


def _same_words(rules: Iterable[PatternRule]) -> Iterator[Conflict]:
    """Entries that look for the same words in the same places."""
    known: dict[str, list[_Worded]] = defaultdict(list)
    for rule in rules:
        for entry in rule.entries:
            key = entry.pattern.text.lower() if entry.pattern.folds else entry.pattern.text
            for earlier in known[key]:
                if _may_meet(earlier, _Worded(rule, entry)) and not _outranks(_Worded(rule, entry), earlier):
                    yield _told(earlier, _Worded(rule, entry))
            known[key].append(_Worded(rule, entry))


def _may_meet(one: _Worded, other: _Worded) -> bool:
    conditions = {(worded.entry.where, worded.entry.unless) for worded in (one, other)}
    return len(conditions) == 1 and bool(_places(one.rule.scope) & _places(other.rule.scope))


def _outranks(upper: _Worded, lower: _Worded) -> bool:
    """Whether a pack means its own word for what a lower one says: as much is to be written, with more weight.

    It may be more severe, or speak in all drafts where the lower pack's rule is for some only.
    """
    if _pack(upper) == _pack(lower) or (upper.entry.replacement or lower.entry.replacement) != (
        lower.entry.replacement or upper.entry.replacement
    ):
        return False
    return upper.rule.severity > lower.rule.severity or (upper.rule.variety == "any" != lower.rule.variety)


def _pack(worded: _Worded) -> str:
    return worded.rule.id.partition(".")[0]


def _told(one: _Worded, other: _Worded) -> Conflict:
    text, wanted = other.entry.pattern.text, {one.entry.replacement, other.entry.replacement}
    if len(wanted) > 1 and None not in wanted:
        fault = f"'{text}' is to be '{other.entry.replacement}' here and '{one.entry.replacement}' there"
    else:
        fault = f"'{text}' is there already"
    return Conflict(other.rule.id, one.rule.id, fault)


@cache
def _places(scope: Selector) -> frozenset[str]:
    """The scopes of blocks in which a selector holds."""
    blocks = tuple(Block(name, (TextPart("x", Span(0, 1)),)) for name in SCOPES if name not in INNER | {"text", "raw"})
    document = Document("", "x", blocks)
    return frozenset(block.scope for block in blocks if within(document, scope, block))


def _silent(rules: Sequence[PatternRule], ruleset: Ruleset) -> Iterator[Conflict]:
    """Rows of tables that say nothing even of their own words: another row or an exception is before them.

    All rows are tried in one draft, so that a rule for some drafts only cannot be, nor one that names a few places.
    """
    rows = [
        _Worded(rule, entry)
        for rule in rules
        for entry in rule.entries
        if entry.pattern.literal and not _is_shield(entry) and not (rule.where_draft or rule.unless_draft or rule.most)
    ]
    document, places = _laid_out(rows)
    found = {(one.rule, one.span) for one in ruleset.check(document, [])}
    for row, span in zip(rows, places, strict=True):
        if (row.rule.id, span) not in found:
            yield Conflict(
                row.rule.id, row.rule.id, f"the row '{row.entry.pattern.text}' never speaks of its own words"
            )


def _is_shield(entry: Entry) -> bool:
    """Whether a row is there to keep shorter ones from its words: it would have them as they are."""
    return entry.pattern.text in (entry.replacement or "").split("|")


def _laid_out(rows: Iterable[_Worded]) -> tuple[Document, list[Span]]:
    """A draft with a paragraph for each row and the words that it asks for, and the places of the rows."""
    at, pieces, blocks, places = 0, [], [], []
    for row in rows:
        text = f"{row.entry.pattern.text}\n"
        span, scope = Span(at, at + len(text) - 1), min(_places(row.rule.scope), default="lede")
        asked = row.entry.where.partition("|")[0]
        blocks.append(Block(scope, (TextPart(text[:-1], span),)))
        blocks.append(Block("caption", (TextPart(asked, Span(span.end, span.end + 1), verbatim=False),)))
        pieces.append(text)
        places.append(span)
        at += len(text)
    return Document("", "".join(pieces), tuple(blocks)), places


def _flagged(rules: Sequence[Rule], ruleset: Ruleset) -> Iterator[Conflict]:
    """Mended examples over which another rule quarrels with the one that mended them."""
    for rule in rules:
        for example in rule.examples.invalid:
            if example.fixed is None or example.fixed == example.text:
                continue
            trial = _Trial(example.format, ruleset)
            before, after = (trial.mends(text) for text in (example.text, example.fixed))
            known = {(one.rule, trial.words(one, example.text)) for one in before}
            for other in after:
                words = trial.words(other, example.fixed)
                if other.rule != rule.id and (other.rule, words) not in known and trial.quarrel(example, other.rule):
                    yield Conflict(rule.id, other.rule, f"its fix writes '{words}', which the other rule changes")


class _Trial(NamedTuple):
    """Examples mended as a whole draft would be, by all rules together."""

    form: str
    ruleset: Ruleset

    def mends(self, text: str) -> list[Diagnostic]:
        """The findings in a text that can be mended without a person's choice."""
        found = self.ruleset.check(read(text, "example", self.form), [])
        return sorted((one for one in found if len(one.fixes) == 1), key=lambda one: one.order)

    def words(self, one: Diagnostic, text: str) -> str:
        return one.span.of(text)

    def quarrel(self, example: Example, other: str) -> bool:
        """Whether mending goes on or goes back after a rule's fix, or ends elsewhere when the other rule is first."""
        fixed = example.fixed or ""
        end = self.rest(fixed, {example.text})
        if end is None:
            return True
        theirs = [one for one in self.mends(example.text) if one.rule == other]
        first = apply(example.text, repaired(example.text, list(applicable(theirs, unsafe=True))))
        return self.rest(first, set()) != end

    def rest(self, text: str, seen: set[str]) -> str | None:
        """The text when no rule mends it any more; None where it comes back, or is not at rest after some rounds."""
        for _ in range(ROUNDS + 1):
            if text in seen:
                return None
            fixes = list(applicable(self.mends(text), unsafe=True))
            if not fixes:
                return text
            seen = seen | {text}
            text = apply(text, repaired(text, fixes))
        return None
