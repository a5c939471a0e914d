"""Proper names: runs of capitalised words, and what each part of one names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.titles import PARTICLE, titles, words_of
from newslint.reading.vocabulary.lexicon import UPPER, Role, given_names, may_be_given, places, role, surnames
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span

Kind = Literal["person", "place", "institution", "time", "nation", "acronym", "unknown"]


class Word(NamedTuple):
    """A word of a run, with its place in the block's text."""

    text: str
    start: int
    end: int
    role: Role


class Name(NamedTuple):
    """Capitalised words that are one name.

    `kind` is what it names as far as the words tell; `unknown` may be a person, a company, a work or a word that
    opens a sentence (`opens`). `ranked` says that a rank or a title stands before it.
    """

    block: Block
    words: tuple[Word, ...]
    kind: Kind
    ranked: bool
    opens: bool

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def names(document: Document) -> tuple[Name, ...]:
    """Every name of the prose, in order, words in headlines of capitals left out."""
    return document.once(_names)


def proper_spans(document: Document) -> Mapping[Block, tuple[Span, ...]]:
    """For each block with prose, the stretches of its text that are names, in order.

    Names of people (with their particles and initials), places, institutions, peoples, days, works and brands, known
    or not: every capitalised word but one that only opens its sentence (`The`, `Farmers`). What is
    spelt with a capital in mid-sentence counts as a name. Spelling and grammar checkers have no say there.
    """
    return document.once(_proper_spans)


def is_name(word: str) -> bool:
    """Whether a word with a capital is known to be a given name, a surname or a place."""
    return word[:1].isupper() and (word in given_names() or word in places() or word.lower() in surnames())


def is_name_or_word(word: str) -> bool:
    """Whether a word with a capital is right as it stands: a name of a person or place, or one of the dictionary."""
    return is_name(word) or bool(classes(word.lower()))


# The letters that follow a capital, looked for from the capital on: so the search skips everything else at once.
_TOKEN = expression(rf"[{UPPER}](?<!\w.)[^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)*")

_JOINT = expression(
    rf"\s(?:{PARTICLE}\s){{0,2}}(?:(?:al|el|ul|as|ad|ash)-|d['’])?|\s[\"“(]|[\"”)]\s(?:{PARTICLE}\s){{0,2}}"
)

_ABBREVIATED = frozenset(
    """Messrs Mr Mrs Ms Dr Sen Sens Gov Govs Rep Reps Gen Lt Col Maj Capt Sgt Adm Rev Prof Pres Cmdr Cpl Brig Jr Sr St
    Ste Mt Ft Pfc Spc Pvt Supt Hon Fr""".split()
)


def _names(document: Document) -> tuple[Name, ...]:
    ranked = {(use.block, use.name.start) for use in titles(document) if use.name}
    return tuple(
        name
        for block in document.blocks
        if "text" in block.scopes and not block.text.isupper()
        for name in _sharing_ranks(name for run in _runs(block.text) for name in _split(block, run, ranked))
    )


def _sharing_ranks(found: Iterable[Name]) -> Iterator[Name]:
    """Names, where a rank in the plural holds for all that follow it: `Sens. Ana Ruiz (D-OH) and Frome`."""
    end = -1
    for name in found:
        first = name.words[0].start
        if end >= 0 and name.kind in {"unknown", "person"} and _AND.fullmatch(name.block.text, end, first):
            yield name._replace(kind="person", ranked=True, opens=False)
            end = name.words[-1].end
            continue
        if name.kind == "acronym" and end >= 0:
            yield name
            continue
        is_shared = name.ranked and _plural().search(name.block.text, max(0, first - 18), first)
        end = name.words[-1].end if is_shared else -1
        yield name


@cache
def _plural() -> re.Pattern[str]:
    ranks = "Sens\\.|Reps\\.|Govs\\.|Messrs\\.?|Senators|Representatives|Governors|Presidents|Ministers|Mayors"
    return expression(rf"(?:{ranks})\s$")


_AND = expression(r"(?:\s\([^)]{1,12}\)|,\s[DRI]-[\w.]+)?(?:,|,?\sand|\s&)\s")


def _runs(text: str) -> Iterator[list[Word]]:
    """Words with capitals that stand side by side, with the particles, initials and nicknames between them."""
    run: list[Word] = []
    end = -1
    for found in _TOKEN.finditer(text):
        word, start, stop = found[0], found.start(), found.end()
        if text.startswith(".", stop) and (stop - start == 1 or word in _ABBREVIATED):
            word, stop = f"{word}.", stop + 1
        if start == end and run:
            last = run.pop()
            word, start = last.text + word, last.start
        elif run and not (text[end:start] == " " or _JOINT.fullmatch(text, end, start)):
            yield run
            run = []
        run.append(Word(word, start, stop, role(word)))
        end = stop
    if run:
        yield run


_MONTH_NAMES = frozenset({"April", "May", "June", "August", "Jan"})
_BEFORE_MONTHS = frozenset(
    """after and before between by during each early every from in last late mid next of on since that this through till
    to until""".split()
)


def _is_given_month(text: str, word: Word, after: Word | None) -> bool:
    """Whether a month is somebody's given name: `people like April Wetherell`, not `in April Wetherell said`."""
    if word.text not in _MONTH_NAMES or after is None or after.role != "word" or after.text in places():
        return False
    before = text[: word.start].rsplit(maxsplit=1)[-1:] or [""]
    return before[0].lower() not in _BEFORE_MONTHS


def _split(block: Block, run: list[Word], ranked: set[tuple[Block, int]]) -> Iterator[Name]:
    """The names in a run: “On Monday Iranian President Hassan Rouhani” has a day, a nation and a person."""
    piece: list[Word] = []
    after_rank = False
    for number, word in enumerate(run):
        if word.role == "time" and _is_given_month(
            block.text, word, run[number + 1] if number + 1 < len(run) else None
        ):
            word = word._replace(role="word")  # noqa: PLW2901  (the same word, read as a name)
        if (block, word.start) in ranked or word.role in _BREAKS:
            if piece:
                yield _made(block, piece, ranked=after_rank)
                piece, after_rank = [], False
            after_rank = (block, word.start) in ranked or word.role == "rank"
        if word.role in {"time", "nation", "acronym"}:
            yield Name(block, (word,), word.role, False, _opens(block, word))
        elif word.role not in {"rank", "opener"}:
            piece.append(word)
    if piece:
        yield _made(block, piece, ranked=after_rank)


_BREAKS = frozenset({"opener", "time", "nation", "acronym", "rank"})


_SURNAMES_TOO = frozenset("Hill Hills West Lane North Field Street Bridge Park Forest Rivers Fields".split())


_PARTICLE_FIRST = expression(rf"(?:Van|Von|De|Den|Der|Di|Da|Du|La|Le|El|Al|Zu) (?:{PARTICLE} )+")
"""A surname that opens its sentence with its particle: `Van der Meer said`."""


def _made(block: Block, piece: Sequence[Word], *, ranked: bool) -> Name:
    if len(piece) > 1 and _PARTICLE_FIRST.fullmatch(block.text, piece[0].start, piece[1].start):
        piece = piece[1:]
    opens = not ranked and _opens(block, piece[0])
    return Name(block, tuple(piece), _kind(piece, ranked=ranked), ranked, opens)


def _kind(piece: Sequence[Word], *, ranked: bool) -> Kind:
    roles = {word.role for word in piece}
    if "institution" in roles or piece[-1].text == "Bill":
        return "institution"
    text = " ".join(word.text for word in piece)
    if ranked and len(piece) < 6:
        return "person"
    if ("feature" in roles and not _is_surname_too(piece)) or text in places():
        return "place"
    if _is_team(piece):
        return "institution"
    return "person" if _is_surname_too(piece) or _is_full_name(piece) else "unknown"


def _is_team(piece: Sequence[Word]) -> bool:
    """Whether a town and the plural of a thing make the name of a team: the Cleveland Rams, the Charlotte Hornets."""
    last = piece[-1].text.lower()
    return len(piece) == 2 and piece[0].text in places() and last not in surnames() and "p" in classes(last)


def _is_surname_too(piece: Sequence[Word]) -> bool:
    """Whether a given name stands before a word that is a surname and a feature of the land: Pat Hill."""
    return len(piece) == 2 and piece[0].text in given_names() and piece[1].text in _SURNAMES_TOO


def _is_full_name(piece: Sequence[Word]) -> bool:
    """Whether words side by side are a given name and a surname, in either order."""
    words = [word for word in piece if word.role == "word"]
    first, last = piece[0], words[-1] if words else piece[-1]
    if len(piece) > 1 and words and last.start > first.start and len(piece) < 6:
        is_initial = first.role == "initial" and last.text.lower() in surnames()
        return is_initial or may_be_given(first.text) or is_family_first(words)
    return False


def is_family_first(words: Sequence[Word]) -> bool:
    """Whether a name has the family's name first, as Xi Jinping, Kim Jong Un and Nguyen Phu Trong have."""
    return (
        1 < len(words) < 4
        and words[0].text in _FAMILIES_FIRST
        and all(_syllables().fullmatch(word.text.lower()) for word in words[1:])
    )


_FAMILIES_FIRST = frozenset(
    """Ban Bui Cai Cao Chan Chang Chen Cheng Chiang Cho Choi Chow Chun Cui Dang Deng Ding Do Dong Duong Fan Fang Feng Fu
    Gao Geng Gu Guo Han He Ho Hoang Hong Hou Hu Hua Huang Huynh Hwang Hyun Jang Jeong Jia Jiang Jin Jo Jung Kang Kim Ko
    Koo Kwon Lai Lam Lau Le Lee Leung Li Liang Liao Lim Lin Ling Liu Lu Luo Ly Ma Mao Meng Moon Ngo Nguyen Noh Oh Pan
    Park Peng Pham Phan Qian Qin Ren Ri Roh Ryu Seo Shao Shen Shi Shin Sima Son Song Su Suh Sun Tan Tang Tian Tong Tran
    Trinh Truong Tsai Vo Vu Wan Wang Wei Wen Wong Woo Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yeo Yi Yin Yoon Yu Yuan
    Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu""".split()
)


@cache
def _syllables() -> re.Pattern[str]:
    """Given names of one or two syllables in Chinese, Korean and Vietnamese spelling, with or without a hyphen."""
    start = r"(?:zh|ch|sh|ph|th|tr|kh|ng|nh|gi|ts|ky|hy|qu|kw|gw|[bcdfghjklmnpqrstvwxyz])?"
    middle = (
        r"(?:yeo|eo|eu|iao|uai|ae|ai|ao|au|ay|ei|ia|ie|iu|oa|oe|oi|oo|ou|ua|ue|ui|uo|wa|wo|wi|ya|ye|yo|yu|[aeiouy])"
    )
    syllable = rf"{start}{middle}(?:ng|nh|ch|[ckmnptl])?"
    return expression(rf"{syllable}(?:-?{syllable}){{0,1}}")


def _opens(block: Block, word: Word) -> bool:
    """Whether a word opens its sentence, so that its capital says nothing."""
    before = block.text[max(0, word.start - 3) : word.start].rstrip("\"“”'‘’([*_—–- ")
    return not before or before[-1] in ".!?:;\n"


def _proper_spans(document: Document) -> dict[Block, tuple[Span, ...]]:
    found: dict[Block, list[Span]] = {}
    for name in names(document):
        span = _sure_span(name, document)
        if span:
            found.setdefault(name.block, []).append(span)
    return {block: tuple(sorted(spans)) for block, spans in found.items()}


def _sure_span(name: Name, document: Document) -> Span | None:
    """The words of a name without the one that may only open the sentence."""
    if name.kind != "unknown" or not name.opens or len(name.words) > 1:
        return name.span
    return name.span if is_name(name.text) and not _is_small(name, document) else None


def _is_small(name: Name, document: Document) -> bool:
    return name.words[0].text.lower() in words_of(document)
