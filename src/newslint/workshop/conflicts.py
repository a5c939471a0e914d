"""What rules say of each other: duplicates, contradictions, entries that never speak, fixes that another rule flags."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document, TextPart
from newslint.formats import read
from newslint.kinds.existence import Existence
from newslint.kinds.pattern_rule import Entry, PatternRule
from newslint.kinds.substitution import Substitution
from newslint.reading.prose import within
from newslint.rule import Rule
from newslint.ruleset import Choice, Ruleset
from newslint.scope import INNER, SCOPES, Selector
from newslint.span import Span


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
                if _may_meet(earlier, _Worded(rule, entry)):
                    yield _told(earlier, _Worded(rule, entry))
            known[key].append(_Worded(rule, entry))


def _may_meet(one: _Worded, other: _Worded) -> bool:
    conditions = {(worded.entry.where, worded.entry.unless) for worded in (one, other)}
    return len(conditions) == 1 and bool(_places(one.rule.scope) & _places(other.rule.scope))


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
    """Mended examples in which another rule finds fault with the words that were mended."""
    for rule in rules:
        for example in rule.examples.invalid:
            if example.fixed is None:
                continue
            before, after = (_spoken(text, example.format, ruleset) for text in (example.text, example.fixed))
            for other, words in sorted(after - before):
                if other != rule.id:
                    yield Conflict(rule.id, other, f"its fix writes '{words}', of which the other rule speaks")


def _spoken(text: str, form: str, ruleset: Ruleset) -> set[tuple[str, str]]:
    """The rules that speak of a text, each with the words it speaks of."""
    return {(one.rule, one.span.of(text)) for one in ruleset.check(read(text, "example", form), [])}
