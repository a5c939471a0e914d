"""No pattern of the shipped packs takes long in any paragraph: in short ones they run without a clock."""

import time

import pytest

from newslint.cache import default_cache
from newslint.config import pack_names, shipped
from newslint.kinds.pattern_rule import PatternRule
from newslint.pattern import SHORT, TIME_LIMIT, Pattern

ASTRAY = ("a", "1", ".", "Aa ", "a, ", "1, ", ". ", "“Aa” ", "  ", "(a) ", "a-a'", "The man said that he was ")
"""What is repeated to make a text in which a pattern may go astray."""

TEXTS = [(text * SHORT)[: SHORT - 2] + "!\n" for text in ASTRAY]


@pytest.mark.parametrize("name", sorted(pack_names()))
def test_no_shipped_pattern_takes_long(name: str) -> None:
    pack = default_cache().pack(shipped() / name, proven=True).pack
    rules = [rule for rule in map(pack.rule, range(len(pack.ids))) if isinstance(rule, PatternRule)]
    assert not [
        f"{rule.id}: {pattern.text}"
        for rule in rules
        for pattern in rule.patterns()
        if not pattern.literal and not pattern.simple and any(_is_slow(pattern, text) for text in TEXTS)
    ]


def _is_slow(pattern: Pattern, text: str) -> bool:
    began = time.process_time()
    for _ in pattern.search(text, watched=False):
        pass
    return time.process_time() - began > TIME_LIMIT
