"""Interviews printed as questions and answers: which paragraphs are somebody's spoken words without marks."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document
from newslint.expression import expression

ENOUGH = 4
"""Labelled paragraphs that make an interview: two questions and two answers."""


def interviewed(document: Document) -> frozenset[Block]:
    """The answers of an interview: each with its speaker's label or below a labelled question, up to the next label.

    Two speakers or more take turns, each at least twice, and somebody asks; `Note:` or `Image:` before a few paragraphs
    is no interview. Where only the questions have a label, the answers stand between them and after the last; so they
    do where questions are paragraphs of their own, to one who is asked as “you” and answers as “I”.
    """
    return document.once(_interviewed)


def _interviewed(document: Document) -> frozenset[Block]:
    running = [block for block in document.blocks if block.scope in {"paragraph", "lede"}]
    labels = [_label(block) for block in running]
    turns = Counter(label for label in labels if label)
    speakers = {label for label, times in turns.items() if times > 1}
    labelled = [label in speakers for label in labels]
    if not any(labelled):
        return _answers(running)
    asked = sum("?" in block.text for block, is_labelled in zip(running, labelled, strict=True) if is_labelled)
    if sum(labelled) < ENOUGH or asked < (1 if len(speakers) > 1 else ENOUGH):
        return frozenset()
    spoken = frozenset(_spoken(running, labelled, after=0 if len(speakers) > 1 else 1))
    return spoken - frozenset(_questions(running, labels))


def _answers(running: list[Block]) -> frozenset[Block]:
    """What stands between paragraphs that only ask, and after the last."""
    asked = [number for number, block in enumerate(running) if _is_question(block)]
    if len(asked) < ENOUGH or sum(bool(_YOU.search(running[number].text)) for number in asked) < _ENOUGH_YOU:
        return frozenset()
    said = [block for block in running[asked[0] : asked[-1] + 2] if not _is_question(block)]
    in_person = sum(bool(_I.search(block.text)) for block in said)
    return frozenset(said if in_person * 2 >= len(said) else ())


_ENOUGH_YOU = 2

_LONGEST_QUESTION = 40


def _is_question(block: Block) -> bool:
    return block.text.endswith("?") and len(block.text.split()) <= _LONGEST_QUESTION


_YOU = expression(r"\b[Yy]ours?\b|\b[Yy]ou\b")


_I = expression(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur)\b")


def _questions(running: list[Block], labels: list[str]) -> Iterator[Block]:
    """What the paper itself asks: the turns of the speaker who asks most of the time. Those are its own words."""
    asks = Counter(label for block, label in zip(running, labels, strict=True) if label and "?" in block.text)
    turns = Counter(labels)
    askers = {label for label, times in asks.items() if times * 2 > turns[label]}
    return (block for block, label in zip(running, labels, strict=True) if label in askers)


def _spoken(running: list[Block], labelled: list[bool], after: int) -> Iterator[Block]:
    last = max(number for number, is_labelled in enumerate(labelled) if is_labelled)
    yield from running[labelled.index(True) : last + 1 + after]


def _label(block: Block) -> str:
    found = _labels().match(block.text)
    return found[0].strip(" :.()").lower() if found else ""


@cache
def _labels() -> re.Pattern[str]:
    name = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|van|von|de|al|bin)){0,3}"
    return expression(rf"\(\([^()]{{1,40}}\)\)|{name} ?:(?=\s)|[QA][.:](?=\s)")
