"""`listing`: items of one list that do not begin alike."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.rule import Rule, rule_kind
from newslint.span import Span

GERUND, VERB, OTHER = "an -ing form", "a verb", "neither"

# Words in -ing that stand at the head of a noun phrase as often as they are verbs.
_NOUNS_IN_ING = frozenset(
    """beijing boeing building ceiling clothing darling during evening everything farming financing funding hearing
    heating housing king lightning marketing meeting morning nothing opening parking planning processing rating
    reading something spending spring sterling string swimming testing thing training wedding wing""".split()
)

# Verbs that are no nouns: one of these at the head of an item is an imperative or an infinitive.
_BASE_VERBS = frozenset(
    """abolish accelerate accept achieve acknowledge acquire adapt address adopt advise allow announce apply appoint
    approve assess assist authorize avoid become begin bring broaden build cancel carry choose clarify collect
    combine commit compare complete comply conduct confirm consider consult continue convene convince coordinate
    create decide declare defend define deliver deploy describe destroy determine develop disclose discuss
    distribute eliminate employ enable encourage enforce enhance ensure establish evaluate examine exclude exempt
    expand explain explore express extend facilitate fulfil fulfill gather give hire identify implement impose
    improve include inform install integrate introduce invest investigate invite join justify keep launder learn
    maintain manage modernise modernize negotiate notify obtain oppose organise organize participate persuade
    prepare preserve prevent prohibit promote protect prove provide publish pursue raise reaffirm rebuild
    recognise recognize recommend reconsider recruit reduce reject remain remove renew reopen replace require
    resolve respond restore restrict retain seek select send simplify solve stabilise stabilize strengthen submit
    suspend teach tell tighten understand unite urge verify withdraw write""".split()
)


@rule_kind
class Listing(Rule):
    """Reports the items of a list that mixes -ing forms with plain verbs.

    Where most items begin alike, the others are reported; where no form has the majority, every item is.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "form", "other"})

    def check(self, document: Document) -> Iterator[Diagnostic]:
        blocks = (block for block in document.blocks if block.scope == "list" and block.text)
        for _, items in groupby(blocks, key=lambda block: block.group):
            yield from self._list(document, list(items))

    def _list(self, document: Document, items: list[Block]) -> Iterator[Diagnostic]:
        forms = [_form(item.text) for item in items]
        if not {GERUND, VERB} <= set(forms):
            return
        most, count = Counter(forms).most_common(1)[0]
        usual = most if count * 2 > len(items) else ""
        for item, form in zip(items, forms, strict=True):
            if form != usual:
                span = Span(0, len(item.text.rstrip(".;,")))
                other = usual or next(other for other in forms if other != form)
                yield self.report(document, item, span, form=form, other=other)


def _form(text: str) -> str:
    """How an item begins, past its adverbs."""
    words = [word.strip(",;:").lower() for word in text.split()[:6]]
    while words and (words[0].endswith("ly") or words[0] in {"and", "or", "to", "not"}):
        words.pop(0)
    head = words[0] if words else ""
    if head in _BASE_VERBS:
        return VERB
    return GERUND if head.endswith("ing") and len(head) > 4 and head not in _NOUNS_IN_ING else OTHER
