"""Patterns: what they match, and the literals that lead to them."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.apart import FOREIGN, Prose, apart, words_of
from newslint.companions import companions
from newslint.literals import is_folded, literals
from newslint.pattern import Pattern


def found(pattern: Pattern, text: str) -> list[str]:
    return [match[0] for match in pattern.search(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (Pattern("over"), "Over and OVER, but overall not", ["Over", "OVER"]),
        (Pattern("Kiev"), "Kiev kiev KIEV Kiev's pro-Kiev", ["Kiev", "Kiev", "Kiev"]),
        (Pattern("Kiev", ignorecase=True), "kiev KIEV", ["kiev", "KIEV"]),
        (Pattern("over", ignorecase=False), "Over over", ["over"]),
        (Pattern(r"\p{Lu}\w+ said"), "Blinken said, she said", ["Blinken said"]),
        (Pattern(r"\w+ \S+"), "a B", ["a B"]),
        (Pattern("don't"), "don't don’t", ["don't", "don’t"]),
        (Pattern('"so"'), '"so" “so”', ['"so"', "“so”"]),
        (Pattern("per cent"), "per cent per\u00a0cent per\ncent", ["per cent", "per\u00a0cent"]),
        (Pattern("[ ]{2}"), "a  b", []),
        (Pattern("[ ]{2}", whole=False), "a  b", ["  "]),
        (Pattern("a.b", literal=True), "a.b axb", ["a.b"]),
        (Pattern("to-day", literal=True), "to-day, day-to-day, to-days, to-day's", ["to-day", "to-day"]),
        (Pattern("(x)*", whole=False), "yyxx", ["xx"]),
        (Pattern("end$"), "end of the end", ["end"]),
        (Pattern(r"\b{sentence}also"), "Also so. Also so.  Also also; Sen. Also", ["Also", "Also", "Also"]),
        (Pattern(r"(?!\b{sentence})also"), "Also so. Also so.  Also also", ["also"]),
        (Pattern(r"(?<=\b{sentence}(?:He|She) )say"), "He say.  She say he say", ["say", "say"]),
        (Pattern(r"(?:\b{sentence}|and )he"), "so he.” He and he", ["He", "and he"]),
    ],
)
def test_what_a_pattern_matches(pattern: Pattern, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches
    assert pattern.count(text) == len(matches)


def test_a_pattern_that_backtracks_for_ever_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        found(Pattern(r"(?:a|aa)+b", whole=False), "a" * 5000)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("state secretary", {" state secretary "}),
        ("State Secretary", {" State Secretary "}),
        ("(?i:State) Secretary", {" state secretary "}),
        ("colou?r", {" color ", " colour "}),
        ("Nos?[.]", {" No . ", " Nos . "}),
        (r"over(?= \d)", {f" over {start}" for start in (*"0123456789", FOREIGN)}),
        (r"an?(?= (?:h.+|[ou]n))", {" a h", " an h", " a on", " a un", " an on", " an un"}),
        (r"(?<=zoo |zebra )\S+", {"zoo ", "zebra "}),
        (r"(?:the|zebra) \w+ xylophone", {" xylophone "}),
        ("(?:foo|bar) baz", {" foo baz ", " bar baz "}),
        (r"\p{Lu}\w+, zloty", {" ,  zloty "}),
        (r"\d{1,3}% zloty", {" %  zloty "}),
        (r"\A(?:PA|AP)/\S+", {"\n PA / ", "\n AP / "}),
        (r"(?:photo|picture)\Z", {" photo \n", " picture \n"}),
        ("(?<=zoo )hour", {"zoo hour "}),
        (r"(?<![\w.-])xbox", {" xbox "}),
        (r"(?<first>\w+) of (?<thing>ferry|port)", {" of ferry ", " of port "}),
        (r"\S+ percent(?:age)?", {" percent ", " percentage "}),
        ("['’]tis", {" ' tis "}),
        ("Don’t", {" Don ' t "}),
        (r"[\U0001F300-\U0001F5FF]", {FOREIGN, f" {FOREIGN}"}),
        (r"\b{sentence}Moreover,", {" Moreover , "}),
        (r"(?<=\b{sentence}The )zebra", {" The zebra "}),
        (r"\b[A-Z]{3}\b", set()),
        ("(?:a|b|)c?", set()),
        (r"\w+", set()),
        (r"(?|foo|bar)", set()),
    ],
)
def test_the_literals_of_an_expression(expression: str, expected: set[str]) -> None:
    assert literals(Pattern(expression)) == expected


PIECES = r"ab|c|d |g'|H|é|²|.|[ef]|\w|[a-z]|\s|\d|\p{L}|\p{Lu}|\P{Lu}|[^a]|[,.]|[\W\d]|[²-\u0301]".split("|")
EDGES = r"$|\b|\A|\Z|(?<!\w)|(?![\w.])|(?!\p{L})|\m".split("|")

EXPRESSIONS = st.recursive(
    st.sampled_from([*PIECES, *EDGES]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["?", "+", "*", "{2}"])).map(lambda two: f"(?:{two[0]}){two[1]}"),
        inner.map(lambda one: f"(?={one}){one}"),
        st.tuples(inner, inner).map(lambda two: f"{two[0]}(?={two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"(?<={two[0]}){two[1]}"),
        inner.map(lambda one: f"{one}(?<={one})"),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS, st.text("abcdefg'’hH xyz\u00a0é.2², \n\u0301", max_size=40), st.booleans())
def test_no_match_is_without_one_of_its_literals(expression: str, text: str, whole: bool) -> None:
    pattern = Pattern(expression, whole=whole)
    needed = literals(pattern)
    looked_up = Prose.of([apart(text)]).text
    looked_up = looked_up.lower() if is_folded(pattern) else looked_up
    for _ in pattern.search(text):
        assert not needed or any(literal in looked_up for literal in needed)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"ferry \w+ (?:zoo|port)", {"zoo", "port"}),
        (r"(?<=\b(?:Foo|Bar) \w+ )zebra", {"foo", "bar"}),
        (r"zebra (?:of|in) the zoo", set()),
        (r"zebra \w+ (?:the|a|of|and|to|in|,)", set()),
        (r"zebra \w+x", set()),
        ("zebra", set()),
    ],
)
def test_the_words_beside_the_literals_of_an_expression(expression: str, expected: set[str]) -> None:
    assert companions(Pattern(expression)) == expected


@given(EXPRESSIONS, st.text("abcdefg'’hH xyz\u00a0é.2², \n\u0301", max_size=40), st.booleans())
def test_no_match_is_without_one_of_the_words_beside(expression: str, text: str, whole: bool) -> None:
    pattern = Pattern(expression, whole=whole)
    wanted = companions(pattern)
    for _ in pattern.search(text):
        assert not wanted or not wanted.isdisjoint(words_of(apart(text)))


@given(st.text("ab'’É ²\u00a0.\n\u0301x", min_size=1, max_size=12), st.text("ab'’É ²\u00a0.\n\u0301x", max_size=40))
def test_no_piece_of_text_is_without_its_literal(piece: str, text: str) -> None:
    pattern = Pattern(piece, literal=True)
    (literal,) = literals(pattern)
    looked_up = Prose.of([apart(text)]).text
    for _ in pattern.search(text):
        assert literal in (looked_up.lower() if is_folded(pattern) else looked_up)


def test_a_wrong_expression_says_so() -> None:
    with pytest.raises(regex.error):
        found(Pattern("("), "text")


BEGINNINGS = st.recursive(
    st.sampled_from(
        [
            "a",
            "É",
            "2",
            "²",
            "_",
            ".",
            "[ab]",
            "[-a]",
            "[^a]",
            "[a-zÉ]",
            r"\d",
            r"\p{Lu}",
            "",
            " ",
            r"\b",
            "(?<=a )",
            "(?!a)",
        ]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map("|".join),
        st.tuples(
            inner,
            st.sampled_from(["(%s)", "(?:%s)", "(?i:%s)", "(?=%s)", "(?:%s)?", "(?:%s)+", "(?:%s){2}", "(?:%s){0,2}"]),
        ).map(lambda two: two[1] % two[0]),
    ),
    max_leaves=6,
)


@given(BEGINNINGS, st.text("aÉ2²_.-bA ", max_size=20))
def test_a_match_begins_where_no_word_is_cut(expression: str, text: str) -> None:
    pattern = Pattern(expression)
    plain = regex.compile(rf"(?<!\w)(?:{expression})(?!\w)", regex.IGNORECASE if pattern.folds else 0)
    spans = [match.span() for match in plain.finditer(text) if match.end() > match.start()]
    assert [match.span() for match in pattern.search(text)] == spans


@given(st.text("aB.!”)\n ", max_size=30))
def test_beginnings_of_sentences_are_found_as_the_engine_finds_them(text: str) -> None:
    pattern = Pattern(r"\b{sentence}[aB]+\)? ?[aB]*|\A[.!]+ *", whole=False)
    by_engine = [match.span() for match in pattern.search(text)]  # two repetitions: it is watched, and so not hurried
    assert [match.span() for match in pattern.search(text, watched=False)] == by_engine
