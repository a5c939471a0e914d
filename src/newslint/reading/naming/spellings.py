"""One person's name in two spellings."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import Name, Word, is_family_first, names
from newslint.reading.naming.people import Mention, people, small_words
from newslint.reading.vocabulary.lexicon import given_names, places, surnames
from newslint.reading.vocabulary.likeness import distance, is_form, is_near, is_short_form, plain
from newslint.reading.vocabulary.wordclasses import classes
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span

CLOSE = 80
"""Characters within which two full names are two people: nobody is named twice so soon."""


LONG = 7
"""Letters that the longer of two strange words must have: shorter ones are two words by chance."""


class Slip(NamedTuple):
    """A name where it is spelt otherwise than the text has it elsewhere, and where that is."""

    block: Block
    span: Span
    other: str
    other_block: Block
    other_span: Span


def slips(document: Document) -> tuple[Slip, ...]:
    """Every name of a person that is a slip of the hand from another, which the text has more often or earlier."""
    return document.once(_slips)


class _Part(NamedTuple):
    """A word of a name, or one half of a double name."""

    name: Name
    word: str
    span: Span


def _slips(document: Document) -> tuple[Slip, ...]:
    found: dict[tuple[Block, Span], Slip] = {}
    for slip in (*_full(document), *_bare(document), *_strange(document), *_hyphens(document), *_kin(document)):
        found.setdefault((slip.block, slip.span), slip)
    return tuple(_without_sources_own(document, list(found.values())))


def _without_sources_own(document: Document, found: list[Slip]) -> Iterator[Slip]:
    """The slips without a spelling that a quoted text has more than once and the article nowhere else: it is theirs."""
    uses = Counter(slip.span.of(slip.block.text) for slip in found)
    outside = {slip.span.of(slip.block.text) for slip in found if not is_quoted(document, slip.block, slip.span)}
    for slip in found:
        text = slip.span.of(slip.block.text)
        said = slip.block.text[: slip.span.start].endswith("pronounced ")
        if (uses[text] < 2 or text in outside) and not said:
            yield slip


def _counts(document: Document) -> Counter[str]:
    return Counter(part.word for part in document.once(_parts))


def _parts(document: Document) -> tuple[_Part, ...]:
    return tuple(part for name in names(document) for word in name.words for part in _halves(name, word))


def _halves(name: Name, word: Word) -> Iterator[_Part]:
    if word.role not in {"word", "institution"}:
        return
    start = word.start
    for half in word.text.split("-"):
        if len(half) > 3 and half[0].isupper() and not half.isupper():
            yield _Part(name, half, Span(start, start + len(half)))
        start += len(half) + 1


def _order(document: Document) -> dict[str, int]:
    """How late the text first has each word."""
    return {word: number for number, word in enumerate(document.once(_counts))}


def _is_rarer(document: Document, word: str, other: str) -> bool:
    """Whether the text has a word less often than another, or as often but later."""
    counts = document.once(_counts)
    if counts[word] != counts[other]:
        return counts[word] < counts[other]
    order = document.once(_order)
    return order.get(word, 0) > order.get(other, 0)


def _full(document: Document) -> Iterator[Slip]:
    """Names of two words and more that differ in the spelling of one."""
    sharing: dict[str, list[Name]] = defaultdict(list)
    for name in names(document):
        words = _name_words(name)
        if 1 < len(words) < 5 and name.kind in {"person", "unknown", "institution"}:
            for word in {words[0].text, words[-1].text}:
                sharing[word].append(name)
    for group in sharing.values():
        if len({name.text for name in group}) > 1:
            for left, right in combinations(group, 2):
                if differing := _differing(document, left, right):
                    yield _slip(document, *differing)


def _name_words(name: Name) -> list[Word]:
    return [word for word in name.words if word.role in {"word", "nation"}]


def _differing(document: Document, left: Name, right: Name) -> tuple[Name, Word, Name, Word] | None:
    """The one word in which two names differ by a slip."""
    ours, theirs = _name_words(left), _name_words(right)
    if is_family_first(ours) or is_family_first(theirs):
        return None
    if len(ours) != len(theirs):
        ours, theirs = [ours[0], ours[-1]], [theirs[0], theirs[-1]]
    unlike = [(a, b) for a, b in zip(ours, theirs, strict=True) if plain(a.text) != plain(b.text)]
    if len(unlike) != 1:
        return None
    a, b = unlike[0]
    is_family = a is ours[-1]
    if not _is_slip_of(document, a.text, b.text, is_family=is_family) or _are_two(left, right):
        return None
    if not _have_given(left, right) and (
        "institution" in {left.kind, right.kind} or (is_family and {plain(a.text), plain(b.text)} <= surnames())
    ):
        return None
    return left, a, right, b


def _have_given(left: Name, right: Name) -> bool:
    return left.words[0].text in given_names() or right.words[0].text in given_names()


def _is_slip_of(document: Document, left: str, right: str, *, is_family: bool) -> bool:
    if not is_near(left, right, shortest=4) or (is_form(left, right) and is_family):
        return False
    if {left.lower(), right.lower()} & small_words(document) or (left in places() and right in places()):
        return False
    return is_family or not is_short_form(left, right)


def _are_two(left: Name, right: Name) -> bool:
    """Whether two names stand side by side, as those of two people do."""
    first, second = sorted((left, right), key=lambda name: name.words[0].start)
    gap = first.block.text[first.words[-1].end : second.words[0].start]
    return left.block is right.block and len(gap) < CLOSE and not any(mark in gap for mark in ".!?;")


def _slip(document: Document, left: Name, a: Word, right: Name, b: Word) -> Slip:
    if _is_rarer(document, b.text, a.text):
        left, a, right, b = right, b, left, a
    is_family = a.end == _name_words(left)[-1].end
    span = Span(a.start, a.end) if is_family else left.span
    other = Span(b.start, b.end) if is_family else right.span
    return Slip(left.block, span, other.of(right.block.text), right.block, other)


def _bare(document: Document) -> Iterator[Slip]:
    """Single words that are a slip away from the surname of somebody in the text."""
    known = _known(document)
    mentions = {(mention.block, mention.span.start): mention for mention in people(document)}
    judged: dict[tuple[str, bool], str] = {}
    for part in document.once(_parts):
        if part.name.kind in {"time", "nation", "acronym"}:
            continue
        strong = _is_strong(part, mentions)
        if (part.word, strong) not in judged:
            judged[part.word, strong] = _meant(document, part, known, strong=strong)
        if surname := judged[part.word, strong]:
            right = known[surname][0]
            yield Slip(part.name.block, part.span, surname, right.block, right.span)


def _strange(document: Document) -> Iterator[Slip]:
    """Single words in no list and no dictionary that are a slip away from such a word at the end of a longer name."""
    alone = [part for part in document.once(_parts) if len(part.name.words) == 1 and _is_strange(document, part)]
    if not alone:
        return
    ends = [part for part in document.once(_parts) if _ends_longer(part) and _is_strange(document, part)]
    for part in alone:
        for other in ends:
            if is_near(part.word, other.word, shortest=LONG - 1) and _is_once(document, part.word, other.word):
                yield Slip(part.name.block, part.span, other.word, other.name.block, other.span)
                break
            if _is_swapped(part.word, other.word):
                wrong, right = (part, other) if _is_rarer(document, part.word, other.word) else (other, part)
                yield Slip(wrong.name.block, wrong.span, right.word, right.name.block, right.span)
                break


def _is_swapped(word: str, other: str) -> bool:
    """Whether two strange words differ in the order of two neighbours alone: no two names do, however often."""
    return (
        word != other
        and len(word) == len(other) >= LONG
        and sorted(word.lower()) == sorted(other.lower())
        and distance(word.lower(), other.lower(), most=1) == 1
    )


def _is_strange(document: Document, part: _Part) -> bool:
    word = part.word.lower()
    known = classes(word) or word in surnames() or part.word in given_names() or part.word in places()
    return len(word) >= LONG - 1 and not known and word not in small_words(document)


def _ends_longer(part: _Part) -> bool:
    return len(part.name.words) > 1 and part.span.end == part.name.words[-1].end


def _is_once(document: Document, word: str, other: str) -> bool:
    """Whether a word stands once, and not before the other that it may be a slip of."""
    return (
        document.once(_counts)[word] == 1
        and plain(word) != plain(other)
        and not is_form(word, other)
        and _is_rarer(document, word, other)
    )


def _meant(document: Document, part: _Part, known: dict[str, list[Mention]], *, strong: bool) -> str:
    """The surname of which a word is a misspelling; empty if it is none."""
    word, first = part.word, part.word[0]
    alike = (name for name in known if name[0] == first and name != word and abs(len(name) - len(word)) < 3)
    near = (name for name in alike if is_near(name, word, shortest=4 if strong else 5))
    return next((name for name in near if _is_misspelt(document, part, name, known, strong=strong)), "")


def _known(document: Document) -> dict[str, list[Mention]]:
    """The surnames of people that the text makes sure, each with its mentions."""
    known: dict[str, list[Mention]] = defaultdict(list)
    for mention in people(document):
        for part in mention.surname.split("-"):
            if len(part) > 3 and not part.isupper() and part.lower() not in small_words(document):
                known[part].append(mention)
    return known


def _is_strong(part: _Part, mentions: dict[tuple[Block, int], Mention]) -> bool:
    """Whether a word must be somebody's surname: it speaks, or follows a rank, with no given name."""
    mention = mentions.get((part.name.block, part.span.start))
    return mention is not None and not mention.given and mention.proof in {"speech", "rank"}


def _is_misspelt(
    document: Document, part: _Part, surname: str, known: dict[str, list[Mention]], *, strong: bool
) -> bool:
    """Whether a word is a misspelling of a surname of the text, and not another name, a plural or a place."""
    word = part.word
    if plain(word) == plain(surname) or is_form(word, surname) or not _is_rarer(document, word, surname):
        return False
    ours = {mention.given for mention in known[surname] if mention.given}
    theirs = {mention.given for mention in known.get(word, ()) if mention.given}
    if theirs:
        return bool(ours & theirs)
    if word.lower() in small_words(document) or word in places():
        return False
    if strong and ours:
        return True
    if word in given_names():
        return False
    return word.lower() not in surnames() or (bool(ours) and _acts_once(document, part, surname))


def _acts_once(document: Document, part: _Part, surname: str) -> bool:
    """Whether a surname that nobody in the text is introduced by acts once, beside one that comes back: `Vik was not`.

    Somebody else with a name so alike would have been introduced, and so be there twice.
    """
    counts, text = document.once(_counts), part.name.block.text
    return (
        part.span == part.name.span
        and counts[part.word] == 1
        and counts[surname] > 1
        and bool(_PREDICATE.match(text, part.span.end))
        and not text[: part.span.start].endswith((" and ", " or "))
        and not _THING_BEFORE.search(text, max(0, part.span.start - 6), part.span.start)
    )


_PREDICATE = expression(r",? (?:was|is|has|had|did|does|will|would|could|who)\b|['’]s [a-z]")


_THING_BEFORE = expression(r"\b(?:[Tt]he|[Oo]f|[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Aa]) \Z")


def _hyphens(document: Document) -> Iterator[Slip]:
    """Double names that have their hyphen in one place and not in another: `Rosa Moe-Vik`, `Moe Vik`; and double given
    names alone that are a slip away from somebody's.
    """
    doubles = [part for name in names(document) for part in _doubles(name)]
    owned = [part for part in doubles if part.name.kind == "person" and len(part.name.words) > 1]
    for double in owned:
        halves = double.word.split("-")
        for name in names(document):
            for first, second in pairwise(name.words):
                if [first.text, second.text] == halves and name.kind in {"person", "unknown"}:
                    yield Slip(name.block, Span(first.start, second.end), double.word, double.name.block, double.span)
    for double in owned:
        for other in doubles:
            if other.span == other.name.span and _is_given_slip(other.word, double.word):
                yield Slip(other.name.block, other.span, double.word, double.name.block, double.span)


def _doubles(name: Name) -> Iterator[_Part]:
    """The words of a name that are two names with a hyphen."""
    for word in name.words:
        first, hyphen, second = word.text.partition("-")
        if hyphen and min(len(first), len(second)) > 2 and first[0].isupper() and second[0].isupper():
            yield _Part(name, word.text, Span(word.start, word.end))


def _is_given_slip(word: str, other: str) -> bool:
    """Whether a double given name is another's in a spelling of its own: `Ann-Marie`, `Anne-Marie`."""
    (first, _, second), (others_first, _, others_second) = word.partition("-"), other.partition("-")
    return (
        plain(word) != plain(other)
        and is_near(word, other)
        and {first, others_first} <= given_names()
        and second[0] == others_second[0]
    )


def _kin(document: Document) -> Iterator[Slip]:
    """Surnames of a family in two spellings within one sentence: `Ola Hansen, 38, his wife Ida Hanson`."""
    for left, right in pairwise(names(document)):
        if left.block is not right.block or min(len(_name_words(left)), len(_name_words(right))) < 2:
            continue
        a, b = _name_words(left)[-1], _name_words(right)[-1]
        if _is_of_family(a.text, b.text) and _kin_between().fullmatch(left.block.text, a.end, right.words[0].start):
            yield _slip(document, left, a, right, b)


def _is_of_family(left: str, right: str) -> bool:
    """Whether two surnames are a slip apart, and not the forms for a man and a woman: `Petrov`, `Petrova`."""
    return plain(left) != plain(right) and left[-2:] == right[-2:] and is_near(left, right) and not is_form(left, right)


@cache
def _kin_between() -> re.Pattern[str]:
    kin = "wife|husband|son|daughter|brother|sister|father|mother|twin brother|twin sister"
    return expression(rf"[^.;!?]{{0,60}}\b(?:his|her|their) (?:\w+ )?(?:{kin})s?,? ")
