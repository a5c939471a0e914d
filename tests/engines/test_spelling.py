import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.desk import Desk
from newslint.engines.spelling import Slip, is_nearly_common, is_variant, meant, slip

SLIPS: list[tuple[str, str, Slip | None]] = [
    ("recieve", "receive", "swapped"),
    ("commitee", "committee", "missing"),
    ("ncreasingly", "increasingly", "missing"),
    ("untill", "until", "extra"),
    ("agrobusiness", "agribusiness", "wrong"),
    ("subglacial", "glacial", None),
    ("perchlorates", "percolates", None),
    ("bridge", "bridge", None),
    ("usecase", "use case", None),
]


@pytest.mark.parametrize(("word", "choice", "kind"), SLIPS)
def test_one_letter_makes_a_slip(word: str, choice: str, kind: Slip | None) -> None:
    assert slip(word, choice) == kind


MEANT = [
    ("uncomfirmed", ("unconfirmed",), ("unconfirmed",)),
    ("spokeman", ("spokesman", "spoken", "shoreman"), ("spokesman",)),
    ("cosplayers", ("cosplayer", "cosplays"), ()),
    ("deplatforming", ("platforming",), ()),
    ("colour", ("color", "colors"), ()),
    ("stabilisation", ("stabilization",), ()),
    ("theropod", ("there'd", "therapy"), ()),
    ("orca", ("orc",), ()),
    ("officialls", ("official's", "officials"), ("officials",)),
    ("peoplle", ("people",), ("people",)),
    ("partying", ("party",), ()),
    ("othering", ("bothering", "mothering"), ()),
    ("fledging", ("fledgling", "hedging"), ()),
    ("agreing", ("agreeing",), ("agreeing",)),
    ("makeing", ("making",), ("making",)),
    ("mantids", ("mantis", "mantras"), ()),
    ("unaired", ("unaided", "unpaired"), ()),
    ("rebooking", ("rebooting",), ()),
    ("birthdates", ("birthrates",), ()),
    ("prepaired", ("prepared",), ("prepared",)),
    ("acomodate", ("accommodate",), ("accommodate",)),
    ("comitee", ("committee", "compete"), ("committee",)),
    ("tapings", ("takings",), ()),
    ("unpalatably", ("unpalatable", "unpalatally"), ()),
    ("decrier", ("decried",), ()),
]


@pytest.mark.parametrize(("word", "choices", "expected"), MEANT)
def test_what_is_meant(word: str, choices: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert meant(word, choices) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The lawyer filed a quo warranto petition on Monday.", 0),
        ("The boats left en masse, and he is the de facto ruler.", 0),
        ("They looked at corals such as Porites cylindrica for a year.", 0),
        ("The committee called the reports of Monday uncomfirmed.", 1),
    ],
)
def test_words_of_other_languages_are_no_slips(text: str, found: int) -> None:
    result = Desk(find_config=False, grammar="harper").lint_text(text + "\n", "draft.md")
    assert sum("dictionary" in d.message or d.rule == "core.word-misspelt" for d in result.diagnostics) == found


VARIANTS = [
    ("centre", "center"), ("organise", "organize"), ("travelled", "traveled"), ("defence", "defense"),
    ("programme", "program"), ("catalogue", "catalog"), ("judgement", "judgment"), ("paralysed", "paralyzed"),
]  # fmt: skip


@pytest.mark.parametrize(("british", "american"), VARIANTS)
def test_the_two_sides_of_the_atlantic(british: str, american: str) -> None:
    assert is_variant(british, american)


@given(st.text("abcde", min_size=2, max_size=8), st.data())
def test_every_single_slip_is_seen(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    made = data.draw(
        st.sampled_from([word[:at] + word[at + 1 :], word[:at] + "z" + word[at:], word[:at] + "z" + word[at + 1 :]])
    )
    assert slip(made, word) in {"missing", "extra", "wrong"} or not word


def test_a_slip_of_a_word_that_the_article_has_is_nearly_certain() -> None:
    once = "The reports were uncomfirmed. {}\n"
    for rest, severity in (("", "suggestion"), ("He called them unconfirmed.", "warning")):
        result = Desk(find_config=False, grammar="harper").lint_text(once.format(rest), "draft.md")
        assert [str(d.severity) for d in result.diagnostics if d.rule == "harper.SpellCheck"] == [severity]


@pytest.mark.parametrize(
    ("word", "choices", "sure"),
    [
        ("annaunced", ("announced",), True),
        ("piople", ("people",), True),
        ("agrobusiness", ("agribusiness",), False),
        ("facto", ("fact", "factor"), False),
        ("improv", ("improve",), False),
    ],
)
def test_one_letter_from_a_word_of_every_days_news(word: str, choices: tuple[str, ...], sure: bool) -> None:
    assert is_nearly_common(word, choices) is sure
