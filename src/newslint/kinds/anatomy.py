"""`anatomy`: parts of an article in the wrong place, twice, or missing."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.page.brokenwords import broken_words
from newslint.reading.page.gluedwords import glued_words
from newslint.reading.page.partedsentences import bare_datelines, parted_datelines, parted_sentences
from newslint.reading.text.words import word_counts, words_in
from newslint.reading.vocabulary.lexicon import places
from newslint.rule import Rule, rule_kind
from newslint.span import Span

_WORD = expression(r"\w+")
_JOINED = expression(r"(?<![\w@#./-])(\w?[a-zà-ÿ]{2,})([A-ZÀ-Þ][a-zà-ÿ]{2,})(?![\w@.])")
_FUNCTION = frozenset(
    "The This That These Those There They We He She It But And In On At For An His Her Its Their When After Before As "
    "If the of in to by from and for with that said at on says".split()
)
"""Words that stick to others where a tag or a link was stripped, and that no name ends or begins with."""

_GLUED = expression(
    r"(?<![\w@#./'’-])(?:"
    r"([a-zà-ÿ]{3,}|[A-ZÀ-Þ][a-zà-ÿ]{2,})(The|This|These|Those|There|They|When|After|Before|But|His|Her|Their|said|says)"
    r"|(the|of|from|and|with|that|said|by|for|at|in|to|on|as|was)([A-ZÀ-Þ][a-zà-ÿ]{2,})"
    r")(?![\w@.])"
)
_INNER = expression("[A-ZÀ-Þs](?<=[a-zà-ÿ].)(?:(?<!s)|aid|ays)")
"""What a block has in which words may be stuck together."""

_RECORDING = expression(
    r"(?i)(?:^|[.!?] )(?:here(?:['’]s| is) (?:the|a|an|our|some) (?:\w+ )?"
    r"(?:audio|video|clip|recording|footage|photo|picture|map|link|trailer|tweet|post)"
    r"|(?:watch|listen to|see|hear) (?:the |it |her |him |them )?[^.!?]{0,40}(?:here|below|above)|watch|listen):$"
    r"|^(?:watch|listen to) [^.!?:]{2,60}:$"
)
_LAST_WORDS = expression(r"\S+(?: \S+){0,2}\s*$")
_SIGNED = expression(r"[–—―] ?[A-ZÀ-Þ][^.!?]{2,90}$")
"""A line that tells whose words stood above it."""

_SITE = expression(r"\s(?:[|–—«»·:]|-{1,2}|::)\s[^|–—«»]{2,40}$")
_CLOSING = expression(r"</[^>]*>|<(?:br|hr)\b[^>]*>")
_TOP = 2
"""Blocks at the top of the text in which the headline may stand with more behind it."""

_HEAD = 4
"""Blocks at the top of the text in which a headline of few words may stand again."""

_FEW = 4
"""Words that a line must have for its standing there twice to be no chance."""

_FULL = 20
"""Characters that a headline must have for its words at the start of the text to be no chance."""


@rule_kind
class Anatomy(Rule):
    """Reports parts of an article that copying between systems doubled, ran together or lost.

    `check: headline-repeated` finds the headline again at the beginning of the text, `words-joined` a word that ends in
    another with a capital where the article has that one by itself (a caption or subhead that ran into a paragraph),
    `words-glued` a word to which “The” or “said” sticks, `little-word-stuck` a little word that sticks to another,
    `announced-missing` a paragraph that ends with a colon and has nothing after it,
    `paragraph-repeated` a line that stands in the article twice, or twice in itself, `byline-below` a byline below the
    first paragraph, `word-broken` a word that the end of a line or a stray space parts, `sentence-parted` the last
    words of a paragraph whose sentence goes on in the next, `dateline-parted` a dateline whose dash stands on a
    line of its own, and `dateline-bare` a place in capitals that no dash parts from the first sentence.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal[
        "headline-repeated",
        "words-joined",
        "words-glued",
        "little-word-stuck",
        "announced-missing",
        "paragraph-repeated",
        "byline-below",
        "word-broken",
        "sentence-parted",
        "dateline-parted",
        "dateline-bare",
    ] = "headline-repeated"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def headline_repeated(self, document: Document) -> Iterator[Diagnostic]:
        headline = _without_site(_headline(document))
        wanted = _plain(headline)
        for number, block in enumerate(_body(document)):
            length = _repeats(block.text, headline, wanted) or (number < _HEAD and _is_again(block.text, headline))
            inside = block.text.find(headline) if number < _TOP and len(headline.split()) > _FEW else -1
            if length and (number < _TOP or _is_all(block.text, length)):
                yield self.report(document, block, Span(0, len(block.text) if _is_all(block.text, length) else length))
            elif inside > 0:
                yield self.report(document, block, Span(inside, inside + len(headline)))

    def words_joined(self, document: Document) -> Iterator[Diagnostic]:
        for block in _with_inner_capital(document):
            yield from self._joined(document, block)

    def _joined(self, document: Document, block: Block) -> Iterator[Diagnostic]:
        counts = word_counts(document)
        for found in _JOINED.finditer(block.text):
            if counts[found[0]] == 1 and counts[found[2].lower()] and not counts[found[1] + found[2].lower()]:
                yield self.report(document, block, Span(*found.span()), replacement=f"{found[1]} {found[2]}")

    def words_glued(self, document: Document) -> Iterator[Diagnostic]:
        counts = word_counts(document)
        for block in _with_inner_capital(document):
            for found in _GLUED.finditer(block.text):
                first, second = (found[1], found[2]) if found[1] else (found[3], found[4])
                if counts[found[0]] == 1 and (counts[first] or first in _FUNCTION) and _stands_alone(counts, second):
                    two = f"{first} {second}"
                    yield self.report(document, block, Span(*found.span()), choices=[two], replacement=two)

    def little_word_stuck(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right in glued_words(document):
            yield self.report(document, block, span, choices=[right], replacement=right)

    def paragraph_repeated(self, document: Document) -> Iterator[Diagnostic]:
        every = [b for b in document.blocks if "text" in b.scopes and b.scope not in {"headline", "table", "alt"}]
        lines = _with_words_again(document, every)
        above = dict(pairwise(reversed(every)))
        plain = [_plain(block.text) for block in lines]
        counts = Counter(map(tuple, plain))
        seen: set[tuple[str, ...]] = set()
        for block, words in zip(lines, plain, strict=True):
            half = len(words) // 2
            if len(words) < _FEW:
                continue
            # What stands three times is a refrain or a form's own words.
            again = tuple(words) in seen and counts[tuple(words)] == 2 and block.scope != "list"
            if again and (not _is_of_address(block.text) or words == _plain(above[block].text)):
                yield self.report(document, block, Span(0, len(block.text)))
            elif len(words) % 2 == 0 and half >= _FEW and words[:half] == words[half:]:
                yield self.report(document, block, _second_half(block.text, half))
            seen.add(tuple(words))

    def byline_below(self, document: Document) -> Iterator[Diagnostic]:
        is_below = False
        for block in document.blocks:
            if is_below and block.scope == "byline":
                yield self.report(document, block, Span(0, len(block.text)))
            is_below = is_below or "paragraph" in block.scopes

    def word_broken(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, whole in broken_words(document):
            yield self.report(document, block, span, choices=[whole], replacement=whole)

    def sentence_parted(self, document: Document) -> Iterator[Diagnostic]:
        for block in parted_sentences(document):
            last = _LAST_WORDS.search(block.text)
            yield self.report(document, block, Span(*last.span()) if last else Span(0, len(block.text)))

    def dateline_bare(self, document: Document) -> Iterator[Diagnostic]:
        for block, span in bare_datelines(document):
            right = f"{span.of(block.text)} —"
            yield self.report(document, block, span, choices=[right], replacement=right)

    def dateline_parted(self, document: Document) -> Iterator[Diagnostic]:
        for span in parted_datelines(document):
            yield self.report_at(span, match=span.of(document.source))

    def announced_missing(self, document: Document) -> Iterator[Diagnostic]:
        body = [block for block in document.blocks if "text" in block.scopes and block.scope != "headline"]
        for place, block in enumerate(body):
            line = block.text.rstrip()
            if "paragraph" not in block.scopes or not line.endswith(":"):
                continue
            is_last = block is body[-1] and not _is_followed(document, block)
            is_signed = place + 1 < len(body) and bool(_SIGNED.match(body[place + 1].text))
            if is_last or is_signed or (_RECORDING.search(line) and _is_prose(body, place + 1)):
                yield self.report(document, block, Span(max(0, len(line) - 60), len(line)))


def _with_inner_capital(document: Document) -> list[Block]:
    """The blocks in which words may be stuck together."""
    return document.once(_inner_capitals)


def _inner_capitals(document: Document) -> list[Block]:
    return [block for block in document.blocks if "text" in block.scopes and _INNER.search(block.text)]


def _with_words_again(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """Those of the blocks that may stand twice, or be twice the same in themselves."""
    words = [" ".join(words_in(document, block)).casefold() for block in blocks]
    times = Counter(words)
    return [
        block for block, text in zip(blocks, words, strict=True) if times[text] > 1 or _may_be_twice(text.split(" "))
    ]


def _may_be_twice(words: Sequence[str]) -> bool:
    return len(words) == 1 or (len(words) % 2 == 0 and words[0] == words[len(words) // 2])


def _is_of_address(text: str) -> bool:
    """Whether a line is a name or an address, which two people may share: every longer word has a capital."""
    return all(word[:1].isupper() or not word[:1].isalpha() for word in text.split() if len(word) > 3)


def _is_followed(document: Document, block: Block) -> bool:
    """Whether something stands below the text that is none: code, a picture, an embed."""
    rest = document.source[block.span.end :]
    return bool(_CLOSING.sub("", rest).strip() if document.format == "html" else rest.strip(" \t\r\n*_"))


def _headline(document: Document) -> str:
    field = document.field("title")
    if field and field.value:
        return field.value
    return next((block.text for block in document.blocks if block.scope == "headline"), "")


def _without_site(headline: str) -> str:
    """A headline without the name of the site that browsers show behind it: “… - Dorn Gazette”, “… | WDRN”."""
    return _SITE.sub("", headline)


def _is_all(text: str, length: int) -> bool:
    """Whether a text has nothing behind its first `length` characters but the name of a site."""
    return not text[length:].strip(" .!?\"'’”") or bool(_SITE.fullmatch(text[length:]))


def _plain(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _second_half(text: str, words: int) -> Span:
    return Span(list(_WORD.finditer(text))[words].start(), len(text))


def _stands_alone(counts: Counter[str], word: str) -> bool:
    return word in _FUNCTION or word.lower() in _FUNCTION or counts[word] > 0 or word in places()


def _is_prose(body: list[Block], place: int) -> bool:
    """Whether the block at `place` is a paragraph of the story, and no list, quotation or link; or nothing is there."""
    if place >= len(body):
        return True
    after = body[place]
    return "paragraph" in after.scopes and len(after.text.split()) > _FEW and after.text[0] not in "\"“‘'\ufffc"


def _body(document: Document) -> list[Block]:
    return [block for block in document.blocks if "paragraph" in block.scopes or block.scope in {"deck", "subhead"}]


def _repeats(text: str, headline: str, wanted: Sequence[str]) -> int:
    """How much of a text's beginning is the words of the headline again; 0 for nothing."""
    if len(headline) < _FULL or len(wanted) < 4:
        return 0
    words = list(islice(_WORD.finditer(text), len(wanted)))
    same = len(words) == len(wanted) and all(
        word[0].casefold() == want for word, want in zip(words, wanted, strict=True)
    )
    return words[-1].end() if same and _ends(text, words[-1].end()) else 0


def _is_again(text: str, headline: str) -> int:
    """The length of a line that is the headline to the letter, however short; 0 if it is not."""
    same = len(headline.split()) > 1 and text.strip().casefold() == headline.strip().casefold()
    return len(text) if same else 0


def _ends(text: str, at: int) -> bool:
    """Whether what follows is the end of the line or a new beginning, and not the rest of the same sentence."""
    return not text[at:].strip(" .!?\"'’”") or bool(re.match(r"[.!?\"'’”]*\s+[A-ZÀ-Þ\"“|–—-]", text[at:]))


_CHECKS: dict[str, Callable[[Anatomy, Document], Iterator[Diagnostic]]] = {
    "headline-repeated": Anatomy.headline_repeated,
    "words-joined": Anatomy.words_joined,
    "words-glued": Anatomy.words_glued,
    "little-word-stuck": Anatomy.little_word_stuck,
    "announced-missing": Anatomy.announced_missing,
    "paragraph-repeated": Anatomy.paragraph_repeated,
    "byline-below": Anatomy.byline_below,
    "word-broken": Anatomy.word_broken,
    "sentence-parted": Anatomy.sentence_parted,
    "dateline-parted": Anatomy.dateline_parted,
    "dateline-bare": Anatomy.dateline_bare,
}
