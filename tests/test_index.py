"""The index: whatever it looks up, the findings are those of every rule asked in turn."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cache import default_cache
from newslint.config import shipped
from newslint.formats import read
from newslint.index import PackIndex
from newslint.kinds.pattern_rule import PatternRule
from newslint.loader import Spec, build

TOKENS = (
    "foo",
    "Foo",
    "colou?r",
    "(?:red|blue) sea",
    r"\d+ (?:cats?|dogs?)",
    r"(?<=the )boat",
    r"\p{Lu}\w+",
    "don't",
    "“so”",
    "a|bc",
    r"[xy]z",
    r"[w-z]{2}",
    r"[\t\u2002-\u2004]",
    "ﬁsh",
    "straße",
    "İstanbul",
)

WORDS = (
    *"""foo Foo FOO color colour red blue sea the boat Boat don't don’t so “so” "so" a bc 12 cats 1 dog xz YZ ﬁsh
    STRASSE straße İstanbul i̇stanbul , . - # > *""".split(),
    "\u00a0",
    "\u2003",
    "\n\n",
)


def spec(number: int, token: str, scope: str = "text") -> Spec:
    return Spec(f"house.rule-{number}", "existence", {"message": "{match}", "tokens": [token], "scope": scope})


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.lists(st.sampled_from(TOKENS), unique=True))
def test_the_index_finds_what_every_rule_finds_alone(text: str, tokens: list[str]) -> None:
    specs = [spec(number, token, "raw" if token.startswith("[xy]") else "text") for number, token in enumerate(tokens)]
    index = PackIndex.restore(PackIndex.of("house", specs).dump())
    document = read(text, "draft.md", "markdown")
    found: dict[str, list[object]] = {}
    for number, places in index.candidates(document).items():
        rule = index.rule(number)
        assert isinstance(rule, PatternRule)
        found[rule.id] = list(rule.judge(document, index.matches(document, number, places)))
    for one in specs:
        assert found.get(one.id, []) == list(build(one).check(document))


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.lists(st.sampled_from(TOKENS), unique=True))
def test_the_first_drafts_have_the_candidates_of_all_later_ones(text: str, tokens: list[str]) -> None:
    index = PackIndex.of("house", [spec(number, token) for number, token in enumerate(tokens)])
    document = read(text, "a.txt", "plain")
    first, *later = [index.candidates(document) for _ in range(6)]
    assert later == [first] * 5


def test_an_index_comes_back_as_it_was() -> None:
    index = PackIndex.of("house", [spec(number, token) for number, token in enumerate(TOKENS)])
    assert PackIndex.restore(index.dump()).dump() == index.dump()


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'["house", ["a"], [], [], [], []]', b"not json", b"\xff"])
def test_anything_else_is_no_index(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (each says it in its own words)
        PackIndex.restore(data)


def test_a_rule_that_is_not_met_is_never_built(tmp_path: Path) -> None:
    index = PackIndex.of("house", [spec(0, "foo"), spec(1, "bar")])
    document = read("A foo.", str(tmp_path / "draft.md"))
    assert list(index.candidates(document)) == [0]


@pytest.mark.parametrize("pack", ["core", "news"])
def test_hardly_an_entry_of_every_draft_is_searched_for_in_every_block(pack: str) -> None:
    """An expression that the parser of literals cannot read costs every draft as much as a whole rule pack may."""
    index = default_cache().pack(shipped() / pack, proven=True).pack
    assert len(index.searched) <= 8, [index.ids[number] for number, _ in index.searched]
