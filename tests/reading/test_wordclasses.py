import pytest

from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.scope import ScopeError


@pytest.mark.parametrize(
    ("word", "expression", "holds"),
    [
        ("library", "noun & ~verb", True),
        ("Library", "noun & ~verb", True),
        ("house", "noun & ~verb", False),
        ("chemicals", "plural & ~verb-s", True),
        ("strips", "plural & ~verb-s", False),
        ("gone", "participle", True),
        ("gone", "past", False),
        ("moves", "verb-s | noun", True),
        ("quickly", "adverb", True),
        ("zzzyx", "noun", False),
        ("zzzyx", "~noun", True),
        ("a", "noun | adjective", False),
    ],
)
def test_a_word_is_of_its_classes(word: str, expression: str, *, holds: bool) -> None:
    assert is_of(word, expression) is holds


def test_the_first_and_the_last_word_of_the_table_are_found() -> None:
    assert classes("aardvark") == "n"
    assert classes("zygotes") == "p"


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(ScopeError, match="'nuon' is no word class; there are noun, plural"):
        is_of("house", "nuon")
