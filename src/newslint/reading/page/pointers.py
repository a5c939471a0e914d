"""Lines that point to other stories, told by their label (“Keep reading: …”), and sentences that send readers on.

A label is a few words, each of a small table, before a colon or a bar; behind it stands a headline. An order begins
with a verb of using a page and names a thing that only pages have: “Follow the vote with our results tracker.”
"""

import re
from collections.abc import Iterator, Sequence

from newslint.document import STAND_IN, Block, Document
from newslint.expression import expression
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import Sentence, sentences_by_block
from newslint.span import Span

_SENDS = frozenset(
    "read reading watch watching listen see view explore discover related recommended trending missed miss icymi "
    "coverage more also previous previously earlier prev recap slideshow gallery explainer explained factbox further "
    "popular archive archives deeper don't must-read must-see must-watch".split()
)
"""Words of a label that send readers somewhere else."""

_KINDS = frozenset(
    "video videos photo photos pictures images live poll quiz opinion analysis perspective commentary editorial "
    "interactive timeline podcast news story stories article articles post posts update updates blog "
    "liveblog column listen breaking next latest interview exclusive content topics need newsletter fact-check fact "
    "check factcheck depth".split()
)
"""Words for what a label leads to."""

_FILL = frozenset(
    "the a an this these that on from about in of to for our your you it here now out up too all what know so far "
    "other must top full by and who with us again first find learn keep dig dive go look might may like if case it's "
    "is back most best big you'll you've yourself subject topic topics link links picks editor's editors".split()
)
_LABEL = expression(
    r"[>»►▶→\s]*(?P<label>[A-Z][\w'’-]*(?: [\w'’-]+){0,6}) ?(?P<sign>[:|»›►→]+|>>|[–—-](?= )) ?"
    r"(?=[A-ZÀ-Þ\d\"“'‘\ufffc#])(?P<rest>.+)"
)
_ARROW = expression(r"\s*(?:>{2,}|[»►▶→]) ?(?P<rest>[A-ZÀ-Þ].{2,160})$")
_BRACKET = expression(r"[(\[](?P<inside>[A-Z][^()\[\]]{3,200})[)\]]")
_TURNED = expression(r"(?:Next|Previous|Prev) (?:[Aa]rticle|[Pp]ost|[Ss]tory) [A-ZÀ-Þ].{8,140}[^.!?]$")
_FROM = expression(
    r"(?:More|See|View|Read)(?: all| more)?(?: stories| articles| posts| news)? (?:from|by) (?:the )?"
    r"[A-Z][\w .&’'-]{2,30}$"
)
_LOWER = expression(
    r"(?P<label>See also|Also see|Read (?:also|more|too|next)|Also read|Related(?: stor(?:y|ies))?) ?: ?(?=[a-z])"
)
_LISTICLE = expression(
    r"\[\d{1,2} (?:[A-Z][\w’'-]+|to|of|the|in|and|for)(?: (?:[A-Z][\w’'-]+|to|of|the|in|and|for|a)){1,9}\]"
)
_TOPIC = expression(r"(?:more|news|coverage|stories|all|latest)(?: \w+)? (?:on|from|about|in|by)\b")
_ENDS = expression(r"[.!][\"”’)]*$")
_LONGEST = 170
"""Characters of a headline behind a label."""

_HEADLINE = 3
"""Words that a headline has at least."""


def links(document: Document) -> Iterator[tuple[Block, Span]]:
    """Lines, brackets and run-in labels that point to another story."""
    for block in body(document):
        if block.scope in _SCOPES:
            yield from _in_block(document, block)


_SCOPES = frozenset({"paragraph", "lede", "list", "subhead", "caption", "blockquote"})


def _in_block(document: Document, block: Block) -> Iterator[tuple[Block, Span]]:
    text = block.text
    if _is_link(text) or _ARROW.match(text) or _TURNED.match(text) or _FROM.match(text):
        yield block, Span(0, len(text))
        return
    if lower := _LOWER.match(text):
        yield block, Span(0, lower.end())
    yield from ((block, Span(*found.span())) for found in _LISTICLE.finditer(text) if "[" in text)
    for bracket in _BRACKET.finditer(text) if "(" in text or "[" in text else ():
        if _is_link_aside(bracket["inside"]):
            yield block, Span(*bracket.span())
    if ":" not in text and "|" not in text and ">>" not in text:
        return
    for one in sentences_by_block(document).get(block, ())[1:]:
        found = _LABEL.match(one.text)
        if found and _leads_on(found) and _is_plain(found["label"]):
            yield block, Span(one.span.start, one.span.start + found.start("rest"))


def _is_plain(label: str) -> bool:
    """Whether a label behind a sentence is surely one: in capitals, of several words, or of pages only."""
    return label.isupper() or " " in label or label in _ALONE


_ALONE = frozenset({"Related", "Recommended", "Trending"})


def _is_link_aside(text: str) -> bool:
    """Whether a bracket sends readers on; a picture or a source may stand in one with its own label."""
    label = _LABEL.match(text)
    words = label["label"].casefold().split() if label else [""]
    return not _SENDS.isdisjoint((words[0], words[-1])) and _is_link(text.rstrip("."))


def _is_link(text: str) -> bool:
    found = _LABEL.match(text)
    return bool(found and len(found["rest"]) <= _LONGEST and _leads_on(found))


def _leads_on(found: re.Match[str]) -> bool:
    """Whether every word before a sign belongs to a label, one of them sends readers on, and a headline follows."""
    label, rest = found["label"].replace("’", "'").casefold(), found["rest"]
    words = label.split()
    topic = _TOPIC.match(label)
    known = _SENDS | _KINDS | _FILL
    if any(word not in known for word in (label[: topic.end()].split() if topic else words)):
        return False
    sure = [word for word in words if word in _SENDS]
    if not sure and not any(word in _KINDS for word in words):
        return False
    if rest[0] == STAND_IN:
        return bool(sure) and not _ENDS.search(rest)
    if sure and (len(words) > 1 or _is_plain(found["label"]) or found["sign"] != ":"):
        return " " in rest
    return len(rest.split()) >= _HEADLINE and not _ENDS.search(rest)


_VERBS = frozenset(
    "Read See Watch View Listen Click Tap Check Follow Find Get Subscribe Download Join Share Like Scroll Turn Refresh "
    "Stay Return Keep Learn Explore Browse Vote Bookmark Swipe Hover Install Enable Catch Discover Visit Tune".split()
)
"""Verbs of using a page or a programme, that an order to the reader begins with."""

_PAGE = expression(
    r"\b(?:here|below|above|links?|web ?(?:page|site)|this (?:page|story|article|post|map|video|list)|our (?:\w+ ){0,3}"
    r"(?:page|site|app|blog|map|guide|list|story|stories|coverage|review|podcast|channel|newsletter|tracker|feed|report"
    r"|reporting|interview|analysis|explainer|quiz|poll|gallery|series|archive)|app|newsletters?|(?:poll|results?|live"
    r"|storm|vote|election|case) tracker|tracker|live ?blog|notifications|inbox|alerts|gallery|slideshow|podcast"
    r"|all (?:the )?(?:latest|stories|posts)|the latest|for (?:the )?updates|back for|comments? (?:section|below)"
    r"|breaking news|full (?:story|report|article|interview|list|statement|letter|review|text|speech|video))\b"
)
"""What a page has and a story does not speak of."""

_TELLS = expression(
    r"\b(?:said|says|told|tells|warned|urged|according|asked|advised|wrote|added|the police|officials|residents)\b"
    r"|[\"“”?]"
)
_RAN_IN = expression(
    r"(?:(?:View|See|Watch|Read|Listen|Click|Find|Check|Get|Follow)(?: [\w'’-]+){1,8}? (?:here|HERE|below|above)"
    r"|(?:Article|Story|Post|Video) continues (?:below|after)(?: this| the)?"
    r"(?: ad| advertisement| video| photo| image)?"
    r"|(?:Image|Photo|Slide|Picture) \d+ of \d+)(?= [A-Z\"“][a-z]+ [a-z])"
)
"""An order, or the label of a page, that meets the first words of a sentence without a stop."""

_YOU_CAN = expression(r"(?:You|Readers|Viewers) can (?P<verb>[a-z]+) ")
_BACK = expression(r"(?:Developing|Breaking|This is a (?:developing|breaking)) (?:news )?story\b")
_FEW = 6
"""Sentences of a text for each that is an order: a how-to piece has more."""


def orders(document: Document) -> Iterator[tuple[Block, Span]]:
    """Sentences that send the reader to another place of the page, or to another page."""
    found, total = [], 0
    for block, own in sentences_by_block(document).items():
        if block.scope in _SCOPES:
            total += len(own)
            found += [(one, span) for one in own if (span := _order_in(one))]
    if len(found) * _FEW <= total:
        yield from (
            (one.block, span)
            for one, span in found
            if span != one.span or _may_stand(sentences_by_block(document)[one.block], one)
        )


def _order_in(one: Sentence) -> Span | None:
    """The order that a sentence is, or that has run into it."""
    text = one.text
    ran_in = _RAN_IN.match(text)
    if ran_in:
        return Span(one.span.start, one.span.start + ran_in.end())
    return one.span if _orders(text.lstrip("([*")) else None


def _may_stand(own: Sequence[Sentence], one: Sentence) -> bool:
    """Whether nobody is named who gave the order: the sentence before or behind tells no words of somebody."""
    return not any(_TELLS.search(other.text) for other in own if other is not one)


def _orders(text: str) -> bool:
    first, _, rest = text.partition(" ")
    if first == "Like" and rest[:1].isupper():  # “Like Mr. Moe, she wrote the full story”
        return False
    if first in _VERBS or (first in _CAN and _can(text)):
        return bool(_PAGE.search(text)) and not _TELLS.search(text)
    return first in _STORY and bool(_BACK.match(text)) and len(text.split()) <= _SHORT


_CAN = frozenset({"You", "Readers", "Viewers"})
_STORY = frozenset({"Developing", "Breaking", "This"})
_SHORT = 16


def _can(text: str) -> bool:
    found = _YOU_CAN.match(text)
    return bool(found and found["verb"].capitalize() in _VERBS)
