"""The look-up: every literal at every place where it stands, in the first texts as in later ones."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.lookup import Lookup

LITERALS = st.lists(st.text("abé\u00a0 \n'[\x1f", min_size=1, max_size=9), unique=True)


def places(lookup: Lookup, text: str) -> list[tuple[str, int, int]]:
    found = lookup.find(text)
    return sorted((found.values[number], start, end) for number, start, end in found.hits)


@given(LITERALS, st.text("abé\u00a0 \n'[\x1f", max_size=60))
def test_every_place_is_found_at_any_time(literals: list[str], text: str) -> None:
    lookup = Lookup.of({literal: f"of {literal!r}" for literal in literals})
    expected = sorted(
        (f"of {literal!r}", start, start + len(literal))
        for literal in literals
        for start in range(len(text))
        if text.startswith(literal, start)
    )
    assert [places(lookup, text) for _ in range(6)] == [expected] * 6


def test_a_group_that_the_text_cannot_have_is_not_read() -> None:
    known = Lookup.of({"ferry": "a", "harbor": "b"})
    spoilt = Lookup(known.heads, tuple(b"no JSON" if b"harbor" in group else group for group in known.groups))
    assert places(spoilt, "The ferry sank.") == [("a", 4, 9)]


def test_without_literals_nothing_is_found() -> None:
    assert places(Lookup.of({}), "The ferry sank.") == []
