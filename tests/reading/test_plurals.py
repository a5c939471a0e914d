"""Plurals and singulars: both numbers of a noun, and what is no noun."""

import pytest

from newslint.reading.vocabulary.plurals import plural_of, singular_of


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("city", "cities"),
        ("church", "churches"),
        ("boy", "boys"),
        ("man", "men"),
        ("guide", "guides"),
        ("child", "children"),
    ],
)
def test_each_number_leads_to_the_other(one: str, many: str) -> None:
    assert plural_of(one) == many
    assert singular_of(many) == one


@pytest.mark.parametrize("word", ["guidess", "quickly", "zzxqs", "s", ""])
def test_what_is_no_plural_has_no_singular(word: str) -> None:
    assert singular_of(word) == ""


@pytest.mark.parametrize("word", ["quickly", "cities", "zzxq", ""])
def test_what_is_no_noun_in_the_singular_has_no_plural(word: str) -> None:
    assert plural_of(word) == ""
